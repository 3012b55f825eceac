package io.jenkins.plugins.autograder.cli;

import io.jenkins.plugins.autograder.coursera.client.PartRef;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts that a command line names: item and part, and pairs after an option or after the others. */
final class Parts {
    private Parts() {}

    static List<PartRef> of(@Nullable String item, @Nullable String part, List<String> pairs, List<String> more) {
        List<String> words = new ArrayList<>();
        if (item != null) {
            words.add(item);
        }
        if (part != null) {
            words.add(part);
        }
        words.addAll(more);
        words.addAll(pairs);
        if (words.size() % 2 != 0) {
            throw new IllegalArgumentException("an item is named without its part: " + String.join(" ", words)
                    + "; give them in pairs, ITEM PART");
        }
        List<PartRef> parts = new ArrayList<>();
        for (int i = 0; i < words.size(); i += 2) {
            parts.add(new PartRef(words.get(i), words.get(i + 1)));
        }
        return parts;
    }
}
