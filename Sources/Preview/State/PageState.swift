/// The state of a page and its site as four numbers, for a browser to compare with what it shows.
struct PageState: Sendable, Equatable {
  /// The fingerprint of the page itself.
  let page: UInt64
  /// The fingerprint of all other files but stylesheets: images, scripts.
  let files: UInt64
  /// The fingerprint of all stylesheets.
  let styles: UInt64
  /// The fingerprint of the problems; 0 if there are none.
  let problems: UInt64

  /// The four numbers as the script reads them.
  var text: String {
    [page, files, styles, problems].map { String($0, radix: 16) }.joined(separator: " ")
  }
}
