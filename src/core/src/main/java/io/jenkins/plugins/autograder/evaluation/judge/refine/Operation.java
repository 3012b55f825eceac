package io.jenkins.plugins.autograder.evaluation.judge.refine;

import io.jenkins.plugins.autograder.evaluation.judge.compare.Regex;
import io.jenkins.plugins.autograder.evaluation.value.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Something simple that is done to a value. */
public sealed interface Operation {

    /**
     * What comes of the value.
     *
     * @throws NotRefinable where that cannot be done
     */
    Value apply(Value value) throws NotRefinable;

    /** Blanks in a row. */
    Pattern BLANKS = Pattern.compile("\\s+");

    /** What is done to a text. */
    enum OfText implements Operation {
        LOWER {
            @Override
            Value of(String text) {
                return text(text.toLowerCase(Locale.ROOT));
            }
        },
        /** Without blanks and line ends at both ends. */
        STRIP {
            @Override
            Value of(String text) {
                return text(text.strip());
            }
        },
        /** With one blank for all blanks and line ends in a row. */
        SQUEEZE {
            @Override
            Value of(String text) {
                return text(BLANKS.matcher(text.strip()).replaceAll(" "));
            }
        },
        /** The list of lines, without their ends. */
        LINES {
            @Override
            Value of(String text) {
                return list(text.lines().map(Operation::text).toList());
            }
        },
        /** The list of words: what blanks and line ends separate. */
        WORDS {
            @Override
            Value of(String text) {
                return list(text.lines()
                        .flatMap(BLANKS::splitAsStream)
                        .filter(word -> !word.isEmpty())
                        .map(Operation::text)
                        .toList());
            }
        },
        /** The list of decimal numbers in it, as numbers. */
        NUMBERS {
            @Override
            Value of(String text) throws NotRefinable {
                return list(found("(?<![\\w.])-?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d{1,3})?", text).stream()
                        .<Value>map(number -> new Value.Real("float", Double.parseDouble(number)))
                        .toList());
            }
        };

        abstract Value of(String text) throws NotRefinable;

        @Override
        public Value apply(Value value) throws NotRefinable {
            return of(requireText(value, name()));
        }
    }

    /** What is done to a list or tuple. */
    enum OfList implements Operation {
        /** In the order of numbers, or of texts; other things keep their place behind them. */
        SORTED {
            @Override
            List<Value> of(List<Value> items) {
                return items.stream().sorted(ORDER).toList();
            }
        },
        REVERSED {
            @Override
            List<Value> of(List<Value> items) {
                List<Value> reversed = new ArrayList<>(items);
                Collections.reverse(reversed);
                return reversed;
            }
        },
        /** Equal items once. */
        UNIQUE {
            @Override
            List<Value> of(List<Value> items) {
                return items.stream().distinct().toList();
            }
        };

        abstract List<Value> of(List<Value> items);

        @Override
        public Value apply(Value value) throws NotRefinable {
            return list(of(requireItems(value, name())));
        }
    }

    /** How many characters, items or keys there are. */
    record Length() implements Operation {
        @Override
        public Value apply(Value value) throws NotRefinable {
            int length;
            if (value instanceof Value.Text text) {
                length = text.cut()
                        .orElse(text.text().codePointCount(0, text.text().length()));
            } else if (value instanceof Value.Dict dict) {
                length = dict.cut().orElse(dict.entries().size());
            } else {
                length = requireItems(value, "length").size();
            }
            return new Value.Int("int", BigInteger.valueOf(length));
        }
    }

    /** The name of its type. */
    record TypeName() implements Operation {
        @Override
        public Value apply(Value value) {
            return text(value.type());
        }
    }

    /**
     * The item at an index of a list or tuple, or the line or character at one of a text.
     *
     * @param index from 0; from the end, if negative
     */
    record Item(int index) implements Operation {
        @Override
        public Value apply(Value value) throws NotRefinable {
            List<Value> items = requireItems(value, "item");
            int at = index < 0 ? items.size() + index : index;
            if (at < 0 || at >= items.size()) {
                throw new NotRefinable("There is no item " + index + "; there are " + items.size() + " items.");
            }
            return items.get(at);
        }
    }

