"""Addresses of preview links; everything of one link lies below its token."""

from django.urls import path

from news.editorial.preview_links import public_views

urlpatterns = [
    path("<str:token>/", public_views.show, name="preview_link"),
    path("<str:token>/dong-y/", public_views.agreement, name="preview_link_agreement"),
    path("<str:token>/anh/<path:name>", public_views.picture, name="preview_link_picture"),
    path("<str:token>/tep/<int:document_id>/", public_views.paper, name="preview_link_paper"),
]
