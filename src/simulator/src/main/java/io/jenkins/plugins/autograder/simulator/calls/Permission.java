package io.jenkins.plugins.autograder.simulator.calls;

import io.jenkins.plugins.autograder.simulator.http.Naptime;
import io.jenkins.plugins.autograder.simulator.http.Refusal;
import io.jenkins.plugins.autograder.simulator.world.Courses;
import io.jenkins.plugins.autograder.simulator.world.User;

/** Who may do what. */
final class Permission {
    private Permission() {}

    /**
     * Let a person go on who may edit this course.
     *
     * @throws Refusal 403, also for a course that does not exist, as the platform answers where a slug is given for an id
     */
    static void toEdit(Courses courses, User user, String branch) {
        if (!courses.mayEdit(user, branch)) {
            throw new Refusal(Naptime.error(
                    403,
                    "User UserId(%d) is not authorized to edit course OnDemandCourseId(%s)"
                            .formatted(user.id(), branch)));
        }
    }
}
