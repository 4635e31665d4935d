"""Pages of information of the sample ward, and the sentence on its front page."""

from .shapes import Facts, Heading, InfoSeed, Para

FRONT_INTRO = (
    "Tin, bài và văn bản giáo dục của phường Thủy Nguyên: các trường viết, "
    "Trung tâm Dịch vụ sự nghiệp công duyệt, người dân đọc. Đây là trang mẫu."
)

PAGES = (
    InfoSeed(
        slug="gioi-thieu",
        language="vi",
        title="Giới thiệu",
        summary="Chuyên trang này của ai, dành cho ai và mỗi bài được duyệt như thế nào.",
        body=(
            Para(
                "Chuyên trang giáo dục là nơi các trường học, tổ dân phố và cơ quan của phường "
                "Thủy Nguyên kể chuyện dạy và học cho người dân. Trang được mở theo kế hoạch "
                "truyền thông về Nghị quyết 71-NQ/TW của phường. Nội dung ở đây là mẫu để minh "
                "họa; tên người và số liệu không phải của một trường có thật."
            ),
            Heading("Một bài đến với người đọc ra sao"),
            Para(
                "Giáo viên viết bài ngay trên điện thoại và gửi đi. Nơi có bước xác nhận, ban giám "
                "hiệu đọc trước. Sau đó một biên tập viên của Trung tâm Dịch vụ sự nghiệp công, "
                "không phải người viết, đọc và duyệt, hoặc trả lại kèm những điểm cần sửa."
            ),
            Heading("Khi có điều chưa đúng"),
            Para(
                "Bài có sai sót được tạm ẩn ngay để kiểm tra, rồi khôi phục hoặc đính chính công "
                "khai. Ảnh trẻ em chỉ được đăng khi gia đình đồng ý; các hình ở trang mẫu là tranh "
                "vẽ minh họa."
            ),
            Facts(
                "Liên hệ",
                (
                    "Trung tâm Dịch vụ sự nghiệp công phường Thủy Nguyên (mẫu)",
                    "Điện thoại: 0225 000 001 (mẫu)",
                    "Thư điện tử: giaoduc@thuynguyen.example",
                ),
            ),
        ),
    ),
    InfoSeed(
        slug="en",
        language="en",
        title="Contact and organisation",
        summary="Who runs this education section, how a story is approved, and how to reach us.",
        body=(
            Para(
                "This is the education section of Thủy Nguyên ward, Hải Phòng city. Schools of the "
                "ward write about teaching and learning; the ward's public service center reads, "
                "approves and publishes. The content shown here is a sample."
            ),
            Heading("How a story is published"),
            Para(
                "A teacher drafts a story. Where a school has chosen so, its leaders confirm it "
                "first. A reviewer of the center who did not write it then approves exactly the "
                "version that was read, or returns it with the points to mend."
            ),
            Heading("Organisation"),
            Para(
                "The Office of Culture and Social Affairs follows and reports on education in the "
                "ward. Public schools write. Neighbourhood groups bring the news to families and "
                "report what residents ask."
            ),
            Facts(
                "Contact",
                (
                    "Public Service Center of Thủy Nguyên ward (sample)",
                    "Telephone: 0225 000 001 (sample)",
                    "E-mail: giaoduc@thuynguyen.example",
                ),
            ),
        ),
    ),
)
