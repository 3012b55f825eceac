package io.jenkins.plugins.autograder.jenkins.config;

import io.jenkins.plugins.autograder.config.Durations;
import io.jenkins.plugins.autograder.grading.Example;
import io.jenkins.plugins.autograder.grading.LimitOverrides;
import io.jenkins.plugins.autograder.grading.SuiteRequest;
import io.jenkins.plugins.autograder.jenkins.Console;
import io.jenkins.plugins.autograder.report.view.Figures;
import io.jenkins.plugins.autograder.sandbox.Limits;
import java.io.Serializable;

/**
 * What administrators say about the runs of graders and of submissions. Held on the agent, too, where the files of a suite and
 * the specs of tasks are read, which may ask for limits of their own.
 *
 * @param parallel runs at one time of a step that does not say how many; 0 is the number of processors
 * @param maxParallel runs at one time that a step may have; 0 sets no bound
 * @param most that a run may use
 */
public record RunRules(int parallel, int maxParallel, LimitWords most) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Everything is allowed. */
    public static final RunRules OPEN = new RunRules(0, 0, LimitWords.NONE);

    /**
     * How many runs a step has at one time. One that asks for more than it may gets what it may, and its log says so.
     *
     * @param asked by the step; 0 takes the default
     * @param processors of the agent
     */
    public int parallel(int asked, int processors, Console console) {
        int wanted = asked != 0 ? asked : parallel != 0 ? parallel : processors;
        if (maxParallel == 0 || wanted <= maxParallel) {
            return wanted;
        }
        if (asked != 0) {
            console.say("parallel is " + asked + ", but this Jenkins allows " + Figures.count(maxParallel, "run")
                    + " at one time (Manage Jenkins, System); goes on with " + maxParallel);
        }
        return maxParallel;
    }

    /**
     * Refuse a suite of which any run might use too much.
     *
     * @throws IllegalArgumentException that says what is allowed
     */
    public void require(SuiteRequest request) {
        for (Example example : request.suite().examples()) {
            require(request.limitsInForce(example), example.name(), LimitSource.SUITE);
        }
        require(request.limitsInForce(), "the suite", LimitSource.SUITE);
    }

    /**
     * Refuse runs that might use too much.
     *
     * @param whose runs
     * @param source of the limits
     * @throws IllegalArgumentException that says what is allowed
     */
    public void require(Limits limits, String whose, LimitSource source) {
        LimitOverrides bound = most.read();
        bound.wallTime()
                .filter(time -> limits.wallTime().compareTo(time) > 0)
                .ifPresent(
                        time -> refuse("timeout", whose, source, Durations.format(limits.wallTime()), most.timeout()));
        bound.memory().ifPresent(bytes -> {
            if (limits.memory() > bytes) {
                refuse("memory", whose, source, Figures.bytes(limits.memory()), most.memory());
            }
        });
        bound.cpus().ifPresent(count -> {
            if (limits.cpus() > count) {
                refuse("cpus", whose, source, String.valueOf(limits.cpus()), most.cpus());
            }
        });
        bound.processes().ifPresent(count -> {
            if (limits.processes() > count) {
                refuse("processes", whose, source, String.valueOf(limits.processes()), String.valueOf(count));
            }
        });
    }

    private static void refuse(String what, String whose, LimitSource source, String value, String allowed) {
        throw new IllegalArgumentException(what + " of " + whose + " is " + value + ", but this Jenkins allows "
                + allowed + " at most (Manage Jenkins, System); " + source.mend(what));
    }
}
