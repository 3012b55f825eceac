/**
 * From a grader on this machine to one that learners meet: upload, register, attach, publish.
 *
 * <p>Each is a sequence of calls over a {@link io.jenkins.plugins.autograder.coursera.Receipt}, which says what was done and
 * what is about to be done, and is on the disk before the latter. So a crash at any point loses nothing, and repeats
 * nothing that must not be repeated. Start at {@link io.jenkins.plugins.autograder.coursera.Uploader} and {@link
 * io.jenkins.plugins.autograder.coursera.Publisher}; {@link io.jenkins.plugins.autograder.coursera.Coursera} puts them
 * together from settings.
 *
 * <p>It does not know the sandbox: what is uploaded comes as an {@link
 * io.jenkins.plugins.autograder.coursera.Artefact}.
 */
@NullMarked
package io.jenkins.plugins.autograder.coursera;

import org.jspecify.annotations.NullMarked;