    /**
     * What belongs to a key of a dictionary, or an attribute of an object.
     *
     * @param name the key, or the name of the attribute
     */
    record Member(String name) implements Operation {
        @Override
        public Value apply(Value value) throws NotRefinable {
            if (value instanceof Value.Dict dict) {
                for (Value.Entry entry : dict.entries()) {
                    if (entry.key() instanceof Value.Text key && key.text().equals(name)) {
                        return entry.value();
                    }
                }
            }
            if (value instanceof Value.Instance instance
                    && instance.attributes().containsKey(name)) {
                return instance.attributes().getOrDefault(name, value);
            }
            throw new NotRefinable("There is no " + name + " in what should have one.");
        }
    }

    /**
     * A text with another text in place of what a regular expression finds.
     *
     * @param regex the regular expression
     * @param by what stands there instead, literally
     */
    record Replace(String regex, String by) implements Operation {
        public Replace {
            Regex.compile("regex", regex);
        }

        @Override
        public Value apply(Value value) throws NotRefinable {
            String text = requireText(value, "replacement");
            StringBuilder replaced = new StringBuilder();
            int done = 0;
            for (MatchResult place : places(regex, text)) {
                replaced.append(text, done, place.start()).append(by);
                done = place.end();
            }
            return text(replaced.append(text, done, text.length()).toString());
        }
    }

    /**
     * The lines of a text in which a regular expression finds something, or all others.
     *
     * @param regex the regular expression
     * @param kept whether those lines are kept, or the others
     */
    record Filter(String regex, boolean kept) implements Operation {
        public Filter {
            Regex.compile("regex", regex);
        }

        @Override
        public Value apply(Value value) throws NotRefinable {
            StringBuilder lines = new StringBuilder();
            for (String line : requireText(value, "lines").lines().toList()) {
                if (places(regex, line).isEmpty() != kept) {
                    lines.append(line).append('\n');
                }
            }
            return text(lines.toString());
        }
    }

    /** Numbers before texts, each in their order; anything else is equal. */
    Comparator<Value> ORDER = (one, other) -> {
        if (one instanceof Value.Text text && other instanceof Value.Text otherText) {
            return text.text().compareTo(otherText.text());
        }
        return Double.compare(rank(one), rank(other));
    };

    private static double rank(Value value) {
        if (value instanceof Value.Int number) {
            return number.value().doubleValue();
        }
        return value instanceof Value.Real number ? number.value() : Double.POSITIVE_INFINITY;
    }

    static Value text(String text) {
        return new Value.Text("str", text, OptionalInt.empty());
    }

    private static Value list(List<Value> items) {
        return new Value.Items("list", Value.Shape.LIST, OptionalInt.empty(), items, OptionalInt.empty());
    }

    static String requireText(Value value, String what) throws NotRefinable {
        if (value instanceof Value.Text text) {
            return text.text();
        }
        throw notRefinable(value, what, "a text");
    }

    private static List<Value> requireItems(Value value, String what) throws NotRefinable {
        if (value instanceof Value.Items items) {
            return items.items();
        }
        throw notRefinable(value, what, "a list");
    }

    private static NotRefinable notRefinable(Value value, String what, String needed) {
        return new NotRefinable("The " + what.toLowerCase(Locale.ROOT) + " of a value of type " + value.type()
                + " cannot be had; it takes " + needed + ".");
    }

    private static List<String> found(String regex, String text) throws NotRefinable {
        return places(regex, text).stream().map(MatchResult::group).toList();
    }

    private static List<MatchResult> places(String regex, String text) throws NotRefinable {
        return Regex.all(regex, text, Integer.MAX_VALUE)
                .orElseThrow(() -> new NotRefinable("Looking for " + regex + " took too long."));
    }
}
