package io.jenkins.plugins.autograder.evaluation.observe;

import static io.jenkins.plugins.autograder.evaluation.observe.Lab.block;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.autograder.evaluation.value.Value;
import io.jenkins.plugins.autograder.evaluation.value.ValueJson;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Values as they are told, those included whose classes lie. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ValuesIT {
    private Lab lab;

    @BeforeAll
    void open() throws Exception {
        lab = Lab.inContainers();
    }

    @AfterAll
    void close() throws Exception {
        lab.close();
    }

    /** The values of expressions, each in JSON with single quotes. */
    private Map<String, String> see(String source, String... codes) throws Exception {
        List<Payload> payloads = new ArrayList<>();
        for (String code : codes) {
            payloads.add(block(code));
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (Observation seen :
                lab.observe(source, payloads.toArray(Payload[]::new)).payloads()) {
            assertThat(seen.outcome()).as(seen.toString()).isEqualTo(Outcome.COMPLETED);
            values.put(
                    seen.payload(),
                    ValueJson.write(seen.value().orElseThrow()).toString().replace('"', '\''));
        }
        return values;
    }

    private void assertSees(String source, Map<String, String> expected) throws Exception {
        assertThat(see(source, expected.keySet().toArray(String[]::new))).isEqualTo(expected);
    }

    @Test
    void tellsPlainValues() throws Exception {
        Map<String, String> expected = new LinkedHashMap<>();
        expected.put("None", "{'t':'NoneType','k':'none'}");
        expected.put("True", "{'t':'bool','k':'bool','v':true}");
        expected.put("-12", "{'t':'int','k':'int','v':'-12'}");
        expected.put("0.1 + 0.2", "{'t':'float','k':'float','v':'0.30000000000000004'}");
        expected.put("float('nan')", "{'t':'float','k':'float','v':'nan'}");
        expected.put("-1e400", "{'t':'float','k':'float','v':'-inf'}");
        expected.put("-0.0", "{'t':'float','k':'float','v':'-0.0'}");
        expected.put("complex(1, -2)", "{'t':'complex','k':'complex','re':'1.0','im':'-2.0'}");
        expected.put("'a\\u00e4\\U0001f600'", "{'t':'str','k':'str','v':'a\u00e4\uD83D\uDE00'}");
        expected.put("b'\\x00\\xff'", "{'t':'bytes','k':'bytes','v':'AP8='}");
        expected.put("bytearray(b'x')", "{'t':'bytearray','k':'bytes','id':1,'v':'eA=='}");
        expected.put(
                "(1, ())",
                "{'t':'tuple','k':'tuple','items':[{'t':'int','k':'int','v':'1'},{'t':'tuple','k':'tuple','items':[]}]}");
        expected.put("{3}", "{'t':'set','k':'set','id':1,'items':[{'t':'int','k':'int','v':'3'}]}");
        expected.put("frozenset()", "{'t':'frozenset','k':'frozenset','items':[]}");
        expected.put(
                "{1: None}",
                "{'t':'dict','k':'dict','id':1,'items':[[{'t':'int','k':'int','v':'1'},{'t':'NoneType','k':'none'}]]}");
        expected.put("len", "{'t':'builtin_function_or_method','k':'function','name':'len'}");
        expected.put("f", "{'t':'function','k':'function','name':'f'}");
        expected.put("C", "{'t':'type','k':'class','name':'work.C'}");
        expected.put("C().m", "{'t':'method','k':'function','name':'C.m'}");
        expected.put("int", "{'t':'type','k':'class','name':'int'}");
        expected.put("math", "{'t':'module','k':'module','name':'math'}");
        expected.put("range(3)", "{'t':'range','k':'object','id':1,'repr':'range(0, 3)'}");
        expected.put("C()", "{'t':'work.C','k':'object','id':1}");
        expected.put("ValueError('x')", "{'t':'ValueError','k':'object','id':1,'repr':'ValueError('x')'}");
        assertSees("import math\ndef f(): pass\nclass C:\n    def m(self): pass\n", expected);
    }

    @Test
    void tellsInstances() throws Exception {
        Map<String, String> expected = new LinkedHashMap<>();
        expected.put("Slots(1)", "{'t':'work.Slots','k':'object','id':1,'attrs':{'x':{'t':'int','k':'int','v':'1'}}}");
        expected.put(
                "Said()",
                "{'t':'work.Said','k':'object','id':1,'repr':'<said object>','attrs':{'n':{'t':'int','k':'int','v':'1'}}}");
        expected.put(
                "Point(1, 2)",
                "{'t':'work.Point','k':'tuple','items':[{'t':'int','k':'int','v':'1'},{'t':'int','k':'int','v':'2'}]}");
        expected.put("Color.RED", "{'t':'work.Color','k':'int','v':'1'}");
        expected.put("Words('ab')", "{'t':'work.Words','k':'str','v':'ab'}");
        expected.put(
                "Fraction(1, 3)",
                "{'t':'fractions.Fraction','k':'object','id':1,'repr':'Fraction(1, 3)',"
                        + "'attrs':{'_denominator':{'t':'int','k':'int','v':'3'},'_numerator':{'t':'int','k':'int','v':'1'}}}");
        expected.put(
                "order",
                "{'t':'collections.OrderedDict','k':'dict','id':1,'items':[[{'t':'str','k':'str','v':'b'},{'t':'int','k':'int','v':'2'}],"
                        + "[{'t':'str','k':'str','v':'a'},{'t':'int','k':'int','v':'1'}]]}");
        assertSees("""
                from collections import namedtuple, OrderedDict
                from enum import IntEnum
                from fractions import Fraction
                class Slots:
                    __slots__ = ("x", "unset")
                    def __init__(self, x): self.x = x
                class Said:
                    def __init__(self): self.n = 1
                    def __repr__(self): return "<said object at 0x7f00deadbeef>"
                Point = namedtuple("Point", "x y")
                class Color(IntEnum): RED = 1
                class Words(str):
                    def __len__(self): return 99
                order = OrderedDict(a=1, b=2)
                order.move_to_end("a")
                """, expected);
    }

    @Test
    void showsAliasesAndCycles() throws Exception {
        Map<String, String> expected = new LinkedHashMap<>();
        expected.put(
                "x = []; x.append(x); x", "{'t':'list','k':'list','id':1,'items':[{'t':'list','k':'ref','id':1}]}");
        expected.put(
                "x = [1]; [x, x]",
                "{'t':'list','k':'list','id':1,'items':[{'t':'list','k':'list','id':2,'items':[{'t':'int','k':'int','v':'1'}]},{'t':'list','k':'ref','id':2}]}");
        expected.put(
                "x = {}; x['me'] = (x,); x",
                "{'t':'dict','k':'dict','id':1,'items':[[{'t':'str','k':'str','v':'me'},{'t':'tuple','k':'tuple','items':[{'t':'dict','k':'ref','id':1}]}]]}");
        expected.put(
                "a, b = N(), N(); a.next, b.next = b, a; a",
                "{'t':'work.N','k':'object','id':1,'attrs':{'next':{'t':'work.N','k':'object','id':2,'attrs':{'next':{'t':'work.N','k':'ref','id':1}}}}}");
        assertSees("class N: pass\n", expected);
    }

    @Test
    void isNotTakenInByClassesThatLie() throws Exception {
        Map<String, String> expected = new LinkedHashMap<>();
        String one = "{'t':'int','k':'int','v':'1'}";
        expected.put("Items([1])", "{'t':'work.Items','k':'list','id':1,'items':[" + one + "]}");
        expected.put("Map({1: 1})", "{'t':'work.Map','k':'dict','id':1,'items':[[" + one + "," + one + "]]}");
        expected.put("Number(1)", "{'t':'work.Number','k':'int','v':'1'}");
        expected.put("Real(1)", "{'t':'work.Real','k':'float','v':'1.0'}");
        expected.put("Text('x')", "{'t':'work.Text','k':'str','v':'x'}");
        expected.put("Masked()", "{'t':'work.Masked','k':'object','id':1,'attrs':{'x':" + one + "}}");
        expected.put("Made()", "{'t':'work.Made','k':'object','id':1}");
        expected.put("Made", "{'t':'work.Meta','k':'class','name':'work.Made'}");
        expected.put("Broken()", "{'t':'work.Broken','k':'opaque','why':'looking at it raised ZeroDivisionError'}");
        expected.put("Leaving()", "{'t':'work.Leaving','k':'opaque','why':'looking at it raised SystemExit'}");
        expected.put("NoText()", "{'t':'work.NoText','k':'opaque','why':'looking at it raised TypeError'}");
        expected.put("Endless()", "{'t':'work.Endless','k':'opaque','why':'looking at it raised RecursionError'}");
        expected.put(
                "[Broken(), 1]",
                "{'t':'list','k':'list','id':1,'items':[{'t':'work.Broken','k':'opaque','why':'looking at it raised ZeroDivisionError'},"
                        + one + "]}");
        assertSees("""
                def lie(*args, **kwargs): raise SystemExit("lies")
                class Lies:
                    __eq__ = __len__ = __iter__ = __getitem__ = __contains__ = __bool__ = __index__ = __int__ = lie
                    __float__ = __str__ = __hash__ = __getattr__ = keys = items = values = lie
                    __add__ = __radd__ = __getattribute__ = __format__ = __reduce__ = __dir__ = lie
                    __class__ = property(lambda self: int)
                class Items(Lies, list): __repr__ = lie
                class Map(Lies, dict): __repr__ = lie
                class Number(Lies, int): __repr__ = lie
                class Real(Lies, float): __repr__ = lie
                class Text(Lies, str): __repr__ = lie
                class Masked(Lies):
                    def __init__(self): object.__setattr__(self, "x", 1)
                class Meta(type):
                    __name__ = property(lie)
                    __module__ = "work"
                    __mro__ = property(lie)
                    __repr__ = lie
                    def __getattribute__(self, name): return lie()
                    def mro(cls): return type.mro(cls)
                class Made(metaclass=Meta): pass
                class Broken:
                    def __repr__(self): return 1 / 0
                class Leaving:
                    def __repr__(self): raise SystemExit(0)
                class NoText:
                    def __repr__(self): return 5
                class Endless:
                    def __repr__(self): return repr(self)
                """, expected);
    }

    @Test
    void cutsWhatIsTooLarge() throws Exception {
        Observations seen = lab.observe(
                "import sys\n",
                block("list(range(5000))"),
                block("'x' * 30000"),
                block("b'x' * 30000"),
                block("2 ** 33000"),
                block("2 ** 40000"),
                block("x = 0\nfor i in range(100): x = [x]\nx"),
                block("x = 0\nfor i in range(60): x = (x, x)\nx"),
                block("[['y' * 20000] * 1000] * 1000"),
                block("{i: i for i in range(3000)}"));

        assertThat(seen.payloads())
                .as(seen.toString().substring(0, 2000))
                .allMatch(one -> one.outcome() == Outcome.COMPLETED);
        List<Value> values =
                seen.payloads().stream().map(one -> one.value().orElseThrow()).toList();
        Value.Items list = (Value.Items) values.get(0);
        assertThat(list.items()).hasSize(2000);
        assertThat(list.cut()).hasValue(5000);
        assertThat(((Value.Text) values.get(1)).text()).hasSize(20000);
        assertThat(((Value.Text) values.get(1)).cut()).hasValue(30000);
        assertThat(((Value.Bytes) values.get(2)).content()).hasSize(20000);
        assertThat(values.get(3)).isEqualTo(new Value.Int("int", BigInteger.TWO.pow(33000)));
        assertThat(values.get(4)).isEqualTo(new Value.Opaque("int", "an integer of 40001 bits, which is too long"));
        assertThat(values.get(5).toString()).contains("nested too deep");
        assertThat(values.get(6).toString()).contains("nested too deep");
        assertThat(ValueJson.write(values.get(7)).toString().length()).isLessThan(3_000_000);
        assertThat(((Value.Dict) values.get(8)).entries()).hasSize(2000);
    }

    @Test
    void looksDeepAlsoWhereAProgramMayNot() throws Exception {
        Observation seen =
                lab.see("import sys\n", block("sys.setrecursionlimit(50)\nx = 0\nfor i in range(30): x = [x]\nx"));

        assertThat(seen.value().orElseThrow().toString())
                .contains("Int[type=int, value=0]")
                .doesNotContain("Opaque");
    }

    @Test
    void leavesTheLimitsOfThePrograms() throws Exception {
        Observation seen = lab.see("""
                def get(n):
                    try:
                        return str(n)
                    except ValueError as e:
                        return "refused"
                """, Lab.call("get", "2 ** 33000"));

        assertThat(seen.value()).contains(ActionsIT.text("refused"));
    }
}
