package io.jenkins.plugins.autograder.evaluation;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.parser.Parser;

/** Finds links to goals and snippets in instructions: {@code [text](#goal:core.test:rect)}. */
public final class InstructionLinks {
    private InstructionLinks() {}

    /** What is linked to, each once, without {@code #}: {@code goal:core.test:rect}, {@code snippet:rects}. */
    public static Set<String> of(String markdown) {
        Set<String> links = new LinkedHashSet<>();
        Parser.builder().build().parse(markdown).accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                String id = id(link.getDestination());
                if (!id.isEmpty()) {
                    links.add(id);
                }
                visitChildren(link);
            }
        });
        return links;
    }

    /** What a link leads to, if that is a goal or a snippet; else empty. */
    public static String id(String destination) {
        boolean ours = destination.startsWith("#goal:") || destination.startsWith("#snippet:");
        return ours ? decoded(destination.substring(1)) : "";
    }

    private static String decoded(String id) {
        try {
            return URLDecoder.decode(id.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return id;
        }
    }
}
