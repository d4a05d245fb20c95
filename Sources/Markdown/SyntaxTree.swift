import CCMarkGFM
import CMarkdownMemory
import Glibc
import Synchronization
import Text

/// A parsed document in libcmark-gfm's memory, released with this value.
///
/// Only this room sees libcmark-gfm's pointers, and no tree outlives the parse of its document: facts and HTML are
/// copied out. So tree, parser and HTML share one piece of the thread's memory, which is released at once.
struct SyntaxTree: ~Copyable {
  private let mark: markdown_memory_mark
  private let parser: OpaquePointer
  private let document: OpaquePointer
  /// Whether there may be links without brackets, and split texts.
  let hasAutolinks: Bool

  var root: Node { Node(document) }

  /// Parses GitHub-flavoured Markdown with footnotes and smart punctuation.
  ///
  /// `nil` only if memory ran out.
  init?(parsing text: ArraySlice<UInt8>) {
    Self.registerExtensions()
    let mark = markdown_memory_get_mark()
    let shared = text.withUnsafeBytes { SharedExtensions(neededBy: $0) }
    let options = text.withUnsafeBytes { Self.options(neededBy: $0, isLinked: shared.autolink) }
    guard let parser = cmark_parser_new_with_mem(options, markdown_memory()),
      let document = text.withUnsafeBytes({ Self.document(of: $0, parsedWith: parser, shared) })
    else {
      markdown_memory_release(mark)
      return nil
    }
    // libcmark-gfm joins texts that brackets and underscores split, but splits them again at the addresses it finds.
    if shared.autolink { cmark_consolidate_text_nodes(document) }
    (self.mark, self.parser, self.document) = (mark, parser, document)
    hasAutolinks = shared.autolink
  }

  deinit { markdown_memory_release(mark) }

  private static func document(
    of text: UnsafeRawBufferPointer, parsedWith parser: OpaquePointer, _ shared: SharedExtensions
  ) -> OpaquePointer? {
    attach("table", to: parser)
    attach("tasklist", to: parser)
    if shared.strikethrough { attach("strikethrough", to: parser) }
    if shared.autolink { attach("autolink", to: parser) }
    let characters = text.bindMemory(to: CChar.self)
    cmark_parser_feed(parser, characters.baseAddress, characters.count)
    guard !shared.isEmpty else { return cmark_parser_finish(parser) }
    // The lock guards libcmark-gfm's table, not the parser, so the parser crosses it as a number.
    let address = UInt(bitPattern: parser)
    let document = finishing.withLock { _ in
      UInt(bitPattern: cmark_parser_finish(OpaquePointer(bitPattern: address)))
    }
    return OpaquePointer(bitPattern: document)
  }

  private static func attach(_ name: StaticString, to parser: OpaquePointer) {
    let name = UnsafeRawPointer(name.utf8Start).assumingMemoryBound(to: CChar.self)
    if let found = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, found) }
  }

  /// The HTML of the whole tree from libcmark-gfm, without unsafe URLs, cut into its parts.
  func output() -> Output {
    let extensions = cmark_parser_get_syntax_extensions(parser)
    guard let text = cmark_render_html_with_mem(document, Self.options, extensions, markdown_memory()) else {
      return Output()
    }
    return Output(html: UnsafeRawBufferPointer(start: text, count: strlen(text)))
  }

  private static let options = CMARK_OPT_SMART | CMARK_OPT_FOOTNOTES | always
  /// A dose such as 5~10 mg is no deletion: only two tildes strike through.
  private static let always = CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE

  /// The options that a text needs to be parsed correctly.
  ///
  /// The others cost time: smart punctuation splits texts at each full stop and hyphen, and footnotes are looked for in
  /// the whole tree.
  private static func options(neededBy text: UnsafeRawBufferPointer, isLinked: Bool) -> CInt {
    let isSmart =
      isLinked || text.range(of: "'") != nil || text.range(of: "\"") != nil || text.range(of: "--") != nil
      || text.range(of: "...") != nil
    return always | (isSmart && !hasHostileApostrophes(text) ? CMARK_OPT_SMART : 0)
      | (isLinked || text.range(of: "[^") != nil ? CMARK_OPT_FOOTNOTES : 0)
  }

  /// Whether a text has so many apostrophes side by side that they stay as they are: libcmark-gfm would need hours to turn them,
  /// and no text needs that.
  static func hasHostileApostrophes(_ text: UnsafeRawBufferPointer) -> Bool {
    hostile.withUnsafeBytes { text.range(of: $0) } != nil
  }

  private static let hostile = [UInt8](repeating: UInt8(ascii: "'"), count: 100)

  /// Held while a document with ``SharedExtensions`` is finished.
  private static let finishing = Mutex(())

  /// Fills libcmark-gfm's table of extensions once, before the first parse reads it.
  private static func registerExtensions() { _ = registered }
  private static let registered: Void = cmark_gfm_core_extensions_ensure_registered()
}

/// The extensions that libcmark-gfm 0.29.0.gfm.6 cannot run in parallel.
///
/// Finishing a document with one of them changes one global table of special characters. Documents that do not need
/// them are parsed without them and without a lock; the others take turns. A wrong "needed" costs time, never
/// correctness.
private struct SharedExtensions {
  let strikethrough: Bool
  let autolink: Bool

  var isEmpty: Bool { !strikethrough && !autolink }

  init(neededBy text: UnsafeRawBufferPointer) {
    strikethrough = text.range(of: "~~") != nil
    autolink = Self.hasBareAddress(text)
  }

  /// Whether `://`, `www.` or `@` stand where the autolink extension would act on them: not in `](https:…)`, `<https:…>`
  /// or `="https:…"`, and `@` only after a letter or digit, so that a citation `[@key]` needs nothing.
  private static func hasBareAddress(_ text: UnsafeRawBufferPointer) -> Bool {
    let w = UInt8(ascii: "w")
    var offset = 0
    // A dot is rarer than a "w".
    while let found = text.range(of: ".", from: offset) {
      offset = found.upperBound
      if offset >= 4, text[offset - 2] == w, text[offset - 3] == w, text[offset - 4] == w { return true }
    }
    offset = 0
    while let found = text.range(of: "@", from: offset) {
      if found.lowerBound > 0, text[found.lowerBound - 1].isLetterOrDigit { return true }
      offset = found.upperBound
    }
    offset = 0
    while let found = text.range(of: "://", from: offset) {
      var start = found.lowerBound
      while start > 0, text[start - 1].isLetterOrDigit { start -= 1 }
      if !isInMarkup(text, start) { return true }
      offset = found.upperBound
    }
    return false
  }

  /// Whether an address that starts here is that of a link, or in HTML.
  private static func isInMarkup(_ text: UnsafeRawBufferPointer, _ start: Int) -> Bool {
    guard start > 0 else { return false }
    switch text[start - 1] {
    case UInt8(ascii: "<"): return true
    case UInt8(ascii: "("): return start > 1 && text[start - 2] == UInt8(ascii: "]")
    case UInt8(ascii: "\""): return start > 1 && text[start - 2] == UInt8(ascii: "=")
    default: return false
    }
  }
}
