package io.jenkins.plugins.autograder.cli;

import io.jenkins.plugins.autograder.report.view.Figures;
import io.jenkins.plugins.autograder.report.view.Visible;
import io.jenkins.plugins.autograder.sandbox.DockerSandbox;
import io.jenkins.plugins.autograder.sandbox.ImageEntry;
import io.jenkins.plugins.autograder.sandbox.ImageFiles;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists a directory of an image. */
@Command(name = "ls", description = "List a directory of an image. Nothing of the image is run.")
final class LsCommand implements Callable<Integer> {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Console console;

    @Parameters(
            index = "0",
            paramLabel = "IMAGE",
            converter = Converters.OfImage.class,
            description = "The grader's image.")
    String image = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "PATH",
            defaultValue = "/",
            description = "Absolute path. Default: /")
    String path = "/";

    @Option(names = "-l", description = "Mode, owner, size in bytes and time, too.")
    boolean details;

    @Option(names = "--human", description = "With -l: sizes in KB, MB, GB.")
    boolean human;

    @Option(
            names = {"-a", "--all"},
            description = "Names that start with a dot, too.")
    boolean all;

    @Option(names = "--no-rm", description = "Taken from old command lines, without effect: nothing is run here.")
    boolean keep;

    @Mixin
    private final EngineOptions engine;

    LsCommand(Console console, GlobalOptions globals) {
        this.console = console;
        this.engine = new EngineOptions(globals);
    }

    @Override
    public Integer call() throws Exception {
        try (DockerSandbox sandbox = engine.open(false);
                ImageFiles files = sandbox.files(image)) {
            List<ImageEntry> entries = files.list(path);
            entries.stream()
                    .filter(entry -> all || !entry.name().startsWith("."))
                    .forEach(this::print);
        }
        return ExitCode.OK;
    }

    private void print(ImageEntry entry) {
        String name = Visible.oneLine(entry.name());
        if (!details) {
            console.out().println(name);
            return;
        }
        String size = human ? Figures.bytes(entry.size()) : Long.toString(entry.size());
        String link = entry.linkTarget().isEmpty() ? "" : " -> " + Visible.oneLine(entry.linkTarget());
        console.out()
                .printf(
                        "%c%s %5d %5d %10s %s %s%s%n",
                        entry.type().letter(),
                        permissions(entry.mode()),
                        entry.uid(),
                        entry.gid(),
                        size,
                        TIME.format(entry.modified()),
                        name,
                        link);
    }

    /** The nine letters of {@code ls -l}, with setuid, setgid and sticky bit where it shows them. */
    private static String permissions(int mode) {
        StringBuilder letters = new StringBuilder(9);
        for (int who = 2; who >= 0; who--) {
            int bits = mode >> (who * 3);
            boolean special = (mode & (01000 << who)) != 0;
            char execute = (bits & 1) != 0 ? 'x' : '-';
            letters.append((bits & 4) != 0 ? 'r' : '-')
                    .append((bits & 2) != 0 ? 'w' : '-')
                    .append(special ? special(who, execute) : execute);
        }
        return letters.toString();
    }

    private static char special(int who, char execute) {
        char letter = who == 0 ? 't' : 's';
        return execute == 'x' ? letter : Character.toUpperCase(letter);
    }
}
