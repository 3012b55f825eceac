package io.jenkins.plugins.autograder.feedback;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.owasp.html.HtmlStreamEventReceiver;

/**
 * Keeps from the sanitiser what it has no limit for, and notes what it would drop without a word.
 *
 * <p>The sanitiser's time grows with the square of a tag's attributes (160 KB of them took two minutes), and its stack with
 * the depth of the brackets in a style (20 KB of them overflowed it).
 */
final class TagGuard implements HtmlStreamEventReceiver {
    private static final int MOST_ATTRIBUTES = 64;
    private static final int LONGEST_STYLE = 4096;
    private static final int MOST_BRACKETS = 64;

    private static final Pattern LOADS =
            Pattern.compile("url\\s*+\\(|@import|expression\\s*+\\(", Pattern.CASE_INSENSITIVE);

    private final HtmlStreamEventReceiver next;
    private final Consumer<String> dropped;

    /** @param dropped told, in words, of each thing that is not passed on */
    TagGuard(HtmlStreamEventReceiver next, Consumer<String> dropped) {
        this.next = next;
        this.dropped = dropped;
    }

    @Override
    public void openDocument() {
        next.openDocument();
    }

    @Override
    public void closeDocument() {
        next.closeDocument();
    }

    @Override
    public void closeTag(String element) {
        next.closeTag(element);
    }

    @Override
    public void text(String text) {
        next.text(text);
    }

    @Override
    public void openTag(String element, List<String> namesAndValues) {
        List<String> passed = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Iterator<String> parts = namesAndValues.iterator(); parts.hasNext(); ) {
            String name = parts.next();
            String value = parts.next();
            if (seen.size() == MOST_ATTRIBUTES) {
                dropped.accept("more than " + MOST_ATTRIBUTES + " attributes of <" + Excerpt.bare(element) + ">");
                break;
            }
            if (seen.add(name) && isPassed(element, name, value)) {
                passed.add(name);
                passed.add(value);
            }
        }
        next.openTag(element, passed);
    }

    private boolean isPassed(String element, String name, String value) {
        if (!name.equals("style")) {
            return true;
        }
        if (value.length() > LONGEST_STYLE
                || value.chars().filter(c -> c == '(').count() > MOST_BRACKETS) {
            dropped.accept("an overlong style of <" + Excerpt.bare(element) + ">");
            return false;
        }
        if (LOADS.matcher(value).find()) {
            dropped.accept("what the style of <" + Excerpt.bare(element) + "> loads");
        }
        return true;
    }
}
