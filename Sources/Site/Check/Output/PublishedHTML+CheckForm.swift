extension PublishedHTML {
  /// HTML that is not well-formed, so that browsers have to guess and the other checks may be wrong.
  func checkForm() -> [Finding] {
    problems.map {
      Finding(.malformedHTML, "the HTML of this page is not well-formed: \($0)", fix: "fix the template")
    }
  }
}
