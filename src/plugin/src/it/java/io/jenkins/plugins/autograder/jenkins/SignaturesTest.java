package io.jenkins.plugins.autograder.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every signature that the plugin is compiled against elsewhere is one of the real Jenkins. */
class SignaturesTest {
    private static final Path SIGNATURES = Path.of("target/signatures/coursera-autograder-jenkins-api.jar");

    private final List<String> missing = new ArrayList<>();

    @Test
    void allExistInTheRealThing() throws Exception {
        int types = 0;
        URL[] jars = Stream.concat(
                        Stream.of(SIGNATURES.toUri().toURL()),
                        // What the signatures themselves refer to, and Jenkins has as it is.
                        Arrays.stream(System.getProperty("java.class.path").split(System.getProperty("path.separator")))
                                .filter(path -> path.matches(".*(sezpoz|localizer|xstream|servlet-api).*[.]jar"))
                                .map(SignaturesTest::url))
                .toArray(URL[]::new);
        try (URLClassLoader declared = new URLClassLoader(jars, ClassLoader.getPlatformClassLoader())) {
            for (String name : names()) {
                types++;
                compare(Class.forName(name, false, declared));
            }
        }
        assertThat(types).isGreaterThan(60);
        assertThat(missing).isEmpty();
    }

    private void compare(Class<?> declared) {
        Class<?> real;
        try {
            real = Class.forName(declared.getName(), false, getClass().getClassLoader());
        } catch (ClassNotFoundException e) {
            missing.add(declared.getName());
            return;
        }
        if (!Modifier.isPublic(real.getModifiers()) && !Modifier.isProtected(real.getModifiers())) {
            missing.add(real + " is not public");
        }
        if (real.isInterface() != declared.isInterface()) {
            missing.add(real + " is not of the same kind");
        }
        for (Class<?> parent : parents(declared)) {
            if (!allParents(real).contains(parent.getName())) {
                missing.add(real.getName() + " is no " + parent.getName());
            }
        }
        Stream.<Member[]>of(
                        declared.getDeclaredFields(), declared.getDeclaredMethods(), declared.getDeclaredConstructors())
                .flatMap(Arrays::stream)
                .filter(SignaturesTest::visible)
                .map(member -> words(member))
                .filter(words -> members(real).noneMatch(words::equals))
                .forEach(words -> missing.add(real.getName() + ": " + words));
    }

    private static Iterable<Class<?>> parents(Class<?> type) {
        List<Class<?>> parents = new ArrayList<>(List.of(type.getInterfaces()));
        if (type.getSuperclass() != null) {
            parents.add(type.getSuperclass());
        }
        return parents;
    }

    private static List<String> allParents(Class<?> type) {
        List<String> names = new ArrayList<>();
        for (Class<?> parent : parents(type)) {
            names.add(parent.getName());
            names.addAll(allParents(parent));
        }
        return names;
    }

    /** Those of its own and those that it inherits: the compiler names the class that the caller names. */
    private static Stream<String> members(Class<?> type) {
        Stream<String> own = Stream.<Member[]>of(
                        type.getDeclaredFields(), type.getDeclaredMethods(), type.getDeclaredConstructors())
                .flatMap(Arrays::stream)
                .filter(SignaturesTest::visible)
                .map(SignaturesTest::words);
        Stream<String> inherited = Stream.empty();
        for (Class<?> parent : parents(type)) {
            inherited = Stream.concat(inherited, members(parent).filter(words -> !words.startsWith("new ")));
        }
        return Stream.concat(own, inherited);
    }

    private static boolean visible(Member member) {
        return !member.isSynthetic()
                && (Modifier.isPublic(member.getModifiers()) || Modifier.isProtected(member.getModifiers()));
    }

    private static String words(Member member) {
        boolean fixed = Modifier.isStatic(member.getModifiers());
        if (member instanceof Field field) {
            return (fixed ? "static " : "") + field.getType().getName() + " " + field.getName();
        }
        if (member instanceof Constructor<?> constructor) {
            return "new " + parameters(constructor.getParameterTypes());
        }
        Method method = (Method) member;
        return (fixed ? "static " : "") + method.getReturnType().getName() + " " + method.getName()
                + parameters(method.getParameterTypes());
    }

    private static String parameters(Class<?>[] types) {
        return Arrays.stream(types).map(Class::getName).collect(Collectors.joining(", ", "(", ")"));
    }

    private static List<String> names() throws IOException {
        try (JarFile jar = new JarFile(SIGNATURES.toFile())) {
            return jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.endsWith(".class") && !name.matches(".*\\$\\d+\\.class"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .toList();
        }
    }

    private static URL url(String path) {
        try {
            return Path.of(path).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
