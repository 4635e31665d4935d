"""Stories of the center, part 3 of 4."""

from datetime import date

from .shapes import Facts, Heading, Para, PictureSeed, Quote, StorySeed, TableSeed

STORIES: tuple[StorySeed, ...] = (
    StorySeed(
        unit="trung-tam",
        author="btv.1",
        title="Ba tuần cuối hè: việc của nhà, việc của trường",
        kicker="Trước ngày tựu trường",
        summary=(
            "Ngủ sớm dần, rà lại sách vở, sửa lại quạt và bóng đèn: danh sách ngắn cho "
            "những ngày cuối cùng của kỳ nghỉ."
        ),
        body=(
            Para(
                "Tháng Tám, các trường trong phường vừa đón thợ sửa mái vừa xếp thời khóa biểu. Ở "
                "nhà, nhiều đứa trẻ đã quen dậy lúc chín giờ. Để ngày đầu năm học không thành một "
                "cú sốc, chúng tôi hỏi kinh nghiệm của giáo viên, nhân viên y tế trường học và "
                "những người làm bố mẹ."
            ),
            Heading("Tuần thứ nhất: chỉnh lại đồng hồ"),
            Para(
                "Mỗi hai ngày cho trẻ ngủ sớm hơn mười lăm phút. Bữa sáng trở lại đúng giờ. Màn "
                "hình tắt trước khi ngủ một giờ. Nhà trường thì rà điện, nước, lan can, cây to; "
                "việc nào chưa xong phải có rào chắn."
            ),
            Heading("Tuần thứ hai: soạn lại góc học"),
            Para(
                "Không cần mua mới tất cả. Lọc bút còn dùng được, bọc lại sách, sửa khóa cặp. Tủ "
                "sách dùng chung của các trường nhận và cho mượn sách giáo khoa, phụ huynh có thể "
                "đến vào giờ hành chính."
            ),
            Heading("Tuần thứ ba: đi thử con đường"),
            Para(
                "Cùng con đi bộ hoặc đạp xe từ nhà đến trường vào đúng giờ sẽ đi. Chỉ chỗ qua "
                "đường, chỗ có thể trú mưa, nhà người quen. Với trẻ vào lớp 1, tập thêm ba việc: "
                "tự đi vệ sinh, tự mở hộp cơm, biết nói “con chưa hiểu”."
            ),
            Facts(
                "Lịch chung cần nhớ",
                (
                    "Tựu trường lớp 1: sớm hơn các lớp khác một tuần",
                    "Khai giảng: 5/9",
                    "Họp phụ huynh đầu năm: trước 20/9",
                    "Các khoản thu được niêm yết trước khi họp",
                ),
            ),
            Quote(
                "Đừng dọa trẻ bằng cô giáo. Hãy kể một kỷ niệm vui của chính mình ngày đi học.",
                "Một giáo viên lớp 1 nhiều năm",
            ),
            Para("Ba tuần không dài, nhưng đủ để cả nhà bước vào năm học với tâm thế nhẹ nhõm."),
        ),
        column="tin-giao-duc",
        topics=("nam-hoc-moi",),
        audiences=("phu-huynh", "hoc-sinh", "giao-vien"),
        tags=("kế hoạch", "khai giảng"),
        genre="bai",
        lead=PictureSeed(
            "study_lamp",
            "Bàn học có đèn, chồng sách nhiều màu, cửa sổ nhìn ra bầu trời đêm",
            "Góc học tập trước năm học mới",
            4,
        ),
        origin="own",
        byline=(("Chị Mai (mẫu)", "Bài"),),
        ai="none",
        state="live",
        days_ago=90,
    ),
    StorySeed(
        unit="trung-tam",
        author="btv.2",
        title="Gửi tin, bài về chuyên trang thế nào cho nhanh",
        kicker="Dành cho cộng tác viên",
        summary=(
            "Đủ bốn thứ là gửi được: tiêu đề, nội dung, ảnh hoặc chọn “không ảnh”, và "
            "câu trả lời về việc dùng trí tuệ nhân tạo."
        ),
        body=(
            Para(
                "Để tin lên kịp trong ngày, Ban biên tập đề nghị các trường gửi trước 16 giờ và "
                "xem lại bốn mục bắt buộc. Những mục khác như chuyên mục, thẻ, chú thích, Trung "
                "tâm sẽ hoàn thiện giúp."
            ),
            Heading("Một tin tốt thường có"),
            Para(
                "Câu đầu trả lời được ai, làm gì, ở đâu, khi nào. Một chi tiết chỉ người có mặt "
                "mới biết. Một con số đã kiểm tra. Không cần lời khen."
            ),
            Heading("Những lý do bài bị trả lại"),
            Para(
                "Ảnh rõ mặt học sinh khi chưa có sự đồng ý. Tên học sinh đi kèm lớp, điểm số hoặc "
                "hoàn cảnh gia đình. Bài dẫn lại mà không ghi nguồn, địa chỉ và ngày. Tiêu đề "
                "viết hoa toàn bộ."
            ),
            Facts(
                "Thời gian xử lý dự kiến",
                (
                    "Tin ngắn: trong buổi",
                    "Bài dài, phỏng vấn: một ngày làm việc",
                    "Thông báo khẩn: gọi trực ban để được duyệt ngay",
                ),
            ),
            Para(
                "Mỗi bài bị trả lại đều có ít nhất một điểm cần sửa, viết rõ ở đầu bài. Sửa xong "
                "bấm gửi lại, không phải viết bài mới. Mọi vướng mắc xin liên hệ trực ban theo số "
                "điện thoại ở chân trang."
            ),
        ),
        column="tuyen-sinh-thong-bao",
        topics=(),
        audiences=("giao-vien", "can-bo-quan-ly"),
        tags=("truyền thông", "kế hoạch"),
        genre="thong_bao",
        lead=None,
        origin="own",
        byline=(("Ban biên tập", "Bài"),),
        ai="none",
        state="live",
        days_ago=34,
    ),
    StorySeed(
        unit="trung-tam",
        author="btv.1",
        title="Phát động tháng đọc sách trong các nhà trường",
        kicker="Tin thành phố",
        summary=(
            "Mỗi trường chọn một hình thức phù hợp, không đặt chỉ tiêu số lượng, ưu "
            "tiên sách về biển đảo và lịch sử địa phương."
        ),
        body=(
            Para(
                "Theo Cổng thông tin (mẫu), tháng đọc sách dành cho học sinh vừa được phát động. "
                "Các trường được khuyến khích dành ít nhất một tiết mỗi tuần cho hoạt động đọc, "
                "tùy điều kiện mà tổ chức trong thư viện, ngoài sân hay ngay tại lớp."
            ),
            Para(
                "Điểm mới là không thi kể chuyện theo sách và không xếp hạng. Thay vào đó, mỗi "
                "trường gửi về ba câu chuyện nhỏ về một người đọc, có thể là học sinh, thầy cô "
                "hoặc phụ huynh."
            ),
            Para(
                "Sách về biển đảo, lịch sử và làng nghề địa phương được ưu tiên bổ sung. Các thư "
                "viện công cộng mở thêm giờ buổi tối trong suốt tháng."
            ),
        ),
        column="tin-giao-duc",
        topics=(),
        audiences=("hoc-sinh", "giao-vien", "nguoi-dan"),
        tags=("đọc sách", "thư viện"),
        genre="tin",
        lead=PictureSeed(
            "library",
            "Phòng đọc với hai giá sách cao, đèn vàng và thảm tròn",
            "Phòng đọc của một trường học",
            5,
        ),
        origin="republished",
        byline=(("Chị Mai (mẫu)", "Biên tập"),),
        ai="none",
        state="live",
        days_ago=18,
        origin_outlet="Cổng thông tin (mẫu)",
        origin_url="https://example.vn/tin/thang-doc-sach",
        origin_date=date(2026, 11, 4),
    ),
    StorySeed(
        unit="trung-tam",
        author="btv.2",
        title="Khung thời gian năm học: những mốc cần nhớ",
        kicker="Kế hoạch thời gian",
        summary=(
            "Ban biên tập dẫn lại các mốc chính để phụ huynh tiện theo dõi; lịch cụ "
            "thể do từng trường thông báo."
        ),
        body=(
            Para(
                "Cổng thông tin (mẫu) vừa đăng khung thời gian của năm học. Đây là dữ liệu minh "
                "họa trên trang mẫu, không thay thế văn bản chính thức của Sở GDĐT."
            ),
            TableSeed(
                (
                    ("Mốc", "Thời gian"),
                    ("Tựu trường", "Cuối tháng 8"),
                    ("Khai giảng", "Ngày 5/9"),
                    ("Hết học kỳ I", "Giữa tháng 1"),
                    ("Kết thúc năm học", "Trước ngày 31/5"),
                ),
                "Các mốc chính (minh họa)",
            ),
            Para(
                "Các trường căn cứ khung này để xếp lịch kiểm tra, nghỉ giữa kỳ và các hoạt động "
                "trải nghiệm. Khi thời tiết bất thường, hiệu trưởng được quyết định cho học sinh "
                "nghỉ và bố trí học bù, nhưng phải thông báo cho gia đình trước giờ vào lớp."
            ),
            Para(
                "Phụ huynh nên giữ lại lịch riêng của trường con mình, vì ngày họp phụ huynh và "
                "lịch bán trú mỗi nơi một khác."
            ),
        ),
        column="tuyen-sinh-thong-bao",
        topics=("nam-hoc-moi",),
        audiences=("giao-vien", "phu-huynh", "hoc-sinh"),
        tags=("kế hoạch",),
        genre="thong_bao",
        lead=PictureSeed(
            "notice_board",
            "Bảng tin ghim nhiều tờ lịch và thông báo màu",
            "Lịch năm học ở bảng tin",
            6,
        ),
        origin="republished",
        byline=(("Anh Dũng (mẫu)", "Biên tập"),),
        ai="none",
        state="live",
        days_ago=105,
        origin_outlet="Cổng thông tin (mẫu)",
        origin_url="https://example.vn/van-ban/khung-thoi-gian-nam-hoc",
        origin_date=date(2026, 8, 9),
    ),
)
