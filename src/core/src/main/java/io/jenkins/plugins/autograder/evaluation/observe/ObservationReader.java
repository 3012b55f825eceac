package io.jenkins.plugins.autograder.evaluation.observe;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.autograder.evaluation.json.JsonFormatException;
import io.jenkins.plugins.autograder.evaluation.observe.ReportReader.Report;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Puts together what the driver saw of a payload and what the payload's own process told. */
final class ObservationReader {
    private static final int FILES_FROM = 3;
    private static final int MILLI_DIGITS = 3;

    private final Payload payload;
    private final Answer.Frame frame;
    private final JsonNode header;

    private ObservationReader(Payload payload, Answer.Frame frame) {
        this.payload = payload;
        this.frame = frame;
        this.header = frame.header();
    }

    /**
     * All that was seen according to a plan.
     *
     * @param otherwise why there is nothing about a payload, where there is nothing
     */
    static List<Observation> read(Plan plan, Answer answer, String otherwise) {
        List<Answer.Frame> frames = answer.about("payload");
        List<Observation> observations = new ArrayList<>();
        for (int i = 0; i < plan.payloads().size(); i++) {
            Payload payload = plan.payloads().get(i);
            observations.add(
                    i < frames.size()
                            ? new ObservationReader(payload, frames.get(i)).read()
                            : Observation.notRun(payload.id(), otherwise));
        }
        return observations;
    }

    private Observation read() {
        if (frame.reason().equals("not-run")) {
            return Observation.notRun(payload.id(), header.path("why").asText());
        }
        Optional<Report> report = Optional.empty();
        Optional<String> unreadable = Optional.empty();
        if (frame.reason().isEmpty() && exit().orElse(-1) == 0 && frame.parts().get(0).length > 0) {
            try {
                report = Optional.of(ReportReader.read(frame.parts().get(0)));
            } catch (JsonFormatException e) {
                unreadable = Optional.of("what it told cannot be read: " + e.getMessage());
            }
        }
        return new Observation(
                payload.id(),
                ending(report, unreadable),
                report.flatMap(Report::value),
                report.map(Report::samples).orElse(List.of()),
                report.flatMap(Report::arguments),
                new Observation.Printed(text(1, 0), cut(0), text(2, 1), cut(1)),
                files());
    }

    private Ending ending(Optional<Report> report, Optional<String> unreadable) {
        Outcome outcome = outcome(report, unreadable);
        OptionalInt exit =
                switch (outcome) {
                    case EXITED -> report.map(Report::exit).orElseGet(this::exit);
                    default -> OptionalInt.empty();
                };
        OptionalInt signal = outcome == Outcome.CRASHED ? number("signal") : OptionalInt.empty();
        return new Ending(
                outcome,
                Stage.named(header.path("stage").asText()),
                report.flatMap(Report::failure).or(() -> failure(outcome, unreadable, exit, signal)),
                exit,
                signal,
                Duration.ofMillis(header.path("milliseconds").asLong()));
    }

    private Outcome outcome(Optional<Report> report, Optional<String> unreadable) {
        return switch (frame.reason()) {
            case "timeout" -> Outcome.TIMEOUT;
            case "output" -> Outcome.OUTPUT_LIMIT;
            case "memory" -> Outcome.MEMORY;
            case "report" -> Outcome.CRASHED;
            default ->
                report.map(Report::outcome)
                        // A process that ends without a report ended itself, whatever its exit code says.
                        .orElse(unreadable.isEmpty() && exit().isPresent() ? Outcome.EXITED : Outcome.CRASHED);
        };
    }

    /** One sentence about an end that is no exception. */
    private Optional<Failure> failure(
            Outcome outcome, Optional<String> unreadable, OptionalInt exit, OptionalInt signal) {
        BigDecimal limit = BigDecimal.valueOf(payload.conditions().timeLimit().toMillis(), MILLI_DIGITS);
        Optional<String> reason =
                switch (outcome) {
                    case COMPLETED -> Optional.empty();
                    case TIMEOUT ->
                        Optional.of("still running after "
                                + limit.stripTrailingZeros().toPlainString() + " s, the time limit");
                    case OUTPUT_LIMIT -> Optional.of("printed more than the limit");
                    case MEMORY -> Optional.of("used more memory than the limit");
                    case EXITED -> Optional.of("ended the program by itself with exit code " + exit.orElse(0));
                    case CRASHED ->
                        Optional.of(
                                signal.isPresent()
                                        ? "ended by signal " + signal.getAsInt()
                                        : unreadable.orElse("told more than can be read"));
                    case RAISED, NOT_RUN -> Optional.of("gave no reason");
                };
        return reason.map(Failure::because);
    }

    private OptionalInt exit() {
        return number("exit");
    }

    private OptionalInt number(String key) {
        return header.path(key).isInt() ? OptionalInt.of(header.path(key).intValue()) : OptionalInt.empty();
    }

    private boolean cut(int stream) {
        return header.path("over").path(stream).asBoolean();
    }

    /** A stream as text, without a character that the limit cut in two. */
    private String text(int part, int stream) {
        String text = new String(frame.parts().get(part), StandardCharsets.UTF_8);
        return cut(stream) && text.endsWith("\uFFFD") ? text.substring(0, text.length() - 1) : text;
    }

    private List<CapturedFile> files() {
        List<String> names = payload.conditions().capture().files();
        List<CapturedFile> files = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            JsonNode file = header.path("files").path(i);
            CapturedFile.State state =
                    switch (file.path("state").asText()) {
                        case "read" -> CapturedFile.State.READ;
                        case "missing" -> CapturedFile.State.MISSING;
                        default -> CapturedFile.State.NOT_REGULAR;
                    };
            byte[] content = frame.parts().get(FILES_FROM + i);
            files.add(new CapturedFile(
                    names.get(i),
                    state,
                    Base64.getEncoder().encodeToString(content),
                    file.path("size").asLong()));
        }
        return files;
    }
}
