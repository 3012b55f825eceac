package io.jenkins.plugins.autograder;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The engine's packages, and which of them may know which. */
@AnalyzeClasses(packages = ArchitectureTest.OURS, importOptions = ArchitectureTest.EngineOnly.class)
class ArchitectureTest {
    static final String OURS = "io.jenkins.plugins.autograder";

    /** Neither its tests, nor the simulator that these use. */
    static final class EngineOnly implements ImportOption {
        private static final ImportOption NO_TESTS = new DoNotIncludeTests();

        @Override
        public boolean includes(Location location) {
            return NO_TESTS.includes(location) && !location.contains("simulator");
        }
    }

    @ArchTest
    static void looksAtTheEngine(JavaClasses engine) {
        assertThat(engine).hasSizeGreaterThan(40);
        assertThat(engine.contain("io.jenkins.plugins.autograder.feedback.FeedbackReader"))
                .isTrue();
    }

    /** Packages come one after the other; a package that is not written yet is an empty layer. */
    @ArchTest
    static final ArchRule PACKAGES_KNOW_ONLY_THOSE_BELOW_THEM = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage(OURS + "..")
            .withOptionalLayers(true)
            .layer("config")
            .definedBy(OURS + ".config..")
            .layer("feedback")
            .definedBy(OURS + ".feedback..")
            .layer("sandbox")
            .definedBy(OURS + ".sandbox..")
            .layer("grading")
            .definedBy(OURS + ".grading..")
            .layer("lint")
            .definedBy(OURS + ".lint..")
            .layer("evaluation")
            .definedBy(OURS + ".evaluation..")
            .layer("coursera")
            .definedBy(OURS + ".coursera..")
            .layer("report")
            .definedBy(OURS + ".report..")
            .whereLayer("config")
            .mayNotAccessAnyLayer()
            .whereLayer("feedback")
            .mayOnlyAccessLayers("config")
            .whereLayer("sandbox")
            .mayOnlyAccessLayers("config", "feedback")
            .whereLayer("grading")
            .mayOnlyAccessLayers("config", "feedback", "sandbox")
            .whereLayer("lint")
            .mayOnlyAccessLayers("config", "feedback", "sandbox", "grading")
            .whereLayer("evaluation")
            .mayOnlyAccessLayers("config", "feedback", "sandbox", "grading")
            .whereLayer("coursera")
            .mayOnlyAccessLayers("config", "feedback")
            .whereLayer("report")
            .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule EVERY_CLASS_IS_IN_A_KNOWN_PACKAGE = classes()
            .should()
            .resideInAnyPackage(
                    OURS + ".config..",
                    OURS + ".feedback..",
                    OURS + ".sandbox..",
                    OURS + ".grading..",
                    OURS + ".lint..",
                    OURS + ".evaluation..",
                    OURS + ".coursera..",
                    OURS + ".report..");

    @ArchTest
    static final ArchRule NO_CYCLES = slices().matching(OURS + ".(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule THE_ENGINE_KNOWS_NO_JENKINS = noClasses()
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("hudson..", "jenkins..", "org.jenkinsci..", "org.kohsuke..", "io.jenkins..")
                            .and(not(resideInAnyPackage(OURS + ".."))));

    @ArchTest
    static final ArchRule DOCKER_IS_KNOWN_TO_THE_SANDBOX_ONLY = noClasses()
            .that()
            .resideOutsideOfPackage(OURS + ".sandbox..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.github.dockerjava..");

    @ArchTest
    static final ArchRule GOOGLE_IS_KNOWN_TO_COURSERA_ONLY = noClasses()
            .that()
            .resideOutsideOfPackage(OURS + ".coursera..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.google.api..", "com.google.auth..");

    @ArchTest
    static final ArchRule NOTHING_PRINTS = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule NOTHING_LOGS_TO_THE_JDK = noClasses()
            .that()
            // It keeps the JDK from logging.
            .doNotHaveFullyQualifiedName(OURS + ".coursera.oauth.ServerLog")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.util.logging..");

    @ArchTest
    static final ArchRule NOTHING_ENDS_THE_PROCESS = noClasses()
            .should()
            .callMethod(System.class, "exit", int.class)
            .orShould()
            .callMethod(Runtime.class, "exit", int.class)
            .orShould()
            .callMethod(Runtime.class, "halt", int.class);
}
