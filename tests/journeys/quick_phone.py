"""A teacher's phone for quick send: 360 px, a slow line, taps counted."""

from tests.journeys.album import photo
from tests.journeys.people import Somebody
from tests.ward import PASSWORD

# The slow 3G of the browsers' own tools.
SLOW = {"offline": False, "latency": 400, "downloadThroughput": 50_000, "uploadThroughput": 50_000}
FREE = {"offline": False, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1}
AWAY = {"offline": True, "latency": 0, "downloadThroughput": 0, "uploadThroughput": 0}
NARROW = {"width": 360, "height": 740}
FORM = "/admin/gui-tin-nhanh/"
# A finger, not the keyboard's own click.
COUNT = (
    "addEventListener('pointerdown', (event) => { if (event.isTrusted) window.tapped(); }, true)"
)


class Teacher(Somebody):
    """Somebody with a narrow phone that is touched."""

    def __init__(self, browser, site, name, viewport=NARROW):
        self.taps, self.line = 0, None
        touched = _Touched(browser, viewport)
        super().__init__(touched, site, name)
        self.context.set_default_timeout(60_000)
        self.context.expose_binding("tapped", self._tapped)
        self.context.add_init_script(COUNT)

    def _tapped(self, source):
        self.taps += 1

    def network(self, conditions):
        # One session a tab: each would keep conditions of its own.
        if self.line is None:
            self.line = self.context.new_cdp_session(self.page)
            self.line.send("Network.enable")
        self.line.send("Network.emulateNetworkConditions", conditions)

    def sign_in(self, name):
        self.page.get_by_label("Tên đăng nhập").fill(name)
        self.page.locator("input[name=password]").fill(PASSWORD)
        self.page.get_by_role("button", name="Đăng nhập").tap()

    def pick(self, files):
        with self.page.expect_file_chooser() as chosen:
            self.page.locator("[data-pick]").tap()
        chosen.value.set_files([str(file) for file in files])

    def field(self, name):
        return self.page.locator(f".quick-form [name={name}]")

    def answer(self, name, value):
        self.page.locator(f".quick-form [name={name}][value={value}]").tap()

    def photos(self):
        return self.page.locator("[data-photo]")

    def state(self, text):
        self.page.locator("[data-state]", has_text=text).wait_for()

    def killed(self):
        """The tab is gone without a word, another one is opened later."""
        self.page.close(run_before_unload=False)
        self.page, self.line = self.context.new_page(), None
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))


class _Touched:
    """A browser whose windows are narrow and touched."""

    def __init__(self, browser, viewport):
        self.browser, self.viewport = browser, viewport

    def new_context(self, **options):
        return self.browser.new_context(**{**options, "viewport": self.viewport, "has_touch": True})


def take_photos(folder, count, size=(3000, 2000)):
    """Return files as a phone has them."""
    folder.mkdir(exist_ok=True)
    for number in range(count):
        (folder / f"IMG_20{number:02d}.jpg").write_bytes(photo(number, size))
    return sorted(folder.iterdir())
