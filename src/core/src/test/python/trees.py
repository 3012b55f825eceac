"""Writes syntax trees as the tests want them.

Reads a JSON list of programs from standard input, and writes their trees to standard output as a JSON list, in the form that
NodeJson documents. Standard library only.

The tests do not call this: they read trees from src/test/resources/evaluation/trees.jsonl. Trees.java says how that file is
brought up to date.
"""

import ast
import json
import sys

KINDS = {int: "int", float: "float", complex: "complex", str: "str", bytes: "bytes", bool: "bool",
         type(None): "none", type(...): "ellipsis"}

LEFT_OUT = {"ctx", "type_comment", "type_ignores", "type_params", "kind"}


def tree(node, lines):
    if isinstance(node, list):
        return [tree(item, lines) for item in node]
    if not isinstance(node, ast.AST):
        return node
    if isinstance(node, (ast.operator, ast.unaryop, ast.boolop, ast.cmpop)):
        return type(node).__name__
    result = {"_": type(node).__name__}
    if hasattr(node, "lineno"):
        result["at"] = [node.lineno, column(lines, node.lineno, node.col_offset),
                        node.end_lineno, column(lines, node.end_lineno, node.end_col_offset)]
    if isinstance(node, ast.Constant):
        result["kind"] = KINDS[type(node.value)]
        result["value"] = repr(node.value)
        return result
    for name, field in ast.iter_fields(node):
        if name not in LEFT_OUT:
            result[name] = tree(field, lines)
    return result


def column(lines, line, offset):
    """Python counts bytes; we count characters."""
    return len(lines[line - 1].encode()[:offset].decode())


def main():
    programs = json.load(sys.stdin)
    json.dump([tree(ast.parse(program), program.split("\n")) for program in programs], sys.stdout)


if __name__ == "__main__":
    main()
