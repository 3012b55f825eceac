package io.jenkins.plugins.autograder.lint.dockerfile;

import io.jenkins.plugins.autograder.lint.source.Span;
import java.util.List;
import java.util.Optional;

/** An instruction of a Dockerfile. */
public sealed interface Instruction {
    /** Its keyword, its flags and its place. */
    Head head();

    /** Where it stands. */
    default Span span() {
        return head().span();
    }

    /** {@code FROM image AS name}. */
    record From(Head head, Word image, Optional<Word> alias) implements Instruction {}

    /** {@code ARG}, {@code ENV} or {@code LABEL}; which, its head says. */
    record Assign(Head head, List<Assignment> assignments) implements Instruction {
        public Assign {
            assignments = List.copyOf(assignments);
        }

        /** Whether it is that one of the three. */
        public boolean is(String keyword) {
            return head.keyword().equals(keyword);
        }
    }

    /** {@code RUN}. */
    record Run(Head head, Command command) implements Instruction {}

    /** {@code CMD}. */
    record Cmd(Head head, Command command) implements Instruction {}

    /** {@code ENTRYPOINT}. */
    record EntryPoint(Head head, Command command) implements Instruction {}

    /** {@code SHELL}: the words that a shell form is given to. */
    record Shell(Head head, Command command) implements Instruction {}

    /** {@code COPY} or {@code ADD}; sources that are here-documents are not among the words. */
    record Copy(Head head, boolean add, List<Word> sources, Word destination) implements Instruction {
        public Copy {
            sources = List.copyOf(sources);
        }

        /** The stage or image that it copies from; absent for the build context. */
        public Optional<Flag> from() {
            return head.flag("from");
        }
    }

    /** {@code WORKDIR}. */
    record Workdir(Head head, Word path) implements Instruction {}

    /** {@code USER}. */
    record User(Head head, Word user) implements Instruction {}

    /** {@code VOLUME}. */
    record Volume(Head head, List<Word> paths) implements Instruction {
        public Volume {
            paths = List.copyOf(paths);
        }
    }

    /** {@code EXPOSE}. */
    record Expose(Head head, List<Word> ports) implements Instruction {
        public Expose {
            ports = List.copyOf(ports);
        }
    }

    /** {@code STOPSIGNAL}. */
    record StopSignal(Head head, Word signal) implements Instruction {}

    /** {@code MAINTAINER}. */
    record Maintainer(Head head, Word name) implements Instruction {}

    /** {@code HEALTHCHECK}; without a command it is {@code NONE}. */
    record Healthcheck(Head head, Optional<Command> command) implements Instruction {}

    /** {@code ONBUILD}, and the instruction that waits for the next build. */
    record OnBuild(Head head, Instruction trigger) implements Instruction {}

    /** One that cannot be understood; a {@link SyntaxProblem} says why. */
    record Broken(Head head) implements Instruction {}
}
