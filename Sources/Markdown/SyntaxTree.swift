import CCMarkGFM
import CMarkdownMemory
import Glibc
import Synchronization

/// A parsed document as libcmark-gfm holds it in memory, forgotten with this value.
///
/// Nothing outside this room sees its pointers, and no tree outlives the parse of its document: what the rest of the program
/// needs is copied out as facts and HTML. So tree, parser and HTML lie in memory of the thread that is given up at once.
struct SyntaxTree: ~Copyable {
  private let mark: markdown_memory_mark
  private let parser: OpaquePointer
  private let document: OpaquePointer
  /// Whether links may stand where no bracket is written, and texts be split.
  let hasAutolinks: Bool

  var root: Node { Node(document) }

  /// Parses GitHub-flavoured Markdown with footnotes and smart punctuation.
  ///
  /// `nil` only where memory ran out.
  init?(parsing text: ArraySlice<UInt8>) {
    Self.registerExtensions()
    let mark = markdown_memory_get_mark()
    let shared = text.withUnsafeBytes { SharedExtensions(neededBy: $0) }
    let options = shared.autolink ? Self.options : text.withUnsafeBytes(Self.options(neededBy:))
    guard let parser = cmark_parser_new_with_mem(options, markdown_memory()),
      let document = text.withUnsafeBytes({ Self.document(of: $0, parsedWith: parser, shared) })
    else {
      markdown_memory_release(mark)
      return nil
    }
    // libcmark-gfm joins texts that brackets and underscores split, but then finds more addresses in them.
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

  /// The HTML of the whole tree as libcmark-gfm writes it, unsafe URLs left out, cut into its parts.
  func output() -> Output {
    let extensions = cmark_parser_get_syntax_extensions(parser)
    guard let text = cmark_render_html_with_mem(document, Self.options, extensions, markdown_memory()) else {
      return Output()
    }
    return Output(html: UnsafeRawBufferPointer(start: text, count: strlen(text)))
  }

  private static let options = CMARK_OPT_SMART | CMARK_OPT_FOOTNOTES

  /// The options without which a text would not be read in the same way.
  ///
  /// Smart punctuation cuts texts at every full stop and hyphen, and footnotes are searched for in the whole tree.
  private static func options(neededBy text: UnsafeRawBufferPointer) -> CInt {
    let isSmart =
      text.range(of: "'") != nil || text.range(of: "\"") != nil || text.range(of: "--") != nil
      || text.range(of: "...") != nil
    return (isSmart ? CMARK_OPT_SMART : 0) | (text.range(of: "[^") != nil ? CMARK_OPT_FOOTNOTES : 0)
  }

  /// Held while a document that uses ``SharedExtensions`` is finished.
  private static let finishing = Mutex(())

  /// Fills libcmark-gfm's table of extensions, once, before the first parse reads it.
  private static func registerExtensions() { _ = registered }
  private static let registered: Void = cmark_gfm_core_extensions_ensure_registered()
}

/// The extensions that libcmark-gfm 0.29.0.gfm.6 cannot run in parallel.
///
/// While a document with one of them is finished, it changes one global table of special characters. Documents that do not
/// need them are parsed without, and without a lock; the others take turns. A scan that says "needed" once too
/// often costs time, never correctness.
private struct SharedExtensions {
  let strikethrough: Bool
  let autolink: Bool

  var isEmpty: Bool { !strikethrough && !autolink }

  init(neededBy text: UnsafeRawBufferPointer) {
    strikethrough = text.range(of: "~") != nil
    autolink = Self.hasBareAddress(text)
  }

  /// Whether `://`, `www.` or `@` stand where the autolink extension would act on them: not in `(https:…)`, `<https:…>`
  /// or `"https:…"`, and `@` only behind a letter or digit, so that a citation `[@key]` needs nothing.
  private static func hasBareAddress(_ text: UnsafeRawBufferPointer) -> Bool {
    let w = UInt8(ascii: "w")
    var offset = 0
    // A dot is less common than a "w".
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
      let before = start > 0 ? text[start - 1] : 0
      if before != UInt8(ascii: "("), before != UInt8(ascii: "<"), before != UInt8(ascii: "\"") {
        return true
      }
      offset = found.upperBound
    }
    return false
  }
}
