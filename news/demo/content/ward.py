"""The sample ward itself: units, accounts, columns, topics, audiences, tags and footer."""

from datetime import date

from .shapes import (
    AccountSeed,
    ColumnSeed,
    FooterSeed,
    MomentSeed,
    PictureSeed,
    TopicSeed,
    UnitSeed,
)

_PLAN = "ke-hoach-truyen-thong-nghi-quyet-71-mau"

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
        documents=(_PLAN, "ke-hoach-nam-hoc-mau"),
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

COLUMNS = (
    ColumnSeed(
        "tin-giao-duc",
        "Tin giáo dục",
        "Việc mới trong các nhà trường và trên địa bàn phường, ngắn gọn và kịp thời.",
    ),
    ColumnSeed(
        "nghi-quyet-71",
        "Nghị quyết 71",
        "Nghị quyết số 71-NQ/TW đi vào lớp học, gia đình và khu dân cư ra sao.",
    ),
    ColumnSeed(
        "guong-dien-hinh",
        "Gương điển hình",
        "Những người làm việc tốt, bền bỉ và lặng lẽ vì học trò.",
    ),
    ColumnSeed(
        "day-tot-hoc-tot",
        "Dạy tốt - Học tốt",
        "Cách dạy hay, giờ học vui, kinh nghiệm có thể dùng ngay ở lớp khác.",
    ),
    ColumnSeed(
        "chuyen-doi-so",
        "Chuyển đổi số",
        "Công nghệ trong dạy, học và quản lý: cái được, cái chưa được, cách làm an toàn.",
    ),
    ColumnSeed(
        "tuyen-sinh-thong-bao",
        "Tuyển sinh - Thông báo",
        "Lịch, hồ sơ và hướng dẫn mà phụ huynh cần trong năm học.",
    ),
    ColumnSeed("khuyen-hoc", "Khuyến học", "Gia đình, dòng họ và cộng đồng cùng chăm lo sự học."),
    ColumnSeed(
        "hoat-dong-hoc-sinh",
        "Hoạt động học sinh",
        "Sân chơi, câu lạc bộ, ngày hội và những chuyến đi của học trò.",
    ),
)

TOPICS = (
    TopicSeed(
        "nghi-quyet-71",
        "Nghị quyết 71-NQ/TW",
        (
            "Ngày 22/8/2025, Bộ Chính trị ban hành Nghị quyết số 71-NQ/TW về đột phá phát triển "
            "giáo dục và đào tạo. Chuyên đề này tập hợp tin, bài và văn bản để người dân "
            "phường Thủy Nguyên biết nghị quyết nói gì, phường làm gì, nhà trường làm gì."
        ),
        (
            "Giáo dục được đặt ở vị trí hàng đầu và là việc chung của cả xã hội.",
            "Kế hoạch của phường dựa trên Quyết định số 547/QĐ-UBND ngày 09/02/2026 "
            "của UBND thành phố Hải Phòng.",
            "Giai đoạn 2026-2030: mọi cán bộ, viên chức, người lao động khối nhà nước và trường "
            "công lập trong phường đều được nghe phổ biến nghị quyết.",
            "Đến 2030, ít nhất 70% người làm truyền thông của phường được bồi dưỡng thường xuyên; "
            "giai đoạn 2030-2035 là tất cả.",
            "Mỗi năm phường khen thưởng một lần để nhân rộng cách làm hay.",
            "Trung tâm Dịch vụ sự nghiệp công nhận tin, bài và duyệt đăng; Phòng Văn hóa - Xã hội "
            "theo dõi và báo cáo; các trường viết; tổ dân phố đưa tin đến từng nhà.",
        ),
        # As the ward's plan and its bases say.
        moments=(
            MomentSeed(
                date(2025, 8, 22),
                "Bộ Chính trị ban hành Nghị quyết số 71-NQ/TW về đột phá phát triển giáo dục và "
                "đào tạo.",
                _PLAN,
            ),
            MomentSeed(
                date(2026, 1, 22),
                "Kế hoạch cấp quốc gia được ban hành theo Quyết định số 157/QĐ-TTg.",
            ),
            MomentSeed(
                date(2026, 2, 9),
                "UBND thành phố Hải Phòng ban hành Quyết định số 547/QĐ-UBND, kế hoạch đẩy mạnh "
                "truyền thông thực hiện Nghị quyết.",
                _PLAN,
            ),
        ),
        documents=(_PLAN,),
    ),
    TopicSeed(
        "ngay-nha-giao-viet-nam-20-11",
        "Ngày Nhà giáo Việt Nam 20/11",
        (
            "Những câu chuyện về thầy cô, những buổi gặp mặt giản dị và lời cảm ơn "
            "của học trò, phụ huynh trong phường mỗi dịp tháng Mười một."
        ),
        (
            "Các trường tổ chức gọn nhẹ, dành thời gian cho thầy trò gặp nhau.",
            "Khuyến khích thiệp tự làm, tiết mục tự dàn dựng, không thu tiền phụ huynh.",
            "Bài viết về nhà giáo được chọn vào mục Gương điển hình quanh năm.",
        ),
    ),
    TopicSeed(
        "nam-hoc-moi",
        "Năm học mới",
        (
            "Từ tuyển sinh, tựu trường, khai giảng đến nền nếp những tuần đầu: "
            "mọi điều phụ huynh và học sinh cần biết khi năm học bắt đầu."
        ),
        (
            "Hồ sơ tuyển sinh đầu cấp nộp trực tuyến, có điểm hỗ trợ tại trường và nhà văn hóa.",
            "Lễ khai giảng ngắn gọn, học sinh lớp đầu cấp là nhân vật chính.",
            "Các khoản thu được niêm yết công khai trước khi họp phụ huynh.",
            "Tuần đầu dành cho làm quen, an toàn giao thông và nền nếp.",
        ),
    ),
)

AUDIENCES = (
    ("phu-huynh", "Phụ huynh"),
    ("hoc-sinh", "Học sinh"),
    ("giao-vien", "Giáo viên"),
    ("can-bo-quan-ly", "Cán bộ quản lý"),
    ("nguoi-dan", "Người dân"),
)

TAGS = (
    "an toàn giao thông",
    "bán trú",
    "chuyển đổi số",
    "đổi mới phương pháp",
    "đọc sách",
    "hướng nghiệp",
    "kế hoạch",
    "khai giảng",
    "khuyến học",
    "kỹ năng sống",
    "lớp 1",
    "môi trường",
    "nhà giáo",
    "phòng chống đuối nước",
    "phụ huynh",
    "STEM",
    "thể thao",
    "thư viện",
    "Trung thu",
    "truyền thông",
    "tuyển sinh",
    "văn nghệ",
)

FOOTER = FooterSeed(
    owner="Trung tâm Dịch vụ sự nghiệp công phường Thủy Nguyên (mẫu)",
    parent_body="Ủy ban nhân dân phường Thủy Nguyên, thành phố Hải Phòng (mẫu)",
    address="Trụ sở UBND phường Thủy Nguyên, thành phố Hải Phòng (mẫu)",
    email="giaoduc@thuynguyen.example",
    phone="0225 000 001",
    responsible="Ông Quang (mẫu), lãnh đạo Trung tâm",
)
