package io.jenkins.plugins.autograder.cli;

import io.jenkins.plugins.autograder.lint.Fixes;
import io.jenkins.plugins.autograder.lint.LintResult;
import io.jenkins.plugins.autograder.report.view.Figures;
import io.jenkins.plugins.autograder.report.view.Visible;
import java.io.IOException;
import java.util.List;
import java.util.Scanner;

/** Mends what can be mended, after showing it. */
final class SanityFixes {
    private final Console console;
    private final Style style;
    private final boolean yes;

    SanityFixes(Console console, Style style, boolean yes) {
        this.console = console;
        this.style = style;
        this.yes = yes;
    }

    /** Show what would be changed, ask, and do it; whether it was done, or there was nothing to do. */
    boolean offer(LintResult result) throws IOException {
        List<Fixes.Change> changes = Fixes.of(result);
        if (changes.isEmpty()) {
            console.err().println("Nothing can be mended mechanically.");
            return true;
        }
        for (Fixes.Change change : changes) {
            show(change);
        }
        if (!yes && !agreed()) {
            console.err().println("Nothing was changed" + (console.keyboard() ? "." : "; add --yes to do it."));
            return false;
        }
        for (Fixes.Change change : changes) {
            Fixes.apply(change);
        }
        console.err().println("Mended " + Figures.count(changes.size(), "file") + "; look at them, and lint again.");
        return true;
    }

    private void show(Fixes.Change change) {
        console.out().println(style.strong("--- " + Visible.oneLine(change.file())));
        console.out()
                .println(style.strong("+++ " + Visible.oneLine(change.file()) + "  " + String.join(", ", change.rules())
                        + (change.executable() ? "  (and executable)" : "")));
        if (!change.before().equals(change.after())) {
            for (String line : Fixes.difference(change)) {
                String shown = Visible.oneLine(line);
                console.out()
                        .println(
                                line.startsWith("+")
                                        ? style.good(shown)
                                        : line.startsWith("-") ? style.bad(shown) : shown);
            }
        }
        console.out().println();
    }

    private boolean agreed() {
        if (!console.keyboard()) {
            return false;
        }
        console.err().print("Change these files? [y/N] ");
        console.err().flush();
        Scanner keyboard = new Scanner(System.in, java.nio.charset.Charset.defaultCharset());
        return keyboard.hasNextLine() && keyboard.nextLine().strip().equalsIgnoreCase("y");
    }
}
