package io.jenkins.plugins.autograder.evaluation.judge;

import java.util.Map;

/** What exceptions usually mean, for people who meet them for the first time. */
final class ErrorMeanings {
    private static final Map<String, String> MEANINGS = Map.ofEntries(
            Map.entry(
                    "NameError",
                    "A name is used that nothing was stored under. Is it spelled as where it was defined?"),
            Map.entry("UnboundLocalError", "A variable of the function is used before something is stored in it."),
            Map.entry(
                    "TypeError",
                    "Something is done to a value of a type that cannot do it, or a function is called with"
                            + " the wrong number of arguments."),
            Map.entry("ValueError", "A value is of the right type, but cannot be used here."),
            Map.entry(
                    "IndexError",
                    "There is no item at that index. The first one is at 0, the last one at the length less 1."),
            Map.entry("KeyError", "The dictionary has no such key."),
            Map.entry("AttributeError", "The value has no such attribute or method. Is it of the type you think?"),
            Map.entry("ZeroDivisionError", "Something is divided by zero."),
            Map.entry("RecursionError", "A function calls itself again and again. Does it ever stop?"),
            Map.entry("EOFError", "The program asks for more input than there is."),
            Map.entry("FileNotFoundError", "There is no file of that name. Is it spelled right?"),
            Map.entry("ModuleNotFoundError", "There is no module of that name. Is it spelled right?"),
            Map.entry("ImportError", "The module has no such name."),
            Map.entry("AssertionError", "A condition that the program itself demands does not hold."),
            Map.entry("StopIteration", "There is no further item."),
            Map.entry("OverflowError", "A number is too large."),
            Map.entry("UnicodeDecodeError", "A file is not text in the encoding with which it is read."),
            Map.entry("IndentationError", "The blanks at the beginning of a line do not fit those around it."),
            Map.entry("SyntaxError", "This is no Python. A bracket, a colon or a quote may be missing."),
            Map.entry("MemoryError", "There is not enough memory. Does a list grow without end?"),
            Map.entry("PermissionError", "The program may not do that here."));

    private ErrorMeanings() {}

    /** What an exception of that type usually means; empty where we do not know. */
    static String of(String type) {
        return MEANINGS.getOrDefault(type, "");
    }
}
