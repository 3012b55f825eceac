package io.jenkins.plugins.autograder.evaluation.judge.structure;

import java.util.List;
import java.util.OptionalInt;

/** Ready-made checks of definitions and calls. */
public final class FunctionChecks {
    private static final String ANY = "_";

    private FunctionChecks() {}

    /**
     * A definition of a function, with any parameters. One is needed; more are noted.
     *
     * @param names any of which it may have; {@code _} for any name
     */
    public static Check definition(String... names) {
        return definition(List.of(names), "___", "");
    }

    /** A definition with that many parameters, defaults or not. */
    public static Check definition(List<String> names, int parameters) {
        String with = " with " + (parameters == 1 ? "1 parameter" : parameters + " parameters");
        Check check = definition(names, "___", with);
        return check.withTarget(
                check.target().withFilter(new Filter.Arguments(parameters, OptionalInt.of(parameters))));
    }

    /**
     * A definition with parameters that a pattern matches.
     *
     * @param parameters as in a definition: {@code width, _, ___=_}
     */
    public static Check definition(List<String> names, String parameters) {
        return definition(names, parameters, " with the parameters " + parameters);
    }

    private static Check definition(List<String> names, String parameters, String with) {
        Names.require("function", names);
        String of = names.contains(ANY) ? "function definition" : "definition of " + Names.either(names);
        String several = names.contains(ANY) ? "function definitions" : "definitions of " + Names.either(names);
        List<String> patterns = names.stream()
                .map(name -> "def " + name + "(" + parameters + "):\n    ___\n")
                .toList();
        String id = names.contains(ANY) ? "def" : "def-" + names.get(0);
        return Check.of(
                id,
                Target.of(of + with, several + with, patterns),
                Quantity.exactly(1).softMax(Leniency.NOTE));
    }

    /**
     * Calls of a function with any arguments; one or more are needed.
     *
     * @param names any of which may be called, with dots if need be: {@code math.sqrt}; {@code _} for any
     */
    public static Check call(String... names) {
        return call(List.of(names), "___, ___=_", false);
    }

    /** Calls of a method of anything, with any arguments. */
    public static Check methodCall(String... names) {
        return call(List.of(names), "___, ___=_", true);
    }

    /**
     * Calls with arguments that a pattern matches.
     *
     * @param arguments as in a call: {@code _, end=''}
     * @param method whether it is a method of anything
     */
    public static Check call(List<String> names, String arguments, boolean method) {
        Names.requireDotted("function", names);
        boolean any = names.contains(ANY);
        String thing = method ? "method" : "function";
        String one = any ? thing + " call" : "call of " + Names.either(names);
        String several = any ? thing + " calls" : "calls of " + Names.either(names);
        List<String> patterns = names.stream()
                .map(name -> (method ? "_." : "") + name + "(" + arguments + ")")
                .toList();
        return Check.of(any ? "call" : "call-" + names.get(0), Target.of(one, several, patterns), Quantity.SOME);
    }

    /** The same for calls with that many arguments only. */
    public static Check withArguments(Check call, int min, OptionalInt max) {
        return call.withTarget(call.target().withFilter(new Filter.Arguments(min, max)));
    }

    /**
     * The same for calls of functions only that the file defines.
     *
     * @param exclude functions that do not count
     */
    public static Check local(Check call, List<String> exclude) {
        Target target = call.target().withFilter(new Filter.CallsLocal(exclude));
        return call.withTarget(target.withName(
                target.name() + " of a function of your own", target.names() + " of functions of your own"));
    }

    /** The same, where calls of the same function count as one. */
    public static Check byName(Check call) {
        return call.withTarget(call.target().withIdentity(Identity.CALLED_NAME));
    }

    /**
     * The same, called otherwise for people, where the name of the function is not to be given away.
     *
     * @param one such as {@code call of a function that draws}
     * @param several such as {@code calls of functions that draw}
     */
    public static Check announced(Check check, String one, String several) {
        return check.withTarget(check.target().withName(one, several));
    }
}
