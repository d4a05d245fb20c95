extension EligibilityRow {
  /// Where a page says what a row says: the page, and words that open the point.
  struct Statement: Sendable {
    let page: String
    let words: String

    static func unsuitable(_ words: String) -> Statement {
      Statement(page: "treatment/who-should-not-have-it.md", words: words)
    }
    static func doctorFirst(_ words: String) -> Statement {
      Statement(page: "treatment/when-a-doctor-looks-first.md", words: words)
    }
    static func taken(_ words: String) -> Statement {
      Statement(page: "treatment/medicines-alcohol-and-drugs.md", words: words)
    }
    static func help(_ words: String) -> Statement {
      Statement(page: "help/urgent-help.md", words: words)
    }
  }

  /// The statement that carries a row of the table on the pages.
  static let statements: [String: Statement] = [
    "urgent_breathing": .help("trouble breathing, a fit"),
    "urgent_blue": .help("blue lips or skin"),
    "urgent_chest": .help("Chest pain"),
    "urgent_stroke": .help("a sudden, severe headache"),
    "urgent_allergy": .help("swelling or a rash after a dose"),
    "urgent_agitation": .help("Cannot be calmed"),
    "urgent_withdrawal": .help("after stopping heavy drinking"),
    "suicidal": .help("Thoughts of suicide"),
    "soon_blood_urine": .help("Blood in"),
    "soon_bladder_pain": .help("Bladder pain"),
    "soon_pregnant_used": .help("Pregnant"),

    "allergy": .unsuitable("An allergy or a serious reaction to ketamine or esketamine."),
    "bp_uncontrolled": .unsuitable("High blood pressure that is not treated or not under control."),
    "heart_severe": .unsuitable("Severe or unstable heart disease."),
    "aneurysm": .unsuitable("An aneurysm, an AVM or other abnormal blood vessels, anywhere in the body."),
    "brain_bleed_stroke": .unsuitable("A stroke or bleeding in the brain, at any time."),
    "icp": .unsuitable("Raised pressure in the skull, a brain tumour or other mass, or serious head injury"),
    "eye_acute": .unsuitable("Acute narrow-angle glaucoma, or an open eye injury."),
    "dementia_capacity": .unsuitable("Dementia, delirium, or not being able to agree to treatment."),
    "psychosis_now": .unsuitable("Psychosis, schizophrenia or a similar illness now."),
    "psychosis_past": .unsuitable("Psychosis at any time in the past, also from drugs."),
    "mania_now": .unsuitable("Mania now."),
    "liver_severe": .unsuitable("Cirrhosis, other severe liver disease, or liver tests above three times"),
    "thyroid": .unsuitable("An overactive thyroid that is not well treated."),
    "porphyria": .unsuitable("Porphyria, a rare illness"),
    "pregnant": .unsuitable("Pregnant, or might be."),
    "breastfeeding": .unsuitable("Breastfeeding."),
    "age_under18": .unsuitable("Under 18."),
    "intoxicated": .unsuitable("Any alcohol, or any drug not prescribed for you, in the past 24 hours."),
    "ketamine_now": .unsuitable("Using ketamine or PCP now without a prescription."),
    "ketamine_past_dependence": .unsuitable("Dependence on ketamine in the past."),
    "med_theophylline": .unsuitable("Theophylline or aminophylline"),

    "bp_controlled": .doctorFirst("High blood pressure that is treated and below 140/90."),
    "heart_other": .doctorFirst("Any other heart disease or rhythm problem."),
    "heart_symptoms": .doctorFirst("Chest pain on effort, breathlessness, a racing or uneven heartbeat"),
    "seizures": .doctorFirst("Epilepsy, or any fit in the past, also from alcohol withdrawal."),
    "eye_pressure": .doctorFirst("Other glaucoma, raised eye pressure, or a recent eye operation."),
    "suicidal_recent": .doctorFirst("Thoughts of suicide or of harming yourself in the past months"),
    "bipolar": .doctorFirst("Bipolar disorder, or mania in the past."),
    "psychosis_family": .doctorFirst("Psychosis in a parent, brother, sister or child."),
    "dissociative": .doctorFirst("A dissociative disorder"),
    "bad_reaction": .doctorFirst("A bad reaction of the mind to ketamine or an anaesthetic before."),
    "liver_moderate": .doctorFirst("Milder liver disease without cirrhosis"),
    "kidney": .doctorFirst("Kidney failure, or kidneys that do not work well."),
    "thyroid_other": .doctorFirst("Any other thyroid disease, or thyroid tablets."),
    "breathing": .doctorFirst("Sleep apnoea, COPD, asthma that limits you, or other lung disease."),
    "bladder": .doctorFirst("Bladder damage from ketamine in the past, or passing urine often"),
    "weight": .doctorFirst("A very low or very high weight (BMI under 16 or over 35)."),
    "age_61_65": .doctorFirst("61 to 65."),
    "age_over65": .doctorFirst("Over 65."),
    "contraception": .doctorFirst("No reliable contraception"),
    "home_use": .doctorFirst("Ketamine by post, or at home with nobody watching."),
    "ketamine_treated": .doctorFirst("Ketamine or esketamine treatment in the past 3 months."),
    "escort": .doctorFirst("Nobody to go home with, or you must drive that day."),
    "no_therapy": .doctorFirst("An infusion without talking therapy."),

    "opioid_recent": .taken(
      "Heroin or other opioids not prescribed for you, in the past 10 days, or a positive drug test."),
    "stimulant_recent": .taken("Cocaine, crack, amphetamine (speed) or methamphetamine"),
    "other_drug_recent": .taken(
      "Cannabis, GHB, Valium, Xanax, sleeping tablets, pregabalin, gabapentin or others"),
    "alcohol_heavy": .taken("Drinking heavily, or dependent on alcohol."),
    "withdrawal": .taken(
      "Dependent on alcohol, opioids, benzodiazepines or other sedatives, and not yet safely withdrawn"),
    "detox_many": .taken("More than 10 detoxes from alcohol."),
    "ketamine_ever": .taken("Ketamine in the past, without ever depending on it."),
    "other_active_sud": .taken("A drug or alcohol problem that no specialist service treats."),
    "med_opioid": .taken("Opioids (codeine, co-codamol, tramadol, morphine, oxycodone, fentanyl, methadone"),
    "med_benzo": .taken("Benzodiazepines (diazepam, lorazepam"),
    "med_sedative": .taken("Other medicines that make you drowsy (zopiclone"),
    "med_stimulant_maoi": .taken("Stimulants (methylphenidate"),
    "med_interacting": .taken("St John's wort"),
    "med_bloodpressure": .taken("Blood-pressure medicine."),
    "med_antidepressant": .taken("An antidepressant, or a medicine against relapse"),
    "med_other": .taken("Any other medicine, herbal remedy or supplement."),
  ]
}
