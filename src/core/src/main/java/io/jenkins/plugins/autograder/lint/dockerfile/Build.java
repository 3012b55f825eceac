package io.jenkins.plugins.autograder.lint.dockerfile;

import io.jenkins.plugins.autograder.lint.dockerfile.Instruction.Assign;
import io.jenkins.plugins.autograder.lint.dockerfile.Instruction.From;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a Dockerfile would build, as far as the file says: which stage builds on which, and what its words stand for. */
public final class Build {
    private final Dockerfile file;
    private final List<Stage> stages;
    private final IdentityHashMap<Instruction, Variables> scopes = new IdentityHashMap<>();
    private List<Instruction> effective = List.of();

    private Build(Dockerfile file) {
        this.file = file;
        this.stages = file.stages();
    }

    /** Walk through a file once. */
    public static Build of(Dockerfile file) {
        Build build = new Build(file);
        build.walk();
        build.effective = build.target().stream()
                .flatMap(stage -> build.lineage(stage).stream())
                .flatMap(stage -> stage.instructions().stream())
                .toList();
        return build;
    }

    /** The file. */
    public Dockerfile file() {
        return file;
    }

    /** All stages. */
    public List<Stage> stages() {
        return stages;
    }

    /** The stage that makes the image, which is the last one. */
    public Optional<Stage> target() {
        return stages.isEmpty() ? Optional.empty() : Optional.of(stages.get(stages.size() - 1));
    }

    /** A stage and those of this file that it builds on, the oldest first. */
    public List<Stage> lineage(Stage stage) {
        List<Stage> lineage = new ArrayList<>();
        Optional<Stage> next = Optional.of(stage);
        while (next.isPresent()) {
            lineage.add(0, next.get());
            next = parent(next.get());
        }
        return lineage;
    }

    /** The instructions that make the image, those of the stages below the last one included. */
    public List<Instruction> effective() {
        return effective;
    }

    /** The last of a kind among the instructions that make the image. */
    public <T extends Instruction> Optional<T> last(Class<T> kind) {
        List<T> all =
                effective().stream().filter(kind::isInstance).map(kind::cast).toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** The stage that a stage builds on; absent where that is an image from elsewhere. */
    public Optional<Stage> parent(Stage stage) {
        return value(stage.from(), stage.from().image()).flatMap(name -> named(name, stage.index()));
    }

    /** The image from elsewhere that a stage rests on; absent where only the build knows it. */
    public Optional<ImageReference> base(Stage stage) {
        From from = lineage(stage).get(0).from();
        return value(from, from.image()).filter(name -> !name.isEmpty()).map(ImageReference::parse);
    }

    /** The stage of that name before another one. */
    public Optional<Stage> named(String name, int before) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return stages.stream()
                .filter(stage -> stage.index() < before)
                .filter(stage -> stage.name().equals(Optional.of(wanted)))
                .reduce((first, second) -> second);
    }

    /**
     * What a word of an instruction stands for, without quotes.
     *
     * @return absent where it depends on a variable that only the build, or the base image, knows
     */
    public Optional<String> value(Instruction instruction, Word word) {
        String text = word.text();
        if (text.indexOf('$') < 0 && text.indexOf('"') < 0 && text.indexOf('\'') < 0 && text.indexOf('\\') < 0) {
            return Optional.of(text);
        }
        Variables seen = scopes.getOrDefault(instruction, Variables.NONE);
        return Expansion.of(text, seen, file.directives().escape());
    }

    private void walk() {
        Variables global = Variables.GLOBAL;
        Variables current = Variables.NONE;
        IdentityHashMap<Stage, Variables> ends = new IdentityHashMap<>();
        for (Instruction instruction : file.instructions()) {
            if (instruction instanceof From) {
                break;
            }
            scopes.put(instruction, global);
            if (instruction instanceof Assign assign && assign.is("ARG")) {
                global = declared(assign, global, Variables.GLOBAL);
            }
        }
        for (Stage stage : stages) {
            scopes.put(stage.from(), global);
            current = parent(stage).map(ends::get).orElse(Variables.NONE);
            for (Instruction instruction : stage.instructions()) {
                if (!(instruction instanceof From)) {
                    scopes.put(instruction, current);
                }
                if (instruction instanceof Assign assign && assign.is("ARG")) {
                    current = declared(assign, current, global);
                } else if (instruction instanceof Assign assign && assign.is("ENV")) {
                    current = set(assign, current);
                }
            }
            ends.put(stage, current);
        }
    }

    private Variables set(Assign env, Variables seen) {
        Variables after = seen;
        for (Assignment pair : env.assignments()) {
            // All values of one ENV see the variables before it.
            after = after.with(
                    pair.name().text(),
                    pair.value()
                            .flatMap(value -> Expansion.of(
                                    value.text(), seen, file.directives().escape())));
        }
        return after;
    }

    /** An ARG: its default, or that of the same name before the first FROM. */
    private Variables declared(Assign arg, Variables seen, Variables global) {
        Variables after = seen;
        for (Assignment pair : arg.assignments()) {
            Variables before = after;
            Optional<String> value = pair.value().isPresent()
                    ? pair.value()
                            .flatMap(text -> Expansion.of(
                                    text.text(), before, file.directives().escape()))
                    : global.look(pair.name().text()).value();
            after = after.with(pair.name().text(), value);
        }
        return after;
    }
}
