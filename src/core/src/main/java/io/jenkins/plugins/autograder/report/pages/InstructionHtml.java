package io.jenkins.plugins.autograder.report.pages;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** Turns Markdown, as course teams write it, into HTML that a page may hold. HTML within it is kept as far as it is harmless. */
final class InstructionHtml {
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(EXTENSIONS).build();

    /** A file beside the page, or a picture within it: a page asks no other machine for anything. */
    private static final Pattern IMAGE =
            Pattern.compile("(?!//)[^:\\\\]+|data:image/(?:png|jpeg|gif);base64,[A-Za-z0-9+/=\\s]++");

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "div", "span", "h2", "h3", "h4", "h5", "h6", "br", "hr")
            .allowElements("b", "strong", "i", "em", "u", "s", "del", "ins", "mark", "small", "sub", "sup", "abbr")
            .allowElements("blockquote", "q", "cite", "pre", "code", "kbd", "samp", "var")
            .allowElements("ul", "ol", "li", "dl", "dt", "dd", "details", "summary", "figure", "figcaption")
            .allowElements("table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td")
            .allowElements("a", "img")
            .allowWithoutAttributes("span", "a")
            .allowAttributes("title", "lang", "dir")
            .globally()
            .allowAttributes("align", "colspan", "rowspan", "scope")
            .onElements("th", "td")
            .allowAttributes("start", "type", "reversed")
            .onElements("ol")
            .allowAttributes("open")
            .onElements("details")
            .allowUrlProtocols("https", "http", "mailto", "data")
            .allowAttributes("href")
            .matching((element, attribute, url) ->
                    url.strip().toLowerCase(Locale.ROOT).startsWith("data:") ? null : url)
            .onElements("a")
            .allowAttributes("alt", "width", "height")
            .onElements("img")
            .allowAttributes("src")
            .matching(IMAGE)
            .onElements("img")
            .toFactory();

    private InstructionHtml() {}

    static Node parse(String markdown) {
        return PARSER.parse(markdown);
    }

    static SafeHtml render(Node node) {
        return new SafeHtml(POLICY.sanitize(RENDERER.render(node)));
    }

    static SafeHtml of(String markdown) {
        return render(parse(markdown));
    }
}
