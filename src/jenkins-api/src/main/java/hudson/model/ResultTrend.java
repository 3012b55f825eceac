package hudson.model;

public enum ResultTrend {
    FIXED,
    SUCCESS,
    NOW_UNSTABLE,
    STILL_UNSTABLE,
    UNSTABLE,
    STILL_FAILING,
    FAILURE,
    ABORTED,
    NOT_BUILT
}
