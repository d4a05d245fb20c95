extension Location {
  /// Names a place again that was named before, with what was kept of its line.
  package init(file: String, line: Int, column: Int, length: Int, excerpt: String, excerptColumn: Int) {
    self.file = file
    self.line = line
    self.column = column
    self.length = length
    self.excerpt = excerpt
    self.excerptColumn = excerptColumn
  }
}
