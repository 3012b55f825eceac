package io.jenkins.plugins.autograder.lint.shell;

import io.jenkins.plugins.autograder.lint.shell.ShellCommand.Surroundings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The grammar of lists, pipelines and compound commands. What words are, {@link WordReader} knows. */
final class ShellParser {
    private static final int DEEPEST = 60;
    private static final Set<String> OPENERS =
            Set.of("if", "then", "elif", "else", "while", "until", "do", "{", "!", "time");
    private static final Pattern ASSIGNMENT = Pattern.compile("[A-Za-z_]\\w*(?:\\[[^]]*])?\\+?=");
    private static final Set<String> CLOSERS = Set.of("fi", "done", "esac", "}");
    private static final Set<String> TESTED = Set.of("if", "elif", "while", "until", "!");

    private final Cursor cursor;
    private final List<ShellCommand> commands = new ArrayList<>();
    private final WordReader words;
    private Surroundings around = Surroundings.NONE;
    private int depth;

    ShellParser(String text) {
        this.cursor = new Cursor(text);
        this.words = new WordReader(cursor, this::substitution);
    }

    /** The text cannot be understood from here on. */
    static final class Lost extends RuntimeException {
        Lost() {
            super(null, null, false, false);
        }
    }

    ShellScript parse() {
        boolean complete = true;
        try {
            list(Set.of());
            complete = cursor.atEnd();
        } catch (Lost lost) {
            complete = false;
        }
        commands.sort(Comparator.comparingInt(ShellCommand::start));
        return new ShellScript(cursor.text(), commands, complete && !cursor.isOpen());
    }

    /** The commands of {@code $(...)}, up to the closing bracket. */
    private void substitution() {
        Surroundings outer = around;
        around = new Surroundings(false, false, false, false, true, true, outer.function());
        list(Set.of());
        around = outer;
        cursor.expect(')');
    }

    /** Commands up to the end, a closing bracket, {@code ;;} or one of some reserved words, which is left there. */
    private void list(Set<String> ends) {
        if (++depth > DEEPEST) {
            throw new Lost();
        }
        while (true) {
            cursor.skipToCommand();
            if (cursor.atEnd() || cursor.at(")") || cursor.at(";;") || ends.contains(cursor.reserved())) {
                depth--;
                return;
            }
            int before = cursor.offset();
            int first = commands.size();
            pipeline();
            separator(first);
            if (cursor.offset() == before) {
                throw new Lost();
            }
        }
    }

    private void separator(int first) {
        cursor.skipBlanks();
        if (cursor.skip("&&") || cursor.skip("||")) {
            change(first, commands.size(), Surroundings::asTested);
        } else if (cursor.at("&") && !cursor.at("&>")) {
            cursor.skip("&");
            change(first, commands.size(), Surroundings::asBackground);
        }
    }

    private void change(int from, int to, UnaryOperator<Surroundings> change) {
        for (int i = from; i < to; i++) {
            commands.set(i, commands.get(i).in(change.apply(commands.get(i).surroundings())));
        }
    }

    private void pipeline() {
        boolean piped = false;
        while (true) {
            int first = commands.size();
            Surroundings outer = around;
            around = piped ? outer.asPiped() : outer;
            command();
            around = outer;
            cursor.skipBlanks();
            if (cursor.at("||") || !(cursor.skip("|&") || cursor.skip("|"))) {
                return;
            }
            change(first, commands.size(), Surroundings::asPipe);
            piped = true;
            cursor.skipToCommand();
        }
    }

    private void command() {
        cursor.skipBlanks();
        String reserved = cursor.reserved();
        int first = commands.size();
        if (cursor.at("((")) {
            cursor.skipBalanced("((", "))");
        } else if (cursor.skip("(")) {
            list(Set.of());
            cursor.expect(')');
        } else if (reserved.equals("case")) {
            caseOf();
        } else if (reserved.equals("for") || reserved.equals("select")) {
            loop(reserved);
        } else if (reserved.equals("function")) {
            cursor.skip("function");
            cursor.skipBlanks();
            function(words.word().text());
            return;
        } else if (reserved.equals("[[")) {
            test();
        } else if (OPENERS.contains(reserved) || CLOSERS.contains(reserved)) {
            opened(reserved);
        } else {
            simple();
            return;
        }
        if (takesOutput(redirects())) {
            change(first, commands.size(), Surroundings::asRedirected);
        }
    }

    private static boolean takesOutput(List<Redirect> redirects) {
        return redirects.stream().anyMatch(Redirect::takesOutput);
    }

    /** A compound command from one reserved word on. */
    private void opened(String reserved) {
        cursor.skip(reserved);
        Surroundings outer = around;
        if (reserved.equals("!") || reserved.equals("time")) {
            around = tested(outer, reserved.equals("!"));
            pipeline();
            around = outer;
            return;
        }
        if (reserved.equals("{")) {
            list(Set.of("}"));
            cursor.expectWord("}");
            return;
        }
        around = tested(outer, TESTED.contains(reserved));
        boolean loop = reserved.equals("while") || reserved.equals("until");
        if (!loop && !reserved.equals("if")) {
            throw new Lost();
        }
        list(Set.of(loop ? "do" : "then"));
        around = outer;
        cursor.expectWord(loop ? "do" : "then");
        if (loop) {
            list(Set.of("done"));
            cursor.expectWord("done");
        } else {
            branches();
        }
    }

