"""The licences of what the program holds, and a bill of materials (SPDX 2.3, https://spdx.github.io/spdx-spec/v2.3/).

    licences.py notices               the notices that each licence asks to be passed on, in full
    licences.py materials VERSION     the bill of materials, as JSON

What is inside is what is linked: the packages of Package.swift and those that they use, Swift's own libraries, and C libraries in
their static forms. A package whose licence is not known here is an error: it might be one that forbids what is done with it.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[1]
CHECKOUTS = REPOSITORY / ".build" / "checkouts"


@dataclass(frozen=True)
class Part:
    """Something that the program holds."""

    name: str
    version: str
    licence: str
    source: str
    notice: str


# By the names of the packages; each licence lets a program hold it.
SWIFT_PACKAGES = {
    "swift-argument-parser": "Apache-2.0 WITH Swift-exception",
    "swift-atomics": "Apache-2.0 WITH Swift-exception",
    "swift-collections": "Apache-2.0 WITH Swift-exception",
    "swift-nio": "Apache-2.0",
    "swift-system": "Apache-2.0 WITH Swift-exception",
    "Yams": "MIT",
}

# Debian's packages of the C libraries, with what is linked of each.
C_LIBRARIES = {
    "libcmark-gfm-dev": ("cmark-gfm", "BSD-2-Clause AND MIT"),
    "libdeflate-dev": ("libdeflate", "MIT"),
    "libssl-dev": ("OpenSSL", "Apache-2.0"),
    "libstemmer-dev": ("Snowball", "BSD-3-Clause"),
    "libstdc++-*-dev": ("libstdc++", "GPL-3.0-or-later WITH GCC-exception-3.1"),
}


def swift_packages() -> list[Part]:
    """The packages that Package.swift names, and those that they use."""
    state = json.loads((REPOSITORY / ".build" / "workspace-state.json").read_text(encoding="utf-8"))
    parts = []
    for dependency in state["object"]["dependencies"]:
        name = dependency["subpath"]
        if name not in SWIFT_PACKAGES:
            raise SystemExit(f"error: Scripts/licences.py knows no licence of {name}")
        folder = CHECKOUTS / name
        notice = next(folder.glob("LICENSE*")).read_text(encoding="utf-8")
        notice += "".join(path.read_text(encoding="utf-8") for path in sorted(folder.glob("NOTICE*")))
        version = dependency["state"]["checkoutState"]["version"]
        parts.append(Part(name, version, SWIFT_PACKAGES[name], dependency["packageRef"]["location"], notice))
    return sorted(parts, key=lambda part: part.name.lower())


def swift() -> Part:
    """Swift's own libraries: the standard library, Foundation with the data of ICU, Dispatch."""
    said = subprocess.run(["swiftc", "--version"], check=True, capture_output=True, text=True).stdout
    version = said.split("Swift version ")[1].split()[0]
    compiler = Path(subprocess.run(["bash", "-c", "command -v swiftc"], check=True, capture_output=True, text=True)
                    .stdout.strip()).resolve()
    notice = (compiler.parents[1] / "share" / "swift" / "LICENSE.txt").read_text(encoding="utf-8")
    return Part("Swift", version, "Apache-2.0 WITH Swift-exception AND Unicode-3.0", "https://www.swift.org", notice)


def c_libraries() -> list[Part]:
    """The C libraries, as Debian has them."""
    parts = []
    for package, (name, licence) in C_LIBRARIES.items():
        shown = subprocess.run(["dpkg-query", "--show", "--showformat=${Package} ${Version}\n", package],
                               check=True, capture_output=True, text=True).stdout
        found = next(line.split() for line in shown.splitlines() if len(line.split()) == 2)  # not those that are only known
        notice = Path("/usr/share/doc", found[0], "copyright").read_text(encoding="utf-8")
        parts.append(Part(name, found[1], licence, f"https://packages.debian.org/{found[0]}", notice))
    return parts


def notices() -> str:
    """All notices, one after another."""
    texts = [f"Handout\n\n{(REPOSITORY / 'LICENSE').read_text(encoding='utf-8')}", "The program holds:"]
    for part in [swift(), *swift_packages(), *c_libraries()]:
        texts.append(f"{part.name} {part.version} ({part.licence}), {part.source}\n\n{part.notice}")
    return f"\n{'-' * 78}\n\n".join(text.strip() + "\n" for text in texts)


def materials(version: str) -> str:
    """The bill of materials."""
    def package(identifier: str, name: str, version: str, licence: str, source: str) -> dict[str, object]:
        return {
            "SPDXID": identifier, "name": name, "versionInfo": version, "downloadLocation": source,
            "licenseConcluded": licence, "licenseDeclared": licence, "copyrightText": "NOASSERTION",
            "filesAnalyzed": False,
        }

    commit = subprocess.run(["git", "rev-parse", "HEAD"], cwd=REPOSITORY, check=True, capture_output=True, text=True)
    made = datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), UTC)
    parts = [swift(), *swift_packages(), *c_libraries()]
    identifiers = [f"SPDXRef-{''.join(c if c.isalnum() else '-' for c in part.name)}" for part in parts]
    document = {
        "spdxVersion": "SPDX-2.3", "dataLicense": "CC0-1.0", "SPDXID": "SPDXRef-DOCUMENT", "name": f"handout-{version}",
        "documentNamespace": f"https://handout.example.org/spdx/handout-{version}-{commit.stdout.strip()}",
        "creationInfo": {"created": made.strftime("%Y-%m-%dT%H:%M:%SZ"), "creators": ["Tool: Scripts/licences.py"]},
        "packages": [package("SPDXRef-handout", "handout", version, "MIT", "NOASSERTION")] + [
            package(identifier, part.name, part.version, part.licence, part.source)
            for identifier, part in zip(identifiers, parts, strict=True)
        ],
        "relationships": [
            {"spdxElementId": "SPDXRef-DOCUMENT", "relationshipType": "DESCRIBES", "relatedSpdxElement": "SPDXRef-handout"},
            *({"spdxElementId": "SPDXRef-handout", "relationshipType": "STATIC_LINK", "relatedSpdxElement": identifier}
              for identifier in identifiers),
        ],
    }
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["notices"]:
            print(notices(), end="")
        case ["materials", version]:
            print(materials(version), end="")
        case _:
            raise SystemExit(__doc__)
