package io.jenkins.plugins.autograder.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What {@code docs/jenkins/compose.yaml} starts is made of files that are there. */
class ComposeTest {
    private static final Path PROJECT = Path.of("../..");
    private static final Path DEMO = PROJECT.resolve("docs/jenkins");

    @Test
    void buildsFromThisProject() throws IOException {
        Object compose =
                new Load(LoadSettings.builder().build()).loadFromString(Files.readString(DEMO.resolve("compose.yaml")));
        JsonNode services = new ObjectMapper().valueToTree(compose).get("services");
        for (String service : List.of("jenkins", "simulator")) {
            JsonNode build = services.get(service).get("build");
            Path context = DEMO.resolve(build.get("context").textValue());
            assertThat(Files.isSameFile(context, PROJECT)).isTrue();
            assertThat(context.resolve(build.get("dockerfile").textValue())).isRegularFile();
            assertThat(stages()).contains(build.get("target").textValue());
        }
    }

    @Test
    void copiesWhatIsThere() throws IOException {
        for (String source : found("(?m)^COPY (docs/\\S+) ")) {
            assertThat(PROJECT.resolve(source)).isRegularFile();
        }
    }

    @Test
    void runsTheExampleCourse() throws IOException {
        String job = Files.readString(DEMO.resolve("job.xml"));
        String script = job.substring(job.indexOf("<scriptPath>") + 12, job.indexOf("</scriptPath>"));

        assertThat(PROJECT.resolve(script)).isRegularFile();
    }

    private static List<String> stages() throws IOException {
        return found("(?m)^FROM \\S+ AS (\\S+)$");
    }

    private static List<String> found(String pattern) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(DEMO.resolve("Dockerfile")))
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
