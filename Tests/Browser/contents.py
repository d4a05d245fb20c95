"""Where a page's contents stand, named by what they mean and not by how they look."""

from __future__ import annotations

# The navigation inside the main part that leads to places in the same page.
CONTENTS = "main nav:has(ol a[href^='#'])"
ENTRIES = f"{CONTENTS} ol a[href^='#']"
FIRST = f"{CONTENTS} ol:not(details ol) a[href^='#']"
REST = f"{CONTENTS} details a[href^='#']"

# How many entries are always to be seen, and how many there must be for the rest to be folded away.
VISIBLE = 6
MOST_WITHOUT_FOLDING = 8

BACK_TO_TOP = "main a[href^='#']:text-is('Back to top')"
