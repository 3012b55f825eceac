package io.jenkins.plugins.autograder.report;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a table as RFC 4180 has it, for programs that calculate with it and for people who open it in a spreadsheet. */
final class Csv {
    /** A spreadsheet takes what begins with one of these for a formula, and runs it. */
    private static final String FORMULAS = "=+-@\t\r";

    private final Appendable out;

    Csv(Appendable out) {
        this.out = out;
    }

    void row(List<String> cells) throws IOException {
        out.append(cells.stream().map(Csv::cell).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    private static String cell(String text) {
        boolean formula = !text.isEmpty() && FORMULAS.indexOf(text.charAt(0)) >= 0;
        String harmless = formula ? "'" + text : text;
        boolean plain = harmless.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? harmless : "\"" + harmless.replace("\"", "\"\"") + "\"";
    }
}
