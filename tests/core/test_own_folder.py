"""A process of tests keeps its files in a folder that goes with it, even when it is killed."""

import os
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
TELL = "from cms.settings import test; print(test.MEDIA_ROOT.parent, flush=True); input()"


def begin(stack, temporary):
    process = stack.enter_context(
        subprocess.Popen(
            [sys.executable, "-c", TELL],
            cwd=ROOT,
            env=os.environ | {"TMPDIR": str(temporary)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
    )
    stack.callback(process.kill)
    return process, Path(process.stdout.readline().strip())


def test_a_folder_stays_while_its_process_lives_and_the_next_one_clears_it_after_a_kill(tmp_path):
    with ExitStack() as stack:
        first, its_folder = begin(stack, tmp_path)
        second, other_folder = begin(stack, tmp_path)
        assert its_folder.is_dir() and other_folder.is_dir() and its_folder != other_folder
        first.kill()
        first.wait()
        assert its_folder.is_dir()
        third, _ = begin(stack, tmp_path)
        assert not its_folder.exists() and other_folder.is_dir()
        second.communicate("\n")
        third.communicate("\n")
        assert not list(tmp_path.glob("*/process-*"))
