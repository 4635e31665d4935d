"""What follows acts on pictures: drawing, public copies, and the check that they are right."""

from datetime import timedelta

from wagtail.images.models import SourceImageIOError

from cms.library import services, storage
from cms.library.models import NewsRendition
from cms.outbox.registry import GiveUp, Work, effect, periodic
from cms.outbox.selectors import job_runs

CHECK = "library.mend_public"


class PublicFolderDiffered(Exception):
    """The public folder was not what it should be; it is now."""


@effect(services.EXPOSE, label="Đưa ảnh lên trang công khai hoặc gỡ ảnh xuống", inline=True)
def expose(work: Work) -> None:
    """Bring the public copies of some pictures in line with what readers may see."""
    services.expose(set(work.payload["ids"]))


@effect(services.RETRACT, label="Xóa bản công khai của ảnh", inline=True)
def retract(work: Work) -> None:
    """Remove the public copy of a size that is no more."""
    if not NewsRendition.objects.filter(file=work.payload["name"]).exists():
        storage.take_back(work.payload["name"])


@effect(services.DRAW, label="Tạo các cỡ của ảnh", lease=timedelta(minutes=10), tries=5)
def draw(work: Work) -> None:
    """Draw one picture in the sizes and formats of the portal.

    Raises:
        GiveUp: the stored picture is gone or broken.
    """
    try:
        services.draw(int(work.subject_id))
    except SourceImageIOError as error:
        raise GiveUp(str(error)) from error


def health() -> str:
    """Return "ok", or what the last check of the public folder found. One query."""
    last = next((run for run in job_runs() if run.name == CHECK), None)
    return last.last_error if last and last.last_error else "ok"


@periodic(CHECK, every=timedelta(minutes=10), lease=timedelta(minutes=10))
def mend_public() -> None:
    """Mend the public folder.

    Raises:
        PublicFolderDiffered: there was something to mend; kept with the job for the health page.
    """
    found = services.mend_public()
    if found.missing or found.surplus:
        raise PublicFolderDiffered(f"thiếu {found.missing}, thừa {found.surplus} tệp; đã sửa")
