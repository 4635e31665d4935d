"""Furnishes the front page of a journey's server: python -m tests.journeys.front_stories."""

from datetime import timedelta


def main() -> None:
    """Publish stories of a topic as people do, give the topic a strip, and put up a notice."""
    import django

    django.setup()
    from django.utils import timezone

    from news.stories.curation import arrange_front
    from news.stories.front import FrontChoice, FrontNotice
    from news.stories.front_selectors import curation
    from tests.stories.places import audience, pictured_story
    from tests.ward import load_ward

    ward = load_ward()
    pictured_story(ward)
    for number in range(1, 8):
        ward.live(title=f"Bài kéo thả {number}", topics=[ward.topic], audiences=[audience()])
    notice = FrontNotice(
        "Chiều nay các trường nghỉ học tránh bão, phụ huynh đón con trước 15 giờ.",
        "https://example.vn/lich",
        None,
        timezone.now() + timedelta(days=2),
    )
    arrange_front(
        choice=FrontChoice(topic_ids=(ward.topic.pk,), notices=(notice,)),
        seen_version=curation().version,
        by=ward.people["truc.ban"],
    )


if __name__ == "__main__":
    main()
