"""What the sample ward's stories are filed under, and its footer."""

from datetime import date

from .shapes import ColumnSeed, FooterSeed, MomentSeed, TopicSeed

PLAN = "ke-hoach-truyen-thong-nghi-quyet-71-mau"

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
                PLAN,
            ),
            MomentSeed(
                date(2026, 1, 22),
                "Kế hoạch cấp quốc gia được ban hành theo Quyết định số 157/QĐ-TTg.",
            ),
            MomentSeed(
                date(2026, 2, 9),
                "UBND thành phố Hải Phòng ban hành Quyết định số 547/QĐ-UBND, kế hoạch đẩy mạnh "
                "truyền thông thực hiện Nghị quyết.",
                PLAN,
            ),
        ),
        documents=(PLAN,),
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
