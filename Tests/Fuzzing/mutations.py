"""Ways to damage a text: by its lines, its blocks, its delimiters and numbers, its tokens, and its bytes."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

# No page may hold it as markup. It is planted where only words are expected.
MARKER = b"handoutfuzz"
PAYLOADS = [
    b"<script>handoutfuzz</script>",
    b'"><script>handoutfuzz',
    b"'><script>handoutfuzz",
    b"</script><script>handoutfuzz</script>",
    b"--><script>handoutfuzz",
    b"]]><script>handoutfuzz",
    b"</title><script>handoutfuzz",
    b"<SCRIPT\n>handoutfuzz",
    b'" onfocus="handoutfuzz',
    b"' onfocus='handoutfuzz",
    b"&lt;script&gt;handoutfuzz",
    b"[x](javascript:handoutfuzz)",
    b"<javascript:handoutfuzz>",
    b"[x](JaVaScRiPt&colon;handoutfuzz)",
    b"[x](java&#x0A;script:handoutfuzz)",
    b"[x](data:text/html,handoutfuzz)",
    b"![x](javascript:handoutfuzz)",
    b"[r]: javascript:handoutfuzz",
]

NASTY = [
    b"\x00", b"\x01", b"\x07", b"\x08", b"\t", b"\x0b", b"\x0c", b"\x1b[31m", b"\x1b]0;t\x07", b"\x7f", b"\r", b"\r\n", b"\n",
    b"\n\n", b"\xc2\x80", b"\xc2\x85", b"\xc2\x9b31m", b"\xc2\xa0", b"\xc2\xad", b"\xcc\x81", b"e\xcc\x81\xcc\xa3", b"\xcd\x8f",
    b"\xe2\x80\x8b", b"\xe2\x80\x8d", b"\xe2\x80\xae", b"\xe2\x81\xa6", b"\xe2\x80\xa8", b"\xe2\x80\xa9", b"\xef\xbb\xbf",
    b"\xef\xbf\xbd", b"\xef\xbf\xbe", b"\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa7", b"\xf0\x9f\x87\xac\xf0\x9f\x87\xa7",
    b"\xf3\xa0\x80\x81", b"\xff", b"\xc0\xaf", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\xe2\x82", b"\xf0\x9f", b"\xc4\xb0", b"\xc3\x9f",
    b"../", b"../../../../etc/passwd", b"/", b"//", b"//example.org/", b"\\", b"%2e%2e%2f", b"%00", b"%0a", b"%", b"%zz", b"%c3%28",
    b"javascript:", b"data:text/html,", b"file:///etc/passwd", b"http://[::1]/", b"https://", b"https://a b", b"mailto:", b"tel:",
    b"99999999999999999999999999", b"-1", b"0", b"1e309", b"1e-400", b"0x7fffffff", b"2147483648", b"9223372036854775808",
    b"18446744073709551616", b"NaN", b"-0.0", b".5", b"5.", b"1,5", b"\xd9\xa3", b"\xc2\xbd",
    b"0000-00-00", b"9999-12-31", b"2024-02-30", b"99999-01-01", b"-0001-01-01", b"2026-13-01", b"1582-10-10",
    b"{{", b"}}", b"{{{", b"}}}", b"{{#a}}", b"{{/a}}", b"{{^a}}", b"{{> layout}}", b"{{! x", b"{{=<% %>=}}", b"{{.}}", b"{{a.b.c}}",
    b"---\n", b"...\n", b"- ", b"? ", b": ", b"&a ", b"*a", b"!!binary ", b"| \n", b">- \n", b"#", b" #", b"'", b'"', b"`", b"```\n",
    b"~~~\n", b"[", b"]", b"(", b")", b"{", b"}", b"<", b">", b"|", b"*", b"**", b"_", b"~", b"$", b"&", b";", b"@", b"[@", b"[^", b"[^1]",
    b"![", b"](", b"]: ", b"<!--", b"-->", b"<![CDATA[", b"<?", b"&#0;", b"&#x110000;", b"&#xD800;", b"&amp;", b"&", b"-> ", b"=> ",
    b"( ) ", b"[x] ", b"{#", b"{.x}", b"null", b"~", b"true", b"{}", b"[]", b"<<: *a", b"\\u0000", b"\\ud800", b"\\x41", b"\\",
    b"/*", b"*/", b"@import url(//example.org/a.css);", b"url(../x)", b"url(", b"!important", b"\\0 ", b"expression(",
    b"msgid ", b"msgstr[1] ", b"%d", b"%1$s", b"{count}", b"nplurals=99;", b"plural=n%0;", b'\n""\n',
]

DELIMITERS = [
    b"*", b"_", b"`", b"[", b"]", b"(", b")", b"{", b"}", b"<", b">", b"|", b":", b",", b";", b"#", b"-", b"+", b"\"", b"'", b"~", b"=",
    b"!", b"@", b"^", b"/", b"\\", b" ", b"\t", b"\n", b"&", b".",
]  # fmt: skip

NUMBER = re.compile(rb"\d+")
WORD = re.compile(rb"[^\s]+")


class Mutator:
    """Damages texts, always in the same way for the same random numbers."""

    def __init__(self, random: Random, donors: list[bytes], plants: bool = True) -> None:
        self.random = random
        self.donors = donors
        self.tokens = NASTY + PAYLOADS * 3 if plants else NASTY
        self._by_lines: list[Callable[[list[bytes]], list[bytes]]] = [
            self._delete, self._duplicate, self._swap, self._move, self._indent, self._dedent, self._quote, self._splice, self._join,
            self._repeat_prefix,
        ]  # fmt: skip
        self._by_text: list[Callable[[bytes], bytes]] = [
            self._token, self._token, self._token, self._number, self._delimiter, self._cut_word, self._flip, self._insert, self._truncate,
            self._line_ends, self._repeat, self._many, self._into_value,
        ]  # fmt: skip

    def mutate(self, text: bytes, times: int) -> bytes:
        """The text with so many damages."""
        for _ in range(times):
            if self.random.random() < 0.45:
                lines = text.split(b"\n")
                text = b"\n".join(self.random.choice(self._by_lines)(lines))
            else:
                text = self.random.choice(self._by_text)(text)
        # Lengths of a few hundred kilobytes find what grows too fast; more only takes time.
        return text[:300_000]

    def _span(self, lines: list[bytes]) -> tuple[int, int]:
        start = self.random.randrange(len(lines))
        length = 1 if self.random.random() < 0.6 else self.random.randint(1, 8)
        return start, min(len(lines), start + length)

    def _delete(self, lines: list[bytes]) -> list[bytes]:
        start, end = self._span(lines)
        return lines[:start] + lines[end:]

    def _duplicate(self, lines: list[bytes]) -> list[bytes]:
        start, end = self._span(lines)
        times = self.random.choice([1, 1, 1, 2, 20])
        return lines[:end] + lines[start:end] * times + lines[end:]

    def _swap(self, lines: list[bytes]) -> list[bytes]:
        first, second = self.random.randrange(len(lines)), self.random.randrange(len(lines))
        lines[first], lines[second] = lines[second], lines[first]
        return lines

    def _move(self, lines: list[bytes]) -> list[bytes]:
        start, end = self._span(lines)
        moved, rest = lines[start:end], lines[:start] + lines[end:]
        place = self.random.randint(0, len(rest))
        return rest[:place] + moved + rest[place:]

    def _indent(self, lines: list[bytes]) -> list[bytes]:
        start, end = self._span(lines)
        space = self.random.choice([b" ", b"  ", b"    ", b"\t", b"- ", b"> - ", b"1. "])
        return lines[:start] + [space + line for line in lines[start:end]] + lines[end:]

    def _dedent(self, lines: list[bytes]) -> list[bytes]:
        start, end = self._span(lines)
        return lines[:start] + [line.lstrip() for line in lines[start:end]] + lines[end:]

    def _quote(self, lines: list[bytes]) -> list[bytes]:
        start, end = self._span(lines)
        mark = self.random.choice([b"> ", b"> > ", b">", b"> [!NOTE]\n> ", b"- [ ] ", b"| ", b"# ", b"#### "])
        return lines[:start] + [mark + line for line in lines[start:end]] + lines[end:]

    def _splice(self, lines: list[bytes]) -> list[bytes]:
        if not self.donors:
            return lines
        donor = self.random.choice(self.donors).split(b"\n")
        start, end = self._span(donor)
        place = self.random.randint(0, len(lines))
        return lines[:place] + donor[start:end] + lines[place:]

    def _join(self, lines: list[bytes]) -> list[bytes]:
        place = self.random.randrange(len(lines))
        return lines[:place] + [b"".join(lines[place : place + 2])] + lines[place + 2 :]

    def _repeat_prefix(self, lines: list[bytes]) -> list[bytes]:
        place = self.random.randrange(len(lines))
        prefix = lines[place][: self.random.randint(1, 4)]
        lines[place] = prefix * self.random.choice([2, 5, 50, 200]) + lines[place]
        return lines

    def _place(self, text: bytes) -> int:
        return self.random.randint(0, len(text))

    def _token(self, text: bytes) -> bytes:
        place = self._place(text)
        return text[:place] + self.random.choice(self.tokens) + text[place:]

    def _into_value(self, text: bytes) -> bytes:
        """Puts a token where words begin or end: after a colon, in quotation marks, between bars."""
        places = [match.end() for match in re.finditer(rb'(?:: |"|\||\[|\(|,|> )', text[:5000])]
        if not places:
            return self._token(text)
        place = self.random.choice(places)
        return text[:place] + self.random.choice(self.tokens) + text[place:]

    def _number(self, text: bytes) -> bytes:
        found = list(NUMBER.finditer(text[:20_000]))
        if not found:
            return self._token(text)
        match = self.random.choice(found)
        new = self.random.choice([b"0", b"00", b"1", b"13", b"31", b"32", b"-1", b"9" * 30, b"2147483648", b"1.5", b"1e9", b""])
        if self.random.random() < 0.4:
            new = str(int(match[0][:18]) + self.random.choice([-1, 1, 100])).encode()
        return text[: match.start()] + new + text[match.end() :]

    def _delimiter(self, text: bytes) -> bytes:
        old = self.random.choice(DELIMITERS)
        places = [place for place in range(min(len(text), 20_000)) if text.startswith(old, place)]
        if not places:
            return self._token(text)
        place = self.random.choice(places)
        return text[:place] + self.random.choice([*DELIMITERS, b""]) + text[place + 1 :]

    def _cut_word(self, text: bytes) -> bytes:
        found = list(WORD.finditer(text[:5000]))
        if not found:
            return text
        first, second = self.random.choice(found), self.random.choice(found)
        return text[: first.start()] + self.random.choice([b"", second[0]]) + text[first.end() :]

    def _flip(self, text: bytes) -> bytes:
        if not text:
            return text
        place = self.random.randrange(len(text))
        return text[:place] + bytes([text[place] ^ (1 << self.random.randrange(8))]) + text[place + 1 :]

    def _insert(self, text: bytes) -> bytes:
        place = self._place(text)
        return text[:place] + self.random.randbytes(self.random.choice([1, 1, 1, 4])) + text[place:]

    def _truncate(self, text: bytes) -> bytes:
        return text[: self._place(text)] if self.random.random() < 0.3 else text[:-1]

    def _line_ends(self, text: bytes) -> bytes:
        if self.random.random() < 0.7:
            return self._token(text)
        return text.replace(b"\n", self.random.choice([b"\r\n", b"\r", b"\n\r", b"\n\n", b"\xe2\x80\xa8"]))

    def _repeat(self, text: bytes) -> bytes:
        """Nests something deep."""
        unit = self.random.choice([
            b"> ", b"- ", b"[", b"![", b"(", b"{", b"*", b"**a ", b"<b>", b"{a: ", b"[[", b"`", b"&amp;", b"[^1]", b"|", b"\n|a", b"_a",
            b"1. ", b"<!--", b"[a](", b"e\xcc\x81", b"\xcc\x81", b"{{#a}}", b'{"a":', b"[a][b]", b"\\", b"~~a", b"@a;", b"[@a]", b"#",
        ])  # fmt: skip
        times = self.random.choice([3, 10, 40, 150]) if self.random.random() < 0.93 else self.random.choice([1_000, 10_000])
        place = self._place(text)
        return text[:place] + unit * times + text[place:]

    def _many(self, text: bytes) -> bytes:
        """Makes a line very long, or a block very frequent."""
        if self.random.random() < 0.85:
            return self._token(text)
        start, end = sorted([self._place(text), self._place(text)])
        unit = text[start : min(end, start + 300)]
        return text[:end] + unit * self.random.choice([10, 100, 500]) + text[end:]
