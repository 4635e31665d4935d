"""Remembers who fills a new version on the search server, so that a second one stands back."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("search", "0005_state_of_the_server")]

    operations = [
        migrations.AddField(
            model_name="serverstate",
            name="holder",
            field=models.CharField(blank=True, max_length=32),
        ),
        migrations.AddField(
            model_name="serverstate",
            name="held_until",
            field=models.DateTimeField(null=True),
        ),
    ]
