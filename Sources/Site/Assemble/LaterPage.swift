package import Diagnostics
package import Page
import Text

/// A page that is finished but not published yet, because its day is in the future.
package struct LaterPage: Sendable {
  /// Its file.
  package let file: PageFile
  /// The day from which on it is published.
  package let day: Day

  /// Where the day stands in the file.
  package var location: Location {
    let source = file.textAgain()
    let key = Array("published:".utf8)
    let line = source.lineStarts.indices.first { index in
      source.bytes[source.lineStarts[index]...].starts(with: key)
    }
    return source.location(ofLine: line.map { $0 + 1 } ?? 1)
  }
}
