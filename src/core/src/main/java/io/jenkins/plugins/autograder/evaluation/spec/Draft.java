package io.jenkins.plugins.autograder.evaluation.spec;

import io.jenkins.plugins.autograder.config.Place;
import io.jenkins.plugins.autograder.config.YamlValue;
import io.jenkins.plugins.autograder.evaluation.judge.Context;
import io.jenkins.plugins.autograder.evaluation.judge.Description;
import io.jenkins.plugins.autograder.evaluation.judge.structure.Check;
import io.jenkins.plugins.autograder.evaluation.observe.Payload;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** A spec while it is read: what its parts add to it. */
final class Draft {
    private final Set<String> ids = new HashSet<>();
    private final Set<String> sources = new LinkedHashSet<>();
    private final Map<String, Context> files = new LinkedHashMap<>();
    private final List<Context> contexts = new ArrayList<>();
    private final List<Payload> payloads = new ArrayList<>();
    private final Map<String, TaskSpec.Code> code = new LinkedHashMap<>();

    Draft(String mainSource) {
        sources.add(mainSource);
    }

    /** Make something whose maker knows what is allowed; its complaint is a problem of the value. */
    static <T> Optional<T> make(YamlValue value, Supplier<T> maker) {
        return make(value, value.place(), maker);
    }

    static <T> Optional<T> make(YamlValue value, Place place, Supplier<T> maker) {
        try {
            return Optional.of(maker.get());
        } catch (IllegalArgumentException e) {
            return value.report(place, String.valueOf(e.getMessage()));
        }
    }

    /** The context of a file as code; its id. */
    String file(String name) {
        sources.add(name);
        return files.computeIfAbsent(
                        name,
                        file -> new Context.OfFile(
                                unique("file:" + file), Description.of("The file " + file, ""), file))
                .id();
    }

    /** An id that nothing else has. */
    String unique(String wanted) {
        String candidate = wanted;
        for (int number = 2; !ids.add(candidate); number++) {
            candidate = wanted + "-" + number;
        }
        return candidate;
    }

    /** The id of what is run next; it gets into the submission's container, so it says nothing. */
    String nextRun() {
        return unique("run-" + (payloads.size() + 1));
    }

    void addRun(Payload payload, Description description) {
        sources.add(payload.file());
        file(payload.file());
        payloads.add(payload);
        contexts.add(new Context.OfRun(payload.id(), description, payload.file(), payload.id()));
    }

    void addCode(String text, Place place) {
        code.putIfAbsent("code " + text, new TaskSpec.Code(text, false, place));
    }

    void addPatterns(Check check, Place place) {
        check.patterns().forEach(text -> code.putIfAbsent("pattern " + text, new TaskSpec.Code(text, true, place)));
    }

    List<String> sources() {
        return List.copyOf(sources);
    }

    List<Payload> payloads() {
        return payloads;
    }

    /** Files first, since what is run depends on them. */
    List<Context> contexts() {
        List<Context> all = new ArrayList<>(files.values());
        all.addAll(contexts);
        return all;
    }

    List<TaskSpec.Code> code() {
        return List.copyOf(code.values());
    }
}
