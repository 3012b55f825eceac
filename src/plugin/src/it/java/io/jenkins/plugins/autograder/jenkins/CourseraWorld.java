package io.jenkins.plugins.autograder.jenkins;

import com.cloudbees.plugins.credentials.CredentialsProvider;
import com.cloudbees.plugins.credentials.CredentialsScope;
import com.cloudbees.plugins.credentials.CredentialsStore;
import com.cloudbees.plugins.credentials.domains.Domain;
import hudson.model.ModelObject;
import hudson.util.Secret;
import io.jenkins.plugins.autograder.jenkins.coursera.CourseraCredentialsImpl;
import io.jenkins.plugins.autograder.simulator.DemoWorld;
import io.jenkins.plugins.autograder.simulator.Simulator;
import io.jenkins.plugins.autograder.simulator.SimulatorOptions;
import io.jenkins.plugins.autograder.simulator.http.Endpoint;
import io.jenkins.plugins.autograder.simulator.world.Consent;
import io.jenkins.plugins.autograder.simulator.world.Generation;
import io.jenkins.plugins.autograder.simulator.world.Registration;
import io.jenkins.plugins.autograder.simulator.world.ResourceLimits;
import io.jenkins.plugins.autograder.simulator.world.StoredFile;
import io.jenkins.plugins.autograder.simulator.world.World;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** A simulator with the demo's course, and credentials of its application. */
final class CourseraWorld implements AutoCloseable {
    final Simulator simulator;
    final DemoWorld demo;

    private final BlockingQueue<String> calls = new LinkedBlockingQueue<>();

    CourseraWorld() throws IOException {
        simulator = Simulator.start(SimulatorOptions.DEFAULT.withListener(exchange -> calls.add(exchange.label())));
        demo = DemoWorld.in(simulator.world());
        simulator.world().rules().consent(Consent.GRANTED);
    }

    String endpoints() {
        String address = simulator.address().toString();
        return "simulator=" + address.replaceFirst("/$", "");
    }

    /** A refresh token that is good. */
    String refreshToken() {
        return simulator.world().accounts().issueRefreshToken(demo.user(), demo.client());
    }

    CourseraCredentialsImpl credentials(String id, String refreshToken) {
        CourseraCredentialsImpl credentials = new CourseraCredentialsImpl(
                CredentialsScope.GLOBAL,
                id,
                "for the demo",
                demo.client().id(),
                Secret.fromString(demo.client().secret()),
                Secret.fromString(refreshToken));
        credentials.setEndpoints(endpoints());
        return credentials;
    }

    /** Put a credential into the first store of Jenkins or of a folder. */
    void add(ModelObject where, CourseraCredentialsImpl credentials) throws IOException {
        store(where).addCredentials(Domain.global(), credentials);
    }

    /** The credential as it lies in that store now. */
    CourseraCredentialsImpl stored(ModelObject where, String id) {
        return store(where).getCredentials(Domain.global()).stream()
                .filter(CourseraCredentialsImpl.class::isInstance)
                .map(CourseraCredentialsImpl.class::cast)
                .filter(each -> each.getId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static CredentialsStore store(ModelObject where) {
        return CredentialsProvider.lookupStores(where).iterator().next();
    }

    /** A grader that is at Coursera already. */
    String grader(Generation generation) {
        World all = simulator.world();
        return all.graders()
                .register(new Registration(
                        generation,
                        demo.course().id(),
                        new StoredFile("bucket", "key", "grader.zip", 1, "00"),
                        ResourceLimits.DEFAULT,
                        demo.user()))
                .id();
    }

    /** Let parts of an item have a grader, in its draft. */
    void attach(String grader, String item, String... parts) {
        for (String part : parts) {
            simulator.world().courses().attach(demo.course().id(), item, part, grader);
        }
    }

    /** The grader that learners meet. */
    Optional<String> published(String item, String part) {
        return simulator
                .world()
                .courses()
                .assignment(demo.course().id(), item)
                .flatMap(assignment -> assignment.part(part))
                .orElseThrow()
                .published();
    }

    /** Wait until Coursera is called there; it may not have answered yet. */
    void await(Endpoint endpoint) throws InterruptedException {
        while (!calls.take().equals(endpoint.label())) {
            // Another call.
        }
    }

    /** How often Coursera was asked for tokens. */
    int tokenCalls() {
        return simulator.record(Endpoint.TOKEN).size();
    }

    @Override
    public void close() {
        simulator.close();
    }
}
