internal import Files
internal import Text

/// What an output folder holds that no publication has written: a git repository, notes, whatever somebody put there.
package struct UnrecordedFiles: Sendable, Equatable {
  /// The names at the top of the output folder, each with how many files it stands for.
  package let names: [Name]
  /// How many files there are.
  package let count: Int
  /// Whether the folder was published by a version that kept no list of what it wrote.
  package let hasNoList: Bool

  /// A file, or a folder with all that is in it.
  package struct Name: Sendable, Equatable {
    /// The path below the output folder.
    package let path: String
    /// How many files it stands for; `nil` for a file.
    package let count: Int?
  }

  /// Looks for such files; `nil` where there are none.
  ///
  /// - Parameters:
  ///   - present: What the output folder holds.
  ///   - recorded: What publications have written there, by the bytes of the paths.
  ///   - hasNoList: Whether that is only guessed. Then names with a fingerprint count as recorded.
  init?(in present: OutputTree, besides recorded: [String], hasNoList: Bool) {
    var unknown: [String] = []
    var place = recorded.startIndex
    for item in present.items where PathOrder.compare(item.path, PublicationMarker.name) != 0 {
      while place < recorded.endIndex, PathOrder.precedes(recorded[place], item.path) { place += 1 }
      let isRecorded = place < recorded.endIndex && PathOrder.compare(recorded[place], item.path) == 0
      // Nobody but a build gives names with fingerprints, and a file that has changed since has another.
      if !isRecorded, !(hasNoList && FingerprintForm.stands(in: item.path)) { unknown.append(item.path) }
    }
    guard !unknown.isEmpty else { return nil }
    self.init(unknown, recorded, hasNoList: hasNoList)
  }

  /// Takes the highest folder for all files in it that holds nothing else.
  private init(_ unknown: [String], _ recorded: [String], hasNoList: Bool) {
    var names: [Name] = []
    for path in unknown {
      let folder = Self.folder(of: path, besides: recorded)
      if let folder, let last = names.last, let count = last.count, last.path == folder {
        names[names.count - 1] = Name(path: folder, count: count + 1)
      } else {
        names.append(Name(path: folder ?? path, count: folder == nil ? nil : 1))
      }
    }
    (self.names, count, self.hasNoList) = (names, unknown.count, hasNoList)
  }

  /// The highest folder above a path in which nothing was written.
  private static func folder(of path: String, besides recorded: [String]) -> String? {
    for end in path.utf8.indices where path.utf8[end] == UInt8(ascii: "/") {
      let folder = String(path[..<end])
      let place = recorded.partitioningIndex { !PathOrder.precedes($0, folder + "/") }
      if place == recorded.endIndex || !recorded[place].lies(in: folder) { return folder }
    }
    return nil
  }
}

extension UnrecordedFiles: CustomStringConvertible {
  /// How many are listed.
  private static let few = 10

  /// The files, a line each.
  package var description: String {
    var lines = names.prefix(Self.few).map { name in
      "  \(name.path)" + (name.count.map { "/ (\(counted($0, "file")))" } ?? "")
    }
    if names.count > Self.few { lines.append("  and \(names.count - Self.few) more") }
    return lines.joined(separator: "\n")
  }
}
