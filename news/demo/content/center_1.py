"""Stories of the center, part 1 of 4."""

from .shapes import Facts, Heading, Para, PictureSeed, Quote, StorySeed, TableSeed

STORIES: tuple[StorySeed, ...] = (
    StorySeed(
        unit="trung-tam",
        author="btv.1",
        title="Chín tháng đưa nghị quyết về từng khu phố",
        kicker="Nghị quyết 71",
        summary=(
            "Từ hội trường phường đến hiên nhà văn hóa, câu chuyện về Nghị quyết "
            "71-NQ/TW được kể bằng nhiều cách. Có cách hay, có cách phải sửa."
        ),
        body=(
            Para(
                "Tối thứ Bảy, hiên nhà văn hóa Tổ dân phố số 1 (mẫu) trải bốn chiếc chiếu. Bác tổ "
                "trưởng mở đầu bằng một câu không có trong tài liệu nào: “Nhà ai có cháu đang học "
                "thì ngồi lên trước”. Gần như cả xóm cùng nhích lên. Buổi nói chuyện về Nghị "
                "quyết số 71-NQ/TW bắt đầu như thế, và kéo dài hơn dự tính gần một giờ."
            ),
            Para(
                "Chín tháng sau ngày phường có kế hoạch truyền thông, đã có hàng chục buổi như "
                "vậy ở các khu dân cư. Trung tâm Dịch vụ sự nghiệp công làm đầu mối nhận bài, "
                "biên tập, duyệt và đưa lên chuyên trang này. Chúng tôi nhìn lại xem việc gì đã "
                "chạy, việc gì còn vướng."
            ),
            Heading("Khi nghị quyết thành chuyện trong nhà"),
            Para(
                "Thời gian đầu, bài gửi về Trung tâm giống nhau đến mức chỉ khác tên trường: tổ "
                "chức hội nghị, quán triệt đầy đủ, bế mạc thành công. Người đọc lướt qua rất "
                "nhanh. Ban biên tập bèn trả bài kèm một câu hỏi duy nhất: “Sau buổi ấy, một em "
                "học sinh được gì?”."
            ),
            Para(
                "Câu hỏi làm khó không ít cộng tác viên, nhưng rồi những bài khác hẳn đã xuất "
                "hiện. Một trường kể chuyện giáo viên tự bớt phần mềm thừa để giữ kín thông tin "
                "học trò. Một trường đăng nguyên văn chín câu hỏi của học sinh lớp 9, kèm câu nào "
                "đã trả lời, câu nào chưa. Bài ấy đến nay vẫn được nhiều người gửi cho nhau."
            ),
            Quote(
                "Bà con không hỏi nghị quyết có mấy phần. Bà con hỏi trường cấp một bao giờ hết "
                "dột, cháu học nghề thì có ai nhận. Mình phải trả lời được từng câu, câu nào chưa "
                "biết thì hẹn.",
                "Bác Thịnh (mẫu), tổ trưởng tổ dân phố",
            ),
            Heading("Ba điều rút ra"),
            Para(
                "<b>Nói ngắn.</b> Bản tin phát loa hai phút được nghe nhiều hơn bản tin mười "
                "phút. Mỗi bản tin chỉ nên một ý, một ví dụ ở ngay trong phường."
            ),
            Para(
                "<b>Nói đúng người.</b> Giáo viên quan tâm chế độ và cách dạy; phụ huynh quan tâm "
                "trường lớp, khoản thu; học sinh muốn biết con đường sau lớp 9. Một bài viết cho "
                "tất cả thường chẳng đến được với ai."
            ),
            Para(
                "<b>Nói hai chiều.</b> Ý kiến của dân được tổ dân phố ghi lại, gửi về phường. Ý "
                "kiến nào được trả lời công khai thì buổi sau người đến đông hơn."
            ),
            TableSeed(
                (
                    ("Việc", "Đã làm", "Cần làm tiếp"),
                    ("Tin, bài trên chuyên trang", "46", "Thêm bài từ khối mầm non"),
                    ("Buổi nói chuyện ở khu dân cư", "31", "Đến các khu còn lại trước Tết"),
                    ("Cộng tác viên được tập huấn", "28", "Bồi dưỡng kỹ năng ảnh, video"),
                    ("Ý kiến người dân đã trả lời", "52", "Rút ngắn thời gian chờ"),
                ),
                "Chín tháng nhìn lại (số liệu minh họa)",
            ),
            Heading("Những chỗ còn vướng"),
            Para(
                "Có tuần ba bài cùng về vào chiều thứ Sáu, bài đến tay người đọc khi sự việc đã "
                "nguội. Ảnh chụp trẻ em nhiều lần phải bỏ vì chưa có sự đồng ý của gia đình. Một "
                "số trường vẫn coi viết tin là việc thêm, giao cho người ít tiết nhất chứ không "
                "phải người thích viết."
            ),
            Para(
                "Trung tâm đã đổi cách nhận bài: trường gửi từ điện thoại, thấy ngay bài đang ở "
                "bước nào, bị trả lại vì điểm gì. Mục tiêu đặt ra cho quý tới là tin trong ngày "
                "phải lên trong ngày."
            ),
            Para(
                "Trở lại hiên nhà văn hóa, buổi nói chuyện tan lúc gần mười giờ. Chiếc chiếu cuối "
                "cùng chưa kịp cuốn thì một bà cụ quay lại, hỏi nhỏ: cháu bà lớp 7, mê sửa quạt, "
                "thế có đường nào cho nó không. Bác tổ trưởng mở sổ, ghi thêm một dòng."
            ),
        ),
        column="nghi-quyet-71",
        topics=("nghi-quyet-71",),
        audiences=("nguoi-dan", "can-bo-quan-ly", "giao-vien"),
        tags=("truyền thông", "kế hoạch"),
        genre="bai",
        lead=PictureSeed(
            "river_fields",
            "Cánh đồng lúa và dòng sông uốn quanh phường, xa xa là cầu vòm",
            "Thủy Nguyên nhìn từ bờ sông",
            4,
        ),
        origin="own",
        byline=(("Chị Mai (mẫu)", "Bài"), ("Ban biên tập", "Tranh")),
        ai="none",
        state="live",
        days_ago=1,
    ),
    StorySeed(
        unit="trung-tam",
        author="btv.2",
        title="Phường Thủy Nguyên có kế hoạch truyền thông về Nghị quyết 71",
        kicker="Văn bản mới",
        summary=(
            "Kế hoạch nói rõ mục tiêu từng giai đoạn, việc của từng cơ quan và lấy "
            "tiền ở đâu. Dưới đây là bản tóm lược dành cho người đọc bận rộn."
        ),
        body=(
            Para(
                "UBND phường Thủy Nguyên đã xây dựng kế hoạch truyền thông để đưa Nghị quyết số "
                "71-NQ/TW của Bộ Chính trị, ban hành tháng 8 năm 2025, đến với cán bộ, thầy cô, "
                "học sinh và người dân. Căn cứ trực tiếp là Quyết định số 547/QĐ-UBND ngày "
                "09/02/2026 của thành phố Hải Phòng."
            ),
            Para(
                "Bản tóm lược này viết lại bằng lời của Ban biên tập. Toàn bộ nội dung chính, số "
                "hiệu và ngày ban hành xem ở mục Văn bản của chuyên trang."
            ),
            Heading("Để làm gì?"),
            Para(
                "Có thể gói trong ba ý. Một là ai cũng hiểu nghị quyết nói gì và vì sao giáo dục "
                "được đặt lên trước. Hai là mỗi người thấy phần việc của mình, từ lãnh đạo phường "
                "đến từng tổ dân phố. Ba là cái hay được kể ra để nơi khác học theo, điều sai "
                "lệch được giải thích kịp thời."
            ),
            Para(
                "Kế hoạch cũng đặt yêu cầu cho cách nói: ngắn, dễ hiểu, đúng người nghe, kết hợp "
                "gặp gỡ trực tiếp với các kênh trên mạng, và phải làm đều chứ không theo đợt."
            ),
            Heading("Hai chặng đường"),
            TableSeed(
                (
                    ("Nội dung", "2026-2030", "2030-2035"),
                    (
                        "Người được phổ biến nghị quyết",
                        "Mọi cán bộ, viên chức, người lao động khối công lập",
                        "Duy trì và làm sâu hơn",
                    ),
                    ("Người làm truyền thông được bồi dưỡng", "Từ 70% trở lên", "Tất cả"),
                    (
                        "Kênh thông tin",
                        "Có chuyên trang, chuyên mục đa nền tảng",
                        "Mọi kết quả được công khai kịp thời",
                    ),
                    ("Khen thưởng", "Mỗi năm một lần", "Tiếp tục"),
                ),
                "Mục tiêu theo giai đoạn",
            ),
            Heading("Ai làm việc gì?"),
            Para(
                "<b>Phòng Văn hóa - Xã hội</b> giữ vai trò tham mưu: hướng dẫn, kiểm tra, tổng "
                "hợp và báo cáo; sơ kết, tổng kết, đề nghị khen thưởng."
            ),
            Para(
                "<b>Phòng Kinh tế, Hạ tầng và Đô thị</b> lo phần ngân sách: cân đối kinh phí "
                "trong khả năng của phường và hướng dẫn chi tiêu đúng quy định."
            ),
            Para(
                "<b>Trung tâm Dịch vụ sự nghiệp công</b> là đầu mối nội dung: mở chuyên trang, "
                "chuyên mục, nhận tin bài, duyệt và đăng trên các kênh của phường."
            ),
            Para(
                "<b>Các trường công lập</b> lập kế hoạch riêng, tổ chức sinh hoạt chuyên đề, xây "
                "kho tư liệu số, dùng công nghệ và trí tuệ nhân tạo một cách có trách nhiệm, tự "
                "đánh giá theo bộ tiêu chí của Bộ Giáo dục và Đào tạo."
            ),
            Para(
                "<b>Tổ dân phố</b> đưa thông tin đến từng gia đình và lắng nghe chiều ngược lại: "
                "người dân nghĩ gì, mong gì về trường lớp, để phường biết sớm."
            ),
            Facts(
                "Ghi nhớ nhanh",
                (
                    "Nghị quyết: số 71-NQ/TW, ngày 22/8/2025",
                    "Căn cứ của thành phố: Quyết định số 547/QĐ-UBND, ngày 09/02/2026",
                    "Đầu mối theo dõi: Phòng Văn hóa - Xã hội",
                    "Đầu mối tin, bài: Trung tâm Dịch vụ sự nghiệp công",
                ),
            ),
            Para(
                "Về kinh phí, nguồn chính là ngân sách theo phân cấp, ngoài ra có thể huy động "
                "các nguồn hợp pháp khác. Trong kế hoạch không có mục thu nào từ phụ huynh."
            ),
            Para(
                "Người dân có thể theo dõi việc thực hiện tại chuyên đề Nghị quyết 71-NQ/TW trên "
                "trang này, nơi các văn bản, bài viết và kết quả được xếp theo thời gian."
            ),
        ),
        column="nghi-quyet-71",
        topics=("nghi-quyet-71",),
        audiences=("nguoi-dan", "can-bo-quan-ly", "giao-vien", "phu-huynh"),
        tags=("kế hoạch", "truyền thông"),
        genre="bai",
        lead=PictureSeed(
            "meeting",
            "Hội nghị trong hội trường có màn hình biểu đồ, cử tọa ngồi kín ghế",
            "Hội nghị triển khai kế hoạch",
            4,
        ),
        origin="own",
        byline=(("Anh Dũng (mẫu)", "Bài"),),
        ai="none",
        state="live",
        days_ago=265,
    ),
)
