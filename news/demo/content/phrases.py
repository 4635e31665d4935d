"""The phrases that synthetic stories are made of: real sentences with a few slots.

Slots: {place} a place, {grade} a grade, {thing} an activity, {number} a count, {month} a month,
{who} people, {tool} something that is used, {value} what is learnt.
"""

SLOTS: dict[str, tuple[str, ...]] = {
    "place": (
        "sân trường", "thư viện", "nhà văn hóa", "phòng tin học", "vườn trường", "hội trường",
        "phòng thí nghiệm", "nhà đa năng", "bến đò cũ", "đường làng", "bờ sông", "sân kho",
        "chợ phiên", "trạm y tế", "đình làng", "công viên nhỏ", "bếp ăn bán trú", "cổng trường",
        "phòng truyền thống", "góc đọc sách", "sân bóng", "nhà xe", "lớp học ngoài trời",
        "hành lang tầng hai", "phòng âm nhạc", "xưởng mộc", "khu nhà trọ công nhân", "bãi bồi",
    ),
    "grade": (
        "khối 1", "khối 2", "khối 3", "khối 4", "khối 5", "khối 6", "khối 7", "khối 8", "khối 9",
        "lớp mẫu giáo lớn", "lớp đầu cấp", "lớp cuối cấp",
    ),
    "thing": (
        "ngày hội đọc sách", "tuần lễ không rác nhựa", "giờ học trồng rau", "hội thi kể chuyện",
        "câu lạc bộ cờ vua", "buổi tập thoát hiểm", "triển lãm tranh giấy vụn",
        "giải bóng đá mùa thu",
        "lớp học bơi", "phiên chợ đồ cũ", "chuyến thăm làng nghề", "đêm hội trăng rằm",
        "cuộc thi lập trình kéo thả", "buổi giao lưu với nghệ nhân", "tiết học an toàn giao thông",
        "góc sáng tạo STEM", "chương trình áo ấm", "bữa sáng ở trường", "tủ sách hành lang",
        "lớp dạy con đọc cùng cha mẹ", "dàn hợp xướng", "phòng tư vấn tâm lý",
        "ngày hội hướng nghiệp",
        "vườn thuốc nam", "bản tin phát thanh học đường", "kho học liệu số", "sân chơi vận động",
        "giờ học tiếng Anh ngoài trời", "đội tuyên truyền măng non", "hội khuyến học dòng họ",
    ),
    "number": (
        "mười hai", "mười lăm", "mười tám", "hai mươi", "hai mươi tư", "ba mươi", "ba mươi sáu",
        "bốn mươi", "bốn mươi lăm", "năm mươi", "sáu mươi", "bảy mươi hai", "tám mươi", "một trăm",
        "một trăm hai mươi", "gần hai trăm", "hơn ba trăm",
    ),
    "month": (
        "tháng Giêng", "tháng Hai", "tháng Ba", "tháng Tư", "tháng Năm", "tháng Sáu", "tháng Bảy",
        "tháng Tám", "tháng Chín", "tháng Mười", "tháng Mười một", "tháng Chạp",
    ),
    "who": (
        "phụ huynh", "các thầy cô", "học sinh lớp lớn", "hội cha mẹ học sinh", "đoàn thanh niên",
        "cựu học sinh", "hội người cao tuổi", "cán bộ thư viện", "tổ dân phố", "nhóm giáo viên trẻ",
        "ban giám hiệu", "các bác bảo vệ", "hội phụ nữ", "câu lạc bộ khoa học", "các nghệ nhân",
    ),
    "tool": (
        "tấm bìa cứng", "chiếc loa cũ", "bảng con", "bộ cờ gỗ", "cuốn sổ tay", "máy tính bảng",
        "mô hình giấy", "thẻ màu", "kính lúp", "bộ cảm biến nhỏ", "chậu cây tái chế", "cây đàn",
        "bản đồ tự vẽ", "thước dây", "hộp thư góp ý",
    ),
    "value": (
        "biết chờ nhau", "dám hỏi điều mình chưa rõ", "giữ lời hẹn", "tự dọn chỗ ngồi",
        "nói lời cảm ơn", "làm việc theo nhóm", "đọc chậm mà kỹ", "biết lắng nghe",
        "tiết kiệm điện nước", "tự lập kế hoạch tuần", "yêu nơi mình sống",
        "kiên nhẫn với việc khó",
    ),
}  # fmt: skip

TITLES = (
    "{thing} ở {place}, {month}",
    "{grade} mở {thing} ở {place}",
    "{who} cùng làm {thing} ở {place}",
    "Một sáng {month} với {thing} ở {place}",
    "Từ {tool} đến {thing} của {grade}",
    "{thing}: {grade} học cách {value}",
    "{number} ngày chuẩn bị cho {thing} ở {place}",
    "{who} góp sức dựng {place} cho {grade}",
    "Chuyện ở {place} mùa {thing}",
    "{grade} {value} sau {thing}",
    "{who} đưa {thing} về {place}",
    "{thing} của {grade} trong {month}",
)

