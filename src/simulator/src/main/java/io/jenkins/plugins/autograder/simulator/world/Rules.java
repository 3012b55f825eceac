package io.jenkins.plugins.autograder.simulator.world;

import java.time.Duration;

/**
 * How this world behaves where the real one leaves a choice, or is not known. A board of knobs: each can be turned at
 * any time, from any thread.
 */
public final class Rules {
    private volatile Processing processing = Processing.NONE;
    private volatile int assemblyLooks = 1;
    private volatile UrlStyle urlStyle = UrlStyle.SIGNED;
    private volatile Pkce pkce = Pkce.CHECKED;
    private volatile Consent consent = Consent.GRANTED;
    private volatile boolean rotatingTokens = true;
    private volatile Duration accessTokenLife = Duration.ofMinutes(30);
    private volatile int pageSize = 100;
    private volatile boolean draftsOutlivePublishing = true;
    private volatile boolean buildsToldInFull = false;
    private volatile boolean pendingListed = true;

    Rules() {}

    /** How graders are processed that are registered from now on. At first: at once. */
    public Rules processing(Processing value) {
        processing = value;
        return this;
    }

    public Processing processing() {
        return processing;
    }

    /** How many polls find a new upload still executing. At first: 1. */
    public Rules assemblyLooks(int value) {
        assemblyLooks = value;
        return this;
    }

    public int assemblyLooks() {
        return assemblyLooks;
    }

    /** How the address of an uploaded file is written. At first: signed. */
    public Rules urlStyle(UrlStyle value) {
        urlStyle = value;
        return this;
    }

    public UrlStyle urlStyle() {
        return urlStyle;
    }

    /** What becomes of a code challenge. At first: it is checked. */
    public Rules pkce(Pkce value) {
        pkce = value;
        return this;
    }

    public Pkce pkce() {
        return pkce;
    }

    /** What the person does who is asked to authorize. At first: agrees. */
    public Rules consent(Consent value) {
        consent = value;
        return this;
    }

    public Consent consent() {
        return consent;
    }

    /** Whether each refresh gives a new refresh token and ends the old one. At first: yes. */
    public Rules rotatingTokens(boolean value) {
        rotatingTokens = value;
        return this;
    }

    public boolean rotatingTokens() {
        return rotatingTokens;
    }

    /** How long an access token is good that is issued from now on. At first: 30 minutes. */
    public Rules accessTokenLife(Duration value) {
        accessTokenLife = value;
        return this;
    }

    public Duration accessTokenLife() {
        return accessTokenLife;
    }

    /** How many elements a page of a list has at most. At first: 100. */
    public Rules pageSize(int value) {
        pageSize = value;
        return this;
    }

    public int pageSize() {
        return pageSize;
    }

    /**
     * Whether a grader of the second generation is shown with all that is known of it. At first: no, only with what Coursera's
     * own tool reads, which is all that is known for sure: id and file name in a list, id and status of one.
     */
    public Rules buildsToldInFull(boolean value) {
        buildsToldInFull = value;
        return this;
    }

    public boolean buildsToldInFull() {
        return buildsToldInFull;
    }

    /** Whether lists show graders that are still being processed. At first: yes. */
    public Rules pendingListed(boolean value) {
        pendingListed = value;
        return this;
    }

    public boolean pendingListed() {
        return pendingListed;
    }

    /** Whether a draft can still be read when it was published and has no changes since. At first: yes. */
    public Rules draftsOutlivePublishing(boolean value) {
        draftsOutlivePublishing = value;
        return this;
    }

    public boolean draftsOutlivePublishing() {
        return draftsOutlivePublishing;
    }
}
