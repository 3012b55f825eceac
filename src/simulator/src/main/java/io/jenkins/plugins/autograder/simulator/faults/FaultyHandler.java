package io.jenkins.plugins.autograder.simulator.faults;

import io.jenkins.plugins.autograder.simulator.http.Answer;
import io.jenkins.plugins.autograder.simulator.http.CutException;
import io.jenkins.plugins.autograder.simulator.http.Handler;
import io.jenkins.plugins.autograder.simulator.http.Refusal;
import io.jenkins.plugins.autograder.simulator.http.Request;
import io.jenkins.plugins.autograder.simulator.world.World;
import java.io.IOException;
import java.util.Optional;

/** Does the work of another handler, with the faults that are armed. */
public final class FaultyHandler implements Handler {
    private final Handler work;
    private final Faults faults;
    private final World world;

    public FaultyHandler(Handler work, Faults faults, World world) {
        this.work = work;
        this.faults = faults;
        this.world = world;
    }

    @Override
    public Answer handle(Request request) throws IOException {
        Optional<Fault> fault = faults.count(request.endpoint());
        return fault.isEmpty() ? work.handle(request) : broken(request, fault.get());
    }

    private Answer broken(Request request, Fault fault) throws IOException {
        Answer answer;
        try {
            answer = fault.apply(request, this::refusedOrDone, world);
        } catch (CutException e) {
            answer = Answer.none();
        }
        return answer.because(fault.toString());
    }

    /** A refusal is an answer like any other, with which something can go wrong. */
    private Answer refusedOrDone(Request request) throws IOException {
        try {
            return work.handle(request);
        } catch (Refusal e) {
            return e.answer();
        }
    }
}
