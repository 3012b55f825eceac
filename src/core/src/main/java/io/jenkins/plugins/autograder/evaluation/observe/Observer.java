package io.jenkins.plugins.autograder.evaluation.observe;

import io.jenkins.plugins.autograder.evaluation.json.JsonFormatException;
import io.jenkins.plugins.autograder.sandbox.Launch;
import io.jenkins.plugins.autograder.sandbox.Limits;
import io.jenkins.plugins.autograder.sandbox.Outcome;
import io.jenkins.plugins.autograder.sandbox.Run;
import io.jenkins.plugins.autograder.sandbox.RunRequest;
import io.jenkins.plugins.autograder.sandbox.Sandbox;
import io.jenkins.plugins.autograder.sandbox.SandboxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Looks at submissions: each in a container of its own, which holds the submission and nothing else. Safe for use by many
 * threads; as many containers run at a time as threads ask.
 *
 * <p>In a sandbox that does not isolate, a submission can do whatever the user can that runs this; what is observed of an
 * honest one is the same.
 */
public final class Observer {
    private final Sandbox sandbox;
    private final AnswerCache cache;
    private final DriverFiles driver = new DriverFiles();
    private final Interpreters interpreters;

    /**
     * @param sandbox stays open; whoever opened it closes it
     * @param cache for what is the same every time: the solution's answers, and parsed texts. Where the sandbox does not
     *     isolate, nothing tells one Python from another, and a cache of its own takes its place
     */
    public Observer(Sandbox sandbox, AnswerCache cache) {
        this.sandbox = sandbox;
        this.cache = sandbox.isolates() ? cache : AnswerCache.inMemory();
        this.interpreters = new Interpreters(sandbox, this.cache, driver);
    }

    /**
     * Look at a submission. Whatever it does, there is an observation for everything in the plan.
     *
     * @throws SandboxException if there is no run to tell of: no engine, no image, no Python in it
     * @throws InterruptedException if the thread was interrupted; nothing of the run is left
     */
    public Observations observe(ObserveRequest request) throws SandboxException, InterruptedException {
        Run run = run(request.image(), request.submission(), request.limits(), messages(request));
        String otherwise = run.outcome() == Outcome.COMPLETED
                ? "the driver did not tell of it"
                : "the container was ended before: " + run.detail();
        return observations(request, run.stdout().content(), run.notes(), otherwise);
    }

    /**
     * Look at the solution: the same, but only once for the same files, plan and image.
     *
     * @throws SandboxException as for {@link #observe}
     * @throws InterruptedException as for {@link #observe}
     */
    public Observations solution(ObserveRequest request) throws SandboxException, InterruptedException {
        Messages messages = messages(request);
        CacheKey key = key("solution", request.image(), messages).with(request.submission());
        byte[] answer = cache.get(
                key,
                () -> run(request.image(), request.submission(), request.limits(), messages)
                        .stdout()
                        .content(),
                bytes -> isTheSameAnotherTime(request, bytes));
        return observations(request, answer, List.of(), "the driver did not come to its end");
    }

    private static boolean isTheSameAnotherTime(ObserveRequest request, byte[] answer) {
        return Answer.of(answer).whole()
                && observations(request, answer, List.of(), "").payloads().stream()
                        .allMatch(seen -> switch (seen.outcome()) {
                            case COMPLETED, RAISED, EXITED -> true;
                            case TIMEOUT, MEMORY, CRASHED, OUTPUT_LIMIT, NOT_RUN -> false;
                        });
    }

    /**
     * Parse texts of a spec's author with the parser that reads the submissions, in a container of their own.
     *
     * @return one for each text, in their order
     * @throws SandboxException as for {@link #observe}
     * @throws InterruptedException as for {@link #observe}
     */
    public List<Parsed> parse(String image, List<String> texts) throws SandboxException, InterruptedException {
        Messages messages = new Messages().add(Setup.json(texts, sandbox.isolates()));
        byte[] answer =
                cache.get(key("parse", image, messages), () -> parsed(image, messages), bytes -> Answer.of(bytes)
                        .whole());
        try {
            List<Parsed> parsed = SourceReader.parsed(Answer.of(answer));
            if (parsed.size() == texts.size()) {
                return parsed;
            }
        } catch (JsonFormatException e) {
            throw Interpreters.unfit(image, "has a parser whose answer cannot be read: " + e.getMessage());
        }
        throw Interpreters.unfit(image, "has a parser that failed with one of the texts");
    }

    private byte[] parsed(String image, Messages messages) throws SandboxException, InterruptedException {
        try (NoSubmission nothing = NoSubmission.create()) {
            return run(image, nothing.directory(), Setup.limits(), messages)
                    .stdout()
                    .content();
        }
    }

    private Messages messages(ObserveRequest request) {
        Messages messages = new Messages()
                .add(Setup.json(request, sandbox.isolates()))
                .add(request.plan().helpers());
        for (Payload payload : request.plan().payloads()) {
            messages.add(PayloadJson.write(payload))
                    .add(payload.conditions().surroundings().files());
        }
        return messages;
    }

    private CacheKey key(String purpose, String image, Messages messages) throws SandboxException {
        return new CacheKey(purpose)
                .with(driver.fingerprint())
                .with(Images.id(sandbox, image))
                .with(messages.toTheEnd());
    }

    private Run run(String image, Path submission, Limits limits, Messages messages)
            throws SandboxException, InterruptedException {
        Messages all = new Messages()
                .add(driver.text(DriverFiles.START))
                .add(interpreters.code(image))
                .addAll(messages);
        Run run = sandbox.run(new RunRequest(
                image,
                submission,
                Setup.ENVIRONMENT,
                List.of(),
                Setup.PROFILE,
                limits,
                Optional.of(new Launch(driver.command(), all.toTheEnd()))));
        Answer answer = Answer.of(run.stdout().content());
        if (!answer.about("refusal").isEmpty()) {
            throw Interpreters.unfit(
                    image,
                    "has a Python that cannot keep submissions away from our driver (its module ctypes is missing, or it"
                            + " is not started as the first process); take a whole one, such as python:3.12-slim");
        }
        if (answer.about("driver").isEmpty()) {
            // Nothing of the submission has run yet.
            throw Interpreters.unfit(
                    image, "could not start our driver (" + run.detail() + Interpreters.lastWords(run) + ")");
        }
        return run;
    }

    private static Observations observations(
            ObserveRequest request, byte[] bytes, List<String> notes, String otherwise) {
        Answer answer = Answer.of(bytes);
        return new Observations(
                SourceReader.read(request.plan(), answer, otherwise),
                ObservationReader.read(request.plan(), answer, otherwise),
                notes);
    }
}
