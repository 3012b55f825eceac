package io.jenkins.plugins.autograder.simulator.world;

/**
 * A file that was uploaded.
 *
 * @param bucket where it lies
 * @param key its name there
 * @param filename the name that it was uploaded with
 * @param size bytes
 * @param sha256 the digest of its content
 */
public record StoredFile(String bucket, String key, String filename, long size, String sha256) {}
