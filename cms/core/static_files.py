"""Static files under names that carry a hash of their bytes, modules that scripts import too."""

from typing import Any

from whitenoise.storage import CompressedManifestStaticFilesStorage


class HashedFiles(CompressedManifestStaticFilesStorage):
    """Writes hashed names into `import` lines, so that no browser mixes modules of two releases."""

    support_js_module_import_aggregation = True

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._addresses: dict[tuple[str, str], str] = {}

    def url(self, name: str, force: bool = False) -> str:
        """Return the address of a file, worked out once for the files that were collected.

        A page names two dozen of them, and Django takes each name apart anew.
        """
        key = (self.manifest_hash, name)
        if key not in self._addresses:
            self._addresses[key] = super().url(name, force)
        return self._addresses[key]
