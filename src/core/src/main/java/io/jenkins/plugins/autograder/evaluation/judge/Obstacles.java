package io.jenkins.plugins.autograder.evaluation.judge;

import io.jenkins.plugins.autograder.evaluation.judge.verdict.Detail;
import io.jenkins.plugins.autograder.evaluation.observe.Failure;
import io.jenkins.plugins.autograder.evaluation.observe.Observation;
import io.jenkins.plugins.autograder.evaluation.observe.Outcome;
import io.jenkins.plugins.autograder.evaluation.observe.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says what went wrong in a run that ended badly. */
final class Obstacles {
    private final String owner;
    private final String file;

    /**
     * For the runs of a file.
     *
     * @param owner as it reads before a noun: {@code your}
     */
    Obstacles(String owner, String file) {
        this.owner = owner;
        this.file = file;
    }

    Obstacle of(Observation run) {
        List<Detail> chain = new ArrayList<>();
        Stage stage = run.end().stage();
        if (stage == Stage.LOAD) {
            chain.add(new Detail.Note("For that, " + owner + " file " + file + " has to be loaded, which failed."));
        }
        run.failure().filter(failure -> !failure.type().isEmpty()).ifPresent(failure -> chain.add(trace(failure)));
        return new Obstacle(root(run.outcome(), stage, run.failure()), chain);
    }

    private String root(Outcome outcome, Stage stage, Optional<Failure> failure) {
        String loading = stage == Stage.LOAD ? " while " + owner + " file " + file + " was loaded" : "";
        return switch (outcome) {
            case RAISED -> raised(stage, failure);
            case TIMEOUT -> "It was stopped at its time limit" + loading + ". Perhaps a loop never ends.";
            case MEMORY -> "It ran out of memory" + loading + ". Perhaps a list grows without end.";
            case EXITED -> "It ended the program by itself" + loading + ", with exit() or the like.";
            case OUTPUT_LIMIT -> "It printed so much that it was stopped" + loading + ". Perhaps a loop never ends.";
            case CRASHED, NOT_RUN -> failure.map(Failure::message).orElse("It " + outcome.meaning() + ".");
            case COMPLETED -> "It gave nothing.";
        };
    }

    private String raised(Stage stage, Optional<Failure> failure) {
        String error = failure.map(one -> inWords(one)).orElse("an error");
        return switch (stage) {
            case LOAD -> "Loading " + owner + " file " + file + " ended with " + error + ".";
            case FIND ->
                "What is looked at is not there: "
                        + failure.map(Failure::message).orElse("no such name") + ".";
            case SET_UP, ARGUMENTS, CLEAN_UP -> "It ended with " + error + ", " + stage.meaning() + ".";
            default -> "It ended with " + error + ".";
        };
    }

    private String inWords(Failure failure) {
        String name =
                failure.message().isBlank() ? failure.type() : failure.type() + ": " + firstLine(failure.message());
        return line(failure).map(line -> name + " (line " + line + ")").orElse(name);
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }

    /** The last line of the student's own file on the way to the exception. */
    private Optional<Integer> line(Failure failure) {
        return failure.traceback().stream()
                .filter(frame -> frame.file().equals(file))
                .map(Failure.Frame::line)
                .reduce((earlier, later) -> later);
    }

    private static Detail trace(Failure failure) {
        String error = failure.message().isBlank() ? failure.type() : failure.type() + ": " + failure.message();
        return new Detail.Trace(
                error,
                ErrorMeanings.of(failure.type()),
                failure.traceback().stream()
                        .map(frame -> new Detail.Frame(frame.file(), frame.line(), frame.name(), frame.text()))
                        .toList());
    }
}
