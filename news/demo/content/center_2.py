"""Stories of the center, part 2 of 4."""

from .shapes import Facts, Para, PictureSeed, StorySeed, TableSeed

STORIES: tuple[StorySeed, ...] = (
    StorySeed(
        unit="trung-tam",
        author="btv.1",
        title="Cộng tác viên các trường học viết tin bằng điện thoại",
        kicker="Tập huấn",
        summary=(
            "Hai mươi tám thầy cô thực hành trọn một vòng: chụp ảnh, viết năm dòng, "
            "kiểm tra sự đồng ý của gia đình và gửi duyệt."
        ),
        body=(
            Para(
                "Trung tâm Dịch vụ sự nghiệp công phường Thủy Nguyên (mẫu) vừa tập huấn cho cộng "
                "tác viên của các trường. Buổi học bỏ hẳn phần lý thuyết dài; mỗi người viết một "
                "tin thật về chính lớp học đang diễn ra."
            ),
            Para(
                "Nội dung được hỏi nhiều nhất là ảnh học sinh. Ban biên tập hướng dẫn ưu tiên "
                "chụp từ phía sau, chụp bàn tay, chụp sản phẩm; chỉ dùng ảnh rõ mặt khi gia đình "
                "đã đồng ý bằng văn bản và bản thân em cũng đồng ý."
            ),
            Para(
                "Kết thúc buổi học có hai mươi sáu tin hoàn chỉnh, mười bốn tin đăng được ngay. "
                "Đợt sau dành cho kỹ năng quay phim ngắn."
            ),
        ),
        column="nghi-quyet-71",
        topics=("nghi-quyet-71",),
        audiences=("giao-vien", "can-bo-quan-ly"),
        tags=("truyền thông",),
        genre="tin",
        lead=PictureSeed(
            "computers",
            "Lớp tập huấn trong phòng máy có biểu đồ treo tường",
            "Buổi tập huấn tại phòng tin học",
            4,
        ),
        origin="own",
        byline=(("Chị Mai (mẫu)", "Bài"),),
        ai="none",
        state="live",
        days_ago=12,
    ),
    StorySeed(
        unit="trung-tam",
        author="btv.2",
        title="Năm điều người dân hay hỏi về Nghị quyết 71",
        kicker="Hỏi đáp",
        summary=(
            "Ban biên tập gom những câu được hỏi nhiều nhất ở các buổi sinh hoạt khu "
            "dân cư và trả lời thật ngắn."
        ),
        body=(
            Para(
                "<b>1. Nghị quyết 71 là gì?</b> Là nghị quyết số 71-NQ/TW của Bộ Chính trị, ký "
                "ngày 22/8/2025, bàn về việc tạo bước đột phá cho giáo dục và đào tạo của cả "
                "nước."
            ),
            Para(
                "<b>2. Vì sao phường phải có kế hoạch riêng?</b> Vì nghị quyết chỉ sống được khi "
                "có người làm cụ thể. Thành phố đã có quyết định ngày 09/02/2026; phường dựa vào "
                "đó để phân công từng cơ quan, từng trường, từng tổ dân phố."
            ),
            Para(
                "<b>3. Tôi là phụ huynh, tôi được gì?</b> Được biết thông tin sớm và đúng: tuyển "
                "sinh, khoản thu, chương trình, kết quả. Được hỏi và được trả lời. Được kể câu "
                "chuyện của con em mình nếu muốn."
            ),
            Para(
                "<b>4. Nghe tin lạ trên mạng về trường học thì làm sao?</b> Đừng vội chia sẻ. Hỏi "
                "giáo viên chủ nhiệm, tổ trưởng dân phố hoặc gửi câu hỏi đến Trung tâm. Việc giải "
                "thích thông tin sai là một nhiệm vụ đã ghi trong kế hoạch."
            ),
            Para(
                "<b>5. Khi nào thì thấy kết quả?</b> Có việc thấy ngay, như chuyên trang này. Có "
                "việc phải đi nhiều năm: chặng đầu đến 2030, chặng sau đến 2035. Phường sơ kết "
                "định kỳ và khen thưởng hằng năm."
            ),
            Para(
                "Còn câu hỏi khác, mời bà con gửi qua tổ dân phố hoặc đến trực tiếp bàn tiếp nhận "
                "ở Trung tâm trong giờ hành chính."
            ),
        ),
        column="nghi-quyet-71",
        topics=("nghi-quyet-71",),
        audiences=("nguoi-dan", "phu-huynh"),
        tags=("truyền thông",),
        genre="bai",
        lead=PictureSeed(
            "notice_board",
            "Người dân đứng trước bảng tin của khu phố đọc thông báo",
            "Bảng tin nhà văn hóa khu phố",
            5,
        ),
        origin="own",
        byline=(("Anh Dũng (mẫu)", "Bài"),),
        ai="wording",
        state="live",
        days_ago=255,
    ),
    StorySeed(
        unit="trung-tam",
        author="btv.1",
        title="Bốn điểm hỗ trợ đăng ký tuyển sinh trực tuyến",
        kicker="Tuyển sinh đầu cấp",
        summary=(
            "Phụ huynh chưa quen thao tác có thể đến các điểm hỗ trợ vào buổi tối và "
            "sáng thứ Bảy, mang theo điện thoại và giấy khai sinh của con."
        ),
        body=(
            Para(
                "Phường Thủy Nguyên bố trí bốn điểm hỗ trợ đăng ký tuyển sinh đầu cấp trực tuyến. "
                "Tại mỗi điểm có máy tính, đường truyền và người hướng dẫn là giáo viên, đoàn "
                "viên."
            ),
            TableSeed(
                (
                    ("Điểm", "Tối thứ Ba, thứ Năm", "Sáng thứ Bảy"),
                    ("Trường Tiểu học Núi Đèo (mẫu)", "18 giờ - 20 giờ", "8 giờ - 11 giờ"),
                    ("Trường THCS Thủy Sơn (mẫu)", "18 giờ - 20 giờ", "8 giờ - 11 giờ"),
                    ("Nhà văn hóa Tổ dân phố số 1 (mẫu)", "19 giờ - 21 giờ", "Nghỉ"),
                    ("Trung tâm Dịch vụ sự nghiệp công", "Nghỉ", "7 giờ 30 - 11 giờ"),
                ),
                "Điểm hỗ trợ và thời gian (nội dung minh họa)",
            ),
            Facts(
                "Lưu ý an toàn",
                (
                    "Tự nhập mật khẩu, không đọc mã xác nhận cho người khác",
                    "Không gửi ảnh giấy tờ qua nhóm chung",
                    "Không có khoản phí nào khi đăng ký",
                ),
            ),
            Para(
                "Hồ sơ nộp trước hay sau trong thời hạn đều có giá trị như nhau. Nếu hệ thống báo "
                "lỗi, phụ huynh chụp lại màn hình và mang đến điểm hỗ trợ gần nhất."
            ),
        ),
        column="tuyen-sinh-thong-bao",
        topics=("nam-hoc-moi",),
        audiences=("phu-huynh", "nguoi-dan"),
        tags=("tuyển sinh",),
        genre="thong_bao",
        lead=PictureSeed(
            "computers",
            "Các màn hình máy tính sáng, người hướng dẫn đứng giữa phòng",
            "Điểm hỗ trợ đăng ký trực tuyến",
            5,
        ),
        origin="own",
        byline=(("Ban biên tập", "Bài"),),
        ai="none",
        state="live",
        days_ago=200,
    ),
    StorySeed(
        unit="trung-tam",
        author="btv.2",
        title="Ngày Khuyến học: góp sách thay hoa",
        kicker="Ngày Khuyến học 2/10",
        summary=(
            "Các đoàn đến chúc mừng mang theo sách; sau một buổi sáng, ba tủ sách khu phố đã đầy."
        ),
        body=(
            Para(
                "Hưởng ứng Ngày Khuyến học Việt Nam 2/10, các tổ dân phố trên địa bàn phường vận "
                "động góp sách thay cho hoa chúc mừng. Mỗi quyển sách có một tấm thẻ ghi lời nhắn "
                "của người tặng."
            ),
            Para(
                "Hơn sáu trăm đầu sách đã được phân về ba nhà văn hóa. Sách được dán màu theo lứa "
                "tuổi, ai mượn tự ghi vào sổ. Học sinh trung học nhận trực tủ sách vào chiều Chủ "
                "nhật."
            ),
            Para(
                "Dịp này, quỹ khuyến học trao học bổng cho những em vượt khó. Theo nguyên tắc của "
                "quỹ, tên và hoàn cảnh các em không được công bố."
            ),
        ),
        column="khuyen-hoc",
        topics=(),
        audiences=("nguoi-dan", "phu-huynh"),
        tags=("khuyến học", "đọc sách"),
        genre="tin",
        lead=PictureSeed(
            "library",
            "Những giá sách đầy ắp, các bạn nhỏ đứng đọc quanh bàn",
            "Sách mới về với tủ sách khu phố",
            4,
        ),
        origin="own",
        byline=(("Anh Dũng (mẫu)", "Bài"),),
        ai="none",
        state="live",
        days_ago=52,
    ),
)
