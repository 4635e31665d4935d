"""Builds the sample ward through the editors' services; running it again changes nothing."""

from dataclasses import dataclass

from news.demo.consents import collect_consents
from news.demo.dossiers import complete_dossiers
from news.demo.front import arrange_sample_front
from news.demo.papers import issue_documents, write_information
from news.demo.people import give_addresses, settle_people
from news.demo.portal import furnish
from news.demo.scenes.canvas import HEIGHT, WIDTH
from news.demo.stories import write_stories
from news.stories.services import build_portal


@dataclass(frozen=True)
class SeedResult:
    """How many units and people the ward has, and how many stories this run wrote."""

    units: int
    people: int
    stories: int


def seed_ward(*, picture_size: tuple[int, int] = (WIDTH, HEIGHT)) -> SeedResult:
    """Make what is missing of the sample ward; what anybody changed since stays as it is.

    Args:
        picture_size: width and height of the drawn pictures in pixels.
    """
    build_portal()
    ward = settle_people(picture_size=picture_size)
    furnish(ward)
    issue_documents(ward)
    write_information(ward)
    collect_consents(ward)
    written = write_stories(ward)
    arrange_sample_front(ward)
    complete_dossiers(ward)
    give_addresses()
    return SeedResult(units=len(ward.units), people=len(ward.people), stories=written)
