"""Marked documents: what a school might send, and what the reader has to make of it."""

import unicodedata
from datetime import date
from pathlib import Path

from tests.library.paper_makers import (
    csv_file,
    docx,
    odt,
    paragraph,
    table,
    tcvn3,
    text_box,
    xlsx,
)

FOLDER = Path(__file__).parent / "papers"
NAMES = (
    "Nguyễn Văn An", "Trần Thị Bình", "Lê Hoàng Cường", "Phạm Minh Đức", "Vũ Thuỷ Linh",
    "Đỗ Gia Hân", "Bùi Khánh Huyền", "Hoàng Ngọc Lan", "Đặng Quốc Nam", "Ngô Bảo Ngọc",
    "Phùng Tuấn Kiệt", "Lương Thảo My",
)  # fmt: skip
BIRTHS = tuple(f"{day:02d}/{day % 12 + 1:02d}/2016" for day in range(3, 15))
SCORES = (8.5, 9, 7.25, 10, 6.5, 9.5, 8, 7, 9.25, 8.75, 6, 9)
PHONES = (*(f"09{n}2 345 6{n}8" for n in range(10)), "0328123456", "0356.789.123")
CLASSES = tuple(f"{n % 5 + 1}{'AB'[n % 2]}" for n in range(12))
CCCD = tuple(f"0312160{n:05d}" for n in range(1201, 1213))
HOMES = tuple(f"Số {n}, ngõ {n + 3}, TDP {n}" for n in range(1, 13))
PRIZES = ("Nhất", "Nhì", "Ba", "Khuyến khích") * 3
ROLES = (
    "Hiệu trưởng", "Phó Hiệu trưởng", "Giáo viên", "Giáo viên", "Kế toán", "Văn thư",
    "Tổng phụ trách Đội", "Giáo viên", "Giáo viên", "Nhân viên y tế", "Bảo vệ", "Giáo viên",
)  # fmt: skip
ADULT_BIRTHS = tuple(f"12/0{n % 9 + 1}/19{70 + n}" for n in range(12))


def rows(*columns, head=(), n=12, numbered=True):
    body = [list(cells) for cells in zip(*columns, strict=False)][:n]
    if numbered:
        body = [[number, *cells] for number, cells in enumerate(body, start=1)]
    return [list(head), *body] if head else body


def nfd(table_rows):
    return [[unicodedata.normalize("NFD", str(cell)) for cell in row] for row in table_rows]


def old(table_rows):
    return [[tcvn3(str(cell)) for cell in row] for row in table_rows]


def caps(texts):
    return [text.upper() for text in texts]


CLASS_LIST = rows(NAMES, BIRTHS, CLASSES, head=("STT", "Họ và tên", "Ngày sinh", "Lớp"))
SPLIT = [name.rsplit(" ", 1) for name in NAMES]
LINES = [f"{n}. {name} - {b}" for n, (name, b) in enumerate(zip(NAMES, BIRTHS), start=1)]

