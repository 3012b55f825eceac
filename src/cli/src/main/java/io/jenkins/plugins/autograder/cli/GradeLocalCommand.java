package io.jenkins.plugins.autograder.cli;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import io.jenkins.plugins.autograder.grading.Grade;
import io.jenkins.plugins.autograder.grading.GradeRequest;
import io.jenkins.plugins.autograder.grading.GradeRunner;
import io.jenkins.plugins.autograder.grading.ResultJson;
import io.jenkins.plugins.autograder.grading.SubmissionDirectory;
import io.jenkins.plugins.autograder.sandbox.Profile;
import io.jenkins.plugins.autograder.sandbox.Profiles;
import io.jenkins.plugins.autograder.sandbox.ResultFile;
import io.jenkins.plugins.autograder.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Grades one submission on this machine. */
@Command(
        name = "local",
        description = "Grade one submission, in the sandbox. The exit code is 0 if the grader gave a valid answer.")
final class GradeLocalCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            index = "0",
            paramLabel = "IMAGE",
            converter = Converters.OfImage.class,
            description = "The grader's image.")
    String image = "";

    @Parameters(index = "1", paramLabel = "SUBMISSION", description = "The learner's file, or a directory of files.")
    Path submission = Path.of("");

    @Parameters(
            index = "2..*",
            paramLabel = "ARGUMENTS",
            description = "Arguments for the grader (partId X userId Y filename Z), or variables as one JSON object.")
    List<String> words = List.of();

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            converter = Converters.OfProfile.class,
            description =
                    "coursera-v1, coursera-v2, plain. Default: coursera-v2; coursera-v1 where there are arguments.")
    @Nullable Profile profile;

    @Option(names = "--json", description = "Print everything about the grade as JSON.")
    boolean json;

    @Option(names = "--dst-dir", paramLabel = "DIR", description = "Write the grader's answer here, too.")
    @Nullable Path destination;

    @Mixin
    ParameterOptions told = new ParameterOptions();

    @Mixin
    LimitOptions limits = new LimitOptions();

    @Mixin
    private final SandboxOptions sandboxes;

    @Mixin
    private final OutputOptions output;

    GradeLocalCommand(Console console, GlobalOptions globals) {
        this.console = console;
        this.sandboxes = new SandboxOptions(globals);
        this.output = new OutputOptions(globals);
    }

    @Override
    public Integer call() throws Exception {
        Profile chosen = chosenProfile();
        if (destination != null) {
            removeOldAnswer(destination, chosen);
        }
        try (SubmissionDirectory directory = Submissions.open(submission);
                Sandbox sandbox = sandboxes.open(image, console)) {
            GradeRequest request = new GradeRequest(
                    image,
                    directory.path(),
                    told.parameters(words),
                    chosen,
                    limits.overrides().applyTo(chosen.limits()));
            Grade grade = new GradeRunner(sandbox).grade(request);
            if (destination != null) {
                writeAnswer(destination, grade);
            }
            print(grade);
            return GradePrinter.valid(grade) ? ExitCode.OK : ExitCode.NOT_AS_EXPECTED;
        }
    }

    private void print(Grade grade) throws IOException {
        if (json) {
            // ASCII, so that nothing in it can move a terminal's cursor or turn the direction of writing.
            console.out()
                    .println(ResultJson.mapper()
                            .writerWithDefaultPrettyPrinter()
                            .with(JsonWriteFeature.ESCAPE_NON_ASCII)
                            .writeValueAsString(grade));
        } else {
            new GradePrinter(console.out(), output.style(console)).print(grade, output.verbose(), output.quiet());
        }
    }

    private Profile chosenProfile() {
        if (profile != null) {
            return profile;
        }
        if (words.isEmpty() || ParameterOptions.isJson(words)) {
            return Profiles.COURSERA_V2;
        }
        if (!output.quiet()) {
            console.err()
                    .println("autograder: profile coursera-v1, since there are arguments; --profile chooses another");
        }
        return Profiles.COURSERA_V1;
    }

    /** An answer of an earlier run must not be taken for that of this one. */
    private static void removeOldAnswer(Path directory, Profile profile) throws IOException {
        Files.createDirectories(directory);
        for (String path : profile.resultPaths()) {
            Files.deleteIfExists(directory.resolve(lastPart(path)));
        }
    }

    private static void writeAnswer(Path directory, Grade grade) throws IOException {
        for (ResultFile file : grade.run().results()) {
            if (file.state() == ResultFile.State.READ) {
                Files.write(directory.resolve(lastPart(file.path())), file.content());
            }
        }
    }

    private static String lastPart(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
