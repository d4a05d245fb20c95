import Diagnostics
import Evidence
import Testing
import Words

/// Reads one item, given as the members of its object; an id, a title and a DOI are there unless they are given.
private func reference(_ members: String) throws -> Reference {
  var item = members
  for (key, value) in [("id", "x"), ("title", "T"), ("DOI", "10.1000/1")]
  where !members.contains("\"\(key)\"") {
    item += (item.isEmpty ? "" : ", ") + "\"\(key)\": \"\(value)\""
  }
  let (library, diagnostics) = ReferenceLibrary.read(SourceText(file: "r.json", "[{\(item)}]"), in: .english)
  #expect(diagnostics.isEmpty)
  return try #require(library.references.first)
}

@Suite("A formatted source")
struct FormattingTests {
  @Test("of the site reads as in Citing Medicine", arguments: realSources)
  func real(_ id: String, _ expected: String) {
    let formatted = Fixture.library.formatted(id)
    #expect(formatted.map { [$0.authors, $0.title, $0.publication].joined(separator: " | ") } == expected)
  }

  static let realSources = [
    (
      "dakwar2019",
      "Dakwar E, Nunes EV, Hart CL, Foltin RW, Mathew SJ, Carpenter KM, et al | A Single Ketamine Infusion Combined "
        + "With Mindfulness-Based Behavioral Modification to Treat Cocaine Dependence: A Randomized Clinical Trial | "
        + "American Journal of Psychiatry. 2019 Nov 1;176(11):923–930"
    ),
    (
      "jones2018",
      "Jones JL, Mateus CF, Malcolm RJ, Brady KT, Back SE | Efficacy of Ketamine in the Treatment of Substance Use "
        + "Disorders: A Systematic Review | Frontiers in Psychiatry. 2018 Jul 24;9:277"
    ),
    (
      "krupitsky2002",
      "Krupitsky E, Burakov A, Romanova T, Dunaevsky I, Strassman R, Grinenko A | Ketamine psychotherapy for heroin "
        + "addiction: immediate effects and two-year follow-up | Journal of Substance Abuse Treatment. "
        + "2002;23(4):273–283"
    ),
    (
      "gowing2010",
      "Gowing L, Ali R, White JM | Opioid antagonists under heavy sedation or anaesthesia for opioid withdrawal | "
        + "Cochrane Database of Systematic Reviews. 2010 Jan 20;(1):CD002022"
    ),
    (
      "livertox2018",
      "National Institute of Diabetes and Digestive and Kidney Diseases | Ketamine | In: LiverTox: Clinical and "
        + "Research Information on Drug-Induced Liver Injury. 2018 Apr 25"
    ),
    (
      "orhurhu_statpearls",
      "Orhurhu VJ, Vashisht R, Claus LE, Cohen SP | Ketamine Toxicity | In: StatPearls. StatPearls Publishing"
    ),
    (
      "ketalar_us2024",
      "Par Pharmaceutical | KETALAR (ketamine hydrochloride) injection: prescribing information (revised October 2024) "
        + "| DailyMed, US National Library of Medicine; 2024 Oct"
    ),
    ("msd2022", "MSD Manual Professional Version | Ketamine and Phencyclidine (PCP) | Merck & Co; 2022 Dec"),
    (
      "who2015",
      "World Health Organization | WHO Recommends against International Control of Ketamine | 2015 Dec"
    ),
    (
      "nct06538285",
      "Mehtani N, University of California San Francisco | Ketamine-Assisted Recovery for Methamphetamine Use Disorder "
        + "& HIV, NCT06538285 | ClinicalTrials.gov; 2025"
    ),
    (
      "dea1999",
      "US Drug Enforcement Administration | Schedules of Controlled Substances: Placement of Ketamine into Schedule "
        + "III. Final rule. 64 FR 37673-37675 | Federal Register. 1999 Jul 13;64(133):37673–37675"
    ),
    (
      "mda2014",
      "United Kingdom | The Misuse of Drugs Act 1971 (Ketamine etc.) (Amendment) Order 2014 (SI 2014/1106) | "
        + "legislation.gov.uk; 2014"
    ),
    (
      "morekare",
      "University of Exeter | MORE-KARE: ketamine-assisted psychological therapy for severe alcohol use disorder "
        + "(trial website) | "
    ),
  ]

