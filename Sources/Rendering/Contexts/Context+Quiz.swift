import Markdown
import Mustache
import Page
import Quiz
import Site
import Text
import Words

/// What the template of a quiz is given, and through it the stylesheet and the script.
///
/// The page holds everything once as something to fill in or to be shown (`questions`, `results`, `reasons`, `notes`), and once as
/// text to read (`rules`). Ids of citations and footnote marks stand in `rules` alone, where nothing is ever
/// hidden from a reader who follows a link back from a source; the other copies have none. The ids are those that
/// ``Quiz/stylesheet`` lists.
///
/// The script reads no data of its own but these attributes, so that there is one truth in the page:
///
/// | attribute | on | from |
/// | --- | --- | --- |
/// | `data-to` | an answer's control | `leadsTo`: the id of the question it skips to or the result it counts towards, or empty |
/// | `data-none` | an answer's control | `isNone`: the answer excludes all others |
/// | `data-end` | an answer's control | `ends`: the answer ends the quiz by itself |
/// | `data-points` | an answer's control | `points`: what the answer adds, or empty |
/// | `data-maximum` | a question | `maximum`: the most that its answers can add, or empty |
/// | `data-from` | a result | `from`: the total from which on it is given, or empty |
/// | `data-stop` | a result | `isStop`: an answer that counts towards it ends the quiz |
///
/// The order of questions and results is that of the elements.
extension Context {
  private static let entryOfOutcome: Shape = .list(of: [
    "id": .text, "question": .html, "answer": .html, "text": .html, "result": .html, "pointsText": .text,
  ])

  static let quizShape: Shape = [
    "stylesheet": .text, "integrity": .text, "total": .number, "totalText": .text, "canSkip": .bool,
    "hasPoints": .bool, "mostPoints": .text,
    "questions": .list(of: [
      "id": .text, "openID": .text, "clashID": .text, "hintID": .text, "number": .number, "anchors": .html,
      "title": .html,
      "why": .html,
      "isSeveral": .bool, "canStop": .bool, "maximum": .text,
      "answers": .list(of: [
        "id": .text, "name": .text, "text": .html, "isNone": .bool, "leadsTo": .text, "ends": .bool,
        "points": .text, "pointsText": .text,
      ]),
    ]),
    "results": .list(of: resultShape), "reasons": entryOfOutcome, "otherReasons": entryOfOutcome,
    "points": entryOfOutcome, "notes": entryOfOutcome,
    "hasNotes": .bool, "notesTitle": .text,
    "rules": [
      "questions": .list(of: [
        "id": .text, "number": .number, "title": .html, "why": .html, "isSeveral": .bool,
        "answers": .list(of: [
          "text": .html, "reason": .html, "isNote": .bool, "counts": .bool, "stops": .bool, "skips": .bool,
          "ends": .bool, "points": .text, "target": linkToHeadingShape,
        ]),
      ]),
      "results": .list(of: resultShape),
    ],
  ]

  private static let resultShape: Shape = [
    "id": .text, "anchors": .html, "title": .html, "body": .html, "isStop": .bool, "isEmergency": .bool,
    "isUrgent": .bool, "isLast": .bool, "reasons": entryOfOutcome,
    "from": .text, "fromText": .text, "score": .html,
  ]
  private static let linkToHeadingShape: Shape = ["url": .text, "title": .html]

