package io.jenkins.plugins.autograder.simulator.calls;

import io.jenkins.plugins.autograder.simulator.http.Answer;
import io.jenkins.plugins.autograder.simulator.http.Endpoint;
import io.jenkins.plugins.autograder.simulator.http.Handler;
import io.jenkins.plugins.autograder.simulator.http.Request;
import io.jenkins.plugins.autograder.simulator.pages.Renderer;
import io.jenkins.plugins.autograder.simulator.world.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** The handlers of all endpoints. */
public final class Calls implements Handler {
    private static final String MANAGE = "manage_graders";

    private final Map<Endpoint, Handler> handlers = new EnumMap<>(Endpoint.class);
    private final World world;

    /**
     * Handlers for this world.
     *
     * @param renderer makes the pages among the answers
     */
    public Calls(World world, Renderer renderer) {
        this.world = world;
        OAuthCalls oauth = new OAuthCalls(world, renderer);
        add(Endpoint.AUTHORIZE, oauth::authorize);
        add(Endpoint.TOKEN, oauth::token);

        CourseCalls courses = new CourseCalls(world);
        add(Endpoint.PROFILE, "view_profile", courses::profile);
        add(Endpoint.COURSE, MANAGE, courses::course);
        add(Endpoint.BRANCHES, MANAGE, courses::branches);

        TransloaditCalls uploads = new TransloaditCalls(world.uploads());
        add(Endpoint.INSTANCE, uploads::instance);
        handlers.put(Endpoint.UPLOAD, uploads::upload);
        add(Endpoint.ASSEMBLY, uploads::poll);

        RegistrationCalls registrations = new RegistrationCalls(world);
        add(Endpoint.REGISTER_V1, MANAGE, registrations::registerImage);
        add(Endpoint.REGISTER_V2, MANAGE, registrations::registerZip);

        GraderCalls graders = new GraderCalls(world);
        add(Endpoint.ATTEMPT, MANAGE, graders::attempt);
        add(Endpoint.ATTEMPTS, MANAGE, graders::attempts);
        add(Endpoint.STATUS, MANAGE, graders::status);
        add(Endpoint.GRADERS, MANAGE, graders::list);

        AssignmentCalls assignments = new AssignmentCalls(world);
        add(Endpoint.ATTACH_V1, MANAGE, assignments::attach);
        add(Endpoint.ATTACH_V2, MANAGE, assignments::attach);
        add(Endpoint.LIMITS, MANAGE, assignments::limits);
        add(Endpoint.UPDATE_LIMITS, MANAGE, assignments::updateLimits);

        PublishCalls publishing = new PublishCalls(world);
        add(Endpoint.ITEM, MANAGE, publishing::item);
        add(Endpoint.DRAFT, MANAGE, publishing::draft);
        add(Endpoint.PUBLISH, MANAGE, publishing::publish);

        add(Endpoint.SUBMIT, new SubmissionCalls(world)::submit);
    }

    private void add(Endpoint endpoint, String scope, Authenticated.Call call) {
        add(endpoint, new Authenticated(world.accounts(), scope, call));
    }

    private void add(Endpoint endpoint, Handler handler) {
        handlers.put(endpoint, request -> atomically(handler, request));
    }

    @Override
    public Answer handle(Request request) throws IOException {
        return Objects.requireNonNull(handlers.get(request.endpoint())).handle(request);
    }

    /** All of a call is seen by others, or nothing. The body is read before, for it may come slowly. */
    private Answer atomically(Handler handler, Request request) throws IOException {
        request.text();
        try {
            return world.atomically(() -> {
                try {
                    return handler.handle(request);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        }
    }
}
