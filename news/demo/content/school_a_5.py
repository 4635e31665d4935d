"""Stories of the primary school, part 5 of 5."""

from .shapes import Facts, Para, PictureSeed, Quote, StorySeed, TableSeed

STORIES: tuple[StorySeed, ...] = (
    StorySeed(
        unit="th-a",
        author="gv.a",
        title="Tuần lễ không rác nhựa ở bếp ăn",
        kicker="Sống xanh",
        summary=(
            "Năm ngày thử bỏ hộp sữa chua nhựa, thìa nhựa và túi ni lông, lượng rác "
            "của bếp bán trú giảm hai phần ba."
        ),
        body=(
            Para(
                "Thứ Hai, đội trực nhật Trường Tiểu học Núi Đèo (mẫu) cân rác của bếp bán trú: "
                "mười tám cân, trong đó gần một nửa là vỏ hộp sữa chua và thìa nhựa. Thứ Sáu cùng "
                "tuần, con số còn sáu cân."
            ),
            Para(
                "Giữa hai lần cân là một tuần thử nghiệm. Sữa chua được múc từ hộp lớn vào bát, "
                "thìa dùng loại rửa được, rau quả đựng trong sọt tre. Các cô nhà bếp lo thêm việc "
                "rửa, nên mỗi lớp cử bốn em phụ thu bát trong mười phút sau bữa ăn."
            ),
            Para(
                "Không phải điều gì cũng trơn tru. Ngày thứ hai thiếu bát, khối 2 phải chờ. Ngày "
                "thứ ba có em làm đổ, cả bàn cùng lau. Đến ngày thứ tư, tiếng khua bát đã thành "
                "nhịp."
            ),
            Quote(
                "Chúng con tưởng không có hộp nhựa thì sữa chua sẽ không ngon. Hóa ra vẫn ngon.",
                "Một học sinh trong đội trực nhật",
            ),
            Para(
                "Nhà trường dự định giữ cách làm này đến hết học kỳ, đồng thời hỏi ý kiến phụ "
                "huynh về việc góp thêm bát inox. Cuối tháng, đội trực nhật sẽ cân lại lần nữa và "
                "vẽ biểu đồ treo ở cửa bếp."
            ),
        ),
        column="hoat-dong-hoc-sinh",
        topics=(),
        audiences=("hoc-sinh", "phu-huynh"),
        tags=("môi trường", "bán trú"),
        genre="bai",
        lead=PictureSeed(
            "school_yard",
            "Sân trường rộng với dãy nhà hai tầng và hàng phượng đỏ",
            "Sân trường sạch sau tuần lễ không rác nhựa",
            4,
        ),
        origin="school",
        byline=(("Cô Lan (mẫu)", "Bài"),),
        ai="none",
        state="submitted",
        days_ago=0,
    ),
    StorySeed(
        unit="th-a",
        author="gv2.a",
        title="Tập hát dân ca trong giờ ra chơi",
        kicker="Giờ ra chơi",
        summary=(
            "Loa trường thôi phát nhạc ồn, thay bằng mười phút hát đúm, hát ru do nghệ "
            "nhân địa phương dạy."
        ),
        body=(
            Para(
                "Đầu giờ ra chơi thứ Tư hằng tuần, sân Trường Tiểu học Núi Đèo (mẫu) vang lên "
                "những câu hát đúm, làn điệu quen thuộc của vùng quê Thủy Nguyên. Một nghệ nhân "
                "cao tuổi nhận lời đến dạy từng câu ngắn."
            ),
            Para(
                "Học sinh không bắt buộc phải tham gia. Tuần đầu có hơn chục em đứng quanh bà, "
                "tuần thứ tư đã kín nửa sân. Nhiều em về nhà hát lại, bà nội nghe được liền hát "
                "tiếp vế sau."
            ),
            Para(
                "Tổ Âm nhạc dự kiến ghi âm các bài đã học làm tư liệu cho thư viện trường và đưa "
                "một bài vào chương trình văn nghệ cuối năm."
            ),
        ),
        column="hoat-dong-hoc-sinh",
        topics=(),
        audiences=("hoc-sinh",),
        tags=("văn nghệ",),
        genre="tin",
        lead=PictureSeed(
            "school_yard",
            "Học sinh tụ tập trên sân trường trong nắng sớm",
            "Giờ ra chơi giữa buổi",
            5,
        ),
        origin="school",
        byline=(("Thầy Minh (mẫu)", "Bài"),),
        ai="none",
        state="submitted",
        days_ago=1,
    ),
    StorySeed(
        unit="th-a",
        author="gv.a",
        title="Buổi họp phụ huynh bắt đầu bằng một câu hỏi",
        kicker="Gia đình và nhà trường",
        summary=(
            "“Tuần qua con kể với anh chị điều gì vui?” - câu hỏi mở đầu đã khiến buổi "
            "họp dài hơn dự kiến, và không ai phàn nàn."
        ),
        body=(
            Para(
                "Ghế kê thành vòng, không có dãy bàn chủ tọa. Trên mỗi ghế là một bức tranh con "
                "vẽ, không ghi tên, phụ huynh phải đoán. Buổi họp giữa kỳ của khối 2 Trường Tiểu "
                "học Núi Đèo (mẫu) mở đầu như thế."
            ),
            Para(
                "Sau phần đoán tranh, cô giáo hỏi mỗi người một câu về điều con kể ở nhà. Có "
                "người trả lời ngay, có người lúng túng vì tuần này đi làm ca, chưa nghe con kể "
                "gì. Chính sự im lặng đó, theo cô, lại là phần đáng giá nhất của buổi họp."
            ),
            Para(
                "Nhận xét về từng học sinh được bỏ vào phong bì riêng, không đọc trước tập thể. "
                "Các khoản thu chi trình bày trong năm phút với bản in phát tận tay. Thời gian "
                "còn lại dành để phụ huynh trao đổi theo nhóm nhỏ về một chủ đề tự chọn: cho con "
                "dùng điện thoại bao lâu, giúp con ngủ sớm, làm gì khi con không chịu ăn rau."
            ),
            Facts(
                "Nếu muốn thử",
                (
                    "Kê ghế thành vòng, người lớn ngồi chỗ của con",
                    "Nhận xét riêng để trong phong bì",
                    "Thu chi phát bản in, trả lời câu hỏi sau",
                    "Kết thúc bằng một việc làm chung trong tháng",
                ),
            ),
            Para(
                "Cuối buổi, cả lớp hẹn nhau một việc: mỗi tối tắt màn hình từ 20 giờ đến 20 giờ "
                "30. Lần họp tới sẽ kể lại xem ai làm được."
            ),
        ),
        column="tin-giao-duc",
        topics=(),
        audiences=("phu-huynh", "giao-vien"),
        tags=("phụ huynh",),
        genre="bai",
        lead=PictureSeed(
            "meeting",
            ("Nhiều người ngồi trong hội trường hướng về phía bục có người phát biểu"),
            "Buổi họp phụ huynh giữa học kỳ",
            2,
        ),
        origin="school",
        byline=(("Cô Lan (mẫu)", "Bài"),),
        ai="none",
        state="signed_off",
        days_ago=1,
    ),
    StorySeed(
        unit="th-a",
        author="gv2.a",
        title="Học sinh lớp lớn đọc sách cho lớp bé",
        kicker="Bạn đọc nhỏ",
        summary=(
            "Mười lăm phút đầu giờ thứ Năm, khối 5 sang đọc truyện cho khối 1, mỗi đôi một góc."
        ),
        body=(
            Para(
                "Chương trình “đọc đôi” của Trường Tiểu học Núi Đèo (mẫu) ghép một học sinh lớp "
                "lớn với một học sinh lớp bé. Anh chị chọn truyện, tập đọc trước ở nhà, rồi đọc "
                "cho em nghe trong mười lăm phút đầu giờ."
            ),
            Para(
                "Người được lợi trước tiên lại là các anh chị. Nhiều em vốn đọc ê a nay phải tập "
                "ngắt nghỉ để em bé hiểu. Các em nhỏ thì có một người bạn lớn để chào mỗi sáng."
            ),
            Para(
                "Sau mười tuần, giáo viên sẽ cho đổi vai: em lớp 1 đọc lại một trang tự chọn cho "
                "anh chị nghe."
            ),
        ),
        column="day-tot-hoc-tot",
        topics=(),
        audiences=("hoc-sinh", "giao-vien"),
        tags=("đọc sách", "lớp 1"),
        genre="tin",
        lead=PictureSeed(
            "library",
            "Học sinh cầm sách mở, đứng giữa hai giá sách lớn",
            "Chọn sách trước giờ đọc đôi",
            3,
        ),
        origin="school",
        byline=(("Thầy Minh (mẫu)", "Bài"),),
        ai="none",
        state="signed_off",
        days_ago=2,
    ),
    StorySeed(
        unit="th-a",
        author="gv.a",
        title="Chuyến tham quan bảo tàng đầu tiên",
        kicker="Học ngoài nhà trường",
        summary="Với nhiều học sinh khối 3, đây là lần đầu bước vào một bảo tàng.",
        body=(
            Para(
                "Bảy giờ sáng, ba chiếc xe đưa học sinh khối 3 Trường Tiểu học Núi Đèo (mẫu) rời "
                "cổng trường. Mỗi em mang một tờ phiếu có năm câu hỏi và một cây bút chì buộc "
                "dây."
            ),
            Para(
                "Ở phòng trưng bày về biển, các em được sờ vào mô hình thuyền gỗ, thử buộc nút "
                "dây của người đi biển. Câu hỏi khó nhất trong phiếu là: vì sao mũi thuyền lại có "
                "mắt? Cô hướng dẫn kể rằng ngư dân tin đôi mắt giúp thuyền tìm được đường về."
            ),
            Para(
                "Trên đường về, nhiều em ngủ gục trên vai bạn, tay vẫn nắm tờ phiếu. Hôm sau, các "
                "phiếu được dán kín tường lớp. Có em vẽ con thuyền với bốn con mắt, vì muốn "
                "thuyền nhìn được cả đằng sau."
            ),
        ),
        column="hoat-dong-hoc-sinh",
        topics=(),
        audiences=("hoc-sinh", "phu-huynh"),
        tags=("kỹ năng sống",),
        genre="bai",
        lead=PictureSeed(
            "gate",
            "Học sinh đeo cặp đi qua cổng trường trong buổi sáng",
            "Tập trung trước giờ xuất phát",
            3,
        ),
        origin="school",
        byline=(("Cô Lan (mẫu)", "Bài"),),
        ai="none",
        state="returned",
        days_ago=4,
        return_points=(
            (
                "Đoạn hai: ghi rõ tên bảo tàng và ngày đi; hiện người đọc không biết "
                "chuyến đi diễn ra khi nào."
            ),
            (
                "Bổ sung một câu cho biết kinh phí chuyến đi từ đâu và có thu của phụ "
                "huynh hay không."
            ),
        ),
    ),
    StorySeed(
        unit="th-a",
        author="gv2.a",
        title="Lịch sinh hoạt hè tại trường",
        kicker="Sinh hoạt hè",
        summary=(
            "Thư viện và sân chơi mở cửa sáng thứ Ba và thứ Năm; phụ huynh đăng ký tại "
            "phòng bảo vệ, không thu phí."
        ),
        body=(
            Para(
                "Trường Tiểu học Núi Đèo (mẫu) mở cửa thư viện và sân chơi trong tháng Sáu và "
                "tháng Bảy để học sinh có chỗ đọc sách, chơi thể thao an toàn."
            ),
            TableSeed(
                (
                    ("Buổi", "Giờ", "Hoạt động"),
                    ("Thứ Ba", "8 giờ - 10 giờ", "Đọc sách, vẽ tranh"),
                    ("Thứ Năm", "7 giờ 30 - 9 giờ 30", "Bóng rổ, nhảy dây"),
                ),
                "Lịch dự kiến",
            ),
            Para(
                "Phụ huynh đăng ký tại phòng bảo vệ, không thu phí. Trẻ nhỏ cần có người lớn đưa "
                "đón. Những ngày nắng trên 37 độ, hoạt động ngoài trời được chuyển vào nhà đa "
                "năng. Lịch có thể thay đổi, nhà trường sẽ cập nhật trên trang này."
            ),
        ),
        column="tuyen-sinh-thong-bao",
        topics=(),
        audiences=("phu-huynh", "hoc-sinh"),
        tags=("kế hoạch",),
        genre="thong_bao",
        lead=None,
        origin="school",
        byline=(("Thầy Minh (mẫu)", "Bài"),),
        ai="none",
        state="hidden",
        days_ago=150,
    ),
)
