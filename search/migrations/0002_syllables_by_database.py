"""Adds what each database looks syllables up in: FTS5 beside the rows, or a tsvector in them."""

from django.db import migrations

NAMES = "title_f, summary_f, body_f, rest_f, exact"
NEW = ", ".join(f"new.{name}" for name in NAMES.split(", "))
OLD = ", ".join(f"old.{name}" for name in NAMES.split(", "))
ADD = f"INSERT INTO search_syllables(rowid, {NAMES}) VALUES (new.entry_id, {NEW});"  # noqa: S608 - constants
TAKE_OUT = (
    f"INSERT INTO search_syllables(search_syllables, rowid, {NAMES})"  # noqa: S608 - constants
    f" VALUES ('delete', old.entry_id, {OLD});"
)
# The text lies in search_entrytext once; FTS5 asks for it there, and triggers keep the two alike.
SQLITE = [
    f"""CREATE VIRTUAL TABLE search_syllables USING fts5(
        {NAMES}, content='search_entrytext', content_rowid='entry_id',
        tokenize='unicode61 remove_diacritics 0', prefix='2 3'
    )""",
    f"CREATE TRIGGER search_added AFTER INSERT ON search_entrytext BEGIN {ADD} END",
    f"CREATE TRIGGER search_deleted AFTER DELETE ON search_entrytext BEGIN {TAKE_OUT} END",
    f"CREATE TRIGGER search_changed AFTER UPDATE ON search_entrytext BEGIN {TAKE_OUT} {ADD} END",
]
POSTGRESQL = [
    "ALTER TABLE search_entry ADD COLUMN vector tsvector",
    # The vector lies outside the row, so that thousands of rows are read quickly.
    "ALTER TABLE search_entry ALTER COLUMN vector SET STORAGE EXTERNAL",
    "ALTER TABLE search_entry SET (toast_tuple_target = 256)",
    "CREATE INDEX search_entry_vector ON search_entry USING gin (vector)",
]


def add(apps, schema_editor):
    statements = POSTGRESQL if schema_editor.connection.vendor == "postgresql" else SQLITE
    with schema_editor.connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def drop(apps, schema_editor):
    with schema_editor.connection.cursor() as cursor:
        if schema_editor.connection.vendor == "postgresql":
            cursor.execute("ALTER TABLE search_entry DROP COLUMN vector")
            return
        for trigger in ("added", "deleted", "changed"):
            cursor.execute(f"DROP TRIGGER search_{trigger}")
        cursor.execute("DROP TABLE search_syllables")


class Migration(migrations.Migration):
    dependencies = [("search", "0001_database_index")]
    operations = [migrations.RunPython(add, drop)]
