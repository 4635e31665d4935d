"""Runs the suite in its several surroundings and adds the results up.

    python tests/run.py all | fast | long

The last line is `N passed, N failed, N skipped` over all runs. A run that finds no test, crashes
or takes too long counts as one failure, by name.
"""

import os
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parents[1]
RESULTS = ROOT / "var" / "test-results"
SUMMARY = RESULTS / "summary.txt"
TIME_LIMIT = 40 * 60
PARALLEL = ("-n", os.environ.get("TEST_WORKERS", "2"), "--dist", "loadfile")
# What the shell may hold for a demo or a server must not reach a test.
OURS = (
    *("SECRET_KEY", "ALLOWED_HOSTS", "SITE_URL", "DATABASE_URL", "URL_PREFIX", "REDIS_URL"),
    *("ELASTICSEARCH_URL", "ELASTICSEARCH_API_KEY", "ELASTICSEARCH_CA", "ELASTICSEARCH_INDEX"),
    *("ELASTICSEARCH_SHARDS", "ELASTICSEARCH_REPLICAS", "EMAIL_URL"),
    *("MEDIA_STORAGE_URL", "TRUSTED_PROXIES", "CSRF_TRUSTED_ORIGINS", "HOST", "PORT", "DEMO"),
    *("DEMO_PASSWORD", "DEFAULT_FROM_EMAIL", "DJANGO_SETTINGS_MODULE"),
)


@dataclass(frozen=True)
class Run:
    """One pass of pytest: which tests, in which surroundings."""

    name: str
    marks: str
    options: tuple[str, ...] = ()
    settings: Mapping[str, str] = field(default_factory=dict)
    needs: tuple[str, ...] = ()  # variables that services.sh gives


@dataclass(frozen=True)
class Outcome:
    """What came of one run, or of all of them."""

    passed: int = 0
    failed: int = 0
    skipped: int = 0
    complaint: str = ""

    def __str__(self) -> str:
        return f"{self.passed} passed, {self.failed} failed, {self.skipped} skipped"


FAST = Run("SQLite", "not browser and not long and not elastic", PARALLEL)
ALL = (
    FAST,
    Run("SQLite, Chromium", "browser and not long", PARALLEL, needs=("CHROMIUM",)),
    Run(
        "PostgreSQL",
        "database and not long and not elastic",
        PARALLEL,
        {"DATABASE_URL": "{TEST_POSTGRES_URL}"},
        needs=("TEST_POSTGRES_URL", "TEST_REDIS_URL", "CHROMIUM"),
    ),
    Run("Elasticsearch", "elastic and not long", needs=("TEST_ELASTICSEARCH_URL",)),
    Run("below /giao-duc/", "prefix and not long", PARALLEL, {"URL_PREFIX": "giao-duc"}),
)
# The parts of one long test are shared out, too.
SHARED_OUT = (*PARALLEL[:2], "--dist", "worksteal")
LONG = (
    Run(
        "long",
        "long",
        SHARED_OUT,
        needs=(
            *("TEST_POSTGRES_URL", "TEST_REDIS_URL", "TEST_ELASTICSEARCH_URL"),
            *("CHROMIUM", "NGINX"),
        ),
    ),
)
PLANS = {"fast": (FAST,), "all": ALL, "long": LONG}


def surroundings(run: Run, given: Mapping[str, str]) -> dict[str, str]:
    """Return the environment of a run: the given one without the project's own settings."""
    clean = {name: value for name, value in given.items() if name not in OURS}
    return clean | {name: value.format_map(given) for name, value in run.settings.items()}


def counted(report: Path, code: int) -> Outcome:
    """Read pytest's report and exit code; errors count as failures.

    Args:
        report: the JUnit file that the run wrote, or did not live to write.
        code: the exit code; anything but 0 (good) and 1 (tests failed) is a failure in itself.
    """
    if code == 5:
        return Outcome(failed=1, complaint="no test was found")
    try:
        suites = list(ElementTree.parse(report).getroot().iter("testsuite"))
    except (OSError, ElementTree.ParseError):
        return Outcome(failed=1, complaint=f"no report (exit code {code})")
    total, failures, errors, skipped = (
        sum(int(suite.get(key, "0")) for suite in suites)
        for key in ("tests", "failures", "errors", "skipped")
    )
    failed = failures + errors
    passed = max(0, total - failed - skipped)
    if code not in (0, 1) or (code == 1 and not failed):
        return Outcome(passed, failed + 1, skipped, f"broke off (exit code {code})")
    if code == 0 and not total:
        return Outcome(failed=1, complaint="no test was found")
    return Outcome(passed, failed, skipped)


def execute(run: Run, number: int) -> Outcome:
    """Run pytest once, showing its output as it comes."""
    if missing := [name for name in run.needs if not os.environ.get(name)]:
        return Outcome(failed=1, complaint=f"not given: {', '.join(missing)} (deploy/services.sh)")
    report = RESULTS / f"run-{number}.xml"
    command = [sys.executable, "-m", "pytest", "-m", run.marks, f"--junitxml={report}"]
    environment = surroundings(run, os.environ)
    try:
        done = subprocess.run(
            [*command, *run.options], cwd=ROOT, env=environment, timeout=TIME_LIMIT, check=False
        )
    except subprocess.TimeoutExpired:
        return Outcome(failed=1, complaint=f"not done after {TIME_LIMIT // 60} minutes")
    return counted(report, done.returncode)


def say(line: str) -> None:
    """Print a line at once, in its place between the output of the runs."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main(plan: str) -> int:
    """Do every run of a plan; return 0 only when nothing failed."""
    RESULTS.mkdir(parents=True, exist_ok=True)
    for old in RESULTS.iterdir():
        old.unlink()
    outcomes = []
    for number, run in enumerate(PLANS[plan], start=1):
        say(f"=== {run.name}: {run.marks}")
        begun = time.monotonic()
        outcome = execute(run, number)
        outcomes.append((run, outcome, time.monotonic() - begun))
    say("=== all runs")
    for run, outcome, seconds in outcomes:
        remark = f" - {outcome.complaint}" if outcome.complaint else ""
        say(f"{run.name} ({seconds:.0f} s): {outcome}{remark}")
    everything = Outcome(
        *(sum(getattr(o, key) for _, o, _ in outcomes) for key in ("passed", "failed", "skipped"))
    )
    SUMMARY.write_text(f"{everything}\n", encoding="utf-8")
    say(str(everything))
    return 1 if everything.failed or not everything.passed else 0


if __name__ == "__main__":
    if len(sys.argv) != 2 or sys.argv[1] not in PLANS:
        sys.exit(f"usage: python tests/run.py {' | '.join(PLANS)}")
    sys.exit(main(sys.argv[1]))
