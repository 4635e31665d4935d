"""Stories of the lower secondary school, part 2 of 4."""

from .shapes import Facts, Para, PictureSeed, Quote, StorySeed, TableSeed

STORIES: tuple[StorySeed, ...] = (
    StorySeed(
        unit="thcs-b",
        author="gv.b",
        title="Dùng trí tuệ nhân tạo mà không để nó học hộ",
        kicker="Hỏi và đáp",
        summary=(
            "Tổ trưởng tổ Ngữ văn chia sẻ ba giao ước giữa thầy và trò về việc dùng "
            "công cụ trí tuệ nhân tạo khi làm bài."
        ),
        body=(
            Para("<b>Học sinh của trường đã dùng trí tuệ nhân tạo để làm bài chưa, thưa thầy?</b>"),
            Para(
                "Có, và chúng tôi biết từ những bài văn giống nhau đến lạ. Cấm thì dễ nói nhưng "
                "khó làm, mà cũng phí một công cụ tốt. Nên tổ chọn cách giao ước."
            ),
            Para("<b>Giao ước gồm những gì?</b>"),
            Para(
                "Ba điều. Một là nói thật: dùng ở chỗ nào thì ghi ở chỗ ấy. Hai là tự viết bản "
                "đầu tiên, dù vụng. Ba là phải cãi lại được: em nào nộp bài có dùng công cụ thì "
                "phải chỉ ra ít nhất một chỗ máy nói chưa đúng hoặc chưa hay."
            ),
            Para("<b>Điều thứ ba nghe thú vị.</b>"),
            Para(
                "Nó làm các em đọc kỹ. Có em phát hiện máy gán nhầm một câu thơ cho tác giả khác, "
                "tìm sách để chứng minh, thế là nhớ bài ấy mãi."
            ),
            Para("<b>Còn dữ liệu cá nhân thì sao?</b>"),
            Para(
                "Chúng tôi dặn không đưa tên, ảnh, điểm số, chuyện gia đình của mình và của bạn "
                "lên bất kỳ công cụ nào. Thầy cô cũng vậy: không tải danh sách lớp lên để nhờ máy "
                "nhận xét."
            ),
            Para("<b>Thầy muốn nhắn gì với phụ huynh?</b>"),
            Para(
                "Đừng hỏi “con làm xong chưa”, hãy hỏi “con nghĩ ra ý này thế nào”. Nếu con kể "
                "được đường đi của ý nghĩ, thì có công cụ hay không, con vẫn đang học."
            ),
        ),
        column="chuyen-doi-so",
        topics=(),
        audiences=("giao-vien", "phu-huynh", "hoc-sinh"),
        tags=("chuyển đổi số", "kỹ năng sống"),
        genre="phong_van",
        lead=PictureSeed(
            "study_lamp",
            ("Đèn bàn chiếu sáng quyển sách đang mở, bên cạnh là chồng sách và quả địa cầu"),
            "Vẫn cần những buổi tối tự đọc, tự viết",
            2,
        ),
        origin="school",
        byline=(("Thầy Sơn (mẫu)", "Bài"),),
        ai="none",
        state="live",
        days_ago=40,
    ),
    StorySeed(
        unit="thcs-b",
        author="gv.b",
        title="Giải bóng đá mùa thu khép lại bằng một trận hòa",
        kicker="Bóng đá học đường",
        summary=(
            "Hai đội chung kết đề nghị nhận chung cúp sau loạt luân lưu kéo dài đến "
            "lượt thứ mười một."
        ),
        body=(
            Para(
                "Sau ba tuần, giải bóng đá mùa thu của Trường THCS Thủy Sơn (mẫu) kết thúc với "
                "kết quả chưa từng có: hai nhà vô địch. Trời sẩm tối, loạt luân lưu đến lượt thứ "
                "mười một vẫn chưa phân thắng bại, hai đội trưởng hội ý rồi cùng xin trọng tài "
                "dừng trận."
            ),
            Para(
                "Giải có mười bốn đội, trong đó sáu đội nữ. Mỗi trận gồm hai hiệp hai mươi phút, "
                "trọng tài biên là học sinh đã qua lớp tập huấn của câu lạc bộ thể thao."
            ),
            Para(
                "Phần thưởng đội chơi đẹp thuộc về lớp có số lần đỡ đối thủ đứng dậy nhiều nhất, "
                "do khán giả bình chọn."
            ),
        ),
        column="hoat-dong-hoc-sinh",
        topics=(),
        audiences=("hoc-sinh",),
        tags=("thể thao",),
        genre="tin",
        lead=PictureSeed(
            "sports_day",
            "Học sinh chạy trên đường đua giữa tiếng cổ vũ và những dây cờ",
            "Không khí ngày chung kết",
            2,
        ),
        origin="school",
        byline=(("Thầy Sơn (mẫu)", "Bài"),),
        ai="none",
        state="live",
        days_ago=50,
    ),
    StorySeed(
        unit="thcs-b",
        author="gv.b",
        title="Lịch học bù sau đợt mưa bão",
        kicker="Thông báo",
        summary=(
            "Hai ngày nghỉ vì mưa bão được bù vào bốn sáng thứ Bảy; học sinh ở xa được "
            "học trực tuyến."
        ),
        body=(
            Para(
                "Trường THCS Thủy Sơn (mẫu) thông báo lịch học bù cho hai ngày nghỉ do mưa bão. "
                "Các lớp học theo thời khóa biểu của ngày được bù, không thêm môn, không kiểm tra "
                "trong buổi bù đầu tiên."
            ),
            TableSeed(
                (
                    ("Sáng thứ Bảy", "Bù cho", "Khối"),
                    ("Tuần thứ nhất", "Thứ Năm", "6 và 7"),
                    ("Tuần thứ hai", "Thứ Năm", "8 và 9"),
                    ("Tuần thứ ba", "Thứ Sáu", "6 và 7"),
                    ("Tuần thứ tư", "Thứ Sáu", "8 và 9"),
                ),
                "Lịch học bù",
            ),
            Facts(
                "Phụ huynh lưu ý",
                (
                    "Giờ vào lớp: 7 giờ 15",
                    ("Học sinh nhà ở khu còn ngập học trực tuyến, đăng ký với giáo viên chủ nhiệm"),
                    "Sách vở ướt được đổi tại thư viện, không mất phí",
                ),
            ),
            Para(
                "Nếu đường đến trường chưa an toàn, gia đình chủ động cho con nghỉ và nhắn giáo "
                "viên chủ nhiệm trước 6 giờ 30. Nhà trường không tính là nghỉ không phép."
            ),
        ),
        column="tuyen-sinh-thong-bao",
        topics=("nam-hoc-moi",),
        audiences=("phu-huynh", "hoc-sinh"),
        tags=("kế hoạch",),
        genre="thong_bao",
        lead=None,
        origin="school",
        byline=(("Văn phòng nhà trường", "Bài"),),
        ai="none",
        state="live",
        days_ago=75,
    ),
    StorySeed(
        unit="thcs-b",
        author="gv.b",
        title="Thầy giáo của những chiếc xe đạp cũ",
        kicker="Người tốt quanh ta",
        summary=(
            "Mỗi dịp hè, gara nhỏ của thầy Khoa (tên đã thay đổi) lại có thêm hai chục "
            "chiếc xe đạp được hồi sinh để kịp cho năm học mới."
        ),
        body=(
            Para(
                "Thầy Khoa dạy Công nghệ ở Trường THCS Thủy Sơn (mẫu). Mười năm trước, thấy học "
                "trò đi bộ bốn cây số vì xe hỏng mà nhà chưa có tiền sửa, thầy mang xe về gara, "
                "mày mò một tối. Chiếc xe chạy được. Hôm sau có chiếc thứ hai dựng sẵn trước "
                "cổng."
            ),
            Para(
                "Từ đó, ai trong phố thay xe mới đều nhớ gọi thầy. Xe cũ được tháo rời, rửa, phân "
                "loại: khung tốt, vành tốt, xích tốt. Ba chiếc hỏng thường ghép được hai chiếc "
                "lành. Học sinh lớp nghề đến phụ, học luôn cách cân vành, chỉnh phanh."
            ),
            Quote(
                "Tôi không tặng xe. Tôi cho mượn đến khi các em không cần nữa, rồi xe lại về đây, "
                "đi tiếp với một em khác.",
                "Thầy Khoa",
            ),
            Para(
                "Danh sách người mượn chỉ mình thầy giữ. Xe không sơn chữ, không dán tên, để em "
                "nào đi cũng thấy thoải mái. Có chiếc đã qua tay sáu học trò, chiếc nào trả về "
                "cũng sạch hơn lúc nhận."
            ),
            Para(
                "Mùa hè này, hai cựu học sinh làm thợ cơ khí trở lại gara, mang theo bộ đồ nghề "
                "mới và lời đề nghị: mỗi tháng họ sẽ đến một Chủ nhật để thầy được nghỉ. Thầy "
                "đồng ý, nhưng Chủ nhật đầu tiên ấy thầy vẫn ra từ sáng sớm."
            ),
        ),
        column="guong-dien-hinh",
        topics=(),
        audiences=("nguoi-dan", "giao-vien"),
        tags=("nhà giáo", "khuyến học"),
        genre="guong",
        lead=PictureSeed(
            "gate",
            "Cổng trường buổi sớm, học sinh nối nhau đi vào",
            "Nhiều học sinh đến trường bằng xe đạp được sửa lại",
            4,
        ),
        origin="school",
        byline=(("Thầy Sơn (mẫu)", "Bài"),),
        ai="none",
        state="live",
        days_ago=100,
    ),
)
