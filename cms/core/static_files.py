"""Static files under names that carry a hash of their bytes, modules that scripts import too."""

from whitenoise.storage import CompressedManifestStaticFilesStorage


class HashedFiles(CompressedManifestStaticFilesStorage):
    """Writes hashed names into `import` lines, so that no browser mixes modules of two releases."""

    support_js_module_import_aggregation = True
