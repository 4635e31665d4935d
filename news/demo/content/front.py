"""What stands on the front page of the sample ward until its duty editor changes it."""

FRONT_STORIES = (
    "Chín tháng đưa nghị quyết về từng khu phố",
    "Giờ đọc sách dưới gốc phượng",
    "Những bông hoa giấy gửi thầy cô",
)
FRONT_TOPIC = "nghi-quyet-71"
FRONT_NOTICE = "Các trường đang họp phụ huynh giữa kỳ (mẫu): xem lịch và việc cần chuẩn bị."
