import Diagnostics

@testable import Quiz

/// Writes drafts in a short notation that looks like the document an editor writes.
///
/// ```
/// # age Why?          a heading: its id, then its title; `.stop` or `from=8` at the end marks it
/// ( ) Under 18 -> #x  an answer; `[ ]` for several, `{points=1 .none}` at the end, ` | ` before its reason
/// expect age=Under 18/Over 65, heart=Yes at-least not-suitable
/// score shown
/// ```
enum Notation {
  static func draft(_ text: String) -> QuizDraft {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var draft = QuizDraft(title: rich("A quiz"), location: place(0, "title: A quiz", "A quiz"))
    for (index, line) in lines.enumerated() {
      if line.hasPrefix("# ") {
        draft.sections.append(section(line, index))
      } else if line.hasPrefix("( )") || line.hasPrefix("[ ]") {
        draft.sections[draft.sections.count - 1].answers.append(answer(line, index))
      } else if line.hasPrefix("expect ") {
        draft.expectations.append(expectation(line, index))
      } else if line == "score shown" {
        draft.scoreLocation = place(index, line, "shown")
      }
    }
    return draft
  }

  static func quiz(_ text: String) throws -> Quiz {
    let (quiz, diagnostics) = draft(text).checked()
    guard let quiz else { throw Refused(diagnostics: diagnostics) }
    return quiz
  }

  struct Refused: Error {
    let diagnostics: [Diagnostic]
  }

  private static func section(_ line: String, _ index: Int) -> QuizDraft.Section {
    var words = line.dropFirst(2).split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    let id = words.removeFirst()
    let marks = words.filter { $0.hasPrefix(".") }.map { name(String($0.dropFirst()), index, line) }
    let settings = words.compactMap { setting($0, index, line) }
    let title = words.filter { !$0.hasPrefix(".") && setting($0, index, line) == nil }.joined(separator: " ")
    return QuizDraft.Section(
      id: name(id, index, line), title: rich(title), marks: marks, settings: settings,
      location: place(index, line, title))
  }

  private static func answer(_ line: String, _ index: Int) -> QuizDraft.Answer {
    var parts = line.dropFirst(4).split(separator: " | ", maxSplits: 1).map(String.init)
    let reason = parts.count > 1 ? parts[1] : ""
    parts =
      parts.isEmpty
      ? [""] : parts[0].split(separator: " -> ", omittingEmptySubsequences: false).map(String.init)
    var marks: [QuizDraft.Name] = []
    var settings: [QuizDraft.Setting] = []
    let last = parts[parts.count - 1]
    if let start = last.firstIndex(of: "{"), last.hasSuffix("}"), last.contains("{.") || last.contains("=") {
      for word in last[start...].dropFirst().dropLast().split(separator: " ").map(String.init) {
        if let setting = setting(word, index, line) {
          settings.append(setting)
        } else {
          marks.append(name(String(word.dropFirst()), index, line))
        }
      }
      parts[parts.count - 1] = trimmed(String(last[..<start]))
    }
    return QuizDraft.Answer(
      box: line.hasPrefix("(") ? .round : .square, text: rich(parts[0]),
      links: parts.dropFirst().map { name(trimmed($0), index, line) }, marks: marks,
      settings: settings, reason: rich(reason), location: place(index, line, parts[0]))
  }

  private static func expectation(_ line: String, _ index: Int) -> QuizDraft.Expectation {
    let words = line.dropFirst(7)
    for (bound, word) in [(Quiz.Expectation.Bound.atLeast, " at-least "), (.exactly, " exactly ")] {
      let halves = (" " + words).split(separator: word, maxSplits: 1, omittingEmptySubsequences: false).map(
        String.init)
      guard halves.count == 2 else { continue }
      let conditions = halves[0].split(separator: ",").map { text in
        let sides = text.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
        return QuizDraft.Expectation.Condition(
          question: name(trimmed(sides[0]), index, line),
          answers: sides[1].split(separator: "/").map { name(String($0), index, line) })
      }
      return QuizDraft.Expectation(
        conditions: conditions, bound: bound, result: name(trimmed(halves[1]), index, line),
        location: place(index, line, line))
    }
    preconditionFailure("not an expectation: \(line)")
  }

  private static func name(_ text: String, _ index: Int, _ line: String) -> QuizDraft.Name {
    QuizDraft.Name(text, at: place(index, line, text))
  }

  private static func setting(_ word: String, _ index: Int, _ line: String) -> QuizDraft.Setting? {
    let sides = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard sides.count == 2 else { return nil }
    return QuizDraft.Setting(sides[0], sides[1], at: place(index, line, word))
  }

  /// The last place at which a text stands in its line: names come after what they are about.
  private static func place(_ index: Int, _ line: String, _ text: String) -> Location {
    let wanted = Array(text.unicodeScalars)
    let all = Array(line.unicodeScalars)
    let starts = (0...max(0, all.count - wanted.count)).filter {
      Array(all[$0...].prefix(wanted.count)) == wanted
    }
    return Location(
      file: "quiz.md", line: index + 1, column: (starts.last ?? 0) + 1, length: wanted.count, excerpt: line)
  }

  static func rich(_ text: String) -> RichText { RichText(plain: text, html: Array(text.utf8)) }

  private static func trimmed(_ text: String) -> String {
    String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
