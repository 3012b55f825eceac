package io.jenkins.plugins.autograder.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jenkins.plugins.autograder.grading.Parameters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What the grader is told about a submission. */
final class ParameterOptions {
    @Option(names = "--part", paramLabel = "ID", description = "The part's id, the parameter partId.")
    private @Nullable String part;

    @Option(names = "--user", paramLabel = "ID", description = "The learner's id, the parameter userId.")
    private @Nullable String user;

    @Option(
            names = "--filename",
            paramLabel = "NAME",
            description = "The learner's own name for the file, the parameter filename. Default: the file's name.")
    private @Nullable String filename;

    @Mixin
    private final Variables environment = new Variables();

    /**
     * The parameters, with the words after image and submission: the old tools' JSON object of variables, or arguments
     * for the grader.
     */
    Parameters parameters(List<String> words) {
        Map<String, String> variables = new LinkedHashMap<>();
        List<String> arguments = new ArrayList<>(words);
        if (isJson(words)) {
            variables.putAll(variables(words.get(0)));
            arguments.clear();
        }
        variables.putAll(environment.asMap());
        return new Parameters(
                Optional.ofNullable(part),
                Optional.ofNullable(user),
                Optional.ofNullable(filename).or(() -> Optional.ofNullable(variables.get("filename"))),
                variables,
                arguments);
    }

    /** Whether the words are the variables of the second generation, and not arguments of the first. */
    static boolean isJson(List<String> words) {
        return words.size() == 1 && words.get(0).stripLeading().startsWith("{");
    }

    private static Map<String, String> variables(String json) {
        try {
            Map<String, String> variables = new ObjectMapper()
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature())
                    .readValue(json, new TypeReference<LinkedHashMap<String, String>>() {});
            if (!variables.containsValue(null)) {
                return variables;
            }
        } catch (JsonProcessingException e) {
            // Said below.
        }
        throw new TypeConversionException("the environment '" + json
                + "' is no JSON object of texts; give it as '{\"partId\": \"x\"}', or with --env NAME=VALUE");
    }
}
