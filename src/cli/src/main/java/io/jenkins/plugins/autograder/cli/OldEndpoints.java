package io.jenkins.plugins.autograder.cli;

import io.jenkins.plugins.autograder.coursera.client.Generation;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How Coursera's own tools name the addresses that this program takes with --endpoint. */
final class OldEndpoints {
    @Option(
            names = "--register-endpoint",
            paramLabel = "URL",
            description = "As --endpoint register-v1=URL, or register-v2=URL.")
    private @Nullable URI register;

    @Option(
            names = "--update-part-endpoint",
            paramLabel = "URL",
            description = "As --endpoint attach-v1=URL, or attach-v2=URL.")
    private @Nullable URI attach;

    @Option(
            names = "--update-part-action",
            paramLabel = "NAME",
            defaultValue = "setGridExecutorId",
            description = "The action of that call. Default: setGridExecutorId.")
    private String action = "setGridExecutorId";

    void applyTo(ServiceOptions service, Generation generation) {
        String suffix = generation == Generation.V1 ? "-v1" : "-v2";
        service.endpoint("register" + suffix, register);
        if (generation == Generation.V1) {
            service.endpoint("attempts", register);
        }
        service.endpoint("attach" + suffix, withAction(attach, action));
    }

    /** An address of Coursera's tools, with the action that they add to it. */
    static @Nullable URI withAction(@Nullable URI address, String action) {
        return address == null || address.getQuery() != null ? address : URI.create(address + "?action=" + action);
    }
}
