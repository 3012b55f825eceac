package io.jenkins.plugins.autograder.jenkins;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import hudson.model.Descriptor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.verb.POST;

/** What reviewers of Jenkins plugins look for, as rules. */
class WebRulesTest {
    private static JavaClasses plugin;

    @BeforeAll
    static void read() {
        plugin = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.jenkins.plugins.autograder.jenkins");
        assertThat(plugin).hasSizeGreaterThan(20);
    }

    @Test
    void formsAreAskedByPostOnly() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAssignableTo(Descriptor.class)
                .and(describe("answer a browser", (JavaMethod method) -> method.getName()
                        .matches("do[A-Z].*")))
                .should()
                .beAnnotatedWith(POST.class)
                .check(plugin);
    }

    @Test
    void whatJenkinsBindsIsPublic() {
        methods()
                .that()
                .areAnnotatedWith(DataBoundSetter.class)
                .should()
                .bePublic()
                .andShould()
                .beDeclaredInClassesThat()
                .arePublic()
                .check(plugin);
        constructors()
                .that()
                .areAnnotatedWith(DataBoundConstructor.class)
                .should()
                .bePublic()
                .andShould()
                .beDeclaredInClassesThat()
                .arePublic()
                .check(plugin);
    }

    @Test
    void nothingThatJenkinsBringsByChanceIsUsed() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache.commons..", "com.google.common..", "javax.servlet..", "net.sf.json..", "org.joda..")
                .check(plugin);
    }

    @Test
    void oldStaplerIsNotUsed() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.kohsuke.stapler.StaplerRequest")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.kohsuke.stapler.StaplerResponse")
                .check(plugin);
    }

    @Test
    void whatTravelsIsSerializable() {
        classes()
                .that()
                .implement(jenkins.agents.ControllerToAgentFileCallable.class)
                .should()
                .bePackagePrivate()
                .andShould()
                .beRecords()
                .check(plugin);
    }
}
