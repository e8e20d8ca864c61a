"""The answers of each form as a typed dictionary, so that editors and type checkers know them.

Made from the schemas by `make generate`. Each is imported when it is first used.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from mappa_docs.types.mappa_a import MappaA
    from mappa_docs.types.mappa_b import MappaB
    from mappa_docs.types.mappa_c import MappaC
    from mappa_docs.types.mappa_d import MappaD
    from mappa_docs.types.mappa_e import MappaE
    from mappa_docs.types.mappa_f import MappaF
    from mappa_docs.types.mappa_g import MappaG
    from mappa_docs.types.mappa_h import MappaH
    from mappa_docs.types.mappa_i import MappaI
    from mappa_docs.types.mappa_j import MappaJ
    from mappa_docs.types.mappa_k import MappaK
    from mappa_docs.types.mappa_l import MappaL
    from mappa_docs.types.mappa_m import MappaM
    from mappa_docs.types.mappa_n import MappaN
    from mappa_docs.types.mappa_o import MappaO
    from mappa_docs.types.mappa_p import MappaP
    from mappa_docs.types.minimum_minutes import MinimumMinutes
    from mappa_docs.types.minimum_referral import MinimumReferral

_HOMES = {
    "MappaA": "mappa_a",
    "MappaB": "mappa_b",
    "MappaC": "mappa_c",
    "MappaD": "mappa_d",
    "MappaE": "mappa_e",
    "MappaF": "mappa_f",
    "MappaG": "mappa_g",
    "MappaH": "mappa_h",
    "MappaI": "mappa_i",
    "MappaJ": "mappa_j",
    "MappaK": "mappa_k",
    "MappaL": "mappa_l",
    "MappaM": "mappa_m",
    "MappaN": "mappa_n",
    "MappaO": "mappa_o",
    "MappaP": "mappa_p",
    "MinimumMinutes": "minimum_minutes",
    "MinimumReferral": "minimum_referral",
}

__all__ = [
    "MappaA",
    "MappaB",
    "MappaC",
    "MappaD",
    "MappaE",
    "MappaF",
    "MappaG",
    "MappaH",
    "MappaI",
    "MappaJ",
    "MappaK",
    "MappaL",
    "MappaM",
    "MappaN",
    "MappaO",
    "MappaP",
    "MinimumMinutes",
    "MinimumReferral",
]


def __getattr__(name: str) -> Any:
    from importlib import import_module

    if name not in _HOMES:
        raise AttributeError(f"module 'mappa_docs.types' has no attribute {name!r}")
    globals()[name] = getattr(import_module(f"mappa_docs.types.{_HOMES[name]}"), name)
    return globals()[name]


def __dir__() -> list[str]:
    return [*globals(), *(name for name in __all__ if name not in globals())]
