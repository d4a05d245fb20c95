package import Diagnostics
import Text

extension XLIFFFile {
  /// Reads a file, which may hold the translations of several; or the one mistake that makes it unreadable.
  package static func read(_ source: SourceText) -> (files: [XLIFFFile], mistake: Diagnostic?) {
    var reader = XLIFFReader(source)
    do throws(XLIFFReader.Unreadable) {
      return (try reader.read(), nil)
    } catch {
      return ([], error.diagnostic)
    }
  }
}

/// Reads XLIFF of any version.
private struct XLIFFReader {
  private let source: SourceText
  private var xml: XMLReader
  private var files: [XLIFFFile] = []
  private var original = ""
  private var language = ""
  private var entries: [POFile.Entry] = []
  private var unit: Unit?
  /// Where text goes that comes now.
  private var current: WritableKeyPath<Unit, String>?

  /// A text with its translation.
  private struct Unit {
    var source = ""
    var target = ""
    var context = ""
    var isOpen = false
  }

  /// Why a file cannot be read.
  struct Unreadable: Error {
    let diagnostic: Diagnostic
  }

  init(_ source: SourceText) {
    self.source = source
    xml = XMLReader(source.bytes)
  }

  mutating func read() throws(Unreadable) -> [XLIFFFile] {
    var isXLIFF = false
    do throws(XMLReader.Mistake) {
      while let piece = try xml.next() {
        switch piece {
        case .start("xliff", let attributes):
          isXLIFF = true
          language = attributes["trgLang"] ?? ""
        case .start(let name, let attributes): start(name, attributes)
        case .end(let name): end(name)
        case .text(let text): if let current { unit?[keyPath: current] += text }
        }
      }
    } catch {
      throw Unreadable(
        diagnostic: Diagnostic(
          .malformedXLIFF, error.message, at: source.location(of: error.range),
          fix: "export the file again from the program that made it"))
    }
    guard isXLIFF else {
      throw Unreadable(
        diagnostic: Diagnostic(
          .malformedXLIFF, "this is no file of XLIFF", at: source.location(ofLine: 1),
          fix: "export it as XLIFF 1.2 or 2.0, or as PO"))
    }
    return files
  }

  private mutating func start(_ name: String, _ attributes: [String: String]) {
    switch name {
    case "file":
      original = attributes["original"] ?? ""
      if let target = attributes["target-language"] { language = target }
      entries = []
    case "trans-unit", "unit":
      unit = Unit()
      unit?.isOpen = attributes["approved"] == "no" && name == "trans-unit"
    case "segment": if Self.openStates.contains(attributes["state"] ?? "") { unit?.isOpen = true }
    case "source" where !isInAlternative: current = \.source
    case "target" where !isInAlternative:
      current = \.target
      guard let state = attributes["state"] else { break }
      unit?.isOpen = Self.openStates.contains(state)
    case "context" where attributes["context-type"] == "x-po-msgctxt": current = \.context
    case "alt-trans", "matches": isInAlternative = true
    default: break
    }
  }

  /// What a translation is while nobody stands by it.
  private static let openStates: Set = [
    "initial", "new", "needs-adaptation", "needs-l10n", "needs-review-adaptation", "needs-review-l10n",
    "needs-review-translation", "needs-translation",
  ]

  /// Whether what comes is a suggestion.
  private var isInAlternative = false

  private mutating func end(_ name: String) {
    switch name {
    case "source", "target", "context": current = nil
    case "alt-trans", "matches": isInAlternative = false
    case "trans-unit", "unit":
      guard let unit else { break }
      var entry = POFile.Entry(
        context: unit.context.isEmpty ? nil : unit.context, id: unit.source, translation: unit.target)
      entry.isFuzzy = unit.isOpen && entry.hasTranslation
      if !unit.source.isEmpty { entries.append(entry) }
      self.unit = nil
    case "file": files.append(XLIFFFile(original: original, language: language, entries: entries))
    default: break
    }
  }
}
