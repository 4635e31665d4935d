"""Stories of the lower secondary school, part 1 of 4."""

from .shapes import Heading, Para, PictureSeed, Quote, StorySeed, TableSeed

STORIES: tuple[StorySeed, ...] = (
    StorySeed(
        unit="thcs-b",
        author="gv.b",
        title="Học sinh dựng kênh hỏi đáp hướng nghiệp",
        kicker="Hướng nghiệp",
        summary=(
            "Hộp thư giấy ở sảnh và một biểu mẫu trực tuyến nhận câu hỏi; thứ Hai hằng "
            "tuần có người trong nghề trả lời."
        ),
        body=(
            Para(
                "Câu lạc bộ Truyền thông của Trường THCS Thủy Sơn (mẫu) vừa mở kênh hỏi đáp hướng "
                "nghiệp. Ai cũng có thể gửi câu hỏi mà không cần ghi tên. Mỗi tuần ban quản trị "
                "chọn năm câu, nhờ phụ huynh và cựu học sinh đang làm nghề trả lời."
            ),
            Para(
                "Tuần đầu, câu được quan tâm nhất là: “Học nghề hàn có cần giỏi Toán không?”. Một "
                "kỹ sư đóng tàu trả lời bằng bản vẽ và ba phép tính thật ở xưởng. Câu trả lời "
                "được dán ngay cạnh cầu thang, học sinh xúm lại đọc hết giờ ra chơi."
            ),
            Para(
                "Nhà trường cho biết câu hỏi riêng tư sẽ không đăng công khai mà chuyển đến tổ tư "
                "vấn học đường."
            ),
        ),
        column="tin-giao-duc",
        topics=(),
        audiences=("hoc-sinh", "phu-huynh"),
        tags=("hướng nghiệp",),
        genre="tin",
        lead=PictureSeed(
            "notice_board",
            "Bảng tin gỗ ghim nhiều tờ giấy màu, ba người đứng đọc",
            "Câu hỏi và câu trả lời được dán ở bảng tin sảnh chính",
            3,
        ),
        origin="school",
        byline=(("Thầy Sơn (mẫu)", "Bài"),),
        ai="none",
        state="live",
        days_ago=2,
    ),
    StorySeed(
        unit="thcs-b",
        author="gv.b",
        title="Phòng tin học sáng đèn buổi chiều",
        kicker="Chuyển đổi số",
        summary=(
            "Hết giờ chính khóa, phòng máy không khóa cửa. Học sinh đến tự học, phụ "
            "huynh đến làm thủ tục trực tuyến, và người hướng dẫn là chính các em."
        ),
        body=(
            Para(
                "Bốn rưỡi chiều, sân Trường THCS Thủy Sơn (mẫu) đã vãn, riêng dãy phòng học phía "
                "sau vẫn sáng. Trong phòng tin học, một nhóm đang sửa đoạn chương trình điều "
                "khiển đèn giao thông bằng giấy bìa; góc kia, hai em kiên nhẫn chỉ cho một bác "
                "trung niên cách chụp giấy tờ sao cho rõ."
            ),
            Para(
                "Phòng máy mở thêm giờ từ học kỳ trước, mỗi tuần ba buổi. Ý tưởng ban đầu rất "
                "thực dụng: ba mươi hai máy tính nằm im suốt buổi chiều trong khi nhiều học sinh "
                "không có máy ở nhà, phải làm bài bằng điện thoại màn hình vỡ."
            ),
            Heading("Người gác cửa tuổi mười bốn"),
            Para(
                "Khó nhất là người trông phòng. Giáo viên tin học chỉ có hai người. Nhà trường "
                "bèn lập đội “gác cửa số” gồm học sinh khối 8 và 9, chia ca, mỗi ca bốn em cùng "
                "một giáo viên trực. Đội được tập huấn ba việc: bật tắt máy đúng cách, nhắc bạn "
                "không đăng nhập tài khoản người khác, biết lúc nào phải gọi thầy cô."
            ),
            Para(
                "Nội quy do đội tự viết, vỏn vẹn sáu dòng. Dòng đầu tiên là “Hỏi được, chép "
                "không”. Dòng cuối là “Ra về nhớ đăng xuất”. Ba tháng đầu, nhật ký phòng máy ghi "
                "được mười bảy lần quên đăng xuất, tháng này chỉ còn một."
            ),
            Quote(
                "Em nghĩ mình giỏi máy tính, đến khi phải giải thích cho một bác chưa từng dùng "
                "chuột thì mới biết mình chưa giỏi lắm.",
                "Một học sinh đội gác cửa số",
            ),
            Heading("Cánh cửa mở ra phía ngoài"),
            Para(
                "Tháng thứ hai, có phụ huynh hỏi nhờ máy để đăng ký tuyển sinh cho con út. Rồi "
                "người thứ hai, thứ ba. Nhà trường dành hẳn chiều thứ Năm cho cư dân quanh "
                "trường. Học sinh hướng dẫn thao tác nhưng không được nhập hộ mật khẩu, không giữ "
                "giấy tờ, không xem tin nhắn xác nhận trên máy của người khác. Thầy cô gọi đó là "
                "ba điều “không” để an toàn cho cả hai phía."
            ),
            TableSeed(
                (
                    ("Buổi", "Đối tượng", "Nội dung"),
                    ("Thứ Hai", "Học sinh khối 6, 7", "Tự học, làm bài tập"),
                    ("Thứ Ba", "Học sinh khối 8, 9", "Lập trình, dự án"),
                    ("Thứ Năm", "Phụ huynh, cư dân", "Hỗ trợ thủ tục trực tuyến"),
                ),
                "Lịch mở phòng tin học buổi chiều",
            ),
            Para(
                "Chi phí không lớn như hình dung: thêm tiền điện và công bảo trì, bù lại máy hỏng "
                "được phát hiện sớm. Hai chiếc tưởng phải thanh lý đã chạy lại nhờ một buổi “khám "
                "bệnh máy tính” do cựu học sinh đang học nghề điện tử về giúp."
            ),
            Para(
                "Vẫn còn điều phải cân nhắc. Đường mạng có hôm chậm, bộ lọc nội dung đôi khi chặn "
                "nhầm trang học tập. Có phụ huynh lo con viện cớ ở lại trường để chơi trò chơi. "
                "Nhà trường trả lời bằng sổ giờ vào ra có thể xem bất cứ lúc nào và lời mời: xin "
                "cứ ghé phòng máy, ngồi cùng con một buổi."
            ),
            Para(
                "Năm giờ rưỡi, ca gác cuối cùng tắt đèn. Trên bảng còn lại một dòng chữ viết vội: "
                "“Mai ai trực nhớ thay pin chuột máy số 9”. Câu chuyện chuyển đổi số ở đây bắt "
                "đầu từ những việc nhỏ như vậy."
            ),
        ),
        column="chuyen-doi-so",
        topics=(),
        audiences=("phu-huynh", "hoc-sinh", "giao-vien"),
        tags=("chuyển đổi số", "đổi mới phương pháp"),
        genre="bai",
        lead=PictureSeed(
            "computers",
            ("Học sinh ngồi trước các màn hình sáng trong phòng máy, cô giáo đứng hỗ trợ"),
            "Phòng tin học mở cửa buổi chiều",
            2,
        ),
        origin="school",
        byline=(("Thầy Sơn (mẫu)", "Bài"), ("Tổ Tin học", "Tranh")),
        ai="wording",
        state="live",
        days_ago=8,
    ),
    StorySeed(
        unit="thcs-b",
        author="gv.b",
        title="Lời tri ân viết trên bảng lớp",
        kicker="Ngày 20/11",
        summary=("Mỗi tấm bảng là một bức thư; thầy cô được mời đi một vòng quanh trường để đọc."),
        body=(
            Para(
                "Sáng 20/11, học sinh Trường THCS Thủy Sơn (mẫu) đến sớm hơn thường lệ để viết "
                "thư lên bảng lớp. Không có mẫu chung. Lớp thì vẽ sơ đồ “một ngày của thầy”, lớp "
                "viết lại những câu cửa miệng mà cả lớp thuộc lòng, lớp chỉ ghi đúng một dòng: "
                "“Cô ơi, hôm nay chúng em sẽ không nói chuyện riêng”."
            ),
            Para(
                "Bảy rưỡi, toàn thể giáo viên được mời đi dọc các hành lang. Mười tám tấm bảng, "
                "mười tám kiểu nói lời cảm ơn. Tiết học đầu tiên lùi lại hai mươi phút vì ai cũng "
                "muốn đọc hết."
            ),
            Para("Câu lạc bộ Truyền thông đã chụp lại các bảng trước khi xóa để đưa vào kỷ yếu."),
        ),
        column="tin-giao-duc",
        topics=("ngay-nha-giao-viet-nam-20-11",),
        audiences=("hoc-sinh", "giao-vien"),
        tags=("nhà giáo",),
        genre="tin",
        lead=PictureSeed(
            "classroom",
            "Bảng lớp xanh có hình vẽ phấn, học sinh ngồi kín các dãy bàn",
            "Một lớp học sáng 20/11",
            3,
        ),
        origin="school",
        byline=(("Thầy Sơn (mẫu)", "Bài"),),
        ai="none",
        state="live",
        days_ago=4,
    ),
    StorySeed(
        unit="thcs-b",
        author="gv.b",
        title="Đo nước sông bằng thiết bị tự làm",
        kicker="Dự án học tập",
        summary=(
            "Một hộp nhựa, ba cảm biến và những buổi sáng ra bờ sông: nhóm học sinh đã "
            "có chuỗi số liệu tám tuần về độ đục của nước."
        ),
        body=(
            Para(
                "Sáu giờ sáng Chủ nhật, sương còn phủ mặt sông. Năm học sinh của Câu lạc bộ Khoa "
                "học Trường THCS Thủy Sơn (mẫu) cùng thầy hướng dẫn bước xuống bậc đá, thả chiếc "
                "hộp nhựa trong suốt xuống nước, chờ đèn xanh nháy ba lần rồi kéo lên. Trên màn "
                "hình điện thoại hiện ba con số: nhiệt độ, độ đục, độ dẫn điện."
            ),
            Para(
                "Chiếc hộp là sản phẩm thứ tư. Hộp đầu tiên vào nước sau hai phút. Hộp thứ hai "
                "kín nhưng nổi nghiêng. Hộp thứ ba bị một con cua kẹp đứt dây. Mỗi lần hỏng, nhóm "
                "ghi nguyên nhân vào cuốn sổ chung, kèm hình vẽ và chữ ký của người phát hiện."
            ),
            Heading("Vì sao lại là độ đục?"),
            Para(
                "Câu hỏi nghiên cứu không do thầy giao. Một em nhà làm vườn ven sông kể rằng sau "
                "mỗi trận mưa, nước tưới đục đến mức phải để lắng cả ngày. Nhóm muốn biết: mưa "
                "bao nhiêu thì nước đục, đục trong bao lâu, và đoạn nào đục nhất."
            ),
            Para(
                "Ba điểm đo được chọn: gần cầu, cạnh cửa cống và khúc sông qua cánh đồng. Mỗi "
                "tuần đo hai lần, cùng giờ, mỗi lần ba mẫu. Các em học cách bỏ số liệu lạ, nhưng "
                "phải ghi rõ vì sao bỏ. Thầy hướng dẫn nói điều ông quan tâm nhất không phải là "
                "biểu đồ đẹp mà là cột ghi chú ở bên phải."
            ),
            TableSeed(
                (
                    ("Điểm đo", "Tuần không mưa", "Tuần mưa to"),
                    ("Gần cầu", "18", "64"),
                    ("Cạnh cửa cống", "27", "112"),
                    ("Qua cánh đồng", "21", "73"),
                ),
                "Độ đục trung bình theo tuần (đơn vị NTU, số liệu minh họa)",
            ),
            Heading("Từ con số đến việc làm"),
            Para(
                "Kết quả tám tuần cho thấy nước ở cạnh cửa cống luôn đục hơn hai điểm còn lại, và "
                "sau mưa to cần chừng ba ngày để trở về mức cũ. Nhóm trình bày điều này trong "
                "buổi sinh hoạt của tổ dân phố. Bà con hỏi nhiều: vậy nên lấy nước tưới lúc nào, "
                "ở đâu, thiết bị giá bao nhiêu."
            ),
            Para(
                "Các em không vội kết luận nguyên nhân. Trên tấm bìa cuối có dòng: “Chúng em chưa "
                "biết vì sao cửa cống đục hơn. Muốn biết cần đo thêm vào mùa khô”. Một bác làm "
                "thủy lợi ngồi cuối phòng giơ tay, đề nghị cho nhóm xem sổ ghi mực nước nhiều năm "
                "của bác."
            ),
            Quote(
                "Trước đây em nghĩ làm khoa học là phải ra đáp án. Giờ em thấy phần thú vị nhất "
                "là biết mình chưa biết gì.",
                "Một thành viên câu lạc bộ",
            ),
            Para(
                "Chi phí cho một thiết bị chưa đến giá hai quyển sách tham khảo, phần lớn linh "
                "kiện lấy từ đồ cũ. Bản vẽ và đoạn chương trình được nhóm đóng thành tập, gửi ở "
                "thư viện trường, ai muốn làm theo có thể mượn."
            ),
            Para(
                "Kế hoạch học kỳ tới: đo thêm vào mùa khô, thử nguồn điện mặt trời, và dạy lại "
                "cho các em khối 6. Riêng chiếc hộp bị cua kẹp được giữ nguyên, đặt trang trọng "
                "trên giá với tấm biển: “Người thầy thứ hai”."
            ),
        ),
        column="day-tot-hoc-tot",
        topics=(),
        audiences=("hoc-sinh", "giao-vien", "nguoi-dan"),
        tags=("STEM", "môi trường"),
        genre="bai",
        lead=PictureSeed(
            "river_fields",
            "Dòng sông rộng với cầu vòm, thuyền buồm và ruộng lúa hai bên bờ",
            "Khúc sông nơi nhóm học sinh lấy mẫu",
            1,
        ),
        origin="school",
        byline=(("Thầy Sơn (mẫu)", "Bài"), ("Câu lạc bộ Khoa học", "Tranh")),
        ai="none",
        state="live",
        days_ago=20,
    ),
)
