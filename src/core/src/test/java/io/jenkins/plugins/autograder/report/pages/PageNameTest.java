package io.jenkins.plugins.autograder.report.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PageNameTest {

    @Test
    void keepsCommonNamesReadable() {
        assertThat(PageName.of("sum/full-marks/off_by_one-2").file()).isEqualTo("sum.full-marks.off_by_one-2.html");
    }

    @Test
    void tellsNamesApartThatAFileSystemWouldMix() {
        List<String> names = List.of(
                "a/b",
                "a.b",
                "a-b",
                "a b",
                "A/b",
                "a/B",
                "a//b",
                "a\\b",
                "é",
                "e\u0301",
                "\ud800",
                "\ud801",
                "a/b ",
                "x".repeat(101),
                "x".repeat(102),
                "con",
                "CON",
                "con/a",
                "Aux",
                "..",
                ".",
                "/",
                "");
        assertThat(names.stream().map(name -> PageName.of(name).file())).doesNotHaveDuplicates();
    }

    @Test
    void avoidsTheNamesOfDevices() {
        assertThat(PageName.of("con").file()).matches("x-con~[0-9a-f]{16}\\.html");
        assertThat(PageName.of("nul/a").file()).doesNotStartWith("nul");
    }

    @Property
    void makesAHarmlessNameOfAnything(@ForAll String example) {
        String file = PageName.of(example).file();
        assertThat(file).matches(PageName.FORM).hasSizeLessThan(128).doesNotContain("..");
    }
}
