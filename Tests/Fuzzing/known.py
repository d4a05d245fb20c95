"""Faults that are known and wait to be mended. They are counted, but do not fail a run; remove what is mended."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Known:
    """A fault, by what its kind and the file say."""

    kind: str
    file: str
    why: str

    def matches(self, kind: str, text: bytes) -> bool:
        """Whether a fault in a file is this one."""
        return bool(re.search(self.kind, kind)) and bool(re.search(self.file.encode(), text))


KNOWN: list[Known] = []


def is_known(kind: str, text: bytes) -> bool:
    """Whether a fault is among them."""
    return any(known.matches(kind, text) for known in KNOWN)
