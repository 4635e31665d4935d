"""A pytest plugin: runs the tests that each closure names while that closure is switched off.

    pytest -p tests.rights.switched_off [-k NAME] tests

Each named test becomes one item per closure, called `test@closure`; it is expected to fail.
"""

import pytest


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items):
    """Keep only what the table names, once per closure."""
    # Plugins load before the settings are there.
    from tests.rights.closures import CLOSURES

    found = {item.nodeid.removeprefix("tests/"): item for item in items}
    missing = [(c.name, test) for c in CLOSURES for test in c.tests if test not in found]
    if missing:
        raise pytest.UsageError(f"the table names tests that do not exist: {missing}")
    items[:] = [_twin(found[test], closure) for closure in CLOSURES for test in closure.tests]


def _twin(item, closure):
    twin = pytest.Function.from_parent(
        item.parent,
        name=f"{item.name}@{closure.name}",
        callspec=getattr(item, "callspec", None),
        callobj=item.obj,
        fixtureinfo=item._fixtureinfo,
        originalname=item.originalname,
    )
    twin.closure = closure
    twin.user_properties.append(("closure", closure.name))
    return twin


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item):
    """Switch the closure off for the body of the test; what stands ready was made with it on."""
    with pytest.MonkeyPatch.context() as patch:
        item.closure.off(patch)
        return (yield)
