"""A link that the duty editor makes on a phone lets a teacher in by one press, and once."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.journeys.test_decisions import enter  # noqa: F401 - a fixture

pytestmark = pytest.mark.browser


def test_a_link_made_on_a_phone_lets_its_person_in_once(enter):  # noqa: F811 - pytest hands the fixture over by its name
    duty = enter("truc.ban")
    duty.open("/admin/lien-ket-dang-nhap/")
    found = Axe().run(duty.page, context={"include": [[".review"]]})
    assert found.response["violations"] == []
    duty.press("Tạo liên kết cho GV2.A")
    duty.press("Chép lời nhắn")
    duty.page.get_by_text("Dán vào tin nhắn Zalo.").first.wait_for()
    link = duty.page.get_by_label("Liên kết", exact=True).input_value()
    teacher = enter()
    for _ in range(2):
        teacher.page.goto(link)
    found = Axe().run(teacher.page, context={"include": [["main"]]})
    assert found.response["violations"] == []
    teacher.press("Vào làm việc")
    teacher.page.wait_for_url("**/admin/")
    assert "Bạn đã vào bằng liên kết" in teacher.page.inner_text("body")
    assert teacher.page.goto(link).status == 410
