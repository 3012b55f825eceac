package io.jenkins.plugins.autograder.evaluation.judge.structure;

import java.util.ArrayList;
import java.util.List;

/** Ready-made checks of imports, each for exactly one unless its quantity is changed. */
public final class ImportChecks {
    private static final String NAME = "n";

    private ImportChecks() {}

    /** {@code import module}, also among others, and also under another name. */
    public static Check module(String module) {
        Names.requireDotted("module", List.of(module));
        return check(module, "import of " + module, "imports of " + module, plain(module));
    }

    /** {@code from module import *}. */
    public static Check everything(String module) {
        Names.requireDotted("module", List.of(module));
        return check(
                module,
                "import of everything from " + module,
                "imports of everything from " + module,
                List.of("from " + module + " import *"));
    }

    /** The module, everything from it, or some names from it. */
    public static Check any(String module) {
        Names.requireDotted("module", List.of(module));
        List<String> patterns = new ArrayList<>(plain(module));
        patterns.add("from " + module + " import ___");
        return check(module, "import of or from " + module, "imports of or from " + module, patterns);
    }

    /** These names from the module, in one statement or in several, also under other names. */
    public static Check names(String module, List<String> names) {
        Names.requireDotted("module", List.of(module));
        Names.require("names", names);
        String wild = "_" + NAME + "_";
        List<String> patterns = List.of(
                "from " + module + " import " + wild + ", ___", "from " + module + " import " + wild + " as _, ___");
        String what = Names.either(names) + " from " + module;
        Target target = Target.of("import of " + what, "imports of " + what, patterns)
                .withFilter(new Filter.NameIn(NAME, names, true))
                .withIdentity(Identity.binding(NAME));
        return Check.of("import-" + module, target, Quantity.exactly(names.size()));
    }

    private static List<String> plain(String module) {
        return List.of("import " + module + ", ___", "import " + module + " as _, ___");
    }

    private static Check check(String module, String one, String several, List<String> patterns) {
        return Check.of("import-" + module, Target.of(one, several, patterns), Quantity.exactly(1));
    }
}
