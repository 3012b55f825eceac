package io.jenkins.plugins.autograder.evaluation.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** The published schema and the reader hold the same specs for right. */
class SpecSchemaTest {
    private static final Path SCHEMA = Path.of("../../docs/schemas/spec.schema.json");
    private static final Path SPECS = Path.of("../../docs/course/tasks/specs");

    private final SpecFiles files;

    SpecSchemaTest(@TempDir Path directory) {
        this.files = new SpecFiles(directory).file("soln/data.txt", "x").file("more.txt", "x");
    }

    static Stream<String> rightEntries() {
        return Stream.of(
                "{calls: f(1)}",
                "{calls: [f(1), {call: f(2), expected: 3, title: Two, inputs: [a], seed: 1}]}",
                "{calls: {call: f(2)}, copy-arguments: false, arguments-from-file: true, secret: true}",
                "{calls: f(1), harness: argument-changes}",
                "{calls: f(1), harness: {code: 'lambda f, x: x'}}",
                "{run: program, cases: [{inputs: a, arguments: [x]}, {inputs: [], inputs-end: error}]}",
                "{run: import, cases: {title: One}}",
                "{variable: X, name: x, group: g}",
                "{variable: [X, Y]}",
                "{block: x = 1, name: one, timeout: 2s, trials: 3, errors-as-output: true}",
                "{calls: f(1), files: {a: '', b: {from: more.txt}}, set-up: x = 1, clean-up: [y(), z()]}",
                "{calls: f(1), replace: {a.b: None, c: {by: None, optional: true}}}",
                "{calls: f(1), before-loading: import x, edit-source: ['lambda t: t'], wrap-module: 'lambda m: m'}",
                "{calls: f(1), compare: result}",
                "{calls: f(1), compare: {file: out.txt}}",
                "{calls: f(1), how: usual}",
                "{calls: f(1), how: {gentle: {line: 0.4, sequence: 1}}}",
                "{calls: f(1), how: {alike: {enough: 0.9, partial: 0.5}}}",
                "{calls: f(1), how: {near: 0}}",
                "{calls: f(1), how: {near: {absolute: 1, relative: 0.1}}}",
                "{calls: f(1), how: {rounded: {decimals: 2}}}",
                "{calls: f(1), how: {contains: 'a+'}}",
                "{calls: f(1), how: {contains: {regex: a, name: the a, times: 2}}}",
                "{calls: f(1), how: {matches: [a, b]}}",
                "{calls: f(1), how: {matches: {regex: a, description: an a}}}",
                "{calls: f(1), how: {any-of: [1, '[2]', 'True']}}",
                "{calls: f(1), how: {any-of: {values: [1, 2], by: {near: 0.5}}}}",
                "{calls: f(1), how: {structure: {tolerance: auto, ordered: false, items: exact}}}",
                "{calls: f(1), how: {structure: {tolerance: 2}}}",
                "{calls: f(1), trials: 9, how: {frequencies: {digits: 1}}}",
                "{calls: f(1), refine: memory-diagram}",
                "{calls: f(1), refine: {find: a}}",
                "{calls: f(1), refine: [{find: {regex: a, description: an a, missing: none, all: true}}]}",
                "{calls: f(1), refine: {transform: lower}}",
                "{calls: f(1), refine: {transform: [{item: 0}, {replace: {regex: a}}, {keep-lines: x}]}}",
                "{calls: f(1), refine: {transform: {steps: [sorted], id: s, description: sorted form}}}",
                "{calls: f(1), credit: {required: 1, partial: 0.5, count-partial-as: 0.25, strict: false}}",
                "{calls: f(1), credit: {partial: false, look-at-bad-ends: true, warn: true}}",
                "{calls: [f(1), f(2)], distinguish: true}",
                "{calls: f(1), goals: [{compare: output, how: firm}, {category: extra, weight: 0}]}",
                "{calls: f(1), category: core, type: style, title: A, details: B, feedback-title: C}",
                "{calls: f(1), explanations: {failed: No., not applicable: '-'}}",
                "{check: loop}",
                "{check: {define: [f, g], parameters: 2, exactly: 1, id: both}}",
                "{check: {define: f, parameters: 'a, b=_'}}",
                "{check: {call: f, arguments: [1, 2], local: true, local-but: g, by-name: true}}",
                "{check: {method: append, arguments: _, min: 1, max: 3, too-many: note, too-few: 1}}",
                "{check: {import: math, names: [sqrt]}}",
                "{check: {loop: while, outside: 'def f(): ___', top-level: true, callees: true, smaller: true}}",
                "{check: {return: any, require: [loop, {call: f, category: extra}], tolerance: 0}}",
                "{check: {if: any, containing: f(_), not-containing: g(_), named: [branch, branches]}}",
                "{check: {pattern: [_ + _, _ - _], count-by: called-name}, file: b.py}",
                "{check: {with: any, require-in-definition: try}}",
                "{style: [syntax, {docstrings: {exclude: main}}]}",
                "{style: {unused-variables: {exclude: [x], tolerance: 0, loop-variables: true}}}",
                "{style: {unused-results: {extra: [f], exclude: g}}}",
                "{note: Hello}",
                "{joint: [{check: loop}, {joint: {check: if}, name: inner}], name: outer, stop-early: true}",
                "{joint: {check: loop}, name: a, display: transparent, credit: {required: 1}}",
                "{fail: {check: {call: eval}}, allow-partial: false}",
                "{precondition: {check: loop}, goal: {calls: f(1)}}");
    }

