package io.jenkins.plugins.autograder.lint.subject;

import java.util.Optional;
import java.util.function.Supplier;

/** A value that is made when it is first asked for. */
final class Lazy<T> {
    private final Supplier<T> maker;
    private Optional<T> value = Optional.empty();

    Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    T get() {
        T made = value.orElseGet(maker);
        value = Optional.of(made);
        return made;
    }
}
