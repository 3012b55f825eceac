package io.jenkins.plugins.autograder.coursera.client;

/**
 * A grader to be made of an upload.
 *
 * @param generation what becomes of the upload
 * @param course id of the course; with {@link Generation#V2}, of the branch
 * @param file the upload
 * @param resources what the grader may use
 */
public record Registration(Generation generation, String course, StoredFile file, Resources resources) {}
