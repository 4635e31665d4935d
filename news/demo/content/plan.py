"""Official documents: the plan on Resolution 71 in own words, and two samples."""

from datetime import date

from .shapes import DocumentSeed, Facts, Heading, Para, TableSeed

DOCUMENTS: tuple[DocumentSeed, ...] = (
    DocumentSeed(
        slug="ke-hoach-truyen-thong-nghi-quyet-71-mau",
        title=(
            "Kế hoạch truyền thông về Nghị quyết 71-NQ/TW của phường Thủy Nguyên (bản tóm lược mẫu)"
        ),
        form="Kế hoạch",
        authority="Ủy ban nhân dân phường Thủy Nguyên",
        number="…/KH-UBND (mẫu)",
        issue_date=date(2026, 3, 2),
        effective_date=date(2026, 3, 2),
        summary=(
            "Phường Thủy Nguyên phân công từng cơ quan, trường học và tổ dân phố đưa "
            "Nghị quyết 71-NQ/TW đến với cán bộ, nhà giáo, học sinh và người dân, theo "
            "hai chặng 2026-2030 và 2030-2035."
        ),
        body=(
            Para(
                "<i>Đây là bản tóm lược bằng lời của Ban biên tập, dùng cho trang mẫu. Bản gốc để "
                "trống số và ngày ban hành; số và ngày ghi ở trang này chỉ để minh họa.</i>"
            ),
            Heading("Vì sao có kế hoạch"),
            Para(
                "Tháng 8 năm 2025, Bộ Chính trị ra nghị quyết mở đường cho giáo dục bứt phá. Đầu "
                "tháng 2 năm 2026, thành phố Hải Phòng ban hành kế hoạch truyền thông của mình. "
                "Phường Thủy Nguyên cụ thể hóa hai văn bản ấy thành việc làm ở cơ sở."
            ),
            Heading("Mục đích và cách làm"),
            Para(
                "Phường muốn mọi người nắm được tinh thần của nghị quyết, biết phần việc của bản "
                "thân và có thêm động lực thi đua. Người đứng đầu phải đi trước. Thông tin phải "
                "đúng định hướng, gọn, dễ tiếp nhận; mỗi nhóm người nghe có một cách trình bày "
                "riêng; gặp mặt và trực tuyến bổ sung cho nhau; làm bền bỉ, gắn với việc thường "
                "ngày của địa phương."
            ),
            Heading("Mục tiêu chung"),
            Para(
                "Tạo sự đồng lòng trong xã hội rằng chăm lo giáo dục là việc hàng đầu và là bổn "
                "phận của mọi người; gắn phát triển trường lớp với quy hoạch kinh tế - xã hội của "
                "phường; công khai kết quả và biểu dương người làm tốt."
            ),
            Heading("Mục tiêu theo giai đoạn"),
            TableSeed(
                (
                    ("Giai đoạn", "Mục tiêu"),
                    (
                        "2026-2030",
                        (
                            "Toàn bộ cán bộ, viên chức, người lao động của cơ quan nhà nước, "
                            "đơn vị công lập và trường học được phổ biến nghị quyết"
                        ),
                    ),
                    (
                        "2026-2030",
                        (
                            "Có chuyên trang, chuyên mục trên nhiều nền tảng; ưu tiên kênh cho "
                            "nhà giáo, quản lý trường học và học sinh"
                        ),
                    ),
                    (
                        "2026-2030",
                        ("Ít nhất 70% người làm truyền thông của phường được bồi dưỡng đều đặn"),
                    ),
                    ("2026-2030", "Mỗi năm một đợt khen thưởng để nhân rộng cách làm tốt"),
                    ("2030-2035", "Toàn bộ người làm truyền thông ở các đơn vị được bồi dưỡng"),
                    (
                        "2030-2035",
                        ("Mọi kết quả thực hiện nghị quyết đều được đưa tin đủ, đúng và kịp thời"),
                    ),
                ),
                "Mục tiêu cụ thể",
            ),
            Heading("Bốn nhóm việc"),
            Para(
                "<b>Thứ nhất, đưa tin rộng hơn.</b> Mở chuyên mục, tăng tin bài về mô hình hay, "
                "tổ chức tọa đàm; đưa nội dung này vào báo cáo định kỳ của phường; theo dõi dư "
                "luận và giải thích khi có thông tin sai."
            ),
            Para(
                "<b>Thứ hai, bắt đầu từ trong ngành.</b> Tập huấn kỹ năng truyền thông, nhất là "
                "truyền thông số, cho người phụ trách ở các trường; phổ biến nghị quyết đến thầy "
                "trò bằng sinh hoạt chuyên đề; mời nhà giáo và người học cùng kể chuyện giáo dục."
            ),
            Para(
                "<b>Thứ ba, lan ra toàn xã hội.</b> Làm các chuyên đề về vai trò của giáo dục, "
                "truyền thống hiếu học, tình thầy trò; tổ chức sự kiện vào ngày truyền thống của "
                "ngành."
            ),
            Para(
                "<b>Thứ tư, kiểm tra và phối hợp.</b> Theo dõi tiến độ, gửi Sở GDĐT báo cáo định "
                "kỳ hoặc khi có yêu cầu, chia sẻ dữ liệu và kinh nghiệm giữa các đơn vị."
            ),
            Heading("Ai làm gì"),
            TableSeed(
                (
                    ("Đơn vị", "Việc chính"),
                    (
                        "Phòng Văn hóa - Xã hội",
                        (
                            "Tham mưu, hướng dẫn, kiểm tra; tổng hợp báo cáo; sơ kết, tổng "
                            "kết; đề nghị khen thưởng"
                        ),
                    ),
                    (
                        "Phòng Kinh tế, Hạ tầng và Đô thị",
                        ("Cân đối ngân sách, bố trí nguồn lực, hướng dẫn và kiểm tra chi tiêu"),
                    ),
                    (
                        "Trung tâm Dịch vụ sự nghiệp công",
                        (
                            "Làm truyền thông giáo dục; dựng chuyên trang, chuyên mục; cung "
                            "cấp và duyệt tin bài trên kênh của phường"
                        ),
                    ),
                    (
                        "Các trường công lập",
                        (
                            "Lập kế hoạch riêng; phổ biến đến thầy trò; xây kho tư liệu số, "
                            "ứng dụng trí tuệ nhân tạo; tự đánh giá và báo cáo qua Phòng Văn "
                            "hóa - Xã hội"
                        ),
                    ),
                    (
                        "Các tổ dân phố",
                        (
                            "Đưa thông tin đến người dân; lắng nghe nguyện vọng, phản ánh sớm "
                            "về UBND phường"
                        ),
                    ),
                ),
                "Phân công thực hiện",
            ),
            Heading("Kinh phí"),
            Para(
                "Chi từ ngân sách của từng cơ quan, đơn vị theo phân cấp; có thể huy động thêm "
                "các nguồn khác đúng pháp luật."
            ),
        ),
        author="btv.1",
        basis=(
            "Nghị quyết số 71-NQ/TW ngày 22/8/2025 của Bộ Chính trị",
            "Quyết định số 547/QĐ-UBND ngày 09/02/2026 của UBND thành phố Hải Phòng",
        ),
        file_name="ke-hoach-truyen-thong-nghi-quyet-71-mau.pdf",
        column="nghi-quyet-71",
        topics=("nghi-quyet-71",),
    ),
    DocumentSeed(
        slug="thong-bao-tuyen-sinh-lop-1-mau",
        title="Thông báo tuyển sinh lớp 1 năm học 2026-2027 (mẫu)",
        form="Thông báo",
        authority="Trường Tiểu học Núi Đèo (mẫu)",
        number="15/TB-THNĐ (mẫu)",
        issue_date=date(2026, 5, 18),
        effective_date=date(2026, 5, 18),
        summary=(
            "Chỉ tiêu, địa bàn, hồ sơ và lịch tuyển sinh lớp 1 của Trường Tiểu học Núi "
            "Đèo (mẫu); mọi số liệu chỉ để minh họa."
        ),
        body=(
            Heading("Đối tượng và chỉ tiêu"),
            Para(
                "Trẻ đủ 6 tuổi tính theo năm, cư trú trên địa bàn tuyển sinh của trường. Chỉ "
                "tiêu: 4 lớp, mỗi lớp không quá 35 học sinh."
            ),
            Heading("Hồ sơ"),
            Para(
                "Đơn đăng ký theo mẫu và bản sao giấy khai sinh. Thông tin cư trú do trường tra "
                "cứu, gia đình không phải nộp giấy xác nhận."
            ),
            Heading("Lịch tuyển sinh"),
            TableSeed(
                (
                    ("Việc", "Thời gian", "Hình thức"),
                    ("Cấp mã hồ sơ", "01/6 - 05/6", "Tại trường hoặc tin nhắn"),
                    ("Đăng ký", "15/6 - 20/6", "Trực tuyến"),
                    ("Trả kết quả", "30/6", "Tin nhắn cho từng gia đình"),
                    ("Xác nhận nhập học", "01/7 - 05/7", "Tại trường"),
                ),
                "Các mốc thời gian (minh họa)",
            ),
            Para(
                "Kết quả được gửi riêng đến từng gia đình, không niêm yết danh sách họ tên học "
                "sinh. Nhà trường không thu phí tuyển sinh."
            ),
            Facts(
                "Hỗ trợ phụ huynh",
                (
                    "Phòng tiếp dân của trường, các buổi chiều trong tuần",
                    "Điện thoại văn phòng: 0225 000 011 (mẫu)",
                ),
            ),
        ),
        author="btv.2",
        basis=("Kế hoạch tuyển sinh đầu cấp của UBND phường Thủy Nguyên (mẫu)",),
        file_name="thong-bao-tuyen-sinh-lop-1-mau.pdf",
        column="tuyen-sinh-thong-bao",
        topics=("nam-hoc-moi",),
    ),
    DocumentSeed(
        slug="ke-hoach-nam-hoc-mau",
        title=("Kế hoạch nhiệm vụ năm học 2026-2027 của các trường trên địa bàn phường (mẫu)"),
        form="Kế hoạch",
        authority="Phòng Văn hóa - Xã hội (mẫu)",
        number="42/KH-VHXH (mẫu)",
        issue_date=date(2026, 8, 20),
        effective_date=date(2026, 9, 1),
        summary=(
            "Năm nhóm nhiệm vụ chung của các trường trong năm học 2026-2027, kèm đầu "
            "mối và thời hạn; bản mẫu để minh họa trang văn bản."
        ),
        body=(
            Heading("Trọng tâm"),
            Para(
                "Giữ an toàn trường học; nâng chất lượng đại trà; mở rộng văn hóa đọc; dùng công "
                "nghệ có trách nhiệm; công khai thông tin với phụ huynh."
            ),
            Heading("Nhiệm vụ và thời hạn"),
            TableSeed(
                (
                    ("Nhiệm vụ", "Đầu mối", "Thời hạn"),
                    ("Rà soát cơ sở vật chất trước khai giảng", "Các trường", "25/8/2026"),
                    ("Diễn tập thoát hiểm mỗi học kỳ một lần", "Các trường", "Tháng 11 và tháng 3"),
                    ("Mỗi lớp một tiết đọc sách trong tuần", "Các trường", "Cả năm"),
                    (
                        "Tập huấn cộng tác viên tin, bài",
                        "Trung tâm Dịch vụ sự nghiệp công",
                        "Quý IV/2026",
                    ),
                    ("Tổng hợp, báo cáo", "Phòng Văn hóa - Xã hội", "Cuối mỗi học kỳ"),
                ),
                "Nhiệm vụ chung",
            ),
            Heading("Tổ chức thực hiện"),
            Para(
                "Mỗi trường xây dựng kế hoạch riêng trước ngày 05/9, công khai trên trang của đơn "
                "vị. Khó khăn phát sinh gửi về Phòng Văn hóa - Xã hội để cùng tháo gỡ."
            ),
        ),
        author="btv.1",
        basis=(
            "Khung thời gian năm học của thành phố (mẫu)",
            "Kế hoạch truyền thông về Nghị quyết 71-NQ/TW của phường (mẫu)",
        ),
        file_name="ke-hoach-nam-hoc-mau.pdf",
        column="tin-giao-duc",
        topics=("nam-hoc-moi",),
    ),
)
