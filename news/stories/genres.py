"""Names the genres for the desk, with the hours that each may wait until the center sets others."""

from news.editorial.due import register_genre
from news.stories.models.documents import DOCUMENT, INFORMATION
from news.stories.models.story import Genre

START_HOURS = {
    Genre.NEWS: 4,
    Genre.NOTICE: 4,
    Genre.PICTURES: 8,
    Genre.VIDEO: 8,
    Genre.ARTICLE: 24,
    Genre.INTERVIEW: 24,
    Genre.EXAMPLE: 24,
}

for genre in Genre:
    register_genre(genre.value, str(genre.label), hours=START_HOURS[genre])
register_genre(DOCUMENT, "văn bản", hours=24)
register_genre(INFORMATION, "trang thông tin", hours=48)