    private void branches() {
        while (true) {
            list(Set.of("elif", "else", "fi"));
            Surroundings outer = around;
            if (cursor.skipWord("elif")) {
                around = tested(outer, true);
                list(Set.of("then"));
                around = outer;
                cursor.expectWord("then");
            } else if (!cursor.skipWord("else")) {
                cursor.expectWord("fi");
                return;
            }
        }
    }

    private static Surroundings tested(Surroundings outer, boolean tested) {
        return tested ? outer.asTested() : outer;
    }

    private void loop(String reserved) {
        cursor.skip(reserved);
        cursor.skipBlanks();
        if (cursor.at("((")) {
            cursor.skipBalanced("((", "))");
        } else {
            words.word();
            cursor.skipToCommand();
            if (cursor.skipWord("in")) {
                cursor.skipBlanks();
                while (!cursor.atEnd() && !cursor.at(";") && !cursor.at("\n")) {
                    words.word();
                    cursor.skipBlanks();
                }
            }
        }
        cursor.skipToCommand();
        if (cursor.skipWord("{")) {
            list(Set.of("}"));
            cursor.expectWord("}");
            return;
        }
        cursor.expectWord("do");
        list(Set.of("done"));
        cursor.expectWord("done");
    }

    private void caseOf() {
        cursor.skip("case");
        cursor.skipBlanks();
        words.word();
        cursor.skipToCommand();
        cursor.expectWord("in");
        while (true) {
            cursor.skipToCommand();
            if (cursor.skipWord("esac")) {
                return;
            }
            cursor.skip("(");
            cursor.skipBlanks();
            words.word();
            cursor.skipBlanks();
            while (cursor.skip("|")) {
                cursor.skipBlanks();
                words.word();
                cursor.skipBlanks();
            }
            cursor.expect(')');
            list(Set.of("esac"));
            if (!cursor.skip(";;&")
                    && !cursor.skip(";;")
                    && !cursor.skip(";&")
                    && !cursor.reserved().equals("esac")) {
                throw new Lost();
            }
        }
    }

    private void function(String name) {
        cursor.skipBlanks();
        if (cursor.skip("(")) {
            cursor.skipBlanks();
            cursor.expect(')');
        }
        cursor.skipToCommand();
        Surroundings outer = around;
        around = new Surroundings(false, false, false, false, false, false, name);
        command();
        around = outer;
    }

    /** {@code [[ ... ]]}, in which brackets and comparisons are no operators of the shell. */
    private void test() {
        int start = cursor.offset();
        List<ShellWord> found = new ArrayList<>();
        found.add(words.word());
        while (true) {
            cursor.skipToWord();
            if (cursor.atEnd()) {
                throw new Lost();
            }
            ShellWord word = words.wordOrSign();
            found.add(word);
            if (word.text().equals("]]")) {
                commands.add(new ShellCommand(List.of(), found, List.of(), around, start, cursor.offset()));
                return;
            }
        }
    }

    private void simple() {
        int start = cursor.offset();
        int inner = commands.size();
        List<ShellWord> assignments = new ArrayList<>();
        List<ShellWord> found = new ArrayList<>();
        List<Redirect> redirects = new ArrayList<>(redirects());
        int end = cursor.offset();
        while (!cursor.atEnd() && !cursor.atOperator()) {
            ShellWord word = words.word();
            if (found.isEmpty()
                    && word.text().indexOf('=') > 0
                    && ASSIGNMENT.matcher(word.text()).lookingAt()) {
                assignments.add(word);
            } else {
                found.add(word);
            }
            end = cursor.offset();
            cursor.skipBlanks();
            if (found.size() == 1 && assignments.isEmpty() && cursor.at("(")) {
                function(word.text());
                return;
            }
            List<Redirect> more = redirects();
            end = more.isEmpty() ? end : cursor.lastContent();
            redirects.addAll(more);
        }
        if (assignments.isEmpty() && found.isEmpty() && redirects.isEmpty()) {
            throw new Lost();
        }
        commands.add(inner, new ShellCommand(assignments, found, redirects, around, start, end));
    }

    private List<Redirect> redirects() {
        List<Redirect> found = new ArrayList<>();
        cursor.skipBlanks();
        while (true) {
            Optional<Cursor.RedirectStart> operator = cursor.redirect();
            if (operator.isEmpty()) {
                return found;
            }
            cursor.skipBlanks();
            ShellWord target = words.word();
            String sign = operator.get().operator();
            boolean heredoc = sign.equals("<<") || sign.equals("<<-");
            Optional<String> body = heredoc
                    ? Optional.of(cursor.heredoc(target.literal().orElse(target.text()), sign.equals("<<-")))
                    : Optional.empty();
            found.add(new Redirect(operator.get().descriptor(), sign, target, body));
            cursor.skipBlanks();
        }
    }
}
