internal import Files

/// The versions of a site's files in git, read without running anything that the repository names.
///
/// A repository comes from many hands, like the site in it, and its configuration can name programs: for differences, text
/// conversion, signatures, hooks, file watching, transport. None of them is run, nothing is fetched, and nothing is
/// written. Where there is no git, no repository, or no time left, there is no history.
package struct GitHistory: Sendable {
  /// A file in a commit.
  package struct Version: Sendable, Equatable {
    /// The whole name of the commit.
    package let commit: String
    /// The file's path in the repository at that time.
    package let path: String
  }

  private let folder: String
  private let deadline: ContinuousClock.Instant
  private let git: String

  /// The most bytes that are read of a file or a list.
  private static let limit = 8 << 20

  /// Prepares to read the history of a folder; nothing is run yet.
  ///
  /// - Parameters:
  ///   - folder: The absolute path of a folder in a work tree.
  ///   - duration: How long all questions together may take.
  ///   - git: The program.
  package init(folder: String, lasting duration: Duration, git: String = "git") {
    self.folder = folder
    self.git = git
    deadline = .now + duration
  }

  /// The commits that changed any of some files, the newest first, followed through renames where it is one file.
  ///
  /// - Parameters:
  ///   - files: Paths below the folder.
  ///   - most: How many commits are looked at.
  package func versions(of files: [String], most: Int) -> [Version] {
    let follow = files.count == 1 ? ["--follow"] : []
    let output = run(
      ["log"] + follow + [
        "--no-ext-diff", "--no-textconv", "--no-show-signature", "--no-color", "--no-decorate", "--no-notes",
        "--name-only", "--diff-filter=d", "-z", "--max-count=\(most)", "--format=%x01%H", "--",
      ] + files)
    guard let output else { return [] }
    // Each commit is a byte 1, its name, and then its files, in one row with zero bytes and line ends between them.
    return output.split(separator: 1).compactMap { entry in
      let fields = entry.split { $0 == 0 || $0 == UInt8(ascii: "\n") }.map {
        String(decoding: $0, as: UTF8.self)
      }
      guard let commit = fields.first, Self.isName(commit) else { return nil }
      return Version(commit: commit, path: fields.count > 1 ? fields[1] : "")
    }
  }

  /// What a file held in a commit.
  ///
  /// - Parameter path: The path in the repository, or below the folder where it starts with `./`.
  package func bytes(of path: String, in commit: String) -> [UInt8]? {
    guard Self.isName(commit) else { return nil }
    return run(["cat-file", "blob", "\(commit):\(path)"])
  }

  /// The way from the top of the repository to the folder: empty, or with a slash at its end.
  package func prefix() -> String {
    guard let output = run(["rev-parse", "--show-prefix"]) else { return "" }
    return String(decoding: output.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
  }

  /// The commit's name as short as it is unique.
  package func shortName(of commit: String) -> String? {
    guard Self.isName(commit), let output = run(["rev-parse", "--short", "--verify", "\(commit)^{commit}"])
    else {
      return nil
    }
    let name = String(decoding: output.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    return Self.isName(name) ? name : nil
  }

  private static func isName(_ text: String) -> Bool {
    (4...64).contains(text.utf8.count) && text.utf8.allSatisfy("0123456789abcdef".utf8.contains)
  }

  private func run(_ arguments: [String]) -> [UInt8]? {
    ChildProcess.output(
      of: [git] + Self.options + ["-C", folder] + arguments, environment: Self.environment,
      limit: Self.limit, deadline: deadline)
  }

  private static let options = [
    "--no-pager", "--no-replace-objects", "--literal-pathspecs", "--no-optional-locks",
    "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-c", "core.quotePath=false",
    "-c", "protocol.allow=never", "-c", "log.showSignature=false", "-c", "diff.external=",
    "-c", "diff.trustExitCode=false", "-c", "core.pager=cat", "-c", "core.sshCommand=false",
    "-c", "credential.helper=",
  ]

  /// Where programs and the user's own settings are, which may say that a folder of somebody else is safe; nothing else.
  private static var environment: [String] {
    ChildProcess.inherited(["PATH", "HOME", "XDG_CONFIG_HOME", "TMPDIR"]) + [
      "LC_ALL=C", "GIT_OPTIONAL_LOCKS=0", "GIT_TERMINAL_PROMPT=0", "GIT_PAGER=cat", "GIT_NO_LAZY_FETCH=1",
      "GIT_ALLOW_PROTOCOL=", "GIT_ASKPASS=false", "GIT_NO_REPLACE_OBJECTS=1",
    ]
  }
}
