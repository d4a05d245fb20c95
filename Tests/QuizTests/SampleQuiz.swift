/// A quiz of fourteen questions with everything in it that a quiz can have.
enum SampleQuiz {
  static let text = """
    # urgent Are any of these happening to you now?
    [ ] Chest pain, trouble breathing, or a fit -> #help | These can be signs of an emergency.
    [ ] Thoughts of ending your life -> #help | You can talk to somebody now.
    [ ] None of these {.none}
    # age How old are you?
    ( ) Under 18 -> #not-suitable | Trials of ketamine for addiction took adults only.
    ( ) 18 to 65
    ( ) Over 65 -> #doctor-first | Trials took few people this old.
    # pregnancy Could you be pregnant, or are you breastfeeding?
    ( ) Yes -> #not-suitable | It may harm the baby.
    ( ) No
    ( ) Not sure -> #doctor-first | A test comes first.
    # pressure-known Has a doctor ever told you that your blood pressure is high?
    ( ) Yes
    ( ) No -> #heart
    ( ) Not sure -> #doctor-first
    # pressure Is your blood pressure under control now?
    ( ) Yes -> #doctor-first | Ketamine raises blood pressure for some time.
    ( ) No -> #not-suitable | Ketamine raises blood pressure, which is dangerous when it is already high.
    # heart Do any of these apply to your heart and blood vessels?
    [ ] A heart attack, unstable angina or heart failure that is not under control -> #not-suitable
    [ ] Another heart disease or an irregular heartbeat -> #doctor-first
    [ ] An aneurysm, bleeding in the brain, or a stroke -> #not-suitable
    [ ] None of these {.none}
    # mind Have you ever had psychosis, schizophrenia or mania?
    ( ) Yes, now -> #not-suitable
    ( ) Yes, in the past -> #doctor-first
    ( ) Somebody in my close family has -> #doctor-first
    ( ) No
    # liver Do you have liver disease?
    ( ) Yes, severe -> #not-suitable
    ( ) Yes, or raised liver tests -> #doctor-first
    ( ) No
    # ketamine Do you use ketamine without a prescription?
    ( ) Yes -> #not-suitable
    ( ) In the past
    ( ) Never -> #alcohol | Nothing to add.
    # often How often did you use it?
    ( ) Most weeks -> #doctor-first
    ( ) Less often
    # bladder Do you have pain when you pass urine, or blood in it?
    ( ) Yes -> #doctor-first | Blood in urine needs a doctor soon.
    ( ) No
    # alcohol Do you get shaking, sweating or fits when you stop drinking?
    ( ) Yes -> #doctor-first | Stopping suddenly can be deadly: get help to stop safely.
    ( ) No
    # medicines Do you take any of these medicines?
    [ ] Theophylline or aminophylline -> #not-suitable
    [ ] Opioids, benzodiazepines or other sedatives -> #doctor-first | Never stop these suddenly.
    [ ] Any other medicine | Take a list of all your medicines with you.
    [ ] None of these {.none}
    # escort Is there an adult who can go home with you afterwards?
    ( ) Yes
    ( ) No | Arrange this first: you may not drive until the next day.
    # help Get help now .stop
    # not-suitable Usually not suitable
    # doctor-first A doctor needs to look first
    # nothing-found Nothing in your answers rules it out: talk to a doctor
    expect age=Under 18 at-least not-suitable
    expect pregnancy=Yes at-least not-suitable
    expect urgent=Thoughts of ending your life exactly help
    """
}
