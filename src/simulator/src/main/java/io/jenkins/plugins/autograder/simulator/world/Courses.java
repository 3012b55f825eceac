package io.jenkins.plugins.autograder.simulator.world;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Courses, their branches, and what is in them. */
public final class Courses {
    private record Place(String branch, String item) {}

    private record Ban(User user, String course) {}

    private final Object lock;
    private final Clock clock;
    private final Ids ids;
    private final Map<String, Course> courses = new LinkedHashMap<>();
    private final Map<Place, Assignment> assignments = new LinkedHashMap<>();
    private final Set<Ban> bans = new HashSet<>();

    Courses(Object lock, Clock clock, Ids ids) {
        this.lock = lock;
        this.clock = clock;
        this.ids = ids;
    }

    /** A new course with its original version, which everybody may edit. */
    public Course add(String slug, String name) {
        synchronized (lock) {
            return add(ids.long22(), slug, name);
        }
    }

    /** The same, with this id. */
    public Course add(String id, String slug, String name) {
        synchronized (lock) {
            Course course = new Course(id, slug, name, List.of(new Branch(id, Branch.ORIGINAL)));
            courses.put(id, course);
            return course;
        }
    }

    /** A further version of a course, with the items that it has by now. */
    public Branch addBranch(String courseId, String name) {
        synchronized (lock) {
            Branch branch = new Branch("authoringBranch~" + ids.long22(), name);
            Course course = course(courseId);
            List<Branch> branches = new ArrayList<>(course.branches());
            branches.add(branch);
            courses.put(courseId, new Course(courseId, course.slug(), course.name(), branches));
            for (Assignment each : assignments(courseId)) {
                put(assignment(branch.id(), each.item(), each.name(), partIds(each)));
            }
            return branch;
        }
    }

    /** A new item with these parts, in all branches of a course. */
    public void addItem(String courseId, String item, String name, String... parts) {
        synchronized (lock) {
            for (Branch branch : course(courseId).branches()) {
                put(assignment(branch.id(), item, name, List.of(parts)));
            }
        }
    }

    private Assignment assignment(String branch, String item, String name, List<String> parts) {
        return new Assignment(
                branch,
                item,
                name,
                Optional.empty(),
                true,
                Optional.empty(),
                new Draft(0, clock.instant(), true, 0, Optional.empty()),
                parts.stream()
                        .map(part -> new Part(part, List.of(), Optional.empty(), ResourceLimits.DEFAULT))
                        .toList());
    }

    private static List<String> partIds(Assignment assignment) {
        return assignment.parts().stream().map(Part::id).toList();
    }

    private void put(Assignment assignment) {
        assignments.put(new Place(assignment.branch(), assignment.item()), assignment);
    }

    public List<Course> all() {
        synchronized (lock) {
            return List.copyOf(courses.values());
        }
    }

    /** The course of this slug, if there is one. */
    public Optional<Course> withSlug(String slug) {
        return all().stream().filter(course -> course.slug().equals(slug)).findFirst();
    }

    /** The course that has this branch, if there is one; the original version has the course's id. */
    public Optional<Course> withBranch(String branchId) {
        return all().stream()
                .filter(course -> course.branches().stream()
                        .anyMatch(branch -> branch.id().equals(branchId)))
                .findFirst();
    }

    private Course course(String id) {
        return Optional.ofNullable(courses.get(id))
                .orElseThrow(() -> new IllegalArgumentException("there is no course " + id));
    }

    /** All items of a branch. */
    public List<Assignment> assignments(String branchId) {
        synchronized (lock) {
            return assignments.values().stream()
                    .filter(each -> each.branch().equals(branchId))
                    .toList();
        }
    }

    /** An item in a branch, if there is one. */
    public Optional<Assignment> assignment(String branchId, String itemId) {
        synchronized (lock) {
            return Optional.ofNullable(assignments.get(new Place(branchId, itemId)));
        }
    }

    /**
     * The item whose draft has this id, if there is one. That is the id of its content, where that has one of its own, and
     * otherwise {@code BRANCH~ITEM}.
     */
    public Optional<Assignment> withPublicId(String id) {
        synchronized (lock) {
            return assignments.values().stream()
                    .filter(each -> each.publicId().equals(id))
                    .findFirst();
        }
    }

    /** Give the content of an item an id of its own. From now on its draft is found by that only. */
    public String giveAtom(String branchId, String itemId) {
        synchronized (lock) {
            String atom = ids.long22();
            change(branchId, itemId, each -> each.withAtom(atom));
            return atom;
        }
    }

    /** Whether an item may be published. */
    public void setReady(String branchId, String itemId, boolean ready) {
        change(branchId, itemId, each -> each.withReady(ready));
    }

    /** What the platform's validation says against an item; nothing, if all is well. */
    public void setProblem(String branchId, String itemId, Optional<String> problem) {
        change(branchId, itemId, each -> each.withProblem(problem));
    }

    /** Another author changes the draft: every write token that was read before is stale. */
    public void edit(String branchId, String itemId) {
        change(branchId, itemId, each -> each.with(each.draft().change(clock.instant())));
    }

    /** Attach a grader to the draft of a part. */
    public void attach(String branchId, String itemId, String partId, String graderId) {
        change(branchId, itemId, each -> each.with(part(each, partId).attach(graderId))
                .with(each.draft().change(clock.instant())));
    }

    /** Change what the grader of a part may use. */
    public void limit(String branchId, String itemId, String partId, ResourceLimits limits) {
        change(branchId, itemId, each -> each.with(part(each, partId).limit(limits)));
    }

    /** Make the draft of an item what learners meet. */
    public void publish(String branchId, String itemId) {
        change(branchId, itemId, each -> each.with(
                        each.parts().stream().map(Part::publish).toList())
                .with(each.draft().publish(clock.instant())));
    }

    private static Part part(Assignment assignment, String id) {
        return assignment
                .part(id)
                .orElseThrow(() -> new IllegalArgumentException("there is no part " + id + " in " + assignment.item()));
    }

    private void change(String branchId, String itemId, UnaryOperator<Assignment> change) {
        synchronized (lock) {
            Assignment known = assignment(branchId, itemId)
                    .orElseThrow(() -> new IllegalArgumentException("there is no item " + itemId + " in " + branchId));
            put(change.apply(known));
        }
    }

    /** Take from a person the right to edit a course. */
    public void forbid(User user, String courseId) {
        synchronized (lock) {
            bans.add(new Ban(user, courseId));
        }
    }

    /** Whether there is a course with this branch that this person may edit. */
    public boolean mayEdit(User user, String branchId) {
        synchronized (lock) {
            return Stream.ofNullable(withBranch(branchId).orElse(null))
                    .anyMatch(course -> !bans.contains(new Ban(user, course.id())));
        }
    }
}
