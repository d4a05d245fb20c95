import Diagnostics
import Text

extension FileShape {
  /// A JSON Schema (draft 7, which editors of YAML know best).
  ///
  /// Editors read some texts as numbers, such as `title: 1984`; Handout does not. So the schema lets a text be a
  /// number.
  var schema: JSON {
    var members: [(key: String, value: JSON)] = [
      ("$schema", "http://json-schema.org/draft-07/schema#"), ("title", .string(title)),
    ]
    let relaxed = Set(conditions.flatMap(\.notRequired))
    members += group(shape, below: "", except: relaxed)
    let rules = conditions.map(rule).filter { !$0.isEmpty }
    if !rules.isEmpty { members.append(("allOf", .array(rules.map(JSON.object)))) }
    return .object(members)
  }

  /// The rule for files where a condition does not hold.
  private func rule(_ condition: Condition) -> [(key: String, value: JSON)] {
    guard !condition.only.isEmpty || !condition.notRequired.isEmpty else { return [] }
    let values: [JSON] =
      condition.value == "true" ? [.bool(true), "true"] : [.string(condition.value)]
    let properties =
      condition.notRequired.compactMap { name in
        shape[name].map { (name, JSON.object(Self.required($0.shape))) }
      } + condition.only.map { ($0, JSON.bool(false)) }
    var otherwise: [(key: String, value: JSON)] = [("properties", .object(properties))]
    if !condition.notRequired.isEmpty {
      otherwise.insert(("required", .array(condition.notRequired.map(JSON.string))), at: 0)
    }
    let property = JSON.object([(condition.key, .object([("enum", .array(values))]))])
    return [
      ("if", .object([("properties", property), ("required", .array([.string(condition.key)]))])),
      ("else", .object(otherwise)),
    ]
  }

  private func group(
    _ shape: MappingShape, below prefix: String, except relaxed: Set<String> = []
  ) -> [(key: String, value: JSON)] {
    var members: [(key: String, value: JSON)] = [("type", "object")]
    let keys = shape.keys.sorted {
      descriptions.rank(of: prefix + $0.name) < descriptions.rank(of: prefix + $1.name)
    }
    let required = keys.filter { $0.isRequired && !relaxed.contains($0.name) }
    if !keys.isEmpty {
      let properties = keys.map { key in
        let isRequired = required.contains(key)
        return (key.name, property(key.shape, isRequired: isRequired, at: prefix + key.name))
      }
      members.append(("properties", .object(properties)))
    }
    if !required.isEmpty { members.append(("required", .array(required.map { .string($0.name) }))) }
    members.append(("additionalProperties", others(shape.others, below: prefix)))
    if let alternatives = shape.alternatives { members.append(Self.rule(alternatives)) }
    return members
  }

  private func others(_ key: MappingShape.Key?, below prefix: String) -> JSON {
    guard let key else { return .bool(false) }
    if key.shape == .any { return .bool(true) }
    return .object(key.isRequired ? Self.required(key.shape) : value(key.shape, below: prefix + "*."))
  }

  private func property(_ shape: ValueShape, isRequired: Bool, at path: String) -> JSON {
    let description = descriptions[path].map { [("description", JSON.string($0))] } ?? []
    return .object(description + (isRequired ? Self.required(shape) : value(shape, below: path + ".")))
  }

  private static func rule(_ alternatives: MappingShape.Alternatives) -> (key: String, value: JSON) {
    func having(_ key: String) -> JSON {
      let isEmpty = JSON.object([("enum", .array([.null, ""]))])
      return .object([
        ("required", .array([.string(key)])),
        ("properties", .object([(key, .object([("not", isEmpty)]))])),
      ])
    }
    return switch alternatives {
    case .any(let keys): ("anyOf", .array(keys.map(having)))
    case .one(let keys): ("oneOf", .array(keys.map(having)))
    }
  }
}

extension FileShape {
  /// A text that is there and not blank.
  private static func required(_ shape: ValueShape) -> [(key: String, value: JSON)] {
    // What fits a pattern is neither a number nor true or false.
    if case .text(.pattern(let pattern)) = shape {
      return [("type", "string"), ("pattern", .string(pattern))]
    }
    return [("type", ["string", "number", "boolean"]), ("pattern", "\\S")]
  }

  private func value(_ shape: ValueShape, below prefix: String) -> [(key: String, value: JSON)] {
    switch shape {
    case .any: []
    case .text(let form): Self.text(form)
    case .flag: [("type", ["boolean", "string", "null"]), ("pattern", "^(?:true|false)$")]
    case .day: [("type", ["string", "null"]), ("pattern", .string(Day.pattern))]
    case .number:
      [
        ("type", ["integer", "string", "null"]), ("minimum", .number(1)),
        ("maximum", .number(1_000_000_000)), ("pattern", "^[+]?0*(?:[1-9][0-9]{0,8}|1000000000)$"),
      ]
    case .texts:
      [
        ("type", ["array", "string", "number", "boolean", "null"]),
        ("items", .object([("type", ["string", "number", "boolean"])])),
      ]
    case .list(.group(let shape)):
      [("type", ["array", "null"]), ("items", .object(group(shape, below: prefix)))]
    case .list(let item): [("type", ["array", "null"]), ("items", .object(value(item, below: prefix)))]
    // Only in a list must a group hold something.
    case .group(let shape):
      group(shape, below: prefix).map { $0.key == "type" ? ($0.key, ["object", "null"]) : $0 }
    case .textOrGroup(let shape):
      [
        (
          "anyOf",
          [.object([("type", ["string", "number", "boolean"])]), .object(group(shape, below: prefix))]
        )
      ]
    case .levels(let checks): Self.levels(of: checks)
    }
  }

  private static func text(_ form: TextForm) -> [(key: String, value: JSON)] {
    let type: [(key: String, value: JSON)] = [("type", ["string", "number", "boolean", "null"])]
    switch form {
    case .free: return type
    case .pattern(let pattern): return [("type", ["string", "null"]), ("pattern", .string(pattern))]
    case .suggestions(let texts):
      return [("anyOf", [.object([("enum", .array(texts.map(JSON.string)))]), .object(type)])]
    }
  }

  private static func levels(of checks: [Check]) -> [(key: String, value: JSON)] {
    let all = CheckLevels.Level.allCases.map { JSON.string($0.rawValue) }
    let codes = [(CheckLevels.wildcard, JSON.object([("enum", .array(all))]))]
    let checks = checks.sorted { $0.code < $1.code }.map { check in
      let isLocked = check.isSafety && check.severity == .error
      return (check.code, JSON.object([("enum", .array(isLocked ? ["error"] : all))]))
    }
    return [
      ("type", ["object", "null"]), ("properties", .object(codes + checks)),
      ("additionalProperties", .bool(false)),
    ]
  }
}
