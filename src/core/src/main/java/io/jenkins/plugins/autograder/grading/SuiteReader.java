package io.jenkins.plugins.autograder.grading;

import io.jenkins.plugins.autograder.config.NaturalOrder;
import io.jenkins.plugins.autograder.config.Place;
import io.jenkins.plugins.autograder.config.Problems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reads a suite from its directory: {@code suite.yaml}, the examples, and their {@code expect.yaml}.
 *
 * <p>An example's limits and parameters are the suite's where it gives none. Its part is the one that its file names,
 * else the one whose directory it is in, else the suite's.
 */
public final class SuiteReader {
    static final String WHAT_AN_EXAMPLE_IS =
            "an example is a directory with the files of a submission, or with a submission/ or an expect.yaml";

    private final Path suite;
    private final Suite.Settings settings;
    private final Problems problems;

    private SuiteReader(Path suite, Suite.Settings settings, Problems problems) {
        this.suite = suite;
        this.settings = settings;
        this.problems = problems;
    }

    /**
     * Read a suite.
     *
     * @throws SuiteException with everything that is wrong with its files
     */
    public static Suite read(Path suite) throws SuiteException {
        Problems problems = new Problems();
        if (Files.isDirectory(suite)) {
            Suite.Settings settings = SettingsFile.read(suite, problems);
            List<Example> examples = new SuiteReader(suite, settings, problems).examples();
            if (problems.isEmpty()) {
                return new Suite(suite, settings, examples);
            }
        } else {
            problems.add(
                    Place.of(suite.toString()), "there is no such directory; name the one that holds the examples");
        }
        throw new SuiteException(problems.list());
    }

    private List<Example> examples() {
        List<ExampleDirectory> found = new ExampleFinder(suite, settings.parts(), problems).find();
        List<Example> examples = new ArrayList<>();
        for (ExampleDirectory directory : found) {
            read(directory).ifPresent(examples::add);
        }
        examples.sort(Comparator.comparing(Example::name, NaturalOrder.INSTANCE));
        if (found.isEmpty() && problems.isEmpty()) {
            problems.add(Place.of(suite.toString()), "there is no example here; " + WHAT_AN_EXAMPLE_IS);
        }
        if (problems.isEmpty()) {
            checkParts(examples);
        }
        return examples;
    }

    private Optional<Example> read(ExampleDirectory example) {
        Optional<OutcomeGroup> group = OutcomeGroup.of(example.name());
        Parameters parameters = withPart(example.name());
        Path file = example.path().resolve(Example.EXPECT_FILE);
        Optional<ExpectFile> said = example.hasExpectFile()
                ? ExpectFile.read(file, group, settings, parameters, problems)
                : Optional.of(new ExpectFile("", byDefault(group), parameters, LimitOverrides.NONE));
        return said.map(expect -> new Example(
                example.name(),
                ExampleResult.Kind.EXAMPLE,
                expect.description(),
                example.path(),
                example.layout(),
                expect.parameters(),
                expect.limits(),
                expect.expectation()));
    }

    private static Expectation byDefault(Optional<OutcomeGroup> group) {
        return group.map(known -> new Expectation(
                        known.status(),
                        known.score().stream()
                                .map(Expectation.Check.class::cast)
                                .toList()))
                .orElse(Expectation.GRADED);
    }

    private Parameters withPart(String example) {
        String first = example.split("/", 2)[0];
        Parameters parameters = settings.parameters();
        return settings.parts().contains(first)
                ? new Parameters(
                        Optional.of(first),
                        parameters.user(),
                        parameters.filename(),
                        parameters.environment(),
                        parameters.arguments())
                : parameters;
    }

    private void checkParts(List<Example> examples) {
        for (String part : settings.parts()) {
            if (examples.stream()
                    .noneMatch(example -> example.parameters().part().equals(Optional.of(part)))) {
                problems.add(
                        Place.of(suite.resolve(SettingsFile.NAME).toString()),
                        "the part " + part + " has no example; make a directory " + part
                                + "/ for its examples, or take it out of parts");
            }
        }
    }
}
