"""Stories of the lower secondary school, part 3 of 4."""

from .shapes import GallerySeed, Heading, Para, PictureSeed, Quote, StorySeed

STORIES: tuple[StorySeed, ...] = (
    StorySeed(
        unit="thcs-b",
        author="gv.b",
        title="Xem: Một vòng quanh trường trong ba phút",
        kicker="Video",
        summary=(
            "Đoạn phim do học sinh tự quay, tự dựng, giúp các em lớp 6 mới làm quen "
            "với phòng học, thư viện và sân chơi."
        ),
        body=(
            Para(
                "Đoạn phim dài ba phút mười giây, quay bằng điện thoại trong hai buổi chiều. "
                "Người xem đi theo một quả bóng lăn từ cổng trường, qua phòng hành chính, thư "
                "viện, phòng thí nghiệm rồi ra sân sau."
            ),
            Para(
                'Xem phim tại đây: <a href="https://example.vn/video/mot-vong-quanh-truong">Một '
                "vòng quanh trường</a>. Phim có phụ đề đầy đủ cho người khiếm thính."
            ),
            Para(
                "Trong phim không có gương mặt nào được quay rõ; các bạn diễn đều quay lưng hoặc "
                "chỉ xuất hiện bàn tay, bước chân. Câu lạc bộ nói đây vừa là quy ước an toàn, vừa "
                "là thử thách vui: kể chuyện mà không cần nhân vật chính."
            ),
        ),
        column="tin-giao-duc",
        topics=("nam-hoc-moi",),
        audiences=("hoc-sinh", "phu-huynh"),
        tags=("tuyển sinh", "truyền thông"),
        genre="video",
        lead=PictureSeed(
            "school_yard",
            "Toàn cảnh sân trường và dãy nhà học hai tầng dưới trời xanh",
            "Khung hình mở đầu đoạn phim",
            6,
        ),
        origin="school",
        byline=(("Câu lạc bộ Truyền thông", "Hình ảnh"), ("Thầy Sơn (mẫu)", "Bài")),
        ai="none",
        state="live",
        days_ago=110,
    ),
    StorySeed(
        unit="thcs-b",
        author="gv.b",
        title="Nghị quyết 71 qua câu hỏi của học sinh lớp cuối cấp",
        kicker="Nghị quyết 71 ở nhà trường",
        summary=(
            "Buổi tọa đàm không có bài đọc sẵn. Học sinh hỏi gì, thầy cô và đại diện "
            "phường trả lời điều ấy."
        ),
        body=(
            Para(
                "“Nghị quyết thì liên quan gì đến việc em chọn học nghề?” - câu hỏi đầu tiên của "
                "buổi tọa đàm ở Trường THCS Thủy Sơn (mẫu) khiến cả hội trường cười, rồi lặng đi "
                "để nghe câu trả lời."
            ),
            Para(
                "Đại diện Ban giám hiệu nói rằng một nghị quyết về giáo dục suy cho cùng là lời "
                "hẹn của người lớn với thế hệ sau: trường lớp tốt hơn, thầy cô được quan tâm hơn, "
                "mỗi người có con đường học phù hợp với mình, học phổ thông hay học nghề đều đáng "
                "trọng."
            ),
            Heading("Những câu hỏi thật"),
            Para(
                "Sau câu đầu, những câu sau nối nhau: bao giờ trường có thêm phòng thí nghiệm; "
                "học trực tuyến rồi có bớt giờ trên lớp không; thầy cô có được dùng trí tuệ nhân "
                "tạo để chấm bài không; nhà xa thì đi học nghề bằng cách nào. Câu nào chưa trả "
                "lời được, người điều phối ghi lên bảng, hẹn trả lời bằng văn bản trong hai tuần."
            ),
            Para(
                "Bảng ấy sau buổi tọa đàm có chín dòng. Đúng hẹn, tám dòng đã có lời đáp dán cạnh "
                "phòng đọc. Dòng còn lại, về phòng thí nghiệm, phải chờ kế hoạch đầu tư, và nhà "
                "trường nói rõ như vậy."
            ),
            Quote(
                "Em không nhớ hết số mục của nghị quyết. Em nhớ là câu hỏi của em được trả lời.",
                "Một học sinh lớp 9",
            ),
            Para(
                "Tọa đàm là một phần kế hoạch truyền thông của trường, bên cạnh góc trưng bày ở "
                "thư viện và chuỗi bản tin phát thanh học đường. Lần tới, học sinh sẽ là người "
                "dẫn chương trình."
            ),
        ),
        column="nghi-quyet-71",
        topics=("nghi-quyet-71",),
        audiences=("hoc-sinh", "giao-vien"),
        tags=("truyền thông", "hướng nghiệp"),
        genre="bai",
        lead=PictureSeed(
            "meeting",
            ("Hội trường chật kín người, sân khấu có bục phát biểu và màn hình biểu đồ"),
            "Tọa đàm tại nhà đa năng",
            3,
        ),
        origin="school",
        byline=(("Thầy Sơn (mẫu)", "Bài"),),
        ai="none",
        state="live",
        days_ago=225,
    ),
    StorySeed(
        unit="thcs-b",
        author="gv.b",
        title="Tết sum vầy bên nồi bánh chưng",
        kicker="Xuân về",
        summary=(
            "Một đêm thức canh bánh, hai trăm chiếc bánh chưng và những câu chuyện bên bếp lửa."
        ),
        body=(
            Para(
                "Trước kỳ nghỉ Tết, Trường THCS Thủy Sơn (mẫu) tổ chức gói bánh chưng ngay tại "
                "sân. Gạo và đỗ do các lớp góp, lá dong phụ huynh ở vùng bãi gửi cho. Người gói "
                "chính là các bà, các mẹ; học sinh học cách rửa lá, chẻ lạt, xếp góc."
            ),
            Para(
                "Nồi bánh đỏ lửa từ chiều đến sáng. Thầy cô và ban phụ huynh thay nhau canh, học "
                "sinh được ở lại đến chín giờ tối để nghe kể chuyện Tết xưa, nướng khoai, hát."
            ),
            Para(
                "Sáng hôm sau, một nửa số bánh được đưa đến các gia đình neo đơn trong khu phố, "
                "phần còn lại chia cho các lớp. Danh sách nhà được tặng do tổ dân phố lập, không "
                "công bố."
            ),
        ),
        column="hoat-dong-hoc-sinh",
        topics=(),
        audiences=("hoc-sinh", "phu-huynh"),
        tags=("kỹ năng sống", "văn nghệ"),
        genre="tin",
        lead=PictureSeed(
            "lanterns",
            "Đèn lồng treo cao trong đêm, các bạn nhỏ cầm đèn đứng thành hàng",
            "Sân trường đêm canh bánh",
            4,
        ),
        origin="school",
        byline=(("Thầy Sơn (mẫu)", "Bài"),),
        ai="none",
        state="live",
        days_ago=285,
    ),
    StorySeed(
        unit="thcs-b",
        author="gv.b",
        title="Đêm hội trăng rằm bên sân trường",
        kicker="Trung thu",
        summary="Chùm ảnh minh họa đêm hội trăng rằm của học sinh và bà con quanh trường.",
        body=(
            Para(
                "Đêm hội năm nay của Trường THCS Thủy Sơn (mẫu) mở cửa cho trẻ em cả khu phố. Học "
                "sinh lớn làm chủ trò: thổi xôi chọn thi, nặn tò he, kể chuyện chú Cuội bằng rối "
                "bóng."
            ),
            GallerySeed(
                (
                    PictureSeed(
                        "lanterns",
                        "Những chiếc đèn lồng đủ màu trên hai sợi dây dài",
                        "Đèn do các lớp tự làm",
                        6,
                    ),
                    PictureSeed(
                        "river_fields",
                        "Cánh đồng và dòng sông yên ả trước lúc hoàng hôn",
                        "Chiều trước đêm hội, nhìn từ bờ sông",
                        2,
                    ),
                    PictureSeed(
                        "lanterns", "Trẻ em giơ cao đèn ông sao đỏ và cam", "Rước đèn ra bờ sông", 7
                    ),
                )
            ),
            Para(
                "Chín giờ, đoàn rước đèn dừng lại ở bờ sông, tắt hết đèn một phút để ngắm trăng. "
                "Đó là khoảnh khắc nhiều em bảo nhớ nhất."
            ),
        ),
        column="hoat-dong-hoc-sinh",
        topics=(),
        audiences=("hoc-sinh", "nguoi-dan"),
        tags=("Trung thu",),
        genre="anh",
        lead=PictureSeed(
            "lanterns",
            "Trăng tròn sáng trên những chiếc đèn lồng và đèn ông sao",
            "Đêm rằm tháng Tám",
            5,
        ),
        origin="school",
        byline=(("Thầy Sơn (mẫu)", "Bài và tranh"),),
        ai="none",
        state="live",
        days_ago=413,
    ),
    StorySeed(
        unit="thcs-b",
        author="gv.b",
        title="Học bơi an toàn trước kỳ nghỉ hè",
        kicker="An toàn mùa hè",
        summary=(
            "Một trăm hai mươi học sinh hoàn thành khóa bơi mười buổi và bài kiểm tra "
            "tự cứu khi rơi xuống nước."
        ),
        body=(
            Para(
                "Khóa bơi an toàn của Trường THCS Thủy Sơn (mẫu) vừa kết thúc, với bài kiểm tra "
                "cuối khóa không tính tốc độ. Học sinh phải nổi được chín mươi giây, biết cởi "
                "giày, biết gọi người lớn và ném vật nổi cho bạn thay vì nhảy xuống."
            ),
            Para(
                "Huấn luyện viên nhấn mạnh bài học khó nhất trên cạn: từ chối khi bạn rủ tắm "
                "sông. Các em đóng vai, tập nói “không” bằng nhiều cách mà vẫn giữ được tình bạn."
            ),
            Para(
                "Bản đồ những đoạn bờ nguy hiểm quanh trường do học sinh khảo sát cùng tổ dân phố "
                "đã được dán ở bảng tin, kèm vị trí các phao cứu sinh."
            ),
        ),
        column="tin-giao-duc",
        topics=(),
        audiences=("phu-huynh", "hoc-sinh"),
        tags=("phòng chống đuối nước", "kỹ năng sống"),
        genre="tin",
        lead=PictureSeed(
            "river_fields",
            "Khúc sông rộng có cầu vòm bắc qua, thuyền buồm trên mặt nước",
            "Sông nước đẹp nhưng luôn cần cẩn trọng",
            3,
        ),
        origin="school",
        byline=(("Thầy Sơn (mẫu)", "Bài"),),
        ai="none",
        state="live",
        days_ago=190,
    ),
)
