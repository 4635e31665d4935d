"""Stories of the primary school, part 4 of 5."""

from .shapes import Facts, Para, PictureSeed, StorySeed

STORIES: tuple[StorySeed, ...] = (
    StorySeed(
        unit="th-a",
        author="gv2.a",
        title="Nghe học trò hỏi lại là niềm vui của tôi",
        kicker="Trò chuyện tháng Mười một",
        summary=(
            "Hai mươi lăm năm đứng lớp 1, cô Duyên (tên đã thay đổi) kể về sự kiên "
            "nhẫn, về những buổi tối soạn bài và lý do cô vẫn viết bảng bằng phấn."
        ),
        body=(
            Para("<b>Thưa cô, điều gì giữ cô ở lại với lớp 1 lâu đến vậy?</b>"),
            Para(
                "Lớp 1 là nơi thấy kết quả nhanh nhất. Tháng Chín các con còn cầm bút bằng cả nắm "
                "tay, tháng Giêng đã viết được tên mình. Không có lớp nào mà người thầy được "
                "chứng kiến sự đổi khác rõ như thế."
            ),
            Para("<b>Có lúc nào cô thấy mệt?</b>"),
            Para(
                "Có chứ. Nhất là những hôm mưa, ba mươi mấy đứa không được ra sân. Khi ấy tôi cho "
                "cả lớp im lặng một phút, nghe tiếng mưa rồi kể xem mưa nói gì. Trẻ dịu lại, cô "
                "cũng dịu lại."
            ),
            Para("<b>Bây giờ phòng học có màn hình lớn, sao cô vẫn viết phấn?</b>"),
            Para(
                "Tôi dùng cả hai. Màn hình để xem, còn phấn để chờ. Khi cô viết chậm từng nét, "
                "mắt trẻ đi theo tay cô, trẻ học luôn sự chậm rãi. Cái gì hiện ra ngay thì trẻ "
                "cũng quên ngay."
            ),
            Para("<b>Cô mong gì ở phụ huynh?</b>"),
            Para(
                "Mỗi tối mười phút nghe con đọc, chưa cần sửa. Và nếu con hỏi “vì sao”, xin đừng "
                "nói “lớn lên khắc biết”. Nghe học trò hỏi lại, hỏi đến cùng, là niềm vui lớn "
                "nhất của nghề này."
            ),
        ),
        column="guong-dien-hinh",
        topics=("ngay-nha-giao-viet-nam-20-11",),
        audiences=("giao-vien", "phu-huynh"),
        tags=("nhà giáo",),
        genre="phong_van",
        lead=PictureSeed(
            "classroom",
            ("Cô giáo mặc áo dài đứng bên bảng xanh có hình tam giác và vòng tròn"),
            "Giờ học của học sinh đầu cấp",
            2,
        ),
        origin="school",
        byline=(("Thầy Minh (mẫu)", "Bài"),),
        ai="none",
        state="live",
        days_ago=368,
    ),
    StorySeed(
        unit="th-a",
        author="gv.a",
        title="Ngày hội thể thao không có huy chương",
        kicker="Thể thao học đường",
        summary=(
            "Bốn mươi trò chơi, lớp nào cũng thắng ít nhất một lần; điểm thưởng cao "
            "nhất dành cho đội cổ vũ hay nhất."
        ),
        body=(
            Para(
                "Ngày hội thể thao mùa xuân của Trường Tiểu học Núi Đèo (mẫu) bỏ hẳn bục trao "
                "giải. Thay vào đó, mỗi lớp cầm một tấm thẻ, qua trò chơi nào thì được đóng một "
                "dấu hình mặt trời."
            ),
            Para(
                "Bên cạnh chạy tiếp sức, kéo co còn có những môn ai cũng chơi được: đi thăng "
                "bằng, ném vòng, chuyền bóng bằng khăn. Học sinh vận động khó khăn được chọn vai "
                "trọng tài, bấm giờ, giữ còi, và vai nào cũng được reo tên lớp."
            ),
            Para(
                "Đến cuối buổi, lớp nào cũng kín thẻ. Phần thưởng là một giờ chơi tự do, có cả "
                "thầy cô tham gia trận kéo co với phụ huynh. Kết quả: dây đứt, hòa."
            ),
        ),
        column="hoat-dong-hoc-sinh",
        topics=(),
        audiences=("hoc-sinh", "phu-huynh"),
        tags=("thể thao",),
        genre="tin",
        lead=PictureSeed(
            "sports_day",
            ("Ba học sinh chạy trên đường đua, phía sau là hàng cổ động viên và dây cờ nhiều màu"),
            "Phần thi chạy tiếp sức trong ngày hội",
            1,
        ),
        origin="school",
        byline=(("Cô Lan (mẫu)", "Bài"),),
        ai="none",
        state="live",
        days_ago=242,
    ),
    StorySeed(
        unit="th-a",
        author="gv2.a",
        title="Sổ liên lạc điện tử: nhắn ít mà đủ",
        kicker="Chuyện dùng công nghệ",
        summary=(
            "Sau một năm, số tin nhắn gửi phụ huynh giảm một nửa, còn số phụ huynh đọc "
            "hết thì tăng. Bí quyết nằm ở một bản quy ước dài đúng nửa trang giấy."
        ),
        body=(
            Para(
                "Có tuần, một phụ huynh Trường Tiểu học Núi Đèo (mẫu) nhận ba mươi hai tin nhắn "
                "từ lớp: nhắc áo ấm, nhắc nộp ảnh, nhắc lại điều vừa nhắc. Cuối cùng điều quan "
                "trọng nhất, buổi tiêm phòng, lại bị trôi mất."
            ),
            Para(
                "Nhà trường ngồi lại với ban đại diện cha mẹ học sinh và lập một quy ước: tin "
                "thường gửi một lần vào 17 giờ; tin khẩn mới được gửi ngay và có dấu riêng; không "
                "nhận xét cá nhân trong nhóm chung; không gửi ảnh trẻ khi chưa hỏi gia đình."
            ),
            Facts(
                "Quy ước nửa trang",
                (
                    "Mỗi ngày tối đa một tin gộp, gửi lúc 17 giờ",
                    "Tin khẩn bắt đầu bằng chữ KHẨN",
                    "Điều riêng của một học sinh chỉ nói với gia đình ấy",
                    "Sau 20 giờ không gửi, không chờ trả lời",
                ),
            ),
            Para(
                "Giáo viên là người nhẹ nhõm trước tiên. Buổi tối không còn phải trả lời từng "
                "dòng. Phụ huynh thì biết giờ nào nên mở điện thoại. Ông bà không dùng ứng dụng "
                "vẫn nhận được bản in nếu đăng ký ở văn phòng."
            ),
            Para(
                "Bài học rút ra khá giản dị: công nghệ không tự làm cho việc liên lạc tốt hơn, "
                "chính thỏa thuận giữa người với người mới làm được điều đó. Bản quy ước hiện "
                "được dán ở trang đầu sổ tay phụ huynh và mỗi năm sửa lại một lần."
            ),
        ),
        column="chuyen-doi-so",
        topics=(),
        audiences=("phu-huynh", "giao-vien"),
        tags=("chuyển đổi số", "phụ huynh"),
        genre="bai",
        lead=PictureSeed(
            "computers",
            "Phòng máy tính nhiều màn hình sáng, cô giáo đứng giữa hai dãy bàn",
            "Giáo viên tập huấn dùng sổ liên lạc điện tử",
            1,
        ),
        origin="school",
        byline=(("Thầy Minh (mẫu)", "Bài"),),
        ai="wording",
        state="live",
        days_ago=330,
    ),
    StorySeed(
        unit="th-a",
        author="gv.a",
        title="Câu lạc bộ cờ vua tìm thêm bàn",
        kicker="Câu lạc bộ",
        summary=(
            "Từ tám em ban đầu, câu lạc bộ cờ vua đã có gần năm mươi em đăng ký và "
            "đang thiếu chỗ ngồi."
        ),
        body=(
            Para(
                "Câu lạc bộ cờ vua của Trường Tiểu học Núi Đèo (mẫu) sinh hoạt vào chiều thứ Ba. "
                "Học kỳ trước có tám em, nay danh sách đăng ký đã gần năm mươi, nhiều em phải "
                "đứng xem."
            ),
            Para(
                "Nhà trường đang sắp xếp thêm bàn ở hành lang thư viện và mời phụ huynh biết chơi "
                "cờ đến làm người hướng dẫn. Các em lớp lớn nhận dạy luật cho các em mới vào "
                "trong hai buổi đầu."
            ),
            Para(
                "(Đang viết tiếp: cần hỏi thêm số bàn cờ hiện có, lịch thi đấu giao hữu với "
                "trường bạn và một câu nói của thầy phụ trách.)"
            ),
        ),
        column="hoat-dong-hoc-sinh",
        topics=(),
        audiences=("hoc-sinh",),
        tags=("thể thao",),
        genre="tin",
        lead=PictureSeed(
            "study_lamp",
            "Bàn học buổi tối có đèn bàn, sách mở, quả địa cầu và ống bút",
            "Góc học tập cũng là góc đọc sách cờ",
            1,
        ),
        origin="school",
        byline=(("Cô Lan (mẫu)", "Bài"),),
        ai="none",
        state="draft",
        days_ago=1,
    ),
    StorySeed(
        unit="th-a",
        author="gv2.a",
        title="Góc xanh trước cửa lớp",
        kicker="Góc trường em",
        summary="Mỗi lớp một kệ cây nhỏ từ chai nhựa cũ, mùa nào rau ấy.",
        body=(
            Para(
                "Dọc hành lang tầng một, mười kệ gỗ ghép từ thùng hàng cũ đã có chủ. Chai nhựa "
                "cắt đôi thành chậu, cây thì tùy lớp chọn: hành, rau mùi, cúc nhám, có lớp trồng "
                "cả khoai lang để xem lá leo."
            ),
            Para(
                "Ảnh chụp trong ba tuần cho thấy các kệ xanh dần lên. Em nào trực nhật thì tưới, "
                "em nào quên thì cây nhắc bằng cách rũ lá. Cô chủ nhiệm lớp 3 bảo từ ngày có kệ "
                "cây, học sinh vào lớp nhẹ chân hơn."
            ),
            Para("(Chờ bổ sung ảnh tuần thứ tư.)"),
        ),
        column="hoat-dong-hoc-sinh",
        topics=(),
        audiences=("hoc-sinh", "phu-huynh"),
        tags=("môi trường",),
        genre="anh",
        lead=PictureSeed(
            "tree_planting",
            "Học sinh tưới nước cho những cây non",
            "Chăm cây là việc của mọi lớp",
            3,
        ),
        origin="school",
        byline=(("Thầy Minh (mẫu)", "Bài và tranh"),),
        ai="none",
        state="draft",
        days_ago=2,
    ),
)
