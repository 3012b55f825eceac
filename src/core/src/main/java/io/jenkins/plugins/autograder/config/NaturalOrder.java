package io.jenkins.plugins.autograder.config;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The order that people expect of names: numbers by their value, {@code case2} before {@code case10}, and what lies in
 * one directory together.
 */
public enum NaturalOrder implements Comparator<String> {
    INSTANCE;

    private static final Pattern BETWEEN_DIGITS_AND_OTHERS =
            Pattern.compile("(?<=\\d)(?=\\D)|(?<=\\D)(?=\\d)|(?=/)|(?<=/)");

    @Override
    public int compare(String left, String right) {
        List<String> lefts = List.of(BETWEEN_DIGITS_AND_OTHERS.split(left));
        List<String> rights = List.of(BETWEEN_DIGITS_AND_OTHERS.split(right));
        for (int i = 0; i < Math.min(lefts.size(), rights.size()); i++) {
            int order = comparePieces(lefts.get(i), rights.get(i));
            if (order != 0) {
                return order;
            }
        }
        int order = Integer.compare(lefts.size(), rights.size());
        return order != 0 ? order : left.compareTo(right);
    }

    private static int comparePieces(String left, String right) {
        if (left.equals("/") || right.equals("/")) {
            return Boolean.compare(right.equals("/"), left.equals("/"));
        }
        return isNumber(left) && isNumber(right) ? compareNumbers(left, right) : left.compareTo(right);
    }

    private static boolean isNumber(String piece) {
        return !piece.isEmpty() && piece.charAt(0) >= '0' && piece.charAt(0) <= '9';
    }

    private static int compareNumbers(String left, String right) {
        String leftDigits = withoutLeadingZeros(left);
        String rightDigits = withoutLeadingZeros(right);
        int order = Integer.compare(leftDigits.length(), rightDigits.length());
        return order != 0 ? order : leftDigits.compareTo(rightDigits);
    }

    private static String withoutLeadingZeros(String digits) {
        int start = 0;
        while (start < digits.length() - 1 && digits.charAt(start) == '0') {
            start++;
        }
        return digits.substring(start);
    }
}
