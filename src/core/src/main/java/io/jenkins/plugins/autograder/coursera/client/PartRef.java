package io.jenkins.plugins.autograder.coursera.client;

/**
 * A part of an assignment.
 *
 * @param item id of the assignment
 * @param part id of the part
 */
public record PartRef(String item, String part) {
    public PartRef {
        item = Ids.requireItem(item);
        part = Ids.requirePart(part);
    }

    @Override
    public String toString() {
        return item + "/" + part;
    }
}
