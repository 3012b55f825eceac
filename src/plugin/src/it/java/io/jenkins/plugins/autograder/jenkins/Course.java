package io.jenkins.plugins.autograder.jenkins;

import hudson.FilePath;
import io.jenkins.plugins.autograder.jenkins.grade.GradeBuilder;
import java.io.IOException;

/** A course for a workspace, whose grader is a shell script: full marks for an answer that has {@code good} in it. */
final class Course {
    static final String GRADER = "sh -c 'grep -q good $AUTOGRADER_SHARED/submission/* && score=1 || score=0; echo"
            + " {\\\"fractionalScore\\\": $score, \\\"feedback\\\": \\\"graded\\\"} >"
            + " $AUTOGRADER_SHARED/feedback.json'";

    /** For a script: {@code courseraGrade(image: 'grader', process: GRADER, ...)}. */
    static final String STEP = "courseraGrade(image: 'grader', standingChecks: false, parallel: 1, process: \"\"\""
            + GRADER.replace("\\", "\\\\").replace("$", "\\$") + "\"\"\"";

    private Course() {}

    /** Two examples of which the second one is off. */
    static String files() {
        return "writeFile file: 'examples/full-marks/right/answer.txt', text: 'good'\n"
                + "writeFile file: 'examples/full-marks/wrong/answer.txt', text: 'bad'\n";
    }

    static void write(FilePath workspace) throws IOException, InterruptedException {
        workspace.child("examples/full-marks/right/answer.txt").write("good", "UTF-8");
        workspace.child("examples/full-marks/wrong/answer.txt").write("bad", "UTF-8");
    }

    static GradeBuilder builder() {
        GradeBuilder builder = new GradeBuilder("grader");
        builder.setSuite("examples");
        builder.setProcess(GRADER);
        builder.setStandingChecks(false);
        builder.setParallel(1);
        return builder;
    }
}
