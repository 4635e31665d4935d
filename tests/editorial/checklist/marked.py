"""Forty stories that give something away, with the rules that must say so."""

from tests.editorial.checklist.cases import CONTACT, NAMED, NUMBER, PRIVATE, marked

MARKED = (
    marked(
        PRIVATE,
        "Chắp cánh ước mơ cho học trò nghèo",
        "Sáng 12/10, Hội Khuyến học phường tới thăm em Nguyễn Thị Hồng Nhung, học sinh lớp 4B. "
        "Em mồ côi cha từ năm lên ba, mẹ đau yếu, hai mẹ con sống nhờ lương của bà ngoại.",
    ),
    marked(
        PRIVATE,
        "Cậu bé mắc bệnh ung thư vẫn đến lớp đều đặn",
        "Mỗi sáng, Trần Gia Bảo, học sinh lớp 3A, lại được mẹ chở tới trường sau đợt xạ trị.",
        "Các bạn trong lớp thay nhau chép bài giúp bạn.",
    ),
    marked(
        PRIVATE,
        "Trao xe đạp cho học sinh vượt khó",
        "Nhà trường đã trao xe đạp cho 3 học sinh mồ côi: Lê Văn Hùng, Phạm Thị Mai, Đỗ Quang Huy.",
    ),
    marked(
        PRIVATE,
        "Lớp học hòa nhập",
        "Trong lớp có cháu Vũ Minh Khôi mắc chứng tự kỷ. Cô giáo kiên trì dạy cháu từng động tác "
        "nhỏ.",
    ),
    marked(
        PRIVATE,
        "Gương sáng hiếu học",
        "Em Hoàng Thu Trang sinh ngày 15/3/2014, là chi đội trưởng năng nổ của trường.",
    ),
    marked(
        PRIVATE,
        "Tìm gia đình cho trẻ lạc",
        "Cháu Bùi Anh Tuấn, nhà ở số 12 ngõ 45 đường Bạch Đằng, được các bạn đưa về an toàn.",
    ),
    marked(
        PRIVATE,
        "Tiếp sức đến trường",
        "Học bổng được trao cho học sinh nghèo vượt khó Đặng Thị Kim Oanh trong tiếng vỗ tay.",
    ),
    marked(
        PRIVATE,
        "Nữ sinh vượt lên số phận",
        "Em Phan Ngọc Diệp học giỏi đều các môn.",
        "Gia đình em thuộc hộ nghèo của tổ dân phố, mẹ làm thuê theo ngày.",
    ),
    marked(
        PRIVATE,
        "Ngày hội đọc sách",
        "Hơn ba trăm học sinh cùng tham gia.",
        caption="Em Lưu Đức Thịnh, học sinh khuyết tật, kể chuyện trước sân trường",
    ),
    marked(
        PRIVATE,
        "Tết ấm cho em",
        "Đoàn công tác trao quà Tết tại sân trường.",
        alt="Bé Ngô Thị Thảo, mồ côi mẹ, nhận quà từ tay cô hiệu trưởng",
    ),
    marked(
        PRIVATE,
        "Bài học từ một vụ việc",
        "Ngày 3/11, em Trịnh Quốc Việt bị nhóm bạn đánh ngay trước cổng trường. "
        "Nhà trường đã mời phụ huynh tới làm việc.",
    ),
    marked(
        PRIVATE,
        "Thông báo kỷ luật",
        "Hội đồng quyết định: học sinh Đinh Văn Toàn bị kỷ luật khiển trách trước toàn trường.",
    ),
    marked(
        PRIVATE,
        "Nghị lực của cô học trò nhỏ",
        "Dương Khánh Linh ngồi lặng bên cửa sổ lớp 2C.",
        "Cô bé bị tim bẩm sinh, đã trải qua hai ca phẫu thuật.",
        summary="Câu chuyện của một học sinh lớp 2.",
    ),
    marked(
        PRIVATE,
        "Danh sách nhận quà",
        "Danh sách các em nhận quà dịp khai giảng:",
        rows=(
            ("STT", "Họ và tên", "Ngày sinh", "Lớp"),
            ("1", "Nguyễn Hải Đăng", "12/05/2016", "4A"),
            ("2", "Trần Bảo Ngọc", "03/09/2016", "4B"),
        ),
    ),
    marked(
        PRIVATE,
        "Hỗ trợ đầu năm học",
        "Nhà trường công khai danh sách hỗ trợ.",
        rows=(
            ("Họ và tên học sinh", "Lớp", "Hoàn cảnh"),
            ("Lê Minh Quân", "5A", "Hộ nghèo"),
            ("Phạm Gia Hân", "3B", "Mồ côi"),
            ("Vũ Đức Anh", "2C", "Khuyết tật"),
        ),
    ),
    marked(
        PRIVATE,
        "Sẻ chia cùng bạn",
        "Lớp 7A quyên góp giúp bạn Mai Thế Vinh, người vừa phát hiện mắc bệnh suy thận.",
    ),
    marked(
        PRIVATE,
        "Chuyến xe yêu thương",
        "Hai em Cao Thị Lụa và Cao Văn Lực có hoàn cảnh gia đình đặc biệt khó khăn, bố mẹ ly hôn.",
    ),
    marked(
        PRIVATE,
        "Lớp 1 ngày đầu",
        "Em Tạ Minh Phúc (sinh ngày 02 tháng 6 năm 2020) là học sinh nhỏ nhất lớp.",
    ),
    marked(
        PRIVATE,
        "Người bạn đặc biệt của lớp 6B",
        "Ngồi bàn đầu là bạn Hà Tuấn Kiệt. Bạn ấy bị bại não nên đi lại khó khăn.",
    ),
    marked(
        PRIVATE,
        "Học sinh xuất sắc",
        "Em Lại Thùy Dương, trú tại tổ dân phố số 4, phường Thủy Nguyên, đạt giải Nhất môn Toán.",
    ),
    marked(
        PRIVATE,
        "Bé Ngân và chiếc xe lăn",
        "Bé Ngân bị liệt hai chân từ nhỏ, ngày nào cũng được bà đưa tới lớp mẫu giáo.",
    ),
    marked(
        PRIVATE,
        "Nguyễn Phương Thảo: em không chịu thua bệnh tật",
        "Phương Thảo là học sinh lớp 8D. Ba năm nay em chống chọi với căn bệnh ung thư máu.",
    ),
    marked(
        PRIVATE,
        "Quỹ tình thương",
        "Trong số đó có em Lê Bá Khang, cha mất sớm, mẹ bỏ đi, em ở với ông bà.",
    ),
    marked(
        NAMED,
        "Chuyện ở lớp 4B",
        "Em Nguyễn Văn A, lớp 4B, kể rằng em thích nhất giờ Mĩ thuật.",
    ),
    marked(
        NAMED,
        "Kết quả kiểm tra giữa kỳ",
        "Em Trần Đức Mạnh đạt 9,5 điểm môn Toán, em Lý Thu Phương được 7,25 điểm.",
    ),
    marked(
        NAMED,
        "Ngày khai trường của con",
        "Bé Đoàn Bảo Châu, học sinh lớp 1A1 Trường Tiểu học Minh Tân, dậy từ năm giờ sáng.",
    ),
    marked(
        NAMED,
        "Thủ khoa vào lớp 10",
        "Thủ khoa của trường là em Bùi Quang Minh với 48,5 điểm.",
    ),
    marked(
        NAMED,
        "Vườn rau của em",
        "Học sinh chăm vườn mỗi chiều.",
        caption="Phạm Hoàng Nam (lớp 5C) tưới rau trong vườn trường",
    ),
    marked(
        NAMED,
        "Bảng điểm thi thử",
        "Kết quả như sau.",
        rows=(
            ("Họ và tên", "Lớp", "Điểm Toán"),
            ("Nguyễn Tiến Dũng", "9A", "8,5"),
            ("Lê Hải Yến", "9B", "7,75"),
            ("Trần Đại Nghĩa", "9C", "9,0"),
        ),
    ),
    marked(
        NAMED,
        "Lớp trưởng của chúng em",
        "Lớp trưởng Tô Hà My, sinh năm 2015, được các bạn quý vì luôn nhường nhịn.",
    ),
    marked(
        NAMED,
        "Đêm hội trăng rằm",
        "Đội múa lân do Vương Đình Phong, Hồ Anh Khoa (lớp 7B) dẫn đầu làm sân trường náo nhiệt.",
    ),
    marked(
        NAMED,
        "Xếp loại cuối năm",
        "Em Chu Thị Hiền bị xếp loại học lực yếu nên phải ôn tập trong hè.",
    ),
    marked(
        NAMED,
        "Cô bé người Tày mê hát",
        "Em Nông Thị Vân, dân tộc Tày, chuyển về học ở phường từ năm ngoái.",
    ),
    marked(
        NUMBER,
        "Thủ tục xác nhận",
        "Người liên hệ mang theo giấy tờ, số căn cước 031095001234, để được xác nhận.",
    ),
    marked(
        NUMBER,
        "Danh sách giám thị",
        "Ông Đào Văn Tiến, CMND số 031234567, phụ trách phòng thi số 2.",
    ),
    marked(
        CONTACT,
        "Tuyển sinh lớp 1",
        "Phụ huynh cần hỏi thêm xin gọi cô Lan, số 0987 654 321, trong giờ hành chính.",
    ),
    marked(
        CONTACT,
        "Tìm đồ thất lạc",
        "Ai nhặt được ví xin gọi 0356.123.789, gia đình xin cảm ơn.",
    ),
    marked(
        CONTACT,
        "Chung tay giúp đỡ",
        "Mọi đóng góp xin gửi số tài khoản 19034567890123, chủ tài khoản Nguyễn Thị Hạnh.",
    ),
    marked(
        f"{PRIVATE} {CONTACT}",
        "Lá lành đùm lá rách",
        "Em Kiều Văn Tài mắc bệnh hiểm nghèo, rất cần sự giúp đỡ. "
        "Liên hệ mẹ của em qua số 0912 345 678.",
    ),
    marked(
        f"{PRIVATE} {NAMED}",
        "Hai học trò của cô Hạnh",
        "Em Từ Gia Huy, lớp 6A, thích vẽ. Em kể rất nhiều về các bạn.",
        "Em Quách Ngọc Hà thì mồ côi cả cha lẫn mẹ, sống cùng bà nội.",
    ),
)
