"""The main menu of each role, and the stock screens that no role reaches."""

import pytest
from django.test import RequestFactory
from django.urls import reverse
from wagtail.admin.menu import admin_menu, settings_menu

from tests.ward import PEOPLE

pytestmark = [pytest.mark.django_db, pytest.mark.database]

_WRITERS = [
    "Bàn làm việc", "Thông báo", "Gửi tin nhanh", "Tạo bài từ tệp Word", "Trang", "Ảnh",
    "Tệp tài liệu", "Quyền hình ảnh",
]  # fmt: skip
_CENTER = [
    *_WRITERS, "Bạn đọc báo lỗi", "Tìm không thấy", "Thử tìm kiếm", "Tin, bài đã đăng",
    "Sổ quyết định", "Hướng dẫn",
]  # fmt: skip
_NOBODY = ["Bàn làm việc", "Hướng dẫn"]
MENUS = {
    "gv.a": [*_WRITERS, "Hướng dẫn"],
    "ht.a": [*_WRITERS, "Hướng dẫn"],
    "btv.1": _CENTER,
    "lanh.dao": [
        *_WRITERS, "Bạn đọc báo lỗi", "Tệp nêu tên học sinh", "Tìm không thấy", "Thử tìm kiếm",
        "Tin, bài đã đăng", "Sổ quyết định", "Ủy quyền", "Hướng dẫn",
    ],
    "truc.ban": [
        *_WRITERS[:4], "Trang nhất", *_WRITERS[4:], "Danh mục", "Từ cùng nghĩa",
        "Bạn đọc báo lỗi", "Tìm không thấy", "Thử tìm kiếm", "Tin, bài đã đăng", "Sổ quyết định",
        "Ủy quyền", "Liên kết đăng nhập", "Thiết kế", "Hướng dẫn", "Thiết lập",
    ],
    "vhxh": ["Bàn làm việc", "Tin, bài đã đăng", "Hướng dẫn"],
    "tai.chinh": _NOBODY,
    "tdp.1": _NOBODY,
    "quan.tri": [
        "Bàn làm việc", "Trang nhất", "Trang", "Danh mục", "Từ cùng nghĩa", "Đơn vị", "Tài khoản",
        "Phân vai", "Sổ quyết định", "Thiết kế", "Hướng dẫn", "Thiết lập",
    ],
}  # fmt: skip
SETTINGS = {
    "truc.ban": ["Mức của các quy tắc", "Hạn duyệt", "Cách viết thống nhất"],
    "quan.tri": [
        "Thông tin chuyên trang",
        "Mức của các quy tắc",
        "Hạn duyệt",
        "Cách viết thống nhất",
        "Căn cứ pháp lý",
        "Thiết lập phiếu đồng ý",
        "Thiết lập yêu cầu gỡ ảnh",
        "Thiết lập liên kết xem trước",
        "Thiết lập báo lỗi của bạn đọc",
        "Thiết lập tìm kiếm",
        "Thiết lập thông báo",
        "Giới hạn của kênh khác",
    ],
}
CLOSED = [
    "wagtailsites:index",
    "wagtailsites:add",
    "wagtailredirects:index",
    "wagtailredirects:add",
    "wagtailredirects:start_import",
    "wagtailadmin_collections:index",
    "wagtailadmin_collections:add",
    "wagtailusers_groups:index",
    "wagtailusers_groups:add",
    "wagtailadmin_workflows:index",
    "wagtailadmin_workflows:add",
    "wagtailadmin_workflows:task_index",
]


def labels(menu, user):
    # Asking for an address loads the admin's addresses, and with them the screens' menu entries.
    request = RequestFactory().get(reverse("wagtailadmin_home"))
    request.user = user
    items = menu.menu_items_for_request(request)
    return [str(item.label) for item in sorted(items, key=lambda item: item.order)]


@pytest.mark.parametrize("name", sorted(MENUS))
def test_each_role_sees_its_own_menu_and_no_more(ward, name):
    assert labels(admin_menu, ward.people[name]) == MENUS[name]
    assert sorted(labels(settings_menu, ward.people[name])) == sorted(SETTINGS.get(name, []))


@pytest.mark.parametrize("name", sorted(PEOPLE))
def test_no_role_reaches_the_stock_screens(ward, client, name):
    client.force_login(ward.people[name])
    for view in CLOSED:
        for answer in (client.get(reverse(view)), client.post(reverse(view), {"name": "x"})):
            refused = answer.get("Location") == reverse("wagtailadmin_home")
            assert refused or answer.status_code == 404, view
