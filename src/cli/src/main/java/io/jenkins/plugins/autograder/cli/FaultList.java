package io.jenkins.plugins.autograder.cli;

import io.jenkins.plugins.autograder.simulator.faults.FaultKind;
import io.jenkins.plugins.autograder.simulator.http.Endpoint;
import java.io.PrintStream;
import java.util.stream.Collectors;

/** What can go wrong in a rehearsal, and where. */
final class FaultList {
    private FaultList() {}

    static void print(PrintStream out) {
        out.println(
                "A fault is written ENDPOINT=FAULT for the next call of an endpoint, or ENDPOINT:CALLS=FAULT, where");
        out.println("CALLS is a number, a range as in 2-4, or * for all. A status alone is a fault, too: upload:2=429");
        out.println();
        out.println("Endpoints:");
        for (Endpoint endpoint : Endpoint.values()) {
            out.printf("  %-14s %s%n", endpoint.label(), endpoint.meaning());
        }
        out.println();
        out.println("Faults, with what may follow after a colon and its default:");
        for (FaultKind kind : FaultKind.values()) {
            out.printf("  %s%s%n", kind.label(), kind.argument().isEmpty() ? "" : " (:" + kind.argument() + ")");
            out.printf("      %s%n", kind.meaning());
            if (!kind.endpoints().isEmpty()) {
                out.printf(
                        "      Only for %s.%n",
                        kind.endpoints().stream().map(Endpoint::label).collect(Collectors.joining(", ")));
            }
        }
    }
}
