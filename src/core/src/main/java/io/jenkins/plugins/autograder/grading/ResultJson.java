package io.jenkins.plugins.autograder.grading;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.jenkins.plugins.autograder.sandbox.Limits;
import io.jenkins.plugins.autograder.sandbox.Output;
import io.jenkins.plugins.autograder.sandbox.ResultFile;
import io.jenkins.plugins.autograder.sandbox.Usage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * The JSON form of results: what a suite keeps while it runs, and what the published report is made of.
 *
 * <p>Keys are the names of the record components, with the unit where there is one: {@code wallSeconds}, {@code
 * memoryBytes}. Enums are their words ({@code grader-error}), durations decimal numbers of seconds, instants ISO 8601 in
 * UTC, paths strings with {@code /}. What is absent has no key.
 *
 * <p>Everything is read back as it was written, with three exceptions: the content of result files is left out (what
 * matters of it is in the feedback), a character cut in two by the output limit is left out, and {@code score} of a
 * grade and {@code total} of the counts are written for the reader's convenience and ignored here.
 */
public final class ResultJson {
    private static final int LAST_BEFORE_SURROGATES = 0xD7FF;

    private ResultJson() {}

    /** A new mapper for {@link ExampleResult}, {@link SuiteResult.SuiteInfo} and all that they hold. */
    public static ObjectMapper mapper() {
        JsonFactory factory = new JsonFactoryBuilder()
                // A grader may well print half a surrogate pair, which has no UTF-8 form but does have an escape.
                .highestNonEscapedChar(LAST_BEFORE_SURROGATES)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(Integer.MAX_VALUE)
                        .build())
                .build();
        return JsonMapper.builder(factory)
                .addModules(new Jdk8Module(), new JavaTimeModule(), ours())
                .enumNamingStrategy(EnumNamingStrategies.KEBAB_CASE)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .addMixIn(Grade.class, GradeKeys.class)
                .addMixIn(SuiteResult.SuiteInfo.class, SuiteInfoKeys.class)
                .addMixIn(SuiteResult.Counts.class, CountsKeys.class)
                .addMixIn(Limits.class, LimitsKeys.class)
                .addMixIn(LimitOverrides.class, LimitOverridesKeys.class)
                .addMixIn(Usage.class, UsageKeys.class)
                .addMixIn(ResultFile.class, ResultFileKeys.class)
                .build();
    }

    private static SimpleModule ours() {
        return new SimpleModule("results")
                .addSerializer(Output.class, new OutputJson.Writer())
                .addDeserializer(Output.class, new OutputJson.Reader())
                .addSerializer(Duration.class, new ValueJson.SecondsWriter())
                .addDeserializer(Duration.class, new ValueJson.SecondsReader())
                .addSerializer(Path.class, new ValueJson.PathWriter())
                .addDeserializer(Path.class, new ValueJson.PathReader())
                .addDeserializer(ResultFile.class, new ValueJson.ResultFileReader());
    }

    private interface GradeKeys {
        @JsonProperty(access = JsonProperty.Access.READ_ONLY)
        OptionalDouble score();
    }

    private interface CountsKeys {
        @JsonProperty(access = JsonProperty.Access.READ_ONLY)
        int total();
    }

    private interface SuiteInfoKeys {
        @JsonProperty("durationSeconds")
        Duration duration();
    }

    private interface LimitsKeys {
        @JsonProperty("wallSeconds")
        Duration wallTime();

        @JsonProperty("cpuSeconds")
        Duration cpuTime();

        @JsonProperty("memoryBytes")
        long memory();

        @JsonProperty("diskBytes")
        long disk();

        @JsonProperty("outputBytes")
        long output();

        @JsonProperty("resultBytes")
        long result();
    }

    private interface LimitOverridesKeys {
        @JsonProperty("wallSeconds")
        Optional<Duration> wallTime();

        @JsonProperty("memoryBytes")
        OptionalLong memory();
    }

    private interface UsageKeys {
        @JsonProperty("wallSeconds")
        Duration wallTime();

        @JsonProperty("cpuSeconds")
        Optional<Duration> cpuTime();

        @JsonProperty("peakMemoryBytes")
        OptionalLong peakMemory();
    }

    @JsonIgnoreProperties("content")
    private interface ResultFileKeys {}
}
