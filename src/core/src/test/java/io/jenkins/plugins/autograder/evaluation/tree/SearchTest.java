package io.jenkins.plugins.autograder.evaluation.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTest {
    private static final String TWO_FUNCTIONS = "def f(a):\n    return a\ndef g(b):\n    return a\n";

    private final Search search = new Search();

    @Test
    void looksWithinAMatchOnlyAndWithItsBindings() {
        List<Match> functions = find("def _f_(_x_): ___", TWO_FUNCTIONS).matches();

        List<List<Match>> returns = functions.stream()
                .map(function -> function.readings().get(0))
                .map(reading -> search.find(
                                Trees.pattern("return _x_"), reading.nodes(), Search.Range.WHOLE, reading.bindings())
                        .matches())
                .toList();

        assertThat(returns).hasSize(2);
        assertThat(returns.get(0)).singleElement().satisfies(match -> assertThat(
                        match.readings().get(0).bindings().names())
                .containsExactly("f", "x"));
        assertThat(returns.get(1)).as("g does not return its parameter").isEmpty();
    }

    @Test
    void leavesOutTheScopeItselfWhereAsked() {
        Node loops = Search.searchable(Trees.of("for a in b:\n    for c in d:\n        pass\n"));
        List<Node> outer = search.find(
                        Trees.pattern("for a in b: ___"), List.of(loops), Search.Range.WHOLE, Bindings.none())
                .matches()
                .get(0)
                .readings()
                .get(0)
                .nodes();
        Pattern loop = Trees.pattern("for _ in _: ___");

        assertThat(search.find(loop, outer, Search.Range.WHOLE, Bindings.none()).matches())
                .hasSize(2);
        assertThat(search.find(loop, outer, Search.Range.INSIDE, Bindings.none())
                        .matches())
                .hasSize(1);
    }

    @Test
    void leavesOutTheScopeItselfAmongExpressions() {
        Node sum = Search.searchable(Trees.of("a + (b + c)"))
                .nodes("body")
                .get(0)
                .node("value")
                .orElseThrow();
        Pattern pattern = Trees.pattern("_ + _");

        assertThat(search.find(pattern, List.of(sum), Search.Range.WHOLE, Bindings.none())
                        .matches())
                .hasSize(2);
        assertThat(search.find(pattern, List.of(sum), Search.Range.INSIDE, Bindings.none())
                        .matches())
                .hasSize(1);
    }

    /** Without names, nothing multiplies: the search is complete although there are very many ways to match. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "f(___, ___, ___, ___, ___, ___, ___, ___, ___, ___, 1)|f(ARGUMENTS)|0",
                "f(___, ___, ___, ___, ___, ___, ___, ___, ___, ___, 0)|f(ARGUMENTS)|1",
                "f(_=_, _=_, _=_, _=_, _=_, _=_, _=_, _=_, _=_, _=_, ___=1)|f(KEYWORDS)|0",
                "f(_=_, _=_, _=_, _=_, _=_, _=_, _=_, _=_, _=_, _=_, ___=0)|f(KEYWORDS)|1",
                "_ and _ and _ and _ and _ and _ and _ and _ and _ and _ and _ and b|OPERANDS and a|0",
                "_ and _ and _ and _ and _ and _ and _ and _ and _ and _ and _ and a|OPERANDS and b and a|1",
            })
    void weakness13PatternPermutations(String pattern, String code, int matches) {
        Found found = find(
                pattern,
                code.replace("ARGUMENTS", repeat("0", 100))
                        .replace(
                                "KEYWORDS",
                                IntStream.range(0, 100)
                                        .mapToObj(i -> "k" + i + "=0")
                                        .collect(Collectors.joining(", ")))
                        .replace("OPERANDS", repeat("x", 10).replace(",", " and")));

        assertThat(found.complete()).isTrue();
        assertThat(found.matches()).hasSize(matches);
    }

    @Test
    void staysPolynomialInNestedComparisons() {
        String nested = "a";
        for (int i = 0; i < 40; i++) {
            nested = "(" + nested + ") == " + i;
        }

        Found found = find(nested.replace("== 0", "== _").replace("a", "b"), nested);

        assertThat(found.complete()).isTrue();
        assertThat(found.matches()).isEmpty();
    }

    @Test
    void findsInAProgramOfManyStatements() {
        String program = IntStream.range(0, 300)
                .mapToObj(i -> "x" + i + " = " + i + "\n")
                .collect(Collectors.joining());

        Found found = find("_a_ = 1\n___\n_b_ = 298", program);

        assertThat(found.complete()).isTrue();
        assertThat(found.matches()).hasSize(1);
    }

    /** What would take longer than anybody waits is given up, and says so. */
    @Test
    void givesUpWhereAllWaysHaveToBeTried() {
        String pattern = "_a_ and _b_ and _c_ and _d_ and _e_ and _f_ and _g_ and _h_ and _i_ and _j_ and _k_ and _l_";
        String code = IntStream.range(0, 12).mapToObj(i -> "x" + i).collect(Collectors.joining(" and "));

        assertThat(find(pattern, code).complete()).isFalse();
        assertThat(find("f(___a___, ___b___, ___c___, ___d___, ___e___, ___f___)", "f(" + repeat("0", 100) + ")")
                        .complete())
                .isFalse();
    }

    @Test
    void keepsWhatItFoundBeforeItGaveUp() {
        Found found = new Search(60)
                .find(
                        Trees.pattern("a"),
                        List.of(Search.searchable(Trees.of("[" + repeat("a", 200) + "]"))),
                        Search.Range.WHOLE,
                        Bindings.none());

        assertThat(found.complete()).isFalse();
        assertThat(found.matches()).isNotEmpty();
    }

    private Found find(String pattern, String code) {
        return search.find(
                Trees.pattern(pattern),
                List.of(Search.searchable(Trees.of(code))),
                Search.Range.WHOLE,
                Bindings.none());
    }

    private static String repeat(String text, int times) {
        return String.join(", ", java.util.Collections.nCopies(times, text));
    }
}
