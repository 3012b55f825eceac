package io.jenkins.plugins.autograder.evaluation.value;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.Locale;
import java.util.OptionalInt;

/** Values as Python writes them, for people to read. */
public final class Repr {
    private static final String MORE = "…";

    private final StringBuilder text = new StringBuilder();
    private final int most;

    private Repr(int most) {
        this.most = most;
    }

    /**
     * The text of a value, on one line: {@code [1, 'a', None]}.
     *
     * @param most how many characters it may have; what is longer ends in {@code …}
     */
    public static String of(Value value, int most) {
        Repr repr = new Repr(most);
        repr.add(value);
        return repr.text.length() <= most ? repr.text.toString() : repr.text.substring(0, most) + MORE;
    }

    /** A number as Python writes it: {@code 2.0}, {@code 1e+16}, {@code nan}. */
    public static String of(double number) {
        if (Double.isNaN(number)) {
            return "nan";
        }
        if (Double.isInfinite(number)) {
            return number > 0 ? "inf" : "-inf";
        }
        if (number == 0) {
            return 1 / number > 0 ? "0.0" : "-0.0";
        }
        BigDecimal decimal = new BigDecimal(Double.toString(number)).stripTrailingZeros();
        int exponent = decimal.precision() - decimal.scale() - 1;
        if (exponent < -4 || exponent >= 16) {
            String digits = decimal.unscaledValue().abs().toString();
            String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
            return (number < 0 ? "-" : "")
                    + digits.charAt(0)
                    + fraction
                    + (exponent < 0 ? "e-" : "e+")
                    + (Math.abs(exponent) < 10 ? "0" : "")
                    + Math.abs(exponent);
        }
        String plain = decimal.toPlainString();
        return plain.contains(".") ? plain : plain + ".0";
    }

    private void add(Value value) {
        if (text.length() > most) {
            return;
        }
        if (value instanceof Value.None) {
            text.append("None");
        } else if (value instanceof Value.Bool bool) {
            text.append(bool.value() ? "True" : "False");
        } else if (value instanceof Value.Int number) {
            text.append(number.value());
        } else if (value instanceof Value.Real number) {
            text.append(of(number.value()));
        } else if (value instanceof Value.Complex number) {
            text.append(complex(number));
        } else if (value instanceof Value.Text string) {
            addQuoted(string.text());
            addCut(string.cut());
        } else if (value instanceof Value.Bytes bytes) {
            addBytes(bytes);
        } else if (value instanceof Value.Items items) {
            addItems(items);
        } else if (value instanceof Value.Dict dict) {
            addDict(dict);
        } else if (value instanceof Value.Named named) {
            text.append('<')
                    .append(named.sort().name().toLowerCase(Locale.ROOT))
                    .append(' ');
            text.append(named.name()).append('>');
        } else if (value instanceof Value.Instance instance) {
            addInstance(instance);
        } else if (value instanceof Value.Ref ref) {
            text.append("<the same ").append(ref.type()).append(" again>");
        } else if (value instanceof Value.Opaque opaque) {
            text.append('<')
                    .append(opaque.type())
                    .append(": ")
                    .append(opaque.why())
                    .append('>');
        }
    }

    private static String complex(Value.Complex number) {
        String imaginary = trimmed(number.im());
        if (number.re() == 0 && 1 / number.re() > 0) {
            return imaginary + "j";
        }
        return "(" + trimmed(number.re()) + (imaginary.startsWith("-") ? "" : "+") + imaginary + "j)";
    }

    /** Within complex numbers, Python leaves out a fraction of zero. */
    private static String trimmed(double number) {
        String full = of(number);
        return full.endsWith(".0") ? full.substring(0, full.length() - 2) : full;
    }

    private void addBytes(Value.Bytes bytes) {
        boolean mutable = bytes.id().isPresent();
        text.append(mutable ? "bytearray(b'" : "b'");
        for (byte one : bytes.content()) {
            if (text.length() > most) {
                return;
            }
            int code = one & 0xff;
            if (code >= ' ' && code < 0x7f && code != '\'' && code != '\\') {
                text.append((char) code);
            } else {
                text.append(String.format("\\x%02x", code));
            }
        }
        text.append(mutable ? "')" : "'");
        addCut(bytes.cut());
    }

    private void addItems(Value.Items items) {
        boolean empty = items.items().isEmpty() && items.cut().isEmpty();
        switch (items.shape()) {
            case LIST -> addAll("[", items.items().iterator(), items.cut(), "]");
            case TUPLE ->
                addAll("(", items.items().iterator(), items.cut(), items.items().size() == 1 ? ",)" : ")");
            case SET -> addAll(empty ? "set(" : "{", items.items().iterator(), items.cut(), empty ? ")" : "}");
            case FROZENSET ->
                addAll(empty ? "frozenset(" : "frozenset({", items.items().iterator(), items.cut(), empty ? ")" : "})");
        }
    }

    private void addAll(String open, Iterator<Value> values, OptionalInt cut, String close) {
        text.append(open);
        while (values.hasNext() && text.length() <= most) {
            add(values.next());
            if (values.hasNext() || cut.isPresent()) {
                text.append(", ");
            }
        }
        text.append(cut.isPresent() ? MORE : "").append(close);
    }

    private void addDict(Value.Dict dict) {
        text.append('{');
        Iterator<Value.Entry> entries = dict.entries().iterator();
        while (entries.hasNext() && text.length() <= most) {
            Value.Entry entry = entries.next();
            add(entry.key());
            text.append(": ");
            add(entry.value());
            if (entries.hasNext() || dict.cut().isPresent()) {
                text.append(", ");
            }
        }
        text.append(dict.cut().isPresent() ? MORE : "").append('}');
    }

    private void addInstance(Value.Instance instance) {
        if (instance.repr().isPresent()) {
            text.append(instance.repr().get());
            return;
        }
        text.append(instance.type()).append('(');
        String separator = "";
        for (var attribute : instance.attributes().entrySet()) {
            text.append(separator).append(attribute.getKey()).append('=');
            add(attribute.getValue());
            separator = ", ";
        }
        text.append(instance.cut().isPresent() ? separator + MORE : "").append(')');
    }

    private void addCut(OptionalInt cut) {
        cut.ifPresent(length -> text.append(MORE));
    }

    private void addQuoted(String string) {
        char quote = string.indexOf('\'') >= 0 && string.indexOf('"') < 0 ? '"' : '\'';
        text.append(quote);
        string.codePoints().limit(most + 1L).forEach(point -> addEscaped(point, quote));
        text.append(quote);
    }

    private void addEscaped(int point, char quote) {
        switch (point) {
            case '\\' -> text.append("\\\\");
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            case '\t' -> text.append("\\t");
            default -> {
                if (point == quote) {
                    text.append('\\').append(quote);
                } else if (isPrintable(point)) {
                    text.appendCodePoint(point);
                } else {
                    String form = point < 0x100 ? "\\x%02x" : point < 0x10000 ? "\\u%04x" : "\\U%08x";
                    text.append(String.format(form, point));
                }
            }
        }
    }

    private static boolean isPrintable(int point) {
        return point == ' '
                || switch (Character.getType(point)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.PRIVATE_USE,
                            Character.UNASSIGNED,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR,
                            Character.SPACE_SEPARATOR -> false;
                    default -> true;
                };
    }
}
