import Diagnostics

extension Catalogue {
  /// The program's own words in English, read once.
  static let english = own("en") ?? Catalogue.read(SourceText(file: "en.po", "")).catalogue

  /// The program's own words in a language; `nil` where it has none.
  static func own(_ language: String) -> Catalogue? {
    guard let file = embedded.first(where: { self.language(ofFile: $0.path) == language }) else { return nil }
    let text = String(decoding: bytes(of: file.content), as: UTF8.self)
    return read(SourceText(file: file.path, text)).catalogue
  }
}
