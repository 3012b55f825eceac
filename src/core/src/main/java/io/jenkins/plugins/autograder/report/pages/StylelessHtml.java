package io.jenkins.plugins.autograder.report.pages;

import io.jenkins.plugins.autograder.feedback.HtmlPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamRenderer;

/**
 * Sanitised HTML without inline styles, which a report's content security policy would refuse, and without names that
 * scripts or links of the page around it could meet.
 */
final class StylelessHtml implements HtmlSanitizer.Policy {

    private static final Set<String> DROPPED = Set.of("style", "class", "id", "name");

    private final HtmlStreamRenderer out;

    private StylelessHtml(HtmlStreamRenderer out) {
        this.out = out;
    }

    /** What a report may show of a grader's HTML. */
    static String sanitise(String html) {
        StringBuilder safe = new StringBuilder();
        HtmlStreamRenderer out = HtmlStreamRenderer.create(safe, badText -> {});
        HtmlSanitizer.sanitize(new HtmlPolicy().sanitise(html), new StylelessHtml(out));
        return safe.toString();
    }

    @Override
    public void openDocument() {
        out.openDocument();
    }

    @Override
    public void closeDocument() {
        out.closeDocument();
    }

    /** Attributes are names and values in turn. */
    @Override
    public void openTag(String element, List<String> attributes) {
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < attributes.size(); i += 2) {
            if (!DROPPED.contains(attributes.get(i))) {
                kept.addAll(attributes.subList(i, i + 2));
            }
        }
        out.openTag(element, kept);
    }

    @Override
    public void closeTag(String element) {
        out.closeTag(element);
    }

    @Override
    public void text(String content) {
        out.text(content);
    }
}
