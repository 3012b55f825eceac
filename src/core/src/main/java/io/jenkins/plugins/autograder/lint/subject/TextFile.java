package io.jenkins.plugins.autograder.lint.subject;

import io.jenkins.plugins.autograder.lint.shell.ShellScript;
import io.jenkins.plugins.autograder.lint.source.SourceText;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of the grader that is text.
 *
 * @param path in the image, absolute
 * @param source its text
 * @param executable whether its owner may run it, as far as that is known
 * @param script parsed, where it is a shell script
 */
public record TextFile(String path, SourceText source, boolean executable, Optional<ShellScript> script) {
    private static final Pattern SHEBANG = Pattern.compile("#![ \\t]*(\\S+)(?:[ \\t]+(?:-S[ \\t]+)?(\\S+))?");

    /** Make one of a file's bytes; absent where they are no text. */
    public static Optional<TextFile> of(String path, String name, byte[] bytes, boolean executable) {
        for (byte b : bytes) {
            if (b == 0) {
                return Optional.empty();
            }
        }
        SourceText source = new SourceText(name, new String(bytes, java.nio.charset.StandardCharsets.UTF_8));
        TextFile file = new TextFile(path, source, executable, Optional.empty());
        return Optional.of(
                file.isShell()
                        ? new TextFile(path, source, executable, Optional.of(ShellScript.parse(source.text())))
                        : file);
    }

    /** The interpreter that its first line names, without {@code env}. */
    public Optional<String> interpreter() {
        Matcher shebang = SHEBANG.matcher(source.line(1));
        if (!shebang.lookingAt()) {
            return Optional.empty();
        }
        boolean env = shebang.group(1).endsWith("/env") && shebang.group(2) != null;
        return Optional.of(env ? shebang.group(2) : shebang.group(1));
    }

    /** Whether it is a script for a POSIX shell or bash. */
    public boolean isShell() {
        String name = interpreter().orElse(path.endsWith(".sh") || path.endsWith(".bash") ? "sh" : "");
        return name.substring(name.lastIndexOf('/') + 1).matches("sh|bash|dash|ash|ksh");
    }
}
