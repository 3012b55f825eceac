package io.jenkins.plugins.autograder.report.pages;

import io.jenkins.plugins.autograder.evaluation.EvaluationResult.SubmittedFile;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A file that was handed in, line by line, with what goals say of the lines.
 *
 * @param file its name
 * @param anchor by which links find it; those of lines have the number behind it
 * @param repaired whether lines of it were left out, so that the rest could run
 * @param lines the first ones
 * @param omitted how many more there are
 */
record CodeView(String file, String anchor, boolean repaired, List<Line> lines, int omitted) {
    private static final int MOST_LINES = 5_000;
    private static final int LONGEST_LINE = 2_000;

    /**
     * A line.
     *
     * @param number from 1
     * @param text as it was handed in
     * @param leftOut whether it did not run
     * @param mentions what goals say of it
     */
    record Line(int number, String text, boolean leftOut, List<Mention> mentions) {

        /** The worst status of the goals that speak of it, as a word; absent where none does. */
        Optional<String> worst() {
            return mentions.stream()
                    .map(Mention::status)
                    .min(Comparator.comparingDouble(Status::points))
                    .map(Status::word);
        }
    }

    /** Where the lines of files will be. */
    static CodePlaces places(List<SubmittedFile> files) {
        Map<String, String> anchors = new LinkedHashMap<>();
        files.forEach(file -> anchors.put(file.filename(), "code-" + (anchors.size() + 1)));
        return new CodePlaces(
                Map.copyOf(anchors), files.size() == 1 ? files.get(0).filename() : "");
    }

    static List<CodeView> of(List<SubmittedFile> files, CodePlaces places, Mentions mentions) {
        return files.stream().map(file -> of(file, places, mentions)).toList();
    }

    private static CodeView of(SubmittedFile file, CodePlaces places, Mentions mentions) {
        List<String> ran = lines(file.code());
        List<String> handedIn = file.original().map(CodeView::lines).orElse(ran);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < Math.min(handedIn.size(), MOST_LINES); i++) {
            String text = handedIn.get(i);
            boolean leftOut = i >= ran.size() || !ran.get(i).equals(text);
            lines.add(new Line(i + 1, cut(text), leftOut, mentions.of(file.filename(), i + 1)));
        }
        return new CodeView(
                file.filename(),
                places.anchors().getOrDefault(file.filename(), ""),
                file.original().isPresent(),
                List.copyOf(lines),
                handedIn.size() - lines.size());
    }

    private static List<String> lines(String text) {
        return text.lines().toList();
    }

    private static String cut(String line) {
        return line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) + "…" : line;
    }
}