    static Stream<String> wrongEntries() {
        return Stream.of(
                "f(1)",
                "{}",
                "{calls: }",
                "{calls: ''}",
                "{calls: []}",
                "{calls: {expected: 1}}",
                "{calls: f(1), cals: 2}",
                "{calls: f(1), run: program}",
                "{calls: f(1), check: loop}",
                "{check: loop, style: syntax}",
                "{run: programm}",
                "{block: x = 1}",
                "{run: program, cases: [a]}",
                "{run: program, cases: [{call: f}]}",
                "{calls: f(1), harness: change}",
                "{calls: f(1), harness: {code: ''}}",
                "{calls: f(1), inputs-end: stop}",
                "{calls: f(1), timeout: soon}",
                "{calls: f(1), trials: 0}",
                "{calls: f(1), seed: x}",
                "{calls: f(1), files: [a]}",
                "{calls: f(1), files: {a: {of: b}}}",
                "{calls: f(1), replace: {a: {optional: true}}}",
                "{calls: f(1), secret: 'yes'}",
                "{calls: f(1), compare: outputs}",
                "{calls: f(1), compare: {file: ''}}",
                "{calls: f(1), how: closely}",
                "{calls: f(1), how: {near: -1}}",
                "{calls: f(1), how: {near: x}}",
                "{calls: f(1), how: {near: 1, firm: 2}}",
                "{calls: f(1), how: {rounded: {}}}",
                "{calls: f(1), how: {contains: {times: 2}}}",
                "{calls: f(1), how: {structure: {tolerance: some}}}",
                "{calls: f(1), refine: diagram}",
                "{calls: f(1), refine: {find: {all: true}}}",
                "{calls: f(1), refine: {transform: [upper]}}",
                "{calls: f(1), credit: {needed: 1}}",
                "{calls: f(1), credit: {count-partial-as: 2}}",
                "{calls: f(1), goals: [{run: program}]}",
                "{calls: f(1), category: main}",
                "{calls: f(1), type: looks}",
                "{calls: f(1), weight: -1}",
                "{calls: f(1), name: 'a b'}",
                "{calls: f(1), title: ' '}",
                "{calls: f(1), explanations: {wrong: x}}",
                "{check: loops}",
                "{check: {loop: any, if: any}}",
                "{check: {min: 1}}",
                "{check: {loop: until}}",
                "{check: {loop: any, min: -1}}",
                "{check: {loop: any, too-few: bad}}",
                "{check: {loop: any, require: []}}",
                "{check: {call: f, arguments: [1, 2, 3]}}",
                "{style: pretty}",
                "{style: []}",
                "{style: {unused-variables: {tolerance: x}}}",
                "{note: ''}",
                "{joint: {check: loop}}",
                "{joint: {check: loop}, name: a, display: folded}",
                "{precondition: {check: loop}}");
    }

