"""Fills the empty database of a journey's server with the small ward."""

import django

django.setup()

from django.core.management import call_command  # noqa: E402

from tests.ward import build_ward  # noqa: E402

call_command("migrate", verbosity=0)
build_ward()
