#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the styles that proposal.docx is given: pandoc's own reference document, changed where this says so.

    apt-get install pandoc
    python3 Tools/make_word_styles.py Sources/Converters/reference.docx

A4, Arial, page numbers, tables with lines and a shaded head, headings dark enough to be read.
"""
import io
import re
import subprocess
import sys
import zipfile

FONTS = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial" w:eastAsia="Arial" />'
LINES = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="767676" />'
    for side in ("top", "bottom", "insideH"))
HEAD = ('<w:tblStylePr w:type="firstRow"><w:rPr><w:b /></w:rPr><w:tblPr /><w:tcPr>'
        '<w:tcBorders><w:bottom w:val="single" w:sz="8" w:space="0" w:color="1B1B1B" /></w:tcBorders>'
        '<w:shd w:val="clear" w:color="auto" w:fill="F2F2F2" /><w:vAlign w:val="bottom" /></w:tcPr></w:tblStylePr>')
PAGE = ('<w:sectPr><w:footerReference w:type="default" r:id="rIdFooter" /><w:pgSz w:w="11906" w:h="16838" />'
        '<w:pgMar w:top="1134" w:right="1021" w:bottom="1134" w:left="1021" w:header="567" w:footer="567" w:gutter="0" />'
        '</w:sectPr>')
NAMESPACE = "http://schemas.openxmlformats.org"
FOOTER = (f'<?xml version="1.0" encoding="UTF-8"?>\n<w:ftr xmlns:w="{NAMESPACE}/wordprocessingml/2006/main">'
          '<w:p><w:pPr><w:jc w:val="right" /></w:pPr>' + "<w:r><w:t xml:space=\"preserve\"> / </w:t></w:r>".join(
              f'<w:fldSimple w:instr="{field}"><w:r><w:t>1</w:t></w:r></w:fldSimple>' for field in ("PAGE", "NUMPAGES"))
          + '</w:p></w:ftr>')
FOOTER_TYPE = ('<Override PartName="/word/footer1.xml" '
               'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml" /></Types>')
FOOTER_LINK = (f'<Relationship Id="rIdFooter" Type="{NAMESPACE}/officeDocument/2006/relationships/footer" '
               'Target="footer1.xml" /></Relationships>')
SIZES = {"Title": 32, "Heading1": 26, "Heading2": 22, "Heading3": 20, "Heading4": 20, "Compact": 17}
SPACING = {"Normal": (0, 80), "BodyText": (60, 60), "Compact": (20, 20), "Title": (0, 160),
           "Heading1": (320, 80), "Heading2": (200, 40), "Heading3": (160, 0), "TableCaption": (160, 40)}


def changed(name, style):
    """One style: size in half points, spacing before and after in twentieths of a point."""
    if name in SPACING:
        before, after = SPACING[name]
        spacing = f'<w:spacing w:before="{before}" w:after="{after}" />'
        style, count = re.subn(r"<w:spacing [^>]*/>", spacing, style)
        if not count and "<w:pPr>" in style:
            style = style.replace("</w:pPr>", spacing + "</w:pPr>", 1)
        elif not count:
            style = style.replace("<w:qFormat />", f"<w:qFormat /><w:pPr>{spacing}</w:pPr>", 1)
    if name in SIZES:
        size = f'<w:sz w:val="{SIZES[name]}" /><w:szCs w:val="{SIZES[name]}" />'
        style = re.sub(r"<w:sz(Cs)? [^>]*/>", "", style)
        if "<w:rPr>" in style:
            style = style.replace("</w:rPr>", size + "</w:rPr>", 1)
        else:
            style = style.replace("</w:style>", f"<w:rPr>{size}</w:rPr></w:style>")
    if name == "Title":
        style = re.sub(r"<w:jc [^>]*/>", "", style)
    if name == "Heading3":
        style = style.replace("<w:i />", "<w:b />")
    if name == "Caption":
        style = style.replace("<w:i />", "<w:b />")
    if name == "Table":
        style = style.replace('w:w="108"', 'w:w="70"')
        style = style.replace("</w:tblPr>", "</w:tblPr>" + HEAD, 1)
        style = re.sub(r"(<w:tblInd [^>]*/>)", rf"\1<w:tblBorders>{LINES}</w:tblBorders>", style, count=1)
        style = style[:style.index(HEAD) + len(HEAD)] + "</w:style>"
    return style


def styles(text):
    text = re.sub(r"<w:rFonts w:asciiTheme[^>]*/>", FONTS, text)
    text = re.sub(r'<w:color w:val="\w+" w:themeColor="accent1"[^>]*/>', '<w:color w:val="1F3864" />', text)
    text = text.replace('<w:sz w:val="24" />\n        <w:szCs w:val="24" />',
                        '<w:sz w:val="20" />\n        <w:szCs w:val="20" />', 1)
    return re.sub(r'<w:style [^>]*w:styleId="(\w+)">.*?</w:style>',
                  lambda style: changed(style.group(1), style.group(0)), text, flags=re.S)


def main(path):
    source = subprocess.run(
        ["pandoc", "--print-default-data-file", "reference.docx"], check=True, capture_output=True).stdout
    with zipfile.ZipFile(io.BytesIO(source)) as old, \
            zipfile.ZipFile(path, "w") as new:
        for name in old.namelist():
            content = old.read(name).decode()
            if name == "word/styles.xml":
                content = styles(content)
            if name == "word/document.xml":
                content = content.replace("<w:sectPr />", PAGE)
            content = content.replace("</Types>", FOOTER_TYPE)
            if name == "word/_rels/document.xml.rels":
                content = content.replace("</Relationships>", FOOTER_LINK)
            new.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
        new.writestr(zipfile.ZipInfo("word/footer1.xml"), FOOTER, zipfile.ZIP_DEFLATED)


if __name__ == "__main__":
    main(sys.argv[1])
