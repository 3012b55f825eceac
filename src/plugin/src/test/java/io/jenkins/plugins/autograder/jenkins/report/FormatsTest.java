package io.jenkins.plugins.autograder.jenkins.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.thoughtworks.xstream.XStream;
import hudson.model.Run;
import io.jenkins.plugins.autograder.grading.Shard;
import io.jenkins.plugins.autograder.jenkins.Builds;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What builds have kept stays readable, whatever the classes are called by now. */
class FormatsTest {
    private static final Path OLD_BUILD = Path.of("src/test/resources/builds/0.1.0");

    @Test
    void readsABuildOfTheFirstVersion() throws IOException {
        ReportsAction action = (ReportsAction) xstream().fromXML(Files.readString(OLD_BUILD.resolve("reports.xml")));
        Run<?, ?> run = Builds.in(new File(OLD_BUILD.toString()));
        action.onLoad(run);

        assertThat(action.getReports()).hasSize(2);
        StoredReport words = action.getReports().get(1);
        assertThat(words.getName()).isEqualTo("Words");
        assertThat(words.getSummary()).isEqualTo("2 of 3 as expected (1 unexpected)");
        assertThat(words.getMillis()).isEqualTo(3000);
        assertThat(action.getReports().get(0).isPartOf("greeting")).isTrue();
        assertThat(action.getDynamic("words").getContent()).contains("2 of 3 examples as expected", "sum/wrong");
    }

    /** A change here is a change of what builds keep: add a fixture of it, and leave the old one. */
    @Test
    void writesNoClassNames() throws IOException {
        ReportsAction action = new ReportsAction();
        ReportData data = SampleData.of(List.of("a"), List.of());
        action.put(StoredReport.grades(ReportName.of("Words"), Shard.WHOLE, data));

        String xml = xstream().toXML(action);
        assertThat(xml)
                .startsWith("<courseraReports>")
                .contains("<courseraReport>")
                .doesNotContain("io.jenkins");
    }

    private static XStream xstream() {
        XStream xstream = new XStream();
        xstream.allowTypesByWildcard(new String[] {"io.jenkins.plugins.autograder.jenkins.report.**"});
        Formats.register(xstream);
        return xstream;
    }
}
