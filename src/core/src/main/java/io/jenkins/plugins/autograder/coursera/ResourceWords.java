package io.jenkins.plugins.autograder.coursera;

import io.jenkins.plugins.autograder.coursera.client.Resources;
import java.util.ArrayList;
import java.util.List;

/** What a grader may use, in words. */
public final class ResourceWords {
    private ResourceWords() {}

    /** In one line; what is absent is said to be Coursera's default. */
    public static String of(Resources resources) {
        List<String> words = new ArrayList<>();
        resources.cpus().ifPresent(cpus -> words.add(cpus + (cpus == 1 ? " CPU" : " CPUs")));
        resources.memory().ifPresent(memory -> words.add(memory + " MB of memory"));
        resources.timeout().ifPresent(timeout -> words.add(timeout + " s"));
        if (words.isEmpty()) {
            return "what is Coursera's default";
        }
        return String.join(", ", words) + (words.size() < 3 ? ", for the rest Coursera's default" : "");
    }
}
