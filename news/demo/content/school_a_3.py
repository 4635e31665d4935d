"""Stories of the primary school, part 3 of 5."""

from .shapes import Facts, Heading, Para, PictureSeed, Quote, StorySeed, TableSeed

STORIES: tuple[StorySeed, ...] = (
    StorySeed(
        unit="th-a",
        author="gv.a",
        title="Ba mươi phút không bảng đen",
        kicker="Giờ học mở",
        summary=(
            "Cân một quả bưởi bằng chiếc móc áo, đo bóng cột cờ bằng sải tay: tiết "
            "Toán của khối 4 được đưa ra khỏi lớp và học sinh nhớ lâu hơn."
        ),
        body=(
            Para(
                "Chiếc móc áo treo trên cành cây, hai đầu buộc hai túi lưới. Một bên là quả bưởi, "
                "bên kia là những viên sỏi đã cân sẵn. Cả nhóm nín thở thêm từng viên một, cho "
                "đến khi chiếc móc nằm ngang. Không ai nhắc đến chữ “đẳng thức”, nhưng đó chính "
                "là bài hôm ấy."
            ),
            Para(
                "Tổ 4-5 của Trường Tiểu học Núi Đèo (mẫu) gọi đây là “ba mươi phút không bảng "
                "đen”. Mỗi tuần một lần, phần luyện tập của một tiết Toán hoặc Khoa học chuyển "
                "thành việc phải làm bằng tay. Giáo viên chuẩn bị một tờ giấy ghi nhiệm vụ, học "
                "sinh tự chia việc, tự ghi kết quả."
            ),
            Quote(
                "Sai ở ngoài sân không xấu hổ, vì cái cân nó nghiêng chứ có phải mình nghiêng đâu.",
                "Một học sinh khối 4",
            ),
            Para(
                "Điều khó nhất không phải đồ dùng mà là thời gian. Tổ chuyên môn phải rà lại từng "
                "bài, bỏ bớt bài tập giống nhau để lấy chỗ. Sau sáu tuần, bài kiểm tra ngắn cho "
                "thấy phần đo lường, vốn hay nhầm đơn vị, đã tiến bộ rõ."
            ),
            Facts(
                "Ba lưu ý của tổ chuyên môn",
                (
                    "Một buổi chỉ một nhiệm vụ, không quá ba bước",
                    "Nhóm bốn em, mỗi em giữ một vai",
                    "Luôn dành năm phút cuối để kể lại cách làm",
                ),
            ),
            Para(
                "Tổ đã soạn mười hai phiếu nhiệm vụ, sẵn sàng chia sẻ với các trường trong phường "
                "qua cụm sinh hoạt chuyên môn tháng tới."
            ),
        ),
        column="day-tot-hoc-tot",
        topics=(),
        audiences=("giao-vien", "can-bo-quan-ly"),
        tags=("STEM", "đổi mới phương pháp"),
        genre="bai",
        lead=PictureSeed(
            "tree_planting",
            ("Học sinh làm việc quanh các cây non trên bãi cỏ, phía xa là dãy lớp học"),
            "Vườn trường cũng là phòng học",
            1,
        ),
        origin="school",
        byline=(("Cô Lan (mẫu)", "Bài"),),
        ai="none",
        state="live",
        days_ago=45,
    ),
    StorySeed(
        unit="th-a",
        author="gv2.a",
        title="Cổng trường thông thoáng nhờ lối đón con một chiều",
        kicker="Trước cổng trường",
        summary=(
            "Vạch sơn vàng, ba biển chỉ hướng và một đội phụ huynh tình nguyện đã giúp "
            "giờ tan học ngắn lại mười phút."
        ),
        body=(
            Para(
                "Từ đầu tháng, phụ huynh Trường Tiểu học Núi Đèo (mẫu) đón con theo lối một "
                "chiều: vào từ ngõ phía bắc, dừng trong vạch vàng, ra ngõ phía nam. Khối 1 và 2 "
                "tan sớm hơn mười lăm phút."
            ),
            Para(
                "Mỗi chiều có bốn phụ huynh mặc áo phản quang đứng hướng dẫn, do các lớp đăng ký "
                "luân phiên. Sau hai tuần, đoạn đường trước cổng hết ùn tắc; các hộ kinh doanh "
                "gần đó cũng vui vì hè phố không còn xe chắn."
            ),
            Para(
                "Nhà trường nhắc: không dừng xe trên vạch đi bộ và đội mũ bảo hiểm cho con, dù "
                "nhà chỉ cách vài trăm mét."
            ),
        ),
        column="tin-giao-duc",
        topics=(),
        audiences=("phu-huynh", "nguoi-dan"),
        tags=("an toàn giao thông", "phụ huynh"),
        genre="tin",
        lead=PictureSeed(
            "gate",
            ("Cổng trường mở rộng, một người lớn vẫy tay đón các học sinh đeo cặp đi vào"),
            "Phụ huynh trong đội tình nguyện trước cổng trường",
            2,
        ),
        origin="school",
        byline=(("Thầy Minh (mẫu)", "Bài"),),
        ai="none",
        state="live",
        days_ago=15,
    ),
    StorySeed(
        unit="th-a",
        author="gv.a",
        title="Nghị quyết 71 vào buổi sinh hoạt chuyên môn",
        kicker="Nghị quyết 71 ở nhà trường",
        summary=(
            "Thay vì đọc lại văn bản, tổ chuyên môn chia nhau trả lời một câu: điều "
            "này đổi gì ở lớp tôi vào sáng thứ Hai?"
        ),
        body=(
            Para(
                "Chiều thứ Tư, phòng hội đồng Trường Tiểu học Núi Đèo (mẫu) kê bàn thành năm "
                "nhóm. Trên mỗi bàn có một tờ giấy khổ lớn với ba cột: nghị quyết nói gì, trường "
                "ta đang thế nào, tuần tới ta làm gì."
            ),
            Para(
                "Buổi sinh hoạt về Nghị quyết số 71-NQ/TW của Bộ Chính trị kéo dài chín mươi "
                "phút. Mười lăm phút đầu, Ban giám hiệu nêu ý chính. Thời gian còn lại thuộc về "
                "các tổ. Cách làm này do chính giáo viên đề nghị sau lần phổ biến đầu tiên mà "
                "nhiều người thừa nhận nghe xong khó nhớ."
            ),
            Heading("Từ câu chữ đến việc làm"),
            Para(
                "Tổ 1 chọn việc nhỏ nhất: mỗi tuần gửi phụ huynh một đoạn ghi âm hai phút hướng "
                "dẫn cách nghe con đọc. Tổ 4-5 nhận soạn phiếu học tập ngoài trời. Tổ Ngoại ngữ - "
                "Tin học rà lại các phần mềm đang dùng, bỏ những thứ thu thập thông tin học sinh "
                "quá mức cần thiết."
            ),
            Para(
                "Bộ phận văn phòng cũng có phần: lập một thư mục chung lưu ảnh, bài viết, kế "
                "hoạch, ghi rõ ai được xem, ảnh nào đã có sự đồng ý của gia đình. Việc tưởng nhỏ "
                "này về sau giúp trường gửi tin nhanh hơn hẳn."
            ),
            Quote(
                "Nói to thì dễ. Chúng tôi hẹn nhau một tháng sau ngồi lại, tổ nào làm được thì "
                "kể, tổ nào chưa thì nói vì sao.",
                "Cô Hạnh (mẫu), Ban giám hiệu",
            ),
            Para(
                "Toàn bộ giáo viên, nhân viên của trường đã dự buổi sinh hoạt này, người vắng "
                "được bố trí học bù trong tuần. Ba cột giấy vẫn dán ở phòng hội đồng, cột thứ ba "
                "mỗi tuần lại thêm vài dòng."
            ),
        ),
        column="nghi-quyet-71",
        topics=("nghi-quyet-71",),
        audiences=("giao-vien", "can-bo-quan-ly"),
        tags=("kế hoạch", "truyền thông"),
        genre="bai",
        lead=PictureSeed(
            "meeting",
            ("Hội trường đông người ngồi nghe, trên màn hình là biểu đồ cột, diễn giả đứng ở bục"),
            "Buổi sinh hoạt chung của hội đồng sư phạm",
            1,
        ),
        origin="school",
        byline=(("Cô Lan (mẫu)", "Bài"),),
        ai="none",
        state="live",
        days_ago=250,
    ),
    StorySeed(
        unit="th-a",
        author="gv2.a",
        title="Ba mươi cây sấu đầu xuân",
        kicker="Tết trồng cây",
        summary=(
            "Mỗi lớp nhận trồng và chăm một đến hai cây; biển nhỏ dưới gốc ghi tên lớp "
            "và ngày trồng."
        ),
        body=(
            Para(
                "Sáng đầu tuần sau kỳ nghỉ Tết, thầy trò Trường Tiểu học Núi Đèo (mẫu) trồng ba "
                "mươi cây sấu dọc hàng rào phía sau. Cây do phụ huynh làm vườn tặng, cao ngang "
                "vai học sinh lớp 3."
            ),
            Para(
                "Để cây sống, trường lập lịch tưới theo lớp và giao việc ghi “nhật ký lá”: mỗi "
                "tháng một lần, học sinh đo chiều cao, đếm lá mới, vẽ lại hình dáng cây. Số liệu "
                "được dùng luôn trong tiết Toán và Khoa học."
            ),
            Para(
                "Năm ngoái trường trồng hai mươi cây, đến nay còn mười tám. Hai cây chết được "
                "trồng thay bằng chính những cây con học sinh tự ươm."
            ),
        ),
        column="hoat-dong-hoc-sinh",
        topics=(),
        audiences=("hoc-sinh", "nguoi-dan"),
        tags=("môi trường",),
        genre="tin",
        lead=PictureSeed(
            "tree_planting",
            ("Bốn học sinh trồng cây non trên đồi cỏ, bạn tưới nước, bạn cầm xẻng"),
            "Học sinh trồng cây ở khu đất sau trường",
            2,
        ),
        origin="school",
        byline=(("Thầy Minh (mẫu)", "Bài"),),
        ai="none",
        state="live",
        days_ago=262,
    ),
    StorySeed(
        unit="th-a",
        author="gv.a",
        title="Chuẩn bị hồ sơ vào lớp 1: những điều cần biết",
        kicker="Tuyển sinh",
        summary=(
            "Hồ sơ gồm ba loại giấy tờ, nộp trực tuyến trước, nộp bản giấy sau khi có "
            "kết quả. Trường có bàn hỗ trợ các buổi chiều trong tuần."
        ),
        body=(
            Para(
                "Trường Tiểu học Núi Đèo (mẫu) hướng dẫn phụ huynh có con sinh đủ tuổi vào lớp 1 "
                "chuẩn bị hồ sơ như sau. Đây là nội dung minh họa cho trang mẫu, phụ huynh xem "
                "thông báo chính thức của trường và của phường."
            ),
            TableSeed(
                (
                    ("Giấy tờ", "Số bản", "Nơi nộp"),
                    ("Đơn đăng ký theo mẫu", "1", "Trực tuyến"),
                    ("Bản sao giấy khai sinh", "1", "Trực tuyến và bản giấy"),
                    ("Thông tin nơi cư trú", "Không cần bản giấy", "Trường tra cứu trên hệ thống"),
                ),
                "Hồ sơ và nơi nộp",
            ),
            Heading("Các bước"),
            Para(
                "<b>Bước 1.</b> Nhận mã hồ sơ từ trường mầm non hoặc từ trường tiểu học. <b>Bước "
                "2.</b> Đăng nhập trang tuyển sinh, kiểm tra và bổ sung thông tin. <b>Bước 3.</b> "
                "Chờ tin nhắn xác nhận, sau đó mang bản giấy đến trường theo lịch hẹn."
            ),
            Facts(
                "Bàn hỗ trợ tại trường",
                (
                    "Thời gian: 14 giờ đến 17 giờ, từ thứ Hai đến thứ Sáu",
                    "Địa điểm: phòng tiếp dân cạnh cổng chính",
                    "Mang theo: điện thoại đã cài định danh, giấy khai sinh",
                ),
            ),
            Para(
                "Gia đình không có máy tính hoặc điện thoại thông minh có thể đến bàn hỗ trợ, "
                "giáo viên sẽ nhập giúp và in phiếu xác nhận. Nhà trường không thu bất kỳ khoản "
                "tiền nào cho việc đăng ký."
            ),
        ),
        column="tuyen-sinh-thong-bao",
        topics=("nam-hoc-moi",),
        audiences=("phu-huynh",),
        tags=("tuyển sinh", "lớp 1", "kế hoạch"),
        genre="thong_bao",
        lead=PictureSeed(
            "notice_board",
            "Hai người lớn và một em nhỏ đứng trước bảng tin đọc thông báo",
            "Phụ huynh xem hướng dẫn tuyển sinh ở bảng tin",
            2,
        ),
        origin="school",
        byline=(("Bộ phận tuyển sinh nhà trường", "Bài"),),
        ai="none",
        state="live",
        days_ago=186,
    ),
)
