package io.jenkins.plugins.autograder.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudbees.plugins.credentials.SystemCredentialsProvider;
import hudson.ProxyConfiguration;
import hudson.model.Label;
import hudson.model.Result;
import hudson.util.Secret;
import io.jenkins.plugins.autograder.simulator.DemoWorld;
import io.jenkins.plugins.autograder.simulator.http.Endpoint;
import java.util.logging.Level;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.LogRecorder;

/** Calls to Coursera from a Jenkins that has a proxy, on the controller and on an agent. */
@ExtendWith(OneJenkins.class)
class ProxyInJenkinsTest {
    private static final String UPLOAD = "node('behind') {\nwriteFile file: 'grader/Dockerfile', text: 'FROM scratch'\n"
            + "courseraUpload(grader: 'grader', credentialsId: 'coursera', course: 'demo-course', parts: '"
            + DemoWorld.WORDS + "/count')\n}";

    private static JenkinsRule j;

    private CourseraWorld world;
    private ForwardingProxy proxy;

    @BeforeAll
    static void start(JenkinsRule jenkins) throws Exception {
        j = jenkins;
        j.createOnlineSlave(Label.get("behind"));
    }

    @BeforeEach
    void begin() throws Exception {
        world = new CourseraWorld();
        proxy = new ForwardingProxy("gate", "open sesame");
        world.add(j.jenkins, world.credentials("coursera", world.refreshToken()));
    }

    @AfterEach
    void end() throws Exception {
        j.jenkins.setProxy(null);
        proxy.close();
        world.close();
        SystemCredentialsProvider.getInstance().getCredentials().clear();
        SystemCredentialsProvider.getInstance().save();
    }

    @Test
    void goThroughIt() throws Exception {
        use("open sesame", null);
        LogRecorder printed =
                new LogRecorder().record(Secret.class, Level.WARNING).capture(10);

        j.assertBuildStatus(Result.SUCCESS, build(UPLOAD));

        assertThat(printed.getMessages()).as("secrets that printed themselves").isEmpty();
        assertThat(world.simulator.record(Endpoint.REGISTER_V2)).hasSize(1);
        assertThat(proxy.carried())
                .as("asked for by the controller")
                .anyMatch(address -> address.endsWith("/oauth2/v1/token"));
        assertThat(proxy.carried())
                .as("asked for by the agent")
                .anyMatch(address -> address.contains("gridExecutorBuildAttempts"));
    }

    @Test
    void passByItToHostsThatAreNamed() throws Exception {
        use("open sesame", "127.0.0.1, *.example.org");

        j.assertBuildStatus(Result.SUCCESS, build(UPLOAD));

        assertThat(world.simulator.record(Endpoint.REGISTER_V2)).hasSize(1);
        assertThat(proxy.carried()).isEmpty();
    }

    @Test
    void sayThatTheProxyTakesThemNot() throws Exception {
        use("wrong", null);

        WorkflowRun run = build(UPLOAD);

        j.assertBuildStatus(Result.FAILURE, run);
        j.assertLogContains("the proxy on the way wants another name and password", run);
        j.assertLogNotContains("\tat ", run);
        assertThat(world.tokenCalls()).isZero();
    }

    private void use(String password, String direct) throws Exception {
        j.jenkins.setProxy(new ProxyConfiguration("127.0.0.1", proxy.port(), "gate", password, direct));
    }

    private static WorkflowRun build(String script) throws Exception {
        WorkflowJob job = j.createProject(WorkflowJob.class);
        job.setDefinition(new CpsFlowDefinition(script, true));
        return job.scheduleBuild2(0).get();
    }
}
