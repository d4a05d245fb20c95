internal import Files
package import Markdown

/// A link or image of a page, and where it leads.
package struct ArticleLink: Sendable {
  /// Where it leads.
  package let target: LinkTarget
  /// The destination as it is written, where it leads nowhere and the message has to name it; else empty.
  package let written: String
  private let place: FileRange
  /// Whether it is a link or an image.
  package let kind: Document.Link.Kind

  /// Where the destination stands in the file, in bytes.
  package var range: Range<Int> { place.range }

  /// Takes a link of a document.
  init(_ link: Document.Link, target: LinkTarget) {
    self.target = target
    kind = link.kind
    place = FileRange(link.range)
    switch target {
    case .unsafe, .unknown, .outside: written = link.destination
    case .page, .anchor, .file, .address, .external: written = ""
    }
  }
}

extension ArticleLink {
  func write(to writer: inout RecordWriter) {
    writer.write(kind == .image)
    writer.write(range)
    writer.write(written)
    target.write(to: &writer)
  }

  init(from reader: inout RecordReader) throws(BadRecord) {
    kind = try reader.readBool() ? .image : .link
    place = FileRange(try reader.readRange())
    written = try reader.readString()
    target = try LinkTarget(from: &reader)
  }
}

extension LinkTarget {
  fileprivate func write(to writer: inout RecordWriter) {
    switch self {
    case .page(let path, let anchor): writer.write(0, path.text, anchor)
    case .anchor(let anchor): writer.write(1, anchor, nil)
    case .file(let path): writer.write(2, path.text, nil)
    case .address(let address, let anchor): writer.write(3, address, anchor)
    case .external(let url): writer.write(4, url.text, nil)
    case .unsafe: writer.write(5, "", nil)
    case .outside: writer.write(6, "", nil)
    case .unknown: writer.write(7, "", nil)
    }
  }

  fileprivate init(from reader: inout RecordReader) throws(BadRecord) {
    let kind = try reader.readUnsigned()
    let text = try reader.readString()
    let anchor = try reader.readOptional { reader throws(BadRecord) in try reader.readString() }
    switch kind {
    case 0: self = .page(ContentPath(text), anchor: anchor)
    case 1: self = .anchor(text)
    case 2: self = .file(ContentPath(text))
    case 3: self = .address(text, anchor: anchor)
    case 4:
      guard let url = ExternalURL(text) else { throw BadRecord() }
      self = .external(url)
    case 5: self = .unsafe
    case 6: self = .outside
    case 7: self = .unknown
    default: throw BadRecord()
    }
  }
}

extension RecordWriter {
  fileprivate mutating func write(_ kind: UInt64, _ text: String, _ anchor: String?) {
    write(kind)
    write(text)
    write(anchor) { $0.write($1) }
  }
}
