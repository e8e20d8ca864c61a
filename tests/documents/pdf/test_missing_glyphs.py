"""People are named and quoted in their own letters, and no letter keeps a document from being made.

PDFium, which shares no code with what drew the PDF, reads the text back.
"""

import io
import unicodedata
from typing import Any

import page
import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mappa_docs.intake import submission
from mappa_docs.issuing import rendering
from mappa_docs.text import drawn_characters
from tests import readers
from tests.readers import squeezed
from tests.support import judged, sample

QUOTED = {
    "Amharic": "እርሱም፦ “አገኝሃለሁ” አለ። አበበ በቀለ",
    "Arabic": "قال سأعود غدا يا فاطمة",
    "Armenian": "Ես քեզ կգտնեմ",
    "Bengali": "সে বলেছিল, “আমি ফিরে আসব।” শ্রীমতী ক্ষমা রহমান",
    "Burmese": "မြန်မာ ကျွန်တော်",
    "Chinese": "他说:“我会找到你的。”陳大文、欧阳娜娜",
    "Cyrillic": "Он сказал: «Я тебя найду». Наталья Ґалаґан Їжак",
    "Emoji": "💀🔪 👨‍👩‍👧‍👦 👩🏽‍⚕️ 🏴󠁧󠁢󠁷󠁬󠁳󠁿 🇬🇧 ❤️ ☎︎ ✓",
    "Georgian": "მე გიპოვი",
    "Greek": "Είπε: «Θα σε βρω». Ελένη Παπαδοπούλου",
    "Hebrew": "הוא אמר אני אמצא אותך",
    "Hindi": "उसने कहा: “मैं तुम्हें ढूँढ लूँगा।” श्रीमान् क्षत्रिय",
    "Japanese": "ひらがなカタカナ漢字",
    "Kannada": "ನಾನು ಬರುತ್ತೇನೆ",
    "Korean": "안녕하세요 김철수",
    "Malayalam": "ഞാൻ വരും ക്ഷമ",
    "Polish": "Powiedział: „Znajdę cię”. Łukasz Wójcik-Żółć",
    "Punjabi": "ਉਸ ਨੇ ਕਿਹਾ: “ਮੈਂ ਤੈਨੂੰ ਮਾਰ ਦਿਆਂਗਾ।” ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ",
    "Sinhala": "ශ්‍රී ලංකා",
    "Sorani": "گوتی دەتکوژم ڕۆژی ئازاد ڕەحیم",
    "Tamil": "அவர் சொன்னார்: “நான் வருவேன்.” தமிழ்ச்செல்வி",
    "Thai": "เขาพูดว่าฉันจะตามหาคุณให้เจอ",
    "Urdu": "اس نے کہا میں تمہیں ڈھونڈ لوں گا محمد علی",
    "Vietnamese": "Nguyễn Thị Hằng nói: “Tôi sẽ tìm thấy mày.”",
}
# Of these a reader gets some letters twice: Typst draws a mark that sits higher or lower by itself,
# and gives it the whole syllable.
REPEATED = {
    "Gujarati": "તેણે કહ્યું હું પાછો આવીશ",
    "Khmer": "ខ្ញុំនឹងរកអ្នក",
    "Lao": "ຂ້ອຍຈະຊອກຫາເຈົ້າ",
    "Odia": "ମୁଁ ଆସିବି",
    "Telugu": "నేను వస్తాను క్షమ",
    "Yoruba": "Ọlátúńjí Adébáyọ̀",
}
# Typst finds no typeface for the mark of one script on the letter of another.
HARD = "🪦֑✘᷷᷑"


def _answers(text: str) -> dict[str, Any]:
    answers = sample("mappa-a", "minimal")
    answers["conviction"]["brief_details"] = f"begin\n\n{text}\n\nend"
    return answers


def _pdf(text: str) -> bytes:
    return rendering.render(submission.from_answers(_answers(text)), "pdf").data


def _read(data: bytes) -> str:
    with pypdfium2.PdfDocument(io.BytesIO(data)) as pdf:
        body = squeezed("".join(page.get_textpage().get_text_bounded() for page in pdf))
    return body.partition("begin")[2].partition("end")[0]


def _without_hyphens(text: str) -> str:
    return text.replace("-", "").replace("\x02", "")


@pytest.mark.parametrize("language", QUOTED)
def test_the_text_of_a_pdf_is_what_was_quoted(language: str) -> None:
    assert _read(_pdf(QUOTED[language])) == squeezed(QUOTED[language])


@pytest.mark.parametrize("language", REPEATED)
def test_every_letter_is_in_the_text_of_a_pdf_in_its_order(language: str) -> None:
    read = iter(_read(_pdf(REPEATED[language])))

    assert all(letter in read for letter in squeezed(REPEATED[language]))


def test_a_pdf_in_many_scripts_conforms_and_stays_small(tmp_path: Any) -> None:
    plain = _pdf("Nothing.")
    data = _pdf("\n\n".join([*QUOTED.values(), *REPEATED.values(), HARD, "𓀀"]))
    path = tmp_path / "scripts.pdf"
    path.write_bytes(data)
    faults = [
        fault.rule_id
        for profile in (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_2A)
        for fault in page.validate_pdf(str(path), profile=profile).failures
    ]

    assert set(faults) <= {"PDFA2A-STREAM-LENGTH-001"}
    assert len(data) < len(plain) + 250_000


def test_what_has_no_shape_is_printed_by_its_code_and_kept_in_word() -> None:
    read = submission.from_answers(_answers("He wrote 𓀀."))
    word = rendering.render(read, "docx").data

    assert "Hewrote[U+13000EGYPTIANHIEROGLYPHA001]." in _read(rendering.render(read, "pdf").data)
    assert "He wrote 𓀀." in readers.word_lines(word)


def test_what_cannot_be_drawn_together_is_printed_by_codes() -> None:
    read = _read(_pdf(f"He wrote {HARD} and ਗੁਰਪ੍ਰੀਤ."))

    assert "ਗੁਰਪ੍ਰੀਤ" in read
    for character in HARD:
        code = squeezed(f"[{drawn_characters.code_and_name(character)}]")
        assert character in read or code in read


def test_advice_names_what_has_no_shape_and_is_no_answer() -> None:
    judgement = judged(_answers("𓀀 and ਗੁਰਪ੍ਰੀਤ"))
    (finding,) = (one for one in judgement.findings if one.code == "PLA-7")

    assert (finding.severity, finding.pointer) == ("advice", "/conviction/brief_details")
    assert "U+13000 EGYPTIAN HIEROGLYPH A001" in finding.message
    assert "𓀀" not in finding.message
    assert judgement.status == "complete"


ANY_TEXT = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Cn", "Co")), min_size=1, max_size=40
)


@given(ANY_TEXT)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_text_is_printed_and_no_letter_is_lost(text: str) -> None:
    read = submission.from_answers(_answers(f"x{text}x"))
    kept = read.answers["conviction"]["brief_details"].split("\n\n", 1)[1].removesuffix("\n\nend")
    data = rendering.render(read, "pdf", draft=True).data
    # A reader takes ligatures apart, and the hyphen at the end of a line away.
    found = _without_hyphens(unicodedata.normalize("NFKD", _read(data)))

    for character in kept:
        if unicodedata.category(character)[0] in "LNS":
            code = _without_hyphens(squeezed(f"[{drawn_characters.code_and_name(character)}]"))
            plain = squeezed(unicodedata.normalize("NFKD", character))
            assert code in found or all(letter in found for letter in plain), code
