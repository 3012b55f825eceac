package io.jenkins.plugins.autograder.simulator;

import io.jenkins.plugins.autograder.simulator.world.Branch;
import io.jenkins.plugins.autograder.simulator.world.Client;
import io.jenkins.plugins.autograder.simulator.world.Course;
import io.jenkins.plugins.autograder.simulator.world.Courses;
import io.jenkins.plugins.autograder.simulator.world.User;
import io.jenkins.plugins.autograder.simulator.world.World;

/**
 * A small course to rehearse with. It has two branches, and two items: {@value #WORDS} with the parts {@code count} and
 * {@code longest}, and {@value #GREETING} with the part {@code greet}, whose content has an id of its own.
 *
 * @param user an author of the course
 * @param client an application that the author uses
 * @param course the course, with the slug {@value #SLUG}
 * @param spring its second branch
 */
public record DemoWorld(User user, Client client, Course course, Branch spring) {
    public static final String SLUG = "demo-course";
    public static final String WORDS = "wOrds";
    public static final String GREETING = "gReet";

    /** Add it to a world. */
    public static DemoWorld in(World world) {
        Courses courses = world.courses();
        User user = world.accounts().addUser("Ada Author", "ada@example.org");
        Client client = world.accounts().addClient("demo-client", "demo-client-secret");
        String id = courses.add(SLUG, "A course to rehearse with").id();
        courses.addItem(id, WORDS, "Words", "count", "longest");
        courses.addItem(id, GREETING, "Greeting", "greet");
        Branch spring = courses.addBranch(id, "Spring");
        courses.giveAtom(id, GREETING);
        return new DemoWorld(user, client, courses.withSlug(SLUG).orElseThrow(), spring);
    }
}
