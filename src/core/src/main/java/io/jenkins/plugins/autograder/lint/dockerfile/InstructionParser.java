package io.jenkins.plugins.autograder.lint.dockerfile;

import io.jenkins.plugins.autograder.config.DidYouMean;
import io.jenkins.plugins.autograder.lint.dockerfile.Instruction.Assign;
import io.jenkins.plugins.autograder.lint.dockerfile.Instruction.Broken;
import io.jenkins.plugins.autograder.lint.dockerfile.Instruction.Cmd;
import io.jenkins.plugins.autograder.lint.dockerfile.Instruction.Copy;
import io.jenkins.plugins.autograder.lint.dockerfile.Instruction.EntryPoint;
import io.jenkins.plugins.autograder.lint.dockerfile.Instruction.Expose;
import io.jenkins.plugins.autograder.lint.dockerfile.Instruction.From;
import io.jenkins.plugins.autograder.lint.dockerfile.Instruction.Healthcheck;
import io.jenkins.plugins.autograder.lint.dockerfile.Instruction.Maintainer;
import io.jenkins.plugins.autograder.lint.dockerfile.Instruction.OnBuild;
import io.jenkins.plugins.autograder.lint.dockerfile.Instruction.Run;
import io.jenkins.plugins.autograder.lint.dockerfile.Instruction.Shell;
import io.jenkins.plugins.autograder.lint.dockerfile.Instruction.StopSignal;
import io.jenkins.plugins.autograder.lint.dockerfile.Instruction.User;
import io.jenkins.plugins.autograder.lint.dockerfile.Instruction.Volume;
import io.jenkins.plugins.autograder.lint.dockerfile.Instruction.Workdir;
import io.jenkins.plugins.autograder.lint.source.LogicalText;
import io.jenkins.plugins.autograder.lint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Makes an instruction of a keyword and its arguments, or a problem. */
final class InstructionParser {
    private static final List<String> KEYWORDS = List.of(
            "FROM",
            "RUN",
            "CMD",
            "LABEL",
            "MAINTAINER",
            "EXPOSE",
            "ENV",
            "ADD",
            "COPY",
            "ENTRYPOINT",
            "VOLUME",
            "USER",
            "WORKDIR",
            "ARG",
            "ONBUILD",
            "STOPSIGNAL",
            "HEALTHCHECK",
            "SHELL");
    private static final Set<String> NO_TRIGGERS = Set.of("ONBUILD", "FROM", "MAINTAINER");

    private final char escape;
    private final List<SyntaxProblem> problems;

    InstructionParser(char escape, List<SyntaxProblem> problems) {
        this.escape = escape;
        this.problems = problems;
    }

    Instruction parse(Head head) {
        if (!KEYWORDS.contains(head.keyword())) {
            return unknown(head);
        }
        if (head.arguments().text().isEmpty()) {
            return broken(
                    head, head.name(), head.keyword() + " has no arguments", "say what it is to do, or delete it");
        }
        return switch (head.keyword()) {
            case "FROM" -> from(head);
            case "ARG" -> arg(head);
            case "ENV", "LABEL" -> pairs(head);
            case "RUN" -> command(head, command -> new Run(head, command));
            case "CMD" -> command(head, command -> new Cmd(head, command));
            case "ENTRYPOINT" -> command(head, command -> new EntryPoint(head, command));
            case "SHELL" -> command(head, command -> shell(head, command));
            case "COPY", "ADD" -> copy(head);
            case "VOLUME" -> words(head, words -> new Volume(head, words));
            case "EXPOSE" -> new Expose(head, Words.atBlanks(head.arguments()));
            case "WORKDIR" -> new Workdir(head, whole(head));
            case "USER" -> new User(head, whole(head));
            case "STOPSIGNAL" -> new StopSignal(head, whole(head));
            case "MAINTAINER" -> new Maintainer(head, whole(head));
            case "HEALTHCHECK" -> healthcheck(head);
            case "ONBUILD" -> onBuild(head);
            default -> throw new IllegalStateException("no parser for " + head.keyword());
        };
    }

    private interface OfCommand {
        Instruction make(Command command);
    }

    private interface OfWords {
        Instruction make(List<Word> words);
    }

    private Instruction unknown(Head head) {
        String hint = DidYouMean.nearest(head.keyword(), KEYWORDS)
                .map(near -> "did you mean " + near + "?")
                .orElse("an instruction starts with one of " + String.join(", ", KEYWORDS)
                        + "; a line that goes on needs a " + escape + " at the end of the line before");
        return broken(head, head.name(), "there is no instruction " + cut(head.keyword()), hint);
    }

    private Instruction from(Head head) {
        List<Word> words = Words.atBlanks(head.arguments());
        if (words.size() == 1) {
            return new From(head, words.get(0), Optional.empty());
        }
        if (words.size() == 3 && words.get(1).text().equalsIgnoreCase("AS")) {
            return new From(head, words.get(0), Optional.of(words.get(2)));
        }
        return broken(
                head,
                head.arguments().span(),
                "FROM has " + words.size() + " arguments; allowed is one image, or an image, AS and a name",
                "write FROM image, or FROM image AS name; a comment needs a line of its own");
    }

    private Instruction arg(Head head) {
        List<Assignment> all = new ArrayList<>();
        for (Word word : Words.quoted(head.arguments(), escape)) {
            all.add(Words.assignment(head.arguments(), word)
                    .orElseGet(() -> new Assignment(word, Optional.empty(), word.span())));
        }
        return new Assign(head, all);
    }

