"""Scripts that import each other change their names together."""

import re
import shutil
from pathlib import Path

from django.conf import settings
from django.core.files.storage import FileSystemStorage

from cms.core.static_files import HashedFiles

IMPORTS = re.compile(r"""^import .* from ["'](.+)["'];$""", re.MULTILINE)
HASHED = re.compile(r"/[a-z-]+\.[0-9a-f]{12}\.js$")


def collected(folder: Path) -> dict[str, Path]:
    """Return where the file of each script of a folder lies under its hashed name."""
    storage = HashedFiles(location=folder, base_url="/static/")
    names = [str(path.relative_to(folder)) for path in folder.rglob("*.js")]
    plain = FileSystemStorage(location=folder)
    done = storage.post_process({name: (plain, name) for name in names})
    faults = [fault for *_, fault in done if isinstance(fault, Exception)]
    assert faults == []
    return {name: folder / storage.hashed_files[storage.hash_key(name)] for name in names}


def copy_to(folder: Path) -> Path:
    shutil.copytree(settings.BASE_DIR / "static" / "js", folder / "js")
    return folder


def test_every_import_of_our_scripts_names_the_hashed_file(tmp_path):
    found = collected(copy_to(tmp_path))
    told = [(path, name) for path in found.values() for name in IMPORTS.findall(path.read_text())]
    assert told
    for path, name in told:
        assert HASHED.search(name) and (path.parent / name).is_file(), (path.name, name)


def test_a_changed_module_gives_whoever_imports_it_a_new_name(tmp_path):
    before = collected(copy_to(tmp_path / "old"))
    new = copy_to(tmp_path / "new")
    words = new / "js" / "reading" / "words.js"
    words.write_text(words.read_text() + "// mended\n")
    after = collected(new)
    renamed = {name for name in before if before[name].name != after[name].name}
    assert {"js/reading/words.js", "js/reading/share.js", "js/gallery.js"} <= renamed
    assert "js/video.js" not in renamed


def test_an_address_is_worked_out_once_and_anew_for_files_collected_anew(tmp_path, monkeypatch):
    storage = HashedFiles(location=tmp_path, base_url="/static/")
    script = tmp_path / "own.js"
    asked = []
    monkeypatch.setattr(
        storage,
        "stored_name",
        lambda name: asked.append(name) or HashedFiles.stored_name(storage, name),
    )

    def collect(text: str) -> str:
        script.write_text(text)
        list(storage.post_process({"own.js": (FileSystemStorage(location=tmp_path), "own.js")}))
        return storage.url("own.js")

    first = collect("let a;\n")
    assert HASHED.search(first)
    assert storage.url("own.js") == first
    assert asked == ["own.js"]
    assert collect("let b;\n") != first
