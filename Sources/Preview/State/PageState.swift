/// What a browser that shows a page has to compare with what it shows, in four numbers.
struct PageState: Sendable, Equatable {
  /// Of the page itself.
  let page: UInt64
  /// Of everything beside pages and stylesheets: images, scripts.
  let files: UInt64
  /// Of all stylesheets.
  let styles: UInt64
  /// Of what is wrong; 0 while nothing is.
  let problems: UInt64

  /// The four as the script reads them.
  var text: String {
    [page, files, styles, problems].map { String($0, radix: 16) }.joined(separator: " ")
  }
}
