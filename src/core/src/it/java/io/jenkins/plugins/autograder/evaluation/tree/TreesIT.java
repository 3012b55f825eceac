package io.jenkins.plugins.autograder.evaluation.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whether the trees in the tests are those that Python makes. Needs {@code python3}. */
class TreesIT {

    @Test
    void treesAreThoseThatPythonMakes() {
        Map<String, Node> kept = Trees.load();
        Map<String, Node> current = Trees.current();

        assertThat(kept).hasSizeGreaterThan(400);
        Shapes shapes = new Shapes();
        kept.forEach((program, tree) ->
                assertThat(shapes.of(current.get(program))).as(program).isEqualTo(shapes.of(tree)));
    }
}
