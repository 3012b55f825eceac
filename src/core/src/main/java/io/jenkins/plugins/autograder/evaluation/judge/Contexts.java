package io.jenkins.plugins.autograder.evaluation.judge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The contexts of a rubric, and what was seen in them. */
final class Contexts {
    private final Map<String, Context> byId = new LinkedHashMap<>();
    private final Side submission;
    private final Side solution;

    Contexts(List<Context> contexts, Side submission, Side solution) {
        contexts.forEach(context -> byId.put(context.id(), context));
        this.submission = submission;
        this.solution = solution;
    }

    Context get(String id) {
        Context context = byId.get(id);
        if (context == null) {
            throw new IllegalArgumentException("there is no context " + id);
        }
        return context;
    }

    Side submission() {
        return submission;
    }

    Side solution() {
        return solution;
    }
}
