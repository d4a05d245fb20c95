"""Makes a site on which the program fails as small as it gets while the program still fails in the same way."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from time import monotonic
from typing import TypeVar

from seeds import Files

Part = TypeVar("Part")


def reduce_files(files: Files, fails: Callable[[Files], bool], seconds: float) -> Files:
    """Leaves out files, then lines of those that remain, then characters of their lines, as long as there is time."""
    end = monotonic() + seconds
    kept = smallest(sorted(files), lambda paths: fails({path: files[path] for path in paths}), end)
    result = {path: files[path] for path in kept}
    for separator in (b"\n", b""):
        for path in kept:
            text = result[path]
            parts = text.split(separator) if separator else [text[place : place + 1] for place in range(len(text))]
            if not separator and len(parts) > 3_000:
                continue
            parts = smallest(parts, lambda parts: fails(result | {path: separator.join(parts)}), end)
            result[path] = separator.join(parts)
    return result


def smallest(parts: Sequence[Part], fails: Callable[[list[Part]], bool], end: float) -> list[Part]:
    """A part of the parts that still fails: halves are left out, then quarters, and so on."""
    current = list(parts)
    size = (len(current) + 1) // 2
    while size >= 1 and current and monotonic() < end:
        start = 0
        while start < len(current) and monotonic() < end:
            rest = current[:start] + current[start + size :]
            if fails(rest):
                current = rest
            else:
                start += size
        size = 0 if size == 1 else (size + 1) // 2
    return current
