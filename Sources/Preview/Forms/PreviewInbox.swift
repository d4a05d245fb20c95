package import Files
internal import Page
internal import Glibc
internal import Text

/// Keeps what is sent from forms in a preview, in files that nobody but the editor reads.
///
/// A form is a text file, `.handout/forms/NAME.txt` in the site's folder, with the newest answers at its end.
package struct PreviewInbox: Sendable {
  /// What was sent.
  package struct Entry: Sendable, Equatable {
    /// The form's name.
    package let form: String
    /// The answers, in the order of the form: its fields' ids and what was filled in.
    package let answers: [(id: String, answer: String)]

    /// Describes what was sent.
    package init(form: String, answers: [(id: String, answer: String)]) {
      self.form = form
      self.answers = answers
    }

    package static func == (lhs: Self, rhs: Self) -> Bool {
      lhs.form == rhs.form && lhs.answers.elementsEqual(rhs.answers) { $0 == $1 }
    }
  }

  /// The most bytes that a file may have; a preview is no place to collect requests.
  package static let limit = 1_000_000

  private let folder: String

  /// Keeps entries below the `.handout` of a site.
  package init(site folder: String) { self.folder = folder + "/.handout" }

  /// Adds an entry to the file of its form.
  ///
  /// The files may be read by their owner alone: an editor may well try the form with details of their own.
  package func keep(_ entry: Entry) throws(FileError) {
    // Step by step, so that no link leads out of the site.
    let cache = try Self.folder(folder, in: AT_FDCWD, shownAs: folder)
    let forms = try Self.folder("forms", in: cache.descriptor, shownAs: folder + "/forms")
    let path = "\(folder)/forms/\(entry.form).txt"
    let file = try OpenFile(
      "\(entry.form).txt", in: forms.descriptor, O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW, mode: 0o600,
      for: .write, name: path)
    guard let status = file.status(), status.isFile else { throw FileError(.write, path, .notAFile) }
    guard status.st_size < Self.limit else { throw FileError(.write, path, errno: EFBIG) }
    let text = entry.text(at: Self.now)
    guard Array(text.utf8).withUnsafeBytes({ file.write($0) }) else { throw FileError(.write, path) }
  }

  /// Opens a folder, which is made where there is none.
  private static func folder(
    _ name: String, in parent: Int32, shownAs path: String
  ) throws(FileError) -> OpenFile {
    guard mkdirat(parent, name, 0o700) == 0 || errno == EEXIST else { throw FileError(.create, path) }
    return try OpenFile(
      name, in: parent, O_RDONLY | O_DIRECTORY | O_NOFOLLOW, for: .write, name: path)
  }

  /// Date and time on the clocks of Greenwich.
  private static var now: String {
    var now = time(nil)
    var parts = tm()
    gmtime_r(&now, &parts)
    let numbers = [parts.tm_mon + 1, parts.tm_mday, parts.tm_hour, parts.tm_min, parts.tm_sec].map {
      $0 < 10 ? "0\($0)" : "\($0)"
    }
    return "\(parts.tm_year + 1900)-\(numbers[0])-\(numbers[1]) \(numbers[2]):\(numbers[3]):\(numbers[4]) UTC"
  }
}

extension PreviewInbox.Entry {
  /// The entry as it stands in the file; an answer has one line, whatever was sent.
  fileprivate func text(at time: String) -> String {
    let lines = answers.map { id, answer in
      "\(id): \(VisibleText.inLine(String(answer.map { $0.isNewline ? " " : $0 })))\n"
    }
    return "Preview of the form '\(form)', \(time). It was sent to nobody.\n\(lines.joined())\n"
  }
}
