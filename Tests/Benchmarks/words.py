"""Invented prose: sentences that sound like plain health information and say nothing."""

from __future__ import annotations

from random import Random

SUBJECTS = """
a doctor|a nurse|a friend|the clinic|the ward|your body|most people|some people|a short walk|the first week|a quiet room
the plan|the second visit|a careful answer|an older study|the smaller group|the whole team|a family|the medicine|sleep
a good meal|the waiting time|a pharmacist|the letter|an appointment|each session|the result|a diary|the helpline|the course
""".replace("\n", "|").strip("|").split("|")

VERBS = """
can help with|may change|often follows|seldom explains|does not replace|usually comes before|is part of|is not the same as
can wait for|sometimes hides|keeps track of|gives time for|is easier with|should not delay|is written down in|depends on
is checked against|may take longer than|says little about|was compared with|has no bearing on|makes room for
""".replace("\n", "|").strip("|").split("|")

OBJECTS = """
the next step|a difficult evening|the blood pressure|an open question|the usual dose|a clear agreement|the pain|the worry
what you eat|the people around you|a second opinion|the bladder|the liver|a long journey|the first hours|the price
an honest talk|the rest of the day|the side effects|other medicines|a change of mind|the results so far|the sleep you need
the reasons for it|the days without it|a calm place|what was agreed|the history of the illness|the size of the group
""".replace("\n", "|").strip("|").split("|")

ENDS = """
||||| on most days| in the first month| for a while| without a clear reason| at any age| in many countries| after a meal
 before the second week| when nobody expects it| as far as is known| for about half of them| even in a small group
 and that is normal| but not for everyone| although the numbers are small| until the next review
""".replace("\n", "|").split("|")

NOUNS = """
sleep|memory|pain|breath|balance|appetite|water|warmth|rest|light|food|movement|support|family|work|travel|school|money
housing|craving|relapse|recovery|routine|trust|waiting|writing|listening|planning|dosage|checks|letters|numbers|studies
bladder|liver|heart|skin|mood|anxiety|night|morning|weekend|winter|summer|exercise|reading|music|prayer|company|silence
""".replace("\n", "|").strip("|").split("|")

QUALITIES = "daily|early|late|first|second|quiet|safe|slow|steady|simple|shared|honest|better|long|short|careful|plain".split("|")

_random = Random("sentences")


def _sentence() -> str:
    text = f"{_random.choice(SUBJECTS)} {_random.choice(VERBS)} {_random.choice(OBJECTS)}{_random.choice(ENDS)}"
    if _random.random() < 0.3:
        text += f", and {_random.choice(SUBJECTS)} {_random.choice(VERBS)} {_random.choice(OBJECTS)}"
    return text[0].upper() + text[1:]


# Chosen from a list: to invent 100,000 articles word by word would take longer than to measure them.
SENTENCES = [_sentence() for _ in range(5000)]
