package io.jenkins.plugins.autograder.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import hudson.Extension;
import hudson.init.Initializer;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import net.java.sezpoz.Index;
import net.java.sezpoz.IndexItem;
import org.jenkinsci.Symbol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The plugin's file as Jenkins will read it. */
class HpiIT {
    private static final Path HPI = Path.of("target/central/coursera-autograder.hpi");
    private static final String PLUGIN = "WEB-INF/lib/coursera-autograder.jar";

    @TempDir
    Path directory;

    @Test
    void saysWhatItIsAndWhatItNeeds() throws IOException {
        try (JarFile hpi = new JarFile(HPI.toFile())) {
            Attributes manifest = hpi.getManifest().getMainAttributes();
            assertThat(manifest.getValue("Short-Name")).isEqualTo("coursera-autograder");
            assertThat(manifest.getValue("Jenkins-Version")).isEqualTo("2.541.3");
            assertThat(manifest.getValue("Plugin-Version")).isNotBlank();
            assertThat(manifest.getValue("PluginFirstClassLoader")).isEqualTo("true");
            assertThat(manifest.getValue("Plugin-Dependencies").split(",", -1))
                    .allMatch(dependency -> dependency.matches("[a-z0-9-]+:[0-9][^:;]*(;resolution:=optional)?"));
        }
    }

    /** Jenkins lets only classes of a plugin's own jar travel and persist, and knows that jar by its manifest. */
    @Test
    void hasThePluginsManifestInItsJarToo() throws IOException {
        try (JarFile plugin = new JarFile(pluginJar().toFile())) {
            assertThat(plugin.getManifest().getMainAttributes().getValue("Short-Name"))
                    .isEqualTo("coursera-autograder");
        }
    }

    @Test
    void listsEveryExtension() throws IOException {
        List<String> listed = new ArrayList<>();
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {pluginJar().toUri().toURL()}, getClass().getClassLoader())) {
            for (IndexItem<Extension, Object> item : Index.load(Extension.class, Object.class, loader)) {
                listed.add(item.className());
            }
        }
        assertThat(listed.stream().distinct())
                .containsExactlyInAnyOrderElementsOf(classes().stream()
                        .filter(type -> type.isAnnotatedWith(Extension.class))
                        .map(JavaClass::getName)
                        .toList());
    }

    @Test
    void listsEverySymbol() throws IOException {
        assertThat(indexed(Symbol.class))
                .containsExactlyInAnyOrderElementsOf(classes().stream()
                        .filter(type -> type.isAnnotatedWith(Symbol.class))
                        .map(JavaClass::getName)
                        .toList());
    }

    @Test
    void listsEveryInitializer() throws IOException {
        assertThat(indexed(Initializer.class))
                .containsExactlyInAnyOrderElementsOf(classes().stream()
                        .filter(type -> type.getMethods().stream()
                                .anyMatch(method -> method.isAnnotatedWith(Initializer.class)))
                        .map(JavaClass::getName)
                        .toList());
    }

    private List<String> indexed(Class<?> annotation) throws IOException {
        try (JarFile plugin = new JarFile(pluginJar().toFile());
                InputStream index = plugin.getInputStream(
                        plugin.getEntry("META-INF/services/annotations/" + annotation.getName()))) {
            return new String(index.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    /** What Jenkins has itself would be there twice; and nothing of the signatures may come along. */
    @Test
    void bundlesTheEngineAndNothingOfJenkins() throws IOException {
        try (JarFile hpi = new JarFile(HPI.toFile())) {
            List<String> jars = hpi.stream()
                    .map(entry -> entry.getName().replaceFirst("WEB-INF/lib/", ""))
                    .filter(name -> name.endsWith(".jar"))
                    .toList();
            assertThat(jars)
                    .anyMatch(name -> name.startsWith("coursera-autograder-core-"))
                    .anyMatch(name -> name.startsWith("docker-java-core-"))
                    .noneMatch(name -> name.matches(
                            "(slf4j|guava|commons-io|commons-codec|commons-lang|bc|xstream|sezpoz|localizer|jakarta|jspecify|"
                                    + "coursera-autograder-jenkins-api).*"));
        }
        try (JarFile plugin = new JarFile(pluginJar().toFile())) {
            assertThat(plugin.stream().map(entry -> entry.getName()).filter(name -> name.endsWith(".class")))
                    .allMatch(name -> name.startsWith("io/jenkins/plugins/autograder/jenkins/"));
        }
    }

    @Test
    void namesTheLicencesOfWhatItBundles() throws IOException {
        try (JarFile hpi = new JarFile(HPI.toFile());
                InputStream licences = hpi.getInputStream(hpi.getEntry("WEB-INF/licenses.xml"))) {
            assertThat(new String(licences.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("jackson-databind", "docker-java-core", "jte-runtime", "snakeyaml-engine");
        }
    }

    @Test
    void describesItself() throws IOException {
        try (JarFile plugin = new JarFile(pluginJar().toFile())) {
            assertThat(plugin.getEntry("index.jelly")).isNotNull();
        }
    }

    private static Iterable<JavaClass> all() {
        return new ClassFileImporter().importPath(Path.of("target/central/classes"));
    }

    private static List<JavaClass> classes() {
        List<JavaClass> classes = new ArrayList<>();
        all().forEach(classes::add);
        assertThat(classes).hasSizeGreaterThan(20);
        return classes;
    }

    private Path pluginJar() throws IOException {
        Path copy = directory.resolve("plugin.jar");
        if (!Files.exists(copy)) {
            try (JarFile hpi = new JarFile(HPI.toFile());
                    InputStream jar = hpi.getInputStream(hpi.getEntry(PLUGIN))) {
                Files.copy(jar, copy);
            }
        }
        return copy;
    }
}
