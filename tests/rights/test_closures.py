"""Every closure of a side door is guarded by tests that fail without it; the page says the same."""

import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.rights.closures import CLOSURES

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "side-doors.md"
ASSERTED = ("AssertionError", "assert ", "Failed: DID NOT RAISE")


def printed():
    """Return the table of the page: door, closure, what fails without it."""
    lines = ["| door | closed by | tests that fail without it |", "|---|---|---|"]
    for closure in CLOSURES:
        tests = "<br>".join(f"`{test.replace('::test_', ' ')}`" for test in closure.tests)
        lines.append(f"| {closure.door} | `{closure.place}` | {tests} |")
    return "\n".join(lines)


def test_the_page_of_side_doors_is_what_the_table_says():
    assert printed() in PAGE.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory):
    """Run every test of the table with its closure off; return how each (closure, test) ended."""
    report = tmp_path_factory.mktemp("closures") / "report.xml"
    files = sorted({test.partition("::")[0] for closure in CLOSURES for test in closure.tests})
    paths = [f"tests/{file}" for file in files]
    options = ["-p", "tests.rights.switched_off", "-p", "no:xdist", f"--junitxml={report}"]
    command = [sys.executable, "-m", "pytest", *options, *paths]
    subprocess.run(command, cwd=ROOT, capture_output=True, timeout=30 * 60, check=False)
    ended = {}
    for case in ElementTree.parse(report).getroot().iter("testcase"):
        closure = case.find("properties/property[@name='closure']").get("value")
        failure = case.find("failure")
        message = "passed or broke" if failure is None else failure.get("message", "")
        ended[closure, case.get("name").partition("@")[0]] = message
    return ended


@pytest.mark.long
@pytest.mark.parametrize("closure", CLOSURES, ids=lambda closure: closure.name)
def test_without_its_closure_each_named_test_fails_by_what_it_asserts(outcomes, closure):
    for test in closure.tests:
        ended = outcomes[closure.name, test.partition("::")[2]]
        assert ended.startswith(ASSERTED), f"{test}: {ended}"
