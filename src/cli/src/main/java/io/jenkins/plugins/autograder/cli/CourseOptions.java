package io.jenkins.plugins.autograder.cli;

import io.jenkins.plugins.autograder.evaluation.spec.course.CourseDirectory;
import io.jenkins.plugins.autograder.evaluation.spec.course.PotluckConfig;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which course the tasks are of. */
final class CourseOptions {
    @Option(
            names = "--course",
            paramLabel = "DIR",
            description = "The directory of the course, with its tasks.json. Default: the current one.")
    private Path course = Path.of("");

    @Option(names = "--specs", paramLabel = "DIR", description = "Where the tasks are. Default: specs in the course.")
    private @Nullable Path specs;

    @Option(
            names = "--conf",
            paramLabel = "NAME",
            description = "Names of directories, from NAME.py in the course, of which nothing is run. Default:"
                    + " potluck_config, if there is one.")
    private String conf = "potluck_config";

    CourseDirectory directory() throws IOException {
        CourseDirectory directory =
                PotluckConfig.read(course.resolve(conf + ".py")).directory(course);
        return specs == null ? directory : directory.withSpecs(specs);
    }
}
