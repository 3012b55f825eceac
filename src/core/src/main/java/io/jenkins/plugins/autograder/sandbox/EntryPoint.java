package io.jenkins.plugins.autograder.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why an entry point could not be executed. The kernel says "no such file or directory" for a missing script, for a
 * missing interpreter and for a script with Windows line ends; looking at the file tells them apart.
 */
final class EntryPoint {
    /** What runc prints on the container's own standard error where it fails after the start. */
    private static final Pattern EXEC_FAILED =
            Pattern.compile("(?:standard_init_linux.go:\\d+: )?exec(?: user process caused)?:? ?\"?([^:\"]*)\"?:"
                    + " (no such file or directory|exec format error|permission denied|argument list too long)\\s*");

    private static final Pattern REASON = Pattern.compile(
            "(executable file not found in \\$PATH|no such file or directory|exec format error|permission denied"
                    + "|is a directory|argument list too long|no command specified)",
            Pattern.CASE_INSENSITIVE);

    /** A mount that fails has the same reasons, and is not the entry point's fault. */
    private static final Pattern OF_EXEC = Pattern.compile("\\bexec(utable)?\\b|no command specified");

    private static final int FIRST_LINE = 256;
    private static final long LARGEST_SCRIPT = 16 * Limits.MIB;

    private EntryPoint() {}

    /** The diagnosis of an image that has nothing to start, which the engine does not even create a container of. */
    static String missing() {
        return "the image has neither ENTRYPOINT nor CMD; add ENTRYPOINT [\"/path/to/grader\"] to its Dockerfile";
    }

    /** The diagnosis of a start that the engine refused; absent if the entry point is not to blame. */
    static Optional<String> refused(String engineMessage, List<String> command, ContainerArchive files) {
        Matcher reason = REASON.matcher(engineMessage);
        return OF_EXEC.matcher(engineMessage).find() && reason.find()
                ? Optional.of(diagnosis(reason.group(1), command, files))
                : Optional.empty();
    }

    /** The diagnosis of a run that ended at once because its first exec failed; absent if it did not. */
    static Optional<String> failed(
            int exitCode, Output stdout, Output stderr, List<String> command, ContainerArchive files) {
        if (exitCode == 0 || stdout.written() > 0) {
            return Optional.empty();
        }
        Matcher matcher = EXEC_FAILED.matcher(stderr.text());
        return matcher.matches() ? Optional.of(diagnosis(matcher.group(2), command, files)) : Optional.empty();
    }

    private static String diagnosis(String reason, List<String> command, ContainerArchive files) {
        String program = command.get(0);
        String what = "the entry point " + program + " could not be executed: " + reason;
        if (!program.startsWith("/")) {
            return what + "; give its absolute path in ENTRYPOINT";
        }
        ResultFile.State state;
        String line;
        try {
            ResultFile file = files.readFollowing(program, LARGEST_SCRIPT);
            state = file.state();
            line = firstLine(file.content());
        } catch (IOException e) {
            return what;
        }
        if (state == ResultFile.State.MISSING) {
            return what + "; the image has no such file, look with: autograder ls";
        }
        if (state == ResultFile.State.NOT_REGULAR) {
            return what + "; it is not a file but a directory or the like, look with: autograder ls";
        }
        if (line.startsWith("#!") && line.endsWith("\r")) {
            return "the entry point " + program + " has Windows line ends (CRLF), so that its interpreter is not found;"
                    + " convert it (dos2unix), and keep it so with \"*.sh text eol=lf\" in .gitattributes";
        }
        if (reason.equalsIgnoreCase("permission denied")) {
            return what + "; make it executable (RUN chmod 755 " + program + ")";
        }
        if (line.startsWith("#!")) {
            return "the interpreter of the entry point " + program + " is not in the image: "
                    + line.substring(2).strip() + "; install it, or correct the first line of the script";
        }
        if (reason.equalsIgnoreCase("exec format error")) {
            return what + "; it is built for another machine, or a script without a first line such as #!/bin/sh";
        }
        return what + "; if it is a program, a library or loader that it needs is missing in the image";
    }

    /** Empty for a program that is too large to be a script. */
    private static String firstLine(byte[] content) {
        String start = new String(content, 0, Math.min(FIRST_LINE, content.length), StandardCharsets.ISO_8859_1);
        int end = start.indexOf('\n');
        return end < 0 ? start : start.substring(0, end);
    }
}
