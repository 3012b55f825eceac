package io.jenkins.plugins.autograder.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.platform.commons.support.AnnotationSupport;

/** Weaknesses of potluck-eval 1.2.36 that have a counterpart here, and the tests that hold ours right. */
class KnownWeaknessesTest {
    private static final String OURS = "io.jenkins.plugins.autograder.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                " 1 | A failed foundational goal changes nothing | evaluation.judge.MetricTest | weakness1FoundationalFailure",
                " 2 | Syntax errors never fail the goal that forbids them | evaluation.judge.style.StyleRulesTest | weakness2ParseErrors",
                " 3 | The untouched starter is not incomplete after all | evaluation.judge.JudgeTest | weakness3UntouchedStarter",
                " 4 | softmin and softmax without a value are the number 1 | evaluation.judge.structure.CheckerTest | weakness4SoftLimits",
                " 5 | Full matches do not count beside partial ones | evaluation.judge.structure.CheckerTest | weakness5EnoughFullAndPartialMatches",
                " 7 | Goals depend on the order of goals | evaluation.judge.JudgeTest | weakness7IndependentGoals",
                " 7 | Tests share a module and its files | evaluation.observe.ActionsIT | givesEachPayloadAFreshFile",
                " 8 | Loading a module has no time limit | evaluation.observe.EndingsIT | hangsOnlyOnceWhileTheFileIsLoaded",
                " 8 | exit() ends the evaluation | evaluation.observe.EndingsIT | tellsThatAFileExitsWhileItIsLoaded",
                " 8 | Code for the main program never runs | evaluation.observe.ActionsIT | runsAProgramAsMain",
                "10 | Code that catches everything outlives the time limit | evaluation.observe.EndingsIT | stopsItAtItsTimeLimit",
                "11 | Only the last of several set-ups and clean-ups counts | evaluation.observe.ConditionsIT | setsUpAndCleansUp",
                "12 | The results of capitalize and startswith are not known to be results | evaluation.judge.style.StyleRulesTest | weakness12FruitfulMethods",
                "13 | Significant figures are off by one | evaluation.judge.compare.WeaknessesOfComparisonsTest | weakness13SignificantFigures",
                "13 | Unordered matching of values is exponential | evaluation.judge.compare.HostileValuesTest | weakness13Sets",
                "13 | Permutations of patterns are exponential | evaluation.tree.SearchTest | weakness13PatternPermutations",
                "14 | Short and long texts are judged by different measures | evaluation.judge.compare.WeaknessesOfComparisonsTest | weakness14ShortAndLongTexts",
                "15 | Printed output stands in pages as HTML | report.EvaluationPagesIT | weakness15HostileTextsAreTexts",
                "16 | Links to lines are lost, and the evaluation has no colour | report.EvaluationPagesIT | weakness16GoalsAndLinesLeadToEachOther",
                "17 | New Pythons are not understood | evaluation.observe.OtherPythonsIT | showTheSame",
                "18 | The solution runs again for every submission | evaluation.observe.SolutionIT | isLookedAtOnce",
            })
    void eachHasATest(int number, String weakness, String place, String test) throws ClassNotFoundException {
        Class<?> tests = Class.forName(OURS + place, false, getClass().getClassLoader());

        assertThat(Arrays.stream(tests.getDeclaredMethods()).filter(KnownWeaknessesTest::isTest))
                .extracting(Method::getName)
                .as(number + ": " + weakness)
                .contains(test);
    }

    private static boolean isTest(Method method) {
        return AnnotationSupport.isAnnotated(method, Test.class)
                || AnnotationSupport.isAnnotated(method, TestFactory.class)
                || AnnotationSupport.isAnnotated(method, ParameterizedTest.class);
    }
}
