package io.jenkins.plugins.autograder.cli;

import io.jenkins.plugins.autograder.config.DidYouMean;
import io.jenkins.plugins.autograder.config.Problem;
import io.jenkins.plugins.autograder.coursera.http.CourseraException;
import io.jenkins.plugins.autograder.evaluation.EvaluationException;
import io.jenkins.plugins.autograder.evaluation.SpecException;
import io.jenkins.plugins.autograder.grading.SuiteException;
import io.jenkins.plugins.autograder.lint.LintProblems;
import io.jenkins.plugins.autograder.report.view.Figures;
import io.jenkins.plugins.autograder.report.view.Visible;
import io.jenkins.plugins.autograder.sandbox.SandboxException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Everything that goes wrong, in one line that a person can act on, and an exit code that a script can. */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {
    /** The parser's own long way to name an operand or an option. */
    private static final Pattern INVALID_VALUE = Pattern.compile(
            "^Invalid value for (?:positional parameter at index \\S+ \\(([^)]*)\\)|option '([^']*)'(?: \\([^)]*\\))?): ");

    private final Console console;

    Failures(Console console) {
        this.console = console;
    }

    @Override
    public int handleParseException(ParameterException failure, String[] args) {
        CommandLine command = failure.getCommandLine();
        say(
                failure instanceof UnmatchedArgumentException unmatched
                        ? words(unmatched)
                        : INVALID_VALUE
                                .matcher(String.valueOf(failure.getMessage()))
                                .replaceFirst("$1$2: "));
        console.err().println("Usage: " + synopsis(command));
        console.err().println("See:   " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE;
    }

    private static String words(UnmatchedArgumentException failure) {
        CommandLine command = failure.getCommandLine();
        String word = failure.getUnmatched().get(0);
        List<String> known = new ArrayList<>(command.getSubcommands().keySet());
        String kind = known.isEmpty() ? "place for" : "command";
        if (failure.isUnknownOption()) {
            kind = "option";
            known = new ArrayList<>(command.getCommandSpec().optionsMap().keySet());
        }
        String guess = DidYouMean.nearest(word.split("=", 2)[0], known)
                .map(nearest -> "; did you mean " + nearest + "?")
                .orElse("");
        return "there is no " + kind + " " + word + guess;
    }

    private static String synopsis(CommandLine command) {
        return command.getHelp().synopsis(0).strip().replaceAll("\\s+", " ");
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        // An interrupt also comes out of files and sockets, each time as a failure of another kind.
        if (failure instanceof InterruptedException || Thread.interrupted()) {
            say("interrupted; nothing is left running");
            return ExitCode.INTERRUPTED;
        }
        if (failure instanceof ParameterException wrong) {
            return handleParseException(wrong, new String[0]);
        }
        if (failure instanceof SuiteException suite) {
            return mistakes(suite.problems(), "nothing was graded");
        }
        if (failure instanceof LintProblems lint) {
            return mistakes(lint.problems(), "nothing was looked at");
        }
        if (failure instanceof SpecException spec) {
            return mistakes(spec.problems(), "nothing was run");
        }
        if (failure instanceof EvaluationException) {
            say(failure.getMessage());
            return ExitCode.USAGE;
        }
        if (failure instanceof SandboxException sandbox) {
            say(sandbox.getMessage());
            return sandbox.reason() == SandboxException.Reason.SUBMISSION_UNREADABLE
                    ? ExitCode.USAGE
                    : ExitCode.UNAVAILABLE;
        }
        if (failure instanceof CourseraException coursera) {
            say(coursera.getMessage());
            return exitCode(coursera.reason());
        }
        if (failure instanceof IllegalArgumentException || failure instanceof TypeConversionException) {
            say(failure.getMessage());
            return ExitCode.USAGE;
        }
        if (failure instanceof IOException file) {
            say(FileWords.of(file));
            return ExitCode.USAGE;
        }
        if (failure instanceof UncheckedIOException file) {
            IOException cause = file.getCause();
            say(cause == null ? file.getMessage() : FileWords.of(cause));
            return ExitCode.USAGE;
        }
        return internal(failure);
    }

    private static int exitCode(CourseraException.Reason reason) {
        if (reason == CourseraException.Reason.LOCAL) {
            return ExitCode.USAGE;
        }
        return reason.worthAnotherTry() ? ExitCode.RETRY : ExitCode.NOT_AS_EXPECTED;
    }

    /** A line each, as compilers write them, so that an editor can jump there. */
    private int mistakes(List<Problem> problems, String consequence) {
        problems.forEach(problem -> console.err().println(Visible.oneLine(problem.toString())));
        say(Figures.count(problems.size(), "mistake") + " to mend; " + consequence);
        return ExitCode.USAGE;
    }

    private int internal(Exception failure) {
        say("this is our own fault, please report it: " + failure);
        if (Boolean.getBoolean("autograder.trace")) {
            failure.printStackTrace(console.err());
        }
        return ExitCode.INTERNAL;
    }

    private void say(@Nullable String message) {
        console.err().println("autograder: " + Visible.oneLine(String.valueOf(message)));
    }
}
