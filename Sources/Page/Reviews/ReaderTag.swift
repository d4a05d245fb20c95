import Markdown

/// A tag of HTML, written by this program or, with raw HTML, by an author.
struct ReaderTag {
  let name: String
  let isEnd: Bool
  private var attributes: [(name: ArraySlice<UInt8>, value: ArraySlice<UInt8>)] = []

  /// Takes a tag or comment off the front of the bytes; `nil` where they start with neither.
  init?(_ rest: inout ArraySlice<UInt8>) {
    var tag = rest.dropFirst()
    isEnd = tag.first == UInt8(ascii: "/")
    if isEnd { tag = tag.dropFirst() }
    let letters = tag.prefix(while: \.isLetterOrDigit)
    guard !letters.isEmpty || tag.first == UInt8(ascii: "!") else { return nil }
    name = String(decoding: letters, as: UTF8.self).lowercased()
    tag = tag[letters.endIndex...]
    while let byte = tag.first, byte != UInt8(ascii: ">") {
      guard byte.isLetterOrDigit else {
        tag = tag.dropFirst()
        continue
      }
      let name = tag.prefix { $0.isLetterOrDigit || $0 == UInt8(ascii: "-") }
      tag = tag[name.endIndex...]
      guard tag.first == UInt8(ascii: "=") else { continue }
      tag = tag.dropFirst()
      let value: ArraySlice<UInt8>
      if let quote = tag.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
        value = tag.dropFirst().prefix { $0 != quote }
        tag = tag[value.endIndex...].dropFirst()
      } else {
        value = tag.prefix { $0 > UInt8(ascii: " ") && $0 != UInt8(ascii: ">") }
        tag = tag[value.endIndex...]
      }
      attributes.append((name, value))
    }
    rest = tag.dropFirst()
  }

  /// The value of an attribute.
  subscript(name: String) -> ArraySlice<UInt8>? {
    attributes.first { $0.name.elementsEqual(name.utf8) }?.value
  }

  /// Whether it is a picture, which has its words in an attribute.
  var isPicture: Bool {
    !isEnd && (name == "img" || self["role"].map { $0.elementsEqual("img".utf8) } == true)
  }
}
