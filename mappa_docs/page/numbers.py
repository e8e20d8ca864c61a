"""Numbers in addresses, such as that of a row: short enough for a computer to read."""

from starlette.convertors import IntegerConvertor, register_url_convertor

_KIND = "short"
# How a number stands in the pattern of an address.
NUMBER = f"{{number:{_KIND}}}"


class _Short(IntegerConvertor):
    regex = "[0-9]{1,9}"


register_url_convertor(_KIND, _Short())
