"""Stories of the primary school, part 2 of 5."""

from .shapes import GallerySeed, Heading, Para, PictureSeed, Quote, StorySeed, TableSeed

STORIES: tuple[StorySeed, ...] = (
    StorySeed(
        unit="th-a",
        author="gv.a",
        title="Lễ khai giảng năm học mới",
        kicker="Năm học 2025-2026",
        summary=(
            "Trường Tiểu học Núi Đèo (mẫu) khai giảng dưới cơn mưa nhẹ, chuyển phần lễ "
            "vào nhà đa năng mà vẫn giữ trọn niềm vui."
        ),
        body=(
            Para(
                "Cơn mưa đầu tháng Chín khiến kế hoạch ngoài sân phải thay đổi vào phút cuối. Từ "
                "6 giờ sáng, thầy cô và phụ huynh cùng nhau kê lại ghế trong nhà đa năng, đủ chỗ "
                "cho các lớp 1 và lớp 5; các khối còn lại dự lễ qua màn hình tại lớp."
            ),
            Para(
                "Sau phần chào cờ, tiếng trống khai trường vang lên cùng lúc với tràng vỗ tay từ "
                "mười mấy phòng học. Năm nay lễ khai giảng của trường kết nối với chương trình "
                "chung của cả nước, học sinh được xem những ngôi trường ở vùng cao và ngoài đảo "
                "đón năm học."
            ),
            Para(
                "Chín giờ, mưa tạnh. Tiết học đầu tiên của nhiều lớp là ra sân nhặt lá, và đó "
                "cũng là lúc ảnh kỷ niệm đẹp nhất được chụp."
            ),
        ),
        column="tin-giao-duc",
        topics=("nam-hoc-moi",),
        audiences=("hoc-sinh", "phu-huynh"),
        tags=("khai giảng",),
        genre="tin",
        lead=PictureSeed(
            "gate", "Cổng trường lợp ngói, học sinh đeo cặp đi vào sân", "Buổi sáng khai trường", 1
        ),
        origin="school",
        byline=(("Cô Lan (mẫu)", "Bài"),),
        ai="none",
        state="live",
        days_ago=444,
    ),
    StorySeed(
        unit="th-a",
        author="gv2.a",
        title="Bữa trưa bán trú nhìn từ căn bếp",
        kicker="Bán trú",
        summary=(
            "Năm giờ sáng nhận hàng, mười giờ ba mươi chia suất, mười hai giờ nghe "
            "tiếng khua thìa. Một ngày ở bếp ăn trường tiểu học có nhiều điều phụ "
            "huynh nên biết."
        ),
        body=(
            Para(
                "Xe rau đến lúc trời còn tối. Cô bếp trưởng cân từng loại, ký sổ, rồi để lại một "
                "mẫu nhỏ trong hộp có dán giờ. Mẫu ấy nằm trong tủ lạnh riêng đúng một ngày một "
                "đêm, phòng khi cần kiểm tra."
            ),
            Para(
                "Bếp của Trường Tiểu học Núi Đèo (mẫu) nấu khoảng bốn trăm suất. Thực đơn tuần do "
                "nhà trường cùng nhân viên y tế lên trước, dán ở cổng từ chiều thứ Sáu và gửi qua "
                "sổ liên lạc điện tử. Món nào học sinh bỏ nhiều, thứ Hai tuần sau sẽ được đổi "
                "cách nấu: cá kho thành chả cá, rau luộc thành canh."
            ),
            TableSeed(
                (
                    ("Ngày", "Món chính", "Canh và rau", "Quả"),
                    ("Thứ Hai", "Thịt viên sốt cà chua", "Canh bí đỏ", "Chuối"),
                    ("Thứ Ba", "Chả cá", "Canh rau ngót", "Dưa hấu"),
                    ("Thứ Tư", "Gà rang gừng", "Canh cải xanh", "Cam"),
                    ("Thứ Năm", "Trứng đúc thịt", "Canh chua", "Thanh long"),
                    ("Thứ Sáu", "Tôm rim thịt", "Canh bầu", "Ổi"),
                ),
                "Thực đơn một tuần tháng Mười",
            ),
            Para(
                "Mỗi tháng hai lần, phụ huynh đăng ký đến bếp, không cần hẹn trước giờ nào. Họ "
                "xem sổ nhận hàng, nếm thử và ghi nhận xét vào một cuốn vở treo ngay cửa. Trang "
                "gần đây nhất có dòng: “Canh hơi mặn, mong các cô bớt chút mắm”. Bên dưới là chữ "
                "ký và câu trả lời: “Bếp đã giảm từ hôm nay”."
            ),
            Para(
                "Công việc còn vất vả ở khâu chia suất, vì lối từ bếp lên lớp hẹp. Nhà trường đã "
                "đề nghị sửa bậc thềm thành dốc thoải để xe đẩy đi được, dự kiến làm trong kỳ "
                "nghỉ Tết."
            ),
        ),
        column="tin-giao-duc",
        topics=(),
        audiences=("phu-huynh",),
        tags=("bán trú", "phụ huynh"),
        genre="bai",
        lead=PictureSeed(
            "notice_board",
            "Phụ huynh và học sinh đứng xem bảng tin có nhiều tờ giấy ghim",
            "Thực đơn tuần được dán ở bảng tin cạnh cổng",
            1,
        ),
        origin="school",
        byline=(("Thầy Minh (mẫu)", "Bài"),),
        ai="none",
        state="live",
        days_ago=24,
    ),
    StorySeed(
        unit="th-a",
        author="gv.a",
        title="Người giữ thư viện không có giờ đóng cửa",
        kicker="Người tốt quanh ta",
        summary=(
            "Mười sáu năm làm thư viện, cô Thảo (tên đã thay đổi) nhớ sở thích đọc của "
            "từng lứa học trò và tin rằng quyển sách đúng lúc có thể làm một đứa trẻ "
            "bớt cô đơn."
        ),
        body=(
            Para(
                "Sáu giờ bốn mươi, cửa thư viện Trường Tiểu học Núi Đèo (mẫu) đã mở. Cô Thảo quét "
                "lá trước hiên, bật quạt, rồi bày ra chiếc bàn thấp vài cuốn sách mở sẵn ở những "
                "trang có tranh đẹp. Cô gọi đó là “mồi”. Học sinh đến sớm, chưa có bạn chơi, thể "
                "nào cũng dừng lại xem một trang, rồi hai trang."
            ),
            Para(
                "Cô về trường mười sáu năm trước, khi thư viện còn là nửa căn phòng chung với kho "
                "đồ dùng. Sách xếp theo số đăng ký, muốn tìm phải hỏi, mà trẻ nhỏ thì ngại hỏi. "
                "Việc đầu tiên cô làm là xếp lại tất cả theo cách của trẻ: giá “cười đau bụng”, "
                "giá “hơi sợ một tí”, giá “về biển”, giá “đọc cùng ông bà”. Sổ sách của người lớn "
                "vẫn đủ, chỉ nằm ở phía sau."
            ),
            Heading("Cuốn sổ không ai bắt ghi"),
            Para(
                "Trong ngăn bàn cô có một cuốn sổ bìa xanh. Ở đó không có tên học sinh, chỉ có "
                "những dòng như “bạn thích khủng long, sợ bóng tối”, “bạn mới chuyển trường, chưa "
                "nói chuyện với ai”, “bạn đọc ngược từ trang cuối”. Mỗi khi có sách mới, cô mở "
                "sổ, nghĩ xem cuốn này nên đặt vào tay ai trước."
            ),
            Para(
                "Có lần, một em đến thư viện suốt hai tuần chỉ để ngồi. Cô không hỏi. Ngày thứ "
                "mười, cô đặt cạnh em một cuốn truyện tranh không lời kể về chú gấu đi lạc. Ba "
                "hôm sau em hỏi cô có tập hai không. Từ hôm ấy em bắt đầu kể chuyện ở lớp."
            ),
            Quote(
                "Tôi không dạy các em đọc. Tôi chỉ cố đặt đúng cuốn sách vào đúng buổi chiều.",
                "Cô Thảo, nhân viên thư viện",
            ),
            Heading("Đưa sách ra khỏi bốn bức tường"),
            Para(
                "Thư viện có giờ mở cửa, nhưng sách thì không. Cô nghĩ ra những chiếc túi vải "
                "treo ở hành lang mỗi khối, trong có mười cuốn, lấy tự do, trả tự do. Năm đầu mất "
                "ba cuốn. Năm thứ hai mất một. Năm ngoái, cuối năm đếm lại thì thừa hai cuốn, của "
                "ai đó bỏ thêm vào."
            ),
            Para(
                "Mùa hè, túi vải theo cô về nhà văn hóa tổ dân phố. Buổi chiều, trẻ trong xóm tự "
                "mang chiếu ra hiên. Người lớn đi làm đồng về ghé lại nghe, có người nhờ cô tìm "
                "sách về cách trồng na, nuôi ong. Thế là tủ sách có thêm một giá cho bố mẹ."
            ),
            Para(
                "Đồng nghiệp quý cô ở sự bền bỉ. Lương không cao, việc không ai nhìn thấy, máy "
                "tính của thư viện hỏng lên hỏng xuống. Ba năm liền, cô tự học cách lập thư mục "
                "điện tử, nhập hơn bốn nghìn đầu sách trong những tối muộn. Nay giáo viên ngồi ở "
                "lớp cũng tra được cuốn nào còn, cuốn nào đang có người đọc."
            ),
            Para(
                "Hỏi cô mong gì nhất, cô chỉ tay lên trần: mong mái thư viện hết dột trước mùa "
                "mưa tới. Rồi cô cười, bảo rằng dột cũng có cái hay, vì mỗi lần kê sách tránh "
                "mưa, lũ trẻ lại tình cờ tìm ra một cuốn bị bỏ quên."
            ),
        ),
        column="guong-dien-hinh",
        topics=(),
        audiences=("giao-vien", "nguoi-dan"),
        tags=("thư viện", "nhà giáo", "đọc sách"),
        genre="guong",
        lead=PictureSeed(
            "library",
            ("Phòng thư viện nhiều giá sách, ánh nắng chiếu qua cửa sổ xuống tấm thảm"),
            "Thư viện trường mở cửa từ trước giờ vào lớp",
            2,
        ),
        origin="school",
        byline=(("Cô Lan (mẫu)", "Bài"), ("Thầy Minh (mẫu)", "Tranh")),
        ai="none",
        state="live",
        days_ago=31,
    ),
    StorySeed(
        unit="th-a",
        author="gv2.a",
        title="Đêm rằm của những chiếc đèn tự làm",
        kicker="Trung thu",
        summary=(
            "Tre của bác hàng xóm, giấy bóng kính mua chung, hồ dán nấu bằng bột năng: "
            "gần hai trăm chiếc đèn ông sao đã sáng trên sân trường."
        ),
        body=(
            Para(
                "Một tuần trước rằm, góc sân trường biến thành xưởng. Các ông, các bác trong khu "
                "phố chẻ tre, vót nan; học sinh lớp lớn buộc khung; lớp nhỏ dán giấy. Chiếc nào "
                "cũng hơi méo, và không chiếc nào giống chiếc nào."
            ),
            GallerySeed(
                (
                    PictureSeed(
                        "lanterns",
                        ("Hai dây đèn lồng tròn vắt ngang bầu trời đêm, mặt trăng sáng phía sau"),
                        "Đèn lồng treo suốt dọc hành lang",
                        2,
                    ),
                    PictureSeed(
                        "lanterns",
                        (
                            "Năm bạn nhỏ đứng thành hàng, mỗi bạn cầm một chiếc đèn ông sao "
                            "đang sáng"
                        ),
                        "Các lớp thi đèn đẹp, chiếc nào cũng được một tràng vỗ tay",
                        3,
                    ),
                )
            ),
            Para(
                "Đêm hội không thuê sân khấu. Mâm cỗ là quả trong vườn mỗi nhà góp một thứ. Sau "
                "màn múa lân của câu lạc bộ phụ huynh, tất cả tắt điện sân, chỉ còn ánh đèn trong "
                "tay trẻ đi thành vòng. Khu phố đứng kín ngoài hàng rào, có cụ già bảo lâu lắm "
                "mới thấy lại một đêm trăng như thế."
            ),
        ),
        column="hoat-dong-hoc-sinh",
        topics=(),
        audiences=("hoc-sinh", "phu-huynh"),
        tags=("Trung thu", "văn nghệ"),
        genre="anh",
        lead=PictureSeed(
            "lanterns",
            ("Học sinh giơ cao đèn ông sao dưới trăng tròn và những dây đèn lồng nhiều màu"),
            "Rước đèn quanh sân trường đêm rằm",
            1,
        ),
        origin="school",
        byline=(("Thầy Minh (mẫu)", "Bài và tranh"),),
        ai="none",
        state="live",
        days_ago=59,
    ),
)
