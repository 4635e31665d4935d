"""The rule of the checklist about a long text that was pasted; pure."""

from collections.abc import Iterable

from cms.core.vietnamese import count_syllables
from news.editorial.checklist import Level, StoryFacts, rule
from news.editorial.passages import Flaw


@rule("pasted", label="Nguồn của đoạn dán dài", field="origin", default=Level.ADVICE)
def long_pasted_text_names_its_source(facts: StoryFacts) -> Iterable[Flaw]:
    """A long text that was pasted may be another's; whoever wrote it says so, with a reason."""
    limit = facts.wording.limits.pasted
    is_long = facts.pasted > limit and count_syllables(facts.text) > limit
    if is_long and facts.origin != "republished":
        yield Flaw(
            f"Bài có đoạn dán dài {facts.pasted} tiếng. Nếu lấy từ nơi khác: chọn nguồn “dẫn "
            "lại”, ghi nơi đăng, địa chỉ, ngày. Nếu tự viết: bấm “Bỏ qua”, ghi “tự viết”.",
            "origin",
            str(facts.pasted),
        )
