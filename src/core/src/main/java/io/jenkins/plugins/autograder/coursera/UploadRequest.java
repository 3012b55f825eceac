package io.jenkins.plugins.autograder.coursera;

import io.jenkins.plugins.autograder.coursera.client.Generation;
import io.jenkins.plugins.autograder.coursera.client.Ids;
import io.jenkins.plugins.autograder.coursera.client.PartRef;
import io.jenkins.plugins.autograder.coursera.client.Resources;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A grader to upload, register and attach.
 *
 * @param generation of the grader
 * @param course id of the course or branch, or its slug
 * @param parts that are to have the grader; none leaves it at registering
 * @param resources what it may use
 * @param keepName false gives the upload a name that no other has, by which its registration can be found again if its
 *     answer is lost; only the second generation needs that
 */
public record UploadRequest(
        Generation generation, String course, List<PartRef> parts, Resources resources, boolean keepName) {
    private static final int MARK = 8;

    public UploadRequest {
        course = Ids.requireCourse(course);
        parts = List.copyOf(parts);
        List<String> problems = resources.problems(generation);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", problems));
        }
        if (parts.size() != parts.stream().distinct().count()) {
            throw new IllegalArgumentException("a part is named twice: " + parts + "; name each once");
        }
        if (generation == Generation.V1 && course.contains("~")) {
            throw new IllegalArgumentException("the course is '" + course
                    + "', a branch, which graders of coursera-v1 know nothing of; give the id of the course, or upload a"
                    + " zip for coursera-v2");
        }
    }

    /** The receipt of it, before anything is done. */
    Receipt receipt(ReceiptHead head, Artefact artefact) {
        boolean mark = generation == Generation.V2 && !keepName;
        String fileName =
                mark ? FileNames.marked(artefact.fileName(), head.id().substring(0, MARK)) : artefact.fileName();
        Transfer transfer =
                new Transfer(artefact.name(), "", fileName, Step.PLANNED, Optional.empty(), OptionalLong.empty());
        return new Receipt(
                head.id(),
                head.begun(),
                head.service(),
                generation,
                course,
                resources,
                Optional.of(transfer),
                Optional.empty(),
                RegisteredGrader.PLANNED,
                parts.stream().map(Attachment::planned).toList(),
                List.of());
    }
}
