"""Forty stories written after the rules stood, to see how well they do on what they never saw."""

from tests.editorial.checklist.cases import CONTACT, NAMED, NUMBER, PRIVATE, clean, marked

UNSEEN = (
    marked(
        PRIVATE,
        "Thăm học sinh khó khăn",
        "Sáng nay các cô đến thăm gia đình Nguyễn Văn An, học sinh lớp 4A bị bệnh tim.",
    ),
    marked(
        PRIVATE,
        "Một vòng tay",
        "Theo yêu cầu Trần Thị Bích, lớp 3B, mồ côi cha, nhà trường giúp em học bù.",
    ),
    marked(
        PRIVATE,
        "Hành trình chữa bệnh của bé Su",
        "Bé Nguyễn Thảo My, 5 tuổi, học lớp mẫu giáo lớn, đang điều trị tại Bệnh viện Nhi vì "
        "bạch cầu cấp.",
    ),
    marked(
        PRIVATE,
        "Trao sổ tiết kiệm",
        "Ủy ban nhân dân phường trao sổ tiết kiệm cho cháu Phạm Văn Khải (có bố mất vì tai nạn "
        "lao động).",
    ),
    marked(
        PRIVATE,
        "Trường tôi có một tấm gương",
        "Sinh ra trong một gia đình cận nghèo, em Đỗ Thị Quỳnh vẫn là học sinh giỏi năm năm liền.",
    ),
    marked(
        PRIVATE,
        "Đồng hành cùng em",
        "Theo bác sĩ, cháu Lê Gia Phúc bị khiếm thính bẩm sinh, phải đeo máy trợ thính suốt đời.",
    ),
    marked(
        PRIVATE,
        "Mái ấm cho học trò",
        "Ngôi nhà đại đoàn kết được bàn giao cho gia đình em Vũ Thị Lành, hộ nghèo của phường.",
    ),
    marked(
        PRIVATE,
        "Vượt khó học giỏi",
        "Mẹ em Trần Quang Vinh bị ung thư, bố đi làm xa, em tự nấu cơm và chăm em nhỏ.",
    ),
    marked(
        PRIVATE,
        "Tuyên dương đội viên",
        "Đội viên Hoàng Đức Trí, con hộ nghèo, được tuyên dương.",
    ),
    marked(
        PRIVATE,
        "Thư cảm ơn",
        "Con tôi là Đinh Bảo Hân, lớp 3C, bị hội chứng Down, được các cô hết lòng dạy dỗ.",
    ),
    marked(
        PRIVATE,
        "Học sinh mất tích",
        "Cháu Ngô Gia Bảo, sinh 14/8/2013, rời nhà từ chiều qua, mặc áo trắng.",
    ),
    marked(
        PRIVATE,
        "Lễ phát thưởng",
        "Em Mai Anh Thư (số nhà 27, đường Máng Nước) đoạt giải Nhì viết chữ đẹp.",
    ),
    marked(
        PRIVATE,
        "Chia sẻ yêu thương",
        "Em Lý A Páo, mồ côi cả cha lẫn mẹ, được thầy Sùng nhận nuôi.",
    ),
    marked(
        PRIVATE,
        "Nhật ký lớp 5B",
        "Bạn Tuấn Anh trong lớp em bị tăng động nên hay chạy ra ngoài giờ học.",
    ),
    marked(
        PRIVATE,
        "Những suất quà nghĩa tình",
        "Các em Vũ Thị Hoa, Bùi Văn Nam, Trần Thị Xuân đều có hoàn cảnh rất khó khăn.",
    ),
    marked(
        PRIVATE,
        "Vụ việc tại cổng trường",
        "Nạn nhân là cháu Phùng Thị Yến, học sinh lớp 7.",
    ),
    marked(
        NAMED,
        "Trò chuyện với lớp trưởng",
        "“Em muốn trở thành phi công”, Nguyễn Hữu Phước, học sinh lớp 8C, nói.",
    ),
    marked(
        NAMED,
        "Thi thử vào 10",
        "Cao nhất là em Bạch Thu An được 9,75 điểm môn Tiếng Anh.",
    ),
    marked(
        NAMED,
        "Bữa cơm bán trú",
        "Em Phí Đình Hải học lớp 2B bảo cơm trường ngon hơn cơm nhà.",
    ),
    marked(NAMED, "Sân chơi mới", "Lớp 4C có em Trương Mỹ Duyên mê xích đu nhất."),
    marked(NUMBER, "Xác nhận hồ sơ", "Bà Lê Thị Sen (CCCD: 031 185 004 567) ủy quyền cho con gái."),
    marked(CONTACT, "Tuyển giáo viên", "Hồ sơ gửi thầy Hưng, Zalo 098.765.4321."),
    marked(CONTACT, "Kêu gọi", "STK: 0123456789 Vietcombank, Trần Văn Bách."),
    clean(
        "Trường mầm non tổ chức tiệc buffet",
        "Các bé lớp 5 tuổi A tự lấy đồ ăn. Cô Hoàng Thị Mến cho biết bé nào cũng hào hứng.",
    ),
    clean(
        "Chương trình Nâng bước em tới trường",
        "Đồn Biên phòng nhận đỡ đầu 6 học sinh mồ côi. Thiếu tá Phạm Quốc Hùng trao quà cho các "
        "em.",
    ),
    clean(
        "Thầy giáo hiến máu",
        "Thầy Nguyễn Văn Quân đã hiến máu 20 lần, giúp nhiều bệnh nhân tan máu bẩm sinh.",
    ),
    clean("Giải bơi", "Kình ngư nhí Trần Hoàng Anh giành huy chương vàng 50 m ếch."),
    clean(
        "Đọc sách cùng con",
        "Chị Lê Thu Thảo, mẹ của hai học sinh lớp 2 và lớp 4, dành 20 phút mỗi tối đọc sách cùng "
        "con.",
    ),
    clean(
        "Ngày Người khuyết tật Việt Nam",
        "Em Nguyễn Thanh Tâm hát tặng các cô bác ở Hội Người khuyết tật phường.",
    ),
    clean(
        "Thăm nghĩa trang liệt sĩ",
        "Học sinh lớp 9A dâng hương tại mộ liệt sĩ Nguyễn Văn Bé, sinh năm 1948.",
    ),
    clean("Hội giảng", "Tiết dạy của cô Trịnh Thị Hà tại lớp 7B đạt 18,75 điểm."),
    marked(
        NAMED,
        "Lớp học STEM",
        "Nhóm lớp 8A do em Đào Nhật Nam làm trưởng nhóm chế tạo máy hỗ trợ học sinh khiếm thính.",
    ),
    clean(
        "Rung chuông vàng",
        "Em Lâm Gia Khánh rung được chuông vàng sau 20 câu hỏi. Lớp 5D reo hò.",
    ),
    clean(
        "Phòng chống bạo lực học đường",
        "Luật sư Đặng Văn Bằng nói: học sinh bị bắt nạt cần báo ngay cho thầy cô.",
    ),
    clean(
        "Cuộc thi viết thư UPU",
        "Bức thư của em Phạm Khánh Ngọc viết về nước sạch cho trẻ em nghèo được chọn dự thi "
        "thành phố.",
    ),
    clean(
        "Tập huấn phần mềm",
        "Thầy Bùi Văn Đông, giáo viên Tin học, hướng dẫn nhập điểm. Mỗi lớp có 3 điểm cần lưu ý.",
    ),
    clean(
        "Thông báo nghỉ học",
        "Học sinh nghỉ từ 15/9/2026. Phụ huynh gọi văn phòng trường 0225.3874.555.",
    ),
    clean(
        "Sinh hoạt hè",
        "Thiếu nhi ở tổ dân phố số 7 tập văn nghệ tại nhà văn hóa. Chị Vũ Thị Hằng, bí thư đoàn, "
        "phụ trách.",
    ),
    clean(
        "Lễ trao học bổng",
        "Bà Trần Thị Ngọc, đại diện Công ty Hoa Phượng, trao 10 suất học bổng cho học sinh nghèo "
        "hiếu học.",
    ),
    clean(
        "Gương người tốt",
        "Em Vũ Đức Mạnh nhặt được 5 triệu đồng, trả lại bà Nguyễn Thị Cúc bị mất.",
    ),
    clean(
        "Bếp ăn bán trú",
        "Cô Tô Thị Vui, nhân viên cấp dưỡng, chế biến riêng cho trẻ dị ứng ở lớp Lá.",
    ),
    clean(
        "Câu lạc bộ em yêu lịch sử",
        "Chu Minh Hoàng kể chuyện Võ Thị Sáu; cả hội trường lặng đi. Chị Sáu bị địch bắt khi mới "
        "15 tuổi.",
    ),
)
