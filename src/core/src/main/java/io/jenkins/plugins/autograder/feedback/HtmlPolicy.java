package io.jenkins.plugins.autograder.feedback;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.owasp.html.HtmlChangeListener;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamRenderer;
import org.owasp.html.PolicyFactory;

/**
 * What may be shown of HTML that somebody hostile may have written: text with its formatting, lists, tables, code, inline
 * styles that load nothing, links, and images that are part of the document. Thread-safe.
 */
public final class HtmlPolicy {
    private static final int MOST_DROPPED = 8;

    /** What a whole page has around its content, and what styles and scripts of their own would use; all harmless. */
    private static final Set<String> UNREMARKABLE = Set.of(
            "html", "head", "body", "title", "meta", "main", "article", "header", "footer", "nav", "class", "id");

    private static final Pattern IMAGE = Pattern.compile("data:image/(?:png|jpeg|gif);base64,[A-Za-z0-9+/=\\s]++");

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "div", "span", "section", "h1", "h2", "h3", "h4", "h5", "h6", "br", "hr")
            .allowElements("b", "strong", "i", "em", "u", "s", "del", "ins", "mark", "small", "sub", "sup", "abbr")
            .allowElements("blockquote", "q", "cite", "pre", "code", "kbd", "samp", "var", "tt")
            .allowElements("ul", "ol", "li", "dl", "dt", "dd", "details", "summary", "figure", "figcaption")
            .allowElements("table", "caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr", "th", "td")
            .allowElements("a", "img", "font", "center")
            .allowWithoutAttributes("span", "font", "a")
            .allowAttributes("title", "lang", "dir", "align", "valign", "width", "height", "aria-label")
            .globally()
            .allowAttributes("colspan", "rowspan", "scope", "headers")
            .onElements("th", "td")
            .allowAttributes("border", "cellpadding", "cellspacing")
            .onElements("table")
            .allowAttributes("start", "type", "reversed")
            .onElements("ol")
            .allowAttributes("color", "size", "face")
            .onElements("font")
            .allowAttributes("open")
            .onElements("details")
            .allowAttributes("alt")
            .onElements("img")
            .allowUrlProtocols("https", "http", "mailto", "data")
            .allowAttributes("href")
            .matching((element, attribute, url) -> isData(url) ? null : url)
            .onElements("a")
            .allowAttributes("src")
            .matching(IMAGE)
            .onElements("img")
            .allowStyling()
            .requireRelsOnLinks("noopener", "noreferrer", "nofollow")
            .toFactory();

    /** The part of a document that may be shown. */
    public String sanitise(String html) {
        StringBuilder safe = new StringBuilder();
        sanitise(html, safe, part -> {});
        return safe.toString();
    }

    /** What may not be shown, in words, the first eight in order; what is harmless is left out. */
    Set<String> dropped(String html) {
        Set<String> dropped = new LinkedHashSet<>();
        sanitise(html, new StringBuilder(), part -> {
            if (dropped.size() < MOST_DROPPED) {
                dropped.add(part);
            }
        });
        return dropped;
    }

    private static void sanitise(String html, StringBuilder safe, Consumer<String> dropped) {
        HtmlStreamRenderer renderer = HtmlStreamRenderer.create(safe, badText -> {});
        HtmlSanitizer.sanitize(
                html, POLICY.apply(renderer, new DroppedParts(), dropped), receiver -> new TagGuard(receiver, dropped));
    }

    private static boolean isData(String url) {
        return url.strip().toLowerCase(Locale.ROOT).startsWith("data:");
    }

    private static final class DroppedParts implements HtmlChangeListener<Consumer<String>> {
        @Override
        public void discardedTag(Consumer<String> dropped, String element) {
            if (element.equals("img")) {
                // It goes when no attribute of it is left, and an image without a source is none.
                dropped.accept("src of <img>");
            } else if (isRemarkable(element)) {
                dropped.accept("<" + Excerpt.bare(element) + ">");
            }
        }

        @Override
        public void discardedAttributes(Consumer<String> dropped, String element, String... attributes) {
            for (String attribute : attributes) {
                if (isRemarkable(attribute)) {
                    dropped.accept(Excerpt.bare(attribute) + " of <" + Excerpt.bare(element) + ">");
                }
            }
        }

        private static boolean isRemarkable(String name) {
            return !name.isEmpty()
                    && Character.isLetter(name.charAt(0))
                    && !UNREMARKABLE.contains(name)
                    && !name.startsWith("data-")
                    && !name.startsWith("aria-");
        }
    }
}
