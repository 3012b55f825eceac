package io.jenkins.plugins.autograder.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudbees.plugins.credentials.SystemCredentialsProvider;
import hudson.model.Label;
import hudson.model.Result;
import hudson.slaves.DumbSlave;
import io.jenkins.plugins.autograder.simulator.DemoWorld;
import io.jenkins.plugins.autograder.simulator.http.Exchange;
import io.jenkins.plugins.autograder.simulator.world.Generation;
import io.jenkins.plugins.autograder.simulator.world.Processing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.ConsoleHandler;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import jenkins.security.MasterToSlaveCallable;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.jvnet.hudson.test.JenkinsRule;

/** No token and no secret lies anywhere in the clear, however much is logged. */
@ExtendWith(OneJenkins.class)
class SecretsInJenkinsTest {
    private static final String AT = ", credentialsId: 'coursera', course: 'demo-course'";

    /** Ours, and that of the library that speaks to the authorization server. */
    private static final List<Logger> LOGGERS =
            List.of(Logger.getLogger("io.jenkins.plugins.autograder"), Logger.getLogger("com.google.api.client"));

    private JenkinsRule j;
    private CourseraWorld world;
    private DumbSlave agent;
    private Handler handler;

    @BeforeEach
    void begin(JenkinsRule jenkins) throws Exception {
        j = jenkins;
        world = new CourseraWorld();
        world.simulator.world().rules().rotatingTokens(true);
        agent = j.createOnlineSlave(Label.get("secrets"));
        handler = logAll(new FileHandler(home().resolve("all.log").toString()));
        Objects.requireNonNull(agent.getChannel()).call(new LogAll());
    }

    @AfterEach
    void end() throws Exception {
        world.close();
        LOGGERS.forEach(logger -> logger.removeHandler(handler));
        handler.close();
        SystemCredentialsProvider.getInstance().getCredentials().clear();
        SystemCredentialsProvider.getInstance().save();
    }

    @Test
    void leavesNoSecretInTheClear() throws Exception {
        String refresh = world.refreshToken();
        world.add(j.jenkins, world.credentials("coursera", refresh));
        world.attach(world.grader(Generation.V1), DemoWorld.WORDS, "count", "longest");
        world.simulator.world().rules().processing(Processing.endless());
        String slow = world.grader(Generation.V2);
        WorkflowJob job = j.createProject(WorkflowJob.class);
        job.setDefinition(new CpsFlowDefinition(
                "node('secrets') {\n"
                        + "writeFile file: 'grader/Dockerfile', text: 'FROM scratch'\n"
                        + "courseraUpload grader: 'grader'" + AT + ", parts: '" + DemoWorld.GREETING + "/greet'\n"
                        + "courseraPublish items: '" + DemoWorld.WORDS + "'" + AT + "\n"
                        + "withCredentials([courseraToken(credentialsId: 'coursera', variable: 'TOKEN')]) {\n"
                        + "sh 'test -n \"$TOKEN\"'\n"
                        + "courseraStatus grader: '" + slow + "'" + AT + ", wait: '24h'\n"
                        + "sh 'echo $TOKEN'\n}\n}",
                true));

        // While all is on the disk that a restart would need.
        WorkflowRun run = job.scheduleBuild2(0).waitForStart();
        j.waitForMessage("waits for Coursera, until", run);
        assertNoneIsFound(secrets(refresh));
        world.simulator.world().graders().process(slow, Processing.NONE);
        j.assertBuildStatus(Result.SUCCESS, j.waitForCompletion(run));

        assertNoneIsFound(secrets(refresh));
        j.assertLogContains("****", run);
        assertThat(Disk.filesWith(home(), world.demo.client().id())).isNotEmpty();
        assertThat(Disk.filesWith(agentRoot(), "FROM scratch")).isNotEmpty();
    }

    private void assertNoneIsFound(Set<String> secrets) throws IOException {
        for (String secret : secrets) {
            assertThat(Disk.filesWith(home(), secret)).as("JENKINS_HOME").isEmpty();
            assertThat(Disk.filesWith(agentRoot(), secret))
                    .as("the agent's disk")
                    .isEmpty();
        }
    }

    /** Those that went over the wire, and those that were never used. */
    private Set<String> secrets(String refresh) {
        Set<String> secrets = new TreeSet<>(world.simulator.world().accounts().refreshTokens());
        secrets.add(refresh);
        secrets.add(world.demo.client().secret());
        Set<String> bearers = new TreeSet<>();
        for (Exchange exchange : world.simulator.record()) {
            exchange.sent()
                    .secrets()
                    .get("authorization")
                    .filter(value -> value.startsWith("Bearer "))
                    .ifPresent(value -> bearers.add(value.substring("Bearer ".length())));
            exchange.sent().secrets().get("refresh_token").ifPresent(secrets::add);
        }
        assertThat(bearers).as("access tokens").isNotEmpty();
        secrets.addAll(bearers);
        return secrets;
    }

    private Path home() {
        return j.jenkins.getRootDir().toPath();
    }

    private Path agentRoot() {
        return Path.of(agent.getRemoteFS());
    }

    private static Handler logAll(Handler handler) {
        handler.setLevel(Level.ALL);
        handler.setFormatter(new SimpleFormatter());
        for (Logger logger : LOGGERS) {
            logger.setLevel(Level.ALL);
            logger.addHandler(handler);
        }
        return handler;
    }

    /** On the agent, whose log Jenkins keeps. */
    private static final class LogAll extends MasterToSlaveCallable<Void, RuntimeException> {
        private static final long serialVersionUID = 1L;

        @Override
        public Void call() {
            logAll(new ConsoleHandler());
            return null;
        }
    }
}
