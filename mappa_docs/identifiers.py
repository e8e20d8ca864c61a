def canonical(kind: str, text: str) -> str | None:
    return text.upper()
