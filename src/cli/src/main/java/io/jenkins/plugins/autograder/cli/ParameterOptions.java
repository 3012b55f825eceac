package io.jenkins.plugins.autograder.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.jenkins.plugins.autograder.grading.Parameters;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What the grader is told about a submission. */
final class ParameterOptions {
    private static final Set<String> NAMES = Set.of("partId", "userId", "filename");

    private static final JsonFactory STRICT = new JsonFactoryBuilder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

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
     * The parameters, with the words after image and submission: the old tools' JSON object of variables, or names and
     * values of parameters, and then other arguments for the grader.
     */
    Parameters parameters(List<String> words) {
        boolean json = isJson(words);
        Map<String, String> variables = json ? variables(words.get(0)) : new LinkedHashMap<>();
        Map<String, String> pairs = json ? Map.of() : pairs(words);
        List<String> others = json ? List.of() : words.subList(pairs.size() * 2, words.size());
        variables.putAll(environment.asMap());
        return new Parameters(
                first(part, pairs.get("partId")),
                first(user, pairs.get("userId")),
                first(filename, pairs.get("filename")).or(() -> Optional.ofNullable(variables.get("filename"))),
                variables,
                others);
    }

    private static Optional<String> first(@Nullable String option, @Nullable String word) {
        return Optional.ofNullable(option).or(() -> Optional.ofNullable(word));
    }

    /** Whether the words are the variables of the second generation, and not arguments of the first. */
    static boolean isJson(List<String> words) {
        return words.size() == 1 && words.get(0).stripLeading().startsWith("{");
    }

    /** The parameters that the words begin with, each at most once. */
    private static Map<String, String> pairs(List<String> words) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (int at = 0; at + 1 < words.size() && NAMES.contains(words.get(at)); at += 2) {
            if (pairs.putIfAbsent(words.get(at), words.get(at + 1)) != null) {
                break;
            }
        }
        return pairs;
    }

    /** One object of texts, numbers or booleans, and nothing behind it. */
    private static Map<String, String> variables(String json) {
        try (JsonParser parser = STRICT.createParser(json)) {
            Map<String, String> variables = new LinkedHashMap<>();
            boolean valid = parser.nextToken() == JsonToken.START_OBJECT;
            for (String name = parser.nextFieldName(); valid && name != null; name = parser.nextFieldName()) {
                JsonToken value = parser.nextToken();
                valid = value.isScalarValue() && value != JsonToken.VALUE_NULL;
                variables.put(name, parser.getText());
            }
            if (valid && parser.nextToken() == null) {
                return variables;
            }
        } catch (IOException e) {
            // Said below.
        }
        throw new TypeConversionException("the environment '" + json
                + "' is no JSON object of texts; give it as '{\"partId\": \"x\"}', or with --env NAME=VALUE");
    }
}
