extension Reference {
  /// The addresses of the source, none twice: DOI, PubMed, PMC, and its own address where that is another.
  var links: [ReferenceLink] {
    var links: [ReferenceLink] = []
    var places: Set<String> = []
    if let doi {
      links.append(ReferenceLink(label: "doi:\(doi.text)", url: doi.url))
      places.insert("doi.org/\(doi.text)".lowercased())
    }
    if let pmid {
      links.append(ReferenceLink(label: "PubMed", url: "https://pubmed.ncbi.nlm.nih.gov/\(pmid)/"))
      places.formUnion(["pubmed.ncbi.nlm.nih.gov/\(pmid)", "ncbi.nlm.nih.gov/pubmed/\(pmid)"])
    }
    if let pmcid {
      links.append(ReferenceLink(label: "PMC", url: "https://pmc.ncbi.nlm.nih.gov/articles/\(pmcid)/"))
      let article = "articles/\(pmcid)".lowercased()
      places.formUnion(["pmc.ncbi.nlm.nih.gov/\(article)", "ncbi.nlm.nih.gov/pmc/\(article)"])
    }
    if let url, !places.contains(url.place) {
      links.append(ReferenceLink(label: url.shortHost, url: url.text))
    }
    return links
  }
}

extension WebAddress {
  /// What the address names, however it is written: no scheme, no `www.` or `dx.`, no slash at its end.
  fileprivate var place: String {
    var place = text.percentDecoded.lowercased()[...]
    for prefix in ["https://", "http://", "www.", "dx."] where place.hasPrefix(prefix) {
      place = place.dropFirst(prefix.count)
    }
    while place.last == "/" { place.removeLast() }
    return String(place)
  }
}
