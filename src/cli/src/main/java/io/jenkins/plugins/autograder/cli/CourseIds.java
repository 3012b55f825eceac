package io.jenkins.plugins.autograder.cli;

import io.jenkins.plugins.autograder.coursera.client.CourseraClient;
import io.jenkins.plugins.autograder.coursera.client.Ids;

/** What a command line names a course by, as the id that calls need. */
final class CourseIds {
    private CourseIds() {}

    static String resolve(CourseraClient client, String course) throws Exception {
        String id = Ids.requireCourse(course);
        return Ids.isCourse(id) ? id : client.course(id);
    }
}
