package io.jenkins.plugins.autograder.bench;

import io.jenkins.plugins.autograder.grading.ExampleResult;
import io.jenkins.plugins.autograder.grading.SuiteListener;
import io.jenkins.plugins.autograder.sandbox.DockerSandbox;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The process of {@link Growth}: grades suites one after the other, and prints a line {@code rate SIZE PER-SECOND} for
 * each, and lines {@code heap FINISHED MIB} on the way through the largest.
 */
final class GrowthProcess {
    private static final double MIB = 1024 * 1024;

    private GrowthProcess() {}

    /** @param arguments image, parallelism, and the directories of the suites */
    public static void main(String[] arguments) throws Exception {
        String image = arguments[0];
        int parallel = Integer.parseInt(arguments[1], 10);
        int largest = 0;
        for (int i = 2; i < arguments.length; i++) {
            largest = Math.max(largest, size(arguments[i]));
        }
        try (DockerSandbox sandbox = DockerSandbox.open(Optional.empty())) {
            Suites.rate(sandbox, image, Path.of(arguments[2]), parallel, SuiteListener.NONE);
            for (int i = 2; i < arguments.length; i++) {
                int size = size(arguments[i]);
                SuiteListener listener = size == largest ? new HeapReader() : SuiteListener.NONE;
                double rate = Suites.rate(sandbox, image, Path.of(arguments[i]), parallel, listener);
                System.out.println("rate " + size + " " + rate);
            }
        }
    }

    private static int size(String directory) {
        return Integer.parseInt(directory.substring(directory.lastIndexOf('-') + 1), 10);
    }

    /** Prints the heap in use after a tenth, a half and all of a suite. */
    private static final class HeapReader implements SuiteListener {
        @Override
        public void finished(ExampleResult result, int done, int total) {
            if (done == total / 10 || done == total / 2 || done == total) {
                System.gc();
                long used =
                        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
                System.out.println("heap " + done + " " + used / MIB);
            }
        }
    }
}
