package io.jenkins.plugins.autograder.jenkins;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.kohsuke.stapler.DataBoundSetter;

/** A step and its build step have the same parameters, and one help text for each. */
public final class SharedHelp {
    private static final String SETTER = "set";

    private SharedHelp() {}

    /** The names of the parameters that Jenkins binds to setters. */
    public static List<String> fields(Class<?> bound) {
        return Stream.of(bound.getMethods())
                .filter(method -> method.isAnnotationPresent(DataBoundSetter.class))
                .map(Method::getName)
                .map(name -> name.substring(SETTER.length()))
                .map(name -> name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1))
                .sorted()
                .toList();
    }
}
