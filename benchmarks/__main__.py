"""Measures cold pages at several sizes of the ward: python -m benchmarks [STORIES ...]."""

import json
import os
import platform
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SIZES = ("30", "3000")


def main(sizes: tuple[str, ...]) -> None:
    """Measure each size in a database and a process of its own; write one file for today."""
    found = []
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            environment = {
                **os.environ,
                "DATABASE_URL": f"sqlite:///{folder}/db.sqlite3",
                "DJANGO_SETTINGS_MODULE": "cms.settings.demo",
                "DEMO": "1",
            }
            commands = (
                ["collectstatic", "--no-input", "-v0"],
                ["migrate", "-v0"],
                ["seed_demo"],
                ["seed_demo", "--stories", size],
            )
            for command in commands:
                subprocess.run(
                    [sys.executable, "manage.py", *command],
                    cwd=ROOT,
                    env=environment,
                    check=True,
                    stdout=subprocess.DEVNULL,
                )
            done = subprocess.run(
                [sys.executable, "-m", "benchmarks.pages"],
                cwd=ROOT,
                env=environment,
                check=True,
                stdout=subprocess.PIPE,
                text=True,
            )
        found.append({"stories": int(size), "pages": json.loads(done.stdout)})
    machine = {"python": platform.python_version(), "cpus": os.cpu_count()}
    result = {"machine": machine, "cold pages": found}
    target = ROOT / "benchmarks" / f"{datetime.now(UTC):%Y-%m-%d}-pages.json"
    text = json.dumps(result, ensure_ascii=False, indent=1)
    target.write_text(text + "\n", encoding="utf-8")
    sys.stdout.write(f"{text}\n{target.relative_to(ROOT)}\n")


if __name__ == "__main__":
    main(tuple(sys.argv[1:]) or SIZES)