    static Stream<Arguments> specs() {
        return Stream.of(
                Arguments.of(true, "{memory: 256MB, image: a/b, file: x.py, grouping: flat, instructions: text}"),
                Arguments.of(true, "{loading: {inputs: [a], inputs-end: loop}}"),
                Arguments.of(true, "{defaults: {seed: 1, timeout: 500ms, files: {a: b}, set-up: x()}}"),
                Arguments.of(
                        true, "{snippets: [{id: a, calls: f(1)}, {id: b, text: ''}, {id: c, contents: data.txt}]}"),
                Arguments.of(true, "{snippets: {id: a.b, block: x, name: n, memory-diagram: true, caption: c}}"),
                Arguments.of(true, "{examples: {a b: {}, c: {failed: [x, y], partial: z, score: 1, warnings: w}}}"),
                Arguments.of(true, "{examples: {a: {evaluation: almost complete, score: [0.2, 0.4]}}}"),
                Arguments.of(false, "{speed: 1}"),
                Arguments.of(false, "{memory: lots}"),
                Arguments.of(false, "{grouping: none}"),
                Arguments.of(false, "{loading: {timeout: 1s}}"),
                Arguments.of(false, "{defaults: {title: x}}"),
                Arguments.of(false, "{snippets: [{calls: f(1)}]}"),
                Arguments.of(false, "{snippets: [{id: a}]}"),
                Arguments.of(false, "{snippets: [{id: 'a b', text: x}]}"),
                Arguments.of(false, "{examples: [a]}"),
                Arguments.of(false, "{examples: {a/b: {}}}"),
                Arguments.of(false, "{examples: {a: {failing: x}}}"),
                Arguments.of(false, "{examples: {a: {evaluation: good}}}"),
                Arguments.of(false, "{examples: {a: {score: 1.5}}}"));
    }

    @ParameterizedTest
    @MethodSource("rightEntries")
    void bothTakeARightGoal(String entry) {
        String yaml = "goals: [" + entry + "]";
        assertThat(files.spec(yaml).problems()).isEmpty();
        assertThat(schema().validate(json(yaml))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("wrongEntries")
    void bothRefuseAWrongGoal(String entry) {
        String yaml = "goals: [" + entry + "]";
        assertThat(files.spec(yaml).problems()).isNotEmpty();
        assertThat(schema().validate(json(yaml))).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("specs")
    void bothAgreeOnTheRest(boolean right, String rest) {
        String yaml = "{goals: [{calls: f(1)}], " + rest.substring(1);
        assertThat(files.spec(yaml).problems().isEmpty()).isEqualTo(right);
        assertThat(schema().validate(json(yaml)).isEmpty()).isEqualTo(right);
    }

    @Test
    void theSpecsOfTheExampleCourseAreRight() throws IOException {
        List<Path> specs;
        try (Stream<Path> tasks = Files.list(SPECS)) {
            specs = tasks.map(task -> task.resolve("spec.yaml")).toList();
        }
        assertThat(specs).hasSizeGreaterThanOrEqualTo(4);
        for (Path spec : specs) {
            assertThat(schema().validate(json(Files.readString(spec))))
                    .as("%s", spec)
                    .isEmpty();
        }
    }

    private static JsonSchema schema() {
        try {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(Files.readString(SCHEMA));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(String yaml) {
        LoadSettings settings =
                LoadSettings.builder().setSchema(new CoreSchema()).build();
        return new ObjectMapper().valueToTree(new Load(settings).loadFromString(yaml));
    }
}
