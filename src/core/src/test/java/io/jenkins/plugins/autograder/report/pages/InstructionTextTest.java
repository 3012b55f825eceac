package io.jenkins.plugins.autograder.report.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstructionTextTest {
    private static final Map<String, String> TITLES =
            Map.of("goal:core.test:rect", "rect \"returns\" it", "snippet:rects", "Rectangles");

    private static InstructionText text(String markdown) {
        return InstructionText.of(markdown, TITLES);
    }

    private static String html(String markdown) {
        InstructionText text = text(markdown);
        assertThat(text.parts()).hasSize(1);
        return text.parts().get(0).html().orElseThrow().html().strip();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "# Title            | <h2>Title</h2>",
                "### Title          | <h2>Title</h2>",
                "[x](#goal:core.test:rect) | <p><a href=\"#goal:core.test:rect\" title=\"rect &#34;returns&#34; it\">x</a></p>",
                "[a *b*](#goal:core.test:none) | <p>a <em>b</em></p>",
                "See [x](#snippet:rects). | <p>See <a href=\"#snippet:rects\" title=\"Rectangles\">x</a>.</p>",
                "[x](https://course.example/a) | <p><a href=\"https://course.example/a\">x</a></p>",
                "[x](javascript:alert(1)) | <p><a>x</a></p>",
                "![a picture](resources/a.png) | <p><img src=\"resources/a.png\" alt=\"a picture\" /></p>",
                "![a picture](https://other.example/a.png) | <p><img alt=\"a picture\" /></p>",
                "![a picture](//other.example/a.png) | <p><img alt=\"a picture\" /></p>",
                "a<script>alert(1)</script>b | <p>ab</p>",
                "a<b onclick=x style=y id=z>c</b> | <p>a<b>c</b></p>",
            })
    void becomesHarmlessHtml(String markdown, String html) {
        assertThat(html(markdown)).isEqualTo(html);
    }

    @Test
    void putsHeadingsRightBelowThatOfThePage() {
        assertThat(html("### A\n\n#### B\n")).isEqualTo("<h2>A</h2>\n<h3>B</h3>");
        assertThat(html("# A\n\n###### B\n")).isEqualTo("<h2>A</h2>\n<h6>B</h6>");
    }

    @Test
    void showsASnippetInPlaceOfAParagraphThatLinksToIt() {
        InstructionText text = text("Before.\n\n[x](#snippet:rects)\n\nAfter.\n");

        assertThat(text.parts()).hasSize(3);
        assertThat(text.parts().get(1).snippet()).contains("snippet:rects");
        assertThat(text.shown()).containsExactly("snippet:rects");
    }

    @Test
    void showsItOnceOnly() {
        InstructionText text = text("[x](#snippet:rects)\n\n[x](#snippet:rects)\n\n[x](#snippet:none)\n");

        assertThat(text.parts()).hasSize(2);
        assertThat(text.parts().get(1).html().orElseThrow().html())
                .contains("<a href=\"#snippet:rects\"")
                .contains("<p>x</p>");
    }
}
