extension PublishedHTML {
  /// Every image says what it shows, or with an empty `alt` that it shows nothing that matters.
  func checkImages() -> [Finding] {
    all("img", "area").filter { $0["alt"] == nil }.map {
      Finding(
        .missingAlternative, "\($0.tag) has no text for people who cannot see it",
        fix: "add alt=\"…\", empty where it only decorates")
    }
  }
}
