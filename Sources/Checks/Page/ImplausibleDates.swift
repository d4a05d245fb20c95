import Diagnostics
import Page
import Site

/// Days in front matter that cannot be true: a text that changed, was checked or was reviewed tomorrow, one that changed before it
/// was there, and a next review before the last.
///
/// A review before the first day is right: a page is reviewed, and then published.
struct ImplausibleDates: PageCheck {
  func findings(in scope: PageScope) -> [Diagnostic] {
    let found = mistakes(in: scope.article.frontMatter, today: scope.faces.today)
    guard !found.isEmpty else { return [] }
    // Only a mistake needs its place, since that takes the file's text.
    let source = scope.article.source
    return found.map { key, message in
      let place = FrontMatter.location(of: key, in: source) ?? scope.article.frontMatter.location
      return Diagnostic(.badDate, message, at: place)
    }
  }

  private func mistakes(in frontMatter: FrontMatter, today: Day) -> [(key: String, message: Message)] {
    var found: [(String, Message)] = []
    let (published, updated) = (frontMatter.published, frontMatter.updated)
    if let updated {
      if updated > today {
        found.append(("updated", .future("changed", "updated", today)))
      } else if let published, updated < published {
        found.append(("updated", .early(published)))
      }
    }
    if let checked = frontMatter.comparison?.day.value, checked > today {
      found.append(("checked", .future("checked", "checked", today)))
    }
    guard let reviewed = frontMatter.reviewed else { return found }
    if reviewed > today {
      found.append(("reviewed", .future("reviewed", "reviewed", today)))
    }
    if let due = frontMatter.reviewDue?.value, due <= reviewed {
      found.append(("review-due", .dueTooEarly(reviewed)))
    }
    return found
  }
}

extension Message {
  fileprivate static func future(_ what: String, _ key: String, _ today: Day) -> Message {
    Message(
      "this page cannot have been \(what) after today, \(today.text)",
      fix: "write the day on which it was, as in \(key): \(today.iso)")
  }

  fileprivate static func early(_ published: Day) -> Message {
    Message(
      "this page cannot have been changed before it was published, on \(published.text)",
      fix: "correct updated: or published:")
  }

  fileprivate static func dueTooEarly(_ reviewed: Day) -> Message {
    Message(
      "the next review cannot be due before the last one is over, on \(reviewed.text)",
      fix: "write a later day, as in review-due: \(reviewed.oneYearOn.iso)")
  }
}
