"""The table of environment variables says what the code reads: names, duty and defaults."""

import ast
import re
from pathlib import Path

import pytest

from cms.settings.env import REQUIRED
from tests.run import OURS

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "operations.md").read_text(encoding="utf-8")
EXAMPLE = (ROOT / ".env.example").read_text(encoding="utf-8")
SETTINGS = ("base", "demo", "production", "test")
# What starts the processes reads these without the readers of the settings.
STARTERS = ("manage.py", "cms/wsgi.py", "deploy/gunicorn.conf.py", "deploy/serve.py")
READS = {"os.environ.get", "os.environ.setdefault"}
EMPTY = {"empty": "", "0": False}


def tree(path):
    return ast.parse((ROOT / path).read_text(encoding="utf-8"))


def default_of(call):
    """Return the default in a call of a reader, or the one that the reader has itself."""
    if len(call.args) > 1:
        # Defaults may name the project's folders.
        code = compile(ast.Expression(call.args[1]), "default", "eval")
        return eval(code, {"VAR_DIR": Path("var")})
    own = {"flag": False, "path_prefix": "", "redis": "", "search_server": "", "readable_file": ""}
    return own.get(call.func.attr, REQUIRED)


def calls(module):
    """Return name -> default of every reader that the settings module calls."""
    return {
        node.args[0].value: default_of(node)
        for node in ast.walk(tree(f"cms/settings/{module}.py"))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id == "env"
    }


def read_by_starters():
    """Return the names in os.environ.get("X"), os.environ.setdefault("X") and os.environ["X"]."""
    for path in STARTERS:
        for node in ast.walk(tree(path)):
            key = None
            if isinstance(node, ast.Call) and ast.unparse(node.func) in READS:
                key = node.args[0]
            elif isinstance(node, ast.Subscript) and ast.unparse(node.value) == "os.environ":
                key = node.slice
            if isinstance(key, ast.Constant):
                yield key.value


def table():
    """Return name -> (required, default) of the documented table."""
    rows = re.findall(r"^\| `([A-Z_]+)` \| ([^|]*) \| ([^|]*) \|", PAGE, re.MULTILINE)
    return {name: (required.strip(), default.strip()) for name, required, default in rows}


def names_after(words):
    line = next(line for line in PAGE.splitlines() if line.startswith(words))
    return set(re.findall(r"`([A-Z_]+)`", line))


def read_by_settings():
    return {name for module in SETTINGS for name in calls(module)}


def test_the_table_names_exactly_what_the_code_reads():
    assert set(table()) == read_by_settings() | set(read_by_starters())


def test_the_table_says_required_where_production_has_no_default():
    required = {name for name, default in calls("production").items() if default is REQUIRED}

    assert len(required) == 4
    assert {name for name, row in table().items() if row[0] == "production"} == required


@pytest.mark.parametrize(
    ("name", "default"),
    [(name, default) for name, default in calls("base").items() if default is not REQUIRED],
)
def test_the_table_gives_the_default_of_the_code(name, default):
    written = table()[name][1].strip("`")
    assert EMPTY.get(written, written) in (default, str(default))


def test_the_example_file_holds_only_names_that_are_explained():
    lines = re.findall(r"^#?([A-Z_]+)=", EXAMPLE, re.MULTILINE)
    explained = set(table()) | names_after("Only in")

    assert len(lines) == len(set(lines))
    assert set(lines) <= explained


def test_the_example_file_asks_for_every_required_name_and_offers_every_other_as_a_comment():
    required = {name for name, row in table().items() if row[0] == "production"}
    asked = set(re.findall(r"^([A-Z_]+)=", EXAMPLE, re.MULTILINE))
    offered = set(re.findall(r"^#([A-Z_]+)=", EXAMPLE, re.MULTILINE))

    assert asked == required | {"POSTGRES_PASSWORD"}
    assert set(table()) - required - {"DJANGO_SETTINGS_MODULE"} <= offered


def test_a_shells_settings_are_kept_away_from_every_test_run():
    assert read_by_settings() | {"DJANGO_SETTINGS_MODULE", "HOST", "PORT"} <= set(OURS)
