package io.jenkins.plugins.autograder.report.pages;

import io.jenkins.plugins.autograder.evaluation.InstructionLinks;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/**
 * The text of instructions, cut where snippets are shown: in place of a paragraph that is nothing but a link to one.
 *
 * @param parts in order
 * @param shown the anchors of the snippets that are shown in it
 */
record InstructionText(List<Part> parts, Set<String> shown) {
    private static final int TOP = 2;
    private static final int LOWEST = 6;

    /**
     * A piece of the text, or a snippet in it.
     *
     * @param html the piece
     * @param snippet the anchor of the snippet in its place
     */
    record Part(Optional<SafeHtml> html, Optional<String> snippet) {}

    /**
     * The text.
     *
     * @param titles of all that links may lead to, by anchor; a link that leads to nothing else becomes plain text
     */
    static InstructionText of(String markdown, Map<String, String> titles) {
        Node document = InstructionHtml.parse(markdown);
        HighestHeading highest = new HighestHeading();
        document.accept(highest);
        document.accept(new Adapter(titles, TOP - highest.level));
        List<Part> parts = new ArrayList<>();
        Set<String> shown = new LinkedHashSet<>();
        Document piece = new Document();
        for (Node node = document.getFirstChild(); node != null; ) {
            Node next = node.getNext();
            Optional<String> snippet = snippet(node).filter(shown::add);
            if (snippet.isPresent()) {
                addText(parts, piece);
                piece = new Document();
                parts.add(new Part(Optional.empty(), snippet));
            } else {
                piece.appendChild(node);
            }
            node = next;
        }
        addText(parts, piece);
        return new InstructionText(List.copyOf(parts), Set.copyOf(shown));
    }

    private static void addText(List<Part> parts, Document piece) {
        if (piece.getFirstChild() != null) {
            parts.add(new Part(Optional.of(InstructionHtml.render(piece)), Optional.empty()));
        }
    }

    /** The snippet that a paragraph is nothing but a link to. */
    private static Optional<String> snippet(Node node) {
        boolean alone = node instanceof Paragraph
                && node.getFirstChild() == node.getLastChild()
                && node.getFirstChild() instanceof Link;
        return alone
                ? Optional.of(((Link) node.getFirstChild()).getDestination())
                        .filter(destination -> destination.startsWith("#snippet:"))
                        .map(destination -> destination.substring(1))
                : Optional.empty();
    }

    /** Which level the headings of a text begin with. */
    private static final class HighestHeading extends AbstractVisitor {
        private int level = LOWEST;

        @Override
        public void visit(Heading heading) {
            level = Math.min(level, heading.getLevel());
        }
    }

    /** Puts headings right below the page's own, and makes links of goals and snippets fit for it. */
    private static final class Adapter extends AbstractVisitor {
        private final Map<String, String> titles;
        private final int shift;

        Adapter(Map<String, String> titles, int shift) {
            this.titles = titles;
            this.shift = shift;
        }

        @Override
        public void visit(Heading heading) {
            heading.setLevel(Math.min(LOWEST, heading.getLevel() + shift));
            visitChildren(heading);
        }

        @Override
        public void visit(Link link) {
            visitChildren(link);
            String id = InstructionLinks.id(link.getDestination());
            if (id.isEmpty()) {
                return;
            }
            String anchor = Anchor.ofGoal(id);
            if (titles.containsKey(anchor)) {
                link.setDestination("#" + anchor);
                link.setTitle(titles.get(anchor));
            } else {
                unwrap(link);
            }
        }

        private static void unwrap(Link link) {
            for (Node child = link.getFirstChild(); child != null; ) {
                Node next = child.getNext();
                link.insertBefore(child);
                child = next;
            }
            link.unlink();
        }
    }
}
