package io.jenkins.plugins.autograder.cli;

import io.jenkins.plugins.autograder.config.ResourceOffer;
import io.jenkins.plugins.autograder.coursera.client.Resources;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/** Prints what a grader may use, for people or for programs. */
final class LimitsPrinter {
    private LimitsPrinter() {}

    static void print(Console console, Resources resources, boolean json) {
        if (json) {
            Map<String, Integer> all = new LinkedHashMap<>();
            resources.cpus().ifPresent(value -> all.put("cpus", value));
            resources.memory().ifPresent(value -> all.put("memoryMegabytes", value));
            resources.timeout().ifPresent(value -> all.put("timeoutSeconds", value));
            console.out().println(ResultsAsJson.of(all));
            return;
        }
        line(console, "CPUs", resources.cpus(), ResourceOffer.DEFAULT_CPUS, "");
        line(console, "Memory", resources.memory(), ResourceOffer.DEFAULT_MEMORY, " MB");
        line(console, "Timeout", resources.timeout(), ResourceOffer.DEFAULT_TIMEOUT, " s");
    }

    private static void line(Console console, String name, OptionalInt value, int otherwise, String unit) {
        console.out()
                .printf(
                        "%-8s %s%n",
                        name, value.isPresent() ? value.getAsInt() + unit : otherwise + unit + " (Coursera's default)");
    }
}
