package io.jenkins.plugins.autograder.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The command line is a door: it reads what was typed, calls the engine, and prints. */
@AnalyzeClasses(packagesOf = Main.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String HERE = "io.jenkins.plugins.autograder.cli..";

    /** Jackson reads the JSON object of variables, and writes a grade for programs; nothing else of the engine's means. */
    @ArchTest
    static final ArchRule usesTheEngineAndNotItsMeans = noClasses()
            .that()
            .resideInAPackage(HERE)
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages(
                    HERE,
                    "io.jenkins.plugins.autograder.config..",
                    "io.jenkins.plugins.autograder.coursera..",
                    "io.jenkins.plugins.autograder.feedback..",
                    "io.jenkins.plugins.autograder.evaluation..",
                    "io.jenkins.plugins.autograder.grading..",
                    "io.jenkins.plugins.autograder.lint..",
                    "io.jenkins.plugins.autograder.sandbox..",
                    "io.jenkins.plugins.autograder.report..",
                    "io.jenkins.plugins.autograder.simulator..",
                    "picocli..",
                    "com.fasterxml.jackson..",
                    "org.jspecify..",
                    "java..");

    @ArchTest
    static final ArchRule readsJsonInOnePlaceAndWritesItInOne = noClasses()
            .that()
            .resideInAPackage(HERE)
            .and()
            .doNotBelongToAnyOf(ParameterOptions.class, GradeLocalCommand.class, ResultsAsJson.class)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fasterxml.jackson..");

    @ArchTest
    static final ArchRule onlyMainEndsTheProcess = noClasses()
            .that()
            .doNotBelongToAnyOf(Main.class)
            .should()
            .callMethod(System.class, "exit", int.class)
            .orShould()
            .callMethod(Runtime.class, "exit", int.class)
            .orShould()
            .callMethod(Runtime.class, "halt", int.class);

    @ArchTest
    static final ArchRule onlyMainPrintsWithoutAConsole = noClasses()
            .that()
            .doNotBelongToAnyOf(Main.class)
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");
}
