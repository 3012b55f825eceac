package io.jenkins.plugins.autograder.jenkins.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.jenkins.plugins.autograder.jenkins.report.ReportName;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GradeOptionsTest {

    @Test
    void takesASuiteOrASubmission() {
        refused(
                options -> options.suite = " ",
                "neither suite nor submission is given; give one of them: the directory"
                        + " of the examples, or one file or directory to grade");
        refused(
                options -> options.submission = "sum.py",
                "both suite and submission are given; give one of them: the"
                        + " directory of the examples, or one file or directory to grade");
    }

    @Test
    void saysWhatAValueMayBe() {
        refused(
                options -> options.profile = "coursera-2",
                "profile is coursera-2; allowed are coursera-v1, coursera-v2," + " plain; did you mean coursera-v2?");
        refused(
                options -> options.timeout = "soon",
                "timeout is soon; a duration is 1ms to 24h, such as 500ms, 30s, 2m," + " 1h or a number of seconds");
        refused(
                options -> options.memory = "much",
                "memory is much; a size is 1B to 1024GB, such as 512MB, 2GB, 4096KB or" + " a number of megabytes");
        refused(options -> options.cpus = "all", "cpus is all; a number such as 1 or 0.5");
        refused(options -> options.of = 0, "of is 0; a suite is split into 1 to 1000 shards");
        refused(
                options -> options.name = "?!",
                "name is '?!'; a report's name is 1 to 80 characters, and has at least one"
                        + " letter a to z or digit");
    }

    @Test
    void sharesNoSingleSubmission() {
        refused(
                options -> {
                    options.suite = "";
                    options.submission = "sum.py";
                    options.of = 2;
                },
                "of is 2, but one submission cannot be shared; leave out shard and of");
    }

    @ParameterizedTest
    @CsvSource({
        "examples/words, words, words",
        "examples/words/, words, words",
        "Words & more, Words & more, words-more"
    })
    void namesTheReportAfterTheSuite(String suite, String name, String id) {
        GradeOptions options = valid();
        options.suite = suite;
        assertThat(options.reportName()).isEqualTo(new ReportName(id, name));
    }

    @Test
    void putsTheBuildsVariablesIntoEveryText() throws IllegalAccessException {
        GradeOptions options = valid();
        for (var field : GradeOptions.class.getDeclaredFields()) {
            if (field.getType() == String.class) {
                field.set(options, "$X");
            }
        }
        GradeOptions expanded = options.expanded(text -> text.replace("$X", "x"));
        for (var field : GradeOptions.class.getDeclaredFields()) {
            if (field.getType() == String.class) {
                assertThat(field.get(expanded)).as(field.getName()).isEqualTo("x");
            } else if (!java.lang.reflect.Modifier.isStatic(field.getModifiers())) {
                assertThat(field.get(expanded)).as(field.getName()).isEqualTo(field.get(options));
            }
        }
    }

    private static GradeOptions valid() {
        GradeOptions options = new GradeOptions("words:1");
        options.suite = "examples/words";
        return options;
    }

    private static void refused(Consumer<GradeOptions> change, String message) {
        GradeOptions options = valid();
        options.check();
        change.accept(options);
        assertThatIllegalArgumentException().isThrownBy(options::check).withMessage(message);
    }
}
