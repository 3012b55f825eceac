package io.jenkins.plugins.autograder.simulator.http;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every call that the simulator answers, by the name that faults and the record use. */
public enum Endpoint {
    AUTHORIZE("authorize", Host.ACCOUNTS, "ask a person for an authorization code", "GET /oauth2/v1/auth"),
    TOKEN("token", Host.ACCOUNTS, "change a code or a refresh token into tokens", "POST /oauth2/v1/token"),
    PROFILE("profile", Host.API, "who am I", "GET /api/externalBasicProfiles.v1?q=me"),
    COURSE("course", Host.API, "course id of a slug", "GET /api/onDemandCourses.v1?q=slug"),
    BRANCHES("branches", Host.API, "branches of a course", "GET /api/authoringBranchProperties.v1?q=course"),
    INSTANCE("instance", Host.TRANSLOADIT, "find an idle upload host", "GET /instances/bored"),
    UPLOAD("upload", Host.TRANSLOADIT, "upload a grader", "POST /assemblies/{id}"),
    ASSEMBLY("assembly", Host.TRANSLOADIT, "how far an upload is", "GET /assemblies/{id}"),
    REGISTER_V1("register-v1", Host.API, "register an image", "POST /api/gridExecutorCreationAttempts.v1"),
    ATTEMPT("attempt", Host.API, "read a registration", "GET /api/gridExecutorCreationAttempts.v1/{id}"),
    ATTEMPTS(
            "attempts",
            Host.API,
            "list the registrations of a course",
            "GET /api/gridExecutorCreationAttempts.v1?q=listByCourse"),
    REGISTER_V2("register-v2", Host.API, "register a zip to build", "POST /api/gridExecutorBuildAttempts.v1"),
    ATTACH_V1(
            "attach-v1",
            Host.API,
            "attach a grader to a part",
            "POST /api/authoringProgrammingAssignments.v2?action=setGridExecutorId"),
    ATTACH_V2(
            "attach-v2",
            Host.API,
            "attach a grader to a part",
            "POST /api/authoringProgrammingAssignments.v3?action=setGridExecutorId"),
    LIMITS(
            "limits",
            Host.API,
            "read a part's resource limits",
            "POST /api/authoringProgrammingAssignments.v3?action=getGraderResourceLimits"),
    UPDATE_LIMITS(
            "update-limits",
            Host.API,
            "change a part's resource limits",
            "POST /api/authoringProgrammingAssignments.v3?action=updateGraderResourceLimits"),
    STATUS("status", Host.WWW, "status of a grader", "GET /api/gridExecutors.v1/{id}"),
    GRADERS("graders", Host.WWW, "list the graders of a branch", "GET /api/gridExecutors.v1?q=listByBranch"),
    ITEM("item", Host.API, "atom id of an item", "GET /api/authoringItemContentRelations.v1/{id}"),
    DRAFT(
            "draft",
            Host.API,
            "read a draft's write token",
            "GET /api/authoringProgrammingAssignments.v2/{id}",
            "GET /api/authoringProgrammingAssignments.v3/{id}"),
    PUBLISH(
            "publish",
            Host.API,
            "publish a draft",
            "POST /api/authoringProgrammingAssignments.v2?action=publish",
            "POST /api/authoringProgrammingAssignments.v3?action=publish"),
    SUBMIT("submit", Host.WWW, "submit as a learner's script", "POST /api/onDemandProgrammingScriptSubmissions.v1");

    private final String label;
    private final Host host;
    private final String meaning;
    /** Not changed by anybody. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Route> routes;

    Endpoint(String label, Host host, String meaning, String... routes) {
        this.label = label;
        this.host = host;
        this.meaning = meaning;
        this.routes = Arrays.stream(routes).map(Route::parse).toList();
    }

    /** Its name, as in {@code register-v2}. */
    public String label() {
        return label;
    }

    public Host host() {
        return host;
    }

    /** What it is for, in a few words. */
    public String meaning() {
        return meaning;
    }

    /** Method and path, as in {@code GET /instances/bored}. */
    public List<String> calls() {
        return routes.stream().map(Route::toString).toList();
    }

    List<Route> routes() {
        return routes;
    }

    /** The endpoint with this label, if there is one. */
    public static Optional<Endpoint> named(String label) {
        return Stream.of(values()).filter(each -> each.label.equals(label)).findFirst();
    }
}
