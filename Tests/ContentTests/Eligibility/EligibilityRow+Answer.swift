extension EligibilityRow {
  /// An answer of the quiz: the id of its question, and its text.
  struct Answer: Sendable, Hashable {
    let question: String
    let text: String

    init(_ question: String, _ text: String) { (self.question, self.text) = (question, text) }
  }

  /// The answer that carries a row of the table; several rows may share one.
  static let answers: [String: Answer] = [
    "urgent_breathing": Answer(
      "urgent", "Somebody cannot be woken, has a fit, or breathes slowly, shallowly or not at all"),
    "urgent_blue": Answer("urgent", "Blue lips or blue skin"),
    "urgent_chest": Answer("urgent", "Chest pain now"),
    "urgent_stroke": Answer(
      "urgent", "A drooping face, a weak arm, slurred speech, or a sudden severe headache"),
    "urgent_allergy": Answer("urgent", "Trouble breathing, swelling or a rash after a dose"),
    "urgent_agitation": Answer("urgent", "Somebody cannot be calmed, is very hot, or is very confused"),
    "urgent_withdrawal": Answer(
      "urgent", "Shaking, a fit or confusion after stopping heavy drinking or sedatives"),
    "suicidal": Answer("urgent", "Thoughts of suicide now, or a plan to end your life"),

    "soon_blood_urine": Answer("soon", "Blood in your urine"),
    "soon_bladder_pain": Answer("soon", "Bladder pain or belly cramps, and you use or used ketamine"),
    "soon_pregnant_used": Answer("soon", "You are pregnant and have used ketamine"),

    "age_under18": Answer("age", "Under 18"),
    "age_61_65": Answer("age", "61 to 65"),
    "age_over65": Answer("age", "Over 65"),

    "ketamine_now": Answer("ketamine", "Yes, now"),
    "ketamine_past_dependence": Answer("ketamine", "Not now, but I depended on it in the past"),
    "ketamine_ever": Answer("ketamine", "In the past, and I never depended on it"),

    "pregnant": Answer("pregnancy", "Pregnant, or might be"),
    "breastfeeding": Answer("pregnancy", "Breastfeeding"),
    "contraception": Answer(
      "pregnancy", "Could become pregnant, or make somebody pregnant, without reliable contraception"),

    "bp_uncontrolled": Answer(
      "heart", "High blood pressure that is not treated, or is 140/90 or more when measured"),
    "bp_controlled": Answer("heart", "High blood pressure that is treated and below 140/90"),
    "heart_severe": Answer(
      "heart",
      "A heart attack in the past 6 months, or severe heart disease. That includes unstable angina, uncontrolled heart failure or rhythm problems, and badly diseased heart arteries or heart muscle"
    ),
    "heart_other": Answer("heart", "Any other heart disease or rhythm problem"),
    "heart_symptoms": Answer(
      "heart",
      "Chest pain on effort, breathlessness, a racing or uneven heartbeat, or blackouts that no doctor has looked at"
    ),
    "aneurysm": Answer(
      "heart", "An aneurysm (a bulging vessel), an AVM or other abnormal blood vessels, anywhere in the body"),

    "brain_bleed_stroke": Answer("head", "A stroke or bleeding in the brain, at any time"),
    "icp": Answer(
      "head",
      "Raised pressure in the skull, a brain tumour or other mass, or serious head injury in the past 6 months"
    ),
    "seizures": Answer("head", "Epilepsy, or any fit in the past, also from alcohol withdrawal"),
    "eye_acute": Answer("head", "Acute narrow-angle glaucoma, or an open eye injury"),
    "eye_pressure": Answer("head", "Other glaucoma, raised eye pressure, or a recent eye operation"),
    "dementia_capacity": Answer(
      "head", "Dementia, delirium, or not being able to understand and agree to treatment"),

    "psychosis_now": Answer(
      "mind",
      "Psychosis (such as hearing voices that others do not), schizophrenia or a similar illness, now or ever, also from drugs"
    ),
    "psychosis_past": Answer(
      "mind",
      "Psychosis (such as hearing voices that others do not), schizophrenia or a similar illness, now or ever, also from drugs"
    ),
    "mania_now": Answer("mind", "Mania now (far too excited and active for days)"),
    "bipolar": Answer("mind", "Bipolar disorder, or mania in the past"),
    "psychosis_family": Answer("mind", "Psychosis in a parent, brother, sister or child of yours"),
    "dissociative": Answer("mind", "A dissociative disorder (often feeling unreal or losing time)"),
    "suicidal_recent": Answer(
      "mind",
      "Thoughts of suicide or of harming yourself in the past months, or a suicide attempt in the past 2 years"
    ),

    "liver_severe": Answer(
      "body",
      "Cirrhosis (a scarred liver), other severe liver disease, or liver tests above three times normal"),
    "liver_moderate": Answer(
      "body", "Milder liver disease without cirrhosis (fatty liver, hepatitis), or raised liver tests"),
    "kidney": Answer("body", "Kidney failure, or kidneys that do not work well"),
    "thyroid": Answer("body", "An overactive thyroid that is not well treated"),
    "thyroid_other": Answer(
      "body", "Any other thyroid disease, or thyroid tablets (levothyroxine, liothyronine)"),
    "porphyria": Answer("body", "Porphyria"),
    "breathing": Answer("body", "Sleep apnoea, COPD, asthma that limits you, or other lung disease"),
    "bladder": Answer("body", "Bladder damage from ketamine in the past, or passing urine often or urgently"),
    "weight": Answer("body", "A very low or very high weight (BMI under 16 or over 35)"),

    "allergy": Answer("reaction", "An allergy or a serious reaction to ketamine or esketamine"),
    "bad_reaction": Answer("reaction", "A bad reaction of the mind to ketamine or an anaesthetic"),
    "ketamine_treated": Answer("reaction", "Treatment with ketamine or esketamine in the past 3 months"),

    "intoxicated": Answer(
      "substances", "Any alcohol, or any drug not prescribed for you, in the past 24 hours"),
    "opioid_recent": Answer(
      "substances",
      "Heroin or other opioids not prescribed for you, in the past 10 days, or a positive drug test"),
    "stimulant_recent": Answer(
      "substances", "Cocaine, crack, amphetamine (speed) or methamphetamine (meth), in the past 2 weeks"),
    "other_drug_recent": Answer(
      "substances",
      "Cannabis, GHB, Valium, Xanax, sleeping tablets, pregabalin, gabapentin or other drugs not prescribed for you, in the past week"
    ),
    "alcohol_heavy": Answer("substances", "Drinking heavily, or dependent on alcohol"),
    "withdrawal": Answer(
      "substances",
      "Dependent on alcohol, opioids, benzodiazepines or other sedatives, and not yet safely withdrawn or stable on treatment"
    ),
    "detox_many": Answer("substances", "More than 10 detoxes from alcohol so far"),
    "other_active_sud": Answer(
      "substances", "A drug or alcohol problem that no specialist addiction service treats"),

    "med_theophylline": Answer(
      "medicines", "Theophylline or aminophylline, such as Uniphyllin, Theo-24 or Phyllocontin"),
    "med_opioid": Answer(
      "medicines",
      "Prescribed opioids (codeine, co-codamol, tramadol, morphine, oxycodone, fentanyl, methadone, buprenorphine)"
    ),
    "med_benzo": Answer(
      "medicines",
      "Benzodiazepines (diazepam, lorazepam, clonazepam, alprazolam, temazepam, chlordiazepoxide; Valium, Xanax, Ativan)"
    ),
    "med_sedative": Answer(
      "medicines",
      "Other medicines that make you drowsy (zopiclone, zolpidem, pregabalin, gabapentin, strong antihistamines, antipsychotics)"
    ),
    "med_stimulant_maoi": Answer(
      "medicines",
      "Stimulants (methylphenidate, Ritalin, amphetamine, Adderall, lisdexamfetamine, modafinil) or an MAOI antidepressant (phenelzine, tranylcypromine, isocarboxazid, selegiline)"
    ),
    "med_interacting": Answer(
      "medicines",
      "St John's wort, or grapefruit juice often. Medicines that change how the liver clears ketamine, such as clarithromycin, itraconazole, ritonavir, rifampicin or carbamazepine"
    ),
    "med_bloodpressure": Answer("medicines", "Blood-pressure medicine"),
    "med_antidepressant": Answer(
      "medicines", "An antidepressant, or a medicine against relapse (acamprosate, naltrexone, disulfiram)"),
    "med_other": Answer("medicines", "Any other medicine, herbal remedy or supplement"),

    "home_use": Answer("offer", "It would come by post, or I would take it at home with nobody watching"),
    "escort": Answer("offer", "No adult can go home with me, or I must drive that day"),
    "no_therapy": Answer("offer", "It would be an infusion without talking therapy"),
  ]
}
