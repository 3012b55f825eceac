package io.jenkins.plugins.autograder.cli;

/** The commands that evaluate submissions by specs. */
final class EvaluationCommands {
    private EvaluationCommands() {}

    static void addTo(CommandTree root, Console console, GlobalOptions globals) {
        root.with("evaluate", () -> new EvaluateCommand(console, globals))
                .with("check", () -> new CheckCommand(console, globals))
                .with("rubric", () -> new RubricCommand(console))
                .with("instructions", () -> new InstructionsCommand(console, globals))
                .with("snippets", () -> new SnippetsCommand(console, globals))
                .with("prep", () -> new PrepCommand(console, globals))
                .with(
                        "spec",
                        new CommandTree(() -> new SpecCommand())
                                .with("lint", () -> new SpecLintCommand(console))
                                .with("list", () -> new SpecListCommand(console)));
    }
}
