import Quiz
import Testing
import Text

@Suite("This site's own quiz")
struct OwnQuizTests {
  @Test("gives a source for every reason and every note")
  func sources() async throws {
    let own = try await OwnQuiz.published.value
    for answer in own.quiz.questions.flatMap(\.answers)
    where answer.result != nil || !answer.reason.isEmpty {
      #expect(!own.sources(of: answer.reason).isEmpty, "\(answer.text.plain)")
    }
  }

  @Test("has six results, of which the last cannot be read as a yes")
  func results() async throws {
    let results = try await OwnQuiz.published.value.quiz.results
    #expect(
      results.map(\.id) == [
        "get-help", "see-a-doctor-soon", "not-suitable", "not-at-home", "doctor-first", "nothing-found",
      ])
    #expect(results.map(\.isStop) == [true, true, false, false, false, false])
    #expect(results[5].title.plain == "This check cannot say yes: only a doctor can decide")
    for result in results {
      let text = (result.title.words + result.body.words).lowercased()
      for word in ["eligible", "good candidate", "you are suitable", "is safe", "qualify"] {
        #expect(!text.contains(word))
      }
    }
  }

  @Test("says with each result what it is not, and what not to do")
  func warnings() async throws {
    let results = try await OwnQuiz.published.value.quiz.results
    for result in results {
      let text = result.body.words
      #expect(text.contains("suddenly"), "\(result.id)")
      #expect(text.contains("No clinician has checked this quiz"), "\(result.id)")
    }
    for result in results.dropFirst(2) {
      let text = result.body.words
      #expect(text.contains("What to do next"), "\(result.id)")
      #expect(text.contains("not medical advice") && text.contains("does not cover"), "\(result.id)")
      #expect(text.contains("no FDA approval of ketamine for addiction (30 November 2026)"), "\(result.id)")
    }
  }

  @Test("leads with numbers where help is urgent, and with none of them where a doctor is to be seen soon")
  func numbers() async throws {
    let quiz = try await OwnQuiz.published.value.quiz
    for answer in quiz.questions[0].answers where answer.result == 0 {
      for number in ["999", "911", "112"] { #expect(answer.reason.links(to: "tel:\(number)")) }
    }
    let (urgent, soon) = (quiz.results[0].body, quiz.results[1].body)
    for number in ["116123", "08088088000", "988"] { #expect(urgent.links(to: "tel:\(number)")) }
    #expect(soon.links(to: "tel:111"))
    for number in ["999", "911", "116123", "988"] { #expect(!soon.links(to: "tel:\(number)")) }
  }

  @Test("asks those first whom it can answer at once, and ends there")
  func ends() async throws {
    let own = try await OwnQuiz.published.value
    #expect(own.quiz.questions.prefix(4).map(\.id) == ["urgent", "soon", "age", "ketamine"])
    #expect(own.quiz.questions.count == 13)
    for row in ["age_under18", "ketamine_now", "ketamine_past_dependence"] {
      let answer = own[try own.choice(try #require(EligibilityRow.answers[row]))]
      #expect(answer.ends, "\(row)")
    }
  }
}

extension RichText {
  /// The text without its tags: results have HTML alone.
  fileprivate var words: String {
    var text: [UInt8] = []
    var tokens = HTMLTokenizer(html)
    while let token = tokens.next() {
      if case .text(let bytes) = token { text += bytes }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Whether the text links to an address.
  fileprivate func links(to address: String) -> Bool {
    String(decoding: html, as: UTF8.self).contains("href=\"\(address)\"")
  }
}
