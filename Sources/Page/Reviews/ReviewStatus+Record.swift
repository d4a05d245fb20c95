import Files

extension ReviewStatus {
  func write(to writer: inout RecordWriter) {
    switch self {
    case .never: writer.write(0 as UInt64)
    case .unstamped(let review):
      writer.write(1 as UInt64)
      review.write(to: &writer)
    case .fits(let review):
      writer.write(2 as UInt64)
      review.write(to: &writer)
    case .outdated(let day):
      writer.write(3 as UInt64)
      writer.write(day)
    }
  }

  init(from reader: inout RecordReader) throws(BadRecord) {
    switch try reader.readUnsigned() {
    case 0: self = .never
    case 1: self = .unstamped(try Review(from: &reader))
    case 2: self = .fits(try Review(from: &reader))
    case 3: self = .outdated(try reader.readDay())
    default: throw BadRecord()
    }
  }
}

extension Review {
  fileprivate func write(to writer: inout RecordWriter) {
    writer.write(day)
    writer.write(reviewer)
    writer.write(due) { $0.write($1) }
  }

  fileprivate init(from reader: inout RecordReader) throws(BadRecord) {
    day = try reader.readDay()
    reviewer = try reader.readString()
    due = try reader.readOptional { reader throws(BadRecord) in try reader.readDay() }
  }
}
