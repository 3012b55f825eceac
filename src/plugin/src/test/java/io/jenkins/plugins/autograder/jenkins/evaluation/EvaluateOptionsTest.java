package io.jenkins.plugins.autograder.jenkins.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class EvaluateOptionsTest {
    private final EvaluateOptions options = new EvaluateOptions("receipt");

    @Test
    void saysWhatIsWrongAndWhatIsAllowed() {
        options.atLeast = "good";
        assertThatIllegalArgumentException()
                .isThrownBy(options::check)
                .withMessage("atLeast is good; allowed are excellent, complete, almost complete, partially complete,"
                        + " incomplete, or nothing");
        options.atLeast = "";
        options.target = "x.py";
        options.users = "ann, bob";
        assertThatIllegalArgumentException()
                .isThrownBy(options::check)
                .withMessage("target is of one user, but users are ann, bob; name one, or none");
        options.users = "";
        options.parallel = -1;
        assertThatIllegalArgumentException()
                .isThrownBy(options::check)
                .withMessage("parallel is -1; allowed is 1 to 256, or 0 for the number of processors");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CheckOptions(" ").check())
                .withMessage("task is blank; give the id of a task in tasks.json");
    }

    @Test
    void expandsEveryText() {
        options.course = "a";
        options.image = "a";
        options.name = "a";
        options.dockerHost = "a";
        options.users = "a";
        options.target = "a";
        options.atLeast = "a";
        options.report = "a";
        options.parallel = 3;
        options.noContainer = true;
        EvaluateOptions expanded = options.expanded(text -> text + "!");

        assertThat(expanded)
                .usingRecursiveComparison()
                .isEqualTo(options.expanded(text -> text.equals("receipt") ? "receipt!" : "a!"));
    }

    @Test
    void namesReportsAfterTheTask() {
        assertThat(options.reportName().id()).isEqualTo("receipt");
        assertThat(new CheckOptions("receipt").reportName().id()).isEqualTo("receipt-spec");
    }
}
