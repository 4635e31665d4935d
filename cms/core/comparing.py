"""Says in Vietnamese what a box was and is, where Wagtail compares two versions."""

from django.utils.safestring import SafeString
from wagtail.admin.compare import FieldComparison, TextDiff


class YesNoComparison(FieldComparison):
    """A box that is ticked or not."""

    def htmldiff(self) -> SafeString:
        """Return the answer, or the old one struck out before the new one."""
        before, after = ("có" if value else "không" for value in (self.val_a, self.val_b))
        if before == after:
            return TextDiff([("equal", after)]).to_html()
        return TextDiff([("deletion", before), ("addition", after)]).to_html()
