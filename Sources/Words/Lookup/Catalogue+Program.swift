import Diagnostics

extension Catalogue {
  /// The program's own words in English, read once.
  static let english = own("en") ?? Catalogue.read(SourceText(file: "en.po", "")).catalogue

  /// The program's own words in a language; `nil` where it has none.
  static func own(_ language: String) -> Catalogue? {
    let file = embedded.first { self.language(ofFile: $0.path).lowercased() == language.lowercased() }
    guard let file else { return nil }
    return read(SourceText(file: file.path, text(of: file.content))).catalogue
  }

  /// The file of the program's own words in English, the model for all translations.
  package static var englishFile: String {
    embedded.first { language(ofFile: $0.path) == "en" }.map { text(of: $0.content) } ?? ""
  }

  private static func text(of content: StaticString) -> String {
    String(decoding: bytes(of: content), as: UTF8.self)
  }
}
