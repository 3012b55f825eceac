package io.jenkins.plugins.autograder.report.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StylelessHtmlTest {

    @Test
    void keepsTheContentAndItsFormatting() {
        assertThat(StylelessHtml.sanitise("<h4>Tests</h4><ul><li><b>3</b> of 4 &lt;passed&gt;</li></ul>"))
                .isEqualTo("<h4>Tests</h4><ul><li><b>3</b> of 4 &lt;passed&gt;</li></ul>");
    }

    @Test
    void dropsStylesAndNames() {
        assertThat(StylelessHtml.sanitise(
                        "<p style=\"color:red\" class=\"ag-warning\" id=\"report\" name=\"x\">text</p>"))
                .isEqualTo("<p>text</p>");
    }

    @Test
    void dropsScriptsAndWhatWouldRunOne() {
        assertThat(StylelessHtml.sanitise(
                        "<script>x()</script><p onclick=\"x()\">a <a href=\"javascript:x()\">link</a></p>"))
                .isEqualTo("<p>a <a>link</a></p>");
    }
}
