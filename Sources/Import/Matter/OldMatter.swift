internal import Diagnostics
internal import Page
internal import Text

/// What stands at the start of a page of another tool: YAML between lines of `---`, or TOML between lines of `+++`.
struct OldMatter {
  /// The keys with their values, in the order of the file.
  private(set) var entries: [MatterValue.Entry] = []
  /// The text below.
  let body: String
  /// What could not be read; the text then still holds it.
  private(set) var mistake: String?

  /// Reads the start of a page, whose lines end with LF.
  init(of page: String) {
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
    guard let fence = lines.first, fence == "---" || fence == "+++",
      let end = lines.dropFirst().firstIndex(of: fence)
    else {
      body = page
      return
    }
    let text = lines[1..<end].joined(separator: "\n")
    let rest = lines[(end + 1)...].joined(separator: "\n")
    switch fence == "---" ? Self.yaml(text) : Self.toml(text) {
    case .success(let value):
      body = rest
      if case .group(let entries) = value { self.entries = Self.withTaxonomies(entries) }
    case .failure(let problem):
      body = page
      mistake = problem.text
    }
  }

  /// Why a text cannot be read.
  struct Problem: Error { let text: String }

  static func yaml(_ text: String) -> Result<MatterValue, Problem> {
    let source = SourceText(file: "", text)
    do throws(Diagnostic) {
      return .success(MatterValue(try YAMLValue.parse(source, in: 0..<source.bytes.count)))
    } catch {
      return .failure(Problem(text: error.message))
    }
  }

  static func toml(_ text: String) -> Result<MatterValue, Problem> {
    do throws(TOMLValue.Mistake) {
      return .success(MatterValue(try TOMLValue.parse(Array(text.utf8))))
    } catch {
      return .failure(Problem(text: "line \(error.line) of the front matter is no TOML"))
    }
  }

  /// Zola has the tags of a page in a group of their own.
  private static func withTaxonomies(_ entries: [MatterValue.Entry]) -> [MatterValue.Entry] {
    entries.flatMap { entry -> [MatterValue.Entry] in
      if entry.key == "taxonomies", case .group(let inner) = entry.value { return inner }
      return [entry]
    }
  }

  subscript(key: String) -> MatterValue? { entries.first { $0.key == key }?.value }

  /// The first text among those of some keys.
  func text(_ keys: String...) -> String? { keys.lazy.compactMap { self[$0]?.text }.first }

  /// Whether a key says so.
  func says(_ key: String, _ word: String) -> Bool { self[key]?.text?.lowercased() == word }
}
