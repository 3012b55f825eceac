package io.jenkins.plugins.autograder.report;

import io.jenkins.plugins.autograder.evaluation.EvaluationResult;
import io.jenkins.plugins.autograder.evaluation.EvaluationResult.SubmittedFile;
import io.jenkins.plugins.autograder.evaluation.ShownSnippet;
import io.jenkins.plugins.autograder.evaluation.TaskInfo;
import io.jenkins.plugins.autograder.evaluation.TaskSheet;
import io.jenkins.plugins.autograder.evaluation.judge.Category;
import io.jenkins.plugins.autograder.evaluation.judge.ContextResult;
import io.jenkins.plugins.autograder.evaluation.judge.Description;
import io.jenkins.plugins.autograder.evaluation.judge.Evaluation;
import io.jenkins.plugins.autograder.evaluation.judge.GoalResult;
import io.jenkins.plugins.autograder.evaluation.judge.GoalType;
import io.jenkins.plugins.autograder.evaluation.judge.Judgement;
import io.jenkins.plugins.autograder.evaluation.judge.Score;
import io.jenkins.plugins.autograder.evaluation.judge.Tags;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Detail;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Diff;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Excerpt;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Listing;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Status;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Verdict;
import io.jenkins.plugins.autograder.evaluation.observe.Echo;
import io.jenkins.plugins.autograder.evaluation.spec.TaskSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/** Evaluations with everything in them that a page can show. */
final class SampleEvaluations {
    static final String FILE = "receipt.py";

    static final TaskInfo TASK = new TaskInfo(
            "receipt",
            "A receipt",
            FILE,
            "Programming for everybody",
            "python:3.11-slim-bookworm",
            "Docker 27.1",
            true,
            TaskSpec.Grouping.CATEGORY);

    private static final String CODE = """
            def total(prices):
                \"\"\"The sum of prices.\"\"\"
                sum = 0
                for price in prices:
                    sum = sum + price
                return sum

            def line(name, cents):
                return name + str(cents / 100)

            def receipt(items):
                for name, price in items
                    print(line(name, price))
                print(total(price))
            """;

    private SampleEvaluations() {}

    /** One that is partly right, in every way. */
    static EvaluationResult everything() {
        return result(List.of(
                goal(
                        Category.FOUNDATIONAL,
                        "misc:syntax",
                        "The file has no syntax errors",
                        GoalType.STYLE,
                        Verdict.failed("1 line is no Python.", new Detail.Lines("expected ':'", FILE, List.of(12))),
                        List.of(),
                        "file"),
                goal(
                        Category.CORE,
                        "test:total",
                        "total returns the right result",
                        GoalType.PRODUCT,
                        Verdict.accomplished("The result is as expected."),
                        List.of(),
                        "total-1",
                        "total-2"),
                goal(
                        Category.CORE,
                        "test:line",
                        "line returns the right result",
                        GoalType.PRODUCT,
                        new Verdict(
                                Status.PARTIAL,
                                "Of 3 cases, failed in 1, partial in 1, accomplished in 1. line(\"Bread\", 250): The result is not"
                                        + " as expected. Character 6 should be a blank, but is '2'.",
                                List.of(
                                        new Detail.Group(
                                                "Failed in 1 case",
                                                List.of(
                                                        new Detail.Entry(
                                                                "line(\"Bread\", 250)",
                                                                Verdict.failed(
                                                                        "The result is not as expected. Character 6 should be a blank, but is '2'.",
                                                                        new Detail.Sides(
                                                                                Excerpt.of("'Bread           2.50'"),
                                                                                Excerpt.of("'Bread2.5'")))))),
                                        new Detail.Group(
                                                "Partial in 1 case",
                                                List.of(
                                                        new Detail.Entry(
                                                                "line(\"Milk\", 99)",
                                                                Verdict.partial(
                                                                        "The result is nearly as expected: 1 item is missing, 1 item is at another place.",
                                                                        new Detail.Differences(
                                                                                Listing.of(
                                                                                        List.of("'Milk'", "99"),
                                                                                        text -> text),
                                                                                Listing.of(
                                                                                        List.of("'milk'"),
                                                                                        text -> text),
                                                                                Listing.of(
                                                                                        List.of("[1, 2]"),
                                                                                        text -> text),
                                                                                Listing.of(
                                                                                        List.of("'price'"),
                                                                                        text -> text)))))))),
                        List.of(),
                        "line-1"),
                goal(
                        Category.CORE,
                        "test:receipt",
                        "receipt prints the right output",
                        GoalType.BEHAVIOR,
                        Verdict.failed(
                                "The output is not as expected. Line 2 should be 'Milk             0.99', but is 'Milk0.99'.",
                                Diff.of(
                                        "Bread            2.50\nMilk             0.99\n--------------------\nTotal            3.49\n",
                                        "Bread            2.50\nMilk0.99\nTotal 3.49\nThank you\n")),
                        List.of(),
                        "receipt-1"),
                goal(
                        Category.CORE,
                        "test:receipt:empty",
                        "receipt prints the right output for no items",
                        GoalType.BEHAVIOR,
                        Verdict.failed(
                                "It ended with UnboundLocalError: local variable 'price' referenced before assignment (line 14).",
                                new Detail.Trace(
                                        "UnboundLocalError: local variable 'price' referenced before assignment",
                                        "A variable of the function is used before something is stored in it.",
                                        List.of(new Detail.Frame(FILE, 14, "receipt", "print(total(price))")))),
                        List.of(),
                        "receipt-2"),
                goal(
                        Category.CORE,
                        "check:def-total",
                        "total adds up in a loop of its own",
                        GoalType.PROCEDURE,
                        Verdict.accomplished(
                                "Expected exactly 1 definition of total; found 1 (line 1).",
                                new Detail.Lines("Found", "", List.of(1))),
                        List.of(goal(
                                Category.CORE,
                                "check:def-total:loop",
                                "At least 1 loop",
                                GoalType.PROCEDURE,
                                Verdict.accomplished(
                                        "Expected at least 1 loop; found 1 (line 4).",
                                        new Detail.Lines("Found", "", List.of(4))),
                                List.of())),
                        "file"),
                goal(
                        Category.EXTRA,
                        "lint:docstrings",
                        "Every function has a docstring",
                        GoalType.STYLE,
                        Verdict.partial(
                                "2 of 3 functions have no docstring.",
                                new Detail.Lines("Without docstring", FILE, List.of(8, 11))),
                        List.of(),
                        "file"),
                goal(
                        Category.EXTRA,
                        "test:speed",
                        "It is fast",
                        GoalType.OTHER,
                        Verdict.unknown("The solution gives nothing to compare with."),
                        List.of()),
                goal(
                        Category.FEEDBACK_ONLY,
                        "node:hint",
                        "A hint",
                        GoalType.OTHER,
                        new Verdict(Status.NOT_APPLICABLE, "f-strings can fill up with blanks.", List.of()),
                        List.of())));
    }