KICKERS = (
    "Ở các nhà trường", "Dạy và học", "Chuyện của trường", "Cùng học", "Việc tốt mỗi ngày",
    "Gia đình và nhà trường", "Sân chơi học trò", "Khuyến học",
)  # fmt: skip

HEADINGS = (
    "Bắt đầu từ việc nhỏ", "Cách làm", "Điều học trò nhận được", "Gia đình vào cuộc",
    "Chỗ còn vướng", "Nhìn lại một mùa", "Ý kiến người trong cuộc", "Việc sắp tới",
    "Kinh nghiệm có thể dùng ngay", "Sau buổi đầu tiên",
)  # fmt: skip

QUOTES = (
    "Các con tự làm từ đầu đến cuối, cô chỉ đứng bên cạnh và hỏi thêm một câu.",
    "Trước đây tôi đưa con đến cổng rồi đi ngay, nay thì nán lại xem con khoe góc học tập.",
    "Chúng em tranh luận mãi rồi mới chọn được cách làm ít tốn nhất.",
    "Làm chậm một chút cũng được, miễn là em nào cũng có phần việc của mình.",
    "Nhà trường hỏi ý kiến trước khi làm nên bà con rất yên tâm.",
    "Em thích nhất là lúc cả nhóm cùng cười vì thử lần thứ ba mới được.",
)  # fmt: skip

SPEAKERS = (
    "Một cô giáo chủ nhiệm (mẫu)", "Một phụ huynh (mẫu)", "Một học sinh (mẫu)",
    "Ban giám hiệu (mẫu)", "Một bác tổ trưởng tổ dân phố (mẫu)",
)  # fmt: skip

BYLINES = (
    "Ban biên tập (mẫu)", "Tổ Ngữ văn (mẫu)", "Câu lạc bộ Truyền thông (mẫu)",
    "Tổ Tự nhiên (mẫu)", "Văn phòng nhà trường (mẫu)", "Liên đội trường (mẫu)",
)  # fmt: skip

