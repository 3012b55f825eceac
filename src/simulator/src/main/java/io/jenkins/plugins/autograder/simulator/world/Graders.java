package io.jenkins.plugins.autograder.simulator.world;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The graders that were registered, and how they are processed. */
public final class Graders {
    /** A grader on its way. */
    private static final class Work {
        private Grader grader;
        private Processing processing;
        private int looks;

        Work(Grader grader, Processing processing) {
            this.grader = grader;
            this.processing = processing;
        }

        void advance(Instant now) {
            boolean due = !now.isBefore(grader.uploadedAt().plus(processing.time())) && looks >= processing.looks();
            if (due && grader.status() == GraderStatus.PENDING) {
                List<Grader.Change> history = new ArrayList<>(grader.history());
                history.add(new Grader.Change(processing.end(), now));
                grader = new Grader(grader.id(), grader.registration(), grader.uploadedAt(), history);
            }
        }
    }

    private final Object lock;
    private final Clock clock;
    private final Ids ids;
    private final Rules rules;
    private final Map<String, Work> graders = new LinkedHashMap<>();

    Graders(Object lock, Clock clock, Ids ids, Rules rules) {
        this.lock = lock;
        this.clock = clock;
        this.ids = ids;
        this.rules = rules;
    }

    /** Make a grader, and begin to process it. */
    public Grader register(Registration registration) {
        synchronized (lock) {
            Instant now = clock.instant();
            Grader grader =
                    new Grader(ids.long22(), registration, now, List.of(new Grader.Change(GraderStatus.PENDING, now)));
            graders.put(grader.id(), new Work(grader, rules.processing()));
            return find(grader.id()).orElseThrow();
        }
    }

    /** Process a grader in another way than the rules say. It is pending again. */
    public void process(String id, Processing processing) {
        synchronized (lock) {
            Work work = graders.get(id);
            if (work == null) {
                throw new IllegalArgumentException("there is no grader " + id);
            }
            List<Grader.Change> history = new ArrayList<>(work.grader.history());
            history.add(new Grader.Change(GraderStatus.PENDING, clock.instant()));
            work.grader = new Grader(id, work.grader.registration(), work.grader.uploadedAt(), history);
            work.processing = processing;
            work.looks = 0;
        }
    }

    /** A grader as a client sees it, which counts as a look. */
    public Optional<Grader> look(String id) {
        synchronized (lock) {
            Optional<Grader> seen = find(id);
            Work work = graders.get(id);
            if (work != null) {
                work.looks++;
            }
            return seen;
        }
    }

    /** A grader, without being counted as a look. */
    public Optional<Grader> find(String id) {
        synchronized (lock) {
            Work work = graders.get(id);
            if (work == null) {
                return Optional.empty();
            }
            work.advance(clock.instant());
            return Optional.of(work.grader);
        }
    }

    /** All graders, the oldest first. */
    public List<Grader> all() {
        synchronized (lock) {
            return graders.keySet().stream().flatMap(id -> find(id).stream()).toList();
        }
    }

    /** All graders of a branch, the oldest first. */
    public List<Grader> ofBranch(String branchId) {
        return all().stream()
                .filter(grader -> grader.registration().branch().equals(branchId))
                .toList();
    }
}
