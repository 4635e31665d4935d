"""Addresses for programs."""

from django.urls import path, re_path

from news.channels import views

urlpatterns = [
    path("rss.xml", views.feed, name="rss"),
    re_path(
        r"^(?P<section>chuyen-muc|chuyen-de|don-vi)/(?P<slug>[-a-z0-9]+)/rss\.xml$",
        views.feed,
        name="section_rss",
    ),
    path("sitemap.xml", views.sitemap_index, name="sitemap_index"),
    path("sitemap-<slug:kind>-<int:number>.xml", views.sitemap, name="sitemap"),
    path("robots.txt", views.robots, name="robots"),
]
