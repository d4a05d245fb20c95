internal import Text

/// A picture that stands beside a link where people share it: `social-image:` in site.yml, `image:` in a page.
package struct SharedImage: Sendable {
  /// Its path in Public.
  package let file: Located<String>
  /// What it shows, for those who do not see it.
  package let alt: String

  static func read(_ key: String, _ fields: inout Fields) -> SharedImage? {
    fields.group(key) { group -> SharedImage? in
      let file = group.required("file", "social-card.png")
      let alt = group.required("alt", "what the picture shows")
      guard let file, let alt else { return nil }
      let path = file.value.utf8.first == UInt8(ascii: "/") ? String(file.value.dropFirst()) : file.value
      return SharedImage(file: Located(value: path.composed, location: file.location), alt: alt.value)
    }.flatMap(\.self)
  }
}