  /// The quiz of a page, its links led to where the pages they name are published; null where the page is none.
  static func quiz(of page: Page, _ moved: MovedLinks, in shared: SharedValues) -> Value {
    let (site, words) = (shared.site, shared.words)
    guard let quiz = page.article.quiz, let stylesheet = site.fingerprints.quizStylesheet(of: page) else {
      return .null
    }
    let choices = quiz.questions.flatMap { question in question.answers.map { (question, $0) } }
    let anchors = Dictionary(
      page.article.outline.sections.filter { !$0.formerIDs.isEmpty }
        .map { ($0.id, Document.Heading.anchors(of: $0.formerIDs)) }
    ) { first, _ in first }
    let entries = { (prefix: (String) -> String, isWanted: (Quiz.Answer) -> Bool) in
      Self.entries(of: quiz, words, prefix, where: isWanted)
    }
    let value: Value = [
      "stylesheet": .text(site.root + PercentEncoding.encode(stylesheet.path)),
      "integrity": .text(
        site.isForHosts ? FingerprintedName.integrity(stylesheet.digest) : ""),
      "total": .integer(quiz.questions.count),
      "totalText": .text(words.questions(count: quiz.questions.count)),
      "canSkip": .bool(choices.contains { if case .question = $0.1.target { true } else { false } }),
      "hasPoints": .bool(quiz.isScored),
      "mostPoints": .text(
        page.article.proof?.totals.map { words.points(count: $0.upperBound) } ?? ""),
      "questions": .list(
        quiz.questions.enumerated().map { self.question($1, number: $0 + 1, of: quiz, anchors, words) }),
      "results": .list(
        quiz.results.indices.map { result($0, of: quiz, anchors, words, id: \.self, text: copy) }),
      "reasons": entries(PageID.reason) { $0.result != nil },
      "otherReasons": entries(PageID.reason) { $0.result != nil && !quiz.stops($0) },
      "points": entries(PageID.points) { $0.points > 0 },
      "notes": entries(PageID.note) { $0.isNote }, "hasNotes": .bool(choices.contains { $0.1.isNote }),
      "notesTitle": .text(page.article.frontMatter.notesTitle),
      "rules": [
        "questions": .list(quiz.questions.enumerated().map { rules(of: $1, number: $0 + 1, in: quiz) }),
        "results": .list(
          quiz.results.indices.map { result($0, of: quiz, [:], words, id: PageID.rules, text: \.html) }),
      ],
    ]
    return moved.isEmpty ? value : value.mappingHTML(moved.apply)
  }

  /// What stands below a result of the answers that are wanted there.
  private static func entries(
    of quiz: Quiz, _ words: Words, _ id: (String) -> String, where isWanted: (Quiz.Answer) -> Bool
  ) -> Value {
    .list(
      quiz.questions.flatMap { question in
        question.answers.filter(isWanted).map { answer in
          [
            "id": .text(id(answer.id)), "question": .html(copy(question.title)),
            "answer": .html(copy(answer.text)), "text": .html(copy(answer.reason)),
            "result": answer.result.map { .html(copy(quiz.results[$0].title)) } ?? .null,
            "pointsText": .text(
              quiz.showsScore && answer.points > 0 ? words.points(count: answer.points) : ""),
          ]
        }
      })
  }

  private static func question(
    _ question: Quiz.Question, number: Int, of quiz: Quiz, _ anchors: [String: [UInt8]], _ words: Words
  ) -> Value {
    [
      "id": .text(question.id), "openID": .text(PageID.open(question.id)),
      "clashID": .text(PageID.clash(question.id)), "hintID": .text(PageID.hint(question.id)),
      "number": .integer(number),
      "anchors": .html(anchors[question.id, default: []]), "title": .html(copy(question.title)),
      "why": .html(copy(question.why)),
      "isSeveral": .bool(question.none != nil),
      "canStop": .bool(question.answers.contains(where: quiz.stops)),
      "maximum": filled(question.maximum),
      "answers": .list(
        question.answers.enumerated().map { index, answer in
          [
            "id": .text(answer.id), "name": .text(question.id), "text": .html(copy(answer.text)),
            "isNone": .bool(question.none == index),
            "leadsTo": .text(target(of: answer, in: quiz)?.id ?? ""), "ends": .bool(answer.ends),
            "points": filled(answer.points),
            "pointsText": .text(answer.points > 0 ? words.points(count: answer.points) : ""),
          ]
        }),
    ]
  }

