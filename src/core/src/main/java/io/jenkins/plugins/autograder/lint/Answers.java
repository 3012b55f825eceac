package io.jenkins.plugins.autograder.lint;

import io.jenkins.plugins.autograder.feedback.FeedbackReader;
import io.jenkins.plugins.autograder.feedback.FeedbackReading;
import io.jenkins.plugins.autograder.feedback.RichFeedback;
import io.jenkins.plugins.autograder.lint.source.SourceText;
import io.jenkins.plugins.autograder.lint.subject.Answer;
import io.jenkins.plugins.autograder.sandbox.Profile;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.EnumMap;
import java.util.Map;

/** Reads the answer of a grader as a run would. */
final class Answers {
    private Answers() {}

    static Answer read(File file, Profile profile) throws IOException {
        if (!file.isFile()) {
            throw new LintException("there is no file " + file + "; name the feedback.json that a grader wrote");
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file.toPath())) {
            bytes = in.readNBytes(FeedbackReader.MAX_BYTES + 1);
        }
        FeedbackReading reading = profile.contract() == Profile.Contract.ARGUMENTS_AND_STDOUT
                ? new FeedbackReader().fromStandardOutput(bytes)
                : new FeedbackReader().fromFile(bytes, rich(file));
        SourceText source = new SourceText(file.getPath(), new String(bytes, StandardCharsets.UTF_8));
        return new Answer(source, profile, reading.problems());
    }

    /** The documents beside it. */
    private static Map<RichFeedback.Type, byte[]> rich(File file) throws IOException {
        Map<RichFeedback.Type, byte[]> found = new EnumMap<>(RichFeedback.Type.class);
        for (RichFeedback.Type type : RichFeedback.Type.values()) {
            File document = new File(file.getAbsoluteFile().getParentFile(), type.fileName());
            if (document.isFile()) {
                try (InputStream in = Files.newInputStream(document.toPath())) {
                    found.put(type, in.readNBytes(FeedbackReader.MAX_BYTES + 1));
                }
            }
        }
        return found;
    }
}
