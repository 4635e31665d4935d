"""The words that go with a story wherever it travels: the label for AI, and where it is from.

Law 134/2025/QH15, in force 01/03/2026: what a machine made is labelled beside the item.
"""

from datetime import date

from cms.core.vietnamese import cut_words, nfc

CONTENT = "content"
AI_STORY = "Bài này có nội dung, ảnh hoặc âm thanh do trí tuệ nhân tạo tạo ra hoặc chỉnh sửa."
AI_PICTURE = "Ảnh do AI tạo hoặc sửa."
DESCRIPTION_LENGTH = 200


def ai_label(story_use: str, picture_use: str = "") -> str:
    """Return the label that stands beside the story, '' where none is due.

    Args:
        story_use: what its author answered about AI.
        picture_use: what was answered for the picture that is shown with it, '' without one.
    """
    if story_use == CONTENT:
        return AI_STORY
    return AI_PICTURE if picture_use == CONTENT else ""


def share_text(label: str, text: str) -> str:
    """Return what other programs show below the title; the label comes first and is never cut."""
    room = DESCRIPTION_LENGTH - len(label) - 1 if label else DESCRIPTION_LENGTH
    return nfc(f"{label} {cut_words(' '.join(text.split()), room)}".strip())


def republished_from(outlet: str, address: str, day: date | None) -> str:
    """Return where a story was first, '' when nothing is known."""
    source = outlet or address
    if not source:
        return ""
    return f"Dẫn lại từ {source}{f', đăng ngày {day:%d/%m/%Y}' if day else ''}."
