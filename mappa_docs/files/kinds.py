"""What a file is, by its content and not by its name, and what to ask for where it is no form."""

from pathlib import PurePosixPath

from mappa_docs.files import compound, signs
from mappa_docs.files.signs import Kind
from mappa_docs.messages.catalogue import sentence


def kind_of(data: bytes, name: str = "") -> Kind:
    """Return what kind of file has this content. The `name` only decides between kinds that the
    content leaves open."""
    begins = (
        data[: signs.NEAR].lstrip(signs.BEFORE_TEXT) or data.lstrip(signs.BEFORE_TEXT)[: signs.NEAR]
    )
    # Most files are this, and the others are told by more.
    if begins.startswith((b"{", b"[")) and not begins.startswith(b"{\\rtf"):
        return Kind.JSON
    if not begins:
        return Kind.EMPTY
    if data.startswith(b"PK\x03\x04"):
        return _of_zip(data)
    if data.startswith(b"PK\x05\x06"):  # with nothing in it
        return Kind.ZIP
    if data.startswith(compound.SIGNATURE):
        return _of_compound(data, _ending(name))
    kind = _by_signs(data, begins)
    if kind is None and data.startswith(signs.DER):
        kind = signs.DER_NAMES.get(_ending(name))
    if kind == Kind.SIGNATURE and len(data) > signs.LARGEST_SIGNATURE:
        return Kind.SEALED_MAIL
    return kind or _of_text(data, begins, _ending(name))


def is_promised(name: str, kind: Kind) -> bool:
    """Return whether a file of that name may be expected to be of the kind."""
    return signs.PROMISED.get(_ending(name), kind) == kind


def why_not_read(kind: Kind, name: str = "") -> str:
    """Return what a file of the kind is, why no form is read from it, and what to ask for. Where
    the `name` promises another kind, that is said first."""
    why = sentence(f"FILE.kind.{kind}")
    if kind == Kind.EMPTY or is_promised(name, kind):
        return why
    return sentence("FILE.not_as_named", (("ending", _ending(name)), ("why", why)))


def _ending(name: str) -> str:
    return PurePosixPath(name).suffix.lower()


def _of_compound(data: bytes, ending: str) -> Kind:
    names = compound.root_names(data)
    # Of a damaged one nobody knows what lies outermost in it.
    known = (
        kind
        for name, kind in signs.IN_COMPOUND
        if name in names or (not names and name.encode("utf-16-le") in data)
    )
    promised = Kind.OTHER_OFFICE if names else signs.PROMISED.get(ending)
    is_likely = promised in (Kind.OUTLOOK, Kind.OLD_WORD)
    return next(known, promised if promised and is_likely else Kind.OTHER_OFFICE)


def _by_signs(data: bytes, begins: bytes) -> Kind | None:
    for sign, kind in signs.BEGINNINGS:
        if begins.startswith(sign) or data.startswith(sign):
            return kind
    for place, sign, kind in signs.FURTHER_ON:
        if data.startswith(sign, place):
            return kind
    return None


def _of_zip(data: bytes) -> Kind:
    """Return the kind of a zip file by the list of content types in it."""
    from mappa_docs.files import zips  # whose library takes a while to start

    listed = b""
    try:
        package = zips.opened(data, signs.MOST_LISTED)
        if package is None:
            return Kind.ZIP
        with package:
            names = set(package.namelist())
            for name in names.intersection(signs.LISTS):
                content = zips.unpacked(package, package.getinfo(name), signs.MOST_OF_A_LIST)
                # In two bytes a sign, each other one is nought.
                listed += (content or b"").replace(b"\x00", b"").lower()
    except zips.FAULTS:
        # Of a damaged package, parts are still named before what they hold.
        return Kind.WORD if signs.MAIN_PART in data else Kind.ZIP
    return next((kind for word, kind in signs.IN_PACKAGE if word in listed), Kind.ZIP)


def _of_text(data: bytes, begins: bytes, ending: str) -> Kind:
    near = begins.replace(b"\x00", b"").lower()
    if near.startswith(b"<"):
        return next((kind for word, kind in signs.IN_MARKUP if word in near), Kind.TEXT)
    if data.startswith(signs.MAILBOX_LINE) and data.count(b"\n" + signs.MAILBOX_LINE):
        return Kind.MAILBOX
    if _is_mail(near, by_name=ending == ".eml"):
        return Kind.MAIL
    if signs.PDF in data[: signs.NEAR]:
        return Kind.PDF
    return Kind.OTHER if near.translate(None, signs.NO_TEXT) != near else Kind.TEXT


def _is_mail(near: bytes, *, by_name: bool) -> bool:
    """Return whether a text begins with the header of an e-mail: of what is called one, a single
    line will do."""
    header = near.replace(b"\r\n", b"\n").split(b"\n\n")[0]
    if header.startswith(signs.PARTS):  # as Outlook keeps what was signed
        return True
    names = [line.partition(b":") for line in header.split(b"\n")]
    if by_name and names[0][1] and names[0][0].replace(b"-", b"").isalnum():
        return True
    return (
        len({name for name, colon, _ in names if colon}.intersection(signs.HEADERS)) >= signs.ENOUGH
    )
