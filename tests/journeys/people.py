"""What people do in the browser, by the names of buttons and fields that they see."""

import io
import os

from PIL import Image

from tests.ward import PASSWORD

PHONE = {"width": 390, "height": 844}


class Somebody:
    """One person with a phone of their own."""

    def __init__(self, browser, site, name=None):
        self.site = site
        self.context = browser.new_context(
            viewport=PHONE, locale="vi-VN", timezone_id="Asia/Ho_Chi_Minh", is_mobile=True
        )
        self.context.set_default_timeout(20_000)
        self.page = self.context.new_page()
        self.faults = []
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))
        self.page.on("response", self._note_fault)
        if name:
            self.open("/admin/login/")
            self.page.get_by_label("Tên đăng nhập").fill(name)
            self.page.locator("input[name=password]").fill(PASSWORD)
            self.page.get_by_role("button", name="Đăng nhập").click()
            self.page.wait_for_url("**/admin/")

    def _note_fault(self, response):
        if response.status >= 500:
            self.faults.append(f"{response.status} {response.url}")

    def open(self, path):
        return self.page.goto(self.site + path)

    def sees(self, path, text):
        """Whether an address answers 200 and shows the text."""
        response = self.open(path)
        return response.status == 200 and text in self.page.inner_text("body")

    def press(self, name):
        self.page.get_by_role("button", name=name, exact=True).click()
        self.page.wait_for_load_state()

    def show(self, name):
        """Keep what the person sees, where a run asks for it."""
        folder = os.environ.get("SCREENS")
        if folder:
            self.page.screenshot(path=f"{folder}/{name}.png", full_page=True)

    def close(self):
        self.context.close()
        assert not self.faults, self.faults


def photo() -> bytes:
    data = io.BytesIO()
    Image.effect_noise((1200, 800), 40).convert("RGB").save(data, "JPEG")
    return data.getvalue()


class Visit:
    """A private window on a phone with two dots per pixel, which counts what it is sent."""

    def __init__(self, browser, site):
        self.site = site
        self.context = browser.new_context(viewport=PHONE, device_scale_factor=2, is_mobile=True)
        self.page = self.context.new_page()
        self.bytes, self.kinds = 0, []
        session = self.context.new_cdp_session(self.page)
        session.send("Network.enable")
        session.on("Network.loadingFinished", self._count)
        session.on("Network.responseReceived", self._note)

    def _count(self, event):
        self.bytes += event["encodedDataLength"]

    def _note(self, event):
        if event["type"] == "Image":
            self.kinds.append(event["response"]["mimeType"])

    def asks(self, address, name):
        answer = self.page.goto(address)
        if folder := os.environ.get("SCREENS"):
            self.page.screenshot(path=f"{folder}/{name}.png")
        return answer.status
