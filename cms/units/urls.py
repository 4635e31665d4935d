"""The address that a sign-in link opens, below the admin's; it stands before Wagtail's own."""

from django.urls import path

from cms.units.sign_in_link_views import enter

urlpatterns = [path("vao/<str:uid>/<str:token>/", enter, name="units_enter_by_link")]
