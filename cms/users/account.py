"""One's own account page, and the page that signs a person out on every machine."""

from typing import Any, cast

from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views import account as wagtail_account
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from cms.users.forms import OwnDetailsForm
from cms.users.models import User
from cms.users.sessions import end_sessions


class OwnDetailsPanel(wagtail_account.NameEmailSettingsPanel):
    """Name, address and telephone in place of the stock first and last name."""

    title = "Thông tin của tôi"
    form_class = OwnDetailsForm


class AccountView(wagtail_account.AccountView):
    """Wagtail's account page without what does nothing here.

    A profile picture would be public and unreviewed; the mails that Wagtail's switches are about
    are replaced by the newsroom's, with a panel of their own.
    """

    def get_panels(self) -> list[wagtail_account.BaseSettingsPanel]:
        """Return the stock panels with this project's own first one."""
        panels = [
            panel
            for panel in super().get_panels()
            if not isinstance(
                panel,
                wagtail_account.NameEmailSettingsPanel
                | wagtail_account.AvatarSettingsPanel
                | wagtail_account.NotificationsSettingsPanel,
            )
        ]
        first = panels[0]
        return [OwnDetailsPanel(self.request, first.user, first.profile), *panels]


class EndSessionsView(WagtailAdminTemplateMixin, TemplateView):
    """Asks, then ends all sessions of the person signed in."""

    template_name = "wagtailadmin/users/end_sessions.html"
    page_title = "Đăng xuất khỏi mọi máy"
    header_icon = "logout"

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        """Return the way to this page."""
        return [*super().get_breadcrumbs_items(), {"url": "", "label": self.page_title}]

    def get_target(self) -> User:
        """Return whose sessions end: of the account in the address, or one's own."""
        return get_object_or_404(User, pk=self.kwargs.get("pk", self.request.user.pk))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the person to the page."""
        target = self.get_target()
        own = target == self.request.user
        back = (
            reverse("wagtailadmin_account")
            if own
            else reverse("wagtailusers_users:edit", args=[target.pk])
        )
        return super().get_context_data(**kwargs, target=target, own=own, back=back)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """End the sessions; this one too if they are one's own."""
        target, actor = self.get_target(), cast(User, request.user)
        end_sessions(user=target, by=actor)
        if target != actor:
            messages.success(request, f"Đã đăng xuất {target} khỏi mọi máy.")
            return redirect("wagtailusers_users:edit", target.pk)
        logout(request)
        messages.success(request, "Đã đăng xuất khỏi mọi máy. Mời đăng nhập lại.")
        return redirect("wagtailadmin_login")
