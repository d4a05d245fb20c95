internal import Page
internal import Diagnostics
internal import Markdown
internal import Publishing
internal import Site
internal import Text

/// Receives the forms of a preview in place of their real receivers.
struct FormReception {
  /// The most bytes that a form may send.
  static let limit = 65_536

  /// A form of the site.
  struct PreviewedForm {
    /// The form with its fields.
    let form: Form
    /// The address of the page that is shown after it is sent.
    let thanks: String
  }

  private let forms: [String: PreviewedForm]

  /// Receives these forms, by name.
  init(_ forms: [String: PreviewedForm]) { self.forms = forms }

  /// Answers a request to the address of a form.
  func respond(to request: PreviewRequest, form name: String) -> PreviewResponse {
    guard let previewed = forms[name] else { return PreviewResponse(404, "there is no such form") }
    guard request.method == "POST" else {
      return PreviewResponse(405, "a form is sent by POST").with("allow", "POST")
    }
    // Otherwise a page of another site could fill the editor's disk.
    guard request.origin.map({ $0 == "http://" + (request.hosts.first ?? "") }) ?? true else {
      return PreviewResponse(403, "a form is taken from the preview's own pages only")
    }
    let type = request.contentType?.prefix { $0 != ";" }.lowercased()
    guard type == "application/x-www-form-urlencoded" else {
      return PreviewResponse(415, "a form is sent as application/x-www-form-urlencoded")
    }
    guard request.body.count <= Self.limit else { return PreviewResponse(413, "this is too much for a form") }
    return take(SubmittedForm(request.body).answers, previewed)
  }

  private func take(_ answers: [String: String], _ previewed: PreviewedForm) -> PreviewResponse {
    let problems = previewed.form.problems(in: answers)
    guard problems.isEmpty else {
      return PreviewResponse(422, .html, .bytes(Self.page(of: problems)))
    }
    let thanks = PreviewResponse(303, "thank you").with("location", previewed.thanks)
    // A program filled in a field that people do not see; it gets the same answer.
    guard answers[Form.trap, default: ""].isEmpty else { return thanks }
    let fields = previewed.form.fields.map { (id: $0.id, answer: answers[$0.id] ?? "") }
    return thanks.keeping(PreviewInbox.Entry(form: previewed.form.name.value, answers: fields))
  }

  /// The problems, for readers whose browser did not show them.
  private static func page(of problems: [String]) -> [UInt8] {
    let items = problems.map { "<li>\(HTML.escaped($0))</li>\n" }
    return Array(
      """
      <!doctype html>
      <html lang="en">
      <head><meta charset="utf-8"><title>There is a problem</title>
      <meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
      <link rel="stylesheet" href="\(PreviewAddress.styles)"></head>
      <body><main><h1>There is a problem</h1>
      <ul>
      \(items.joined())</ul>
      <p>Preview: nothing was kept. Go back with your browser; what you filled in is still there.</p>
      </main></body>
      </html>

      """.utf8)
  }
}
