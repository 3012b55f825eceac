package io.jenkins.plugins.autograder.jenkins.coursera;

import hudson.FilePath;
import hudson.Launcher;
import hudson.model.Run;
import hudson.model.TaskListener;
import io.jenkins.plugins.autograder.coursera.Receipt;
import io.jenkins.plugins.autograder.coursera.ReceiptJson;
import io.jenkins.plugins.autograder.jenkins.Console;
import io.jenkins.plugins.autograder.jenkins.report.BuildReports;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import jenkins.util.BuildListenerAdapter;
import jenkins.util.VirtualFile;

/** Receipts among the artifacts of builds. */
final class ReceiptArtifact {
    private static final int MOST_BUILDS = 20;
    private static final int LARGEST = 1 << 20;

    private ReceiptArtifact() {}

    /** Keep a receipt with its build, and show what it says on a page. */
    static void keep(Run<?, ?> run, FilePath directory, Launcher launcher, TaskListener listener, String file)
            throws IOException, InterruptedException {
        run.pickArtifactManager().archive(directory, launcher, BuildListenerAdapter.wrap(listener), Map.of(file, file));
        try (InputStream in = directory.child(file).read()) {
            Receipt receipt = ReceiptJson.read(text(in));
            BuildReports.of(run).add(file, receipt);
        } catch (IllegalArgumentException e) {
            new Console(listener).say("the receipt " + file + " cannot be shown: " + e.getMessage());
        }
    }

    private static String text(InputStream in) throws IOException {
        return new String(in.readNBytes(LARGEST), StandardCharsets.UTF_8);
    }

    /** The receipt of that name that the latest earlier build has kept, if one of the last builds has. */
    static Optional<String> latest(Run<?, ?> run, String file) throws IOException {
        int looked = 0;
        for (Run<?, ?> each = run.getPreviousBuild();
                each != null && looked < MOST_BUILDS;
                each = each.getPreviousBuild()) {
            VirtualFile found = each.getArtifactManager().root().child(file);
            if (found.isFile() && found.length() <= LARGEST) {
                try (InputStream in = found.open()) {
                    return Optional.of(text(in));
                }
            }
            looked++;
        }
        return Optional.empty();
    }
}
