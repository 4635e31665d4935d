"""The worker: a loop that survives faults, shares its work, and stops when told."""

import re
import signal
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db import connection
from django.utils import timezone

from cms.core import health
from cms.outbox import registry, selectors
from cms.outbox.models import Heartbeat, OutboxRow
from cms.outbox.registry import effect, periodic
from cms.outbox.services import enqueue
from cms.outbox.worker import Worker, run_job

pytestmark = [
    pytest.mark.database,
    pytest.mark.django_db,
    pytest.mark.usefixtures("own_registry"),
]

NOW = timezone.now()
MINUTE = timedelta(minutes=1)


def job(run, name="test.job"):
    """Register a job that is due every minute and return its registration."""
    periodic(name, every=MINUTE)(run)
    return registry.jobs()[-1]


def test_once_does_rows_and_jobs_and_leaves_a_heartbeat(done, capsys):
    runs = []
    job(lambda: runs.append(1))
    enqueue(effect="test.note")
    assert selectors.worker_is_silent()
    call_command("worker", "--once")
    assert (len(done), runs) == (1, [1])
    assert not selectors.worker_is_silent()
    assert "1 việc" in capsys.readouterr().out


def test_a_job_that_fails_stops_neither_the_others_nor_the_rows(done):
    runs = []

    def fail():
        raise RuntimeError("hỏng")

    job(fail, "test.fail")
    job(lambda: runs.append(1), "test.good")
    enqueue(effect="test.note")
    Worker().run_once()
    assert (len(done), runs) == (1, [1])
    faults = {run.name: run.last_error for run in selectors.job_runs()}
    assert faults == {"test.fail": "RuntimeError: hỏng", "test.good": ""}


def test_a_job_runs_again_only_after_its_interval_whoever_asks():
    runs = []
    due = job(lambda: runs.append(1))
    assert run_job(due)
    assert not run_job(due)
    Worker().run_once()
    assert len(runs) == 1
    assert run_job(due, now=timezone.now() + MINUTE)
    assert len(runs) == 2


def test_a_job_under_way_is_left_alone_until_its_lease_ends():
    others = []

    def slow():
        others.append(run_job(registry.jobs()[-1], now=NOW + MINUTE))
        raise SystemExit

    due = job(slow)
    with pytest.raises(SystemExit):
        run_job(due, now=NOW)
    assert others == [False]
    assert not run_job(due, now=NOW + due.lease - timedelta(seconds=1))
    with pytest.raises(SystemExit):
        run_job(due, now=NOW + due.lease)


def test_a_clock_set_back_stops_no_job():
    runs = []
    due = job(lambda: runs.append(1))
    ahead = NOW + timedelta(days=30)
    assert run_job(due, now=ahead)
    assert run_job(due, now=NOW)
    Heartbeat.objects.update(at=ahead, locked_until=ahead)
    assert run_job(due, now=NOW + 2 * MINUTE)


def test_the_worker_is_silent_after_two_minutes_without_a_sign():
    assert selectors.health() == "tiến trình nền không chạy"
    Heartbeat.objects.create(name=selectors.WORKER, at=NOW)
    assert not selectors.worker_is_silent(NOW + 2 * MINUTE)
    assert selectors.worker_is_silent(NOW + 2 * MINUTE + timedelta(seconds=1))
    assert selectors.worker_is_silent(NOW - timedelta(days=1))
    assert not selectors.worker_is_silent(NOW + 3 * MINUTE, limit=5 * MINUTE)


def test_the_health_page_names_a_silent_worker_and_given_up_work(rf):
    request = rf.get("/health/ready")
    assert "không chạy" in health.ready(request).content.decode()
    Heartbeat.objects.create(name=selectors.WORKER, at=timezone.now())
    assert b'"worker": "ok"' in health.ready(request).content
    OutboxRow.objects.create(effect="x", failed_at=timezone.now())
    answer = health.ready(request)
    assert "1 việc chạy nền không làm được" in answer.content.decode()
    assert answer.status_code == 200


@pytest.mark.django_db(transaction=True)
def test_a_database_fault_is_logged_and_the_loop_goes_on(faulty_database, monkeypatch, caplog):
    worker = Worker()
    job(faulty_database.breaks, "test.break")
    job(worker.stop, "test.stop")
    monkeypatch.setattr(
        worker, "_rest", lambda seconds: connection.vendor == "sqlite" and faulty_database.mends()
    )
    worker.run()
    assert "the database failed" in caplog.text
    assert [run.at is not None for run in selectors.job_runs()] == [False, True]


def test_a_worker_told_to_stop_in_a_job_begins_nothing_else(done):
    worker, runs = Worker(), []
    job(worker.stop, "test.stop")
    job(lambda: runs.append(1), "test.next")
    enqueue(effect="test.note")
    worker.run()
    assert (runs, done) == ([], [])


def test_a_row_under_way_is_finished_and_no_other_begun_when_told_to_stop():
    worker, works = Worker(), []

    @effect("test.note")
    def note(work):
        works.append(work)
        worker.stop()

    for _ in range(3):
        enqueue(effect="test.note")
    worker.run()
    assert len(works) == 1
    assert selectors.pending_count() == 2


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_stops_a_real_worker_before_its_container_is_killed(other_process, number):
    process = other_process.manage("worker")
    assert "đang chạy" in process.stdout.readline()
    process.send_signal(number)
    # Ten seconds is what containers are given to stop.
    output, errors = process.communicate(timeout=10)
    assert process.returncode == 0, errors
    assert "đã dừng" in output


def test_two_workers_at_once_send_every_mail_once(other_process):
    other_process.finish(
        other_process.code("""
from django.core.mail import send_mail
from django.db import transaction
with transaction.atomic():
    for number in range(200):
        send_mail(f"Tin {number}", "chữ", None, ["an@example.vn"])
""")
    )
    workers = [other_process.manage("worker", "--once") for _ in range(2)]
    outputs = [other_process.finish(worker) for worker in workers]
    # Jobs of other rooms may have asked for work of their own meanwhile.
    assert sum(int(re.search(r"\d+", output)[0]) for output in outputs) >= 200
    text = "".join(path.read_text() for path in other_process.mails.iterdir())
    assert sorted(map(int, re.findall(r"^Subject: Tin (\d+)$", text, re.M))) == list(range(200))
