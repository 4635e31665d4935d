"""Stories of the primary school, part 1 of 5."""

from .shapes import Facts, GallerySeed, Heading, Para, PictureSeed, Quote, StorySeed

STORIES: tuple[StorySeed, ...] = (
    StorySeed(
        unit="th-a",
        author="gv.a",
        title="Những bông hoa giấy gửi thầy cô",
        kicker="Ngày 20/11",
        summary=(
            "Không hoa tươi, không quà đắt tiền, sân Trường Tiểu học Núi Đèo (mẫu) "
            "sáng 20/11 rực rỡ bởi hàng trăm bông hoa do chính tay học trò gấp."
        ),
        body=(
            Para(
                "Từ hai tuần trước, mỗi tiết Mĩ thuật đều kết thúc bằng mười phút gấp hoa. Giấy "
                "là giấy lịch cũ, bìa vở cũ, giấy gói quà phụ huynh gom lại. Lớp nào cũng có một "
                "chiếc giỏ để ở góc phòng, ai gấp xong bông nào thì thả vào giỏ bông ấy."
            ),
            Para(
                "Đến sáng 20/11, các giỏ được mang ra sân. Học sinh tự chọn một bông, tự tìm đến "
                "thầy cô mà mình muốn cảm ơn, từ cô chủ nhiệm đến bác bảo vệ và các cô nhà bếp. "
                "Không có bài phát biểu dài. Cả buổi lễ gói trong bốn mươi phút, phần lớn là "
                "tiếng cười."
            ),
            GallerySeed(
                (
                    PictureSeed(
                        "school_yard",
                        (
                            "Học sinh mặc áo trắng, quàng khăn đỏ xếp hàng trước cột cờ giữa "
                            "sân trường"
                        ),
                        "Buổi lễ ngắn gọn dưới sân cờ",
                        1,
                    ),
                    PictureSeed(
                        "classroom",
                        (
                            "Học sinh ngồi hai dãy bàn nhìn lên bảng, cô giáo mặc áo dài đứng "
                            "bên bục"
                        ),
                        "Tiết học mở đầu bằng một bài hát tặng cô",
                        1,
                    ),
                    PictureSeed(
                        "teacher_flowers",
                        "Lọ hoa giấy rực rỡ trước khung cửa sổ lớp học",
                        "Mỗi lớp góp một lọ hoa cho phòng hội đồng",
                        2,
                    ),
                )
            ),
            Quote(
                "Tôi nhận được một bông hoa gấp từ tờ lịch tháng Chín, mặt sau có dòng chữ viết "
                "nắn nót. Có lẽ tôi sẽ giữ nó lâu hơn mọi bó hoa.",
                "Một cô giáo dạy lớp 2",
            ),
            Para(
                "Sau lễ, hoa giấy được kết thành bức tranh lớn treo ở hành lang. Nhà trường cho "
                "biết cách làm này sẽ được giữ cho những năm sau, vì vừa vui, vừa không ai phải "
                "bận lòng chuyện quà cáp."
            ),
        ),
        column="hoat-dong-hoc-sinh",
        topics=("ngay-nha-giao-viet-nam-20-11",),
        audiences=("hoc-sinh", "phu-huynh", "giao-vien"),
        tags=("nhà giáo", "văn nghệ"),
        genre="anh",
        lead=PictureSeed(
            "teacher_flowers",
            ("Bình hoa nhiều màu đặt giữa chồng sách và hai tấm thiệp trên bàn giáo viên"),
            "Bàn giáo viên sáng 20/11 với hoa giấy và thiệp tự làm",
            1,
        ),
        origin="school",
        byline=(("Cô Lan (mẫu)", "Bài"), ("Thầy Minh (mẫu)", "Tranh")),
        ai="none",
        state="live",
        days_ago=3,
    ),
    StorySeed(
        unit="th-a",
        author="gv.a",
        title="Giờ đọc sách dưới gốc phượng",
        kicker="Văn hóa đọc",
        summary=(
            "Mỗi tuần một tiết, học sinh mang sách ra sân, ngồi thành vòng và đọc cho "
            "nhau nghe. Sau một học kỳ, số lượt mượn sách của trường tăng gần gấp đôi."
        ),
        body=(
            Para(
                "Hai giờ chiều, tiếng trống vừa dứt, một lớp của Trường Tiểu học Núi Đèo (mẫu) "
                "lặng lẽ ôm sách đi ra phía gốc phượng cuối sân. Chiếu đã trải sẵn. Không có bảng "
                "đen, không có bài tập điền vào chỗ trống. Cô giáo ngồi cùng vòng tròn, mở trang "
                "đầu tiên và bắt đầu đọc."
            ),
            Para(
                "Giờ đọc ngoài trời được trường thử từ đầu năm học ở khối 3, nay mở rộng ra cả "
                "năm khối. Ý tưởng đến từ một nhận xét rất thật trong buổi sinh hoạt tổ chuyên "
                "môn: học sinh có mượn sách, nhưng phần lớn mượn rồi trả mà chưa đọc hết."
            ),
            Heading("Bắt đầu từ một câu hỏi"),
            Para(
                "Tổ chuyên môn không đặt chỉ tiêu bao nhiêu cuốn một tháng. Thay vào đó, mỗi tuần "
                "cả lớp giữ một câu hỏi chung. Có tuần câu hỏi là: “Nhân vật nào trong sách giống "
                "một người mà em quen?”. Có tuần chỉ là: “Câu nào em muốn đọc lại lần nữa?”. Học "
                "sinh đọc để tìm câu trả lời của mình, không phải để kể lại cho đúng."
            ),
            Para(
                "Cô giáo phụ trách khối kể rằng hai tuần đầu khá lúng túng. Ngoài sân nhiều tiếng "
                "động, có em mải nhìn chim, có em ngồi chưa được năm phút đã xin đi uống nước. "
                "Giáo viên rút kinh nghiệm: đọc to trước, đọc thầm sau; vòng tròn không quá mười "
                "lăm em; sách đặt giữa vòng để ai cũng với tới."
            ),
            Quote(
                "Chúng tôi thôi hỏi đọc được mấy trang. Khi trẻ kể được một chi tiết làm mình "
                "buồn cười, nghĩa là trẻ đã đọc thật.",
                "Cô tổ trưởng tổ 2-3",
            ),
            Heading("Phụ huynh cũng ngồi vào vòng"),
            Para(
                "Tuần cuối mỗi tháng, giờ đọc mời thêm người lớn. Có bác nghỉ hưu đem cuốn truyện "
                "đã ngả màu từ thời đi học; có người mẹ làm ca đêm vẫn ghé mười lăm phút đọc một "
                "bài thơ ngắn. Không ai phải chuẩn bị nhiều, chỉ cần một đoạn mình thích và giọng "
                "đọc của chính mình."
            ),
            Para(
                "Nhờ vậy, tủ sách lớp dày lên mà không phải vận động. Nhiều gia đình đọc xong thì "
                "gửi lại, kèm một mẩu giấy giới thiệu vì sao nên đọc. Những mẩu giấy ấy được dán "
                "ở mặt trong bìa sách, thành một kiểu trò chuyện giữa các nhà."
            ),
            Facts(
                "Cách làm có thể dùng ngay",
                (
                    "Mỗi tuần 35 phút, cố định một buổi chiều ít tiếng ồn",
                    "Vòng tròn tối đa 15 học sinh, một người lớn đọc mở đầu",
                    "Một câu hỏi chung cho cả tuần, không chấm điểm",
                    "Ngày mưa chuyển vào hành lang, không bỏ buổi",
                ),
            ),
            Heading("Con số và điều không đếm được"),
            Para(
                "Theo sổ của thư viện, số lượt mượn trong hai tháng gần đây gần gấp đôi cùng kỳ. "
                "Nhưng điều giáo viên nhắc nhiều hơn là một thay đổi nhỏ: giờ ra chơi đã có những "
                "nhóm ba, bốn em ngồi chung một cuốn, em đọc nhanh chờ em đọc chậm ở cuối trang."
            ),
            Para(
                "Cũng còn việc phải làm tiếp. Sách cho khối 1 vẫn thiếu loại chữ to, ít chữ; mùa "
                "đông gió lùa, góc sân này không ngồi lâu được. Nhà trường dự định che một mái "
                "nhẹ bên cạnh thư viện và xin thêm sách tranh qua đợt quyên góp cuối năm. Trong "
                "lúc chờ, chiếu vẫn trải, vòng tròn vẫn ngồi, và câu hỏi của tuần này đã viết sẵn "
                "trên tấm bìa: “Nếu được thêm một trang cuối, em sẽ viết gì?”."
            ),
        ),
        column="day-tot-hoc-tot",
        topics=(),
        audiences=("giao-vien", "phu-huynh", "can-bo-quan-ly"),
        tags=("đọc sách", "thư viện", "đổi mới phương pháp"),
        genre="bai",
        lead=PictureSeed(
            "library",
            (
                "Năm học sinh đứng quanh bàn lớn, mỗi em cầm một quyển sách, phía "
                "sau là các giá sách"
            ),
            "Trước giờ ra sân, học sinh chọn sách tại thư viện",
            1,
        ),
        origin="school",
        byline=(("Cô Lan (mẫu)", "Bài"), ("Thầy Minh (mẫu)", "Tranh")),
        ai="wording",
        state="live",
        days_ago=6,
    ),
    StorySeed(
        unit="th-a",
        author="gv2.a",
        title="Học sinh tập thoát hiểm khi có khói",
        kicker="An toàn trường học",
        summary=(
            "Trong bảy phút, toàn bộ học sinh rời hai tầng lớp học, tập kết đúng vạch "
            "của lớp mình trên sân."
        ),
        body=(
            Para(
                "Chiều thứ Sáu, Trường Tiểu học Núi Đèo (mẫu) tổ chức diễn tập thoát hiểm với "
                "tình huống giả định có khói ở cầu thang phía tây. Sau hồi chuông dài, học sinh "
                "lấy khăn ẩm che mũi, cúi thấp người, đi theo tường về cầu thang phía đông."
            ),
            Para(
                "Giáo viên chủ nhiệm điểm danh hai lần: một lần ở cửa lớp, một lần tại vạch tập "
                "kết. Lực lượng chữa cháy của địa phương đứng quan sát và góp ý ngay tại chỗ: "
                "hành lang tầng hai cần bỏ bớt chậu cây, hai lớp đầu hồi nên đổi hướng mở cửa."
            ),
            Para(
                "Nhà trường cho biết sẽ sửa các điểm này trong tháng và diễn tập lại vào học kỳ "
                "II, lần tới không thông báo trước giờ."
            ),
        ),
        column="tin-giao-duc",
        topics=(),
        audiences=("phu-huynh", "hoc-sinh"),
        tags=("kỹ năng sống",),
        genre="tin",
        lead=PictureSeed(
            "school_yard",
            "Học sinh đứng thành hàng giữa sân, phía sau là dãy nhà hai tầng",
            "Các lớp tập kết trên sân sau hồi chuông dài",
            2,
        ),
        origin="school",
        byline=(("Thầy Minh (mẫu)", "Bài"),),
        ai="none",
        state="live",
        days_ago=10,
    ),
    StorySeed(
        unit="th-a",
        author="gv.a",
        title="Lễ khai giảng năm học mới",
        kicker="Năm học mới",
        summary=(
            "Sáng 5/9, Trường Tiểu học Núi Đèo (mẫu) khai giảng trong một giờ; phần "
            "đón học sinh lớp 1 được đưa lên đầu chương trình."
        ),
        body=(
            Para(
                "Đúng 7 giờ 30, tiếng trống ngắn gọi cả trường vào hàng. Khác mọi năm, phần lễ "
                "bắt đầu bằng việc anh chị khối 5 dắt tay các em lớp 1 đi qua cổng hoa, mỗi em "
                "nhận một chiếc biển tên hình chiếc lá."
            ),
            Para(
                "Bài phát biểu của Ban giám hiệu dài chưa đến năm phút, nói về ba điều nhà trường "
                "mong ở năm học này: đi học vui, đọc sách đều, nói lời cảm ơn. Sau tiếng trống "
                "khai trường, học sinh về lớp ngay để nhận thời khóa biểu và làm quen bạn mới."
            ),
            Para(
                "Phụ huynh được mời dự giờ đầu tiên trong hai mươi phút. Nhiều người ở lại lâu "
                "hơn dự định, đứng ngoài cửa sổ nhìn con tập mở cặp, cất bình nước, xếp dép thẳng "
                "hàng."
            ),
        ),
        column="tin-giao-duc",
        topics=("nam-hoc-moi",),
        audiences=("hoc-sinh", "phu-huynh", "nguoi-dan"),
        tags=("khai giảng", "lớp 1"),
        genre="tin",
        lead=PictureSeed(
            "school_yard",
            "Quốc kỳ tung bay giữa sân trường, học sinh đứng thành hàng hai bên",
            "Lễ chào cờ mở đầu năm học",
            3,
        ),
        origin="school",
        byline=(("Cô Lan (mẫu)", "Bài"), ("Thầy Minh (mẫu)", "Tranh")),
        ai="none",
        state="live",
        days_ago=79,
    ),
)
