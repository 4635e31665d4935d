"""Runs Django's own checks for `make lint`: models, migrations, and a production set-up."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
# Everything production asks for, filled with values that only look right.
PRODUCTION = {
    "DJANGO_SETTINGS_MODULE": "cms.settings.production",
    "SECRET_KEY": "k3y-of-a-check-that-serves-nobody-Zr8!mQx2#Lw7$Tb5^Hn9&Pd4",
    "ALLOWED_HOSTS": "giao-duc.example.vn",
    "SITE_URL": "https://giao-duc.example.vn",
    "TRUSTED_PROXIES": "127.0.0.1",
    "DEMO": "0",
}
IDENTITY = (
    "--owner-name=Ủy ban nhân dân phường Mẫu",
    "--parent-body=Ủy ban nhân dân tỉnh Mẫu",
    "--responsible=Nguyễn Văn Mẫu",
    "--address=Số 1, đường Mẫu",
    "--phone=0200000000",
    "--email=mau@example.vn",
)


def manage(*arguments: str, **environment: str) -> None:
    """Run one management command and stop with its exit code when it fails."""
    sys.stdout.write(f"manage.py {arguments[0]} {environment['DJANGO_SETTINGS_MODULE']}\n")
    sys.stdout.flush()
    command = [sys.executable, str(ROOT / "manage.py"), *arguments]
    done = subprocess.run(  # noqa: S603 - the commands are those of main() below
        command, cwd=ROOT, env=os.environ | environment, check=False
    )
    if done.returncode:
        sys.exit(done.returncode)


def main() -> None:
    """Check the code under the test settings, then a whole production set-up."""
    test = {"DJANGO_SETTINGS_MODULE": "cms.settings.test"}
    with tempfile.TemporaryDirectory(prefix="newsroom-check-") as folder:
        test["DATABASE_URL"] = f"sqlite:///{folder}/test.sqlite3"
        manage("check", **test)
        manage("makemigrations", "--check", "--dry-run", **test)
        production = PRODUCTION | {"DATABASE_URL": f"sqlite:///{folder}/production.sqlite3"}
        # The footer's facts are checked too, and they are rows of the database.
        manage("migrate", "--verbosity=0", **production)
        manage("identify_portal", *IDENTITY, **production)
        manage("check", "--deploy", "--fail-level=WARNING", **production)


if __name__ == "__main__":
    main()
