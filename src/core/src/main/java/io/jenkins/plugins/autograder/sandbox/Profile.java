package io.jenkins.plugins.autograder.sandbox;

import io.jenkins.plugins.autograder.feedback.RichFeedback;
import java.util.List;
import java.util.Optional;

/**
 * The production environment that a run imitates.
 *
 * @param name {@code coursera-v1}, {@code coursera-v2} or {@code plain}
 * @param summary one sentence for people
 * @param contract how parameters reach the grader and how its answer comes back
 * @param user {@code uid:gid} that is enforced; absent leaves the image's own
 * @param hostname that the grader sees; absent leaves the engine's choice
 * @param stripEnvironment whether the image's own ENV is taken away, all but PATH
 * @param limits the defaults
 * @param imitated what a run does as production does, a clause each
 * @param notImitated what it cannot or does not, a clause each
 */
public record Profile(
        String name,
        String summary,
        Contract contract,
        Optional<String> user,
        Optional<String> hostname,
        boolean stripEnvironment,
        Limits limits,
        List<String> imitated,
        List<String> notImitated) {

    /** The two generations of graders. */
    public enum Contract {
        /** Parameters as argument pairs, the answer as one JSON document on standard output (v1). */
        ARGUMENTS_AND_STDOUT,
        /** Parameters as environment variables, the answer in {@code /shared/feedback.json} (v2). */
        ENVIRONMENT_AND_FILE
    }

    public Profile {
        imitated = List.copyOf(imitated);
        notImitated = List.copyOf(notImitated);
    }

    /** The files, absolute in the container, in which the answer is looked for; none where it comes on standard output. */
    public List<String> resultPaths() {
        return switch (contract) {
            case ARGUMENTS_AND_STDOUT -> List.of();
            case ENVIRONMENT_AND_FILE ->
                List.of(
                        "/shared/feedback.json",
                        "/shared/" + RichFeedback.Type.HTML.fileName(),
                        "/shared/" + RichFeedback.Type.TXT.fileName());
        };
    }

    /** The name, which says it all to a reader; what is generated for a record would also cost each start of the program. */
    @Override
    public String toString() {
        return name;
    }
}
