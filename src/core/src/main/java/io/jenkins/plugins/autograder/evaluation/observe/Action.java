package io.jenkins.plugins.autograder.evaluation.observe;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a payload runs. The value that is observed is named with each.
 *
 * <p>Where code is given (blocks, harnesses and the like), it is a text of statements; if the last one is an expression,
 * its value is the value of the code.
 */
public sealed interface Action {

    /**
     * Run the whole file. The value is none; what the file prints is what counts.
     *
     * @param asMain whether the file is run as a program, with the name {@code __main__}; else it is imported under its
     *     own name
     * @param arguments of the command line, which the file finds in {@code sys.argv[1:]}
     */
    record Import(boolean asMain, List<String> arguments) implements Action {
        public Import {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * Read a variable of the file. The value is the variable's.
     *
     * @param name such as {@code limit}, or with dots: {@code Shape.corners}
     */
    record Variable(String name) implements Action {
        public Variable {
            Checks.requireDottedName("variable", name);
        }
    }

    /**
     * Call a function of the file. The value is what it returns, or what the harness makes of it. Arguments are evaluated
     * afresh for each trial.
     *
     * @param function such as {@code area}, or with dots: {@code Shape.area}
     * @param arguments in order
     * @param named by the parameter's name, after {@code arguments}
     * @param copyArguments whether the function gets deep copies of arguments that come from the file; others are fresh
     *     anyway
     * @param harness stands between us and the function
     */
    record Call(
            String function,
            List<Expression> arguments,
            Map<String, Expression> named,
            boolean copyArguments,
            Optional<Harness> harness)
            implements Action {
        public Call {
            Checks.requireDottedName("function", function);
            arguments = List.copyOf(arguments);
            named = Collections.unmodifiableMap(new LinkedHashMap<>(named));
            named.keySet().forEach(name -> Checks.requireName("argument of " + function, name));
        }
    }

    /**
     * Run statements in a copy of the file's namespace. The value is that of the code.
     *
     * @param code the statements
     */
    record Block(String code) implements Action {
        public Block {
            Checks.requireCode("code", code);
        }
    }
}
