"""Does acts on a newsroom, one a line of its input, and says when each was committed."""

import json
import sys
import time

import django

django.setup()

from tests.stories import public_acts  # noqa: E402
from tests.stories.public_acts import Stage  # noqa: E402
from tests.ward import load_ward  # noqa: E402


def say(found):
    sys.stdout.write(f"{json.dumps(found)}\n")
    sys.stdout.flush()


stage = Stage(load_ward())
say(stage.pages)
for line in sys.stdin:
    getattr(public_acts, line.strip())(stage)
    say(time.time())
