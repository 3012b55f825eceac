package io.jenkins.plugins.autograder.coursera.client;

import java.util.Locale;

/** What a call goes to: a path of a service. Versions are Coursera's, not those of the generations of graders. */
public enum Endpoint {
    AUTHORIZE(Service.ACCOUNTS, "/oauth2/v1/auth"),
    TOKEN(Service.ACCOUNTS, "/oauth2/v1/token"),
    COURSE(Service.API, "/api/onDemandCourses.v1?q=slug"),
    BRANCHES(Service.API, "/api/authoringBranchProperties.v1?q=course&fields=properties"),
    BORED_INSTANCE(Service.TRANSLOADIT, "/instances/bored"),
    REGISTER_V1(Service.API, "/api/gridExecutorCreationAttempts.v1"),
    ATTEMPTS(Service.API, "/api/gridExecutorCreationAttempts.v1"),
    REGISTER_V2(Service.API, "/api/gridExecutorBuildAttempts.v1"),
    ATTACH_V1(Service.API, "/api/authoringProgrammingAssignments.v2?action=setGridExecutorId"),
    ATTACH_V2(Service.API, "/api/authoringProgrammingAssignments.v3?action=setGridExecutorId"),
    GET_LIMITS(Service.API, "/api/authoringProgrammingAssignments.v3/?action=getGraderResourceLimits"),
    UPDATE_LIMITS(Service.API, "/api/authoringProgrammingAssignments.v3/?action=updateGraderResourceLimits"),
    GRADER(Service.WWW, "/api/gridExecutors.v1"),
    GRADERS(Service.WWW, "/api/gridExecutors.v1/?q=listByBranch"),
    ATOM(Service.API, "/api/authoringItemContentRelations.v1"),
    DRAFT_V1(Service.API, "/api/authoringProgrammingAssignments.v2"),
    DRAFT_V2(Service.API, "/api/authoringProgrammingAssignments.v3"),
    PUBLISH_V1(Service.API, "/api/authoringProgrammingAssignments.v2?action=publish"),
    PUBLISH_V2(Service.API, "/api/authoringProgrammingAssignments.v3?action=publish");

    private final Service service;
    private final String path;

    Endpoint(Service service, String path) {
        this.service = service;
        this.path = path;
    }

    Service service() {
        return service;
    }

    String path() {
        return path;
    }

    /** Its name in settings, such as {@code register-v2}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