    static EvaluationResult result(List<GoalResult> goals) {
        Judgement judgement = new Judgement(
                Evaluation.INCOMPLETE,
                "Accomplished: 0 of 1 foundational goals, 2 of 5 core goals (and 1 in part), 0 of 2 extra goals (and 1 in part).",
                new Score(2.5, 6, 0.5, 2),
                goals,
                contexts("Bread            2.50\nHow many? " + Echo.MARK + "12" + Echo.MARK + "\n"),
                List.of("receipt.py, line 12: expected ':'. The line was left out, so that the rest could be judged."));
        return new EvaluationResult(
                TASK,
                "ada",
                false,
                judgement,
                List.of(new SubmittedFile(
                        FILE,
                        "submissions/ada/receipt/receipt.py",
                        CODE.replace("    for name, price in items\n", "#    for name, price in items\n"),
                        Optional.of(CODE))),
                List.of("1 file was left out: big.bin"),
                Instant.parse("2026-03-01T10:00:00Z"),
                Duration.ofMillis(1234));
    }

    /** The same by processes of this machine, with the goals laid out in another way. */
    static EvaluationResult grouped(TaskSpec.Grouping grouping) {
        EvaluationResult usual = everything();
        TaskInfo task = new TaskInfo("receipt", "A receipt", FILE, "", "", "processes", false, grouping);
        return new EvaluationResult(
                task,
                usual.user(),
                false,
                usual.judgement(),
                usual.files(),
                usual.notes(),
                usual.timestamp(),
                usual.duration());
    }

    /** Of somebody who handed in nothing. */
    static EvaluationResult missing() {
        String why = "Nothing was handed in: there is no receipt.py.";
        Judgement judgement =
                new Judgement(Evaluation.INCOMPLETE, why, new Score(0, 6, 0, 2), List.of(), List.of(), List.of(why));
        return new EvaluationResult(
                TASK, "bob", true, judgement, List.of(), List.of(), everything().timestamp(), Duration.ZERO);
    }