ROSTERS = {
    "class list.xlsx": xlsx(("Lớp 4A", CLASS_LIST)),
    "class list.docx": docx("DANH SÁCH HỌC SINH LỚP 4A", table(CLASS_LIST)),
    "class list.odt": odt("Danh sách lớp", CLASS_LIST),
    "class list.csv": csv_file(CLASS_LIST),
    "semicolons utf-16.csv": csv_file(CLASS_LIST, ";", "utf-16"),
    "tabs.csv": csv_file(CLASS_LIST, "\t"),
    "windows-1258.csv": csv_file(
        [[unicodedata.normalize("NFC", str(c)) for c in row] for row in
         rows(("Nguyên Văn An", "Trân Anh", "Lê Cương", "Pham Minh", "Vu Linh", "Đô Hân"), BIRTHS,
              head=("STT", "Ho tên", "Ngày sinh"))], ",", "cp1258"),
    "tcvn3.csv": "\n".join(";".join(map(str, r)) for r in old(CLASS_LIST)).encode("latin-1"),
    "decomposed.xlsx": xlsx(("Lop", nfd(CLASS_LIST))),
    "decomposed.docx": docx(table(nfd(CLASS_LIST))),
    "tcvn3.xlsx": xlsx(("Lop 4A", old(CLASS_LIST))),
    "tcvn3.docx": docx(tcvn3("Danh sách học sinh"), table(old(CLASS_LIST))),
    "real dates.xlsx": xlsx(("A", rows(NAMES, [date(2016, 3, n + 1) for n in range(12)],
                                       head=("TT", "Họ tên", "Ngày sinh")))),
    "scores.xlsx": xlsx(("HK1", rows(NAMES, CLASSES, SCORES, SCORES, SCORES,
                                     head=("STT", "Họ và tên", "Lớp", "Toán", "TV", "ĐTB")))),
    "merged head.xlsx": xlsx(("HK1", [["PHÒNG GDĐT"], ["BẢNG ĐIỂM TỔNG HỢP"], [],
                             ["STT", "Họ và tên", "", "Điểm", "", ""],
                             ["", "", "", "Toán", "Văn", "Anh"],
                             *rows([a for a, _ in SPLIT], [b for _, b in SPLIT],
                                   SCORES, SCORES, SCORES)]),
                             merge=("B4:C4", "D4:F4")),
    "family and given.xlsx": xlsx(("L", rows([a for a, _ in SPLIT], [b for _, b in SPLIT], BIRTHS,
                                  head=("STT", "Họ đệm", "Tên", "Ngày sinh")))),
    "no head.xlsx": xlsx(("Sheet1", rows(NAMES, BIRTHS, numbered=False))),
    "no head, whole scores.xlsx": xlsx(("S", rows(NAMES, [8, 9, 7, 10] * 3, [7, 9, 9, 8] * 3,
                                                  [9] * 12))),
    "lying head.xlsx": xlsx(("S", rows(NAMES, BIRTHS, head=("STT", "Nội dung", "Ghi chú")))),
    "lying head, phones.xlsx": xlsx(("S", rows(NAMES, CLASSES, PHONES,
                                               head=("STT", "Mục", "Nhóm", "Mã")))),
    "hidden sheet.xlsx": xlsx(("Kế hoạch", [["Kế hoạch năm học"]]), ("Nguồn", CLASS_LIST),
                              hide=("Nguồn",)),
    "hidden column.xlsx": xlsx(("L", CLASS_LIST), hide_columns=("C",)),
    "hidden rows.xlsx": xlsx(("L", CLASS_LIST), hide_rows=range(2, 14)),
    "four on each of three sheets.xlsx": xlsx(*((f"Tổ {n}", [CLASS_LIST[0],
                                              *CLASS_LIST[1 + 4 * n : 5 + 4 * n]])
                                             for n in range(3))),
    "just five.xlsx": xlsx(("L", CLASS_LIST[:6])),
    "phones of parents.xlsx": xlsx(("PH", rows(NAMES, PHONES,
                                        head=("STT", "Họ tên phụ huynh", "SĐT")))),
    "phones as numbers.xlsx": xlsx(("PH", rows(NAMES, CLASSES, [912345678 + n for n in range(12)],
                                    head=("STT", "Học sinh", "Lớp", "Liên hệ")))),
    "identity.xlsx": xlsx(("S", rows(NAMES, CCCD, head=("STT", "Họ và tên", "Số CCCD")))),
    "identity without head.xlsx": xlsx(("S", rows(NAMES, CCCD))),
    "identity as numbers.xlsx": xlsx(("S", rows(NAMES, [int(c) for c in CCCD],
                                                head=("TT", "Tên HS", "Mã định danh")))),
    "homes.docx": docx("Danh sách học sinh đi xe buýt",
                       table(rows(NAMES, HOMES, head=("STT", "Họ và tên", "Nơi ở")))),
    "health.xlsx": xlsx(("Y tế", rows(NAMES, CLASSES, ["", "Hen", "", "Cận thị"] * 3,
                                      head=("STT", "Họ và tên", "Lớp", "Bệnh nền")))),
    "poor.docx": docx("Danh sách học sinh được hỗ trợ", table(
        rows(NAMES, CLASSES, ["hộ nghèo", "cận nghèo", "mồ côi"] * 4,
             head=("TT", "Họ và tên", "Lớp", "Hoàn cảnh")))),
    "weight.xlsx": xlsx(("SK", rows(NAMES, [25.5] * 12, [130] * 12,
                                    head=("STT", "Họ và tên trẻ", "Cân nặng", "Chiều cao")))),
    "conduct.xlsx": xlsx(("S", rows(NAMES, CLASSES, ["Tốt", "Khá"] * 6,
                                    head=("STT", "Họ và tên", "Lớp", "Hạnh kiểm")))),
    "year of birth.xlsx": xlsx(("S", rows(NAMES, [2014, 2015] * 6,
                                          head=("STT", "Họ và tên", "Năm sinh")))),
    "paragraphs.docx": docx("Danh sách các em dự thi", *LINES),
    "bullets.docx": docx(*(f"- Em {name}, lớp {c}, sinh năm 2015"
                           for name, c in zip(NAMES, CLASSES))),
    "paragraphs with phones.odt": odt(*(f"{n} – {p}" for n, p in zip(NAMES, PHONES))),
    "one long line.docx": docx("Học sinh dự thi: " + "; ".join(
        f"{name} ({b})" for name, b in zip(NAMES, BIRTHS))),
    "text box.docx": docx("Kế hoạch năm học", text_box(LINES)),
    "list in one cell.docx": docx(table([["Tổ 1", "\n".join(LINES)]])),
    "list in the page head.docx": docx("Kế hoạch", header="".join(map(paragraph, LINES))),
    "note on a cell.xlsx": xlsx(("S", [["Kế hoạch"]]), note="\n".join(LINES)),
    "capitals.xlsx": xlsx(("S", rows(caps(NAMES), BIRTHS, head=("STT", "HỌ VÀ TÊN",
                                                               "NGÀY THÁNG NĂM SINH")))),
    "without marks.csv": csv_file(rows(
        ("Nguyen Van An", "Tran Thi Binh", "Le Cuong", "Pham Minh Duc", "Vu Linh", "Do Han"),
        BIRTHS, head=("STT", "Ho va ten", "Ngay sinh"))),
    "class officers.xlsx": xlsx(("4A", rows(NAMES, BIRTHS, ["Lớp trưởng", "Tổ trưởng"] * 6,
                                head=("STT", "Họ và tên", "Ngày sinh", "Chức vụ")))),
    "pupils with teacher.xlsx": xlsx(("S", rows(NAMES, CLASSES, BIRTHS, ["Cô Mai Thị Hoa"] * 12,
                                     head=("STT", "Họ và tên", "Lớp", "Ngày sinh", "GVCN")))),
    "head in row 9.xlsx": xlsx(("S", [["UBND PHƯỜNG"], ["TRƯỜNG TIỂU HỌC"], [], [], ["DANH SÁCH"],
                                     [], ["Năm học 2026-2027"], [], *CLASS_LIST])),
    "list.pdf": (FOLDER / "danh-sach.pdf").read_bytes(),
    "paragraphs.pdf": (FOLDER / "doan-van.pdf").read_bytes(),
    "scores.pdf": (FOLDER / "bang-diem.pdf").read_bytes(),
}  # fmt: skip

