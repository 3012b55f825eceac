package io.jenkins.plugins.autograder.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.autograder.lint.LintEngine;
import io.jenkins.plugins.autograder.lint.LintRequest;
import io.jenkins.plugins.autograder.lint.LintResult;
import io.jenkins.plugins.autograder.lint.LintTarget;
import io.jenkins.plugins.autograder.lint.Linter;
import io.jenkins.plugins.autograder.lint.finding.Finding;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The linter looks at real images, and at a real engine. */
class LintedImageIT {
    @TempDir
    static Path directory;

    private static DockerSandbox sandbox;
    private static BuiltImages images;

    @BeforeAll
    static void open() throws SandboxException {
        sandbox = DockerSandbox.open(Optional.empty());
        images = new BuiltImages(sandbox.engine(), directory);
    }

    @AfterAll
    static void close() throws Exception {
        images.close();
        sandbox.close();
    }

    @Test
    void findsWhatIsWrongWithAnImage() throws Exception {
        String image = images.build(
                "lint-flawed",
                """
                FROM %s
                COPY grade.sh secret.txt /grader/
                RUN chmod 755 /grader/grade.sh && chmod 600 /grader/secret.txt && mkdir /grader/.git \\
                    && cp /bin/true /grader/helper && chmod 4755 /grader/helper && touch /grader/open \\
                    && chmod 666 /grader/open && ln -s grade.sh /grader/start
                ENV GRADER_HOME=/grader
                EXPOSE 80
                VOLUME /v
                HEALTHCHECK CMD ["/bin/true"]
                ENTRYPOINT ["grader/start"]
                """.formatted(TestImages.DEBIAN),
                Map.of("grade.sh", "#!/bin/nosuchshell\r\n", "secret.txt", "s"));

        LintResult result = lint(image);

        assertThat(messages(result, "GR007")).hasSize(1);
        assertThat(messages(result, "GR010")).hasSize(1);
        assertThat(messages(result, "GR011"))
                .containsExactly("the image has no /bin/nosuchshell, which is to run this script");
        assertThat(messages(result, "GR020")).hasSize(1);
        assertThat(result.findings())
                .extracting(Finding::rule)
                .contains("GR022", "GR023", "GR024", "GR025", "GR027", "GR028", "GR060", "GR063")
                .doesNotContain("GR008", "GR009", "GR012");
        assertThat(result.findings().stream()
                        .filter(finding -> finding.rule().equals("GR027"))
                        .map(finding -> finding.region().file()))
                .containsExactly(image + ":/grader/secret.txt");
    }

    @Test
    void findsNothingInASoundImage() throws Exception {
        String image = images.build("lint-sound", """
                FROM %s
                COPY grade.sh /grader/
                RUN chmod -R a+rX /grader && chmod 755 /grader/grade.sh
                USER 1000
                ENTRYPOINT ["/grader/grade.sh"]
                """.formatted(TestImages.DEBIAN), Map.of("grade.sh", "#!/bin/sh\n"));

        assertThat(lint(image).findings()).isEmpty();
    }

    @Test
    void saysThatThereIsNoSuchImage() {
        assertThatThrownBy(() -> lint(TestImages.own("none")))
                .isInstanceOf(SandboxException.class)
                .hasMessageContaining("there is no image");
    }

    @Test
    void knowsTheEngine() throws Exception {
        EngineFacts facts = sandbox.facts();

        assertThat(facts.versions()).containsKeys("engine");
        assertThat(facts.memory()).isPositive();
        assertThat(facts.limits()).containsEntry("memory", true);
        LintResult result =
                new Linter(LintEngine.of(sandbox)).lint(LintRequest.of("coursera-v2", new LintTarget.OfEnvironment()));
        assertThat(messages(result, "GR200")).isEmpty();
        assertThat(messages(result, "GR202")).isEmpty();
    }

    private static LintResult lint(String image) throws Exception {
        return new Linter(LintEngine.of(sandbox)).lint(LintRequest.of("coursera-v2", new LintTarget.OfImage(image)));
    }

    private static List<String> messages(LintResult result, String rule) {
        return result.findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .map(Finding::message)
                .toList();
    }
}
