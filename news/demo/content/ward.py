"""The units and accounts of the sample ward."""

from .sections import PLAN
from .shapes import AccountSeed, PictureSeed, UnitSeed

UNITS = (
    UnitSeed(
        code="th-a",
        name="Trường Tiểu học Núi Đèo (mẫu)",
        kind="school",
        sign_off=True,
        slug="truong-tieu-hoc-nui-deo-mau",
        intro=(
            "Trường tiểu học mẫu của phường, nơi Ban giám hiệu xem bài trước khi gửi về Trung tâm. "
            "Trường chú trọng văn hóa đọc, nền nếp bán trú và những giờ học ngoài trời."
        ),
        address="Khu trung tâm phường Thủy Nguyên, thành phố Hải Phòng (mẫu)",
        phone="0225 000 011",
        email="th.nuideo@thuynguyen.example",
        picture=PictureSeed(
            scene="gate",
            alt="Tranh vẽ cổng trường dưới tán phượng, không có người thật",
            caption="Cổng trường, tranh minh họa",
            seed=11,
        ),
    ),
    UnitSeed(
        code="thcs-b",
        name="Trường THCS Thủy Sơn (mẫu)",
        kind="school",
        sign_off=False,
        slug="truong-thcs-thuy-son-mau",
        intro=(
            "Trường trung học cơ sở mẫu của phường, bài viết được gửi thẳng về Trung tâm. "
            "Trường có câu lạc bộ Khoa học, phòng tin học mở cửa buổi chiều và sân bóng bên sông."
        ),
        address="Khu phía đông phường Thủy Nguyên, thành phố Hải Phòng (mẫu)",
        phone="0225 000 012",
        email="thcs.thuyson@thuynguyen.example",
    ),
    UnitSeed(
        code="trung-tam",
        name="Trung tâm Dịch vụ sự nghiệp công phường Thủy Nguyên (mẫu)",
        kind="center",
        sign_off=False,
        slug="trung-tam-dich-vu-su-nghiep-cong-mau",
        intro=(
            "Nơi tiếp nhận, biên tập và duyệt tin, bài giáo dục của phường trước khi đến với "
            "người dân; cũng tự viết về những việc chung của các nhà trường."
        ),
        address="Trụ sở UBND phường Thủy Nguyên, thành phố Hải Phòng (mẫu)",
        phone="0225 000 001",
        email="trungtam@thuynguyen.example",
        leader=("Lãnh đạo Trung tâm", "Ông Quang (mẫu)"),
        map_address="https://www.openstreetmap.org/search?query=Th%E1%BB%A7y%20Nguy%C3%AAn%2C%20H%E1%BA%A3i%20Ph%C3%B2ng",
        documents=(PLAN, "ke-hoach-nam-hoc-mau"),
    ),
    UnitSeed(
        code="vhxh",
        name="Phòng Văn hóa - Xã hội (mẫu)",
        kind="office",
        sign_off=False,
        slug="phong-van-hoa-xa-hoi-mau",
        intro="Cơ quan tham mưu của UBND phường về giáo dục; theo dõi, tổng hợp, báo cáo.",
        address="Trụ sở UBND phường Thủy Nguyên, thành phố Hải Phòng (mẫu)",
        phone="0225 000 002",
        email="vhxh@thuynguyen.example",
    ),
    UnitSeed(
        code="tdp-1",
        name="Tổ dân phố số 1 (mẫu)",
        kind="neighbourhood",
        sign_off=False,
        slug="to-dan-pho-so-1-mau",
        intro=(
            "Tổ dân phố mẫu, nơi tin giáo dục của phường đến với từng gia đình qua nhà văn hóa, "
            "loa truyền thanh và các buổi sinh hoạt của bà con."
        ),
        address="Nhà văn hóa Tổ dân phố số 1, phường Thủy Nguyên, thành phố Hải Phòng (mẫu)",
        phone="0225 000 021",
        email="tdp1@thuynguyen.example",
    ),
)

ACCOUNTS = (
    AccountSeed(
        "gv.a",
        "Cô Lan (mẫu)",
        "th-a",
        ("school_editor",),
        "Giáo viên Trường Tiểu học Núi Đèo: viết bài, thêm ảnh và gửi duyệt.",
    ),
    AccountSeed(
        "gv2.a",
        "Thầy Minh (mẫu)",
        "th-a",
        ("school_editor",),
        "Giáo viên thứ hai cùng trường: thấy bài của đơn vị mình, sửa và viết cùng đồng nghiệp.",
    ),
    AccountSeed(
        "ht.a",
        "Cô Hạnh (mẫu)",
        "th-a",
        ("school_lead",),
        "Ban giám hiệu Trường Tiểu học Núi Đèo: ký duyệt cấp trường trước khi bài về Trung tâm.",
    ),
    AccountSeed(
        "gv.b",
        "Thầy Sơn (mẫu)",
        "thcs-b",
        ("school_editor",),
        "Giáo viên Trường THCS Thủy Sơn: bài gửi thẳng về Trung tâm, không qua bước ký của trường.",
    ),
    AccountSeed(
        "ht.b",
        "Thầy Bình (mẫu)",
        "thcs-b",
        ("school_lead",),
        "Ban giám hiệu Trường THCS Thủy Sơn: theo dõi bài của trường, tạm ẩn bài khi cần.",
    ),
    AccountSeed(
        "btv.1",
        "Chị Mai (mẫu)",
        "trung-tam",
        ("reviewer",),
        "Biên tập viên Trung tâm: đọc bài chờ duyệt, trả lại kèm góp ý hoặc duyệt.",
    ),
    AccountSeed(
        "btv.2",
        "Anh Dũng (mẫu)",
        "trung-tam",
        ("reviewer",),
        "Biên tập viên thứ hai: duyệt bài do người thứ nhất viết, để luôn có hai người đọc.",
    ),
    AccountSeed(
        "truc.ban",
        "Chị Thu (mẫu)",
        "trung-tam",
        ("duty_editor",),
        "Trực ban: hẹn giờ đăng, xếp trang nhất, gỡ bài và khôi phục.",
    ),
    AccountSeed(
        "lanh.dao",
        "Ông Quang (mẫu)",
        "trung-tam",
        ("center_head",),
        "Lãnh đạo Trung tâm: duyệt bài do chính Trung tâm viết, quyết định việc khó.",
    ),
    AccountSeed(
        "vhxh",
        "Chị Hà (mẫu)",
        "vhxh",
        ("culture_officer",),
        "Cán bộ Phòng Văn hóa - Xã hội: xem bài đã đăng, số liệu và báo cáo.",
    ),
    AccountSeed(
        "tai.chinh",
        "Anh Phúc (mẫu)",
        "vhxh",
        ("finance_officer",),
        "Cán bộ tài chính: tài khoản để sẵn, màn hình nhuận bút sẽ có sau.",
    ),
    AccountSeed(
        "tdp.1",
        "Bác Thịnh (mẫu)",
        "tdp-1",
        ("neighbourhood_head",),
        "Tổ trưởng tổ dân phố: tài khoản để sẵn, màn hình ghi ý kiến người dân sẽ có sau.",
    ),
    AccountSeed(
        "quan.tri",
        "Anh Việt (mẫu)",
        "trung-tam",
        ("administrator",),
        "Quản trị: mở đơn vị, cấp tài khoản, đặt cấu hình; không duyệt nội dung.",
    ),
)
