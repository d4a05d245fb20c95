import ArgumentParser
import Files
import Glibc
import Starter

/// Brings what is new in the starter to a site: `handout init --update`.
struct SiteUpdate {
  private let folder: String
  private let isTrial: Bool

  /// Prepares an update; nothing is looked at yet.
  ///
  /// - Parameters:
  ///   - folder: The absolute path of the site's folder.
  ///   - isTrial: Whether to say only what would change.
  init(of folder: String, isTrial: Bool) { (self.folder, self.isTrial) = (folder, isTrial) }

  /// Compares, writes, and says what was done.
  func run() throws {
    do throws(FileError) {
      let record = try present(StarterRecord.file)
      let files = Starter.files() + SchemaCommand.files
      let update = try StarterUpdate(to: files, from: record.map(StarterRecord.init), present: present)
      if !isTrial { try write(update, of: files, over: record) }
      report(update.changes)
    } catch {
      Terminal.error.write("error: \(error)")
      throw ExitCode.machine
    }
  }

  /// What the site has at a path; a link counts as nothing of the starter's.
  private func present(_ path: String) throws(FileError) -> [UInt8]? {
    do throws(FileError) {
      return try FileReader.bytes(of: folder + "/" + path)
    } catch {
      if error.reason == .system(ENOENT) || error.reason == .system(ENOTDIR) { return nil }
      if error.reason == .system(ELOOP) { return [] }
      throw error
    }
  }

  private func write(
    _ update: StarterUpdate, of starter: [Starter.File], over record: [UInt8]?
  ) throws(FileError) {
    let files = Dictionary(starter.map { ($0.path, $0.bytes) }, uniquingKeysWith: { $1 })
    for change in update.changes {
      switch change.step {
      case .add: try write(files[change.path] ?? [], to: change.path, over: nil)
      case .replace(let old): try write(files[change.path] ?? [], to: change.path, over: old)
      case .keepChanged, .keepRemoved, .outOfUse: break
      }
    }
    // Last: whatever stops this half way, the next update finds the rest to do.
    if record != update.record.bytes { try write(update.record.bytes, to: StarterRecord.file, over: record) }
  }

  private func write(_ bytes: [UInt8], to path: String, over old: [UInt8]?) throws(FileError) {
    if let old {
      try FileReplacement.replace(path, in: folder, from: old, to: bytes)
    } else {
      _ = try NewFile.write(bytes, to: path, in: folder)
    }
  }

  private func report(_ changes: [StarterUpdate.Change]) {
    guard !changes.isEmpty else {
      return Terminal.output.write("This site has all that 'handout init' writes today.")
    }
    for change in changes { Terminal.output.write("\(change.step.word)  \(change.path)") }
    if isTrial { Terminal.output.write("\nNothing was written: leave out --dry-run to do so.") }
    if changes.contains(where: { $0.step == .keepChanged || $0.step == .keepRemoved }) {
      Terminal.output.write(
        """

        Where this site has its own form of a file, that stays. To see what is new in it, start a site beside this one and compare:
          handout init /tmp/new-site && diff -ru Templates /tmp/new-site/Templates
        """)
    }
  }
}

extension StarterUpdate.Step {
  /// What the list of changes says, all equally wide.
  fileprivate var word: String {
    switch self {
    case .add: "new         "
    case .replace: "updated     "
    case .keepChanged: "yours       "
    case .keepRemoved: "removed     "
    case .outOfUse: "not needed  "
    }
  }
}
