package import Files
package import Mustache

extension RecordWriter {
  /// Writes a value of a template.
  package mutating func write(_ value: Value) {
    switch value {
    case .null: write(0 as UInt64)
    case .bool(let flag): write((flag ? 2 : 1) as UInt64)
    case .integer(let number):
      write(3 as UInt64)
      write(number)
    case .decimal(let number):
      write(4 as UInt64)
      write(number.bitPattern)
    case .text(let text):
      write(5 as UInt64)
      write(text)
    case .html(let bytes):
      write(6 as UInt64)
      write(bytes)
    case .list(let values):
      write(7 as UInt64)
      write(values) { $0.write($1) }
    case .object(let object):
      write(8 as UInt64)
      write(object.fields) { writer, field in
        writer.write(field.name.text)
        writer.write(field.value)
      }
    }
  }
}

extension RecordReader {
  /// Reads a value of a template.
  package mutating func readValue() throws(BadRecord) -> Value { try readValue(depth: 0) }

  private mutating func readValue(depth: Int) throws(BadRecord) -> Value {
    // YAML does not nest this deep, so no record does.
    guard depth < 1_000 else { throw BadRecord() }
    switch try readUnsigned() {
    case 0: return .null
    case 1: return false
    case 2: return true
    case 3: return .integer(try readInt())
    case 4: return .decimal(Double(bitPattern: try readUnsigned()))
    case 5: return .text(try readString())
    case 6: return .html(try readBytes())
    case 7:
      return .list(
        try readArray { reader throws(BadRecord) in try reader.readValue(depth: depth + 1) })
    case 8:
      return .object(
        Object(
          try readArray { reader throws(BadRecord) in
            Object.Field(Name(try reader.readString()), try reader.readValue(depth: depth + 1))
          }))
    default: throw BadRecord()
    }
  }
}
