"""The forms of links to what is not a page: their fields have names in Vietnamese."""

from typing import Any

from django import forms
from wagtail.admin.forms import choosers

LABELS = {
    "link_text": "Chữ của liên kết",
    "email_address": "Địa chỉ email",
    "subject": "Tiêu đề thư",
    "body": "Nội dung thư",
    "phone_number": "Số điện thoại",
}


class _Named(forms.Form):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            field.label = field.label or LABELS[name]


class ExternalLinkForm(_Named, choosers.ExternalLinkChooserForm):
    """An address outside the portal."""


class AnchorLinkForm(_Named, choosers.AnchorLinkChooserForm):
    """A place on the same page."""


class EmailLinkForm(_Named, choosers.EmailLinkChooserForm):
    """A mail address, with the beginning of a mail."""


class PhoneLinkForm(_Named, choosers.PhoneLinkChooserForm):
    """A phone number."""
