"""What is sent in parts (multipart), read to its end: a body that was cut off would otherwise pass
for one with fewer files."""

from collections.abc import AsyncGenerator, AsyncIterator

from python_multipart.multipart import parse_options_header
from starlette.datastructures import FormData
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.requests import Request

MEDIA_TYPE = "multipart/form-data"
# The standard knows no other (RFC 7578), and some that Python has take very long or give no text.
_CODINGS = {b"utf-8", b"utf8"}


class _Parser(MultiPartParser):
    """Reads a body, and knows whether it came to its end."""

    is_whole = False

    def on_end(self) -> None:
        """Remember that the last boundary was there."""
        self.is_whole = True

    async def to_the_end(self, stream: AsyncIterator[bytes]) -> AsyncGenerator[bytes, None]:
        """Yield the pieces of a body. Raises MultiPartException after the last one where it was not
        the end."""
        async for piece in stream:
            yield piece
        if not self.is_whole:
            raise MultiPartException("The body was cut off.")


def is_meant(request: Request) -> bool:
    """Return whether the body is said to come in parts, in capitals or not."""
    return _content_type(request)[0].lower() == MEDIA_TYPE.encode()


def _content_type(request: Request) -> tuple[bytes, dict[bytes, bytes]]:
    return parse_options_header(request.headers.get("content-type", ""))


async def whole(
    request: Request, *, most_files: int, most_fields: int, longest_field: int
) -> FormData:
    """Return what a body in parts holds, with so many files and fields at most. Whoever gets it
    closes it. Raises MultiPartException where it is damaged, cut off, in another coding than UTF-8,
    or holds too much."""
    _, parameters = _content_type(request)
    if parameters.get(b"charset", b"utf-8").lower() not in _CODINGS:
        raise MultiPartException("The parts are in another coding.")
    parser = _Parser(
        request.headers,
        request.stream(),
        max_files=most_files,
        max_fields=most_fields,
        max_part_size=longest_field,
    )
    parser.stream = parser.to_the_end(parser.stream)
    return await parser.parse()
