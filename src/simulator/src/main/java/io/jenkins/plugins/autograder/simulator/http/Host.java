package io.jenkins.plugins.autograder.simulator.http;

/** The hosts that the simulator stands in for. Each is a path prefix of the one server. */
public enum Host {
    ACCOUNTS("accounts.coursera.org"),
    API("api.coursera.org"),
    WWW("www.coursera.org"),
    TRANSLOADIT("api2.transloadit.com");

    private final String realName;

    Host(String realName) {
        this.realName = realName;
    }

    /** The name of the real host. */
    public String realName() {
        return realName;
    }

    /** Where it is found on the simulator: {@code /api.coursera.org}. */
    public String prefix() {
        return "/" + realName;
    }
}
