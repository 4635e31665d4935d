"""Which mails a person wants: the panel on their account page, in the place of Wagtail's own."""

from typing import Any

from django import forms
from django.db import transaction
from wagtail.admin.views import account
from wagtail.admin.widgets import SwitchInput

from cms.units.selectors import person
from news.editorial.events import RULES, Event, Mail, is_told
from news.editorial.models import MailChoice


def choices_of(user: Any) -> dict[Event, bool]:
    """Return the events whose mails the person may choose, and what holds now. Three queries."""
    rights = person(user).rights
    chosen = dict(MailChoice.objects.filter(user=user).values_list("event", "wanted"))
    return {
        event: chosen.get(event.value, rule.mail == Mail.ON)
        for event, rule in RULES.items()
        if rule.mail != Mail.ALWAYS and is_told(event, rights)
    }


@transaction.atomic
def set_choices(*, user: Any, wanted: dict[Event, bool]) -> None:
    """Keep what the person wants; events that are not theirs to choose are left out."""
    for event in choices_of(user):
        if event in wanted:
            MailChoice.objects.update_or_create(
                user=user, event=event.value, defaults={"wanted": wanted[event]}
            )


class MailChoicesForm(forms.Form):
    """One switch for each event of the person's roles."""

    def __init__(self, *args: Any, instance: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = instance
        for event, wanted in choices_of(instance).items():
            self.fields[event.value] = forms.BooleanField(
                label=RULES[event].label, required=False, initial=wanted, widget=SwitchInput()
            )

    def save(self) -> None:
        """Keep what was switched."""
        wanted = {Event(name): value for name, value in self.cleaned_data.items()}
        set_choices(user=self.user, wanted=wanted)


class MailChoicesPanel(account.BaseSettingsPanel):
    """Switches of mails; what happened stands in the inbox in any case."""

    name = "notifications"
    title = "Gửi thư cho tôi khi"
    tab = account.notifications_tab
    order = 100
    form_class = MailChoicesForm
    template_name = "editorial/mail_choices.html"

    def is_active(self) -> bool:
        """Return whether any event is the person's."""
        return bool(choices_of(self.user))

    def get_context_data(self) -> dict[str, Any]:
        """Add the person, whose address may be missing."""
        return {**super().get_context_data(), "owner": self.user}
