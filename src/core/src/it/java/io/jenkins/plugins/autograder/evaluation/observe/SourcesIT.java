package io.jenkins.plugins.autograder.evaluation.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.autograder.evaluation.observe.SourceObservation.Repair;
import io.jenkins.plugins.autograder.evaluation.tree.Node;
import io.jenkins.plugins.autograder.evaluation.tree.NodeJson;
import io.jenkins.plugins.autograder.evaluation.tree.Place;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Files as they are read: repaired, as trees, in whatever encoding. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SourcesIT {
    private Lab lab;

    @BeforeAll
    void open() throws Exception {
        lab = Lab.inContainers();
    }

    @AfterAll
    void close() throws Exception {
        lab.close();
    }

    private SourceObservation see(String source) throws Exception {
        return lab.observe(source).sources().get(0);
    }

    private SourceObservation see(byte[] source) throws Exception {
        Path submission = lab.submission();
        Files.write(submission.resolve(Lab.FILE), source);
        return lab.observe(submission, Plan.of(Lab.FILE, List.of())).sources().get(0);
    }

    private static String pattern(Node node) {
        return NodeJson.write(node).toString().replace('"', '\'');
    }

    @Test
    void givesATreeWithPlacesInCharacters() throws Exception {
        SourceObservation seen = see("s = '\u00e4\uD83D\uDE00' ; t = -s.x[1:2]\n");

        assertThat(seen.loadable()).isTrue();
        assertThat(seen.problem()).isEmpty();
        assertThat(pattern(seen.tree().orElseThrow()))
                .isEqualTo("{'_':'Module','body':["
                        + "{'_':'Assign','at':[1,0,1,8],'targets':[{'_':'Name','at':[1,0,1,1],'id':'s'}],"
                        + "'value':{'_':'Constant','at':[1,4,1,8],'kind':'str','value':'''\u00e4\uD83D\uDE00'''}},"
                                .replace("'''\u00e4\uD83D\uDE00'''", "''\u00e4\uD83D\uDE00''")
                        + "{'_':'Assign','at':[1,11,1,24],'targets':[{'_':'Name','at':[1,11,1,12],'id':'t'}],"
                        + "'value':{'_':'UnaryOp','at':[1,15,1,24],'op':'USub','operand':{'_':'Subscript','at':[1,16,1,24],"
                        + "'value':{'_':'Attribute','at':[1,16,1,19],'value':{'_':'Name','at':[1,16,1,17],'id':'s'},'attr':'x'},"
                        + "'slice':{'_':'Slice','at':[1,20,1,23],'lower':{'_':'Constant','at':[1,20,1,21],'kind':'int','value':'1'},"
                        + "'upper':{'_':'Constant','at':[1,22,1,23],'kind':'int','value':'2'},'step':null}}}}]}");
    }

    @Test
    void writesConstantsAndOperators() throws Exception {
        SourceObservation seen = see(
                "x = [1.5, 2j, b'x', None, True, ..., 'q', 10 ** 5]\na < b <= c\nx += 1\nnot a or b\nfrom ..p import q as r, s\n");

        String tree = pattern(seen.tree().orElseThrow());
        assertThat(tree)
                .contains("'kind':'float','value':'1.5'")
                .contains("'kind':'complex','value':'2j'")
                .contains("'kind':'bytes','value':'b'x''")
                .contains("'kind':'none','value':'None'")
                .contains("'kind':'bool','value':'True'")
                .contains("'kind':'ellipsis','value':'Ellipsis'")
                .contains("'ops':['Lt','LtE']")
                .contains("'op':'Pow'")
                .contains("'_':'AugAssign'")
                .contains("'op':'Not'")
                .contains("'op':'Or'")
                .contains("'module':'p'")
                .doesNotContain("ctx")
                .doesNotContain("Load");
    }

    @Test
    void commentsOutWhatIsNotOfTheLanguage() throws Exception {
        SourceObservation seen = see("""
                def good():
                    return 1

                if x = 3:
                    print("x")

                while True:
                    # for ever

                    x +
                last = good()
                """);

        assertThat(seen.repairs()).extracting(Repair::line).containsExactly(4, 10);
        assertThat(seen.repairs().get(1).message()).isEqualTo("invalid syntax");
        assertThat(seen.repaired()).contains("""
                def good():
                    return 1

                # if x = 3:
                    print("x")

                # while True:
                    # for ever

                #     x +
                last = good()
                """);
        assertThat(seen.loadable()).isTrue();
        assertThat(seen.text()).contains("\nif x = 3:\n");
        assertThat(seen.tree().orElseThrow().nodes("body")).hasSize(2);
    }

    @Test
    void runsWhatIsLeft() throws Exception {
        Observations seen =
                lab.observe("def good():\n    return 1\ndef bad()\n    return 2\n", Lab.call("good"), Lab.call("bad"));

        assertThat(seen.payloads().get(0).value()).contains(ActionsIT.integer(1));
        assertThat(seen.payloads().get(1).failure().orElseThrow().message()).isEqualTo("bad is not defined in work.py");
    }

    @Test
    void showsTheRepairedFileInATraceback() throws Exception {
        Observation seen = lab.see("x = = 1\nprint(nothing)\n", Lab.program());

        assertThat(seen.failure().orElseThrow().traceback().get(0).line()).isEqualTo(2);
        assertThat(seen.failure().orElseThrow().traceback().get(0).text()).isEqualTo("print(nothing)");
    }

    @Test
    void findsErrorsThatTheParserLetsPass() throws Exception {
        SourceObservation seen = see("return 5\nbreak\ndef f():\n    nonlocal q\n    return 1\nx = 1\n");

        assertThat(seen.repairs()).extracting(Repair::line).containsExactlyInAnyOrder(4, 5, 1, 2);
        assertThat(seen.loadable()).isTrue();
    }

    @Test
    void givesUpWhereTheSameLineIsWrongAgain() throws Exception {
        Observations seen = lab.observe("x = 1\n'''never ends\n", Lab.call("f"), Lab.program());

        SourceObservation source = seen.sources().get(0);
        assertThat(source.loadable()).as(source.toString()).isTrue();
        assertThat(source.repairs()).hasSize(1);
        assertThat(source.repaired()).contains("x = 1\n# '''never ends\n");
    }

    @Test
    void saysWhatCannotBeRead() throws Exception {
        Path submission = lab.submission("deep.py", "x = " + "(".repeat(3000) + ")".repeat(3000) + "\n");
        Files.createDirectory(submission.resolve("folder.py"));
        Files.writeString(submission.resolve("huge.py"), "x = 1\n".repeat(200_000));
        Files.writeString(
                submission.resolve("wide.py"),
                IntStream.range(0, 20_000).mapToObj(i -> "x[" + i + "] = y(z)").collect(Collectors.joining("\n")));
        Files.writeString(submission.resolve("tall.py"), "x = " + "-".repeat(800) + "1\n");
        Observations seen = lab.observe(
                submission,
                new Plan(
                        List.of("missing.py", "folder.py", "huge.py", "deep.py", "wide.py", "tall.py"),
                        List.of(),
                        Inputs.NONE,
                        List.of(new Payload(
                                "p", "missing.py", new Action.Import(true, List.of()), Conditions.DEFAULT))));

        assertThat(seen.sources())
                .extracting(SourceObservation::problem)
                .extracting(problem -> problem.orElse(""))
                .satisfiesExactly(
                        problem -> assertThat(problem).isEqualTo("there is no file missing.py"),
                        problem -> assertThat(problem).isEqualTo("folder.py cannot be read: not a regular file"),
                        problem -> assertThat(problem).isEqualTo("the file is larger than 512 KiB"),
                        problem -> assertThat(problem).isEmpty(),
                        problem -> assertThat(problem).isEqualTo("its syntax tree has more than 60000 nodes"),
                        problem -> assertThat(problem).isEqualTo("its syntax tree is more than 390 levels deep"));
        assertThat(seen.sources().get(3).repairs()).as("its only line").hasSize(1);
        assertThat(seen.sources().get(4).loadable())
                .as("too large to show, but not to run")
                .isTrue();
        assertThat(seen.payloads().get(0).outcome()).isEqualTo(Outcome.NOT_RUN);
        assertThat(seen.payloads().get(0).failure().orElseThrow().message()).isEqualTo("missing.py cannot be loaded");
    }

    @Test
    void readsOtherEncodings() throws Exception {
        String text = "name = '\u00e4\u00f6'\n";
        SourceObservation latin = see(("# -*- coding: latin-1 -*-\n" + text).getBytes(StandardCharsets.ISO_8859_1));
        SourceObservation marked = see(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8));
        SourceObservation windows =
                see(("#!/usr/bin/python\n# coding=cp1252\n" + text).getBytes(Charset.forName("windows-1252")));

        assertThat(List.of(latin, marked, windows)).allSatisfy(seen -> {
            assertThat(seen.text()).endsWith(text);
            assertThat(seen.repairs()).isEmpty();
            assertThat(seen.tree()).isPresent();
        });
        assertThat(marked.text()).isEqualTo(text);
    }

    @Test
    void readsWhatIsNoText() throws Exception {
        SourceObservation wrong = see("ok = 1\nname = '\u00e4'\n".getBytes(StandardCharsets.ISO_8859_1));
        SourceObservation unknown = see("# coding: klingon\nok = 1\n".getBytes(StandardCharsets.US_ASCII));
        SourceObservation nul = see("ok = 1\nx = '\0'\n".getBytes(StandardCharsets.US_ASCII));
        SourceObservation binary = see(new byte[] {0, 1, 2, (byte) 0xff, '\n', 0, 3});

        assertThat(wrong.repairs()).containsExactly(new Repair(2, "not text in the encoding utf-8"));
        assertThat(wrong.text()).isEqualTo("ok = 1\nname = '\uFFFD'\n");
        assertThat(unknown.repairs()).containsExactly(new Repair(1, "unknown encoding: klingon"));
        assertThat(nul.repairs()).containsExactly(new Repair(2, "source code cannot contain null bytes"));
        assertThat(List.of(wrong, unknown, nul)).allSatisfy(seen -> {
            assertThat(seen.loadable()).isTrue();
            assertThat(seen.tree()).isPresent();
        });
        assertThat(binary.repairs()).isNotEmpty();
    }

    @Test
    void loadsAFileOfAnotherEncoding() throws Exception {
        Path submission = lab.submission();
        Files.write(
                submission.resolve(Lab.FILE),
                "# coding: latin-1\r\nprint('\u00e4')\r\nprint(1/0)\r\n".getBytes(StandardCharsets.ISO_8859_1));
        Observation seen = lab.observe(submission, Plan.of(Lab.FILE, List.of(Lab.program())))
                .payloads()
                .get(0);

        assertThat(seen.printed().output()).isEqualTo("\u00e4\n");
        assertThat(seen.failure().orElseThrow().traceback().get(0).text()).isEqualTo("print(1/0)");
    }

    @Test
    void givesDocumentationTexts() throws Exception {
        SourceObservation seen = see("""
                '''The file.'''
                def f():
                    "What f does."
                class C:
                    '''  Class.
                    '''
                    def m(self):
                        '''Method.'''
                    def n(self): f"no text"
                async def g(): 'Later.'
                """);

        assertThat(seen.docstrings())
                .isEqualTo(Map.of(
                        "", "The file.",
                        "f", "What f does.",
                        "C", "  Class.\n    ",
                        "C.m", "Method.",
                        "g", "Later."));
    }

    @Test
    void parsesTextsOfTheSpec() throws Exception {
        List<Parsed> parsed = lab.observer()
                .parse(Lab.PYTHON, List.of("_x_ = input(___)", "if _: ___", "def f(:", "x = '\u00e4' + 1 +", ""));

        assertThat(parsed.get(0).tree())
                .hasValueSatisfying(
                        tree -> assertThat(tree.nodes("body").get(0).place()).contains(new Place(1, 0, 1, 16)));
        assertThat(parsed.get(1).tree()).isPresent();
        assertThat(parsed.get(2).tree()).isEmpty();
        assertThat(parsed.get(2).error()).contains(new Parsed.SyntaxError(1, 6, "invalid syntax"));
        assertThat(parsed.get(3).error().orElseThrow().column()).isEqualTo(13);
        assertThat(parsed.get(4).tree())
                .isEqualTo(Optional.of(new Node(
                        "Module",
                        Optional.empty(),
                        Map.of("body", new io.jenkins.plugins.autograder.evaluation.tree.Part.Many(List.of())))));
    }
}
