import Diagnostics
import Text

/// Turns the items of a CSL-JSON file into references, and collects what is wrong with them.
struct ReferenceReader {
  let source: SourceText
  private(set) var references: [Reference] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var lines: [String: Int] = [:]

  init(source: SourceText) {
    self.source = source
  }

  /// Reads one item; without an id nothing can cite it, so it is left out.
  mutating func read(_ value: JSONValue) {
    guard case .object(let members) = value.content else {
      report(.notASourceList, "a source must be an object in braces, not \(value.kind)", at: value.range)
      return
    }
    let item = fields(of: members)
    guard let (id, idRange) = citationKey(of: item) else {
      if item["id"].map(isEmpty) ?? true {
        report(
          .sourceWithoutID, "a source has no id", at: value.range, fix: "add \"id\": and a key to cite it by")
      }
      _ = reference("", at: value.range, from: item)
      return
    }
    let reference = reference(id, at: idRange, from: item)
    if let line = lines[id] {
      report(
        .duplicateSource, "the id '\(id)' is already that of the source in line \(line)", at: idRange,
        fix: "give one of them another id")
      return
    }
    if !CitationSyntax.isKey(id) {
      report(
        .malformedSourceID, "the id '\(id)' cannot be cited", at: idRange,
        fix: "use letters and digits without spaces")
    }
    lines[id] = source.line(at: idRange.lowerBound)
    references.append(reference)
  }

  private mutating func reference(_ id: String, at range: Range<Int>, from item: [String: JSONValue])
    -> Reference
  {
    let title = markedUpText("title", of: item)
    if title == nil, item["title"].map(isEmpty) ?? true {
      let name = id.isEmpty ? "a source" : "the source '\(id)'"
      report(.sourceWithoutTitle, "\(name) has no title", at: range, fix: "add \"title\": and its title")
    }
    let url = webAddress(of: item)
    let reference = Reference(
      id: id, idRange: range,
      type: text("type", of: item) ?? "document",
      title: title ?? id,
      authors: contributors("author", of: item),
      editors: contributors("editor", of: item),
      issued: publicationDate(of: item),
      accessed: publicationDate("accessed", of: item),
      containerTitle: markedUpText("container-title", of: item),
      publisher: markedUpText("publisher", of: item),
      place: markedUpText("publisher-place", of: item),
      genre: markedUpText("genre", of: item),
      number: text("number", of: item),
      volume: text("volume", of: item),
      issue: text("issue", of: item),
      page: text("page", of: item),
      edition: text("edition", of: item),
      doi: doi(of: item) ?? url.flatMap { DOI($0) },
      pmid: pubMedNumber(of: item),
      pmcid: pubMedCentralNumber(of: item),
      isbn: isbn(of: item),
      url: url,
      annote: markedUpText("annote", of: item),
      note: text("note", of: item)
    )
    if ["DOI", "PMID", "PMCID", "ISBN", "URL"].allSatisfy({ item[$0].map(isEmpty) ?? true }) {
      let name = id.isEmpty ? "a source" : "the source '\(id)'"
      report(
        .sourceWithoutAddress, "\(name) has no DOI, PMID, PMCID, ISBN or URL, so readers cannot look it up",
        at: range)
    }
    return reference
  }

  /// The fields of an item by name; the last of two with one name counts, as in JavaScript.
  private mutating func fields(of members: [JSONMember]) -> [String: JSONValue] {
    var fields: [String: JSONValue] = [:]
    for member in members {
      if fields.updateValue(member.value, forKey: member.key) != nil {
        report(
          .wrongSourceField, "'\(member.key)' is already given for this source", at: member.keyRange,
          fix: "keep one of them")
      }
    }
    return fields
  }

  mutating func report(_ check: Check, _ message: String, at range: Range<Int>, fix: String? = nil) {
    diagnostics.append(Diagnostic(check, message, at: source.location(of: range), fix: fix))
  }
}
