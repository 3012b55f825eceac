package io.jenkins.plugins.autograder.grading;

import io.jenkins.plugins.autograder.sandbox.Run;
import io.jenkins.plugins.autograder.sandbox.RunRequest;
import io.jenkins.plugins.autograder.sandbox.Sandbox;
import io.jenkins.plugins.autograder.sandbox.SandboxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Grades one submission once. Safe for use by many threads. */
public final class GradeRunner {
    private final Sandbox sandbox;

    /** @param sandbox stays open; whoever opened it closes it */
    public GradeRunner(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    /**
     * Run the grader and read its answer.
     *
     * @throws SandboxException if there is no run to tell of
     * @throws InterruptedException if the thread was interrupted; nothing of the run is left
     */
    public Grade grade(GradeRequest request) throws SandboxException, InterruptedException {
        Run run = sandbox.run(runRequest(request));
        return new GradeDecision(request.profile(), run).grade();
    }

    private static RunRequest runRequest(GradeRequest request) {
        Map<String, String> told = told(request);
        boolean inArguments =
                switch (request.profile().contract()) {
                    case ARGUMENTS_AND_STDOUT -> true;
                    case ENVIRONMENT_AND_FILE -> false;
                };
        Map<String, String> environment = new LinkedHashMap<>();
        List<String> arguments = new ArrayList<>();
        if (inArguments) {
            told.forEach((name, value) -> arguments.addAll(List.of(name, value)));
        } else {
            environment.putAll(told);
            // Coursera's own documents call it by both names.
            Optional.ofNullable(told.get("filename")).ifPresent(name -> environment.put("fileName", name));
        }
        environment.putAll(request.parameters().environment());
        arguments.addAll(request.parameters().arguments());
        return new RunRequest(
                request.image(), request.submission(), environment, arguments, request.profile(), request.limits());
    }

    private static Map<String, String> told(GradeRequest request) {
        Map<String, String> told = new LinkedHashMap<>();
        Parameters parameters = request.parameters();
        parameters.part().ifPresent(part -> told.put("partId", part));
        parameters.user().ifPresent(user -> told.put("userId", user));
        parameters.filename().or(() -> onlyFile(request.submission())).ifPresent(name -> told.put("filename", name));
        return told;
    }

    /** The name of the submission's file; a submission of several files has no name of its own. */
    private static Optional<String> onlyFile(Path submission) {
        List<String> names = SubmissionDirectory.fileNames(submission);
        return names.size() == 1 ? Optional.of(names.get(0)) : Optional.empty();
    }
}