AWARDS = {
    "prizes.xlsx": xlsx(("Giải", rows(NAMES, CLASSES, PRIZES,
                                      head=("STT", "Họ và tên", "Lớp", "Giải")))),
    "prizes.docx": docx("Kết quả hội thi vẽ tranh", table(
        rows(NAMES, CLASSES, PRIZES, head=("STT", "Họ tên học sinh", "Lớp", "Đạt giải")))),
    "prizes as lines.docx": docx(*(f"Giải {p}: em {n}, lớp {c}" for n, c, p in
                                   zip(NAMES, CLASSES, PRIZES))),
    "names and classes.xlsx": xlsx(("Đội bóng", rows(NAMES, CLASSES,
                                                    head=("STT", "Họ và tên", "Lớp")))),
    "prizes.pdf": (FOLDER / "giai-thuong.pdf").read_bytes(),
    "prizes.csv": csv_file(rows(NAMES, ["Trường TH A"] * 12, PRIZES,
                                head=("STT", "Họ và tên", "Đơn vị", "Giải thưởng"))),
}  # fmt: skip

_STAFF = rows(NAMES, ROLES, ["Phụ trách chung", "Phụ trách chuyên môn"] * 6,
              head=("STT", "Họ và tên", "Chức vụ", "Nhiệm vụ"))  # fmt: skip
