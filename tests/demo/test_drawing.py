"""The drawn pictures are real, repeatable and differ from seed to seed."""

import io

import pytest
from PIL import Image

from news.demo.drawing import SCENES, draw

SMALL = (320, 200)


def test_there_are_enough_scenes_for_a_ward():
    assert len(SCENES) >= 10
    assert len(set(SCENES)) == len(SCENES)


@pytest.mark.parametrize("scene", SCENES)
def test_a_scene_is_a_colourful_jpeg_of_the_asked_size(scene):
    picture = Image.open(io.BytesIO(draw(scene, 1, SMALL)))
    assert (picture.format, picture.mode, picture.size) == ("JPEG", "RGB", SMALL)
    assert len(picture.quantize(64).getcolors()) > 30


@pytest.mark.parametrize("scene", SCENES)
def test_a_seed_gives_one_picture_and_another_seed_another(scene):
    first = draw(scene, 1, SMALL)
    assert draw(scene, 1, SMALL) == first
    assert draw(scene, 2, SMALL) != first


@pytest.mark.parametrize("size", [(200, 320), (300, 300), (400, 210)])
def test_another_shape_is_cropped_not_stretched(size):
    assert Image.open(io.BytesIO(draw("gate", 3, size))).size == size


def test_an_unknown_scene_is_refused():
    with pytest.raises(KeyError):
        draw("castle", 1)
