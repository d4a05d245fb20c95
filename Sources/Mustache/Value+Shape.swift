extension Value {
  /// The differences between the value and a shape, a line each; empty if the value conforms.
  ///
  /// Meant for tests of the code that builds values: templates are checked against the shape, so the values must have
  /// exactly its names. A falsey value conforms to every shape, since a page may lack it; an object must still have all
  /// names.
  public func conforms(to shape: Shape) -> [String] {
    mismatches(with: shape, at: "")
  }

  fileprivate func mismatches(with shape: Shape, at path: String) -> [String] {
    switch (self, shape) {
    case (_, .any), (.text, .text), (.html, .html), (.bool, .bool), (.integer, .number), (.decimal, .number):
      return []
    case (.list(let values), .list(let element)):
      return values.enumerated().flatMap { $1.mismatches(with: element, at: "\(path)[\($0)]") }
    case (.object(let object), .object(let shapes)):
      return object.mismatches(with: shapes, at: path)
    default:
      if isFalsey { return [] }
      return ["\(path.isEmpty ? "the value" : path) is \(Shape(of: self).noun), not \(shape.noun)"]
    }
  }
}

extension Object {
  fileprivate func mismatches(with shapes: [String: Shape], at path: String) -> [String] {
    let prefix = path.isEmpty ? "" : path + "."
    let ofFields = fields.flatMap { field in
      let name = prefix + field.name.text
      guard let shape = shapes[field.name.text] else { return ["\(name) is not in the shape"] }
      return field.value.mismatches(with: shape, at: name)
    }
    let missing = Set(shapes.keys).subtracting(fields.map(\.name.text)).sorted()
    return ofFields + missing.map { "\(prefix)\($0) is missing" }
  }
}
