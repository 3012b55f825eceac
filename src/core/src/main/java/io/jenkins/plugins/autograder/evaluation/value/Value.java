package io.jenkins.plugins.autograder.evaluation.value;

import java.math.BigInteger;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A value of the observed program, as structure.
 *
 * <p>Every value has the name of its type: {@code int}, {@code list}, {@code shapes.Point}. A value of a subclass has the
 * structure of its base and the name of the subclass. What was too long has {@code cut}, its whole length; the part
 * that was kept is the first one. Mutable things have {@code id}, the same number for the same object: within one value
 * an object is described once, and stands as {@link Ref} wherever it occurs again, also inside itself.
 */
public sealed interface Value {

    /** The name of the value's type, with its module unless that is {@code builtins}. */
    String type();

    /** {@code None}. */
    record None() implements Value {
        @Override
        public String type() {
            return "NoneType";
        }
    }

    /** {@code True} or {@code False}. */
    record Bool(boolean value) implements Value {
        @Override
        public String type() {
            return "bool";
        }
    }

    /** A whole number of any size. */
    record Int(String type, BigInteger value) implements Value {
        public Int {
            requireType(type);
            Objects.requireNonNull(value, "value");
        }
    }

    /** A floating point number, which may be infinite or not a number. */
    record Real(String type, double value) implements Value {
        public Real {
            requireType(type);
        }
    }

    /** A complex number. */
    record Complex(String type, double re, double im) implements Value {
        public Complex {
            requireType(type);
        }
    }

    /**
     * A string.
     *
     * @param cut number of code points of the whole string where {@code text} is only its beginning
     */
    record Text(String type, String text, OptionalInt cut) implements Value {
        public Text {
            requireType(type);
            Objects.requireNonNull(text, "text");
            requireLonger(cut, text.codePointCount(0, text.length()));
        }
    }

    /**
     * A {@code bytes} or {@code bytearray}.
     *
     * @param id of a {@code bytearray}
     * @param base64 the bytes
     * @param cut number of bytes of the whole where {@code base64} is only its beginning
     */
    record Bytes(String type, OptionalInt id, String base64, OptionalInt cut) implements Value {
        public Bytes {
            requireType(type);
            requireLonger(cut, Base64.getDecoder().decode(base64).length);
        }

        /** The bytes; a fresh array. */
        public byte[] content() {
            return Base64.getDecoder().decode(base64);
        }
    }

    /** What a {@link Items} is. */
    enum Shape {
        LIST,
        TUPLE,
        SET,
        FROZENSET
    }

    /**
     * A list, tuple, set or frozenset.
     *
     * @param id of what is mutable; tuples and frozensets may have one
     * @param items in order; those of sets in the order in which they were found
     * @param cut number of items of the whole
     */
    record Items(String type, Shape shape, OptionalInt id, List<Value> items, OptionalInt cut) implements Value {
        public Items {
            requireType(type);
            Objects.requireNonNull(shape, "shape");
            requireId(id);
            items = List.copyOf(items);
            requireLonger(cut, items.size());
        }

        /** Whether the order of the items matters. */
        public boolean ordered() {
            return shape == Shape.LIST || shape == Shape.TUPLE;
        }
    }

    /** A key of a {@link Dict} and what belongs to it. */
    record Entry(Value key, Value value) {
        public Entry {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(value, "value");
        }
    }

    /**
     * A dictionary.
     *
     * @param entries in order of insertion
     * @param cut number of entries of the whole
     */
    record Dict(String type, OptionalInt id, List<Entry> entries, OptionalInt cut) implements Value {
        public Dict {
            requireType(type);
            requireId(id);
            entries = List.copyOf(entries);
            requireLonger(cut, entries.size());
        }
    }

    /** What a {@link Named} is. */
    enum Sort {
        FUNCTION,
        CLASS,
        MODULE
    }

    /** A thing that is known by its name. */
    record Named(String type, Sort sort, String name) implements Value {
        public Named {
            requireType(type);
            Objects.requireNonNull(sort, "sort");
            Objects.requireNonNull(name, "name");
        }
    }

    /**
     * Any other object.
     *
     * @param repr what the object says of itself, where that could be had without running code of the submission
     * @param attributes of a plain instance, in order; empty for others
     * @param cut number of attributes of the whole
     */
    record Instance(String type, OptionalInt id, Optional<String> repr, Map<String, Value> attributes, OptionalInt cut)
            implements Value {
        public Instance {
            requireType(type);
            requireId(id);
            Objects.requireNonNull(repr, "repr");
            attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
            requireLonger(cut, attributes.size());
        }
    }

    /** An object that was described before, or is being described: the one with this {@code id}. */
    record Ref(String type, int id) implements Value {
        public Ref {
            requireType(type);
            requireId(OptionalInt.of(id));
        }
    }

    /** Something that could not be looked at. */
    record Opaque(String type, String why) implements Value {
        public Opaque {
            requireType(type);
            Objects.requireNonNull(why, "why");
        }
    }

    private static void requireType(String type) {
        if (type.isBlank()) {
            throw new IllegalArgumentException("type is empty; it has to be the name of a type, such as int");
        }
    }

    private static void requireId(OptionalInt id) {
        if (id.isPresent() && id.getAsInt() < 0) {
            throw new IllegalArgumentException("id is " + id.getAsInt() + "; it has to be 0 or more");
        }
    }

    private static void requireLonger(OptionalInt cut, int kept) {
        if (cut.isPresent() && cut.getAsInt() < kept) {
            throw new IllegalArgumentException("cut is " + cut.getAsInt() + ", less than the " + kept
                    + " that were kept; it has to be the length of the whole");
        }
    }
}
