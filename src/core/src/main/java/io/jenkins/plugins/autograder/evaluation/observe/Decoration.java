package io.jenkins.plugins.autograder.evaluation.observe;

/**
 * An attribute of the submitted file that is replaced while a payload runs.
 *
 * @param attribute such as {@code roll}, or with dots: {@code random.randint}
 * @param code whose value is put in its place; {@code original} is what was there: {@code lambda: 4}, {@code
 *     counted(original)}
 * @param ignoreMissing whether it is no failure if there is no such attribute
 */
public record Decoration(String attribute, String code, boolean ignoreMissing) {
    public Decoration {
        Checks.requireDottedName("attribute to decorate", attribute);
        Checks.requireCode("decoration of " + attribute, code);
    }
}
