import Diagnostics
import Files

extension FrontMatter {
  /// Writes everything but what only a quiz has.
  func write(to writer: inout RecordWriter) {
    writer.write(title)
    writer.write(description)
    writer.write(category)
    writer.write(author)
    writer.write(reviewer)
    writer.write(published) { $0.write($1) }
    writer.write(updated) { $0.write($1) }
    writer.write(reviewed) { $0.write($1) }
    writer.write(reviewDue) { $0.write($1) }
    writer.write(reviewedText) { $0.write($1) }
    writer.write(comparison) { $1.write(to: &$0) }
    writer.write(isDraft)
    writer.write(isUnlisted)
    writer.write(isListed)
    writer.write(isKeptFromSearch)
    writer.write(template) { $0.write($1) }
    writer.write(hasContents) { $0.write($1) }
    writer.write(explainsTerms)
    writer.write(aliases) { $0.write($1) }
    writer.write(related) { $0.write($1) }
    writer.write(pages) { $0.write($1) }
    writer.write(tags) { $0.write($1) }
    writer.write(newest) { $0.write($1) }
    writer.write(newestFirst) { writer, rule in
      writer.write(rule.pageSize)
      writer.write(rule.location)
    }
    writer.write(about) { $0.write($1) }
    writer.write(image) { writer, image in
      writer.write(image.file)
      writer.write(image.alt)
    }
    writer.write(feed) { writer, feed in
      writer.write(feed.value)
      writer.write(feed.location)
    }
    writer.write(extra)
    writer.write(location)
  }

  init(from reader: inout RecordReader) throws(BadRecord) {
    title = try reader.readString()
    description = try reader.readString()
    category = try reader.readString()
    author = try reader.readString()
    reviewer = try reader.readString()
    published = try reader.readOptional { reader throws(BadRecord) in try reader.readDay() }
    updated = try reader.readOptional { reader throws(BadRecord) in try reader.readDay() }
    reviewed = try reader.readOptional { reader throws(BadRecord) in try reader.readDay() }
    reviewDue = try reader.readOptional { reader throws(BadRecord) in try reader.readLocatedDay() }
    reviewedText = try reader.readOptional { reader throws(BadRecord) in try reader.readLocatedText() }
    comparison = try reader.readOptional { reader throws(BadRecord) in
      try SourceComparison(from: &reader)
    }
    isDraft = try reader.readBool()
    isUnlisted = try reader.readBool()
    isListed = try reader.readBool()
    isKeptFromSearch = try reader.readBool()
    template = try reader.readOptional { reader throws(BadRecord) in try reader.readLocatedText() }
    hasContents = try reader.readOptional { reader throws(BadRecord) in try reader.readBool() }
    explainsTerms = try reader.readBool()
    aliases = try reader.readArray { reader throws(BadRecord) in try reader.readLocatedText() }
    related = try reader.readArray { reader throws(BadRecord) in try reader.readLocatedText() }
    pages = try reader.readArray { reader throws(BadRecord) in try reader.readLocatedText() }
    tags = try reader.readArray { reader throws(BadRecord) in try reader.readLocatedText() }
    newest = try reader.readOptional { reader throws(BadRecord) in try reader.readLocatedText() }
    newestFirst = try reader.readOptional { reader throws(BadRecord) in
      NewestFirst(pageSize: try reader.readInt(), location: try reader.readLocation())
    }
    about = try reader.readArray { reader throws(BadRecord) in try reader.readString() }
    image = try reader.readOptional { reader throws(BadRecord) in
      SharedImage(file: try reader.readLocatedText(), alt: try reader.readString())
    }
    feed = try reader.readOptional { reader throws(BadRecord) in
      Located(value: try reader.readBool(), location: try reader.readLocation())
    }
    extra = try reader.readValue()
    location = try reader.readLocation()
  }
}

extension RecordWriter {
  mutating func write(_ day: Day) {
    write(day.year)
    write(day.month)
    write(day.day)
  }

  mutating func write(_ day: Located<Day>) {
    write(day.value)
    write(day.location)
  }

  mutating func write(_ text: Located<String>) {
    write(text.value)
    write(text.location)
  }
}

extension RecordReader {
  mutating func readDay() throws(BadRecord) -> Day {
    guard let day = Day(year: try readInt(), month: try readInt(), day: try readInt()) else {
      throw BadRecord()
    }
    return day
  }

  mutating func readLocatedDay() throws(BadRecord) -> Located<Day> {
    Located(value: try readDay(), location: try readLocation())
  }

  mutating func readLocatedText() throws(BadRecord) -> Located<String> {
    Located(value: try readString(), location: try readLocation())
  }
}
