package io.jenkins.plugins.autograder.evaluation.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.autograder.evaluation.observe.Failure;
import io.jenkins.plugins.autograder.evaluation.observe.Observation;
import io.jenkins.plugins.autograder.evaluation.observe.Outcome;
import io.jenkins.plugins.autograder.evaluation.observe.Stage;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObstaclesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "RUN       | It ended with ValueError: bad value (line 3).",
                "LOAD      | Loading your file areas.py ended with ValueError: bad value (line 3).",
                "FIND      | What is looked at is not there: bad value.",
                "SET_UP    | It ended with ValueError: bad value (line 3), in the set-up.",
                "ARGUMENTS | It ended with ValueError: bad value (line 3), while the arguments were evaluated.",
                "CLEAN_UP  | It ended with ValueError: bad value (line 3), in the clean-up.",
            })
    void saysWhereAnExceptionHappened(Stage stage, String sentence) {
        assertThat(root(Runs.raised("a", stage, "ValueError", "bad value"))).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "TIMEOUT      | RUN  | It was stopped at its time limit. Perhaps a loop never ends.",
                "TIMEOUT      | LOAD | It was stopped at its time limit while your file areas.py was loaded. Perhaps a loop never ends.",
                "MEMORY       | RUN  | It ran out of memory. Perhaps a list grows without end.",
                "EXITED       | LOAD | It ended the program by itself while your file areas.py was loaded, with exit() or the like.",
                "OUTPUT_LIMIT | RUN  | It printed so much that it was stopped. Perhaps a loop never ends.",
                "CRASHED      | RUN  | Killed by signal 11.",
                "NOT_RUN      | RUN  | Killed by signal 11.",
            })
    void saysHowARunEnded(Outcome outcome, Stage stage, String sentence) {
        Failure failure = Failure.because("Killed by signal 11.");

        assertThat(root(Runs.ended("a", outcome, stage, Optional.of(failure)))).isEqualTo(sentence);
    }

    private static String root(Observation run) {
        return new Obstacles("your", Runs.FILE).of(run).root();
    }
}
