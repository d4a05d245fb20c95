import Evidence
import Text
import Words

/// A form as HTML.
///
/// It works without a script: the browser checks what is required, and the answers are sent as an ordinary form
/// (`application/x-www-form-urlencoded`), which Netlify, Formspree, a CGI program and a webhook accept. The script
/// reads the words that it needs from data attributes.
struct FormMarkup {
  private let form: Form
  private let destination: FormDestination?
  private let surroundings: FormSurroundings
  private let thanks: ContentPath
  private let words: Words
  private let foreign: ForeignWords
  private var markup = Markup()

  init(
    _ form: Form, thanks: ContentPath, in surroundings: FormSurroundings, words: Words, foreign: ForeignWords
  ) {
    self.form = form
    self.thanks = thanks
    self.surroundings = surroundings
    self.words = words
    self.foreign = foreign
    destination = surroundings.destination(of: form)
  }

  /// The form; what its page says in its place where it cannot be sent.
  var html: [UInt8] {
    var copy = self
    let isOpen = destination?.endpoint != nil
    guard isOpen || surroundings.previewAddress != nil else {
      if !form.closed.isEmpty { copy.markup.element("p", "", foreign.marked(form.closed)) }
      return copy.markup.bytes
    }
    copy.markup.html("<div data-form=\"\(form.name.value)\">\n")
    if surroundings.previewAddress != nil { copy.writePreviewMark(isOpen: isOpen) }
    copy.writeForm()
    copy.markup.html("</div>\n")
    return copy.markup.bytes
  }

  private mutating func writePreviewMark(isOpen: Bool) {
    markup.element(
      "p", "class=\"draft\"", "Preview: what you send is kept in .handout/forms and goes nowhere")
    if !isOpen {
      markup.element(
        "p", "class=\"note\"",
        "No endpoint is set for this form in site.yml: neither it nor its page of thanks is published.")
    }
  }

  private mutating func writeForm() {
    let name = form.name.value
    markup.html("<form class=\"form\" id=\"\(name)\" method=\"post\" action=\"")
    markup.text(action)
    markup.html("\" data-error=\"")
    markup.text(words.error)
    markup.html("\"")
    if isForNetlify {
      markup.html(" name=\"\(name)\" data-netlify=\"true\" data-netlify-honeypot=\"\(Form.trap)\"")
    }
    markup.html(">\n")
    writeTerms()
    // Filled by the script; a form without mistakes has none.
    markup.html(
      "<div class=\"problem\" role=\"group\" aria-labelledby=\"\(name)-problem\" tabindex=\"-1\" hidden>"
        + "<h2 id=\"\(name)-problem\">")
    markup.text(words.problem)
    markup.html("</h2><ul></ul></div>\n")
    if isForNetlify {
      markup.html(hidden(Form.netlifyName, name))
    } else {
      markup.html(hidden(Form.next, next))
    }
    for item in form.items { write(item) }
    markup.html("<p class=\"trap\" aria-hidden=\"true\"><label>")
    markup.text(words.leaveEmpty)
    markup.html(
      " <input name=\"\(Form.trap)\" tabindex=\"-1\" autocomplete=\"off\"></label></p>\n<p><button>")
    markup.text(foreign.marked(form.button))
    markup.html("</button></p>\n</form>\n")
  }

  /// Who receives what, and for how long.
  private mutating func writeTerms() {
    guard let destination, let endpoint = destination.endpoint else { return }
    markup.html("<dl class=\"terms\"><div>")
    markup.element("dt", "", words.receiver)
    markup.element(
      "dd", "",
      endpoint.host.map { words.receiverWithHost(receiver: destination.operatorName, host: $0) }
        ?? destination.operatorName)
    markup.html("</div><div>")
    markup.element("dt", "", words.received)
    markup.element("dd", "", words.onlyAnswers)
    markup.html("</div><div>")
    markup.element("dt", "", words.retention)
    markup.element("dd", "", destination.retention)
    markup.html("</div></dl>\n")
  }

  private mutating func write(_ item: Form.Item) {
    switch item {
    case .field(let field): write(field, isInGroup: false)
    case .oneOf(let group):
      let id = "\(form.name.value)-\(group.fields.first?.id ?? "")-group"
      openGroup(foreign.marked(group.label), group.hint, id: id, error: group.error, class: "one-of")
      for field in group.fields { write(field, isInGroup: true) }
      markup.html("</fieldset>\n")
    }
  }

