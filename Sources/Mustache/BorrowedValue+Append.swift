extension BorrowedValue {
  /// Appends the value as text; null, lists and objects append nothing.
  @inline(__always)
  func append(to output: inout Output, isEscaped: Bool) {
    guard let length else { return appendShort(to: &output) }
    // First the length, then the bytes once there is room for them: a text that is held while other code runs has its
    // references counted.
    output.append(count: length) { copyText(to: $0) }
    if isEscaped { output.escape(last: length) }
  }

  /// Appends a number or a Boolean, which need no escaping.
  @inline(never)
  private func appendShort(to output: inout Output) {
    var text: String
    switch value.pointee {
    case .null, .list, .object, .text, .html: return
    case .bool(let value): return output.append(value ? "true" : "false")
    case .integer(let number): text = String(number)
    case .decimal(let number): text = number.description
    }
    text.withUTF8 { output.append(UnsafeRawBufferPointer($0)) }
  }

  /// The number of bytes of a text or HTML; `nil` for other values.
  @inline(__always)
  var length: Int? {
    switch value.pointee {
    case .text(let text): text.utf8.count
    case .html(let bytes): bytes.count
    case .null, .bool, .integer, .decimal, .list, .object: nil
    }
  }

  /// Copies a text or HTML into memory with room for it.
  @inline(__always)
  func copyText(to memory: UnsafeMutableRawBufferPointer) {
    switch value.pointee {
    case .text(let text): memory.copyBytes(from: text.utf8)
    case .html(let bytes): bytes.withUnsafeBytes { memory.copyMemory(from: $0) }
    case .null, .bool, .integer, .decimal, .list, .object: break
    }
  }
}
