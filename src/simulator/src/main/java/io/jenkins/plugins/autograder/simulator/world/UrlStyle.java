package io.jenkins.plugins.autograder.simulator.world;

/** The ways in which the address of an uploaded file may be written. */
public enum UrlStyle {
    /** {@code https://BUCKET.s3.amazonaws.com/KEY} */
    PLAIN,
    /** The same with key id, expiry and signature in the query. */
    SIGNED,
    /** {@code https://BUCKET.s3.us-east-1.amazonaws.com/KEY} */
    REGION,
    /** {@code https://s3.us-east-1.amazonaws.com/BUCKET/KEY} */
    PATH
}
