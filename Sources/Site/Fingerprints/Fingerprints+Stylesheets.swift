import Page
import Diagnostics
import Text

extension Fingerprints {
  /// The longest chain of stylesheets that import one another.
  private static let longestWay = 32

  /// A stylesheet with the names of other files replaced by those they are published under, made compact.
  ///
  /// Files that it names come first, so that its own fingerprint changes with theirs.
  mutating func rewritten(_ sheet: SourceText, at path: String, way: [String]) -> [UInt8] {
    var result: [UInt8] = []
    var offset = 0
    for address in Stylesheet(sheet.bytes).addresses where address.range.lowerBound >= offset {
      let location = { sheet.location(of: address.range) }
      let name = address.text.prefix { $0 != "?" && $0 != "#" }
      let target = StyleAddress(String(name), in: path, root: root)
      result += sheet.bytes[offset..<address.range.lowerBound]
      offset = address.range.lowerBound
      guard case .file(let wanted) = target else {
        // An address inside an address is none: `url("data:…url(#a)…")`.
        result += sheet.bytes[address.range]
        offset = address.range.upperBound
        continue
      }
      guard let wanted, publicFiles.contains(wanted) else {
        complain(about: String(name), wanted, at: location())
        continue
      }
      if wanted == path || way.contains(wanted) || way.count >= Self.longestWay {
        let message =
          way.count >= Self.longestWay
          ? "more than \(Self.longestWay) stylesheets import one another here"
          : "'\(wanted)' imports this stylesheet, and is imported by it"
        diagnostics.append(
          Diagnostic(.stylesheetCycle, message, at: location(), fix: "take one of the imports out"))
        continue
      }
      guard let file = file(wanted, way: way + [path]) else { continue }
      // The folder stays, so the name alone is another: it may be written in any way before that.
      let folder = name.lastIndex(of: "/").map { name[...$0] } ?? ""
      result += folder.utf8
      result += PercentEncoding.encode(String(file.path[Self.name(in: file.path)...])).utf8.flatMap(
        Self.escaped)
      offset += name.utf8.count
    }
    return CompactStylesheet.compact(result + sheet.bytes[offset...])
  }

  private static func name(in path: String) -> String.Index {
    path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex
  }

  /// A byte of an address that needs no escape in `url()`, with or without quotes.
  private static func escaped(_ byte: UInt8) -> [UInt8] {
    "'()".utf8.contains(byte) ? [UInt8(ascii: "\\"), byte] : [byte]
  }

  private mutating func complain(about name: String, _ wanted: String?, at location: Location) {
    guard let wanted else {
      diagnostics.append(
        Diagnostic(
          .pathOutsideSite, "'\(name)' leads out of the site", at: location, fix: "put the file into Public"))
      return
    }
    guard !otherFiles.contains(wanted) else { return }
    diagnostics.append(
      Diagnostic(
        .missingFile, "there is no file '\(wanted)' in Public", at: location,
        fix: publicNames.didYouMean(wanted)))
  }
}

/// Where an address in a stylesheet leads.
enum StyleAddress: Equatable {
  /// A file of the site by its path; `nil` where the address leads out of it.
  case file(String?)
  /// Anything else: another site, data, a part of the page itself.
  case elsewhere

  /// Reads an address without query and fragment.
  ///
  /// - Parameter sheet: The path of the stylesheet below Public.
  init(_ address: String, in sheet: String, root: String) {
    // Names with escapes of CSS are left alone.
    guard !address.isEmpty, !address.hasPrefix("//"), !address.contains("\\"),
      ExternalURL.scheme(of: address) == nil
    else {
      self = .elsewhere
      return
    }
    let path = PercentEncoding.decode(address)
    guard path.hasPrefix("/") else {
      let folder = sheet.lastIndex(of: "/").map { String(sheet[..<$0]) } ?? ""
      self = .file(PathWalk.follow(path, from: folder))
      return
    }
    self = path.hasPrefix(root) ? .file(PathWalk.follow(path.dropFirst(root.count), from: "")) : .elsewhere
  }
}
