"""The editing form of a story: four answers first, everything else folded."""

from django import forms
from wagtail.admin.panels import (
    FieldPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
)

from news.editorial.panels import ChecklistPanel, PointsPanel, WritingPanel
from news.stories.incoming_panels import PastePanel, WordPanel

_CENTER_ONLY = "stories.change_storytag"

STORY_PANELS = ObjectList(
    [
        WritingPanel(),
        PointsPanel(),
        WordPanel(),
        PastePanel(),
        FieldPanel(
            "title",
            heading="Tiêu đề",
            classname="title",
            widget=forms.TextInput(attrs={"placeholder": "Tiêu đề"}),
        ),
        FieldPanel("body"),
        MultiFieldPanel(
            [FieldPanel("lead_image"), FieldPanel("without_picture"), FieldPanel("lead_alt")],
            heading="Ảnh đại diện",
        ),
        FieldPanel("ai_use", widget=forms.RadioSelect),
        MultiFieldPanel(
            [
                FieldPanel("kicker"),
                FieldPanel("summary"),
                FieldPanel("lead_caption"),
                FieldPanel("lead_credit"),
            ],
            heading="Sapo, tít phụ, chú thích ảnh",
            classname="collapsed",
        ),
        MultiFieldPanel(
            [
                FieldPanel("column", widget=forms.Select),
                FieldPanel("genre"),
                FieldPanel("audiences", widget=forms.CheckboxSelectMultiple),
                FieldPanel("topics", widget=forms.CheckboxSelectMultiple),
                FieldPanel("tags"),
            ],
            heading="Chuyên mục, chuyên đề, thẻ",
            classname="collapsed",
        ),
        InlinePanel("bylines", label="tác giả", heading="Tác giả", classname="collapsed"),
        MultiFieldPanel(
            [
                FieldPanel("origin"),
                FieldPanel("origin_outlet"),
                FieldPanel("origin_url"),
                FieldPanel("origin_date"),
            ],
            heading="Nguồn bài",
            classname="collapsed",
        ),
        MultiFieldPanel(
            [FieldPanel("slug", permission=_CENTER_ONLY)],
            heading="Địa chỉ bài",
            classname="collapsed",
            permission=_CENTER_ONLY,
        ),
        ChecklistPanel(),
    ]
)
