package io.jenkins.plugins.autograder.lint.dockerfile;

import io.jenkins.plugins.autograder.lint.dockerfile.Instruction.From;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A stage: a {@code FROM} and what follows it up to the next one.
 *
 * @param index from 0
 * @param from its first instruction
 * @param instructions all of it, {@code FROM} included
 */
public record Stage(int index, From from, List<Instruction> instructions) {
    public Stage {
        instructions = List.copyOf(instructions);
    }

    /** Its name, in small letters as builders compare it. */
    public Optional<String> name() {
        return from.alias().map(alias -> alias.text().toLowerCase(Locale.ROOT));
    }

    static List<Stage> of(Dockerfile file) {
        List<Stage> stages = new ArrayList<>();
        List<Instruction> current = new ArrayList<>();
        for (Instruction instruction : file.instructions()) {
            if (instruction instanceof From) {
                end(current, stages);
            }
            if (instruction instanceof From || !current.isEmpty()) {
                current.add(instruction);
            }
        }
        end(current, stages);
        return List.copyOf(stages);
    }

    private static void end(List<Instruction> current, List<Stage> stages) {
        if (!current.isEmpty() && current.get(0) instanceof From from) {
            stages.add(new Stage(stages.size(), from, current));
        }
        current.clear();
    }
}
