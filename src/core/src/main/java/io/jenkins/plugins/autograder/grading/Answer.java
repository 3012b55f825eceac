package io.jenkins.plugins.autograder.grading;

import io.jenkins.plugins.autograder.feedback.FeedbackReader;
import io.jenkins.plugins.autograder.feedback.FeedbackReading;
import io.jenkins.plugins.autograder.feedback.RichFeedback;
import io.jenkins.plugins.autograder.sandbox.Output;
import io.jenkins.plugins.autograder.sandbox.Profile;
import io.jenkins.plugins.autograder.sandbox.ResultFile;
import io.jenkins.plugins.autograder.sandbox.Run;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A grader's answer, from where its profile's contract says that it is. */
final class Answer {
    private final FeedbackReader reader = new FeedbackReader();
    private final Profile profile;
    private final Run run;

    Answer(Profile profile, Run run) {
        this.profile = profile;
        this.run = run;
    }

    /** What the grader said; absent where it said nothing. */
    Optional<FeedbackReading> reading() {
        return switch (profile.contract()) {
            case ARGUMENTS_AND_STDOUT -> printed();
            case ENVIRONMENT_AND_FILE -> written();
        };
    }

    /** Where an answer is looked for. */
    String place() {
        return switch (profile.contract()) {
            case ARGUMENTS_AND_STDOUT -> "on standard output";
            case ENVIRONMENT_AND_FILE -> "in " + profile.resultPaths().get(0);
        };
    }

    /** Whether the grader may have answered in the way of the other generation; empty where nothing points to that. */
    String hint() {
        return switch (profile.contract()) {
            case ARGUMENTS_AND_STDOUT ->
                "; a grader that writes /shared/feedback.json instead is of the second generation: use the profile"
                        + " coursera-v2";
            case ENVIRONMENT_AND_FILE ->
                printed().flatMap(FeedbackReading::feedback).isPresent()
                        ? "; its standard output holds a valid answer, which is how graders of the first generation"
                                + " give it: write it to that file, or use the profile coursera-v1"
                        : "";
        };
    }

    private Optional<FeedbackReading> printed() {
        Output stdout = run.stdout();
        return stdout.text().isBlank() ? Optional.empty() : Optional.of(reader.fromStandardOutput(stdout.content()));
    }

    private Optional<FeedbackReading> written() {
        List<String> paths = profile.resultPaths();
        return content(paths.get(0)).map(json -> reader.fromFile(json, rich(paths)));
    }

    private Map<RichFeedback.Type, byte[]> rich(List<String> paths) {
        Map<RichFeedback.Type, byte[]> files = new EnumMap<>(RichFeedback.Type.class);
        for (RichFeedback.Type type : RichFeedback.Type.values()) {
            paths.stream()
                    .filter(path -> path.endsWith("/" + type.fileName()))
                    .findFirst()
                    .flatMap(this::content)
                    .ifPresent(bytes -> files.put(type, bytes));
        }
        return files;
    }

    private Optional<byte[]> content(String path) {
        return run.results().stream()
                .filter(file -> file.path().equals(path) && file.state() == ResultFile.State.READ)
                .map(ResultFile::content)
                .findFirst();
    }
}
