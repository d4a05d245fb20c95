internal import Text

/// What a host lets programs ask for: its file robots.txt (RFC 9309).
package struct Robots: Sendable, Equatable {
  private struct Rule: Sendable, Equatable {
    let pattern: [UInt8]
    let allows: Bool
  }

  private var rules: [Rule] = []

  /// Everything may be asked for.
  static let open = Robots()
  /// Nothing may be asked for.
  static let closed = Robots(rules: [Rule(pattern: Array("/".utf8), allows: false)])

  /// By which the file names this program.
  static let name = "handout"
  /// As much of a file as is read.
  static let mostBytes = 500 * 1024

  private init(rules: [Rule] = []) { self.rules = rules }

  /// Reads a file: the rules for this program, or, where there are none, those for all.
  package init(_ bytes: [UInt8]) {
    var (own, all): ([Rule]?, [Rule]) = (nil, [])
    var names: Set<String> = []
    var isInRules = false
    for line in bytes.prefix(Self.mostBytes).split(whereSeparator: { $0 == 10 || $0 == 13 }) {
      let text = line.prefix { $0 != UInt8(ascii: "#") }
      guard let colon = text.firstIndex(of: UInt8(ascii: ":")) else { continue }
      let key = String(decoding: text[..<colon].trimmed(), as: UTF8.self).lowercased()
      let value = Array(text[(colon + 1)...].trimmed())
      switch key {
      case "user-agent":
        if isInRules { (names, isInRules) = ([], false) }
        names.insert(String(decoding: value, as: UTF8.self).lowercased())
        if names.contains(Self.name), own == nil { own = [] }
      case "allow", "disallow":
        isInRules = true
        guard !value.isEmpty else { continue }
        let rule = Rule(pattern: value, allows: key == "allow")
        if names.contains(Self.name) { own?.append(rule) }
        if names.contains("*") { all.append(rule) }
      default: continue
      }
    }
    rules = own ?? all
  }

  /// Whether a path, with its query, may be asked for: the longest rule that fits says so, and of two equally long ones the
  /// friendlier.
  package func allows(_ path: String) -> Bool {
    let path = Array(path.utf8)
    let fitting = rules.filter { Self.fits(path, $0.pattern) }
    guard let longest = fitting.map(\.pattern.count).max() else { return true }
    return fitting.contains { $0.pattern.count == longest && $0.allows }
  }

  /// Whether a path starts as a pattern says, in which `*` stands for any text and `$` for the end.
  ///
  /// In time that grows with the product of both at most, whatever stands in them.
  private static func fits(_ path: [UInt8], _ pattern: [UInt8]) -> Bool {
    let (star, dollar) = (UInt8(ascii: "*"), UInt8(ascii: "$"))
    let isWhole = pattern.last == dollar
    let pattern = isWhole ? pattern.dropLast() : pattern[...]
    var (place, at) = (0, pattern.startIndex)
    var back: (place: Int, at: Int)?
    while at < pattern.endIndex || isWhole && place < path.count {
      if at < pattern.endIndex, pattern[at] == star {
        at += 1
        back = (place, at)
      } else if at < pattern.endIndex, place < path.count, pattern[at] == path[place] {
        (place, at) = (place + 1, at + 1)
      } else if let last = back, last.place < path.count {
        (place, at) = (last.place + 1, last.at)
        back = (place, at)
      } else {
        return false
      }
    }
    return true
  }
}