SENTENCES = (
    "Sáng đầu tuần, {place} đông hơn mọi ngày vì {grade} được giao chuẩn bị {thing}.",
    "Ngay từ {month}, nhà trường đã họp với {who} để bàn cách làm gọn nhẹ, ít tốn kém.",
    "Mỗi nhóm nhận một {tool} và một câu hỏi, không nhóm nào giống nhóm nào.",
    "Cô giáo chủ nhiệm nói ngắn, dành phần lớn thời gian cho học sinh thử và sai.",
    "Sau bốn mươi phút, tờ giấy trắng đầu tiên đã kín chữ, kín hình và cả những vết tẩy.",
    "Điều làm người lớn bất ngờ là các em tự chia việc rất rõ ràng, không ai bị bỏ lại.",
    "Theo kế hoạch, {thing} diễn ra trong hai buổi, xen kẽ giờ học chính khóa.",
    "{who} đóng góp {tool} đã qua sử dụng, được lau chùi và kiểm tra an toàn trước khi dùng.",
    "Khoản chi lớn nhất là tiền in tài liệu, được công khai trên bảng tin của trường.",
    "Các em {grade} phụ trách đón khách, hướng dẫn chỗ ngồi và phát phiếu góp ý.",
    "Phần được chờ đợi nhất là lúc các nhóm trình bày, mỗi nhóm chỉ có năm phút.",
    "Có nhóm nói hơi nhỏ, bạn bè bên dưới liền giơ tay làm hiệu để bạn nói to hơn.",
    (
        "Thầy phụ trách ghi lại từng câu hỏi của học sinh lên bảng, câu nào chưa trả lời "
        "được thì để ngỏ."
    ),
    "Nhà trường chủ trương không chấm điểm, chỉ nhận xét bằng lời và ghi vào sổ tay của lớp.",
    "Qua mỗi buổi, các em học được cách {value}, điều khó dạy bằng lời giảng.",
    "Trời đổ mưa giữa chừng, cả đoàn kéo vào {place} và tiếp tục như chưa có gì xảy ra.",
    "Một số gia đình ở xa gửi lời chúc qua loa truyền thanh của khu dân cư.",
    "Buổi tối, {who} họp nhanh để rút kinh nghiệm cho tuần sau.",
    "Phòng Văn hóa - Xã hội cử cán bộ đến dự và ghi nhận cách làm của trường.",
    "Mô hình này được đề nghị giới thiệu trong buổi sinh hoạt chuyên môn cấp phường.",
    "Nhìn lại, cái được lớn nhất không phải là giải thưởng mà là thói quen mới của cả lớp.",
    "Bảng phân công dán ở cửa lớp ghi rõ tên từng tổ, việc phải làm và ngày phải xong.",
    "Thư viện trường mở cửa thêm một giờ vào buổi trưa để học sinh có chỗ đọc và nghỉ.",
    (
        "Số sách luân chuyển trong {month} tăng rõ so với cùng kỳ, nhất là sách khoa học "
        "và truyện lịch sử."
    ),
    "Học sinh được khuyến khích mang sách từ nhà, đọc xong thì đổi cho bạn.",
    "Ở góc phòng, {number} bức tranh vẽ bằng màu nước kể lại câu chuyện của mùa nước lên.",
    "Giáo viên tin học hướng dẫn các em đặt mật khẩu đủ dài và không chia sẻ thông tin cá nhân.",
    (
        "Trang của trường chỉ đăng ảnh toàn cảnh, không chụp cận mặt học sinh khi chưa "
        "được gia đình đồng ý."
    ),
    "Trước khi vào phần chính, cả lớp ôn lại những quy tắc an toàn đã học từ đầu năm.",
    "Đội cờ đỏ kiểm tra lối thoát hiểm, bình chữa cháy và sơ đồ treo ở cầu thang.",
    "Tiếng trống vang lên ba hồi, {number} học sinh rời lớp theo hàng trong chưa đầy bốn phút.",
    "Các bác trong tổ dân phố trông xe giúp phụ huynh nên trước cổng không còn cảnh ùn tắc.",
    "Giờ tan học được chia làm hai đợt, đợt đầu dành cho các em nhỏ.",
    "Nhà bếp thay đổi thực đơn theo mùa, ưu tiên rau của hợp tác xã trong phường.",
    "Mỗi tuần, một lớp được mời vào bếp để xem thức ăn được chuẩn bị ra sao.",
    "Sau bữa trưa, phần rau thừa được gom để ủ phân cho vườn cây của {grade}.",
    "Vườn rau nhỏ cho thu hoạch lứa đầu vào cuối {month}, đủ nấu một bữa canh cho bán trú.",
    (
        "Học sinh ghi nhật ký từng ngày: tưới bao nhiêu nước, cây cao thêm mấy phân, lá "
        "có sâu hay không."
    ),
    "Những con số ấy trở thành bài toán thật trong giờ học về biểu đồ.",
    "Thầy dạy toán cho rằng khi dữ liệu do chính các em thu thập, bài học nhớ lâu hơn nhiều.",
    "Câu lạc bộ mở cửa chiều thứ Sáu, ai đến cũng được, không phải đăng ký trước.",
    "Dụng cụ chủ yếu làm từ chai nhựa, nắp hộp và dây chun, rẻ mà vui.",
    "Một nhóm dựng được chiếc cầu bằng que tre chịu được ba viên gạch.",
    "Nhóm khác thất bại đến lần thứ tư nhưng vẫn xin thầy cho làm tiếp vào tuần sau.",
    "Cựu học sinh của trường, nay là thợ điện, trở về dạy các em cách đọc đồng hồ công tơ.",
    "Buổi nói chuyện về nghề kéo dài hơn dự kiến vì câu hỏi cứ nối nhau.",
    "Nhiều em lần đầu biết rằng trong phường mình có xưởng đóng thuyền đã tồn tại mấy chục năm.",
    "Nghệ nhân cho các em tự tay chạm vào gỗ, ngửi mùi sơn và nghe chuyện làng nghề.",
    "Chuyến đi gói gọn trong một buổi sáng, đi bộ là chính, nước uống mang theo từ nhà.",
    "Trên đường về, cả đoàn nhặt được hai bao rác ven đường và bàn nhau đặt thêm thùng phân loại.",
    "Ý tưởng ấy được tổ dân phố ủng hộ, ba chiếc thùng mới đã có mặt ở đầu ngõ.",
    (
        "Họp phụ huynh năm nay bắt đầu bằng phần trưng bày sản phẩm của con, sau đó mới "
        "bàn việc chung."
    ),
    "Các khoản đóng góp được in thành một trang, ghi rõ khoản nào bắt buộc, khoản nào tự nguyện.",
    "Những câu hỏi chưa trả lời được ngay, nhà trường hẹn trả lời trong bảy ngày.",
    "Hòm thư góp ý nhận được {number} lá thư, nhiều nhất là về nhà vệ sinh và sân chơi.",
    "Nhà trường đã sửa xong dãy vòi nước và lắp thêm quạt ở hành lang phía tây.",
    "Quỹ khuyến học của dòng họ trao những phần thưởng nhỏ, kèm lời nhắn viết tay.",
    "Ông trưởng họ dặn con cháu rằng học để làm người tử tế trước khi làm việc lớn.",
    "Bà con góp công san lại mảnh đất trống làm sân chơi, chiều nào cũng rộn tiếng trẻ.",
    "Trận chung kết chỉ có một bàn thắng, nhưng cả hai đội cùng nhận tràng vỗ tay dài.",
    "Trọng tài là một thầy giáo đã nghỉ hưu, thổi còi rất đúng giờ và cười rất tươi.",
    "Giải đấu không tính huy chương mà tính số lần các đội bắt tay nhau.",
    "Tiết mục múa đèn do {grade} tự biên, nhạc nền là tiếng sáo của một bạn trong lớp.",
    "Đêm hội kết thúc sớm để các em nhỏ kịp về ngủ, sân trường được dọn sạch ngay trong tối.",
    "Phòng học số có {number} máy tính cũ được nâng cấp, chạy đủ nhanh cho giờ học soạn thảo.",
    "Giáo viên chia sẻ bài giảng lên kho dùng chung, ai sửa gì đều ghi lại tên và ngày.",
    "Khi dùng công cụ trí tuệ nhân tạo, học sinh phải nói rõ đã hỏi gì và kiểm lại bằng sách nào.",
    "Thầy cô nhắc rằng máy có thể sai, còn người chịu trách nhiệm về bài viết là chính các em.",
    "Tổ tư vấn tâm lý có mặt hai buổi mỗi tuần, cửa phòng luôn khép hờ để các em dễ bước vào.",
    "Không ai hỏi tên, không ai ghi sổ, chỉ có ghế ngồi êm và một ấm trà ấm.",
    "Cô y tế hướng dẫn cách rửa tay, cách che miệng khi ho và khi nào cần nghỉ ở nhà.",
    (
        "Lớp học bơi mở vào {month}, mỗi nhóm mười em, có hai người lớn trên bờ và một "
        "người dưới nước."
    ),
    "Bài đầu tiên không phải là bơi mà là cách gọi người lớn khi thấy bạn gặp nạn.",
    "Tấm biển cảnh báo ở khúc sông sâu do chính học sinh vẽ, chữ to và dễ hiểu.",
    "Nghị quyết về đổi mới giáo dục được các thầy cô kể lại bằng những việc cụ thể của trường.",
    "Một buổi sinh hoạt chuyên đề thay bài đọc dài bằng ba câu hỏi cho từng tổ thảo luận.",
    "Tổ nào cũng phải nêu một việc làm được ngay trong tháng và một việc cần phường giúp.",
    "Kết quả thảo luận được gửi về Trung tâm để đăng lên chuyên trang cho người dân cùng theo dõi.",
    "Người dân đọc xong có thể gửi ý kiến, ý kiến nào cũng được ghi lại và trả lời.",
    "Bản tin phát thanh hai phút vào giờ ra chơi do học sinh viết, thầy cô chỉ sửa chính tả.",
    "Giọng đọc đầu tiên còn run, đến tuần thứ ba đã rõ ràng và vui vẻ.",
    "Em nào cũng muốn được ngồi vào chiếc ghế trước micro, nên lịch phân công kín đến cuối kỳ.",
    "Thời tiết cuối {month} trở lạnh, nhà trường lùi giờ vào học mười lăm phút cho các em nhỏ.",
    "Chương trình áo ấm nhận được {number} chiếc áo còn tốt, giặt sạch và gấp gọn.",
    (
        "Những chiếc áo được treo trên giá để ai cần thì chọn, không phải đứng lên nhận "
        "trước đông người."
    ),
    "Giáo viên mới về trường được một đồng nghiệp lâu năm kèm cặp suốt học kỳ đầu.",
    "Mỗi tháng có một giờ dạy mở cửa, ai rảnh thì vào dự và góp ý trên tinh thần học hỏi.",
    "Biên bản góp ý chỉ có hai mục: điều tôi muốn làm theo và điều tôi còn băn khoăn.",
    "Khảo sát nhanh cho thấy phần lớn học sinh thích được làm việc theo nhóm nhỏ ba đến bốn bạn.",
    "Tuần tới, {thing} sẽ được tổ chức lại ở {place} với sự tham gia của {who}.",
    "Nhà trường mong nhận thêm góp ý để lần sau làm tốt hơn và đỡ tốn công hơn.",
    "Cuối buổi, từng em viết một dòng lên {tool}: hôm nay mình đã {value} như thế nào.",
    "Dòng chữ được nhắc lại nhiều nhất là muốn được làm tiếp, và lần này muốn mời cả bố mẹ.",
    (
        "Từ câu chuyện ở {place}, cả trường hiểu rằng đổi mới không nhất thiết phải bắt "
        "đầu từ việc lớn."
    ),
)
