@testable import Page
import Diagnostics
import Quiz
import Site
import SiteTesting
import Testing

/// A row of the eligibility facts and the answer that stands for it.
struct EligibilityRow: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let question: String
  let answer: String

  init(_ id: String, _ question: String, _ answer: String) {
    (testDescription, self.question, self.answer) = (id, question, answer)
  }

  static let notSuitable = [
    EligibilityRow("allergy", "reaction", "An allergy or a serious reaction to ketamine or esketamine"),
    EligibilityRow("bp_uncontrolled", "pressure", "Yes, and it is not treated or not under control"),
    EligibilityRow(
      "heart_severe", "heart", "A recent heart attack, or severe heart disease that is not under control"),
    EligibilityRow("aneurysm", "heart", "An aneurysm or abnormal blood vessels, anywhere in the body"),
    EligibilityRow("brain_bleed_stroke", "heart", "A stroke or bleeding in the brain, now or in the past"),
    EligibilityRow("icp", "heart", "Raised pressure in the skull, a brain tumour, or a recent head injury"),
    EligibilityRow("pregnant", "pregnancy", "You are pregnant or might be"),
    EligibilityRow("breastfeeding", "pregnancy", "You are breastfeeding"),
    EligibilityRow("psychosis_now", "mind", "Psychosis, schizophrenia or a similar illness"),
    EligibilityRow("mania_now", "mind", "Mania now"),
    EligibilityRow("liver_severe", "liver", "Severe liver disease, or liver tests above three times normal"),
    EligibilityRow("intoxicated", "today", "Yes"),
    EligibilityRow("ketamine_misuse", "ketamine", "Yes, now"),
    EligibilityRow("age_under18", "age", "Under 18"),
    EligibilityRow("thyroid", "liver", "An overactive thyroid that is not well treated"),
    EligibilityRow("med_theophylline", "medicines", "Theophylline or aminophylline"),
    EligibilityRow(
      "dementia_capacity", "mind",
      "Dementia, delirium, or not being able to understand and agree to treatment"),
  ]

  static let review = [
    EligibilityRow("bp_controlled", "pressure", "Yes, and it is treated and under control"),
    EligibilityRow("heart_other", "heart", "Any other heart disease or rhythm problem"),
    EligibilityRow("eye_pressure", "body", "Glaucoma, raised eye pressure or an eye injury"),
    EligibilityRow("psychosis_history, own", "mind", "Psychosis in the past, or bipolar disorder"),
    EligibilityRow(
      "psychosis_history, family", "mind", "Psychosis in a parent, brother, sister or child of yours"),
    EligibilityRow("liver_moderate", "liver", "Milder liver disease, or raised liver tests"),
    EligibilityRow(
      "withdrawal", "substances",
      "I depend on alcohol or sedatives and have not been through a safe withdrawal"),
    EligibilityRow("ketamine_misuse, past", "ketamine", "Not now, but I depended on it in the past"),
    EligibilityRow(
      "other_active_sud", "substances",
      "I have a drug or alcohol problem, and no specialist addiction service treats me"),
    EligibilityRow(
      "bladder", "body", "Bladder pain, passing urine often or urgently, or bladder damage from ketamine"),
    EligibilityRow("age_over65", "age", "Over 65"),
    EligibilityRow("seizures", "body", "Epilepsy, or seizures (fits) in the past"),
    EligibilityRow("breathing", "body", "Severe sleep apnoea or severe lung disease"),
    EligibilityRow("weight", "body", "A very low or very high weight (BMI under 16 or over 35)"),
    EligibilityRow(
      "med_sedative", "medicines",
      "Opioids (also methadone or buprenorphine), benzodiazepines or other sedatives"),
    EligibilityRow("med_stimulant_maoi", "medicines", "Stimulants, or an MAOI antidepressant"),
    EligibilityRow("bad_reaction", "reaction", "A bad reaction of the mind to ketamine or an anaesthetic"),
  ]

  static let ask = [
    EligibilityRow(
      "med_other", "medicines", "Any other medicine, such as another antidepressant or one against relapse"),
    EligibilityRow("escort", "offer", "No adult can go home with me, or I must drive that day"),
    EligibilityRow(
      "home_use", "offer", "It would come by post, or I would take it at home with nobody watching"),
    EligibilityRow("no_therapy", "offer", "It would be an infusion without talking therapy"),
  ]

  static let urgent = [
    EligibilityRow(
      "unconscious", "urgent", "Somebody cannot be woken, has a fit, or breathes slowly or not at all"),
    EligibilityRow("blue lips", "urgent", "Blue lips or blue skin"),
    EligibilityRow("chest pain", "urgent", "Chest pain"),
    EligibilityRow(
      "stroke", "urgent", "A drooping face, a weak arm, slurred speech, or a sudden severe headache"),
    EligibilityRow("allergy now", "urgent", "Trouble breathing, swelling or a rash after a dose"),
    EligibilityRow("agitation", "urgent", "Somebody cannot be calmed, or is very confused"),
    EligibilityRow("withdrawal now", "urgent", "Shaking, a fit or confusion after stopping heavy drinking"),
    EligibilityRow("suicidal", "urgent", "Thoughts of suicide"),
    EligibilityRow("blood in urine", "soon", "Blood in your urine"),
    EligibilityRow("bladder pain", "soon", "Severe bladder pain, or a fever with back pain"),
    EligibilityRow("pregnant and used", "soon", "You are pregnant and have used ketamine"),
  ]
}

