extension CitationList.Entry {
  /// A source as it was numbered before, for facts that are kept between builds.
  package init(number: Int, key: String, citedTimes: Int) {
    self.init(number: number, key: key, occurrences: citedTimes)
  }

  /// How often the page cites it.
  package var citedTimes: Int { occurrences }
}
