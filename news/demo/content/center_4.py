"""Stories of the center, part 4 of 4."""

from datetime import date

from .shapes import Facts, Para, PictureSeed, Quote, StorySeed, TableSeed

STORIES: tuple[StorySeed, ...] = (
    StorySeed(
        unit="trung-tam",
        author="btv.1",
        title="Những lưu ý phòng, chống đuối nước cho trẻ",
        kicker="An toàn mùa hè",
        summary=(
            "Trẻ chỉ xuống nước khi có người lớn biết bơi ở trong tầm với; người lớn "
            "không nhìn điện thoại khi trông trẻ bên nước."
        ),
        body=(
            Para(
                "Cổng thông tin (mẫu) khuyến cáo các gia đình vùng sông nước rà lại ao, bể, chum "
                "vại quanh nhà ngay từ đầu hè. Nắp đậy phải cài được, rào phải cao quá tầm trẻ "
                "với."
            ),
            Para(
                "Với trẻ lớn, điều cần dạy trước khi dạy bơi là biết nói không khi bạn rủ. Nếu "
                "thấy người đuối nước, hãy gọi to, ném vật nổi, đưa sào; tuyệt đối không nhảy "
                "xuống khi chưa được huấn luyện."
            ),
            Facts(
                "Việc nên làm ngay",
                (
                    "Đậy kín bể, giếng, hố vôi",
                    "Mặc áo phao khi đi đò",
                    "Đăng ký lớp bơi an toàn ở trường hoặc nhà văn hóa",
                    "Lưu số điện thoại của trạm y tế",
                ),
            ),
            Para(
                "Tại phường Thủy Nguyên, các đoạn bờ sông nguy hiểm đã được cắm biển. Bà con thấy "
                "biển đổ, phao mất xin báo tổ dân phố."
            ),
        ),
        column="tin-giao-duc",
        topics=(),
        audiences=("phu-huynh", "nguoi-dan", "hoc-sinh"),
        tags=("phòng chống đuối nước", "kỹ năng sống"),
        genre="tin",
        lead=PictureSeed(
            "river_fields",
            "Sông lớn và ruộng lúa trong nắng chiều, thuyền nhỏ trôi giữa dòng",
            "Sông ngòi bao quanh các khu dân cư của phường",
            5,
        ),
        origin="republished",
        byline=(("Chị Mai (mẫu)", "Biên tập"),),
        ai="none",
        state="live",
        days_ago=170,
        origin_outlet="Cổng thông tin (mẫu)",
        origin_url="https://example.vn/tin/phong-chong-duoi-nuoc",
        origin_date=date(2026, 6, 5),
    ),
    StorySeed(
        unit="trung-tam",
        author="btv.2",
        title="Tủ sách của cả ngõ trong gian nhà thờ họ",
        kicker="Dòng họ học tập",
        summary=(
            "Một dòng họ mở cửa gian bên của nhà thờ làm phòng đọc chung, ai trong ngõ "
            "cũng có thể vào."
        ),
        body=(
            Para(
                "Gian bên của nhà thờ họ vốn để mâm bát. Ba năm trước, các cụ trong họ bàn nhau "
                "dọn bát sang chỗ khác, kê vào đó hai giá sách đóng từ gỗ cũ. Chìa khóa treo sau "
                "cửa, không khóa."
            ),
            Para(
                "Ban đầu chỉ có sách của người trong họ: truyện, sách làm vườn, mấy bộ sách giáo "
                "khoa để lại cho em. Rồi con cháu đi làm xa gửi về, rồi hàng xóm góp. Nay tủ có "
                "hơn một nghìn hai trăm cuốn, sổ mượn đã sang quyển thứ tư."
            ),
            Quote(
                "Ngày trước các cụ khuyên con cháu học để làm rạng danh dòng họ. Giờ chúng tôi "
                "nghĩ rộng hơn: cả ngõ cùng đọc thì cả ngõ cùng sáng.",
                "Một cụ trong hội đồng gia tộc",
            ),
            Para(
                "Tối thứ Tư và thứ Sáu có người trực, thường là sinh viên về nghỉ hoặc thầy giáo "
                "đã hưu. Trẻ con làm bài ở chiếc bàn dài, người lớn ngồi bậu cửa uống trà. Quy "
                "định chỉ có một: ra về xếp ghế."
            ),
            Para(
                "Quỹ khuyến học của họ cũng đổi cách trao thưởng. Thay vì chỉ thưởng cho giải "
                "cao, quỹ có phần cho em đọc nhiều, em giúp bạn và em tiến bộ. Tên các em được "
                "đọc trong buổi họp họ, không treo bảng, không đưa lên mạng."
            ),
            Para(
                "Năm nay, hai dòng họ bên cạnh đã đến xem cách làm. Một nơi định dùng gian nhà "
                "kho cũ, nơi kia nhắm hiên đình làng."
            ),
        ),
        column="khuyen-hoc",
        topics=(),
        audiences=("nguoi-dan", "phu-huynh"),
        tags=("khuyến học", "đọc sách"),
        genre="guong",
        lead=PictureSeed(
            "study_lamp",
            "Bàn đọc có đèn vàng ấm, sách mở và quả địa cầu đặt trên chồng sách",
            "Góc đọc trong gian bên nhà thờ họ",
            5,
        ),
        origin="own",
        byline=(("Anh Dũng (mẫu)", "Bài"),),
        ai="none",
        state="live",
        days_ago=28,
    ),
    StorySeed(
        unit="trung-tam",
        author="btv.1",
        title="Xem: Nghị quyết 71 trong hai phút",
        kicker="Video",
        summary=(
            "Đoạn phim ngắn kể lại những điểm chính của kế hoạch bằng hình vẽ; lời đọc "
            "do máy tạo, có dán nhãn."
        ),
        body=(
            Para(
                "Đoạn phim hai phút được làm để chiếu trước các buổi sinh hoạt khu dân cư. Nội "
                "dung gồm ba phần: vì sao có nghị quyết, phường làm gì đến năm 2030, và mỗi gia "
                "đình có thể góp phần ra sao."
            ),
            Para(
                'Xem phim tại đây: <a href="https://example.vn/video/nghi-quyet-71-hai-phut">Nghị '
                "quyết 71 trong hai phút</a>."
            ),
            Para(
                "<i>Lời đọc và một phần hình vẽ trong phim do trí tuệ nhân tạo tạo ra, đã được "
                "Ban biên tập kiểm tra từng câu.</i> Phim có phụ đề; bản chữ đầy đủ được in và để "
                "tại các nhà văn hóa."
            ),
            Para(
                "Các trường, tổ dân phố được dùng lại phim này, giữ nguyên nhãn và không cắt ghép."
            ),
        ),
        column="nghi-quyet-71",
        topics=("nghi-quyet-71",),
        audiences=("nguoi-dan",),
        tags=("truyền thông",),
        genre="video",
        lead=PictureSeed(
            "river_fields",
            "Tranh vẽ dòng sông, cây cầu vòm và những thửa ruộng nhiều màu",
            "Hình mở đầu đoạn phim",
            6,
        ),
        origin="own",
        byline=(("Ban biên tập", "Kịch bản"),),
        ai="content",
        state="live",
        days_ago=210,
    ),
    StorySeed(
        unit="trung-tam",
        author="btv.2",
        title="Lớp học hè miễn phí ở nhà văn hóa",
        kicker="Hè ở khu dân cư",
        summary=(
            "Sinh viên về quê mở lớp vẽ, tiếng Anh và sửa đồ điện cho trẻ trong khu "
            "phố vào cuối tuần."
        ),
        body=(
            Para(
                "Bốn nhà văn hóa trong phường mở lớp hè miễn phí vào sáng thứ Bảy và Chủ nhật. "
                "Người dạy là sinh viên về quê, thầy cô đã nghỉ hưu và một bác thợ điện."
            ),
            Para(
                "Lớp đông nhất lại là lớp sửa đồ điện: trẻ tháo lắp quạt hỏng, học cách đo và quy "
                "tắc an toàn. Cuối khóa, mười một chiếc quạt chạy lại được và được mang về đúng "
                "chủ."
            ),
            Para(
                "Trung tâm hỗ trợ giấy bút, nước uống và tủ thuốc. Phụ huynh đưa đón trẻ nhỏ và "
                "ký tên vào sổ khi nhận con."
            ),
        ),
        column="khuyen-hoc",
        topics=(),
        audiences=("hoc-sinh", "phu-huynh"),
        tags=("kỹ năng sống", "thư viện"),
        genre="tin",
        lead=PictureSeed(
            "classroom",
            "Lớp học đông, bảng có hình vẽ phấn, người hướng dẫn đứng bên bục",
            "Lớp học hè cuối tuần",
            5,
        ),
        origin="own",
        byline=(("Anh Dũng (mẫu)", "Bài"),),
        ai="none",
        state="live",
        days_ago=130,
    ),
    StorySeed(
        unit="trung-tam",
        author="btv.1",
        title="Chương trình ngày hội sách cuối năm",
        kicker="Sắp diễn ra",
        summary=(
            "Một ngày, ba sân khấu nhỏ, bốn mươi gian sách và góc kể chuyện cho trẻ "
            "trước tuổi đến trường."
        ),
        body=(
            Para(
                "Ngày hội sách cuối năm của phường Thủy Nguyên diễn ra tại khuôn viên nhà văn hóa "
                "trung tâm, mở cửa tự do từ 7 giờ 30 đến 17 giờ."
            ),
            TableSeed(
                (
                    ("Giờ", "Hoạt động", "Nơi"),
                    ("8 giờ", "Khai mạc, hát đúm", "Sân khấu chính"),
                    ("9 giờ 30", "Kể chuyện cho trẻ nhỏ", "Gốc đa"),
                    ("14 giờ", "Gặp người viết sách địa phương", "Hội trường"),
                    ("16 giờ", "Đổi sách, bế mạc", "Sân chung"),
                ),
                "Chương trình tóm tắt",
            ),
            Para(
                "Ban tổ chức bố trí chỗ gửi xe miễn phí, lối đi cho xe lăn và góc cho mẹ nuôi con "
                "nhỏ. Người dân có thể mang sách cũ đến đổi, mỗi người tối đa mười cuốn."
            ),
        ),
        column="tin-giao-duc",
        topics=(),
        audiences=("nguoi-dan", "phu-huynh", "hoc-sinh"),
        tags=("đọc sách", "văn nghệ"),
        genre="tin",
        lead=PictureSeed(
            "library",
            "Các bạn nhỏ cầm sách đứng quanh chiếc bàn gỗ dài",
            "Ngày hội sách dành cho mọi lứa tuổi",
            6,
        ),
        origin="own",
        byline=(("Chị Mai (mẫu)", "Bài"),),
        ai="none",
        state="scheduled",
        days_ago=0,
    ),
)
