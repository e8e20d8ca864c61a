"""AES as OpenSSL has it, for pypdf, which asks another package for it that nothing else needs."""

import ctypes
import ctypes.util
from typing import Any

_BLOCK = 16


def library() -> Any:
    """Return OpenSSL’s library, or None where this system has none."""
    name = ctypes.util.find_library("crypto")
    return ctypes.CDLL(name) if name else None


def _run(key: bytes, iv: bytes | None, data: bytes, encrypt: int) -> bytes:
    crypto = library()
    way = f"EVP_aes_{8 * len(key)}_{'ecb' if iv is None else 'cbc'}"
    for function in (crypto.EVP_CIPHER_CTX_new, getattr(crypto, way)):
        function.restype = ctypes.c_void_p
    context = ctypes.c_void_p(crypto.EVP_CIPHER_CTX_new())
    cipher = ctypes.c_void_p(getattr(crypto, way)())
    written, count = ctypes.create_string_buffer(len(data) + _BLOCK), ctypes.c_int()
    try:
        assert crypto.EVP_CipherInit_ex(context, cipher, None, key, iv, encrypt) == 1
        crypto.EVP_CIPHER_CTX_set_padding(context, 0)
        assert crypto.EVP_CipherUpdate(context, written, ctypes.byref(count), data, len(data)) == 1
    finally:
        crypto.EVP_CIPHER_CTX_free(context)
    return written.raw[: count.value]


def cbc_encrypt(key: bytes, iv: bytes, data: bytes) -> bytes:
    """Return whole blocks encrypted."""
    return _run(key, iv, data, 1)


def cbc_decrypt(key: bytes, iv: bytes, data: bytes) -> bytes:
    """Return whole blocks decrypted."""
    return _run(key, iv, data, 0)


def ecb_decrypt(key: bytes, data: bytes) -> bytes:
    """Return whole blocks decrypted, each by itself."""
    return _run(key, None, data, 0)


class Aes:
    """What pypdf decrypts the streams and texts of a file with."""

    def __init__(self, key: bytes) -> None:
        self._key = key

    def decrypt(self, data: bytes, *, strict: bool = True) -> bytes:
        """Return what begins with its vector and ends with its padding, decrypted."""
        assert strict is not None
        if len(data) <= _BLOCK:
            return b""
        plain = cbc_decrypt(self._key, data[:_BLOCK], data[_BLOCK:])
        return plain[: -plain[-1]]
