"""Every claim's number leads to its source, and every source leads back."""

from __future__ import annotations

import re
from collections import defaultdict

from cases import QUIZZES, every_page
from published import PublishedPage


@every_page
def test_citations_and_sources_belong_together(published: PublishedPage) -> None:
    """`[3]` leads to source 3, which names exactly the places that cite it, up to nine of them."""
    document = published.document
    cited: dict[str, list[str]] = defaultdict(list)
    # What a quiz shows once more is cited where its rules stand.
    copies: list[str] = []
    for citation in document.all("a"):
        if "citation" not in citation.classes:
            continue
        number = re.match(r"\[(\d+)[\],]", citation.text)
        assert number is not None, f"line {citation.line}: this is no citation: {citation.text}"
        assert citation.attributes["href"] == f"#source-{number[1]}"
        if "id" not in citation.attributes:
            copies.append(citation.text)
            continue
        cited[f"source-{number[1]}"].append(citation.attributes["id"])

    assert copies == [] or published.address in QUIZZES
    sources = [e for e in document.elements if re.fullmatch(r"source-\d+", e.attributes.get("id", ""))]
    assert [e.attributes["id"] for e in sources] == [f"source-{n}" for n in range(1, len(sources) + 1)]
    assert list(cited) == [e.attributes["id"] for e in sources], "sources are numbered as they are first cited"
    for source in sources:
        links = [e.attributes.get("href", "") for e in document.inside(source, "a")]
        back = [link.removeprefix("#") for link in links if link.startswith("#cite-")]
        assert back == cited[source.attributes["id"]][:9]
