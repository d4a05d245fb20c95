/// How a site that was started earlier gets what is new in the starter: what it has not touched is replaced, and of the rest it
/// is told.
package struct StarterUpdate: Sendable {
  /// What becomes of a file.
  package enum Step: Equatable, Sendable {
    /// The starter has it anew, and the site has nothing there.
    case add
    /// The site has it as it was written, and the starter has it otherwise now.
    case replace(old: [UInt8])
    /// Both have changed it: the site's stays.
    case keepChanged
    /// The site has removed it, and the starter has it otherwise now: it stays away.
    case keepRemoved
    /// The starter has it no more, and the site has it as it was written: it stays, since something may use it.
    case outOfUse
  }

  /// A file, and what becomes of it.
  package struct Change: Equatable, Sendable {
    /// Its path in the site's folder.
    package let path: String
    /// What becomes of it.
    package let step: Step
  }

  /// The changes by path; files that stay as they are have none.
  package let changes: [Change]
  /// What is recorded once they are made.
  package let record: StarterRecord

  /// Compares a site with the starter.
  ///
  /// - Parameters:
  ///   - files: What the starter writes now.
  ///   - record: What the site was started with, or last updated to; `nil` where the site does not say.
  ///   - present: What the site has at a path; `nil` where there is no file.
  package init<Failure: Error>(
    to files: [Starter.File], from record: StarterRecord?, present: (String) throws(Failure) -> [UInt8]?
  ) throws(Failure) {
    let records = record.map { [$0] } ?? StarterRecord.earlier
    var changes: [Change] = []
    let own = files.filter(\.isOfProgram)
    for file in own {
      guard let old = try present(file.path) else {
        let wasThere = records.contains { $0.names(file.path) }
        if !wasThere {
          changes.append(Change(path: file.path, step: .add))
        } else if !records.contains(where: { $0.holds(file.bytes, at: file.path) }) {
          changes.append(Change(path: file.path, step: .keepRemoved))
        }
        continue
      }
      guard old != file.bytes else { continue }
      if records.contains(where: { $0.holds(old, at: file.path) }) {
        changes.append(Change(path: file.path, step: .replace(old: old)))
      } else if !records.contains(where: { $0.holds(file.bytes, at: file.path) }) {
        changes.append(Change(path: file.path, step: .keepChanged))
      }
    }
    let paths = Set(own.map(\.path))
    for path in Set(records.flatMap(\.paths)).subtracting(paths) {
      guard let old = try present(path), records.contains(where: { $0.holds(old, at: path) }) else {
        continue
      }
      changes.append(Change(path: path, step: .outOfUse))
    }
    self.changes = changes.sorted { $0.path < $1.path }
    self.record = StarterRecord(of: files)
  }
}
