package io.jenkins.plugins.autograder.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.autograder.jenkins.coursera.AttachBuilder;
import io.jenkins.plugins.autograder.jenkins.coursera.AttachStep;
import io.jenkins.plugins.autograder.jenkins.coursera.LimitsBuilder;
import io.jenkins.plugins.autograder.jenkins.coursera.LimitsStep;
import io.jenkins.plugins.autograder.jenkins.coursera.PublishBuilder;
import io.jenkins.plugins.autograder.jenkins.coursera.PublishStep;
import io.jenkins.plugins.autograder.jenkins.coursera.StatusBuilder;
import io.jenkins.plugins.autograder.jenkins.coursera.StatusStep;
import io.jenkins.plugins.autograder.jenkins.coursera.UploadBuilder;
import io.jenkins.plugins.autograder.jenkins.coursera.UploadStep;
import io.jenkins.plugins.autograder.jenkins.evaluation.CheckBuilder;
import io.jenkins.plugins.autograder.jenkins.evaluation.CheckStep;
import io.jenkins.plugins.autograder.jenkins.evaluation.EvaluateBuilder;
import io.jenkins.plugins.autograder.jenkins.evaluation.EvaluateStep;
import io.jenkins.plugins.autograder.jenkins.evaluation.InstructionsBuilder;
import io.jenkins.plugins.autograder.jenkins.evaluation.InstructionsStep;
import io.jenkins.plugins.autograder.jenkins.evaluation.RubricBuilder;
import io.jenkins.plugins.autograder.jenkins.evaluation.RubricStep;
import io.jenkins.plugins.autograder.jenkins.grade.GradeBuilder;
import io.jenkins.plugins.autograder.jenkins.grade.GradeStep;
import io.jenkins.plugins.autograder.jenkins.report.ReportRecorder;
import io.jenkins.plugins.autograder.jenkins.report.ReportStep;
import io.jenkins.plugins.autograder.jenkins.sanity.SanityBuilder;
import io.jenkins.plugins.autograder.jenkins.sanity.SanityStep;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Step and build step of one symbol: the same parameters, with the same defaults. */
class ParametersTest {

    static Stream<Arguments> pairs() {
        return Stream.of(
                Arguments.of(new GradeStep("words:1"), new GradeBuilder("words:1")),
                Arguments.of(new EvaluateStep("receipt"), new EvaluateBuilder("receipt")),
                Arguments.of(new CheckStep("receipt"), new CheckBuilder("receipt")),
                Arguments.of(new RubricStep("receipt"), new RubricBuilder("receipt")),
                Arguments.of(new InstructionsStep("receipt"), new InstructionsBuilder("receipt")),
                Arguments.of(new ReportStep("words"), new ReportRecorder("words")),
                Arguments.of(new SanityStep("grader"), new SanityBuilder("grader")),
                Arguments.of(new UploadStep("grader"), new UploadBuilder("grader")),
                Arguments.of(new AttachStep("id"), new AttachBuilder("id")),
                Arguments.of(new PublishStep("item"), new PublishBuilder("item")),
                Arguments.of(new LimitsStep("item/part"), new LimitsBuilder("item/part")),
                Arguments.of(new StatusStep("id"), new StatusBuilder("id")));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void haveTheSameParametersAndDefaults(Object step, Object builder) throws ReflectiveOperationException {
        assertThat(SharedHelp.fields(builder.getClass())).isEqualTo(SharedHelp.fields(step.getClass()));
        assertThat(values(builder)).isEqualTo(values(step));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void takeEveryValueThatTheyAreGiven(Object step, Object builder) throws ReflectiveOperationException {
        for (Object bound : new Object[] {step, builder}) {
            for (String field : SharedHelp.fields(bound.getClass())) {
                Object value = otherThan(getter(bound, field).invoke(bound));
                setter(bound, field).invoke(bound, value);
                assertThat(getter(bound, field).invoke(bound))
                        .as(bound.getClass().getSimpleName() + "." + field)
                        .isEqualTo(value);
            }
        }
    }

    private static Map<String, Object> values(Object bound) throws ReflectiveOperationException {
        Map<String, Object> values = new TreeMap<>();
        for (String field : SharedHelp.fields(bound.getClass())) {
            values.put(field, getter(bound, field).invoke(bound));
        }
        return values;
    }

    private static Object otherThan(Object value) {
        if (value instanceof Boolean given) {
            return !given;
        }
        if (value instanceof Integer given) {
            return given + 1;
        }
        if (value instanceof Enum<?> given) {
            return Stream.of(given.getDeclaringClass().getEnumConstants())
                    .filter(other -> other != given)
                    .findFirst()
                    .orElseThrow();
        }
        return value + "x";
    }

    private static Method getter(Object bound, String field) throws NoSuchMethodException {
        String name = Character.toUpperCase(field.charAt(0)) + field.substring(1);
        return Stream.of(bound.getClass().getMethods())
                .filter(method -> method.getName().equals("get" + name)
                        || method.getName().equals("is" + name))
                .findFirst()
                .orElseThrow(() -> new NoSuchMethodException(field + " has no getter"));
    }

    private static Method setter(Object bound, String field) {
        String name = "set" + Character.toUpperCase(field.charAt(0)) + field.substring(1);
        return Stream.of(bound.getClass().getMethods())
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
