"""What closes each side door, how it is switched off, and which tests then fail.

`test_closures.py` switches each one off and wants every test that is named here to fail; so no
closure stands without a test, and no test passes for the wrong reason. Where two closures guard
one door, both are switched off together, and `place` names both. `docs/side-doors.md` is printed
from this table. Not in it: doors that no code closes because nothing opens them (no field for
publication dates, no comments, no snippets, no promoted results); their tests stand in the same
files.
"""

from tests.rights.closures.kept import KEPT
from tests.rights.closures.links import LINKS
from tests.rights.closures.pages import PAGES
from tests.rights.closures.reviews import REVIEWS

CLOSURES = (*PAGES, *REVIEWS, *LINKS, *KEPT)