@Suite("This site's own quiz")
struct OwnQuizTests {
  private func quiz() async throws -> Quiz {
    let files = try await SiteFiles.load(from: Repository.root)
    let far = try #require(Day(iso: "9999-12-31"))
    let site = try await Site(files, options: .init(today: far))
    return try #require(site[ContentPath("treatment/could-ketamine-be-an-option.md")]?.article.proof).quiz
  }

  private func answer(_ row: EligibilityRow) async throws -> (quiz: Quiz, choice: Choice, answer: Quiz.Answer)
  {
    let quiz = try await quiz()
    let question = try #require(quiz.questions.firstIndex { $0.id == row.question })
    let answers = quiz.questions[question].answers
    let index = try #require(answers.firstIndex { $0.text.plain.replacing("’", with: "'") == row.answer })
    return (quiz, Choice(question: question, answer: index), answers[index])
  }

  private func result(_ answer: Quiz.Answer, in quiz: Quiz) -> String? {
    answer.result.map { quiz.results[$0].id }
  }

  @Test(
    "says of everything that usually rules ketamine out that it does, and proves it for all answers",
    arguments: EligibilityRow.notSuitable)
  func notSuitable(_ row: EligibilityRow) async throws {
    let (quiz, choice, answer) = try await answer(row)
    #expect(result(answer, in: quiz) == "not-suitable")
    #expect(
      quiz.expectations.contains {
        $0.conditions[choice.question]?.contains(choice.answer) == true && $0.conditions.count == 1
          && $0.bound == .atLeast && quiz.results[$0.result].id == "not-suitable"
      })
  }

  @Test("sends everybody else with something to look at to a doctor", arguments: EligibilityRow.review)
  func review(_ row: EligibilityRow) async throws {
    let (quiz, _, answer) = try await answer(row)
    #expect(result(answer, in: quiz) == "doctor-first")
  }

  @Test("turns what is only to be asked into a note, which changes nothing", arguments: EligibilityRow.ask)
  func ask(_ row: EligibilityRow) async throws {
    let (_, _, answer) = try await answer(row)
    #expect(answer.isNote && answer.target == .next)
  }

  @Test("stops at once where somebody needs help now", arguments: EligibilityRow.urgent)
  func urgent(_ row: EligibilityRow) async throws {
    let (quiz, choice, answer) = try await answer(row)
    #expect(result(answer, in: quiz) == "get-help" && quiz.stops(answer))
    #expect(choice.question < 2)
    var sheet = AnswerSheet()
    if choice.question == 1 { sheet[0] = Set([quiz.questions[0].none].compactMap(\.self)) }
    sheet[choice.question] = [choice.answer]
    guard case .decided(let decision) = quiz.outcome(of: sheet) else {
      Issue.record("the quiz goes on")
      return
    }
    #expect(quiz.results[decision.result].id == "get-help")
    #expect(decision.path == Array(0...choice.question))
  }

  @Test("has no other answer that rules ketamine out or needs a doctor, but for those that are not sure")
  func nothingElse() async throws {
    let quiz = try await quiz()
    let known = (EligibilityRow.notSuitable + EligibilityRow.review + EligibilityRow.urgent).map {
      "\($0.question) \($0.answer)"
    }
    for question in quiz.questions {
      for answer in question.answers where answer.result != nil && !answer.text.plain.hasPrefix("Not sure") {
        #expect(known.contains("\(question.id) \(answer.text.plain.replacing("’", with: "'"))"))
      }
      for answer in question.answers where answer.text.plain.hasPrefix("Not sure") {
        #expect(result(answer, in: quiz) == "doctor-first")
      }
    }
  }

  @Test("gives a source for every reason and every note")
  func sources() async throws {
    for answer in try await quiz().questions.flatMap(\.answers)
    where answer.result != nil || !answer.reason.isEmpty {
      #expect(
        String(decoding: answer.reason.html, as: UTF8.self).contains("class=\"citation\""),
        "\(answer.text.plain)")
    }
  }

  @Test("never says that somebody is suitable, and always what comes next")
  func words() async throws {
    let quiz = try await quiz()
    #expect((12...16).contains(quiz.questions.count))
    #expect(
      quiz.results.map(\.title.plain) == [
        "Get help now", "Usually not suitable", "A doctor needs to look first",
        "Nothing in your answers rules it out: talk to a doctor",
      ])
    for result in quiz.results {
      let text = String(decoding: result.title.html + result.body.html, as: UTF8.self).lowercased()
      for word in ["eligible", "good candidate", "you are suitable", "is safe", "qualify"] {
        #expect(!text.contains(word))
      }
      #expect(text.contains("suddenly") && text.contains("href=\""))
      if !result.isStop {
        #expect(text.contains("what to do next") && text.contains("not approved by the fda for addiction"))
        #expect(text.contains("not medical advice") && text.contains("does not cover"))
      }
    }
    let urgent = String(decoding: quiz.results[0].body.html, as: UTF8.self)
    for number in ["999", "911", "112", "116123", "111", "988", "+18002221222"] {
      #expect(urgent.contains("href=\"tel:\(number)\""))
    }
  }
}
