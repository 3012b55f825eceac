package io.jenkins.plugins.autograder.report.pages;

import java.util.List;
import java.util.stream.Stream;

/**
 * A label and what is to be said under it.
 *
 * @param label our own words
 * @param value hostile, perhaps
 */
record Fact(String label, String value) {

    /** Those of which there is something to say. */
    static List<Fact> known(Fact... facts) {
        return Stream.of(facts).filter(fact -> !fact.value().isEmpty()).toList();
    }
}
