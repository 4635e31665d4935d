"""Times the search at several sizes: python -m benchmarks.search.speed [STORIES ...].

Each engine that can be had (see benchmarks.search) gets the sample ward and so many synthetic
stories. One dated file.
"""

import json
import os
import platform
import sys
import tempfile
from datetime import UTC, datetime

from benchmarks.search.__main__ import ROOT, answer_of, engines

SIZES = ("10000", "100000")


def main(sizes: tuple[str, ...] = SIZES) -> None:
    """Measure each engine at each size, and write the file."""
    found: dict[str, dict[str, object]] = {}
    with tempfile.TemporaryDirectory() as folder:
        ready = engines(folder)
        # Elasticsearch stands beside the SQLite database, so both grow together.
        for size in sizes:
            for name, surroundings in ready.items():
                measured = answer_of("benchmarks.search.measuring", surroundings, size)
                found.setdefault(name, {})[size] = measured
                sys.stdout.write(f"{name} {size}: {json.dumps(measured, ensure_ascii=False)}\n")
    machine = {"cpus": os.cpu_count(), "python": platform.python_version()}
    target = ROOT / "benchmarks" / f"{datetime.now(UTC):%Y-%m-%d}-search-speed.json"
    text = json.dumps({"machine": machine, "engines": found}, ensure_ascii=False, indent=1)
    target.write_text(text + "\n", encoding="utf-8")
    sys.stdout.write(f"{text}\n{target.relative_to(ROOT)}\n")


if __name__ == "__main__":
    main(tuple(sys.argv[1:]) or SIZES)
