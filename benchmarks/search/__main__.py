"""Judges every engine that can be had: python -m benchmarks.search [STORIES].

SQLite always; PostgreSQL and Elasticsearch where `deploy/services.sh env` names them. Each gets
the sample ward and 2,000 synthetic stories. One dated file.
"""

import json
import os
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg

ROOT = Path(__file__).resolve().parents[2]
FOUND, NDCG = 0.98, 0.90
DATABASE = "benchmark_search"


def engines(folder: str) -> dict[str, dict[str, str]]:
    """Return the surroundings of each engine that can be had here."""
    sqlite = {"DATABASE_URL": f"sqlite:///{folder}/db.sqlite3"}
    found = {"sqlite": sqlite}
    if server := os.environ.get("TEST_POSTGRES_URL"):
        with psycopg.connect(server, autocommit=True) as connection:
            connection.execute(f"DROP DATABASE IF EXISTS {DATABASE} WITH (FORCE)")
            connection.execute(f"CREATE DATABASE {DATABASE}")
        own = urlunsplit(urlsplit(server)._replace(path=f"/{DATABASE}"))
        found["postgresql"] = {"DATABASE_URL": own}
    if server := os.environ.get("TEST_ELASTICSEARCH_URL"):
        found["elasticsearch"] = {
            **sqlite,
            "ELASTICSEARCH_URL": server,
            "ELASTICSEARCH_INDEX": "benchmark-search",
        }
    return found


def answer_of(module: str, surroundings: dict[str, str], stories: str) -> dict[str, object]:
    """Fill a database, and return what a module of this package prints about its search."""
    environment = {
        **os.environ,
        **surroundings,
        "DJANGO_SETTINGS_MODULE": "cms.settings.demo",
        "DEMO": "1",
    }
    for command in (
        ["migrate", "-v0"],
        ["seed_demo"],
        ["seed_demo", "--stories", stories, "--seed", "71"],
    ):
        subprocess.run(
            [sys.executable, "manage.py", *command],
            cwd=ROOT,
            env=environment,
            check=True,
            stdout=subprocess.DEVNULL,
        )
    done = subprocess.run(
        [sys.executable, "-m", module],
        cwd=ROOT,
        env=environment,
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    answer: dict[str, object] = json.loads(done.stdout)
    return answer


def main(stories: str = "2000") -> None:
    """Judge each engine, write the file, and leave with 1 where one finds too little."""
    with tempfile.TemporaryDirectory() as folder:
        found = {
            name: answer_of("benchmarks.search.judging", env, stories)
            for name, env in engines(folder).items()
        }
    target = ROOT / "benchmarks" / f"{datetime.now(UTC):%Y-%m-%d}-search-judged.json"
    text = json.dumps(found, ensure_ascii=False, indent=1)
    target.write_text(text + "\n", encoding="utf-8")
    sys.stdout.write(f"{text}\n{target.relative_to(ROOT)}\n")
    low = [
        f"{engine} {source}"
        for engine, parts in found.items()
        for source in ("by hand", "by rule")
        if parts[source]["found_of_10"] < FOUND or parts[source]["ndcg_10"] < NDCG
    ]
    sys.exit(f"Below {FOUND} found or {NDCG} NDCG: {', '.join(low)}" if low else 0)


if __name__ == "__main__":
    main(*sys.argv[1:])
