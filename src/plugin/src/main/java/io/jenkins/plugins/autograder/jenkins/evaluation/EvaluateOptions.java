package io.jenkins.plugins.autograder.jenkins.evaluation;

import io.jenkins.plugins.autograder.evaluation.LoadedTask;
import io.jenkins.plugins.autograder.evaluation.Submission;
import io.jenkins.plugins.autograder.evaluation.judge.Evaluation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The parameters of {@code courseraEvaluate}. */
final class EvaluateOptions extends TaskOptions {
    private static final long serialVersionUID = 1L;
    private static final String NOBODY = "submission";

    /** The evaluations that can be asked for, as the parameter has them: from the best one on. */
    static final List<String> WORDS = Stream.of(Evaluation.values())
            .filter(EvaluateOptions::judged)
            .map(Evaluation::word)
            .toList();

    String users = "";
    String target = "";
    String atLeast = "";
    String report = "";

    EvaluateOptions(String task) {
        super(task);
    }

    /** The same, each text with what it stands for. */
    EvaluateOptions expanded(UnaryOperator<String> expand) {
        EvaluateOptions copy = new EvaluateOptions(expand.apply(task));
        copy.take(this, expand);
        copy.users = expand.apply(users);
        copy.target = expand.apply(target);
        copy.atLeast = expand.apply(atLeast);
        copy.report = expand.apply(report);
        return copy;
    }

    @Override
    void check() {
        super.check();
        least();
        if (!target.isBlank() && users().size() > 1) {
            throw new IllegalArgumentException("target is of one user, but users are " + users + "; name one, or none");
        }
    }

    @Override
    String usualName() {
        return task;
    }

    /** Whether all who are in the course's submissions are meant. */
    boolean wholeClass() {
        return target.isBlank() && users.isBlank();
    }

    List<Submission> submissions(LoadedTask loaded, Path workspace) throws IOException {
        if (!target.isBlank()) {
            Path path = workspace.resolve(target.trim());
            if (!Files.exists(path)) {
                throw new IllegalArgumentException(
                        "there is no " + path + "; target names a file or a directory to evaluate");
            }
            return List.of(Submission.at(users().stream().findFirst().orElse(NOBODY), path));
        }
        List<String> names = wholeClass() ? loaded.directory().users() : users();
        return names.stream()
                .map(user -> Submission.of(user, loaded.directory(), loaded.task()))
                .toList();
    }

    /** The lowest evaluation that has no consequences; absent where all are fine. */
    Optional<Evaluation> least() {
        return given(atLeast).map(word -> {
            if (!WORDS.contains(word)) {
                throw new IllegalArgumentException(
                        "atLeast is " + word + "; allowed are " + String.join(", ", WORDS) + ", or nothing");
            }
            return Evaluation.of(word);
        });
    }

    static boolean judged(Evaluation evaluation) {
        return evaluation != Evaluation.NOT_EVALUATED && evaluation != Evaluation.UNKNOWN;
    }

    private List<String> users() {
        return Stream.of(users.split(","))
                .map(String::trim)
                .filter(user -> !user.isEmpty())
                .distinct()
                .toList();
    }
}