    private Instruction pairs(Head head) {
        List<Word> words = Words.quoted(head.arguments(), escape);
        if (words.get(0).text().indexOf('=') < 0) {
            return oldPair(head, words);
        }
        List<Assignment> all = new ArrayList<>();
        for (Word word : words) {
            Optional<Assignment> pair = Words.assignment(head.arguments(), word);
            if (pair.isEmpty()) {
                return broken(
                        head,
                        word.span(),
                        head.keyword() + " has " + cut(word.text()) + " without a ="
                                + "; allowed are pairs of the form name=value",
                        "put quotes around a value that has blanks in it");
            }
            all.add(pair.get());
        }
        return new Assign(head, all);
    }

    /** {@code ENV name the rest is the value}. */
    private Instruction oldPair(Head head, List<Word> words) {
        LogicalText rest = head.arguments();
        String text = rest.text();
        int end = 0;
        while (end < text.length() && !LineReader.isSpace(text.charAt(end))) {
            end++;
        }
        LogicalText value = DockerfileParser.trimmed(rest, end);
        if (value.text().isEmpty()) {
            return broken(
                    head,
                    words.get(0).span(),
                    head.keyword() + " has a name and no value",
                    "write " + head.keyword() + " " + cut(words.get(0).text()) + "=value");
        }
        Word name = new Word(text.substring(0, end), rest.span(0, end));
        return new Assign(
                head, List.of(new Assignment(name, Optional.of(new Word(value.text(), value.span())), rest.span())));
    }

    private Instruction command(Head head, OfCommand of) {
        return commandOf(head, head.arguments()).map(of::make).orElseGet(() -> new Broken(head));
    }

    /** The command in either form; absent where no builder takes it, which is a problem then. */
    private Optional<Command> commandOf(Head head, LogicalText text) {
        Optional<JsonWords.Reading> json = JsonWords.read(text);
        if (json.isEmpty()) {
            return Optional.of(new Command(false, List.of(), text));
        }
        if (!json.get().onlyStrings()) {
            broken(
                    head,
                    text.span(),
                    head.keyword() + " has something other than strings in its list; allowed are strings only",
                    "put double quotes around every word");
            return Optional.empty();
        }
        return Optional.of(new Command(true, json.get().words(), text));
    }

    private Instruction shell(Head head, Command command) {
        return command.exec() && !command.words().isEmpty()
                ? new Shell(head, command)
                : broken(
                        head,
                        head.arguments().span(),
                        "SHELL needs a list in JSON",
                        "write SHELL [\"/bin/bash\", \"-o\", \"pipefail\", \"-c\"], with double quotes");
    }

    private Instruction words(Head head, OfWords of) {
        return commandOf(head, head.arguments())
                .map(command -> of.make(command.exec() ? command.words() : Words.atBlanks(head.arguments())))
                .orElseGet(() -> new Broken(head));
    }

    private Instruction copy(Head head) {
        return words(head, words -> {
            int last = words.size() - 1;
            List<Word> sources = words.stream()
                    .limit(Math.max(last, 0))
                    .filter(word -> head.heredocs().stream()
                            .noneMatch(heredoc -> heredoc.marker().equals(word.span())))
                    .toList();
            if (last < 1) {
                return broken(
                        head,
                        head.arguments().span(),
                        head.keyword() + " needs at least one source and a destination",
                        "write " + head.keyword() + " source /destination/");
            }
            return new Copy(head, head.keyword().equals("ADD"), sources, words.get(last));
        });
    }

    private Instruction healthcheck(Head head) {
        Word kind = Words.atBlanks(head.arguments()).get(0);
        LogicalText rest =
                DockerfileParser.trimmed(head.arguments(), kind.text().length());
        if (kind.text().equalsIgnoreCase("NONE") && rest.text().isEmpty()) {
            return new Healthcheck(head, Optional.empty());
        }
        if (!kind.text().equalsIgnoreCase("CMD") || rest.text().isEmpty()) {
            return broken(
                    head,
                    kind.span(),
                    "HEALTHCHECK is followed by " + cut(kind.text()) + "; allowed is NONE, or CMD and a command",
                    "write HEALTHCHECK CMD and the command");
        }
        return commandOf(head, rest)
                .map(command -> (Instruction) new Healthcheck(head, Optional.of(command)))
                .orElseGet(() -> new Broken(head));
    }

    private Instruction onBuild(Head head) {
        LogicalText arguments = head.arguments();
        Word keyword = Words.atBlanks(arguments).get(0);
        FlagReader flags = new FlagReader(arguments, keyword.text().length());
        String name = keyword.text().toUpperCase(Locale.ROOT);
        if (NO_TRIGGERS.contains(name)) {
            return broken(head, keyword.span(), name + " cannot be a trigger of ONBUILD", "take ONBUILD out");
        }
        Head trigger = new Head(
                name,
                keyword.span(),
                new Span(keyword.span().start(), head.span().end()),
                flags.flags(),
                DockerfileParser.trimmed(arguments, flags.end()),
                head.heredocs());
        return new OnBuild(head, parse(trigger));
    }

    private static Word whole(Head head) {
        return new Word(head.arguments().text(), head.arguments().span());
    }

    private Instruction broken(Head head, Span span, String message, String mend) {
        problems.add(new SyntaxProblem(span, true, message, mend));
        return new Broken(head);
    }

    private static String cut(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "...";
    }
}
