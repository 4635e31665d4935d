"""What an act answers when it can't be done; the message is for the person's screen."""

from news.editorial.checklist import Finding


class ActRefused(Exception):
    """The act is not possible now; nothing was changed."""

    def __init__(self, message: str, findings: list[Finding] | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.findings = findings or []

    @property
    def link(self) -> str:
        """The screen where it is to be mended, where that is another one; else empty."""
        return next((finding.link for finding in self.findings if finding.link), "")


class ContentMoved(ActRefused):
    """The story is no longer what the person had read."""