PLAIN = {
    "staff.docx": docx("Kế hoạch", "Ban tổ chức gồm:", table(_STAFF)),
    "staff.xlsx": xlsx(("BTC", _STAFF)),
    "timetable.xlsx": xlsx(("TKB", [["", "Thứ 2", "Thứ 3", "Thứ 4", "Thứ 5", "Thứ 6"],
                            *[[f"Tiết {n}", "Toán", "Tiếng Việt", "Mỹ thuật", "Toán", "Âm nhạc"]
                              for n in range(1, 8)]])),
    "teaching hours.xlsx": xlsx(("PC", rows(NAMES, ["Toán", "Văn"] * 6, CLASSES, [17, 19] * 6,
                                head=("STT", "Họ và tên giáo viên", "Môn dạy", "Lớp",
                                      "Số tiết")))),
    "pay grades.xlsx": xlsx(("L", rows(NAMES, ["Giáo viên hạng II"] * 12, [4.34, 3.99] * 6,
                                       head=("STT", "Họ và tên", "Chức danh", "Hệ số")))),
    "budget.xlsx": xlsx(("DT", [["STT", "Nội dung", "Số lượng", "Đơn giá", "Thành tiền"],
                        *[[n, f"Mua cây {n}", 5, 350000, 350000000] for n in range(1, 12)]])),
    "duty.xlsx": xlsx(("Trực", rows([f"{n:02d}/09/2026" for n in range(1, 13)], NAMES, ROLES,
                                    head=("TT", "Ngày trực", "Người trực", "Chức vụ")))),
    "duty without roles.xlsx": xlsx(("Trực", rows([f"{n:02d}/09/2026" for n in range(1, 13)], NAMES,
                                                  head=("TT", "Ngày trực", "Họ và tên")))),
    "who does what.docx": docx(table([["TT", "Nội dung", "Thời gian", "Người thực hiện"],
                              *[[n, f"Việc số {n}", "15/9/2026", NAMES[n]] for n in range(11)]])),
    "classes and rooms.xlsx": xlsx(("Phòng", [["Lớp", "Sĩ số", "Phòng", "GVCN"],
                              *[[c, 32, 100 + n, NAMES[n]] for n, c in enumerate(CLASSES)]])),
    "criteria.xlsx": xlsx(("TC", [["STT", "Tiêu chí", "Điểm tối đa", "Điểm tự chấm"],
                          *[[n, f"Tiêu chí {n}", 10, 9.5] for n in range(1, 12)]])),
    "schools.xlsx": xlsx(("Trường", [["STT", "Tên trường", "Địa chỉ", "Điện thoại"],
                         *[[n, f"Trường Tiểu học số {n}", f"Số {n} đường Bạch Đằng",
                            f"0225 3 875 6{n:02d}"] for n in range(1, 12)]])),
    "results by class.xlsx": xlsx(("KQ", [["Lớp", "Sĩ số", "Giỏi", "Khá", "ĐTB"],
                                  *[[c, 32, 12, 15, 8.2] for c in CLASSES]])),
    "programme.docx": docx("Chương trình lễ khai giảng", *(
        f"{7 + n // 2} giờ {30 * (n % 2):02d}: Nội dung số {n}" for n in range(10))),
    "speech.docx": docx("Kính thưa các vị đại biểu!", "Năm học 2025-2026 trường có em Nguyễn Văn An"
                        " lớp 5A đạt giải Nhất, em Trần Thị Bình lớp 5B đạt giải Nhì.",
                        "Trân trọng cảm ơn Ông Lê Văn Tám, Chủ tịch UBND phường."),
    "officials.docx": docx(*(f"{n}. Ông {name} - {role}" for n, (name, role) in
                             enumerate(zip(NAMES, ROLES), start=1))),
    "four pupils.docx": docx(table(rows(NAMES, CLASSES, PRIZES, n=4,
                                        head=("STT", "Họ và tên", "Lớp", "Giải")))),
    "books.xlsx": xlsx(("Sách", [["STT", "Tên sách", "Tác giả", "Năm xuất bản"],
                        *[[n, f"Sách số {n}", NAMES[n], 2015 + n] for n in range(11)]])),
    "streets.docx": docx("Các tuyến đường đặt loa:", *(
        f"{n}. {street}" for n, street in enumerate(
            ("Lê Lợi", "Trần Phú", "Lý Thường Kiệt", "Nguyễn Huệ", "Phan Đình Phùng",
             "Hoàng Văn Thụ", "Ngô Quyền"), start=1))),
    "landlines.docx": docx("Thường trực: 0225 3875 123, đường dây nóng 1900 1234, tổng đài 111",
                           "Kho bạc Nhà nước, số tài khoản 3713.0.1234567"),
    "laws.docx": docx("Căn cứ Nghị định 56/2017/NĐ-CP ngày 09/5/2017;",
                      "Căn cứ Nghị quyết số 71-NQ/TW ngày 22/8/2025;", "Số: 031216001234/QĐ-UBND"),
    "plan.pdf": (FOLDER / "ke-hoach.pdf").read_bytes(),
    "empty.xlsx": xlsx(("Sheet1", [])),
    "numbers.csv": csv_file([["Tháng", "Số tin"], *[[n, n * 3] for n in range(1, 12)]]),
    "form to fill.docx": docx("PHIẾU ĐĂNG KÝ", "Họ và tên học sinh: ..............",
                              "Ngày sinh: ..../..../......", "Số điện thoại: .............."),
    "blank table.docx": docx(table([["STT", "Họ và tên", "Ngày sinh", "Lớp", "Số điện thoại"],
                                    *[[n, "", "", "", ""] for n in range(1, 12)]])),
}  # fmt: skip