  private mutating func write(_ field: Form.Field, isInGroup: Bool) {
    switch field.kind {
    case .text: writeInput("text", field, isInGroup: isInGroup)
    case .email: writeInput("email", field, isInGroup: isInGroup)
    case .phone: writeInput("tel", field, isInGroup: isInGroup)
    case .choice(let options): writeChoice(options, field)
    case .consent: writeConsent(field)
    }
  }

  private mutating func writeInput(_ type: String, _ field: Form.Field, isInGroup: Bool) {
    let id = id(of: field)
    markup.html("<div class=\"field\"><label for=\"\(id)\">")
    markup.text(isInGroup ? foreign.marked(field.label) : label(of: field))
    markup.html("</label>")
    writeHint(field.hint, of: id)
    markup.html("<input id=\"\(id)\" name=\"\(field.id)\" type=\"\(type)\"")
    markup.html(" autocomplete=\"\(field.autocomplete.isEmpty ? "off" : field.autocomplete)\"")
    if type == "text" { markup.html(" spellcheck=\"false\"") }
    if !field.hint.isEmpty { markup.html(" aria-describedby=\"\(id)-hint\"") }
    writeRules(field)
    markup.html("></div>\n")
  }

  private mutating func writeChoice(_ options: [String], _ field: Form.Field) {
    let id = id(of: field)
    openGroup(
      label(of: field), field.hint, id: id, error: field.error,
      class: "choice")
    for (index, option) in options.enumerated() {
      markup.html(
        "<p class=\"answer\"><input type=\"radio\" id=\"\(id)-\(index + 1)\" name=\"\(field.id)\" value=\"")
      markup.text(option)
      markup.html("\"\(field.isRequired ? " required" : "")><label for=\"\(id)-\(index + 1)\">")
      markup.text(foreign.marked(option))
      markup.html("</label></p>\n")
    }
    markup.html("</fieldset>\n")
  }

  private mutating func writeConsent(_ field: Form.Field) {
    let id = id(of: field)
    markup.html("<div class=\"field\">")
    writeHint(field.hint, of: id)
    markup.html(
      "<p class=\"answer\"><input type=\"checkbox\" id=\"\(id)\" name=\"\(field.id)\" value=\"yes\"")
    if !field.hint.isEmpty { markup.html(" aria-describedby=\"\(id)-hint\"") }
    writeRules(field)
    markup.html("><label for=\"\(id)\">")
    markup.text(foreign.marked(field.label))
    markup.html("</label></p></div>\n")
  }

  private mutating func openGroup(
    _ label: String, _ hint: String, id: String, error: String, class name: String
  ) {
    markup.html("<fieldset class=\"field \(name)\" id=\"\(id)\"")
    writeError(error)
    markup.html("\(hint.isEmpty ? "" : " aria-describedby=\"\(id)-hint\"")>")
    markup.element("legend", "", label)
    writeHint(hint, of: id)
    markup.html("\n")
  }

  private mutating func writeHint(_ hint: String, of id: String) {
    if !hint.isEmpty { markup.element("p", "class=\"note\" id=\"\(id)-hint\"", foreign.marked(hint)) }
  }

  private mutating func writeRules(_ field: Form.Field) {
    if field.isRequired { markup.html(" required") }
    writeError(field.error)
  }

  /// What the script says; it cannot be an element here, so its language stands beside it.
  private mutating func writeError(_ error: String) {
    markup.html(" data-error=\"")
    markup.text(error)
    markup.html("\"")
    if let tag = foreign.tag(of: error) { markup.html(" data-error-lang=\"\(tag)\"") }
  }

  private func hidden(_ name: String, _ value: String) -> String {
    var markup = Markup()
    markup.html("<input type=\"hidden\" name=\"\(name)\" value=\"")
    markup.text(value)
    markup.html("\">\n")
    return String(decoding: markup.bytes, as: UTF8.self)
  }

  private func label(of field: Form.Field) -> String {
    let label = foreign.marked(field.label)
    return field.isRequired ? label : words.optional(label: label)
  }

  private func id(of field: Form.Field) -> String { "\(form.name.value)-\(field.id)" }

  private var isForNetlify: Bool { destination?.endpoint == .netlify && surroundings.previewAddress == nil }

  /// The whole address of the page of thanks, for a receiver on another site.
  private var next: String { surroundings.home + thanks.address }

  private var action: String {
    if let address = surroundings.previewAddress { return address + form.name.value }
    return switch destination?.endpoint {
    case .web(let address): address
    case .path(let path): path
    case .netlify, nil: surroundings.root + thanks.address
    }
  }
}
