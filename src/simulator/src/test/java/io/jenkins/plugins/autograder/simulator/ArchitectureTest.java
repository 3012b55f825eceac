package io.jenkins.plugins.autograder.simulator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The simulator stands alone. */
@AnalyzeClasses(packagesOf = Simulator.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String HERE = "io.jenkins.plugins.autograder.simulator";

    @ArchTest
    static void looksAtTheSimulator(JavaClasses simulator) {
        assertThat(simulator).hasSizeGreaterThan(40);
    }

    /** Whoever tests a client must not meet that client's mistakes here. */
    @ArchTest
    static final ArchRule knowsNoOtherPackageOfOurs = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    HERE + "..",
                    "com.fasterxml.jackson..",
                    "gg.jte..",
                    "com.sun.net.httpserver..",
                    "org.jspecify..",
                    "java..");

    @ArchTest
    static final ArchRule packagesKnowOnlyThoseBelowThem = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("world")
            .definedBy(HERE + ".world..")
            .layer("http")
            .definedBy(HERE + ".http..")
            .layer("calls")
            .definedBy(HERE + ".calls..")
            .layer("faults")
            .definedBy(HERE + ".faults..")
            .layer("pages")
            .definedBy(HERE + ".pages..")
            .layer("simulator")
            .definedBy(HERE)
            .whereLayer("world")
            .mayNotAccessAnyLayer()
            .whereLayer("http")
            .mayNotAccessAnyLayer()
            .whereLayer("calls")
            .mayOnlyAccessLayers("world", "http", "pages")
            .whereLayer("faults")
            .mayOnlyAccessLayers("world", "http")
            .whereLayer("pages")
            .mayOnlyAccessLayers("world", "http", "faults")
            .whereLayer("simulator")
            .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule nothingPrints = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule nothingSleeps = noClasses().should().callMethod(Thread.class, "sleep", long.class);
}
