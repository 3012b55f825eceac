package io.jenkins.plugins.autograder.evaluation.judge.verdict;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** Something that backs a verdict. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Detail.Sides.class, name = "sides"),
    @JsonSubTypes.Type(value = Diff.class, name = "diff"),
    @JsonSubTypes.Type(value = Detail.Differences.class, name = "differences"),
    @JsonSubTypes.Type(value = Detail.Lines.class, name = "lines"),
    @JsonSubTypes.Type(value = Detail.Note.class, name = "note"),
    @JsonSubTypes.Type(value = Detail.Trace.class, name = "trace"),
    @JsonSubTypes.Type(value = Detail.Group.class, name = "group")
})
public sealed interface Detail
        permits Detail.Sides, Diff, Detail.Differences, Detail.Lines, Detail.Note, Detail.Trace, Detail.Group {

    /** What was expected and what there was, to be shown side by side. */
    record Sides(Excerpt expected, Excerpt actual) implements Detail {}

    /**
     * How two collections differ.
     *
     * @param missing what should be there and is not
     * @param extra what is there and should not be
     * @param moved what is there at another place
     * @param changed keys whose values differ
     */
    record Differences(Listing missing, Listing extra, Listing moved, Listing changed) implements Detail {}

    /**
     * Places in the code.
     *
     * @param text what is there
     * @param file in which the lines are; empty where that is clear
     * @param lines from 1, in order
     */
    record Lines(String text, String file, List<Integer> lines) implements Detail {
        public Lines {
            lines = lines.stream().distinct().sorted().toList();
        }
    }

    /** A remark. */
    record Note(String text) implements Detail {}

    /**
     * How an exception came about.
     *
     * @param error the exception's type and message, in the language's own words
     * @param meaning what that usually means; empty where we do not know
     * @param frames from the outermost call in
     */
    record Trace(String error, String meaning, List<Frame> frames) implements Detail {
        public Trace {
            frames = List.copyOf(frames);
        }
    }

    /** A line on the way to an exception. */
    record Frame(String file, int line, String name, String text) {}

    /**
     * Verdicts that belong together, such as those of all contexts in which a goal failed.
     *
     * @param title such as {@code Failed in 2 of 3 cases}
     */
    record Group(String title, List<Entry> entries) implements Detail {
        public Group {
            entries = List.copyOf(entries);
        }
    }

    /** One of a group. */
    record Entry(String title, Verdict verdict) {}
}
