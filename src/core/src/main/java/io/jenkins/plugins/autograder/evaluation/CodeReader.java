package io.jenkins.plugins.autograder.evaluation;

import io.jenkins.plugins.autograder.config.Problems;
import io.jenkins.plugins.autograder.evaluation.judge.structure.PatternBook;
import io.jenkins.plugins.autograder.evaluation.observe.Observer;
import io.jenkins.plugins.autograder.evaluation.observe.Parsed;
import io.jenkins.plugins.autograder.evaluation.spec.TaskSpec;
import io.jenkins.plugins.autograder.evaluation.tree.Pattern;
import io.jenkins.plugins.autograder.sandbox.SandboxException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what a spec says in the task's language, with the language's own parser. */
final class CodeReader {
    private final Observer observer;
    private final String image;

    CodeReader(Observer observer, String image) {
        this.observer = observer;
        this.image = image;
    }

    /**
     * The patterns of a spec.
     *
     * @throws SpecException if some code of the spec is none
     */
    PatternBook patterns(TaskSpec spec) throws SpecException, SandboxException, InterruptedException {
        List<TaskSpec.Code> code = spec.code();
        if (code.isEmpty()) {
            return PatternBook.EMPTY;
        }
        List<Parsed> parsed =
                observer.parse(image, code.stream().map(TaskSpec.Code::text).toList());
        Problems problems = new Problems();
        Map<String, Pattern> patterns = new HashMap<>();
        for (int i = 0; i < code.size(); i++) {
            TaskSpec.Code text = code.get(i);
            parsed.get(i).error().ifPresent(error -> problems.add(text.place(), words(text, error)));
            if (text.pattern() && parsed.get(i).tree().isPresent()) {
                try {
                    patterns.put(
                            text.text(),
                            Pattern.of(text.text(), parsed.get(i).tree().get()));
                } catch (IllegalArgumentException e) {
                    problems.add(text.place(), String.valueOf(e.getMessage()));
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new SpecException(problems.list());
        }
        return new PatternBook(patterns);
    }

    private static String words(TaskSpec.Code code, Parsed.SyntaxError error) {
        List<String> lines = code.text().lines().toList();
        String line = error.line() >= 1 && error.line() <= lines.size()
                ? lines.get(error.line() - 1).strip()
                : code.text().strip();
        return (code.pattern() ? "the pattern" : "the code") + " cannot be read as Python: " + error.message()
                + " at \"" + line + "\"" + where(lines.size(), error);
    }

    private static String where(int lines, Parsed.SyntaxError error) {
        return lines > 1 ? " (line " + error.line() + " of it)" : "";
    }
}
