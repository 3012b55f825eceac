package io.jenkins.plugins.autograder.evaluation.judge.structure;

import io.jenkins.plugins.autograder.evaluation.tree.Pattern;
import io.jenkins.plugins.autograder.evaluation.tree.Trees;
import java.util.HashMap;
import java.util.Map;

/** Carries out checks on programs whose trees are kept. Line ends may be written as in tables: {@code \\n}. */
final class Checking {
    private Checking() {}

    static CheckResult check(Check check, String program) {
        return Checker.check(check, Program.of(Trees.of(program.replace("\\n", "\n"))), book(check));
    }

    static String status(Check check, String program) {
        return check(check, program).verdict().status().word();
    }

    static PatternBook book(Check check) {
        Map<String, Pattern> patterns = new HashMap<>();
        check.patterns().forEach(source -> patterns.put(source, Trees.pattern(source)));
        return new PatternBook(patterns);
    }
}
