package io.jenkins.plugins.autograder.simulator.pages;

import io.jenkins.plugins.autograder.simulator.faults.Faults;
import io.jenkins.plugins.autograder.simulator.http.Exchange;
import io.jenkins.plugins.autograder.simulator.http.Host;
import io.jenkins.plugins.autograder.simulator.world.Assembly;
import io.jenkins.plugins.autograder.simulator.world.Assignment;
import io.jenkins.plugins.autograder.simulator.world.Branch;
import io.jenkins.plugins.autograder.simulator.world.Course;
import io.jenkins.plugins.autograder.simulator.world.Grader;
import io.jenkins.plugins.autograder.simulator.world.World;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** What the simulator holds at a moment, for a person to look at. */
public final class StatusPage {
    /** More calls than this are not shown. */
    private static final int CALLS = 200;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** An item in a branch, with the names of both. */
    public record Row(Branch branch, Assignment assignment) {}

    private final URI address;
    private final World world;
    private final List<String> armed;
    private final List<Exchange> exchanges;

    /** The state now. */
    public StatusPage(URI address, World world, Faults faults, List<Exchange> exchanges) {
        this.address = address;
        this.world = world;
        armed = faults.armed();
        this.exchanges = exchanges;
    }

    /** The hosts that are stood in for. */
    public List<Host> hosts() {
        return List.of(Host.values());
    }

    /** Where a host is found. */
    public String addressOf(Host host) {
        return address + host.prefix();
    }

    public List<Course> courses() {
        return world.courses().all();
    }

    /** The items of a course in all its branches. */
    public List<Row> rows(Course course) {
        List<Row> rows = new ArrayList<>();
        for (Branch branch : course.branches()) {
            world.courses().assignments(branch.id()).forEach(assignment -> rows.add(new Row(branch, assignment)));
        }
        return rows;
    }

    /** The newest grader first. */
    public List<Grader> graders() {
        return newestFirst(world.graders().all());
    }

    /** The newest upload first. */
    public List<Assembly> uploads() {
        return newestFirst(world.uploads().assemblies());
    }

    public List<String> armed() {
        return armed;
    }

    /** The newest call first; of many, the newest ones. */
    public List<Exchange> calls() {
        return newestFirst(exchanges.subList(Math.max(0, exchanges.size() - CALLS), exchanges.size()));
    }

    /** The number of all calls. */
    public int allCalls() {
        return exchanges.size();
    }

    private static <T> List<T> newestFirst(List<T> list) {
        List<T> reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return reversed;
    }

    /** A time of the day. */
    public String time(Instant instant) {
        return TIME.format(instant);
    }

    /** The time of the world. */
    public String now() {
        return time(world.clock().instant());
    }

    /** {@code 1,234,567 bytes}. */
    public String bytes(long size) {
        return String.format(Locale.ROOT, size == 1 ? "%,d byte" : "%,d bytes", size);
    }

    /** The class of a status, for its colour. */
    public String tone(String status) {
        return switch (status) {
            case "COMPLETED", "ASSEMBLY_COMPLETED" -> "good";
            case "PENDING", "ASSEMBLY_UPLOADING", "ASSEMBLY_EXECUTING" -> "waiting";
            default -> status.startsWith("2") || status.startsWith("3") ? "good" : "bad";
        };
    }
}
