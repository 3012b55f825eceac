package io.jenkins.plugins.autograder.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The environment variables that are given one by one. */
final class Variables {
    @Option(
            names = {"-e", "--env"},
            paramLabel = "NAME=VALUE",
            converter = OfVariable.class,
            description = "An environment variable; may be repeated.")
    private List<Map.Entry<String, String>> variables = List.of();

    /** In the order given; of two with one name the last. */
    Map<String, String> asMap() {
        Map<String, String> map = new LinkedHashMap<>();
        variables.forEach(variable -> map.put(variable.getKey(), variable.getValue()));
        return map;
    }

    /** One variable. */
    static final class OfVariable implements ITypeConverter<Map.Entry<String, String>> {
        @Override
        public Map.Entry<String, String> convert(String value) {
            int equals = value.indexOf('=');
            if (equals < 1) {
                throw new TypeConversionException("'" + value + "' is no variable; give it as NAME=VALUE");
            }
            return Map.entry(value.substring(0, equals), value.substring(equals + 1));
        }
    }
}
