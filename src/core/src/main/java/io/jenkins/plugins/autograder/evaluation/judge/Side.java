package io.jenkins.plugins.autograder.evaluation.judge;

import io.jenkins.plugins.autograder.evaluation.judge.structure.Program;
import io.jenkins.plugins.autograder.evaluation.observe.Observation;
import io.jenkins.plugins.autograder.evaluation.observe.Observations;
import io.jenkins.plugins.autograder.evaluation.observe.SourceObservation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What was seen of the submission, or of the solution; looked at when it is needed, and then kept.
 *
 * <p>May be used by several threads.
 */
final class Side {
    private final String owner;
    private final Map<String, SourceObservation> sources = new HashMap<>();
    private final Map<String, Observation> runs = new HashMap<>();
    private final Map<String, Optional<Program>> programs = new ConcurrentHashMap<>();
    private final Map<Look, Seen> looks = new ConcurrentHashMap<>();

    private record Look(String context, Slot slot, boolean badEnds) {}

    /**
     * One side.
     *
     * @param owner as it reads before a noun: {@code your}, {@code the solution's}
     */
    Side(String owner, Observations observations) {
        this.owner = owner;
        observations.sources().forEach(source -> sources.put(source.file(), source));
        observations.payloads().forEach(run -> runs.put(run.payload(), run));
    }

    /**
     * What a slot of a context holds.
     *
     * @param badEnds whether to look at it although the run ended badly
     */
    Seen look(Context.OfRun context, Slot slot, boolean badEnds) {
        return looks.computeIfAbsent(new Look(context.id(), slot, badEnds), fresh -> find(context, slot, badEnds));
    }

    private Seen find(Context.OfRun context, Slot slot, boolean badEnds) {
        Observation run = runs.get(context.payload());
        Seen seen = run == null
                ? Seen.none(new Obstacle("It was not run.", List.of()))
                : Slots.find(run, slot, badEnds, new Obstacles(owner, context.file()));
        return seen.obstacle()
                .map(obstacle -> Seen.none(obstacle.behind(
                        "The " + slot.noun() + " of " + context.description().shownTitle() + " could not be had.")))
                .orElse(seen);
    }

    Optional<SourceObservation> source(String file) {
        return Optional.ofNullable(sources.get(file));
    }

    Optional<Observation> run(String payload) {
        return Optional.ofNullable(runs.get(payload));
    }

    /** The file as code; empty where it cannot be read as such. */
    Optional<Program> program(String file) {
        return programs.computeIfAbsent(
                file, name -> source(name).flatMap(SourceObservation::tree).map(Program::of));
    }

    /** Why a file cannot be looked at as code. */
    Obstacle unreadable(String file) {
        String problem = source(file)
                .map(source -> source.problem().orElse("It has a syntax error."))
                .orElse("It was not handed in.");
        return new Obstacle(file + " cannot be read as code. " + problem, List.of());
    }
}
