internal import Text

/// The part of a file that a browser asks for, as those do that play sound and film (RFC 9110, section 14).
package enum RequestedRange: Equatable, Sendable {
  /// All of it: nothing else was asked for, or something that need not be understood.
  case whole
  /// These bytes.
  case part(Range<Int>)
  /// Nothing that is there.
  case unsatisfiable

  /// Reads the header Range: one range of bytes; a server may answer several with the whole.
  package init(_ header: String?, size: Int) {
    guard let header, header.lowercased().hasPrefix("bytes=") else {
      self = .whole
      return
    }
    let ends = header.dropFirst("bytes=".count).split(separator: "-", omittingEmptySubsequences: false)
      .map { String($0).trimmingSpace }
    guard ends.count == 2, ends.allSatisfy({ $0.utf8.allSatisfy(\.isASCIIDigit) }), ends != ["", ""] else {
      self = .whole
      return
    }
    // A number that is too large for this machine lies behind the end.
    let (first, last) = (Int(ends[0]) ?? .max, Int(ends[1]) ?? .max)
    if ends[0].isEmpty {
      self = last == 0 || size == 0 ? .unsatisfiable : .part(max(0, size - last)..<size)
    } else if first > last {
      self = .whole
    } else {
      self = first >= size ? .unsatisfiable : .part(first..<(last < size ? last + 1 : size))
    }
  }
}

extension PreviewResponse {
  /// This answer with the part that a request asks for.
  ///
  /// - Parameter size: How many bytes the whole has.
  package func cut(for request: PreviewRequest, size: Int) -> PreviewResponse {
    guard status == 200 else { return self }
    let whole = with("accept-ranges", "bytes")
    // Answers have neither a tag nor a time, so no condition on them can hold.
    guard request.method == "GET", !request.hasRangeCondition else { return whole }
    switch RequestedRange(request.range, size: size) {
    case .whole: return whole
    case .unsatisfiable:
      return PreviewResponse(416, "this file has \(size) bytes").with("content-range", "bytes */\(size)")
    case .part(let part):
      return PreviewResponse(206, whole, part: part)
        .with("content-range", "bytes \(part.lowerBound)-\(part.upperBound - 1)/\(size)")
    }
  }
}

extension String {
  fileprivate var trimmingSpace: String { String(decoding: Array(utf8).trimmed(), as: UTF8.self) }
}
