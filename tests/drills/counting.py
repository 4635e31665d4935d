"""The settings of a drill's server that writes down every page it makes."""

import os

from tests.journeys.settings import *  # noqa: F403

MIDDLEWARE = [*MIDDLEWARE, "tests.drills.counting.written_down"]  # noqa: F405
ALLOWED_HOSTS = ["127.0.0.1"]


def written_down(get_response):
    """Add a line for each request that no kept page answered."""

    def made(request):
        response = get_response(request)
        with open(os.environ["MADE_PAGES"], "a") as lines:
            lines.write(f"{request.path}\n")
        return response

    return made
