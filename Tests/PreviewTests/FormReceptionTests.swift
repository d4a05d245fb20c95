import Files
import Glibc
import Preview
import Site
import Testing

@Suite("A form in a preview")
struct FormReceptionTests {
  private static let block = """
    ---
    title: A
    description: About A.
    ---

    ```form
    form: ask
    thanks: thanks.md
    fields:
      - {id: name, label: Name, error: Enter <your> name}
      - {id: consent, kind: consent, label: Yes, error: Tick it}
    ```

    """

  private func post(
    _ body: String, method: String = "POST", target: String = "/.handout/forms/ask",
    host: String = "localhost:8000", origin: String? = "http://localhost:8000",
    type: String? = "application/x-www-form-urlencoded"
  ) async throws -> PreviewResponse {
    let site = try TemporarySite()
    defer { withExtendedLifetime(site) {} }
    try site.write(Self.block, to: "Content/form.md")
    try site.write("---\ntitle: Thanks\ndescription: D.\n---\n", to: "Content/thanks.md")
    let request = PreviewRequest(
      method, target, hosts: [host], origin: origin, contentType: type, body: Array(body.utf8))
    return Responder(try await site.snapshot()).respond(to: request)
  }

  @Test("is kept, and leads to the page of thanks")
  func kept() async throws {
    let response = try await post("name=Ann+%26+B%C3%B6b&consent=yes&other=1&_gotcha=")
    #expect(response.status == 303)
    #expect(response["location"] == "/sub/thanks/")
    #expect(
      response.entry
        == PreviewInbox.Entry(form: "ask", answers: [("name", "Ann & Böb"), ("consent", "yes")]))
  }

  @Test("of a translation leads to the page of thanks in its language, and else in that of the original")
  func languages() async throws {
    let po = { (texts: [String]) in
      "msgid \"\"\nmsgstr \"\"\n\"Language: es\\n\"\n"
        + texts.map { "\nmsgid \"\($0)\"\nmsgstr \"\($0)\"\n" }.joined()
    }
    let settings = "title: T\nbase-url: https://example.org/sub/\nlanguages: {en: English, es: Español}\n"
    let site = try TemporarySite([
      "Content/site.yml": settings + "checks: {missing-review: off, untranslated: off}\n",
      "Content/es/index.md": "---\ntitle: Inicio\ndescription: I.\n---\n",
      "Content/form.md": Self.block,
      "Content/thanks.md": "---\ntitle: Thanks\ndescription: D.\n---\n",
      "Content/es/form.po": po([
        "A", "About A.", "Name", "Enter <your> name", "Yes", "Tick it",
      ]),
    ])
    func thanks() async throws -> String {
      let request = PreviewRequest(
        "POST", "/.handout/forms/es/ask", hosts: ["localhost:8000"], origin: "http://localhost:8000",
        contentType: "application/x-www-form-urlencoded", body: Array("name=Ann&consent=yes".utf8))
      let response = Responder(try await site.snapshot()).respond(to: request)
      return response["location"] ?? response.text
    }
    #expect(try await thanks() == "/sub/thanks/")
    try site.write(
      po(["Thanks", "D."]) + "\nmsgctxt \"slug\"\nmsgid \"thanks\"\nmsgstr \"gracias\"\n",
      to: "Content/es/thanks.po")
    #expect(try await thanks() == "/sub/es/gracias/")
  }

  @Test("that a program filled in is thanked for and forgotten")
  func trap() async throws {
    let response = try await post("name=Ann&consent=yes&_gotcha=buy")
    #expect(response.status == 303)
    #expect(response.entry == nil)
  }

  @Test("says what is missing, in the words of its author, and keeps nothing")
  func missing() async throws {
    let response = try await post("name=+&consent=")
    #expect(response.status == 422)
    #expect(response.text.contains("<li>Enter &lt;your&gt; name</li>\n<li>Tick it</li>"))
    #expect(response.entry == nil)
  }

  @Test("is taken from the preview's own pages only, as a form, and within bounds")
  func refused() async throws {
    let whole = "name=Ann&consent=yes"
    #expect(try await post(whole, origin: "http://evil.example").status == 403)
    #expect(try await post(whole, origin: "null").status == 403)
    #expect(try await post(whole, origin: "https://localhost:8000").status == 403)
    #expect(try await post(whole, host: "evil.example").status == 403)
    #expect(try await post(whole, method: "GET").status == 405)
    #expect(try await post(whole, target: "/.handout/forms/other").status == 404)
    #expect(try await post(whole, target: "/.handout/forms/../ask").status == 404)
    #expect(try await post(whole, type: "text/plain").status == 415)
    #expect(try await post(whole, type: nil).status == 415)
    #expect(try await post(whole + String(repeating: "x", count: 65_536)).status == 413)
    #expect(try await post(whole, type: "Application/X-WWW-form-urlencoded; charset=UTF-8").status == 303)
    #expect(try await post(whole, origin: nil).status == 303)
  }

  @Test("goes into a file that only its owner reads, one line an answer, the newest at the end")
  func inbox() throws {
    let site = try TemporarySite()
    defer { withExtendedLifetime(site) {} }
    let inbox = PreviewInbox(site: site.folder)
    try inbox.keep(PreviewInbox.Entry(form: "ask", answers: [("name", "Ann\nname: Eve"), ("phone", "")]))
    try inbox.keep(PreviewInbox.Entry(form: "ask", answers: [("name", "Bob")]))
    let path = site.folder + "/.handout/forms/ask.txt"
    let lines = String(decoding: try FileReader.bytes(of: path), as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 8)
    #expect(lines[0].hasPrefix("Preview of the form 'ask', 20"))
    #expect(lines[0].hasSuffix(" UTC. It was sent to nobody."))
    #expect(lines[1...3] == ["name: Ann name: Eve", "phone: ", ""])
    #expect(lines[5] == "name: Bob")
    var status = stat()
    #expect(stat(path, &status) == 0 && status.st_mode & 0o777 == 0o600)
  }

  @Test("is kept neither through a symbolic link nor without end")
  func bounds() throws {
    let site = try TemporarySite()
    defer { withExtendedLifetime(site) {} }
    let inbox = PreviewInbox(site: site.folder)
    let entry = PreviewInbox.Entry(form: "ask", answers: [("name", String(repeating: "x", count: 600_000))])
    try inbox.keep(entry)
    try inbox.keep(entry)
    #expect(throws: FileError.self) { try inbox.keep(entry) }
    let path = site.folder + "/.handout/forms/linked.txt"
    #expect(symlink("/dev/null", path) == 0)
    #expect(throws: FileError.self) {
      try inbox.keep(PreviewInbox.Entry(form: "linked", answers: []))
    }
    // Nor where the folder that should hold it is a link.
    let other = try TemporarySite()
    #expect(symlink(site.folder, other.folder + "/.handout") == 0)
    #expect(throws: FileError.self) {
      try PreviewInbox(site: other.folder).keep(PreviewInbox.Entry(form: "ask", answers: []))
    }
    var status = stat()
    #expect(stat(site.folder + "/forms", &status) != 0)
  }
}
