"""The answers to MAPPA D: Confidentiality and Diversity Statement.

Made from the form's schema by `make generate`. Conditions are no part of it: `validate` knows them.
"""

from typing import Literal, NotRequired, TypedDict

Area = Literal[
    "avon_and_somerset",
    "bedfordshire",
    "cambridgeshire",
    "cheshire",
    "cleveland",
    "cumbria",
    "derbyshire",
    "devon_and_cornwall",
    "dorset",
    "durham",
    "dyfed_powys",
    "essex",
    "gloucestershire",
    "greater_manchester",
    "gwent",
    "hampshire",
    "hertfordshire",
    "humberside",
    "kent",
    "lancashire",
    "leicestershire",
    "lincolnshire",
    "london",
    "merseyside",
    "norfolk",
    "north_wales",
    "north_yorkshire",
    "northamptonshire",
    "northumbria",
    "nottinghamshire",
    "south_wales",
    "south_yorkshire",
    "staffordshire",
    "suffolk",
    "surrey",
    "sussex",
    "thames_valley",
    "warwickshire",
    "west_mercia",
    "west_midlands",
    "west_yorkshire",
    "wiltshire",
]
Marking = Literal[
    "UNCLASSIFIED",
    "PROTECT",
    "RESTRICTED",
    "CONFIDENTIAL",
    "OFFICIAL",
    "OFFICIAL-SENSITIVE",
    "SECRET",
    "TOP SECRET",
]


class Statement(TypedDict):
    """Statement."""

    confidentiality: NotRequired[str]
    """Own wording on confidentiality."""
    handling: NotRequired[str]
    """Own wording on marking and handling."""
    diversity: NotRequired[str]
    """Own wording on diversity."""
    area: Area
    """MAPPA Area. The area whose statement it is."""
    displayed_from: NotRequired[str]
    """Date from which it is in use. Such as 2026-03-31."""


class MappaD(TypedDict):
    """Confidentiality and Diversity Statement. Says why a meeting shares information, how it is
    kept, and that everyone is treated fairly."""

    form: Literal["MAPPA D"]
    """Form."""
    edition: Literal["2012"]
    """Edition."""
    reference: str
    """Document reference. The area’s own reference for its statement, not that of a case. Capital
    letters, digits and hyphens. Such as WY-0417-26."""
    version: str
    """Version. Raise the number whenever the document is issued again. Such as 1.0."""
    marking: NotRequired[Marking]
    """Protective marking. Leave it out to have the marking that the guidance asks for. A higher one
    is kept."""
    statement: Statement
