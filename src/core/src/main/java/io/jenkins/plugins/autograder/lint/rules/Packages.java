package io.jenkins.plugins.autograder.lint.rules;

import io.jenkins.plugins.autograder.lint.shell.ShellCommand;
import io.jenkins.plugins.autograder.lint.shell.ShellWord;
import io.jenkins.plugins.autograder.lint.subject.GraderSource;
import io.jenkins.plugins.autograder.lint.subject.RunScript;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What the package managers of systems are told to do. */
final class Packages {
    private static final Set<String> APT = Set.of("apt-get", "apt", "aptitude");
    private static final Pattern YES =
            Pattern.compile("-[a-zA-Z]*y[a-zA-Z]*|--yes|--assume-yes|--assumeyes|-qq.*|-[a-z]*qq.*");

    private static final Pattern TRIAL =
            Pattern.compile("--(download-only|simulate|just-print|dry-run|version|help)|-[sd]");

    private Packages() {}

    static boolean isApt(ShellCommand command) {
        return command.isOneOf(APT);
    }

    /** The word that says what is to be done, where it is one of those. */
    static Optional<ShellWord> verb(ShellCommand command, Set<String> verbs) {
        return command.operands().stream()
                .filter(word -> word.literal().filter(verbs::contains).isPresent())
                .findFirst();
    }

    /** Whether packages are installed, and not only asked for. */
    static boolean isAptInstall(ShellCommand command) {
        return isApt(command)
                && verb(command, Set.of("install")).isPresent()
                && command.operands().size() > 1
                && !isTrial(command);
    }

    /** Whether it only says what it would do. */
    static boolean isTrial(ShellCommand command) {
        return command.words().stream()
                .anyMatch(word -> TRIAL.matcher(word.text()).matches());
    }

    /** Whether it says yes to every question, or might: a word that is not known could say so. */
    static boolean saysYes(ShellCommand command) {
        for (ShellWord word : command.words()) {
            if (YES.matcher(word.text()).matches() || word.text().contains("ssume-")) {
                return true;
            }
            boolean perhaps =
                    word.uses().stream().anyMatch(use -> use.name().matches("(?i).*(opt|flag|arg|apt|yes).*"));
            if (perhaps) {
                return true;
            }
        }
        return command.words().stream()
                        .filter(word -> word.text().startsWith("-q"))
                        .count()
                > 1;
    }

    /** Whether the stage makes the grader's image; what others leave behind is not part of it. */
    static boolean isInImage(GraderSource source, RunScript run) {
        return source.build()
                .target()
                .filter(target -> source.build().lineage(target).contains(run.stage()))
                .isPresent();
    }
}
