package io.jenkins.plugins.autograder.cli;

import io.jenkins.plugins.autograder.coursera.Coursera;
import io.jenkins.plugins.autograder.coursera.Publisher;
import io.jenkins.plugins.autograder.coursera.Receipt;
import io.jenkins.plugins.autograder.coursera.client.Generation;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Publishes the drafts of assignments. */
@Command(
        name = "publish",
        description = "Publish ALL changes of assignments, not only their graders. The exit code is 0 if all are"
                + " published, 2 if trying again later may do, 1 if not.")
final class PublishCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "COURSE", description = "Id of the course, or its slug.")
    String course = "";

    @Parameters(index = "1", paramLabel = "ITEM", description = "Id of the assignment.")
    String item = "";

    @Option(
            names = {"--additional-items", "--additional_items"},
            arity = "1..*",
            paramLabel = "ITEM",
            description = "More assignments of the course.")
    List<String> additional = List.of();

    @Option(
            names = "--wait",
            paramLabel = "DURATION",
            converter = Converters.OfDuration.class,
            description = "Wait so long for Coursera to process the graders. Default: try once.")
    @Nullable Duration wait;

    @Option(
            names = "--experimental",
            description = "Try it with coursera-v2, although nobody has told whether that works.")
    boolean experimental;

    @Option(names = "--get-endpoint", paramLabel = "URL", description = "As --endpoint draft-v1=URL, or draft-v2=URL.")
    @Nullable URI draft;

    @Option(
            names = "--publish-endpoint",
            paramLabel = "URL",
            description = "As --endpoint publish-v1=URL, or publish-v2=URL.")
    @Nullable URI publish;

    @Option(
            names = "--publish-action",
            paramLabel = "NAME",
            defaultValue = "publish",
            description = "The action of that call. Default: publish.")
    String action = "publish";

    @Mixin
    private final GenerationOption generation = new GenerationOption();

    @Mixin
    private final ReceiptOptions receipts = new ReceiptOptions();

    @Mixin
    private final ServiceOptions service;

    @Mixin
    private final OutputOptions output;

    PublishCommand(Console console, GlobalOptions globals) {
        this.console = console;
        this.service = new ServiceOptions(globals);
        this.output = new OutputOptions(globals);
    }

    @Override
    public Integer call() throws Exception {
        Generation of = generation.named().orElse(course.contains("~") || experimental ? Generation.V2 : Generation.V1);
        List<String> items = new ArrayList<>(List.of(item));
        items.addAll(additional);
        String suffix = of == Generation.V1 ? "-v1" : "-v2";
        service.endpoint("draft" + suffix, draft);
        service.endpoint("publish" + suffix, OldEndpoints.withAction(publish, action));
        Coursera coursera = service.coursera(console, output);
        Receipt receipt = coursera.receipts().publish(of, course, Publisher.requireItems(of, experimental, items));
        if (receipts.planOnly()) {
            return receipts.printPlan(console, coursera, receipt);
        }
        return new ReceiptDoor(console, output, receipts)
                .publish(coursera, receipt, receipts.file(receipt), wait == null ? Duration.ZERO : wait);
    }
}
