internal import Diagnostics

extension NameChecker {
  /// The shape of a name; where nothing has the name, `nil` and a report.
  mutating func resolve(_ path: Int, at node: Int) -> Shape? {
    let path = program.paths[path]
    var part = program.origins[node].lowerBound + (path.isImplicit ? 1 : 0)
    var rest = path.names
    var shape = stack.last.map { shapes[$0] } ?? .any
    var container = ""
    if !path.isImplicit, let first = rest.popFirst() {
      let name = program.names[first].text
      guard let found = find(name) else {
        let visible = visibleNames
        report(
          "no value is called '\(name)' here", at: node, part, name,
          fix: Suggestion.didYouMean(name, among: visible))
        return nil
      }
      (shape, container) = (found, name)
      part += name.utf8.count + 1
    }
    for index in rest {
      let name = program.names[index].text
      guard let found = shape.member(name) else {
        reportMember(name, of: shape, container, at: node, part)
        return nil
      }
      shape = found
      container += container.isEmpty ? name : "." + name
      part += name.utf8.count + 1
    }
    return shape
  }

  private func find(_ name: String) -> Shape? {
    for index in stack.reversed() {
      if let found = shapes[index].member(name) { return found }
    }
    return nil
  }

  private var visibleNames: Set<String> {
    stack.reduce(into: []) { names, index in
      if case .object(let members) = shapes[index] { names.formUnion(members.keys) }
    }
  }

  private mutating func reportMember(
    _ name: String, of shape: Shape, _ container: String, at node: Int, _ part: Int
  ) {
    let owner = container.isEmpty ? "the value of this section" : "'\(container)'"
    switch shape {
    case .object(let members):
      report(
        "\(owner) has no '\(name)'", at: node, part, name,
        fix: Suggestion.didYouMean(name, among: members.keys))
    case .list:
      let fix = container.isEmpty ? nil : "open it with '{{#\(container)}}'"
      report("\(owner) is a list and has no '\(name)' itself", at: node, part, name, fix: fix)
    default:
      report("\(owner) is \(shape.noun) and has no '\(name)'", at: node, part, name, fix: nil)
    }
  }

  private mutating func report(
    _ message: String, at node: Int, _ part: Int, _ name: String, fix: @autoclosure () -> String?
  ) {
    report(.unknownName, message, at: node, part..<part + name.utf8.count, fix: fix())
  }

  /// Checks that a value of this shape can be inserted with this tag.
  mutating func check(_ shape: Shape, isEscaped: Bool, at node: Int) {
    switch shape {
    case .list, .object:
      report(.notPrintable, "is \(shape.noun) and shows nothing", at: node) { "open it with '{{#\($0)}}'" }
    case .text where !isEscaped:
      report(.unescapedText, "is plain text, which must be escaped", at: node) { "write '{{\($0)}}'" }
    case .html where isEscaped:
      report(.escapedHTML, "is HTML, so that readers would see its tags", at: node) { "write '{{{\($0)}}}'" }
    case .text, .html, .number, .bool, .any:
      break
    }
  }

  private mutating func report(_ check: Check, _ message: String, at node: Int, fix: (String) -> String) {
    let range = program.origins[node]
    let name = program.template(ofNode: node)?.source.string(range) ?? ""
    report(check, "'\(name)' \(message)", at: node, range, fix: fix(name))
  }
}

extension Shape {
  /// The shape under a name; `nil` if there is no such name.
  fileprivate func member(_ name: String) -> Shape? {
    switch self {
    case .object(let members): members[name]
    case .any: .any
    default: nil
    }
  }
}
