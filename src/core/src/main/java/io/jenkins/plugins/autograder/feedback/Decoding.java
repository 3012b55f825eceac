package io.jenkins.plugins.autograder.feedback;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;

/**
 * Bytes read as UTF-8, strictly.
 *
 * @param text without a byte order mark and without a character that the end of the bytes cuts in two; where other bytes
 *     are not UTF-8, U+FFFD stands in their place, so that what follows can be read on; empty for UTF-16
 * @param fault the first thing that is wrong
 */
record Decoding(String text, Optional<Fault> fault) {

    /** What can be wrong with an encoding. */
    enum Kind {
        BYTE_ORDER_MARK,
        UTF_16,
        /** The last character is incomplete, and otherwise all is well. */
        CUT_OFF,
        INVALID
    }

    /**
     * Something wrong.
     *
     * @param kind of the fault
     * @param offset into the text
     * @param message what is wrong, without a subject: {@code has ...}
     * @param mend what to change
     */
    record Fault(Kind kind, int offset, String message, String mend) {}

    private static final String WRITE_UTF_8 =
            "write UTF-8 whatever the locale is; in Python: open(path, \"w\", encoding=\"utf-8\")";

    static Decoding of(byte[] bytes) {
        if (isUtf16(bytes)) {
            return broken("", Kind.UTF_16, 0, "is encoded in UTF-16; it has to be UTF-8", WRITE_UTF_8);
        }
        int start = hasByteOrderMark(bytes) ? 3 : 0;
        CharsetDecoder decoder = UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        CharBuffer out = CharBuffer.allocate(bytes.length - start);
        CoderResult result = decoder.decode(in, out, false);
        String good = out.flip().toString();
        if (result.isError()) {
            String text = new String(bytes, start, bytes.length - start, UTF_8);
            return broken(text, Kind.INVALID, good.length(), invalid(bytes, in.position()), WRITE_UTF_8);
        }
        if (in.hasRemaining()) {
            return broken(good, Kind.CUT_OFF, good.length(), invalid(bytes, in.position()), WRITE_UTF_8);
        }
        if (start > 0) {
            return broken(
                    good,
                    Kind.BYTE_ORDER_MARK,
                    0,
                    "begins with a byte order mark, which JSON does not allow",
                    "write UTF-8 without a byte order mark; in Python: encoding=\"utf-8\", not \"utf-8-sig\"");
        }
        return new Decoding(good, Optional.empty());
    }

    private static Decoding broken(String text, Kind kind, int offset, String message, String mend) {
        return new Decoding(text, Optional.of(new Fault(kind, offset, message, mend)));
    }

    private static String invalid(byte[] bytes, int at) {
        return "has the byte 0x%02X where UTF-8 does not allow it, %d bytes after its start".formatted(bytes[at], at);
    }

    private static boolean hasByteOrderMark(byte[] bytes) {
        return bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
    }

    /** UTF-16 with its mark, or without one where the first two characters are ASCII. */
    private static boolean isUtf16(byte[] bytes) {
        if (bytes.length < 2) {
            return false;
        }
        int mark = ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
        if (mark == 0xFEFF || mark == 0xFFFE) {
            return true;
        }
        return bytes.length >= 4
                && (bytes[0] == 0) != (bytes[1] == 0)
                && (bytes[0] == 0) == (bytes[2] == 0)
                && (bytes[1] == 0) == (bytes[3] == 0);
    }
}
