"""Stories of the lower secondary school, part 4 of 4."""

from .shapes import Facts, Para, PictureSeed, StorySeed, TableSeed

STORIES: tuple[StorySeed, ...] = (
    StorySeed(
        unit="thcs-b",
        author="gv.b",
        title="Ôn thi vào lớp 10 theo câu hỏi của chính mình",
        kicker="Ôn tập",
        summary=(
            "Học sinh không chia nhóm theo điểm mà theo điều còn vướng; mỗi tuần đổi nhóm một lần."
        ),
        body=(
            Para(
                "Đầu mỗi tuần, học sinh lớp 9 Trường THCS Thủy Sơn (mẫu) viết ra giấy một điều "
                "mình chưa hiểu ở từng môn. Giáo viên gom lại, xếp thành nhóm câu hỏi gần nhau và "
                "bố trí buổi ôn theo nhóm ấy."
            ),
            Para(
                "Cách làm khiến một lớp ôn có thể gồm cả em khá và em yếu, miễn là cùng vướng một "
                "chỗ. Em vừa hiểu ra được mời giải thích lại cho bạn, còn giáo viên đứng phía sau "
                "sửa lời."
            ),
            Para(
                "Nhà trường không công bố điểm thi thử theo danh sách. Mỗi em nhận phiếu riêng, "
                "trong đó phần “đã tiến bộ” đặt trước phần “cần cố gắng”."
            ),
        ),
        column="day-tot-hoc-tot",
        topics=(),
        audiences=("hoc-sinh", "phu-huynh"),
        tags=("đổi mới phương pháp",),
        genre="tin",
        lead=PictureSeed(
            "study_lamp",
            "Góc học tập ban đêm với đèn bàn vàng ấm và quyển vở mở",
            "Những buổi tối cuối cấp",
            3,
        ),
        origin="school",
        byline=(("Thầy Sơn (mẫu)", "Bài"),),
        ai="none",
        state="live",
        days_ago=160,
    ),
    StorySeed(
        unit="thcs-b",
        author="gv.b",
        title="Câu lạc bộ Khoa học mở cửa chiều thứ Sáu",
        kicker="Câu lạc bộ",
        summary="Không cần đăng ký, không cần giỏi, chỉ cần mang theo một câu hỏi.",
        body=(
            Para(
                "Từ tuần này, Câu lạc bộ Khoa học của Trường THCS Thủy Sơn (mẫu) mở cửa tự do vào "
                "chiều thứ Sáu. Học sinh khối nào cũng có thể đến, ngồi xem hoặc bắt tay làm "
                "cùng."
            ),
            Para(
                "Chủ đề tháng đầu là “Những thứ bay được”: diều, tên lửa nước, dù giấy. Mỗi buổi "
                "có một trạm để làm, một trạm để đo và một trạm để kể lại. Vật liệu do câu lạc bộ "
                "gom từ đồ dùng cũ, các em chỉ cần mang kéo và bút chì."
            ),
            Para(
                "Thầy phụ trách cho biết câu lạc bộ từng đặt điều kiện về điểm số, sau bỏ đi vì "
                "nhận ra những câu hỏi hay nhất thường đến từ người chưa quen phòng thí nghiệm. "
                "Buổi thử đầu tiên có ba mươi bốn em đến, trong đó hơn một nửa là nữ."
            ),
            Facts(
                "Thông tin cần biết",
                (
                    "Thời gian: 15 giờ 30 đến 17 giờ, chiều thứ Sáu",
                    "Địa điểm: phòng thí nghiệm tầng một",
                    "Mang theo: kéo, bút chì, một câu hỏi",
                ),
            ),
        ),
        column="hoat-dong-hoc-sinh",
        topics=(),
        audiences=("hoc-sinh", "phu-huynh"),
        tags=("STEM",),
        genre="bai",
        lead=PictureSeed(
            "classroom",
            "Lớp học nhìn từ phía sau, bảng có hình học và biểu đồ vẽ phấn",
            "Buổi sinh hoạt của câu lạc bộ",
            4,
        ),
        origin="school",
        byline=(("Thầy Sơn (mẫu)", "Bài"),),
        ai="none",
        state="submitted",
        days_ago=0,
    ),
    StorySeed(
        unit="thcs-b",
        author="gv.b",
        title="Phụ huynh nói gì về bữa sáng của con",
        kicker="Khảo sát",
        summary=(
            "Khảo sát nhanh ở khối 6 cho thấy gần một phần ba học sinh đến trường khi chưa ăn sáng."
        ),
        body=(
            Para(
                "Tổ tư vấn học đường Trường THCS Thủy Sơn (mẫu) vừa hỏi ý kiến phụ huynh khối 6 "
                "về bữa sáng. Có hai trăm mười phiếu trả lời không ghi tên. Gần một phần ba cho "
                "biết con thường xuyên đến trường với bụng đói, lý do nhiều nhất là dậy muộn."
            ),
            Para(
                "Từ kết quả này, trường thử lùi giờ truy bài mười phút và mở góc ăn sáng ở căng "
                "tin với ba món giản dị. Sau hai tuần, số em ngủ gật trong tiết đầu giảm rõ theo "
                "ghi nhận của giáo viên bộ môn."
            ),
            Para(
                "Tổ tư vấn sẽ khảo sát lại vào cuối học kỳ và gửi phụ huynh vài thực đơn chuẩn bị "
                "trong mười phút."
            ),
        ),
        column="tin-giao-duc",
        topics=(),
        audiences=("phu-huynh", "giao-vien"),
        tags=("phụ huynh",),
        genre="tin",
        lead=PictureSeed(
            "notice_board",
            "Bảng tin của trường với nhiều tờ giấy ghim màu",
            "Kết quả khảo sát dán ở bảng tin",
            4,
        ),
        origin="school",
        byline=(("Thầy Sơn (mẫu)", "Bài"),),
        ai="wording",
        state="returned",
        days_ago=3,
        return_points=(
            (
                "Ghi rõ thời gian khảo sát và tổng số phiếu phát ra, để người đọc hiểu con "
                "số một phần ba."
            ),
            (
                "Câu “giảm rõ theo ghi nhận” chưa có số liệu: thêm con số hoặc viết lại "
                "cho đúng mức."
            ),
            "Ảnh minh họa bảng tin: kiểm tra để không lộ phiếu trả lời của phụ huynh.",
        ),
    ),
    StorySeed(
        unit="thcs-b",
        author="gv.b",
        title="Nhật ký trồng rau thủy canh",
        kicker="Dự án học tập",
        summary="Sáu tuần, ba lần thất bại và một rổ xà lách đầu tiên.",
        body=(
            Para(
                "Tuần 1: ống nhựa rò nước ở hai mối nối, cả nhóm lau sàn mất một buổi. Tuần 2: "
                "hạt nảy mầm nhưng thân vống cao vì thiếu sáng. Tuần 3: đổi chỗ ra ban công phía "
                "đông, lá bắt đầu xanh."
            ),
            Para(
                "Tuần 4, nhóm lập bảng theo dõi nồng độ dinh dưỡng và phát hiện mình đã pha đặc "
                "gấp đôi hướng dẫn. Tuần 5, bớt phân, cây khỏe lại. Tuần 6, thu hoạch rổ xà lách "
                "đầu tiên, cân được một cân tám."
            ),
            Para("(Cần viết tiếp phần so sánh với luống trồng đất và ý kiến của cô dạy Sinh học.)"),
        ),
        column="day-tot-hoc-tot",
        topics=(),
        audiences=("hoc-sinh",),
        tags=("STEM", "môi trường"),
        genre="bai",
        lead=PictureSeed(
            "computers",
            ("Phòng máy tính với biểu đồ trên tường, học sinh ngồi trước màn hình"),
            "Số liệu vườn rau được nhập ở phòng tin học",
            3,
        ),
        origin="school",
        byline=(("Thầy Sơn (mẫu)", "Bài"),),
        ai="none",
        state="draft",
        days_ago=0,
    ),
    StorySeed(
        unit="thcs-b",
        author="gv.b",
        title="Các khoản đóng góp đầu năm học",
        kicker="Thông báo",
        summary=(
            "Nhà trường công khai từng khoản, mức thu và căn cứ; giáo viên không thu tiền mặt."
        ),
        body=(
            Para(
                "Trường THCS Thủy Sơn (mẫu) công khai các khoản thu đầu năm học. Số tiền trong "
                "bảng chỉ để minh họa cho trang mẫu. Mọi khoản đều thu qua tài khoản của trường, "
                "giáo viên không thu tiền mặt."
            ),
            TableSeed(
                (
                    ("Khoản", "Mức thu", "Căn cứ"),
                    ("Gửi xe đạp", "20.000 đồng/tháng", "Thỏa thuận với phụ huynh"),
                    ("Nước uống", "10.000 đồng/tháng", "Thỏa thuận với phụ huynh"),
                    ("Học liệu câu lạc bộ", "Không thu", "Nhà trường chi"),
                ),
                "Khoản thu (số liệu minh họa)",
            ),
            Para(
                "Gia đình gặp khó khăn có thể đề nghị miễn, giảm trực tiếp với Ban giám hiệu; đề "
                "nghị này được giữ kín. Phụ huynh thấy khoản thu nào ngoài bảng xin gọi số điện "
                "thoại của văn phòng ghi ở cuối trang đơn vị."
            ),
        ),
        column="tuyen-sinh-thong-bao",
        topics=("nam-hoc-moi",),
        audiences=("phu-huynh",),
        tags=("phụ huynh", "kế hoạch"),
        genre="thong_bao",
        lead=None,
        origin="school",
        byline=(("Văn phòng nhà trường", "Bài"),),
        ai="none",
        state="withdrawn",
        days_ago=60,
    ),
    StorySeed(
        unit="thcs-b",
        author="gv.b",
        title="Ngày hội đổi sách cũ lấy cây xanh",
        kicker="Sắp diễn ra",
        summary=("Ba quyển sách đổi một chậu cây; sách gom được sẽ về tủ sách của các tổ dân phố."),
        body=(
            Para(
                "Sáng thứ Bảy tuần sau, sân Trường THCS Thủy Sơn (mẫu) tổ chức ngày hội đổi sách "
                "cũ lấy cây xanh. Ai cũng có thể tham gia: cứ ba quyển sách còn đủ trang được đổi "
                "một chậu cây do học sinh tự ươm."
            ),
            Para(
                "Có bốn trăm chậu đang chờ chủ mới, gồm húng, bạc hà, lưỡi hổ và sấu con. Sách "
                "nhận về sẽ được phân loại tại chỗ; sách giáo khoa cũ chuyển cho thư viện, truyện "
                "và sách tham khảo gửi đến tủ sách ở các nhà văn hóa."
            ),
            Para("Ban tổ chức nhắc mang theo túi của mình, vì ngày hội không dùng túi ni lông."),
        ),
        column="hoat-dong-hoc-sinh",
        topics=(),
        audiences=("hoc-sinh", "nguoi-dan"),
        tags=("môi trường", "đọc sách"),
        genre="tin",
        lead=PictureSeed(
            "tree_planting",
            "Học sinh chăm các cây non trên bãi cỏ xanh",
            "Cây con chuẩn bị cho ngày hội",
            4,
        ),
        origin="school",
        byline=(("Thầy Sơn (mẫu)", "Bài"),),
        ai="none",
        state="approved",
        days_ago=0,
    ),
)
