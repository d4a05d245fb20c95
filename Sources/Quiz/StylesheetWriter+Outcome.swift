extension StylesheetWriter {
  /// Writes which questions are open, and the messages that answers exclude each other.
  mutating func writeOpen() {
    for (index, question) in quiz.questions.enumerated() {
      let id = cssIdentifier(question.id)
      wires.append("--open\(index + 1):\(whenAsked(index))")
      var answered = ".quiz:has(#\(id) :checked)"
      if let none = question.none {
        let noneID = "#" + cssIdentifier(question.answers[none].id)
        let clash = ":has(\(noneID):checked):has(#\(id) :checked:not(\(noneID)))"
        answered += ":not(\(clash))"
        let message = "#" + cssIdentifier(PageID.clash(question.id))
        displays.append("\(message){display:none}\n.quiz\(clash) \(message){display:block!important}")
      }
      switches.append("\(answered){--open\(index + 1):initial}")
      displays.append("#\(cssIdentifier(PageID.open(question.id))){--show:var(--open\(index + 1)) list-item}")
    }
    wires.append("--open:\(either(quiz.questions.indices.map { "--open\($0 + 1)" }))")
  }

  /// Writes which results answers count towards, and whether there are notes.
  mutating func writeCounts() {
    for result in quiz.results.indices {
      writeCount("--r\(result + 1)") { $0.result == result }
    }
    writeCount("--noted") { $0.isNote }
    if quiz.isScored { writeCount("--scored") { $0.points > 0 } }
  }

  /// A wire that is true if one of some answers is chosen in a question that is asked.
  private mutating func writeCount(_ wire: String, where isWanted: (Quiz.Answer) -> Bool) {
    var pairs: [(String?, String)] = []
    for (index, question) in quiz.questions.enumerated() {
      for answer in question.answers where isWanted(answer) {
        pairs.append((asked[index], "#" + cssIdentifier(answer.id)))
      }
    }
    let groups = grouped(pairs)
    for (number, group) in groups.enumerated() {
      let name = groups.count == 1 ? wire : "\(wire)-\(number + 1)"
      let value = group.wire.map { "var(\($0))" } ?? " "
      switches.append(".quiz\(has(group.values)){\(name):\(value)}")
    }
    if groups.count > 1 { wires.append("\(wire):\(either(groups.indices.map { "\(wire)-\($0 + 1)" }))") }
  }

  /// Writes exactly one outcome, the first that applies: the results that stop, the message that questions are open,
  /// the other results, and otherwise the last result.
  ///
  /// Points are numbers, so with them ``writeResultByRank(past:)`` chooses
  /// among the other results.
  mutating func writeOutcome() {
    var outcomes: [(id: String, wire: String)] = []
    for (index, result) in quiz.results.enumerated() where result.isStop {
      outcomes.append((result.id, "--r\(index + 1)"))
    }
    let stops = outcomes.map(\.wire)
    outcomes.append((PageID.open, "--open"))
    for (index, result) in quiz.results.enumerated()
    where !quiz.isScored && !result.isStop && index < quiz.lastResult {
      outcomes.append((result.id, "--r\(index + 1)"))
    }
    var past: [String] = []
    for (number, outcome) in outcomes.enumerated() {
      let display = choice(past + ["--show"], otherwise: "none")
      displays.append("#\(cssIdentifier(outcome.id)){--show:var(\(outcome.wire)) block;display:\(display)}")
      // Later outcomes check whether an earlier one has won, and then get the word `none`.
      wires.append("--won\(number + 1):var(\(outcome.wire)) none")
      wires.append("--past\(number + 1):\(either(past + ["--won\(number + 1)"]))")
      past = ["--past\(number + 1)"]
    }
    if quiz.isScored {
      writeResultByRank(past: past)
    } else {
      let last = cssIdentifier(quiz.results[quiz.lastResult].id)
      displays.append("#\(last){display:\(choice(past, otherwise: "block"))}")
    }
    writeLists(stops: stops, open: "--won\(stops.count + 1)")
  }

  /// Writes the lists of reasons, points and notes: shown with a result if they are not empty, and not while questions are
  /// open.
  ///
  /// Points do not lead to a result that stops.
  private mutating func writeLists(stops: [String], open: String) {
    let results = quiz.results.indices
    let counted = either(results.map { "--r\($0 + 1)" })
    let countedOtherwise = either(results.filter { !quiz.results[$0].isStop }.map { "--r\($0 + 1)" })
    if !stops.isEmpty { wires.append("--stopped:\(either(stops))") }
    var lists = [
      (PageID.reasons, counted, "var(--show,none)"),
      (PageID.others, countedOtherwise, "var(--show,none)"),
      (PageID.notes, "var(--noted)", "var(--show,none)"),
    ]
    if quiz.isScored { lists.append((PageID.points, "var(--scored)", "none")) }
    for (id, some, whenStopped) in lists {
      // A result that stops precedes the message that questions are open, so it chooses first.
      let stopped = stops.isEmpty ? "" : "--stop:var(--stopped) \(whenStopped);"
      let display = choice((stops.isEmpty ? [] : ["--stop"]) + [open, "--show"], otherwise: "none")
      displays.append("#\(id){--some:\(some);--show:var(--some) block;\(stopped)display:\(display)}")
    }
  }

  /// The word of the first wire that is set, or another word.
  func choice(_ wires: [String], otherwise word: String) -> String {
    wires.reversed().reduce(word) { "var(\($1),\($0))" }
  }

  /// Writes the reasons, notes and points themselves; the rules above decide whether their list is shown.
  mutating func writeEntries() {
    for (index, question) in quiz.questions.enumerated() {
      let shown = asked[index].map { "var(\($0)) list-item" } ?? "list-item"
      for answer in question.answers {
        var ids: [String] = []
        if answer.result != nil { ids.append(PageID.reason(answer.id)) }
        if answer.isNote { ids.append(PageID.note(answer.id)) }
        if answer.points > 0 { ids.append(PageID.points(answer.id)) }
        guard !ids.isEmpty else { continue }
        let entries = ids.map { "#" + cssIdentifier($0) }.joined(separator: ",")
        displays.append(
          ".quiz:has(#\(cssIdentifier(answer.id)):checked) \(ids.count > 1 ? ":is(\(entries))" : entries){--show:\(shown)}"
        )
      }
    }
  }
}