  private static func rules(of question: Quiz.Question, number: Int, in quiz: Quiz) -> Value {
    [
      "id": .text(PageID.rules(question.id)), "number": .integer(number), "title": .html(question.title.html),
      "why": .html(question.why.html), "isSeveral": .bool(question.none != nil),
      "answers": .list(
        question.answers.map { answer in
          let target = target(of: answer, in: quiz)
          let counts = answer.result != nil
          return [
            "text": .html(answer.text.html), "reason": .html(answer.reason.html),
            "isNote": .bool(answer.isNote), "stops": .bool(quiz.stops(answer)),
            "counts": .bool(counts && !quiz.stops(answer)), "skips": .bool(target != nil && !counts),
            "ends": .bool(answer.ends), "points": filled(answer.points),
            "target": target.map {
              ["url": .text("#" + PageID.rules($0.id)), "title": .html(copy($0.title))]
            }
              ?? .null,
          ]
        }),
    ]
  }

  private static func result(
    _ index: Int, of quiz: Quiz, _ anchors: [String: [UInt8]], _ words: Words, id: (String) -> String,
    text: (RichText) -> [UInt8]
  ) -> Value {
    let result = quiz.results[index]
    return [
      "id": .text(id(result.id)), "anchors": .html(anchors[result.id, default: []]),
      "title": .html(text(result.title)),
      "body": .html(text(result.body)),
      "isStop": .bool(result.isStop), "isEmergency": .bool(result.isStop && index == 0),
      "isUrgent": .bool(result.isStop && index > 0), "isLast": .bool(index == quiz.lastResult),
      "reasons": result.isStop ? entries(of: quiz, words, PageID.reason) { $0.result == index } : .list([]),
      "from": .text(result.from.map(String.init) ?? ""),
      "fromText": .text(result.from.map { words.fromPoints(count: $0) } ?? ""),
      "score": quiz.showsScore && !result.isStop ? score(in: words) : .null,
    ]
  }

  /// A number, or nothing where there are no points.
  private static func filled(_ points: Int) -> Value { .text(points > 0 ? String(points) : "") }

  /// The line with the reader's points, in which stylesheet or script write the numbers.
  private static func score(in words: Words) -> Value {
    // No word has these characters, and escaping leaves them as they are.
    let (total, maximum) = ("\u{F0001}", "\u{F0002}")
    var line = String(decoding: HTML.escaped(words.score(total: total, maximum: maximum).utf8), as: UTF8.self)
    line.replace(total, with: "<span class=\"quiz-total\"></span>")
    line.replace(maximum, with: "<span class=\"quiz-maximum\"></span>")
    return .html(Array(line.utf8))
  }

  /// The question or result that an answer leads to; `nil` where it just goes on.
  private static func target(of answer: Quiz.Answer, in quiz: Quiz) -> (id: String, title: RichText)? {
    switch answer.target {
    case .next: nil
    case .question(let index): (quiz.questions[index].id, quiz.questions[index].title)
    case .result(let index): (quiz.results[index].id, quiz.results[index].title)
    }
  }

  /// A second copy of a text in the same page, without the ids that may stand there only once.
  private static func copy(_ text: RichText) -> [UInt8] {
    let start = " id=\""
    var result: [UInt8] = []
    var values = QuotedValues(text.html)
    while let found = values.next() {
      if found.follows(start) {
        result += found.before.dropLast(start.utf8.count)
      } else {
        for part in [found.before, found.value, found.end] { result += part }
      }
    }
    return result + values.rest
  }
}

extension Value {
  /// The value with everything in it changed that is HTML.
  fileprivate func mappingHTML(_ change: ([UInt8]) -> [UInt8]) -> Value {
    switch self {
    case .html(let html): .html(change(html))
    case .list(let values): .list(values.map { $0.mappingHTML(change) })
    case .object(let object):
      .object(Object(object.fields.map { .init($0.name, $0.value.mappingHTML(change)) }))
    case .null, .bool, .integer, .decimal, .text: self
    }
  }
}
