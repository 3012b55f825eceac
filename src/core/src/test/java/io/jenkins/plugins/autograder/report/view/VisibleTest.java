package io.jenkins.plugins.autograder.report.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.autograder.report.view.Visible.Piece;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class VisibleTest {

    @Test
    void leavesOrdinaryTextAsItIs() {
        String text = "Größe: 3 €\n\t日本語 🙂 ✔\ufe0f <b>\r\nend";
        assertThat(Visible.pieces("Größe")).containsExactly(new Piece("Größe", ""));
        assertThat(Visible.plain(text)).isEqualTo(text.replace("\r", ""));
    }

    @Test
    void showsATerminalCommandAsOneToken() {
        assertThat(Visible.pieces("a\u001b[1;31mb"))
                .containsExactly(new Piece("a", ""), new Piece("\\e[1;31m", "terminal command"), new Piece("b", ""));
    }

    @Test
    void namesWhatItShows() {
        assertThat(Visible.pieces("\u202e")).containsExactly(new Piece("\\u{202E}", "U+202E RIGHT-TO-LEFT OVERRIDE"));
    }

    @Test
    void showsWhatHidesOrDeceives() {
        List<String> hidden = List.of(
                "\u0000",
                "\u0007",
                "\b",
                "\f",
                "\r",
                "\u001b",
                "\u007f",
                "\u009b",
                "\u00ad",
                "\u061c",
                "\u200b",
                "\u200d",
                "\u200e",
                "\u2028",
                "\u2029",
                "\u202a",
                "\u202e",
                "\u2066",
                "\u2069",
                "\u3164",
                "\ufeff",
                "\ufffe",
                "\ud800",
                "\udc00",
                "\udb40\udc41",
                "\udb40\udd00");
        assertThat(hidden)
                .allSatisfy(text -> assertThat(Visible.plain("a" + text + "b")).matches("a\\\\[ -~]+b"));
    }

    @Test
    void showsACarriageReturnThatOverwritesButNotALineEnd() {
        assertThat(Visible.plain("one\r\ntwo\rthree")).isEqualTo("one\ntwo\\rthree");
    }

    @Test
    void keepsATextOnOneLineWhereAsked() {
        assertThat(Visible.oneLine("a\nb\tc\r\nd")).isEqualTo("a\\nb c\\nd");
    }

    @Property
    void leavesNothingHiddenAndNothingThatXmlForbids(@ForAll String text) {
        String shown = Visible.plain(text);
        assertThat(shown.codePoints().noneMatch(Visible::isHidden)).isTrue();
        assertThat(new String(shown.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(shown);
    }
}
