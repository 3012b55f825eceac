package io.jenkins.plugins.autograder.lint.dockerfile;

import io.jenkins.plugins.autograder.lint.source.SourceText;
import java.util.List;

/**
 * A parsed Dockerfile.
 *
 * @param source its text
 * @param directives at its top
 * @param instructions in their order; those that cannot be understood are among them
 * @param comments in their order, directives left out
 * @param problems what keeps a builder from taking the file, in the order of their places
 */
public record Dockerfile(
        SourceText source,
        Directives directives,
        List<Instruction> instructions,
        List<Comment> comments,
        List<SyntaxProblem> problems) {
    public Dockerfile {
        instructions = List.copyOf(instructions);
        comments = List.copyOf(comments);
        problems = List.copyOf(problems);
    }

    /** Parse any text: what is wrong with it becomes a problem, and never an exception. */
    public static Dockerfile parse(SourceText source) {
        return new DockerfileParser(source).parse();
    }

    /** The stages in their order. */
    public List<Stage> stages() {
        return Stage.of(this);
    }
}
