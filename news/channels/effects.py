"""What follows when a page goes live, changes or leaves: its share picture comes and goes."""

from datetime import timedelta

from cms.outbox.registry import Work, effect, periodic
from news.channels import cards


@effect(
    cards.DRAW, label="Tạo ảnh hiện cạnh đường dẫn khi chia sẻ", lease=timedelta(minutes=5), tries=5
)
def draw_share(work: Work) -> None:
    """Draw the picture that stands beside links to a page."""
    cards.draw_card(int(work.subject_id))


@effect(cards.RETRACT, label="Xóa ảnh hiện cạnh đường dẫn khi chia sẻ", inline=True)
def retract_share(work: Work) -> None:
    """Remove the picture of a page that left; one that came back meanwhile is drawn again."""
    cards.retract(int(work.subject_id))


@periodic("channels.mend_shares", every=timedelta(minutes=10), lease=timedelta(minutes=10))
def mend_shares() -> None:
    """Ask for share pictures that are missing or bear an old name."""
    cards.mend()
