import Diagnostics
import Words

/// Reads the YAML of a block `form`, and collects its mistakes.
struct FormReader {
  private(set) var diagnostics: [Diagnostic] = []
  private var ids: Set<String> = [Form.netlifyName]
  private let words: Words

  init(words: Words) { self.words = words }

  /// The form; `nil` where its name, its page of thanks or all of its fields are missing.
  mutating func form(_ fields: inout Fields) -> Form? {
    let name = fields.required("form", "the name that the form has in site.yml")
    let thanks = fields.required("thanks", "the page that readers see afterwards, such as received.md")
    let closed = fields.text("closed")?.value ?? ""
    let button = fields.text("button")?.value ?? words.send
    let items = fields.list("fields").compactMap { value in fields.group(value) { item(&$0) } }
    guard let name, let thanks else { return nil }
    guard isPlain(name, "the name of a form", fix: "write form: insurance") else { return nil }
    let form = Form(name: name, thanks: thanks, closed: closed, button: button, items: items)
    guard !form.fields.isEmpty else {
      if fields.diagnostics.isEmpty, diagnostics.isEmpty {
        diagnostics.append(
          Diagnostic(
            .missingKey, "this form has no fields", at: fields.location(of: "fields") ?? fields.location,
            fix: "add fields: and a list of them"))
      }
      return nil
    }
    if !form.fields.contains(where: { $0.kind == .consent && $0.isRequired }) {
      diagnostics.append(
        Diagnostic(
          .formWithoutConsent, "this form does not ask whether its answers may be used", at: name.location,
          fix: "add a field with kind: consent"))
    }
    return form
  }

  private mutating func item(_ fields: inout Fields) -> Form.Item? {
    guard let label = fields.text("one-of")?.value else {
      return field(&fields, isInGroup: false).map(Form.Item.field)
    }
    let hint = fields.text("hint")?.value ?? ""
    let error = fields.required("error", "what to say where none is given")?.value ?? ""
    let members = fields.list("fields").compactMap { value in
      fields.group(value) { field(&$0, isInGroup: true) }
    }
    if members.count < 2, fields.diagnostics.isEmpty {
      complain(
        "'one-of' needs two fields or more", at: fields.location(of: "fields") ?? fields.location,
        fix: "list them under fields:")
    }
    return .oneOf(Form.Group(label: label, hint: hint, error: error, fields: members))
  }

  private mutating func field(_ fields: inout Fields, isInGroup: Bool) -> Form.Field? {
    let id = fields.required("id", "a short name for the answer, such as email")
    let label = fields.required("label", "what you ask for")
    let hint = fields.text("hint")?.value ?? ""
    let (kind, autocomplete) = (kind(&fields), autocomplete(&fields))
    let isRequired = isInGroup ? false : fields.flag("required") ?? true
    // What may be left out can only be wrong if it has a form.
    let needsError = isRequired || isInGroup || kind == .email
    let error =
      needsError
      ? fields.required("error", "what to say where it is missing or wrong")?.value ?? ""
      : fields.text("error")?.value ?? ""
    guard let id, let label, let kind, isPlain(id, "an id", fix: "write id: member-id") else { return nil }
    if !ids.insert(id.value).inserted {
      complain("the id '\(id.value)' is taken", at: id.location, fix: "choose another, such as \(id.value)-2")
    }
    return Form.Field(
      id: id.value, label: label.value, hint: hint, error: error, kind: kind, autocomplete: autocomplete,
      isRequired: isRequired)
  }

  private mutating func kind(_ fields: inout Fields) -> Form.Kind? {
    let options = fields.texts("options").map(\.value)
    guard let written = fields.text("kind") else { return options.isEmpty ? .text : .choice(options) }
    switch written.value {
    case "text": return .text
    case "email": return .email
    case "phone": return .phone
    case "consent": return .consent
    case "choice":
      if Set(options).count < 2 || Set(options).count < options.count {
        complain(
          "a choice needs two options or more, each once", at: written.location,
          fix: "add options: [Email, Phone]")
      }
      return .choice(options)
    default:
      let kinds = ["text", "email", "phone", "choice", "consent"]
      complain(
        "there is no kind of field '\(written.value)'", at: written.location,
        fix: Suggestion.didYouMean(written.value, among: kinds)
          ?? "known kinds: \(kinds.joined(separator: ", "))")
      return nil
    }
  }

  private mutating func autocomplete(_ fields: inout Fields) -> String {
    guard let written = fields.text("autocomplete") else { return "" }
    guard Autofill.names.contains(written.value) else {
      complain(
        "browsers cannot fill in '\(written.value)'", at: written.location,
        fix: Suggestion.didYouMean(written.value, among: Autofill.names) ?? "leave autocomplete: out")
      return ""
    }
    return written.value
  }

  private mutating func isPlain(_ name: Located<String>, _ what: String, fix: String) -> Bool {
    let isPlain =
      !name.value.isEmpty
      && name.value.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
          true
        default: false
        }
      }
    if !isPlain {
      complain("\(what) has small letters, digits and hyphens only", at: name.location, fix: fix)
    }
    return isPlain
  }

  private mutating func complain(_ message: String, at location: Location, fix: String) {
    diagnostics.append(Diagnostic(.wrongOption, message, at: location, fix: fix))
  }
}
