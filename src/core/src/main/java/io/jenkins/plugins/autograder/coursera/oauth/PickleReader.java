package io.jenkins.plugins.autograder.coursera.oauth;

import java.math.BigInteger;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a Python pickle that is a dict of texts to texts and numbers, and refuses any other.
 *
 * <p>A pickle is a program, and Python's own reader runs whatever it says. This one knows the instructions that build
 * dicts, texts and floats, of protocols 0 to 5, and none that names or calls anything.
 */
final class PickleReader {
    private static final int LARGEST = 64 * 1024;
    private static final int LONGEST_LINE = 16 * 1024;

    /** Not on Java's own heap of values: marks where a dict's items begin. */
    private static final Object MARK = new Object();

    private final ByteBuffer in;
    private final Deque<Object> stack = new ArrayDeque<>();
    private final Map<Integer, Object> memo = new HashMap<>();

    private PickleReader(byte[] pickle) {
        in = ByteBuffer.wrap(pickle).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** It is not such a pickle. The message quotes nothing of it. */
    static final class PickleException extends Exception {
        private static final long serialVersionUID = 1L;

        PickleException(String message) {
            super(message);
        }
    }

    /**
     * Read one.
     *
     * @return texts to {@code String} and {@code Double}, in its order
     * @throws PickleException if it has anything else in it
     */
    static Map<String, Object> read(byte[] pickle) throws PickleException {
        if (pickle.length > LARGEST) {
            throw new PickleException("it has more than " + LARGEST + " bytes");
        }
        try {
            return new PickleReader(pickle).run();
        } catch (BufferUnderflowException e) {
            throw new PickleException("it ends in the middle");
        }
    }

    private Map<String, Object> run() throws PickleException {
        while (true) {
            int instruction = in.get() & 0xff;
            if (instruction == '.') {
                return result();
            }
            step(instruction);
        }
    }

    private void step(int instruction) throws PickleException {
        switch (instruction) {
            case 0x80 -> in.get(); // PROTO
            case 0x95 -> in.getLong(); // FRAME
            case '(' -> stack.push(MARK);
            case '}' -> stack.push(new LinkedHashMap<String, Object>());
            case 'd' -> stack.push(filled(new LinkedHashMap<>(), itemsAboveMark()));
            case 's' -> setItem();
            case 'u' -> setItems();
            case 0x8c, 'U' -> stack.push(text(in.get() & 0xff)); // SHORT_BINUNICODE, SHORT_BINSTRING
            case 'X', 'T' -> stack.push(text(in.getInt())); // BINUNICODE, BINSTRING
            case 0x8d -> stack.push(text(in.getLong())); // BINUNICODE8
            case 'V' -> stack.push(plainLine()); // UNICODE
            case 'G' -> stack.push(bigEndianDouble()); // BINFLOAT
            case 'F' -> stack.push(decimal(line())); // FLOAT
            case 0x94 -> memo.put(memo.size(), top()); // MEMOIZE
            case 'q' -> memo.put(in.get() & 0xff, top()); // BINPUT
            case 'r' -> memo.put(in.getInt(), top()); // LONG_BINPUT
            case 'p' -> memo.put(number(line()), top()); // PUT
            case 'h' -> stack.push(remembered(in.get() & 0xff)); // BINGET
            case 'j' -> stack.push(remembered(in.getInt())); // LONG_BINGET
            case 'g' -> stack.push(remembered(number(line()))); // GET
            default ->
                throw new PickleException("it has the instruction 0x" + Integer.toHexString(instruction)
                        + ", which builds something other than a dict, a text or a float");
        }
    }

    private Map<String, Object> result() throws PickleException {
        Map<String, Object> dict = dict(pop());
        if (!stack.isEmpty() || in.hasRemaining()) {
            throw new PickleException("it has more than one value");
        }
        return dict;
    }

    private void setItem() throws PickleException {
        Object value = pop();
        Object key = pop();
        filled(dict(top()), List.of(key, value));
    }

    private void setItems() throws PickleException {
        List<Object> items = itemsAboveMark();
        filled(dict(top()), items);
    }

    private List<Object> itemsAboveMark() throws PickleException {
        List<Object> items = new ArrayList<>();
        for (Object item = pop(); item != MARK; item = pop()) {
            items.add(0, item);
        }
        return items;
    }

    private static Map<String, Object> filled(Map<String, Object> dict, List<Object> items) throws PickleException {
        if (items.size() % 2 != 0) {
            throw new PickleException("it has a key without a value");
        }
        for (int i = 0; i < items.size(); i += 2) {
            Object value = items.get(i + 1);
            if (!(items.get(i) instanceof String key) || !(value instanceof String || value instanceof Double)) {
                throw new PickleException("it has something other than texts and floats in its dict");
            }
            dict.put(key, value);
        }
        return dict;
    }

    @SuppressWarnings("unchecked") // The only maps on the stack are those that step made.
    private static Map<String, Object> dict(Object value) throws PickleException {
        if (!(value instanceof Map)) {
            throw new PickleException("it is no dict");
        }
        return (Map<String, Object>) value;
    }

    private Object pop() throws PickleException {
        Object value = stack.poll();
        if (value == null) {
            throw new PickleException("it takes more values than it has");
        }
        return value;
    }

    private Object top() throws PickleException {
        Object value = stack.peek();
        if (value == null || value == MARK) {
            throw new PickleException("it takes more values than it has");
        }
        return value;
    }

    private Object remembered(int index) throws PickleException {
        Object value = memo.get(index);
        if (value == null) {
            throw new PickleException("it names a value that it does not have");
        }
        return value;
    }

    private String text(long length) throws PickleException {
        if (length < 0 || length > in.remaining()) {
            throw new PickleException("it ends in the middle");
        }
        byte[] bytes = new byte[(int) length];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private String plainLine() throws PickleException {
        String line = line();
        if (line.indexOf('\\') >= 0) {
            throw new PickleException("it has a text with escapes");
        }
        return line;
    }

    private String line() throws PickleException {
        StringBuilder line = new StringBuilder();
        for (char c = (char) (in.get() & 0xff); c != '\n'; c = (char) (in.get() & 0xff)) {
            if (line.length() > LONGEST_LINE) {
                throw new PickleException("it has a line that does not end");
            }
            line.append(c);
        }
        return line.toString();
    }

    private double bigEndianDouble() {
        return Double.longBitsToDouble(Long.reverseBytes(in.getLong()));
    }

    private static double decimal(String text) throws PickleException {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new PickleException("it has a float that is none");
        }
    }

    private static int number(String text) throws PickleException {
        try {
            return new BigInteger(text).intValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw new PickleException("it has a number that is none");
        }
    }
}
