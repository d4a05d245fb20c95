package import Files

/// A place for the HTML of pages that is not memory: a large site has more of it than memory should hold.
package protocol TextStore: Sendable {
  /// Keeps bytes and says where; `nil` where there is no room, and memory must do.
  func keep(_ bytes: [UInt8]) -> Range<Int>?

  /// The bytes that were kept at a place.
  func bytes(at place: Range<Int>) throws(FileError) -> [UInt8]
}

/// Where the HTML of an article is.
package enum TextPlace: Sendable {
  /// In memory.
  case memory(ArticleText)
  /// In a store.
  case store(any TextStore, Range<Int>)
  /// Nowhere: the file has to be read again.
  case file
}

extension TextPlace {
  /// Puts a text into a store, if there is one.
  init(_ text: ArticleText, in store: (any TextStore)?) {
    if let store, let place = store.keep(text.record) {
      self = .store(store, place)
    } else {
      self = .memory(text)
    }
  }
}
