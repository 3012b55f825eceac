package io.jenkins.plugins.autograder.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Weaknesses of potluck-eval 1.2.36 that this engine must not have when it judges, and the tests that hold them down. */
class KnownWeaknessesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                " 1 | A failed foundational goal changes nothing | judge.MetricTest",
                " 2 | Syntax errors never fail the goal that forbids them | judge.style.StyleRulesTest",
                " 3 | The untouched starter is not incomplete after all | judge.JudgeTest",
                " 4 | softmin and softmax without a value are the number 1 | judge.structure.CheckerTest",
                " 5 | Full matches do not count beside partial ones | judge.structure.CheckerTest",
                " 7 | Results depend on the order of tests | judge.JudgeTest",
                "12 | The results of capitalize and startswith are not known to be results | judge.style.StyleRulesTest",
                "13 | Significant figures are off by one | judge.compare.WeaknessesOfComparisonsTest",
                "13 | Unordered matching of values is exponential | judge.compare.HostileValuesTest",
                "13 | Permutations of patterns are exponential | tree.SearchTest",
                "14 | Short and long texts are judged by different measures | judge.compare.WeaknessesOfComparisonsTest",
            })
    void eachHasATest(int number, String weakness, String place) throws ClassNotFoundException {
        Class<?> tests = Class.forName(getClass().getPackageName() + "." + place);

        assertThat(Arrays.stream(tests.getDeclaredMethods()).map(Method::getName))
                .as(weakness)
                .anyMatch(name -> name.matches("weakness" + number + "[A-Z].*"));
    }
}
