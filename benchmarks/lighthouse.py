"""Asks Lighthouse what a phone makes of the sample ward: python -m benchmarks.lighthouse.

Serves the ward as `make demo` does, on a database and a folder of its own, runs Lighthouse's
mobile profile (simulated slow 4G, a processor four times slower) and writes one dated file: for
each page the scores, the median of several runs, and the times behind them. Lighthouse comes by
npm at a fixed version; Debian's `nodejs` and `npm` run it, and Chromium is Debian's.
"""

import json
import os
import platform
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
# The newest that runs on Debian's Node 18 and 20.
LIGHTHOUSE = "lighthouse@12.8.2"
FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run "
    "--disable-background-networking --disable-component-update --disable-sync"
)
PAGES = {
    "front": "/",
    "column": "/chuyen-muc/tin-giao-duc/",
    "story": "/don-vi/truong-tieu-hoc-nui-deo-mau/nhung-bong-hoa-giay-gui-thay-co/",
}
SCORES = ("performance", "accessibility", "best-practices", "seo")
# Largest picture or text drawn and time blocked, in milliseconds; shift has no unit.
TIMES = {
    "lcp_ms": "largest-contentful-paint",
    "blocking_ms": "total-blocking-time",
    "shift": "cumulative-layout-shift",
    "first_paint_ms": "first-contentful-paint",
    "bytes": "total-byte-weight",
}
ROUNDS, WANTED = 3, 98


@contextmanager
def sample_ward() -> Iterator[str]:
    """Serve the sample ward for the caller; yield its address without a slash at the end."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with tempfile.TemporaryDirectory() as folder:
        environment = {
            **os.environ,
            "DATABASE_URL": f"sqlite:///{folder}/db.sqlite3",
            "MEDIA_STORAGE_URL": f"file:{folder}/media",
            "PORT": str(port),
        }
        server = subprocess.Popen(
            [sys.executable, "deploy/serve.py"],
            cwd=ROOT,
            env=environment,
            stdout=subprocess.DEVNULL,
        )
        try:
            _wait_for(port, server)
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()
            server.wait(timeout=60)


def _wait_for(port: int, server: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + 300
    while time.monotonic() < end and server.poll() is None:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.5)
    raise SystemExit("The sample ward did not start.")


def ask(address: str) -> dict[str, float]:
    """Return one run's scores (0 to 100) and times of a page."""
    command = ["npm", "exec", "--yes", f"--package={LIGHTHOUSE}", "--", "lighthouse", address]
    options = ["--quiet", "--output=json", f"--chrome-flags={FLAGS}"]
    options += [f"--only-categories={','.join(SCORES)}"]
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium") or "chromium"
    done = subprocess.run(
        [*command, *options],
        env={**os.environ, "CHROME_PATH": chromium},
        check=True,
        stdout=subprocess.PIPE,
    )
    report = json.loads(done.stdout)
    scores = {name: round(report["categories"][name]["score"] * 100) for name in SCORES}
    times = {name: report["audits"][key]["numericValue"] for name, key in TIMES.items()}
    return scores | {name: round(value, 3) for name, value in times.items()}


def main() -> None:
    """Write the medians of all pages; leave with 1 where a score is below what is wanted."""
    if not shutil.which("npm"):
        raise SystemExit("Lighthouse needs Debian's nodejs and npm.")
    found = {}
    with sample_ward() as site:
        for name, path in PAGES.items():
            rounds = [ask(site + path) for _ in range(ROUNDS)]
            found[name] = {key: statistics.median(one[key] for one in rounds) for key in rounds[0]}
    machine = {"cpus": os.cpu_count(), "python": platform.python_version()}
    result = {"machine": machine, "lighthouse": LIGHTHOUSE, "rounds": ROUNDS, "pages": found}
    target = ROOT / "benchmarks" / f"{datetime.now(UTC):%Y-%m-%d}-lighthouse.json"
    text = json.dumps(result, indent=1)
    target.write_text(text + "\n", encoding="utf-8")
    sys.stdout.write(f"{text}\n{target.relative_to(ROOT)}\n")
    low = [f"{page} {name}" for page in found for name in SCORES if found[page][name] < WANTED]
    sys.exit(f"Below {WANTED}: {', '.join(low)}" if low else 0)


if __name__ == "__main__":
    main()
