package io.jenkins.plugins.autograder.report.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShellWordsTest {

    private static final List<String> HARD = List.of(
            "",
            "a b",
            "it's",
            "'",
            "$(touch /tmp/pwned)",
            "`id`",
            "a\\b",
            "*",
            "~root",
            "a;b|c&d",
            "line\nend",
            "tab\tend",
            "\u001b[31m' \\ \"$x\"",
            "\u202egnp.exe",
            "!history",
            "é 日本",
            "#no comment",
            "{a,b}");

    @Test
    void leavesPlainWordsAlone() {
        assertThat(ShellWords.join(List.of("./autograder", "grade", "--env", "K=V", "a@b:1.0")))
                .isEqualTo("./autograder grade --env K=V a@b:1.0");
    }

    @Test
    void quotesWhatAShellWouldRead() {
        assertThat(ShellWords.quote("it's $HOME")).isEqualTo("'it'\\''s $HOME'");
    }

    @Test
    void writesWhatNobodySeesInOctal() {
        assertThat(ShellWords.quote("a\u202e'\n")).isEqualTo("$'a\\342\\200\\256\\'\\012'");
    }

    @Test
    void isReadBackByBashAsItWas() throws IOException, InterruptedException {
        Process bash = new ProcessBuilder("bash", "-c", "printf '%s\\0' " + ShellWords.join(HARD))
                .redirectErrorStream(true)
                .start();
        String back = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(bash.waitFor()).isZero();
        assertThat(back).isEqualTo(String.join("\0", HARD) + "\0");
    }
}
