"""What is sent in parts (multipart), read to its end: a body that was cut off would otherwise pass
for one with fewer files."""

from collections.abc import AsyncGenerator, AsyncIterator

from starlette.datastructures import FormData
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.requests import Request

MEDIA_TYPE = "multipart/form-data"


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


async def whole(
    request: Request, *, most_files: int, most_fields: int, longest_field: int
) -> FormData:
    """Return what a body in parts holds, with so many files and fields at most. Whoever gets it
    closes it. Raises MultiPartException where it is damaged, cut off, or holds too much."""
    parser = _Parser(
        request.headers,
        request.stream(),
        max_files=most_files,
        max_fields=most_fields,
        max_part_size=longest_field,
    )
    parser.stream = parser.to_the_end(parser.stream)
    return await parser.parse()
