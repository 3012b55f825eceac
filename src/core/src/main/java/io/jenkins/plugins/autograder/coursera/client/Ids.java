package io.jenkins.plugins.autograder.coursera.client;

import java.util.Locale;
import java.util.regex.Pattern;

/** Coursera's ids, as far as their form tells what they are. */
public final class Ids {
    private static final String BRANCH = "authoringBranch";
    private static final Pattern COURSE = Pattern.compile("(?:authoringBranch~)?[A-Za-z0-9_-]{22}");
    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{0,99}");
    private static final Pattern SHORT = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Pattern GRADER =
            Pattern.compile("(?:[A-Za-z0-9_-]+(?:!?~[A-Za-z0-9_-]+)?~)?[A-Za-z0-9_-]{1,64}");

    private Ids() {}

    /**
     * Whether this is the id of a course or of a branch, and not a slug. An id is 22 random letters, so it has a capital.
     */
    public static boolean isCourse(String text) {
        String id = course(text);
        return COURSE.matcher(id).matches() && (id.startsWith(BRANCH) || !id.equals(id.toLowerCase(Locale.ROOT)));
    }

    /** Whether this may be the slug of a course, as in the address of its page. */
    public static boolean isSlug(String text) {
        return SLUG.matcher(text).matches() && !isCourse(text);
    }

    /** The id of a course or branch as it is kept: without the escape that a page's address has in it. */
    public static String course(String text) {
        return text.strip().replace(BRANCH + "!~", BRANCH + "~");
    }

    /** The same as a part of a longer id, where its own tilde is escaped. */
    public static String escaped(String course) {
        return course.contains(BRANCH + "~") ? course.replace("~", "!~") : course;
    }

    /** The last part of an id such as {@code COURSE~GRADER}. */
    public static String last(String id) {
        return id.substring(id.lastIndexOf('~') + 1);
    }

    /** Check the id of a grader. */
    public static String requireGrader(String text) {
        return require("grader", text.strip(), GRADER, "the word that upload printed, such as z8VsfYIYEeWxFFoymFg8zQ");
    }

    /** Check the id of an item. */
    public static String requireItem(String text) {
        return require(
                "item", text.strip(), SHORT, "the last word in the address of its page for authors, such as rLa7F");
    }

    /** Check the id of a part. */
    public static String requirePart(String text) {
        return require("part", text.strip(), SHORT, "the word that the page for authors shows with it, such as Zb6wb");
    }

    /** Check what names a course: an id, the id of a branch, or a slug. */
    public static String requireCourse(String text) {
        String id = course(text);
        if (!isCourse(id) && !isSlug(id)) {
            throw new IllegalArgumentException("the course is '" + text
                    + "'; allowed is its id, such as iRl53_BWEeW4_wr--Yv6Aw, the id of a branch, such as"
                    + " authoringBranch~iRl53_BWEeW4_wr--Yv6Aw, or its slug, such as developer-iot");
        }
        return id;
    }

    private static String require(String name, String text, Pattern form, String allowed) {
        if (!form.matcher(text).matches()) {
            throw new IllegalArgumentException("the " + name + " is '" + text + "', which is no id; it is " + allowed);
        }
        return text;
    }
}
