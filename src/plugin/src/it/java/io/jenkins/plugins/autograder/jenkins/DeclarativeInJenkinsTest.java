package io.jenkins.plugins.autograder.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudbees.plugins.credentials.SystemCredentialsProvider;
import hudson.FilePath;
import hudson.model.BooleanParameterDefinition;
import hudson.model.BooleanParameterValue;
import hudson.model.Label;
import hudson.model.ParametersAction;
import hudson.model.ParametersDefinitionProperty;
import hudson.model.Result;
import hudson.slaves.DumbSlave;
import io.jenkins.plugins.autograder.jenkins.report.ReportsAction;
import io.jenkins.plugins.autograder.jenkins.report.StoredReport;
import io.jenkins.plugins.autograder.simulator.DemoWorld;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.jvnet.hudson.test.JenkinsRule;

/** Declarative Pipelines. */
@ExtendWith(OneJenkins.class)
class DeclarativeInJenkinsTest {
    private static JenkinsRule j;
    private static DumbSlave agent;

    @BeforeAll
    static void start(JenkinsRule jenkins) throws Exception {
        j = jenkins;
        agent = j.createOnlineSlave(Label.get("docker"));
    }

    @Test
    void readsResultsInStagesAndAfterThem() throws Exception {
        WorkflowJob job = j.createProject(WorkflowJob.class);
        job.setDefinition(new CpsFlowDefinition("""
                def grades
                pipeline {
                    agent { label 'docker' }
                    stages {
                        stage('Files') {
                            steps {
                                %s
                                writeFile file: 'grader/Dockerfile', text: 'FROM scratch'
                            }
                        }
                        stage('Sanity') {
                            steps {
                                courseraSanity grader: 'grader', buildResult: 'NONE', stageResult: 'NONE'
                            }
                        }
                        stage('Grade') {
                            steps {
                                script {
                                    grades = %s, suite: 'examples')
                                }
                            }
                            post {
                                unstable { echo "grading: ${grades.unexpected} off" }
                                success { echo 'grading: fine' }
                            }
                        }
                        stage('Publish') {
                            when { expression { grades.unexpected == 0 } }
                            steps { echo 'not reached' }
                        }
                    }
                    post {
                        always { echo "in the end: ${grades.asExpected} of ${grades.total}, ${currentBuild.currentResult}" }
                    }
                }
                """.formatted(Course.files(), Course.STEP), true));

        WorkflowRun run = job.scheduleBuild2(0).get();

        j.assertBuildStatus(Result.UNSTABLE, run);
        j.assertLogContains("grading: 1 off", run);
        j.assertLogNotContains("grading: fine", run);
        j.assertLogNotContains("not reached", run);
        j.assertLogContains("in the end: 1 of 2, UNSTABLE", run);
        assertThat(run.getAction(ReportsAction.class).getReports())
                .extracting(StoredReport::getName)
                .contains("examples");
    }

    /** As it is, but for what a checkout would bring. */
    @Test
    void bringsTheExampleCourseToLearners() throws Exception {
        WorkflowJob job = j.createProject(WorkflowJob.class);
        FilePath workspace = agent.getWorkspaceFor(job);
        new FilePath(Path.of("../../docs/course").toFile()).copyRecursiveTo(workspace.child("docs/course"));
        job.setDefinition(new CpsFlowDefinition(Files.readString(Path.of("../../docs/course/Jenkinsfile")), true));
        job.addProperty(new ParametersDefinitionProperty(new BooleanParameterDefinition("PUBLISH", false, "")));
        try (CourseraWorld world = new CourseraWorld()) {
            world.add(j.jenkins, world.credentials("coursera", world.refreshToken()));

            WorkflowRun run = job.scheduleBuild2(0, new ParametersAction(new BooleanParameterValue("PUBLISH", true)))
                    .get();

            j.assertBuildStatus(Result.SUCCESS, run);
            assertThat(world.published(DemoWorld.GREETING, "greet")).isPresent();
            assertThat(run.getAction(ReportsAction.class).getReports())
                    .extracting(StoredReport::getName)
                    .contains("greeting");
        } finally {
            SystemCredentialsProvider.getInstance().getCredentials().clear();
            SystemCredentialsProvider.getInstance().save();
        }
    }
}
