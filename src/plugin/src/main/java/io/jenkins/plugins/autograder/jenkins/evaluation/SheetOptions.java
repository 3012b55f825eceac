package io.jenkins.plugins.autograder.jenkins.evaluation;

import io.jenkins.plugins.autograder.evaluation.spec.course.CourseDirectory;
import io.jenkins.plugins.autograder.report.EvaluationHtml.Frame;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The parameters of {@code courseraRubric} and {@code courseraInstructions}, as Jenkins binds them; a blank text is one that was
 * not given. What concerns an engine is for the latter.
 */
final class SheetOptions implements Serializable {
    private static final long serialVersionUID = 1L;

    String tasks;
    String course = "";
    String directory = "";
    boolean fragments;
    String image = "";
    String dockerHost = "";
    boolean noContainer;

    SheetOptions(String tasks) {
        this.tasks = tasks;
    }

    /** The same, each text with what it stands for. */
    SheetOptions expanded(UnaryOperator<String> expand) {
        SheetOptions copy = new SheetOptions(expand.apply(tasks));
        copy.course = expand.apply(course);
        copy.directory = expand.apply(directory);
        copy.fragments = fragments;
        copy.image = expand.apply(image);
        copy.dockerHost = expand.apply(dockerHost);
        copy.noContainer = noContainer;
        return copy;
    }

    /** The ids that were given, or all that there are. */
    List<String> tasks(Collection<String> all) {
        List<String> given = Stream.of(tasks.split(","))
                .map(String::trim)
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
        return given.isEmpty() ? List.copyOf(all) : given;
    }

    Frame frame() {
        return fragments ? Frame.FRAGMENT : Frame.PAGE;
    }

    /**
     * Where the files go.
     *
     * @param usual the course's own place for them
     */
    Path directory(Path workspace, CourseDirectory course, Function<CourseDirectory, Path> usual) {
        return TaskOptions.given(directory).map(workspace::resolve).orElseGet(() -> usual.apply(course));
    }
}
