"""Fifty stories as schools write them, with nothing that the rules of personal data may mark."""

from tests.editorial.checklist.cases import clean

CLEAN = (
    clean(
        "Lớp 4B trồng cây đầu xuân",
        "Sáng 12/2, học sinh lớp 4B cùng cô giáo Nguyễn Thị Lan, chủ nhiệm lớp, trồng hai mươi "
        "cây hoa.",
    ),
    clean(
        "Lễ khai giảng năm học mới",
        "Thầy Trần Văn Hòa, Hiệu trưởng nhà trường, đánh trống khai giảng. Hơn 900 học sinh dự lễ.",
        "Dịp này, trường trao 20 suất quà cho học sinh có hoàn cảnh khó khăn.",
    ),
    clean(
        "Hai giải Nhất cấp thành phố",
        "Em Nguyễn Minh Anh, lớp 5A, đoạt giải Nhất; em Lê Đức Huy, lớp 5C, đoạt giải Ba môn cờ "
        "vua.",
    ),
    clean(
        "Tặng sách cho bạn vùng khó",
        "Em Phạm Thị Thu Hà cùng các bạn quyên góp sách, vở, quần áo cho học sinh nghèo vùng cao.",
    ),
    clean(
        "Tuyên truyền phòng chống đuối nước",
        "Đại úy Vũ Văn Sơn, Công an phường, hướng dẫn học sinh cách cứu bạn bị đuối nước.",
    ),
    clean(
        "Tuyển sinh lớp 1 năm học 2026-2027",
        "Trẻ có hộ khẩu thường trú tại tổ dân phố số 1 đến số 5 nộp hồ sơ tại trường.",
        "Hồ sơ gồm: đơn, bản sao giấy khai sinh, giấy xác nhận nơi ở hiện tại. Trẻ sinh năm 2020.",
    ),
    clean(
        "Kỷ niệm ngày sinh Chủ tịch Hồ Chí Minh",
        "Liên đội kể chuyện về Chủ tịch Hồ Chí Minh, sinh ngày 19/5/1890, tại Nghệ An.",
    ),
    clean(
        "Hội thi giáo viên dạy giỏi",
        "Cô Lê Thị Hồng, giáo viên lớp 3A, đạt 19,5 điểm, cao nhất hội thi.",
    ),
    clean(
        "Khám sức khỏe đầu năm",
        "Bác sĩ Nguyễn Văn Thành cho biết có 12 học sinh bị suy dinh dưỡng, 30 em béo phì.",
    ),
    clean(
        "Dự án gậy thông minh cho người khiếm thị",
        "Hai em Trần Minh Đức và Lê Thu Hà đoạt giải Nhì với gậy thông minh cho người khiếm thị.",
    ),
    clean(
        "Ngày hội giúp bạn đến trường",
        "Học sinh toàn trường gây quỹ giúp các bạn mồ côi. Thầy Ngô Đức Long cảm ơn các em.",
    ),
    clean(
        "Gặp mặt học trò cũ",
        "Ông Đỗ Văn Tính, cựu học sinh lớp 9B khóa 1986, kể về ngôi trường lợp rạ.",
    ),
    clean(
        "Giao lưu bóng đá giữa các trường",
        "Trường THCS Lê Hồng Phong thắng Trường THCS Ngô Quyền 3-1. Lớp 8A góp năm cầu thủ.",
    ),
    clean(
        "Vẽ tranh chủ đề gia đình",
        "Em Bùi Khánh An vẽ bức tranh về bạo lực học đường, được chọn treo ở sảnh.",
    ),
    clean(
        "Mô hình lớp học hòa nhập",
        "Nhà trường đang dạy hòa nhập 8 học sinh khuyết tật. Cô Vũ Thị Nga có 20 năm kinh nghiệm.",
    ),
    clean(
        "Cô giáo vùng biển",
        "Cô Phan Thị Mơ mồ côi từ nhỏ, nay đã gắn bó với trường 25 năm.",
    ),
    clean(
        "Trao học bổng Nguyễn Đức Cảnh",
        "Học bổng Nguyễn Đức Cảnh được trao cho 15 học sinh giỏi có hoàn cảnh khó khăn.",
    ),
    clean(
        "Họp phụ huynh đầu năm",
        "Chị Hoàng Thị Thúy, phụ huynh lớp 2A, mong trường có thêm giờ bơi.",
    ),
    clean(
        "Thông tin về lịch thi vào lớp 10",
        "Thí sinh thi Toán ngày 8/6. Điểm xét tuyển là tổng điểm ba môn, nhân hệ số 2 môn Toán "
        "và Văn.",
        "Điện thoại hỗ trợ: 0225 3874 123 hoặc 0912 000 111 (văn phòng trường).",
    ),
    clean(
        "Một sáng ở thư viện",
        "Một học sinh lớp 4A kể rằng em đã đọc hết 30 cuốn trong học kỳ. Em thích nhất truyện Dế "
        "Mèn.",
        caption="Học sinh lớp 4A đọc sách dưới gốc phượng",
    ),
    clean(
        "Em H. và ước mơ làm cô giáo",
        "Em H. mồ côi cha từ nhỏ, sống cùng bà. Thầy Lưu Văn Bình thường đến nhà kèm em học thêm.",
    ),
    clean(
        "Phát động Tết vì người nghèo",
        "Em Đinh Ngọc Mai thay mặt học sinh toàn trường bỏ phong bì ủng hộ Tết vì người nghèo.",
    ),
    clean(
        "Bảng kết quả thi đua các lớp",
        "Kết quả tuần 12 như sau.",
        rows=(
            ("Lớp", "Điểm", "Xếp thứ"),
            ("4A", "95,5", "1"),
            ("4B", "93", "2"),
            ("4C", "90", "3"),
        ),
    ),
    clean(
        "Thực đơn bán trú tuần 8",
        "Thực đơn do bếp trường xây dựng.",
        rows=(
            ("Thứ", "Món chính", "Món phụ"),
            ("Hai", "Thịt kho trứng", "Canh rau ngót"),
            ("Ba", "Cá rán", "Canh chua"),
        ),
    ),
    clean(
        "Ban giám hiệu và các tổ trưởng",
        "Phân công đầu năm học.",
        rows=(
            ("Họ và tên", "Chức vụ", "Phụ trách"),
            ("Trần Thị Hậu", "Hiệu trưởng", "Chung"),
            ("Nguyễn Văn Quý", "Phó hiệu trưởng", "Chuyên môn"),
            ("Lê Thị Thắm", "Tổ trưởng tổ 4-5", "Thi đua"),
        ),
    ),
    clean(
        "Đội tuyển cờ vua lên đường",
        "Đội tuyển gồm các em Nguyễn Nhật Minh, Phạm Bảo An, Trần Hà Linh, do thầy Vũ Đình Chiến "
        "dẫn đoàn.",
    ),
    clean(
        "Quyên góp giúp đồng bào bão lũ",
        "Sau một tuần, học sinh góp được 45 triệu đồng, chuyển vào tài khoản số 3713.0.1058347 của "
        "Quỹ Cứu trợ thành phố.",
    ),
    clean(
        "Cõng bạn đến trường",
        "Ba năm liền, em Trịnh Văn Hiếu cõng bạn bị liệt đến lớp. Thầy cô gọi em là đôi chân của "
        "bạn.",
    ),
    clean(
        "Chuyện nghề của bác bảo vệ",
        "Bác Hà Văn Thụ, 62 tuổi, bảo vệ trường, nhớ tên từng em từ lớp 1 đến lớp 5.",
    ),
    clean(
        "Câu lạc bộ tiếng Anh ra mắt",
        "MC của buổi ra mắt là em Vũ Hà Chi. Các bạn chơi trò đoán từ rất vui.",
    ),
    clean(
        "Ngày hội STEM",
        "Nhóm của Lê Tuấn Minh, Đặng Gia Huy mang tới mô hình nhà tiết kiệm điện được khán giả "
        "thích thú.",
        alt="Học sinh lớp 6A đứng bên mô hình nhà bằng bìa",
    ),
    clean(
        "Chuyên đề phòng bệnh tay chân miệng",
        "Cô nuôi Nguyễn Thị Tươi hướng dẫn trẻ lớp Mầm rửa tay. Trẻ mắc bệnh cần nghỉ học ở nhà.",
    ),
    clean(
        "Nghị quyết 71-NQ/TW vào trường học",
        "Ông Phạm Văn Lập, Chủ tịch UBND phường, nhấn mạnh ba điểm mới. Sở GDĐT đã có hướng dẫn.",
    ),
    clean(
        "Hội khỏe Phù Đổng",
        "Vận động viên Nguyễn Bảo Long giành huy chương vàng chạy 60 m; Trần Thu Uyên giành huy "
        "chương bạc.",
    ),
    clean(
        "Tổng kết phong trào kế hoạch nhỏ",
        "Lớp 5B thu được 120 kg giấy vụn. Số tiền dùng mua bảo hiểm y tế tặng học sinh hộ nghèo.",
    ),
    clean(
        "Thăm làng trẻ",
        "Đoàn do em Lê Khánh Vy, liên đội trưởng, làm trưởng đoàn đến thăm trẻ mồ côi ở làng trẻ.",
    ),
    clean(
        "Đường Nguyễn Văn Trỗi thành đường hoa",
        "Học sinh dọn vệ sinh, trồng hoa tại ngõ 12 đường Nguyễn Văn Trỗi.",
    ),
    clean(
        "Tiểu phẩm về an toàn giao thông",
        "Bạn Hồ Quang Vinh đóng vai nạn nhân, bạn Lý Minh Châu đóng vai chú công an.",
    ),
    clean(
        "Lịch tiêm chủng tại trường",
        "Trẻ bị dị ứng cần báo y tế trường. Trạm y tế phường cử ba điều dưỡng tới hỗ trợ.",
    ),
    clean(
        "Nhớ thầy Chu Văn An",
        "Nhân 20/11, học sinh khối 5 tìm hiểu về nhà giáo Chu Văn An, người thầy của muôn đời.",
    ),
    clean(
        "Nhận chứng nhận trường chuẩn quốc gia",
        "Bà Đoàn Thị Kim Liên, Phó Giám đốc Sở, trao bằng công nhận. Trường đạt 92/100 điểm.",
    ),
    clean(
        "Vinh danh học sinh tiêu biểu",
        "Danh hiệu Học sinh tiêu biểu năm nay thuộc về em Nguyễn Hải Phong, em Trần Lan Hương và "
        "em Lê Gia Bách.",
    ),
    clean(
        "Trải nghiệm làm nông dân",
        "Lớp 3C gặt lúa ở thôn 4. Bác Nguyễn Văn Sáu dạy các em bó lúa, tuốt lúa bằng tay.",
    ),
    clean(
        "Ra mắt thư viện xanh",
        "Thư viện mở cửa từ 7 giờ 30 đến 17 giờ. Bạn đọc Lê Anh Dũng gửi tặng 200 cuốn sách.",
    ),
    clean(
        "Tư vấn tâm lý học đường",
        "Thạc sĩ Nguyễn Thị Phương trả lời câu hỏi của học sinh lớp 9 về trầm cảm, áp lực thi cử.",
    ),
    clean(
        "Ngày hội bánh chưng",
        "Mỗi lớp gói 30 chiếc, tặng các gia đình hộ nghèo trong phường. Em nào cũng lấm lem bột "
        "nếp.",
        caption="Em Phạm Tiến Đạt buộc lạt cho chiếc bánh đầu tiên",
    ),
    clean(
        "Giải chạy vì trẻ em khuyết tật",
        "Em Cao Hải Nam về đích đầu tiên ở giải chạy gây quỹ vì trẻ em khuyết tật.",
    ),
    clean(
        "Lớp học của người cao tuổi",
        "Ở Trung tâm học tập cộng đồng, cụ Vũ Thị Nhàn, 81 tuổi, mắc bệnh khớp vẫn học dùng điện "
        "thoại.",
    ),
    clean(
        "Đón đoàn kiểm tra phổ cập",
        "Mã số hồ sơ 202600123456 được lưu tại văn phòng. Đoàn kiểm tra sổ của 12 lớp.",
    ),
    clean(
        "Tin nhắn từ đảo xa",
        "Anh Nguyễn Quốc Cường, phụ huynh em lớp 4, gửi lời chúc từ đảo. Cả lớp vỗ tay rất lâu.",
    ),
)
