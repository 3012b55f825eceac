package io.jenkins.plugins.autograder.evaluation;

import io.jenkins.plugins.autograder.evaluation.spec.course.CourseDirectory;
import io.jenkins.plugins.autograder.evaluation.spec.course.Task;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a student handed in.
 *
 * @param user whose it is; a name that can be one of a directory
 * @param target the file, or the directory; it need not be there
 * @param within a directory below which no link is followed, since submissions are there; absent where the path was typed by
 *     somebody who means it
 */
public record Submission(String user, Path target, Optional<Path> within) {
    private static final Pattern NAME = Pattern.compile("[^/\\\\\\p{Cntrl}]{1,200}");

    public Submission {
        if (!NAME.matcher(user).matches() || user.startsWith(".")) {
            throw new IllegalArgumentException("user is \"" + user
                    + "\"; it has to be the name of a directory below the submissions, without slashes");
        }
    }

    /** Where students hand in. */
    public static Submission of(String user, CourseDirectory directory, Task task) {
        // Checked before it becomes a part of a path.
        Submission checked = new Submission(user, directory.submissions(), Optional.empty());
        return new Submission(user, directory.submission(checked.user(), task), Optional.of(directory.submissions()));
    }

    /** A file or directory anywhere. */
    public static Submission at(String user, Path target) {
        return new Submission(user, target, Optional.empty());
    }
}
