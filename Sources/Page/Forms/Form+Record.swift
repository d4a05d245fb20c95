import Files

extension Form {
  func write(to writer: inout RecordWriter) {
    writer.write(name)
    writer.write(thanks)
    writer.write(closed)
    writer.write(button)
    writer.write(items) { writer, item in
      switch item {
      case .field(let field):
        writer.write(false)
        field.write(to: &writer)
      case .oneOf(let group):
        writer.write(true)
        for text in [group.label, group.hint, group.error] { writer.write(text) }
        writer.write(group.fields) { $1.write(to: &$0) }
      }
    }
  }

  init(from reader: inout RecordReader) throws(BadRecord) {
    name = try reader.readLocatedText()
    thanks = try reader.readLocatedText()
    closed = try reader.readString()
    button = try reader.readString()
    items = try reader.readArray { reader throws(BadRecord) in
      guard try reader.readBool() else { return .field(try Field(from: &reader)) }
      return .oneOf(
        Group(
          label: try reader.readString(), hint: try reader.readString(), error: try reader.readString(),
          fields: try reader.readArray { reader throws(BadRecord) in try Field(from: &reader) }))
    }
  }
}

extension Form.Field {
  fileprivate func write(to writer: inout RecordWriter) {
    for text in [id, label, hint, error, autocomplete] { writer.write(text) }
    writer.write(isRequired)
    kind.write(to: &writer)
  }

  fileprivate init(from reader: inout RecordReader) throws(BadRecord) {
    id = try reader.readString()
    label = try reader.readString()
    hint = try reader.readString()
    error = try reader.readString()
    autocomplete = try reader.readString()
    isRequired = try reader.readBool()
    kind = try Form.Kind(from: &reader)
  }
}

extension Form.Kind {
  fileprivate func write(to writer: inout RecordWriter) {
    switch self {
    case .text: writer.write(0 as UInt64)
    case .email: writer.write(1 as UInt64)
    case .phone: writer.write(2 as UInt64)
    case .choice(let answers):
      writer.write(3 as UInt64)
      writer.write(answers) { $0.write($1) }
    case .consent: writer.write(4 as UInt64)
    }
  }

  fileprivate init(from reader: inout RecordReader) throws(BadRecord) {
    switch try reader.readUnsigned() {
    case 0: self = .text
    case 1: self = .email
    case 2: self = .phone
    case 3:
      self = .choice(try reader.readArray { reader throws(BadRecord) in try reader.readString() })
    case 4: self = .consent
    default: throw BadRecord()
    }
  }
}
