"""An empty portal beside the ward of the other tests."""

import pytest
from django.db.models import Value
from django.db.models.functions import Concat

from cms.units.models import Unit
from cms.users.models import User


def put_the_other_ward_aside():
    """Free the names that the sample ward uses, and let nobody there be told of anything."""
    User.objects.update(username=Concat(Value("khac."), "username"), email="", is_active=False)
    Unit.objects.update(name=Concat(Value("Khác: "), "name"), is_active=False)


@pytest.fixture
def no_other_ward(db):
    """The test ward's names are free, its people deactivated."""
    put_the_other_ward_aside()