    private static List<ContextResult> contexts(String output) {
        return List.of(
                new ContextResult(
                        "file",
                        Description.of("The file", ""),
                        FILE,
                        List.of(),
                        0,
                        List.of(new ContextResult.Shown("Code", Excerpt.of(CODE))),
                        List.of()),
                run("total-1", "total([])", new ContextResult.Shown("Result", Excerpt.of("0"))),
                run("total-2", "total([250, 199, 1])", new ContextResult.Shown("Result", Excerpt.of("450"))),
                run("line-1", "line(\"Bread\", 250)", new ContextResult.Shown("Result", Excerpt.of("'Bread2.5'"))),
                run("receipt-1", "receipt([(\"Bread\", 250)])", new ContextResult.Shown("Output", Excerpt.of(output))),
                new ContextResult(
                        "receipt-2",
                        Description.of("receipt([])", "Without any item."),
                        FILE,
                        List.of(0),
                        1,
                        List.of(),
                        List.of("It ended with UnboundLocalError (line 14).")));
    }

    private static ContextResult run(String id, String title, ContextResult.Shown shown) {
        return new ContextResult(id, Description.of(title, ""), FILE, List.of(0), 1, List.of(shown), List.of());
    }

    private static GoalResult goal(
            Category category,
            String name,
            String title,
            GoalType type,
            Verdict verdict,
            List<GoalResult> parts,
            String... contexts) {
        return new GoalResult(
                "goal:" + category.word() + "." + name,
                Description.of(title, category == Category.CORE ? "It takes the same value." : ""),
                Tags.of(category, type),
                verdict,
                List.of(),
                List.of(contexts),
                parts);
    }

    /** With that text wherever something comes from the submission, or from who wrote the task. */
    static EvaluationResult hostile(String text) {
        EvaluationResult usual = everything();
        GoalResult goal = new GoalResult(
                "goal:core.test:x",
                Description.of("About " + text, text),
                Tags.of(Category.CORE, GoalType.PRODUCT),
                Verdict.failed(
                        text,
                        new Detail.Sides(Excerpt.of(text), Excerpt.of(text)),
                        Diff.of("expected\n", text),
                        new Detail.Differences(
                                Listing.of(List.of(text), item -> item),
                                Listing.of(List.of(text), item -> item),
                                Listing.NONE,
                                Listing.NONE),
                        new Detail.Lines(text, text, List.of(1)),
                        new Detail.Note(text),
                        new Detail.Trace(text, text, List.of(new Detail.Frame(text, 1, text, text))),
                        new Detail.Group(text, List.of(new Detail.Entry(text, Verdict.failed(text))))),
                List.of(text),
                List.of("run"),
                List.of());
        Judgement judgement = new Judgement(
                Evaluation.INCOMPLETE,
                text,
                usual.judgement().score(),
                List.of(goal),
                List.of(run(
                        "run",
                        "Run " + text,
                        new ContextResult.Shown(text, Excerpt.of(text + Echo.MARK + text + Echo.MARK + text)))),
                List.of(text));
        return new EvaluationResult(
                TASK,
                text,
                false,
                judgement,
                List.of(new SubmittedFile(text, text, text + "\n", Optional.of(text + "!\n"))),
                List.of(text),
                usual.timestamp(),
                usual.duration());
    }

    /** What students are told of the same task. */
    static TaskSheet sheet(String text) {
        return new TaskSheet(
                TASK,
                List.of(new TaskSheet.Assignment(
                        "ps1",
                        Optional.of(ZonedDateTime.parse("2030-02-08T18:00:59+01:00[Europe/Berlin]")),
                        true,
                        "https://course.example/submit/ps1/receipt")),
                "https://course.example/starter/receipt.zip",
                true,
                text,
                List.of(
                        new ShownSnippet(
                                "lines",
                                "Some lines",
                                "The `'` at both ends show where the text *begins* and ends.",
                                List.of(cell("line(\"Bread\", 250)", "", "'Bread           2.50'")),
                                ""),
                        new ShownSnippet(
                                "dialogue",
                                "How it goes",
                                "",
                                List.of(cell("", "How many? " + Echo.MARK + "12" + Echo.MARK + "\nA dozen\n", "")),
                                "And so on.")),
                blank());
    }

    private static ShownSnippet.ShownCell cell(String code, String output, String result) {
        return new ShownSnippet.ShownCell(
                code, output, "", result, "", List.of(new ShownSnippet.ShownFile("prices.txt", "Bread 250\n")), "");
    }

    /** The goals before anything was judged. */
    static Judgement blank() {
        Judgement judged = everything().judgement();
        return new Judgement(
                Evaluation.NOT_EVALUATED,
                "",
                judged.score(),
                judged.goals().stream().map(SampleEvaluations::blank).toList(),
                List.of(),
                List.of());
    }

    private static GoalResult blank(GoalResult goal) {
        Verdict verdict = goal.status() == Status.NOT_APPLICABLE ? goal.verdict() : Verdict.unknown("");
        return new GoalResult(
                goal.id(),
                goal.description(),
                goal.tags(),
                verdict,
                List.of(),
                List.of(),
                goal.parts().stream().map(SampleEvaluations::blank).toList());
    }
}
