"""Sign-in and the request for a new password, both safe from guessing and flooding."""

from datetime import timedelta
from typing import Any

from axes.helpers import get_cool_off
from django.conf import settings
from django.contrib.auth import views as auth_views
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from wagtail.admin import messages
from wagtail.admin.views import account as wagtail_account

from cms.core.middleware import client_ip
from cms.users.demo_accounts import demo_accounts
from cms.users.forms import ResetForm, SignInForm
from cms.users.let_in import PASSWORD, LetIn, remember_let_in
from cms.users.models import User
from cms.users.sessions import session_age
from cms.users.throttle import allow

# A whole school sits behind one address.
RESETS_PER_ADDRESS = 30
RESETS_PER_VISITOR_AND_EMAIL = 3
RESETS_PER_EMAIL = 10
RESET_PERIOD = 60 * 60


def locked_out(request: HttpRequest) -> HttpResponse:
    """Return the page that says when the next attempt counts, and whom to ask.

    A further attempt during the lock starts the wait anew, so the wait always begins now.
    """
    wait = get_cool_off(request) or timedelta(0)
    return too_many(request, "pages/locked_out.html", seconds=int(wait.total_seconds()))


def too_many(request: HttpRequest, template: str, *, seconds: int) -> HttpResponse:
    """Return the page that asks to come again, with status 429.

    Args:
        seconds: after how long the next try counts.
    """
    retry_at = timezone.now() + timedelta(seconds=seconds)
    context = {"retry_at": retry_at, "minutes": seconds // 60}
    headers = {"Retry-After": str(seconds), "Cache-Control": "no-store"}
    response = render(request, template, context, status=429)
    for name, value in headers.items():
        response[name] = value
    return response


def keep_signed_in(request: HttpRequest, user: User) -> None:
    """Let the session outlive the browser, on a device that the person trusts."""
    # A moment, not a span: use does not prolong it.
    request.session.set_expiry(timezone.now() + timedelta(seconds=session_age(user)))


def _who_set_password(user: User) -> LetIn | None:
    """Return who chose the password, if it was not its person. One query."""
    # Asked of the database: a hash upgrade during sign-in touches the instance alone.
    by = User.objects.select_related("password_set_by").get(pk=user.pk).password_set_by
    return LetIn(by.pk, str(by), PASSWORD) if by else None


class SignInView(wagtail_account.LoginView):
    """The sign-in page at the admin's address."""

    def get_form_class(self) -> type[SignInForm]:
        """Return the Vietnamese form."""
        return SignInForm

    def get_initial(self) -> dict[str, Any]:
        """Return the demo account that was tapped in the list, else nothing."""
        initial: dict[str, Any] = super().get_initial()
        chosen = self.request.GET.get("username", "")
        if any(account.username == chosen for account in demo_accounts()):
            initial["username"] = chosen
        return initial

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the accounts of the demonstration."""
        accounts = demo_accounts()
        password = settings.DEMO_PASSWORD if accounts else ""
        return super().get_context_data(**kwargs, demo_accounts=accounts, demo_password=password)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Try the name and password."""
        response: HttpResponse = super().post(request, *args, **kwargs)
        if getattr(request, "axes_locked_out", False):
            # Answered here: the middleware's own page would lack Retry-After.
            request.axes_locked_out = False  # type: ignore[attr-defined]
            return locked_out(request)
        return response

    def form_valid(self, form: SignInForm) -> HttpResponseRedirect:
        """Sign in; without the tick the session ends with the browser, at the latest in 8 hours."""
        response: HttpResponseRedirect = super().form_valid(form)
        if form.cleaned_data["remember"]:
            keep_signed_in(self.request, form.get_user())
        remember_let_in(self.request, _who_set_password(form.get_user()))
        return response

    def get_success_url(self) -> str:
        """Return where to go: a password chosen by somebody else is changed first."""
        # Asked of the database: a hash upgrade during sign-in touches the instance alone.
        if User.objects.filter(pk=self.request.user.pk, must_change_password=True).exists():
            messages.warning(self.request, "Hãy đổi mật khẩu của bạn trước khi làm việc.")
            return reverse("wagtailadmin_account")
        url: str = super().get_success_url()
        return url


class ResetView(wagtail_account.PasswordResetView):
    """Sends a link for a new password; the answer never tells whether the account exists."""

    email_template_name = "email/password_reset.txt"
    subject_template_name = "email/password_reset_subject.txt"

    def get_form_class(self) -> type[ResetForm]:
        """Return the Vietnamese form."""
        return ResetForm

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Count the visitor, then go on."""
        if not allow(
            "reset-address", client_ip(request), limit=RESETS_PER_ADDRESS, seconds=RESET_PERIOD
        ):
            return self._flooded()
        response: HttpResponse = super().post(request, *args, **kwargs)
        return response

    def form_valid(self, form: ResetForm) -> HttpResponse:
        """Count the mailbox, known or not, then send; a stranger's flood keeps nobody out."""
        email = form.cleaned_data["email"].casefold()
        both = f"{client_ip(self.request)} {email}"
        if not allow("reset-both", both, limit=RESETS_PER_VISITOR_AND_EMAIL, seconds=RESET_PERIOD):
            return self._flooded()
        if not allow("reset-email", email, limit=RESETS_PER_EMAIL, seconds=RESET_PERIOD):
            # The mailbox has links enough; the answer stays the same.
            return HttpResponseRedirect(self.get_success_url())
        self.extra_email_context = {"site_url": settings.SITE_URL}
        return auth_views.PasswordResetView.form_valid(self, form)

    def _flooded(self) -> HttpResponse:
        return too_many(self.request, "pages/reset_flooded.html", seconds=RESET_PERIOD)