CONTACTS = {
    "staff with phones.xlsx": xlsx(("BTC", rows(NAMES, ROLES, PHONES,
                                   head=("STT", "Họ và tên", "Chức vụ", "Điện thoại")))),
    "one mobile.docx": docx("Mọi chi tiết liên hệ cô Lan: 0912.345.678"),
    "plus 84.docx": docx("Zalo +84 912 345 678"),
    "identity.docx": docx("Ông Lê Văn Tám, CCCD số 031 080 001 234"),
    "account.docx": docx("Ủng hộ vào số tài khoản 0031 000 123 456, Vietcombank"),
    "home.docx": docx("Thường trú tại: số 5 ngõ 12 đường Bạch Đằng, tổ dân phố 3"),
    "teachers with births.xlsx": xlsx(("GV", rows(NAMES, ADULT_BIRTHS, ROLES, PHONES,
                                      head=("STT", "Họ và tên", "Ngày sinh", "Chức vụ", "ĐT")))),
    "old identity.odt": odt("Chứng minh nhân dân số 031234567 cấp ngày 01/01/2015"),
}  # fmt: skip
SCANS = {"scan.pdf": (FOLDER / "ban-quet.pdf").read_bytes()}
EXPECTED = {
    "roster": ROSTERS,
    "names": AWARDS,
    "plain": PLAIN,
    "contacts": CONTACTS,
    "scan": SCANS,
}
