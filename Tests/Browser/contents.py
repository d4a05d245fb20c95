"""Where a page's contents stand, named by what they mean and not by how they look."""

from __future__ import annotations

# The navigation inside the main part that leads to places in the same page.
CONTENTS = "main nav:has(ol a[href^='#'])"
ENTRIES = f"{CONTENTS} ol a[href^='#']"
SWITCH = f"{CONTENTS} summary"
FOLDED = f"{CONTENTS} .more a"

# How many entries are always to be seen, and how few are never folded away.
VISIBLE = 6
FEWEST_FOLDED = 3

BACK_TO_TOP = "main a[href^='#']:text-is('Back to top')"
