import Diagnostics
import Evidence
import Words

/// Sources of every kind that the site cites, as its file of references has them.
enum Fixture {
  static let source = SourceText(file: "Content/data/references.json", text)
  static let library = ReferenceLibrary.read(source, in: .english).library

  // swift-format-ignore
  static let text = """
    [
     {
      "id": "jones2018",
      "type": "article-journal",
      "title": "Efficacy of Ketamine in the Treatment of Substance Use Disorders: A Systematic Review",
      "author": [{"family": "Jones", "given": "Jennifer L."}, {"family": "Mateus", "given": "Camilo F."}, {"family": "Malcolm", "given": "Robert J."}, {"family": "Brady", "given": "Kathleen T."}, {"family": "Back", "given": "Sudie E."}],
      "issued": {"date-parts": [[2018, 7, 24]]},
      "container-title": "Frontiers in Psychiatry",
      "volume": "9",
      "page": "277",
      "DOI": "10.3389/fpsyt.2018.00277",
      "PMCID": "PMC6094990",
      "URL": "https://doi.org/10.3389/fpsyt.2018.00277"
     },
     {
      "id": "krupitsky1997",
      "type": "article-journal",
      "title": "Ketamine Psychedelic Therapy (KPT): A Review of the Results of Ten Years of Research",
      "author": [{"family": "Krupitsky", "given": "E. M."}, {"family": "Grinenko", "given": "A. Ya."}],
      "issued": {"date-parts": [[1997, 6]]},
      "container-title": "Journal of Psychoactive Drugs",
      "volume": "29",
      "issue": "2",
      "page": "165-183",
      "DOI": "10.1080/02791072.1997.10400185",
      "URL": "https://doi.org/10.1080/02791072.1997.10400185"
     },
     {
      "id": "dakwar2017",
      "type": "article-journal",
      "title": "Cocaine self-administration disrupted by the N-methyl-D-aspartate receptor antagonist ketamine: a randomized, crossover trial",
      "author": [{"family": "Dakwar", "given": "E."}, {"family": "Hart", "given": "C. L."}, {"family": "Levin", "given": "F. R."}, {"family": "Nunes", "given": "E. V."}, {"family": "Foltin", "given": "R. W."}],
      "issued": {"date-parts": [[2017]]},
      "container-title": "Molecular Psychiatry",
      "volume": "22",
      "issue": "1",
      "page": "76-81",
      "DOI": "10.1038/mp.2016.39",
      "URL": "https://doi.org/10.1038/mp.2016.39",
      "annote": "bibliographic details not re-checked"
     },
     {
      "id": "jovaisa2006",
      "type": "article-journal",
      "title": "Effects of ketamine on precipitated opiate withdrawal",
      "author": [{"family": "Jovaisa", "given": "Tomas"}, {"family": "Laurinenas", "given": "Giedrius"}, {"family": "Vosylius", "given": "Saulius"}, {"family": "Sipylaite", "given": "Jūrate"}, {"family": "Badaras", "given": "Robertas"}, {"family": "Ivaskevicius", "given": "Juozas"}],
      "issued": {"date-parts": [[2006]]},
      "container-title": "Medicina (Kaunas)",
      "volume": "42",
      "issue": "8",
      "page": "625-634",
      "URL": "https://pubmed.ncbi.nlm.nih.gov/?term=Effects+of+ketamine+on+precipitated+opiate+withdrawal",
      "annote": "bibliographic details not re-checked"
     },
     {
      "id": "dakwar2019",
      "type": "article-journal",
      "title": "A Single Ketamine Infusion Combined With Mindfulness-Based Behavioral Modification to Treat Cocaine Dependence: A Randomized Clinical Trial",
      "author": [{"family": "Dakwar", "given": "Elias"}, {"family": "Nunes", "given": "Edward V."}, {"family": "Hart", "given": "Carl L."}, {"family": "Foltin", "given": "Richard W."}, {"family": "Mathew", "given": "Sanjay J."}, {"family": "Carpenter", "given": "Kenneth M."}, {"family": "Choi", "given": "C. J."}, {"family": "Basaraba", "given": "Cale N."}, {"family": "Pavlicova", "given": "Martina"}, {"family": "Levin", "given": "Frances R."}],
      "issued": {"date-parts": [[2019, 11, 1]]},
      "container-title": "American Journal of Psychiatry",
      "volume": "176",
      "issue": "11",
      "page": "923-930",
      "DOI": "10.1176/appi.ajp.2019.18101123",
      "PMID": "31230464",
      "URL": "https://doi.org/10.1176/appi.ajp.2019.18101123"
     },
     {
      "id": "krupitsky2002",
      "type": "article-journal",
      "title": "Ketamine psychotherapy for heroin addiction: immediate effects and two-year follow-up",
      "author": [{"family": "Krupitsky", "given": "Evgeny"}, {"family": "Burakov", "given": "Andrey"}, {"family": "Romanova", "given": "Tatyana"}, {"family": "Dunaevsky", "given": "Igor"}, {"family": "Strassman", "given": "Rick"}, {"family": "Grinenko", "given": "Alexander"}],
      "issued": {"date-parts": [[2002]]},
      "container-title": "Journal of Substance Abuse Treatment",
      "volume": "23",
      "issue": "4",
      "page": "273-283",
      "DOI": "10.1016/S0740-5472(02)00275-1",
      "URL": "https://doi.org/10.1016/S0740-5472(02)00275-1"
     },
     {
      "id": "gowing2010",
      "type": "article-journal",
      "title": "Opioid antagonists under heavy sedation or anaesthesia for opioid withdrawal",
      "author": [{"family": "Gowing", "given": "Linda"}, {"family": "Ali", "given": "Robert"}, {"family": "White", "given": "Jason M."}],
      "issued": {"date-parts": [[2010, 1, 20]]},
      "container-title": "Cochrane Database of Systematic Reviews",
      "issue": "1",
      "page": "CD002022",
      "DOI": "10.1002/14651858.CD002022.pub3",
      "PMCID": "PMC7065589",
      "URL": "https://doi.org/10.1002/14651858.CD002022.pub3"
     },
     {
      "id": "yoon2025",
      "type": "article-journal",
      "title": "Antidepressant efficacy of ketamine plus naltrexone for major depression comorbid with alcohol use disorder: a randomized controlled trial",
      "author": [{"family": "Yoon", "given": "Gihyun"}, {"family": "Pittman", "given": "Brian"}, {"family": "Ralevski", "given": "Elizabeth"}, {"family": "Petrakis", "given": "Ismene L."}, {"family": "Krystal", "given": "John H."}],
      "issued": {"date-parts": [[2025]]},
      "container-title": "International Journal of Neuropsychopharmacology",
      "volume": "28",
      "page": "pyaf056",
      "DOI": "10.1093/ijnp/pyaf056",
      "PMID": "40795937",
      "PMCID": "PMC12395335",
      "URL": "https://doi.org/10.1093/ijnp/pyaf056",
      "annote": "bibliographic details not re-checked"
     },
     {
      "id": "livertox2018",
      "type": "chapter",
      "title": "Ketamine",
      "author": [{"literal": "National Institute of Diabetes and Digestive and Kidney Diseases"}],
      "issued": {"date-parts": [[2018, 4, 25]]},
      "container-title": "LiverTox: Clinical and Research Information on Drug-Induced Liver Injury",
      "publisher": "National Institute of Diabetes and Digestive and Kidney Diseases",
      "URL": "https://www.ncbi.nlm.nih.gov/books/n/livertox/Ketamine/"
     },
     {
      "id": "orhurhu_statpearls",
      "type": "chapter",
      "title": "Ketamine Toxicity",
      "author": [{"family": "Orhurhu", "given": "Vwaire J."}, {"family": "Vashisht", "given": "Rishik"}, {"family": "Claus", "given": "Lauren E."}, {"family": "Cohen", "given": "Steven P."}],
      "container-title": "StatPearls",
      "publisher": "StatPearls Publishing",
      "URL": "https://www.ncbi.nlm.nih.gov/books/NBK541087/",
      "annote": "bibliographic details not re-checked"
     },
     {
      "id": "msd2022",
      "type": "webpage",
      "title": "Ketamine and Phencyclidine (PCP)",
      "author": [{"literal": "MSD Manual Professional Version"}],
      "issued": {"date-parts": [[2022, 12]]},
      "publisher": "Merck & Co.",
      "URL": "https://www.msdmanuals.com/uk/professional/special-subjects/illicit-drugs-and-intoxicants/ketamine-and-phencyclidine-pcp"
     },
     {
      "id": "surgeongeneral2016",
      "type": "report",
      "title": "Facing Addiction in America: The Surgeon General's Report on Alcohol, Drugs, and Health. Appendix D table: Ketamine",
      "author": [{"literal": "US Department of Health and Human Services, Office of the Surgeon General"}],
      "issued": {"date-parts": [[2016, 11]]},
      "publisher": "US Department of Health and Human Services",
      "URL": "https://www.ncbi.nlm.nih.gov/books/NBK424847/table/appd.t6/"
     },
     {
      "id": "ketalar_us2024",
      "type": "report",
      "title": "KETALAR (ketamine hydrochloride) injection: prescribing information (revised October 2024)",
      "author": [{"literal": "Par Pharmaceutical"}],
      "issued": {"date-parts": [[2024, 10]]},
      "publisher": "DailyMed, US National Library of Medicine",
      "URL": "https://dailymed.nlm.nih.gov/dailymed/drugInfo.cfm?setid=46dab560-8ecd-4d92-8c92-6baa2310b09b"
     },
     {
      "id": "dea1999",
      "type": "legislation",
      "title": "Schedules of Controlled Substances: Placement of Ketamine into Schedule III. Final rule. 64 FR 37673-37675",
      "author": [{"literal": "US Drug Enforcement Administration"}],
      "issued": {"date-parts": [[1999, 7, 13]]},
      "container-title": "Federal Register",
      "volume": "64",
      "issue": "133",
      "page": "37673-37675",
      "URL": "https://www.govinfo.gov/content/pkg/FR-1999-07-13/html/99-17803.htm"
     },
     {
      "id": "who2015",
      "type": "webpage",
      "title": "WHO Recommends against International Control of Ketamine",
      "author": [{"literal": "World Health Organization"}],
      "issued": {"date-parts": [[2015, 12]]},
      "publisher": "World Health Organization",
      "URL": "https://www.who.int/medicines/access/controlled-substances/recommends_against_ick/en/"
     },
     {
      "id": "mcintyre2021",
      "type": "article-journal",
      "title": "Synthesizing the Evidence for Ketamine and Esketamine in Treatment-Resistant Depression: An International Expert Opinion on the Available Evidence and Implementation",
      "author": [{"family": "McIntyre", "given": "R. S."}, {"family": "Rosenblat", "given": "J. D."}, {"family": "Nemeroff", "given": "C. B."}, {"family": "Sanacora", "given": "G."}, {"family": "Murrough", "given": "J. W."}, {"family": "Berk", "given": "M."}, {"family": "Brietzke", "given": "E."}, {"family": "Dodd", "given": "S."}, {"family": "Gorwood", "given": "P."}, {"family": "Ho", "given": "R."}, {"family": "Iosifescu", "given": "D. V."}, {"family": "Lopez Jaramillo", "given": "C."}, {"family": "Kasper", "given": "S."}, {"family": "Kratiuk", "given": "K."}, {"family": "Lee", "given": "J. G."}, {"family": "Lee", "given": "Y."}, {"family": "Lui", "given": "L. M. W."}, {"family": "Mansur", "given": "R. B."}, {"family": "Papakostas", "given": "G. I."}, {"family": "Subramaniapillai", "given": "M."}, {"family": "Thase", "given": "M."}, {"family": "Vieta", "given": "E."}, {"family": "Young", "given": "A. H."}, {"family": "Zarate", "given": "C. A.", "suffix": "Jr."}, {"family": "Stahl", "given": "S."}],
      "issued": {"date-parts": [[2021, 5]]},
      "container-title": "American Journal of Psychiatry",
      "volume": "178",
      "issue": "5",
      "page": "383-399",
      "DOI": "10.1176/appi.ajp.2020.20081251",
      "PMID": "33726522",
      "PMCID": "PMC9635017",
      "URL": "https://doi.org/10.1176/appi.ajp.2020.20081251"
     },
     {
      "id": "nct06538285",
      "type": "webpage",
      "title": "Ketamine-Assisted Recovery for Methamphetamine Use Disorder & HIV, NCT06538285",
      "author": [{"family": "Mehtani", "given": "Nicky"}, {"literal": "University of California San Francisco"}],
      "issued": {"date-parts": [[2025]]},
      "container-title": "ClinicalTrials.gov",
      "URL": "https://clinicaltrials.gov/study/NCT06538285"
     },
     {
      "id": "morekare",
      "type": "webpage",
      "title": "MORE-KARE: ketamine-assisted psychological therapy for severe alcohol use disorder (trial website)",
      "author": [{"literal": "University of Exeter"}],
      "URL": "https://sites.exeter.ac.uk/morekare/"
     },
     {
      "id": "szarmach2020",
      "type": "article-journal",
      "title": "Metabolic Risk Factors and Cardiovascular Safety in Ketamine Use for Treatment Resistant Depression",
      "author": [{"family": "Szarmach", "given": "Joanna"}, {"family": "Cubała", "given": "Wiesław Jerzy"}, {"family": "Włodarczyk", "given": "Adam"}, {"family": "Gałuszko-Węgielnik", "given": "Maria"}],
      "issued": {"date-parts": [[2020, 10, 29]]},
      "container-title": "Neuropsychiatric Disease and Treatment",
      "volume": "16",
      "page": "2539-2551",
      "DOI": "10.2147/NDT.S273287",
      "PMID": "33154641",
      "PMCID": "PMC7605942",
      "URL": "https://doi.org/10.2147/NDT.S273287"
     },
     {
      "id": "mda2014",
      "type": "legislation",
      "title": "The Misuse of Drugs Act 1971 (Ketamine etc.) (Amendment) Order 2014 (SI 2014/1106)",
      "author": [{"literal": "United Kingdom"}],
      "issued": {"date-parts": [[2014]]},
      "publisher": "legislation.gov.uk",
      "URL": "https://www.legislation.gov.uk/uksi/2014/1106/made"
     },
     {
      "id": "rcpsych2025",
      "type": "report",
      "title": "Position statement on psychedelic and related substances for medical use",
      "author": [{"literal": "Royal College of Psychiatrists"}],
      "issued": {"date-parts": [[2025, 9, 19]]},
      "publisher": "Royal College of Psychiatrists",
      "URL": "https://www.rcpsych.ac.uk",
      "annote": "bibliographic details not re-checked"
     },
     {
      "id": "parikh2021",
      "type": "article-journal",
      "title": "Developing an IV Ketamine Clinic for Treatment-Resistant Depression: a Primer",
      "author": [{"family": "Parikh", "given": "Sagar V."}, {"family": "Lopez", "given": "Daniela"}, {"family": "Vande Voort", "given": "Jennifer L."}, {"family": "Rico", "given": "Jose"}, {"family": "Achtyes", "given": "Eric"}, {"family": "Coryell", "given": "William"}, {"family": "Goddard", "given": "Andrew"}, {"family": "Goes", "given": "Fernando"}, {"family": "Greden", "given": "John F."}, {"family": "Singh", "given": "Balwinder"}, {"family": "Kaplin", "given": "Adam"}, {"family": "Frye", "given": "Mark A."}, {"family": "Maixner", "given": "Daniel"}, {"family": "Watson", "given": "Brendon"}, {"family": "Drake", "given": "Karina"}, {"family": "Tarnal", "given": "Vijay"}, {"family": "Riva-Posse", "given": "Patricio"}, {"family": "Bobo", "given": "William V."}],
      "issued": {"date-parts": [[2021, 6, 1]]},
      "container-title": "Psychopharmacology Bulletin",
      "volume": "51",
      "issue": "3",
      "page": "109-124",
      "PMID": "34421148",
      "PMCID": "PMC8374924",
      "URL": "https://pmc.ncbi.nlm.nih.gov/articles/PMC8374924/"
     }
    ]
    """
}
