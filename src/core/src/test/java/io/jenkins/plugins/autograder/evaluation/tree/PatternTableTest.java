package io.jenkins.plugins.autograder.evaluation.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The pattern language, as {@link PatternCase} has it in a table. */
class PatternTableTest {

    @TestFactory
    Stream<DynamicNode> matchesWhatTheTableSays() {
        return PatternCase.families().stream()
                .map(family -> DynamicContainer.dynamicContainer(
                        family.getFileName().toString(),
                        PatternCase.read(family).stream()
                                .map(line -> DynamicTest.dynamicTest(
                                        line.place() + " " + line.pattern(),
                                        () -> assertThat(line.found()).isEqualTo(line.finds())))));
    }
}
