"""What people type into the search in each language, and which page has to come first."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Query:
    """Words that somebody types, the pages of which one must come first, and the place among the results by which it must."""

    text: str
    expected: tuple[str, ...]
    within: int = 1


INFUSION = "/treatment/ketamine-infusion/"
MEDICINES = "/treatment/medicines-alcohol-and-drugs/"
FIND = "/help/finding-treatment/"
LAW = "/ketamine/law/"
HARMS = "/ketamine/long-term-harms/"
BLADDER = "/resources/bladder-problems/"
URGENT = "/help/urgent-help/"
WHAT = "/ketamine/what-it-is/"
DAY = "/treatment/day-of-an-infusion/"
QUESTIONS = "/treatment/questions-to-ask-a-clinic/"
STOP = "/help/ketamine-dependence/"
SOURCES = "/evidence/sources/"

QUERIES = [
    # Medicines, by their names and by those of makers
    Query("sertraline", (MEDICINES,)),
    Query("antidepressant", (MEDICINES,)),
    Query("SSRI", (MEDICINES,)),
    Query("Spravato", (WHAT, "/resources/ketamine-and-esketamine/", "/ketamine/side-effects/")),
    Query("diazepam", (MEDICINES, DAY, "/ketamine/overdose-and-mixing/")),
    Query("naltrexone", ("/resources/medicines-for-alcohol-and-opioids/", "/treatment/treatments-that-come-first/", "/evidence/alcohol/")),
    Query("methadone", ("/treatment/treatments-that-come-first/", "/resources/medicines-for-alcohol-and-opioids/", MEDICINES)),
    Query("naloxone", ("/help/supporting-someone/", "/ketamine/overdose-and-mixing/")),
    # Questions
    Query("cost", (QUESTIONS, INFUSION)),
    Query("how much does it cost", (QUESTIONS, INFUSION)),
    Query("near me", (FIND,)),
    Query("find a clinic", (FIND, QUESTIONS)),
    Query("can't wake", (URGENT, "/ketamine/overdose-and-mixing/", "/help/supporting-someone/")),
    Query("is it legal", (LAW,)),
    Query("how long does it last", (WHAT,)),
    Query("side effects", ("/ketamine/side-effects/",)),
    Query("is it approved", (INFUSION,)),
    Query("does it work", (INFUSION, "/evidence/how-to-read-studies/", "/resources/what-is-not-known-yet/", WHAT), 3),
    Query("driving after infusion", (DAY,)),
    Query("what happens on the day", ("/resources/what-happens-on-the-day/", DAY, INFUSION)),
    Query("stop using ketamine", (STOP,)),
    Query("withdrawal", (STOP, URGENT, "/help/after-a-relapse/")),
    Query("relapse", ("/help/after-a-relapse/",)),
    Query("privacy", ("/about/privacy/",)),
    # Street names
    Query("special K", (WHAT,), 2),
    Query("ket", (WHAT, "/ketamine/", INFUSION, "/ketamine/side-effects/", STOP, LAW), 2),
    # Illnesses and states
    Query("high blood pressure", ("/ketamine/side-effects/", "/treatment/who-should-not-have-it/", "/treatment/what-a-doctor-checks/")),
    Query("schizophrenia", ("/treatment/who-should-not-have-it/",)),
    Query("bipolar", ("/treatment/when-a-doctor-looks-first/",)),
    Query("pregnant", ("/treatment/who-should-not-have-it/", URGENT, "/treatment/what-a-doctor-checks/")),
    Query("bladder pain", (BLADDER, URGENT, HARMS)),
    Query("liver", (HARMS, "/ketamine/side-effects/", "/treatment/what-a-doctor-checks/")),
    Query("cocaine", ("/evidence/cocaine/",)),
    Query("heroin", ("/evidence/opioids/", "/resources/medicines-for-alcohol-and-opioids/", "/treatment/treatments-that-come-first/")),
    # Names of studies and of authors
    Query("KARE", ("/evidence/alcohol/", "/evidence/ongoing-trials/")),
    Query("Krupitsky", (SOURCES, "/evidence/opioids/", "/evidence/alcohol/")),
    Query("Dakwar", (SOURCES, "/evidence/cocaine/")),
    Query("Grabski 2022", (SOURCES, "/evidence/alcohol/")),
    # Slips, forms of words, and words that are not finished
    Query("esketamin", (WHAT, "/resources/ketamine-and-esketamine/", "/ketamine/side-effects/")),
    Query("ketmine law", (LAW,)),
    Query("blader", (BLADDER, HARMS, STOP)),
    Query("addicted", (HARMS, WHAT, "/resources/what-is-not-known-yet/", "/evidence/", STOP, "/help/")),
]

OVERDOSE = "/ketamine/overdose-and-mixing/"
EFFECTS = "/ketamine/side-effects/"
NOT_SUITABLE = "/treatment/who-should-not-have-it/"

# Of pages in Spanish, without the folder of the language.
SPANISH_QUERIES = [
    # Medicines, by their names and by those of makers
    Query("sertralina", (OVERDOSE,), 2),
    Query("antidepresivo", (OVERDOSE,), 2),
    Query("antidepresivos", (OVERDOSE,), 2),
    Query("Spravato", (WHAT, EFFECTS)),
    Query("esketamina", (WHAT, EFFECTS)),
    # Questions
    Query("coste", (INFUSION,)),
    Query("precio", (INFUSION, "/help/helplines/")),
    Query("cuánto cuesta", (INFUSION,)),
    Query("efectos secundarios", (EFFECTS,)),
    Query("quién no debería recibirla", (NOT_SUITABLE,)),
    Query("cuánto dura", (WHAT,)),
    Query("dejar la ketamina", (STOP,)),
    Query("privacidad", ("/about/privacy/",)),
    # Danger
    Query("no despierta", (URGENT, OVERDOSE)),
    Query("sobredosis", (OVERDOSE, URGENT)),
    Query("suicidio", (URGENT, "/help/helplines/")),
    # Illnesses and states
    Query("vejiga", (HARMS, STOP)),
    Query("dolor en la vejiga", (HARMS, STOP, URGENT)),
    Query("hígado", (HARMS,)),
    Query("embarazo", (NOT_SUITABLE,)),
    Query("presión arterial alta", (NOT_SUITABLE, EFFECTS)),
    Query("esquizofrenia", (NOT_SUITABLE,)),
    # Without accents, with slips, in other forms, not finished
    Query("adiccion", (HARMS, WHAT, INFUSION, "/help/", STOP)),
    Query("higado", (HARMS,)),
    Query("presion arterial", (NOT_SUITABLE, EFFECTS)),
    Query("ketmina efectos", (EFFECTS,)),
    Query("vegiga", (HARMS, STOP)),
    Query("sobredós", (OVERDOSE, URGENT)),
]
