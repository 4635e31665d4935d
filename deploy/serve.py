"""Serves the sample ward: prepares it, then runs the server and the worker until Ctrl-C."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from types import FrameType
from urllib.error import URLError
from urllib.request import urlopen

import qrcode

ROOT = Path(__file__).resolve().parents[1]
HOST = os.environ.get("HOST") or "127.0.0.1"
PORT = os.environ.get("PORT") or "8000"
EVERYWHERE = "0.0.0.0"  # noqa: S104 - compared with what was asked for
START_LIMIT = 60
STOP_LIMIT = 25
ENDINGS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
# In this order; each may be run again without harm.
STEPS = (
    ("migrate", "--verbosity=0"),
    ("collectstatic", "--noinput", "--verbosity=0"),
    ("sync_roles",),
    ("place_media",),
    ("read_papers",),
    ("seed_demo",),
)
PROCESSES = {
    "server": (sys.executable, "-m", "gunicorn", "-c", "deploy/gunicorn.conf.py"),
    "worker": (sys.executable, "manage.py", "worker"),
}


def say(text: str) -> None:
    """Print a line at once."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def require_free_port() -> None:
    """Stop with a plain sentence when HOST:PORT can't be used."""
    if not PORT.isdigit() or not 0 < int(PORT) < 65536:
        sys.exit(f"PORT={PORT} is not a port number.")
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, int(PORT)))
        except OSError as error:
            sys.exit(
                f"{HOST}:{PORT} can't be used: {error.strerror}. "
                f"Stop what runs there, or choose another port: make demo PORT={int(PORT) + 1}"
            )


def lan_address() -> str:
    """Return this machine's address for others in the house, or '' when it has none."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            # Choosing the way to an address that exists nowhere sends nothing.
            probe.connect(("192.0.2.1", 9))
        except OSError:
            return ""
        return str(probe.getsockname()[0])


def address() -> str:
    """Return the address that a browser should open."""
    host = (lan_address() if HOST == EVERYWHERE else HOST) or "127.0.0.1"
    return f"http://{host}:{PORT}"


def use_demo_settings() -> None:
    """Give this process and those it starts the settings of the demo."""
    os.chdir(ROOT)
    os.environ |= {"DJANGO_SETTINGS_MODULE": "cms.settings.demo", "DEMO": "1"}
    os.environ.setdefault("SITE_URL", address())


def remove_data() -> None:
    """Remove the demo's database, uploads and mails; nothing outside the project's folder."""
    sys.path.insert(0, str(ROOT))
    from django.conf import settings  # noqa: PLC0415 - readable only once the demo's are chosen

    database = settings.DATABASES["default"]
    if not database["ENGINE"].endswith("sqlite3"):
        sys.exit("DATABASE_URL names a database server; only the demo's own file is removed.")
    targets = [Path(database["NAME"] + ending) for ending in ("", "-wal", "-shm")]
    targets += [path for path in Path(settings.MEDIA_ROOT).glob("*") if path.name != ".gitkeep"]
    kept = {"services", "test-results"}
    targets += [path for path in settings.VAR_DIR.glob("*") if path.name not in kept]
    for target in targets:
        if not target.resolve().is_relative_to(ROOT):
            sys.exit(f"{target} lies outside the project and is not removed.")
        if target.is_dir() and not target.is_symlink():
            shutil.rmtree(target)
        else:
            target.unlink(missing_ok=True)
    say("The sample ward was removed.")


def prepare() -> None:
    """Bring the database, the static files and the sample ward up to date."""
    for step in STEPS:
        say(f"- {step[0]}")
        done = subprocess.run(  # noqa: S603 - the fixed list above
            [sys.executable, "manage.py", *step], check=False
        )
        if done.returncode:
            sys.exit(f"The demo does not start: {step[0]} failed (exit code {done.returncode}).")


def announce() -> None:
    """Say where the ward is; with a code for phones when they can reach it."""
    prefix = os.environ.get("URL_PREFIX", "").strip("/")
    url = f"{address()}/{prefix}/" if prefix else f"{address()}/"
    say(f"\nChuyên trang giáo dục: {url}\nQuản trị:              {url}admin/")
    if "127.0.0.1" not in url and "localhost" not in url:
        code = qrcode.QRCode(border=2)
        code.add_data(url)
        code.print_ascii(out=sys.stdout, invert=True)
    say("Ctrl-C stops the server and the worker.")


def answers() -> bool:
    """Tell whether the server takes requests."""
    host = "127.0.0.1" if HOST == EVERYWHERE else HOST
    prefix = os.environ.get("URL_PREFIX", "").strip("/")
    path = f"{prefix}/health/live" if prefix else "health/live"
    try:
        with urlopen(f"http://{host}:{PORT}/{path}", timeout=2) as answer:
            return bool(answer.status == 200)
    except (URLError, OSError):
        return False


def ended(running: dict[str, subprocess.Popen[bytes]]) -> str:
    """Return a sentence about the first process that has ended, or ''."""
    for name, process in running.items():
        if process.poll() is not None:
            return f"The {name} ended by itself (exit code {process.returncode})."
    return ""


def stop(running: dict[str, subprocess.Popen[bytes]]) -> None:
    """Ask every process to end, and end those that do not."""
    for process in running.values():
        process.terminate()
    for name, process in running.items():
        try:
            process.wait(STOP_LIMIT)
        except subprocess.TimeoutExpired:
            say(f"The {name} did not stop in {STOP_LIMIT} s and was killed.")
            process.kill()
            process.wait()


def serve() -> int:
    """Run the server and the worker; return 0 after Ctrl-C, 1 when one of them ended by itself."""
    asked_to_end: list[int] = []

    def note(number: int, frame: FrameType | None) -> None:
        # Only noted: an exception could strike in the middle of a start or of the stopping.
        asked_to_end.append(number)

    for number in ENDINGS:
        signal.signal(number, note)
    running: dict[str, subprocess.Popen[bytes]] = {}
    for name, command in PROCESSES.items():
        # In sessions of their own: Ctrl-C reaches this process alone, which ends both in order.
        running[name] = subprocess.Popen(command, start_new_session=True)  # noqa: S603 - fixed table
    announced, deadline = False, time.monotonic() + START_LIMIT
    fault = ""
    while not asked_to_end and not fault:
        time.sleep(0.3)
        fault = ended(running)
        if not announced and (announced := answers()):
            announce()
        if not announced and time.monotonic() > deadline:
            fault = f"The server did not answer within {START_LIMIT} s."
    say(fault or "\nStopping.")
    stop(running)
    return 1 if fault else 0


def main() -> int:
    """Reset the sample ward with --reset; else prepare and serve it."""
    require_free_port()
    use_demo_settings()
    if sys.argv[1:] == ["--reset"]:
        remove_data()
        prepare()
        return 0
    prepare()
    return serve()


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
