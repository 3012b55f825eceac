package io.jenkins.plugins.autograder.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlPolicyTest {
    private final HtmlPolicy policy = new HtmlPolicy();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h2>Score</h2><p><b>b</b> <em>e</em> <code>c</code> <del>d</del></p>",
                "<ul><li>a</li><li>b<ol start=\"3\"><li>c</li></ol></li></ul>",
                "<table border=\"1\"><caption>t</caption><thead><tr><th scope=\"col\">a</th></tr></thead>"
                        + "<tbody><tr><td colspan=\"2\">b</td></tr></tbody></table>",
                "<pre>  two\n    lines &lt;x&gt;</pre>",
                "<details open=\"open\"><summary>more</summary>text</details>",
                "<span style=\"color:red\">red</span>",
                "<img src=\"data:image/png;base64,iVBORw0KGgo&#61;\" alt=\"plot\" />",
            })
    void keepsWhatHonestFeedbackIsMadeOf(String html) {
        assertThat(policy.sanitise(html)).isEqualTo(html);
        assertThat(policy.dropped(html)).isEmpty();
    }

    @Test
    void keepsLinksAndCutsTheirTiesToThePage() {
        assertThat(policy.sanitise("<a href=\"https://example.org/a\" target=\"_top\">a</a>"))
                .isEqualTo("<a href=\"https://example.org/a\" rel=\"noopener noreferrer nofollow\">a</a>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<script>x()</script>ok | ok | <script>",
                "<p onclick=\"x()\">ok</p> | <p>ok</p> | onclick of <p>",
                "<a href=\"javascript:x()\">ok</a> | <a>ok</a> | href of <a>",
                "<a href=\" &#1;JaVaScRiPt:x()\">ok</a> | <a>ok</a> | href of <a>",
                "<a href=\"data:text/html,x\">ok</a> | <a>ok</a> | href of <a>",
                "<a href=\"da&#9;ta:text/html,x\">ok</a> | <a>ok</a> | href of <a>",
                "<img src=\"https://example.org/a.png\">ok | ok | src of <img>",
                "<img src=\"//example.org/a.png\">ok | ok | src of <img>",
                "<img src=\"data:image/svg+xml;base64,AAAA\">ok | ok | src of <img>",
                "<iframe src=\"https://example.org\"></iframe>ok | ok | <iframe>",
                "<form action=\"https://example.org\">ok</form> | ok | <form>",
                "<svg onload=\"x()\"></svg>ok | ok | <svg>",
                "<style>p { color: red }</style>ok | ok | <style>",
                "<p style=\"background: url(https://example.org/a)\">ok</p> | <p>ok</p> | what the style of <p> loads",
                "<p style=\"width: expression(x())\">ok</p> | <p>ok</p> | what the style of <p> loads",
                "<p style=\"position: fixed\">ok</p> | <p>ok</p> | style of <p>",
                "<base href=\"https://example.org\">ok | ok | <base>",
            })
    void dropsWhatIsNotSafeAndSaysSo(String html, String safe, String dropped) {
        assertThat(policy.sanitise(html)).isEqualTo(safe);
        assertThat(policy.dropped(html)).contains(dropped);
    }

    @Test
    void saysNothingOfThePageAroundTheContent() {
        String page = "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>t</title></head>"
                + "<body class=\"c\" id=\"i\" data-x=\"1\"><p class=\"c\">ok<br/></p></body></html>";

        assertThat(policy.sanitise(page)).isEqualTo("<p>ok<br /></p>");
        assertThat(policy.dropped(page)).isEmpty();
    }

    @Test
    void namesTheFirstEightThingsOnly() {
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            html.append("<x").append(i).append(">");
        }

        assertThat(policy.dropped(html.toString())).hasSize(8).startsWith("<x0>", "<x1>");
    }

    @Test
    void boundsStylesByLengthAndByBrackets() {
        String fits = "color:red;" + "margin:0;".repeat(450);
        String tooLong = fits + "margin:0;".repeat(10);
        String brackets = "color:rgb(1,2,3);".repeat(65);

        assertThat(policy.sanitise("<p style=\"" + fits + "\">ok</p>")).startsWith("<p style=\"color:red;");
        assertThat(policy.sanitise("<p style=\"" + tooLong + "\">ok</p>")).isEqualTo("<p>ok</p>");
        assertThat(policy.dropped("<p style=\"" + tooLong + "\">ok</p>")).containsExactly("an overlong style of <p>");
        assertThat(policy.dropped("<p style=\"" + brackets + "\">ok</p>")).containsExactly("an overlong style of <p>");
    }

    @Test
    void boundsTheAttributesOfATag() {
        StringBuilder tag = new StringBuilder("<p ");
        for (int i = 0; i < 64; i++) {
            tag.append("data-").append(i).append("=x ");
        }

        assertThat(policy.dropped(tag + ">ok</p>")).isEmpty();
        assertThat(policy.dropped(tag + "title=x>ok</p>")).containsExactly("more than 64 attributes of <p>");
        assertThat(policy.sanitise(tag + "title=x>ok</p>")).isEqualTo("<p>ok</p>");
    }

    @ParameterizedTest
    @MethodSource
    void survivesHostileSizes(String html) {
        assertThat(policy.sanitise(html)).doesNotContain("<script");
    }

    /** The first four took minutes, or overflowed the stack, before there was a guard against them. */
    static Stream<String> survivesHostileSizes() {
        return Stream.of(
                "<p " + "/".repeat(1_000_000) + ">",
                "<p " + "a ".repeat(500_000) + ">",
                "<a href=x ".repeat(100_000),
                "<p style='" + "color:rgb(".repeat(50_000) + "'>",
                "<div>".repeat(100_000),
                "<img src='data:image/png;base64," + "A".repeat(1_000_000) + "'>",
                "<img src='data:image/png;base64," + "A".repeat(1_000_000) + "!'>");
    }
}
