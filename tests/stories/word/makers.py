"""Builds Word files part by part as Word itself writes them."""

from tests.library.hostile import jpeg, packed

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    f'xmlns:r="{RELATIONS}" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
OLE = bytes.fromhex("d0cf11e0a1b11ae1")


def paragraph(text, style="", font=""):
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    fonts = f'<w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}"/></w:rPr>' if font else ""
    return f'<w:p>{properties}<w:r>{fonts}<w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def picture(relation, kind="embed", text=""):
    return (
        f'<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" descr="{text}"/>'
        "<a:graphic><a:graphicData><pic:pic><pic:blipFill>"
        f'<a:blip r:{kind}="{relation}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r></w:p>"
    )


def old_picture(relation):
    shape = f'<v:shape><v:imagedata r:id="{relation}"/></v:shape>'
    return f"<w:p><w:r><w:pict>{shape}</w:pict></w:r></w:p>"


def relation(name, target, kind="image", outside=False):
    mode = ' TargetMode="External"' if outside else ""
    return f'<Relationship Id="{name}" Type="{RELATIONS}/{kind}" Target="{target}"{mode}/>'


def style(name, shown, font="", default=False):
    fonts = f'<w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}"/></w:rPr>' if font else ""
    mark = ' w:default="1"' if default else ""
    return (
        f'<w:style w:type="paragraph"{mark} w:styleId="{name}"><w:name w:val="{shown}"/>'
        f"{fonts}</w:style>"
    )


STYLES = style("Normal", "Normal", default=True) + style("Title", "Title")
STYLES += style("Heading1", "heading 1") + style("Caption", "caption")


def word(body, *, relations="", styles=STYLES, before="", **parts):
    """Return a .docx with that body; further parts by their names."""
    links = f'<Relationships xmlns="{RELATIONS.replace("officeDocument", "package")}">'
    return packed(
        {
            "[Content_Types].xml": f'{_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package'
            '/2006/content-types"><Default Extension="rels" ContentType="application/vnd.'
            'openxmlformats-package.relationships+xml"/><Default Extension="xml" '
            'ContentType="application/xml"/><Default Extension="jpeg" ContentType="image/jpeg"/>'
            '<Default Extension="emf" ContentType="image/x-emf"/>'
            f'<Override PartName="/word/document.xml" ContentType="{DOCX}.document.main+xml"/>'
            "</Types>",
            "_rels/.rels": f"{_HEAD}{links}"
            f"{relation('rId1', 'word/document.xml', 'officeDocument')}</Relationships>",
            "word/_rels/document.xml.rels": f"{_HEAD}{links}"
            f"{relation('rS', 'styles.xml', 'styles')}{relations}</Relationships>",
            "word/styles.xml": f"{_HEAD}<w:styles {_NAMES}>{styles}</w:styles>",
            "word/document.xml": f"{_HEAD}{before}<w:document {_NAMES}><w:body>{body}</w:body>"
            "</w:document>",
            **parts,
        }
    )


def with_photo(**options):
    return {"word/media/image1.jpeg": jpeg(**options)}
