package io.jenkins.plugins.autograder.cli;

import io.jenkins.plugins.autograder.coursera.Progress;
import io.jenkins.plugins.autograder.coursera.UploadListener;
import io.jenkins.plugins.autograder.report.view.Figures;
import io.jenkins.plugins.autograder.report.view.Visible;
import java.io.PrintStream;
import java.time.Duration;

/**
 * Says how an upload goes on: on a terminal in a line that changes, elsewhere in a line now and then. It says so on standard
 * error, since standard output is for the result.
 */
final class UploadPrinter implements UploadListener {
    private static final String CLEAR_LINE = "\r\u001b[2K";
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

    private final PrintStream to;
    private final boolean live;
    private final Style style;
    private final boolean quiet;
    private boolean status;
    private Duration said = Duration.ZERO;

    UploadPrinter(Console console, OutputOptions output) {
        this(console, output, console.err());
    }

    /** The same, said elsewhere. */
    UploadPrinter(Console console, OutputOptions output, PrintStream to) {
        this.to = to;
        this.live = console.live();
        this.style = output.style(console);
        this.quiet = output.quiet();
    }

    @Override
    public void said(String what) {
        if (!quiet) {
            clear();
            to.println(Visible.oneLine(what));
            said = Duration.ZERO;
        }
    }

    @Override
    public void progress(Progress progress) {
        if (quiet) {
            return;
        }
        if (live) {
            to.print(CLEAR_LINE + style.faint(words(progress)));
            to.flush();
            status = true;
        } else if (progress.elapsed().compareTo(said.plus(BETWEEN_LINES)) >= 0) {
            said = progress.elapsed();
            to.println(words(progress));
        }
    }

    /** {@code  12.3 MB of 45.6 MB (27 %), 3.4 MB/s, 10 s left}. */
    static String words(Progress progress) {
        String of = progress.total().isPresent() && progress.total().getAsLong() > progress.sent()
                ? " of about " + Figures.bytes(progress.total().getAsLong())
                : "";
        String share = progress.share()
                .map(done -> " (" + Math.round(Math.floor(done * 100)) + " %)")
                .orElse("");
        String left = progress.left()
                .filter(time -> !time.isZero())
                .map(time -> ", " + Figures.duration(time) + " left")
                .orElse("");
        return Figures.bytes(progress.sent()) + of + share + ", " + Figures.bytes(Math.round(progress.rate())) + "/s"
                + left;
    }

    /** Nothing more is under way. */
    void end() {
        clear();
    }

    private void clear() {
        if (status) {
            to.print(CLEAR_LINE);
            to.flush();
            status = false;
        }
    }
}
