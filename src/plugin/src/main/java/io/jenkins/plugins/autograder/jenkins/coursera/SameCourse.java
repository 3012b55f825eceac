package io.jenkins.plugins.autograder.jenkins.coursera;

import io.jenkins.plugins.autograder.coursera.Receipt;
import io.jenkins.plugins.autograder.coursera.client.CourseraClient;
import io.jenkins.plugins.autograder.coursera.http.CourseraException;

/**
 * Tells what is of the course that is asked for now.
 *
 * @param planned what is asked for
 * @param client tells the id of a course that is named by its slug
 */
record SameCourse(Receipt planned, CourseraClient client) {

    /** Whether a receipt is of that course, at the same Coursera and for the same generation of graders. */
    boolean has(Receipt begun) throws CourseraException, InterruptedException {
        return begun.service().equals(planned.service())
                && begun.generation() == planned.generation()
                && (begun.course().equals(planned.course())
                        || begun.course().equals(client.courseId(planned.course())));
    }
}
