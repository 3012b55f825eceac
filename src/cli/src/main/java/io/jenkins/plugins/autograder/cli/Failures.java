package io.jenkins.plugins.autograder.cli;

import io.jenkins.plugins.autograder.config.DidYouMean;
import io.jenkins.plugins.autograder.grading.SuiteException;
import io.jenkins.plugins.autograder.report.view.Visible;
import io.jenkins.plugins.autograder.sandbox.SandboxException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Everything that goes wrong, in one line that a person can act on, and an exit code that a script can. */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {
    private final Console console;

    Failures(Console console) {
        this.console = console;
    }

    @Override
    public int handleParseException(ParameterException failure, String[] args) {
        CommandLine command = failure.getCommandLine();
        say(failure.getMessage() + guess(failure));
        console.err().println("Usage: " + synopsis(command));
        console.err().println("See: " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE;
    }

    private static String guess(ParameterException failure) {
        if (!(failure instanceof UnmatchedArgumentException unmatched)
                || unmatched.getUnmatched().isEmpty()) {
            return "";
        }
        String word = unmatched.getUnmatched().get(0);
        CommandLine command = failure.getCommandLine();
        List<String> known = new ArrayList<>(command.getSubcommands().keySet());
        command.getCommandSpec().optionsMap().keySet().forEach(known::add);
        return DidYouMean.nearest(word.split("=", 2)[0], known)
                .map(nearest -> "; did you mean " + nearest + "?")
                .orElse("");
    }

    private static String synopsis(CommandLine command) {
        return command.getHelp().synopsis(0).strip().replaceAll("\\s+", " ");
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        if (failure instanceof ParameterException wrong) {
            return handleParseException(wrong, new String[0]);
        }
        if (failure instanceof SuiteException suite) {
            suite.problems().forEach(problem -> say(problem.toString()));
            return ExitCode.USAGE;
        }
        if (failure instanceof SandboxException sandbox) {
            say(sandbox.getMessage());
            return sandbox.reason() == SandboxException.Reason.SUBMISSION_UNREADABLE
                    ? ExitCode.USAGE
                    : ExitCode.UNAVAILABLE;
        }
        if (failure instanceof InterruptedException) {
            say("interrupted; nothing is left running");
            return ExitCode.RETRY;
        }
        if (failure instanceof IllegalArgumentException || failure instanceof CommandLine.TypeConversionException) {
            say(failure.getMessage());
            return ExitCode.USAGE;
        }
        if (failure instanceof IOException || failure instanceof UncheckedIOException) {
            say(failure.getMessage());
            return ExitCode.UNAVAILABLE;
        }
        return internal(failure);
    }

    private int internal(Exception failure) {
        say("this is our own fault, please report it: " + failure);
        if (Boolean.getBoolean("autograder.trace")) {
            failure.printStackTrace(console.err());
        }
        return ExitCode.INTERNAL;
    }

    private void say(@org.jspecify.annotations.Nullable String message) {
        console.err().println("autograder: " + Visible.oneLine(String.valueOf(message)));
    }
}
