"""Gives the center a first list of expressions that mean the same, to be edited by it."""

from django.db import migrations

GROUPS = [
    ("Sở GDĐT", "Sở GD&ĐT", "Sở Giáo dục và Đào tạo", "Sở Giáo dục"),
    ("Bộ GDĐT", "Bộ GD&ĐT", "Bộ Giáo dục và Đào tạo", "Bộ Giáo dục"),
    ("GDĐT", "GD&ĐT", "giáo dục và đào tạo"),
    ("UBND", "Ủy ban nhân dân"),
    ("HĐND", "Hội đồng nhân dân"),
    ("MTTQ", "Mặt trận Tổ quốc"),
    ("THCS", "trung học cơ sở", "cấp 2"),
    ("THPT", "trung học phổ thông", "cấp 3"),
    ("BGH", "ban giám hiệu"),
    ("GVCN", "giáo viên chủ nhiệm"),
    ("HSG", "học sinh giỏi"),
    ("CNTT", "công nghệ thông tin"),
    ("ATGT", "an toàn giao thông"),
    ("PCCC", "phòng cháy chữa cháy"),
    ("BHYT", "bảo hiểm y tế"),
    ("SGK", "sách giáo khoa"),
    ("TDTT", "thể dục thể thao"),
    ("KHKT", "khoa học kỹ thuật"),
    ("VH-XH", "Văn hóa - Xã hội", "văn hóa và xã hội"),
]


def add(apps, schema_editor):
    synonyms = apps.get_model("search", "Synonyms")
    synonyms.objects.bulk_create([synonyms(expressions="\n".join(group)) for group in GROUPS])


class Migration(migrations.Migration):
    dependencies = [("search", "0002_syllables_by_database")]
    operations = [migrations.RunPython(add, migrations.RunPython.noop)]
