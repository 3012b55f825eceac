package io.jenkins.plugins.autograder.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every Jelly file and every form must be. */
class FormsTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern FIELD = Pattern.compile("\\sfield=\"([^\"]+)\"");
    private static final Pattern HANDLER = Pattern.compile("\\son[a-z]+\\s*=", Pattern.CASE_INSENSITIVE);

    @Test
    void everyViewEscapes() throws IOException {
        for (Path view : views()) {
            assertThat(Files.readAllLines(view))
                    .as(view.toString())
                    .first()
                    .isEqualTo("<?jelly escape-by-default='true'?>");
        }
    }

    @Test
    void noViewHasScriptsOrStylesOfItsOwn() throws IOException {
        for (Path view : files(".jelly", ".html")) {
            String text = Files.readString(view);
            assertThat(text.toLowerCase(Locale.ROOT))
                    .as(view.toString())
                    .doesNotContain("<script", "<style", "javascript:", "style=", "<iframe");
            assertThat(HANDLER.matcher(text).find())
                    .as("%s has a handler", view)
                    .isFalse();
        }
    }

    @Test
    void onlyTheEnginesHtmlIsShownAsItIs() throws IOException {
        for (Path view : views()) {
            String text = Files.readString(view).replace("<j:out value=\"${it.content}\"/>", "");
            assertThat(text).as(view.toString()).doesNotContain("<j:out", "h.rawHtml", "escapeText=\"false\"");
        }
    }

    @Test
    void everyFieldHasAGetterAndAHelp() throws Exception {
        int fields = 0;
        for (Path view : files("config.jelly", "global.jelly", "credentials.jelly")) {
            Path folder = view.getParent();
            Class<?> bound =
                    Class.forName(RESOURCES.relativize(folder).toString().replace('/', '.'));
            for (String field : fieldsOf(view)) {
                fields++;
                assertThat(getters(bound)).as("getters of %s", bound).contains(field.toLowerCase(Locale.ROOT));
                assertThat(folder.resolve("help-" + field + ".html")).isRegularFile();
            }
        }
        assertThat(fields).isGreaterThan(10);
    }

    @Test
    void everyParameterHasAHelp() throws Exception {
        for (Path help : files("help.html")) {
            Class<?> bound = Class.forName(
                    RESOURCES.relativize(help.getParent()).toString().replace('/', '.'));
            for (String field : SharedHelp.fields(bound)) {
                assertThat(help.resolveSibling("help-" + field + ".html")).isRegularFile();
            }
        }
    }

    private static List<String> fieldsOf(Path view) throws IOException {
        List<String> fields = new ArrayList<>();
        Matcher matcher = FIELD.matcher(Files.readString(view));
        while (matcher.find()) {
            fields.add(matcher.group(1));
        }
        return fields;
    }

    private static List<String> getters(Class<?> type) {
        return Stream.of(type.getMethods())
                .filter(method -> method.getParameterCount() == 0)
                .map(method -> method.getName().replaceFirst("^(get|is)", "").toLowerCase(Locale.ROOT))
                .toList();
    }

    private static List<Path> views() throws IOException {
        return files(".jelly");
    }

    private static List<Path> files(String... ends) throws IOException {
        try (Stream<Path> all = Files.walk(RESOURCES)) {
            return all.filter(file ->
                            Stream.of(ends).anyMatch(end -> file.toString().endsWith(end)))
                    .sorted()
                    .toList();
        }
    }
}
