"""Holds the one-way order: a module imports from its own room or from one further right."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
# From left to right; rooms on one line do not know each other.
ORDER = [
    {"news.demo", "benchmarks"},
    {"news.reports"},
    {"news.readers", "news.channels", "news.planning"},
    {"search"},
    {"news.stories"},
    {"news.editorial"},
    {"cms.library"},
    {"cms.outbox"},
    {"cms.units"},
    {"cms.users"},
    {"cms.core"},
]
RANK = {room: rank for rank, rooms in enumerate(ORDER) for room in rooms}
LABELS = {room.rpartition(".")[2]: room for room in RANK}
COMPOSITION = ("cms.urls", "cms.wsgi", "cms.settings")
OURS = {"cms", "news", "search", "benchmarks", "tests", "deploy"}
# Wagtail imports it while its own models load, so it imports inside its functions.
LATE = "news.editorial.finish"
RELATIONS = {
    "ForeignKey",
    "OneToOneField",
    "ManyToManyField",
    "ParentalKey",
    "ParentalManyToManyField",
}
LOADERS = {"import_module", "import_string", "__import__", "get_model"}


def room_of(name):
    return next((room for room in RANK if f"{name}.".startswith(f"{room}.")), None)


def imported(tree, package, late):
    """Yield (line, dotted name) of every import, of every relation named by a string."""
    inside = {
        child
        for function in ast.walk(tree)
        if late and isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        for child in ast.walk(function)
    }
    for node in (node for node in ast.walk(tree) if node not in inside):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else []
            base = ".".join([*above, *([node.module] if node.module else [])])
            yield from ((node.lineno, f"{base}.{alias.name}") for alias in node.names)
        elif isinstance(node, ast.Call):
            yield from ((node.lineno, name) for name in named_by_string(node))


def named_by_string(call):
    function = call.func.attr if isinstance(call.func, ast.Attribute) else ""
    function = call.func.id if isinstance(call.func, ast.Name) else function
    values = [*call.args, *(word.value for word in call.keywords if word.arg in {"to", "through"})]
    texts = [v.value for v in values if isinstance(v, ast.Constant) and isinstance(v.value, str)]
    if function in LOADERS:
        yield from (text for text in texts[:1] if text.split(".")[0] in OURS)
    if function in RELATIONS or function == "get_model":
        labels = [text.split(".")[0] for text in texts if "." in text or function == "get_model"]
        yield from (LABELS[label] for label in labels if label in LABELS)


def faults(source, path):
    """Return "file:line what is wrong" for every import of the source that the order forbids."""
    module = ".".join(Path(path).with_suffix("").parts).removesuffix(".__init__")
    package = module.split(".") if path.endswith("__init__.py") else module.split(".")[:-1]
    own = room_of(module)
    if own is None:
        return [f"{path}:1 belongs to no room of the order"]
    found = []
    for line, name in imported(ast.parse(source), package, late=module == LATE):
        room = room_of(name)
        if any(f"{name}.".startswith(f"{root}.") for root in COMPOSITION):
            found.append(f"{path}:{line} imports {name}, the composition root")
        elif room is None and name.split(".")[0] in OURS:
            found.append(f"{path}:{line} imports {name}, which is in no room")
        elif room and room != own and RANK[room] <= RANK[own]:
            found.append(f"{path}:{line} {own} must not know {room} ({name})")
    return found


def sources():
    roots = {Path("cms/urls.py"), Path("cms/wsgi.py"), Path("cms/__init__.py")}
    roots |= {Path("news/__init__.py")}
    for folder in ("cms", "news", "search", "benchmarks"):
        for file in sorted((ROOT / folder).rglob("*.py")):
            path = file.relative_to(ROOT)
            if path not in roots and path.parts[:2] != ("cms", "settings"):
                yield file.read_text(encoding="utf-8"), path.as_posix()


def test_every_module_imports_from_its_own_room_or_from_one_further_right():
    checked = list(sources())
    assert len(checked) > 10, "the walk found no code"
    found = [fault for source, path in checked for fault in faults(source, path)]
    assert not found, "\n" + "\n".join(found)


FORBIDDEN = [
    ("cms/core/models.py", "import news.stories"),
    ("cms/units/services.py", "from news.stories.services import open_unit"),
    ("cms/units/services.py", "from cms import library"),
    ("cms/units/services.py", "def late():\n    from cms.library import models"),
    ("cms/units/services.py", "from ..library import models"),
    ("news/readers/views.py", "from news.channels import feeds"),
    ("news/stories/models.py", "from search import find"),
    ("news/stories/views.py", "from cms import urls"),
    ("news/stories/views.py", "from cms.settings.base import DEMO"),
    ("news/stories/views.py", "from tests.journeys import steps"),
    ("news/stories/views.py", "from cms.extras import anything"),
    ("cms/extras/views.py", "x = 1"),
    ("cms/units/models.py", "x = models.ForeignKey('library.NewsImage', models.CASCADE)"),
    ("cms/units/models.py", "x = ParentalKey(on_delete=CASCADE, to='stories.UnitPage')"),
    ("cms/units/models.py", "x = ManyToManyField('self', through='editorial.Contribution')"),
    ("cms/units/services.py", "x = importlib.import_module('news.stories.services')"),
    ("cms/units/services.py", "x = apps.get_model('stories', 'ArticlePage')"),
    ("cms/units/services.py", "x = apps.get_model('stories.ArticlePage')"),
    ("news/editorial/finish.py", "from news.stories import services"),
]
ALLOWED = [
    ("news/demo/seed.py", "from news.stories.services import open_unit"),
    ("news/editorial/rules.py", "from news.editorial.models import Decision\nfrom . import acts"),
    ("news/editorial/models/__init__.py", "from .work import Claim\nfrom ..acts import Act"),
    ("news/editorial/finish.py", "def publish_approved():\n    from news.stories import services"),
    ("cms/library/models.py", "import wagtail.models\nfrom cms.units.models import Unit"),
    ("cms/library/models.py", "x = ForeignKey('units.Unit', CASCADE)"),
    ("cms/library/models.py", "x = ForeignKey('wagtailcore.Page', related_name='stories.x')"),
    ("cms/core/models.py", "x = import_string('django.utils.text.slugify')"),
]


@pytest.mark.parametrize(("path", "source"), FORBIDDEN)
def test_a_forbidden_import_is_named_with_its_file_and_line(path, source):
    found = faults(source, path)
    assert len(found) == 1
    assert found[0].startswith(f"{path}:{2 if 'def late' in source else 1} ")


@pytest.mark.parametrize(("path", "source"), ALLOWED)
def test_an_allowed_import_passes(path, source):
    assert faults(source, path) == []
