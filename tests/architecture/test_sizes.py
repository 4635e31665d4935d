"""Keeps the rooms small: lengths, names, opening docstrings, nothing left to do."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = ("cms", "news", "search", "benchmarks", "deploy", "tests")
FILE_LINES = 300
FUNCTION_LINES = 40
VAGUE = {"utils", "helpers", "common", "misc"}
LEFT_TO_DO = re.compile(r"\b(TO" r"DO|FIX" r"ME)\b")
TEXT_ENDINGS = {".py", ".html", ".txt", ".css", ".js", ".sh", ".yaml", ".conf"}
# Written by a command, or prose: their length says nothing about their duty.
UNMEASURED = re.compile(r"/migrations/|^news/demo/content")


def length(function):
    """Return the lines of a function without its docstring: explaining costs nothing."""
    lines = function.end_lineno - function.lineno + 1
    if ast.get_docstring(function, clean=False) is None:
        return lines
    docstring = function.body[0]
    return lines - (docstring.end_lineno - docstring.lineno + 1)


def faults(source, path):
    """Return "file:line what is wrong" for every fault of one Python file."""
    tree = ast.parse(source)
    found = [
        f"{path}:1 must not be named {part}"
        for part in Path(path).with_suffix("").parts
        if part in VAGUE
    ]
    if UNMEASURED.search(path):
        return found
    count = len(source.splitlines())
    if count > FILE_LINES:
        found.append(f"{path}:{FILE_LINES + 1} has {count} lines, more than {FILE_LINES}")
    if source.strip() and not ast.get_docstring(tree):
        found.append(f"{path}:1 must open with a docstring that says its duty")
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            if (lines := length(node)) > FUNCTION_LINES:
                found.append(
                    f"{path}:{node.lineno} {node.name} has {lines} lines, "
                    f"more than {FUNCTION_LINES}"
                )
    return found


def files(endings):
    for folder in (*FOLDERS, "templates", "static"):
        for file in sorted((ROOT / folder).rglob("*")):
            if file.suffix in endings and file.is_file():
                yield file.read_text(encoding="utf-8"), file.relative_to(ROOT).as_posix()


def test_every_python_file_is_small_and_says_its_duty():
    checked = list(files({".py"}))
    assert len(checked) > 10, "the walk found no code"
    found = [fault for source, path in checked for fault in faults(source, path)]
    assert not found, "\n" + "\n".join(found)


def test_nothing_is_left_to_do_in_a_comment():
    found = [
        f"{path}:{number} {line.strip()[:80]}"
        for source, path in files(TEXT_ENDINGS)
        for number, line in enumerate(source.splitlines(), start=1)
        if LEFT_TO_DO.search(line)
    ]
    assert not found, "\n" + "\n".join(found)


LONG_FUNCTION = '"""Duty."""\n\n\ndef long():\n' + "    x = 1\n" * FUNCTION_LINES


@pytest.mark.parametrize(
    ("path", "source", "fault"),
    [
        ("cms/core/a.py", "x = 1\n", "a.py:1 must open with a docstring"),
        ("cms/core/a.py", '"""Duty."""\n' * 301, "a.py:301 has 301 lines"),
        ("cms/core/a.py", LONG_FUNCTION, "a.py:4 long has 41 lines"),
        ("cms/core/utils.py", '"""Duty."""\n', "must not be named utils"),
        ("cms/helpers/a.py", '"""Duty."""\n', "must not be named helpers"),
    ],
)
def test_each_fault_is_named_with_its_file_and_line(path, source, fault):
    assert [fault in found for found in faults(source, path)] == [True]


def test_a_docstring_does_not_make_a_function_long():
    source = LONG_FUNCTION.replace(
        "def long():\n    x = 1\n", 'def long():\n    """Say.\n\n    More.\n    """\n'
    )
    assert faults(source, "cms/core/a.py") == []


def test_the_words_for_unfinished_work_are_recognised():
    assert LEFT_TO_DO.search("# TO" + "DO later")
    assert not LEFT_TO_DO.search("todo_list = phương pháp TODOS")
