"""Takes in hostile files one by one and prints seconds and memory, in a process of its own.

python -m tests.library.measure write FOLDER, then python -m tests.library.measure read FOLDER:
making the files takes more memory than taking them in.
"""

import json
import resource
import sys
import time
from pathlib import Path

from cms.library.intake import UnusablePicture, cleaned
from cms.library.papers import UnusablePaper, examine

PAPERS, PICTURES = "papers", "pictures"


def write(folder: Path) -> None:
    """Put every hostile file, and the largest good ones, into the folder."""
    from tests.library import hostile

    papers = hostile.BAD_PAPERS | hostile.GOOD_PAPERS
    pictures = hostile.BAD_PICTURES | hostile.GOOD_PICTURES | hostile.largest_pictures()
    for kind, files in ((PAPERS, papers), (PICTURES, pictures)):
        (folder / kind).mkdir()
        for name, data in files.items():
            (folder / kind / name.replace("/", "_")).write_bytes(data)


def read(folder: Path) -> None:
    """Print the memory before and after in megabytes, and the seconds of each file."""
    before, seconds = _megabytes(), {}
    for path in sorted(folder.glob("*/*")):
        size = path.stat().st_size
        with path.open("rb") as file:
            if path.parent.name == PAPERS:
                seconds[path.name] = _timed(lambda f=file, s=size: examine(f, size=s))
            else:
                seconds[path.name] = _timed(lambda f=file, s=size: cleaned(f, size=s, name="a"))
    print(json.dumps({"before": before, "after": _megabytes(), "seconds": seconds}))  # noqa: T201


def _timed(act) -> float:
    begun = time.process_time()
    try:
        act()
    except (UnusablePicture, UnusablePaper):
        pass
    return time.process_time() - begun


def _megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    {"write": write, "read": read}[sys.argv[1]](Path(sys.argv[2]))
