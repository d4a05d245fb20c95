"""An invented site whose one page draws every kind of study, built by the program."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from published import REPOSITORY
from quiz import run

HEADER = (
    "key,about,year,design,allocation,blinding,participants,arm-1,arm-2,n-1,n-2,placebo,outcome,events-1,total-1,"
    "events-2,total-2,measure,estimate,low,high,result,limits,follow-up"
)
ROWS = [
    "lamp2021,sleep,2021,trial,randomised,double,60,light,dim light,30,30,2,slept well,12,30,6,30,"
    "difference (percentage points),20.0,-2.2,42.0,,few people,six weeks",
    "walk2020,sleep,2020,people asked before and after,,,26,walks,,26,,none,slept well,13,26,,,,,,,,,",
    "tea2019,sleep,2019,,not randomised,none,200,tea,nothing,100,100,none,slept well,,,,,RR,0.50,0.30,0.98,,,",
    "nap2022,sleep,2022,,,,,naps,,,,,slept better than before,,,,,,,,,,,",
]
TEXT = """---
title: Sleep
description: Sleep.
reviewed: 2026-11-01
review-due: 2099-11-01
---
## Studies {#studies}

```studies
about: sleep
folded: true
```

## Charts {#charts}

```chart
about: sleep
```

```people
keys: walk2020
```

```effects
keys: lamp2021
lower: fewer slept well
higher: more slept well
```

```effects
keys: tea2019
```
"""
SETTINGS = "title: Test\nbase-url: https://studies.example/sub/\nlanguage: {language}\n"


def publish(folder: Path, language: str = "en") -> Path:
    """Builds the site and gives its output."""
    for name in ("Templates", "Public"):
        shutil.copytree(REPOSITORY / name, folder / name)
    content = folder / "Content"
    (content / "data").mkdir(parents=True)
    (content / "site.yml").write_text(SETTINGS.replace("{language}", language), encoding="utf-8")
    home = "---\ntitle: Home\ndescription: Home.\n---\n[Sleep](sleep.md)\n"
    (content / "index.md").write_text(home, encoding="utf-8")
    (content / "sleep.md").write_text(TEXT, encoding="utf-8")
    (content / "data/studies.csv").write_text("\n".join([HEADER, *ROWS]) + "\n", encoding="utf-8")
    sources = [
        {"id": row.partition(",")[0], "title": "Title", "URL": f"https://example.org/{index}"}
        for index, row in enumerate(ROWS)
    ]
    (content / "data/references.json").write_text(json.dumps(sources), encoding="utf-8")
    built = run("build", "--site", folder)
    assert built.returncode == 0, built.stderr
    return folder / "Output"
