package io.jenkins.plugins.autograder.coursera.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A service whose every answer is given, one after the other. */
final class ScriptedConnector implements Connector {
    private final Deque<Object> script = new ArrayDeque<>();
    private final List<String> tokens = new ArrayList<>();

    ScriptedConnector answers(int status, String body, String... headerAndValue) {
        Map<String, List<String>> headers =
                headerAndValue.length == 0 ? Map.of() : Map.of(headerAndValue[0], List.of(headerAndValue[1]));
        script.add(new Answer(status, headers, body.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    ScriptedConnector fails(IOException failure) {
        script.add(failure);
        return this;
    }

    /** The tokens that came, one for each attempt; "" for none. */
    List<String> tokens() {
        return tokens;
    }

    boolean isOver() {
        return script.isEmpty();
    }

    @Override
    public Answer send(Call call, Optional<Secret> token) throws IOException {
        tokens.add(token.map(Secret::reveal).orElse(""));
        Object next = script.pop();
        if (next instanceof IOException failure) {
            throw failure;
        }
        return (Answer) next;
    }
}
