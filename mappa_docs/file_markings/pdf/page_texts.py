"""What was read on the pages of a PDF, kept for a second look at it or a marked version of it."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class PageTexts:
    """`of_pages` is all text that PDFium reads on a page, by the index of the page, for those pages
    whose notes were not made part of them; `spelling` says of lines whether one spells a
    marking."""

    of_pages: dict[int, str] = field(default_factory=dict)
    spelling: dict[str, bool] = field(default_factory=dict)

    def of_next_version(self) -> "PageTexts":
        """Return what to begin with for another version of the same file: nothing is known of its
        pages, and a line spells there what it spells here."""
        return PageTexts(spelling=self.spelling)
