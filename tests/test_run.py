"""The runner counts what pytest reports, and counts a run that tells nothing as a failure."""

import pytest

from tests.run import FAST, Outcome, Run, counted, surroundings

REPORT = '<testsuites><testsuite tests="{}" failures="{}" errors="{}" skipped="{}"/></testsuites>'


@pytest.mark.parametrize(
    ("numbers", "code", "expected"),
    [
        ((10, 0, 0, 2), 0, Outcome(8, 0, 2)),
        ((10, 1, 2, 0), 1, Outcome(7, 3, 0)),
        ((10, 0, 0, 0), 1, Outcome(10, 1, 0, "broke off (exit code 1)")),
        ((10, 1, 0, 0), 2, Outcome(9, 2, 0, "broke off (exit code 2)")),
        ((10, 0, 0, 0), -9, Outcome(10, 1, 0, "broke off (exit code -9)")),
        ((0, 0, 0, 0), 0, Outcome(0, 1, 0, "no test was found")),
        ((0, 0, 0, 0), 5, Outcome(0, 1, 0, "no test was found")),
    ],
)
def test_a_report_and_an_exit_code_give_the_counts(tmp_path, numbers, code, expected):
    report = tmp_path / "report.xml"
    report.write_text(REPORT.format(*numbers))
    assert counted(report, code) == expected


@pytest.mark.parametrize("content", [None, "", "<testsuites><cut"])
def test_a_run_without_a_whole_report_is_a_failure(tmp_path, content):
    report = tmp_path / "report.xml"
    if content is not None:
        report.write_text(content)
    assert counted(report, -9) == Outcome(failed=1, complaint="no report (exit code -9)")


def test_settings_of_the_shell_do_not_reach_a_run():
    given = {"PATH": "/bin", "URL_PREFIX": "x", "DATABASE_URL": "y", "TEST_POSTGRES_URL": "z"}
    assert surroundings(FAST, given) == {"PATH": "/bin", "TEST_POSTGRES_URL": "z"}


def test_a_run_on_postgresql_gets_the_address_of_the_started_server():
    run = Run("x", "database", settings={"DATABASE_URL": "{TEST_POSTGRES_URL}"})
    assert surroundings(run, {"TEST_POSTGRES_URL": "postgresql://a/b"})["DATABASE_URL"] == (
        "postgresql://a/b"
    )
