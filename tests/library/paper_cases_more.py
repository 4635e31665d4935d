"""More marked documents, written after the reader was finished: none of them shaped it."""

from tests.library.paper_cases import (
    ADULT_BIRTHS,
    BIRTHS,
    CLASS_LIST,
    CLASSES,
    HOMES,
    PHONES,
    PRIZES,
    ROLES,
    SCORES,
    rows,
)
from tests.library.paper_cases import NAMES as N
from tests.library.paper_makers import csv_file, docx, table, xlsx

MORE = {
    "roster": {
        "cards.docx": docx(
            *(
                line
                for n, b, c in zip(N, BIRTHS, CLASSES)
                for line in (f"Họ và tên: {n}", f"Ngày sinh: {b}", f"Lớp: {c}", "")
            )
        ),
        "comma lines.docx": docx(*(f"{n}, lớp {c}, {p}" for n, c, p in zip(N, CLASSES, PHONES))),
        "dob words.docx": docx(*(f"Cháu {n} sinh ngày {b}, con mẹ Hoa" for n, b in zip(N, BIRTHS))),
        "quotes.xlsx": xlsx(
            ("S", rows(N, [f"'{b}" for b in BIRTHS], head=("STT", "Họ tên", "Sinh ngày")))
        ),
        "two tables.docx": docx(
            table(CLASS_LIST[:5]), "và", table([CLASS_LIST[0], *CLASS_LIST[5:8]])
        ),
        "english.csv": csv_file(rows(N, BIRTHS, head=("No", "Full name", "Date of birth"))),
        "ethnic.xlsx": xlsx(
            (
                "S",
                rows(
                    (
                        "Giàng A Páo",
                        "Vàng Thị Mỷ",
                        "Sùng A Sử",
                        "Lò Văn Pánh",
                        "Mùa A Vừ",
                        "Thào Thị Dợ",
                    ),
                    BIRTHS,
                    head=("TT", "Họ và tên", "Ngày sinh"),
                ),
            )
        ),
        "given first.xlsx": xlsx(
            (
                "S",
                rows(
                    ["An Nguyễn", "Bình Trần", "Cường Lê", "Đức Phạm", "Linh Vũ", "Hân Đỗ"],
                    BIRTHS,
                    head=("TT", "Tên học sinh", "Ngày sinh"),
                ),
            )
        ),
        "lower.xlsx": xlsx(
            ("S", rows([n.lower() for n in N], BIRTHS, head=("tt", "họ và tên", "ngày sinh")))
        ),
        "address no head.xlsx": xlsx(("S", rows(N, HOMES))),
        "sbd.xlsx": xlsx(
            (
                "S",
                rows(
                    [f"SBD{n}" for n in range(12)],
                    N,
                    SCORES,
                    SCORES,
                    head=("SBD", "Họ và tên", "Toán", "Tổng"),
                ),
            )
        ),
        "side by side.xlsx": xlsx(
            (
                "S",
                [
                    ["Tổ 1", "", "Tổ 2", ""],
                    *[[N[k], BIRTHS[k], N[k + 6], BIRTHS[k + 6]] for k in range(6)],
                ],
            )
        ),
        "xep loai.docx": docx(
            "KẾT QUẢ HỌC TẬP LỚP 5A",
            table(
                rows(N, ["HTXS", "HTT", "HT"] * 4, head=("STT", "Họ và tên", "Kết quả cuối năm"))
            ),
        ),
        "dot dates.docx": docx(*(f"{n}\t{b.replace('/', '.')}" for n, b in zip(N, BIRTHS))),
        "iso.csv": csv_file(rows(N, [f"2016-03-{d:02d}" for d in range(1, 13)], numbered=False)),
        "middle dot.docx": docx(*(f"• {n} · {b}" for n, b in zip(N, BIRTHS))),
        "quote names.docx": docx(
            "Các cháu: " + ", ".join(f"{n} ({b})" for n, b in zip(N, BIRTHS)) + "."
        ),
        "vni.docx": docx(
            table(
                [
                    ["STT", "Hoï vaø teân", "Ngaøy sinh"],
                    *[
                        [k, n, b]
                        for k, (n, b) in enumerate(
                            zip(
                                [
                                    "Nguyeãn Vaên An",
                                    "Traàn Thò Bình",
                                    "Leâ Vaên Cöôøng",
                                    "Phaïm Minh Ñöùc",
                                    "Vuõ Linh",
                                ],
                                BIRTHS,
                            )
                        )
                    ],
                ]
            )
        ),
    },
    "plain": {
        "council.docx": docx(
            "Thành phần dự:", *(f"- Đồng chí {n} – {r}" for n, r in zip(N, ROLES))
        ),
        "minutes.docx": docx(
            *(
                f"Ông {n} phát biểu: nhất trí với kế hoạch ngày 02/9/2025, bổ sung kinh phí."
                for n in N
            )
        ),
        "candidates teachers.xlsx": xlsx(
            (
                "S",
                rows(
                    N,
                    ADULT_BIRTHS,
                    ["Đại học"] * 12,
                    head=("STT", "Họ và tên", "Ngày sinh", "Trình độ"),
                ),
            )
        ),
        "exam council.xlsx": xlsx(
            (
                "S",
                rows(
                    N,
                    ROLES,
                    ["Trường TH A"] * 12,
                    ["Phòng thi 1"] * 12,
                    head=("TT", "Họ và tên", "Chức vụ", "Đơn vị công tác", "Nhiệm vụ"),
                ),
            )
        ),
        "martyrs.docx": docx(
            "Danh sách liệt sĩ của phường",
            *(f"{n}, sinh năm 19{30 + k}, hy sinh 1968" for k, n in enumerate(N)),
        ),
        "stats.xlsx": xlsx(
            (
                "S",
                [
                    ["TT", "Trường", "Số học sinh", "Số lớp", "Tỷ lệ %"],
                    *[
                        [k, f"Trường THCS {n.split()[-1]}", 300 + k, 12, 9.5]
                        for k, n in enumerate(N)
                    ],
                ],
            )
        ),
        "menu.xlsx": xlsx(
            (
                "S",
                [
                    ["Thứ", "Bữa sáng", "Bữa trưa"],
                    *[[f"Thứ {k}", "Cháo", "Cơm, canh"] for k in range(2, 7)],
                ],
            )
        ),
        "contract.docx": docx(
            "Điều 1. Bên A: Trường Tiểu học A",
            "Đại diện: Bà Lê Thị Hoa, Hiệu trưởng",
            "Điện thoại: 0225 3875 111",
            "Mã số thuế: 0200123456",
        ),
        "textbook.xlsx": xlsx(
            (
                "S",
                [
                    ["TT", "Tên sách", "Tác giả (Chủ biên)", "Nhà xuất bản", "Giá"],
                    *[[k, f"Toán {k}", n, "NXB Giáo dục", 25000] for k, n in enumerate(N)],
                ],
            )
        ),
        "evaluation staff.xlsx": xlsx(
            (
                "S",
                rows(
                    N,
                    ["Giáo viên"] * 12,
                    [8.5] * 12,
                    ["Hoàn thành tốt"] * 12,
                    head=("STT", "Họ và tên", "Chức vụ", "Điểm", "Xếp loại"),
                ),
            )
        ),
    },
    "names": {
        "award with teacher.xlsx": xlsx(
            (
                "S",
                rows(
                    N,
                    CLASSES,
                    PRIZES,
                    ["Cô Hoa"] * 12,
                    head=("STT", "Họ và tên", "Lớp", "Giải", "GV hướng dẫn"),
                ),
            )
        ),
        "praise.docx": docx(
            *(
                f"{k}. {n} – Lớp {c} – Giải {p}"
                for k, (n, c, p) in enumerate(zip(N, CLASSES, PRIZES), start=1)
            )
        ),
    },
}
