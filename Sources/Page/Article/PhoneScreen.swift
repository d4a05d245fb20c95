import Glibc
import Text

/// The screen of a phone, 360 by 640 pixels, as an estimate from HTML of how far readers have to scroll.
///
/// An error of a few lines only moves a link to the top.
package enum PhoneScreen {
  /// The lines of text on it, of 29 pixels each.
  package static let lines = 22
  /// The letters in a line, as measured in Noto Sans, Roboto and Segoe UI.
  private static let lettersInLine = 36
  /// The lines that a picture or chart takes.
  private static let linesOfPicture = 10

  /// The lines that some HTML takes.
  ///
  /// From tag to tag, with `memchr`: byte by byte this took 4.6 % of a build from nothing, and takes 1.2 % so.
  static func lines(of html: [UInt8]) -> Int { html.withUnsafeBytes(lines(of:)) }

  private static func lines(of html: UnsafeRawBufferPointer) -> Int {
    var (lines, letters) = (0, 0)
    func take(tagAt start: Int) {
      if html.has("svg ", at: start) || html.has("img ", at: start) { lines += linesOfPicture }
      guard endsOfBlocks.contains(where: { html.has($0, at: start) }) else { return }
      // The last line of a block is rarely full, and a gap of about half a line follows it.
      lines += letters / lettersInLine + 1
      letters = 0
    }
    var index = 0
    while true {
      let start = html.range(of: "<", from: index)?.lowerBound
      // Of a character outside ASCII, the first byte counts.
      for place in index..<(start ?? html.count) { letters += html[place] & 0xC0 == 0x80 ? 0 : 1 }
      guard let start else { return lines + (letters + lettersInLine - 1) / lettersInLine }
      let end = html.range(of: ">", from: start)?.lowerBound ?? html.count
      var tag: Int? = start
      while let place = tag {
        take(tagAt: place + 1)
        tag = UnsafeRawBufferPointer(rebasing: html[..<end]).range(of: "<", from: place + 1)?.lowerBound
      }
      index = min(end + 1, html.count)
    }
  }

  private static let endsOfBlocks: [StaticString] = ["/p>", "/li>", "/tr>", "/h3>", "/h4>", "/dd>", "/pre"]
}

extension UnsafeRawBufferPointer {
  /// Whether a text stands at a place.
  fileprivate func has(_ text: StaticString, at start: Int) -> Bool {
    guard let baseAddress, count - start >= text.utf8CodeUnitCount else { return false }
    return memcmp(baseAddress + start, text.utf8Start, text.utf8CodeUnitCount) == 0
  }
}
