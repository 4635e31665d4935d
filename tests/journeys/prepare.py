"""Fills a database with the small ward, or tells the ward that is there where it is served now.

    python -m tests.journeys.prepare [FILE]

FILE gets a copy of the SQLite database as it is before the ward.
"""

import sqlite3
import sys
from contextlib import closing

import django

django.setup()

from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402

from news.stories.services import build_portal  # noqa: E402
from tests.ward import build_ward, load_ward  # noqa: E402

call_command("migrate", verbosity=0)
for file in sys.argv[1:]:
    with closing(sqlite3.connect(file)) as copy:
        connection.connection.backup(copy)
if load_ward():
    build_portal()
else:
    build_ward()
