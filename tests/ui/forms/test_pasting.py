"""What a clipboard holds, as prose. The samples are built as Word, a browser, Google Docs and LibreOffice build theirs."""

import pytest

from igm_desktop.ui.forms.pasting import LARGEST, blocks_of_html, blocks_of_text

WORD_LIST = """<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<link rel=File-List href="file:///C:/Users/a/AppData/Local/Temp/msohtmlclip1/01/clip_filelist.xml">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoListParagraph {margin-left:36.0pt; mso-add-space:auto;} @list l0:level1 {mso-level-text:\\F0B7;} --></style>
</head><body lang=EN-GB style='tab-interval:36.0pt'>
<!--StartFragment-->
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
lang=EN-GB style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>·<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span
lang=EN-GB>The town runs a <b style='mso-bidi-font-weight:normal'>reception
desk</b> for newcomers.<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;
</span></span></span><![endif]><span lang=EN-GB>It publishes a <i>guide</i> on
<a href="https://example.org/guide_(2023)">its site</a>, in 3&nbsp;languages.<o:p></o:p></span></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<!--EndFragment--></body></html>"""

WORD_PARAGRAPHS = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><!--StartFragment-->
<p class=MsoNormal><span lang=FR style='mso-ansi-language:FR'>La ville dispose d’un plan<span
style='mso-spacerun:yes'>  </span>local&nbsp;; il date de 2021.<o:p></o:p></span></p>
<p class=MsoNormal><span class=MsoCommentReference><a id="_anchor_1" href="#_msocom_1">[A1]</a></span><span
style='font-weight:700'>Aucun</span> budget <span style='display:none'>caché</span>n’est prévu.</p>
<div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>Between us.</p></div></div>
<!--EndFragment--></body></html>"""

WORD_TABLE = """<table class=MsoTableGrid border=1><tr><td width=300><p class=MsoNormal>First cell<o:p></o:p></p></td>
<td width=300><p class=MsoNormal>Second cell</p></td></tr></table>"""

GOOGLE = """<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><ul><li dir="ltr"
style="list-style-type:disc;"><p dir="ltr"><span style="font-weight:400;">Plain and </span><span
style="font-weight:700;font-style:italic;">strong</span></p></li><li><p><span>Two</span></p></li></ul></b>"""


def test_a_list_from_word() -> None:
    assert blocks_of_html(WORD_LIST) == (
        "The town runs a **reception desk** for newcomers.",
        "It publishes a *guide* on [its site](https://example.org/guide_(2023)), in 3\u00a0languages.",
    )


def test_paragraphs_from_word_without_comments_and_hidden_text() -> None:
    assert blocks_of_html(WORD_PARAGRAPHS) == (
        "La ville dispose d’un plan local\u00a0; il date de 2021.",
        "**Aucun** budget n’est prévu.",
    )


def test_cells_of_a_table_are_blocks() -> None:
    assert blocks_of_html(WORD_TABLE) == ("First cell", "Second cell")


def test_a_list_from_google_documents_is_not_bold() -> None:
    assert blocks_of_html(GOOGLE) == ("Plain and ***strong***", "Two")


def test_a_page_with_breaks_and_written_bullets() -> None:
    markup = "<div>• First line<br>goes on<br>• Second</div><p>Para one<br><br>Para two</p>"
    assert blocks_of_html(markup) == ("First line\ngoes on", "Second", "Para one", "Para two")


def test_nothing_of_a_page_is_run_or_fetched() -> None:
    markup = (
        "<style>p{color:red}</style><script>alert(1)</script><p onclick='x()'>Text"
        "<img src='file:///etc/passwd'><a href='javascript:alert(1)'>link</a></p><svg><text>pic</text></svg>"
    )
    assert blocks_of_html(markup) == ("Textlink",)


def test_what_looks_like_our_markup_is_text() -> None:
    assert blocks_of_html("<p>5 * 3 * 2 and [@who]</p>") == (r"5 \* 3 \* 2 and \[@who\]",)


@pytest.mark.parametrize("markup", ["<b>" * 50_000 + "x", "<p>" * 20_000 + "x", "</i>" * 50_000 + "x", "<a<b" * 20_000])
def test_hostile_nesting_comes_to_an_end(markup: str) -> None:
    assert len(blocks_of_html(markup)) <= 1


def test_too_much_markup_is_not_read() -> None:
    assert blocks_of_html("<p>x" + " " * LARGEST) == ()


def test_plain_bullets_of_any_kind() -> None:
    text = "•\tFirst thing\r\n• Second thing\r\n\r\n- Third\n– Fourth\n1. Fifth\no\tSixth\n"
    assert blocks_of_text(text) == ("First thing", "Second thing", "Third", "Fourth", "Fifth", "Sixth")


def test_a_sentence_that_a_page_broke_is_joined() -> None:
    text = "• The municipality has a plan that\n  covers all districts.\n• It has no budget.\nOne more paragraph."
    assert blocks_of_text(text) == (
        "The municipality has a plan that covers all districts.",
        "It has no budget.",
        "One more paragraph.",
    )


def test_one_line_keeps_its_number_and_its_spaces() -> None:
    assert blocks_of_text("12. 18\u00a0ans\u202f; fin") == ("12. 18\u00a0ans\u202f; fin",)
    assert blocks_of_text("   ") == ()
