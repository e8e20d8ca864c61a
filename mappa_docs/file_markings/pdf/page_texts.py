"""What was read on the pages of a PDF, kept for a second look at it or a marked version of it."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class PageTexts:
    """`of_pages` is all text that PDFium reads on a page, by the index of the page, for those pages
    whose notes were not made part of them; `silent` are those of them on which no line spells a
    marking. `spelling` says of lines whether one spells a marking, in whichever version."""

    of_pages: dict[int, str] = field(default_factory=dict)
    silent: set[int] = field(default_factory=set)
    spelling: dict[str, bool] = field(default_factory=dict)