  @Test(
    "names people by family name and initials",
    arguments: [
      (#"{"family": "Dakwar", "given": "Elias"}"#, "Dakwar E"),
      (#"{"family": "Sartre", "given": "Jean-Paul"}"#, "Sartre JP"),
      (#"{"family": "Sartre", "given": "J.-P."}"#, "Sartre JP"),
      (#"{"family": "Krupitsky", "given": "E. M."}"#, "Krupitsky EM"),
      (#"{"family": "Krupitsky", "given": "E.M."}"#, "Krupitsky EM"),
      (#"{"family": "Grinenko", "given": "A. Ya."}"#, "Grinenko AY"),
      (#"{"family": "Krupitsky", "given": "EM"}"#, "Krupitsky EM"),
      (#"{"family": "Łuszcz", "given": "Łukasz élan"}"#, "Łuszcz ŁÉ"),
      (#"{"family": "Cohen", "given": "Edward \"Ted\" (Teddy) B."}"#, "Cohen EB"),
      (#"{"family": "Plato"}"#, "Plato"),
      (#"{"family": "Zarate", "given": "C. A.", "suffix": "Jr."}"#, "Zarate CA Jr"),
      (#"{"family": "King", "given": "Martin Luther", "suffix": ", III"}"#, "King ML III"),
      (#"{"family": "Berg", "given": "Jan", "non-dropping-particle": "van der"}"#, "van der Berg J"),
      (#"{"family": "Humboldt", "given": "Alexander", "dropping-particle": "von"}"#, "von Humboldt A"),
      (#"{"literal": "World Health Organization"}"#, "World Health Organization"),
      (#"{"name": "NHS"}"#, "NHS"),
      (#"{"given": "Madonna"}"#, "Madonna"),
    ])
  func names(_ name: String, _ expected: String) throws {
    #expect(try reference("\"author\": [\(name)]").authors.first?.citedName == expected)
  }

  @Test("names six authors and then et al, and editors where there is no author")
  func people() throws {
    let people = (1...7).map { #"{"family": "A\#($0)"}"# }
    func authors(_ count: Int, field: String = "author") throws -> String {
      let list = people.prefix(count).joined(separator: ",")
      return FormattedReference(try reference("\"\(field)\": [\(list)]"), in: .english).authors
    }
    #expect(try authors(0) == "")
    #expect(try authors(6) == "A1, A2, A3, A4, A5, A6")
    #expect(try authors(7) == "A1, A2, A3, A4, A5, A6, et al")
    #expect(try authors(1, field: "editor") == "A1, editor")
    #expect(try authors(2, field: "editor") == "A1, A2, editors")
    #expect(try authors(7, field: "editor") == "A1, A2, A3, A4, A5, A6, et al, editors")
  }

  @Test(
    "has a title without markup and full stop",
    arguments: [
      ("A title.", "A title"), ("What then?", "What then?"), ("Wait...", "Wait..."), ("a\\n  b", "a b"),
      ("<i>S</i>-ketamine and <span class=\\\"nocase\\\">GABA</span><sub>A</sub>", "S-ketamine and GABAA"),
      ("p < 0.05 and x<y>z <script>", "p < 0.05 and x<y>z <script>"),
    ])
  func titles(_ title: String, _ expected: String) throws {
    #expect(FormattedReference(try reference("\"title\": \"\(title)\""), in: .english).title == expected)
  }

  @Test("without a title shows its id")
  func noTitle() {
    let source = SourceText(file: "r.json", #"[{"id": "x", "title": " ", "PMID": 1}]"#)
    let (library, diagnostics) = ReferenceLibrary.read(source, in: .english)
    #expect(diagnostics.map(\.check) == [.sourceWithoutTitle])
    #expect(library.formatted("x")?.title == "x")
  }

  @Test("with a title of nothing but angle brackets is formatted in good time")
  func manyBrackets() throws {
    let title = String(repeating: "<", count: 100_000)
    #expect(FormattedReference(try reference("\"title\": \"\(title)\""), in: .english).title == title)
  }

  @Test(
    "says where and when it was published, as far as that is known",
    arguments: [
      ("", ""),
      (#""type": "article-journal", "container-title": "J. Test.""#, "J. Test"),
      (#""type": "article-journal", "container-title": "J", "volume": 9, "page": "S12-S15""#, "J. 9:S12–S15"),
      (
        #""type": "article-journal", "container-title": "J", "issued": {"raw": "2019"}, "page": "e1""#,
        "J. 2019:e1"
      ),
      (
        #""type": "article-journal", "container-title": "Why?", "issued": {"raw": "2019-02"}"#,
        "Why? 2019 Feb"
      ),
      (
        #""type": "article-journal", "container-title": "J", "volume": "1", "page": "1--4, 9 - 12""#,
        "J. 1:1–4, 9–12"
      ),
      (#""type": "article-journal", "container-title": "J", "volume": "1", "page": "xii-xv""#, "J. 1:xii–xv"),
      (
        #""type": "article-journal", "container-title": "J", "volume": "1", "page": "CD-A12-3""#,
        "J. 1:CD-A12-3"
      ),
      (
        #""type": "article-journal", "publisher": "P", "issued": {"literal": "Spring 2019"}"#,
        "P; Spring 2019"
      ),
      (
        #""type": "book", "publisher": "P", "edition": 2, "issued": {"date-parts": [["2010"]]}"#,
        "2nd ed. P; 2010"
      ),
      (#""type": "book", "publisher": "P Ltd.", "edition": "Revised ed.""#, "Revised ed. P Ltd"),
      (#""type": "book", "edition": "11th""#, "11th ed"),
      (#""type": "book", "container-title": "Series", "publisher": "P", "page": "4-9""#, "Series. P. p. 4–9"),
      (#""type": "report", "container-title": "Series""#, "Series"),
      (#""type": "report", "container-title": "nice", "publisher": "NICE""#, "NICE"),
      (
        #""type": "chapter", "container-title": "B", "editor": [{"family": "Ed", "given": "A"}], "edition": "3rd", "#
          + #""volume": 2, "publisher": "P", "issued": {"date-parts": [[2010, 5]]}, "page": "10-12""#,
        "In: Ed A, editor. B. 3rd ed. Vol. 2. P; 2010 May. p. 10–12"
      ),
      (#""type": "webpage", "container-title": "Site", "publisher": "P""#, "Site"),
      (#""type": "webpage", "author": [{"literal": "nhs"}], "container-title": "NHS""#, ""),
      (#""type": "something-new", "container-title": "C", "volume": "1", "issue": "2-3""#, "C. 1(2-3)"),
      (#""container-title": "<i>C</i>""#, "C"),
    ])
  func publications(_ members: String, _ expected: String) throws {
    #expect(FormattedReference(try reference(members), in: .english).publication == expected)
  }

  @Test(
    "links to every address once",
    arguments: [
      (
        #""DOI": "10.1016/S0740-5472(02)00275-1""#,
        "doi:10.1016/S0740-5472(02)00275-1 https://doi.org/10.1016/S0740-5472(02)00275-1"
      ),
      (
        #""DOI": "https://doi.org/10.1/a", "URL": "http://dx.doi.org/10.1/A""#,
        "doi:10.1/a https://doi.org/10.1/a"
      ),
      (
        #""DOI": "doi: 10.1/a<b>#c?d%\"e""#,
        "doi:10.1/a<b>#c?d%\"e https://doi.org/10.1/a%3Cb%3E%23c%3Fd%25%22e"
      ),
      (#""DOI": null, "URL": "https://doi.org/10.1/a%3Cb""#, "doi:10.1/a<b https://doi.org/10.1/a%3Cb"),
      (
        #""DOI": "", "PMID": 123, "URL": "http://www.ncbi.nlm.nih.gov/pubmed/123""#,
        "PubMed https://pubmed.ncbi.nlm.nih.gov/123/"
      ),
      (
        #""DOI": "", "PMCID": "12", "URL": "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC12/""#,
        "PMC https://pmc.ncbi.nlm.nih.gov/articles/PMC12/"
      ),
      (
        #""DOI": "10.1/a", "PMID": "PMID: 1", "PMCID": "pmc2", "URL": "https://www.example.org/ä b?q=\"<1>\"&r=%20%""#,
        "doi:10.1/a https://doi.org/10.1/a, PubMed https://pubmed.ncbi.nlm.nih.gov/1/, "
          + "PMC https://pmc.ncbi.nlm.nih.gov/articles/PMC2/, "
          + "example.org https://www.example.org/%C3%A4%20b?q=%22%3C1%3E%22&r=%20%25"
      ),
      (
        #""DOI": "", "URL": "HTTPS://ClinicalTrials.gov:443/study/NCT1""#,
        "clinicaltrials.gov https://clinicaltrials.gov:443/study/NCT1"
      ),
    ])
  func links(_ members: String, _ expected: String) throws {
    let links = FormattedReference(try reference(members), in: .english).links
    #expect(links.map { "\($0.label) \($0.url)" }.joined(separator: ", ") == expected)
  }
}
