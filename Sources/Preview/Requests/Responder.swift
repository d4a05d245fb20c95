internal import Files
internal import Publishing
internal import Site

/// Answers requests from a snapshot.
///
/// Nothing outside the site can be reached: paths are looked up among the site's files, never in the file system.
package struct Responder: Sendable {
  private let snapshot: Snapshot

  /// Answers from a snapshot.
  package init(_ snapshot: Snapshot) { self.snapshot = snapshot }

  /// Answers a request; HEAD as if it were GET.
  package func respond(to request: PreviewRequest) -> PreviewResponse {
    guard request.hosts.count == 1 else { return PreviewResponse(400, "one Host header is needed") }
    guard request.hosts.allSatisfy(LoopbackHost.isNamed) else {
      return PreviewResponse(403, "this preview answers only to localhost, 127.0.0.1 and [::1]")
    }
    if let form = PreviewAddress.form(at: request.target) {
      return FormReception(snapshot.version?.forms ?? [:]).respond(to: request, form: form)
    }
    guard request.method == "GET" || request.method == "HEAD" else {
      return PreviewResponse(405, "a preview can only be read").with("allow", "GET, HEAD")
    }
    guard let path = RequestPath(request.target) else {
      return PreviewResponse(400, "this is not the address of a page")
    }
    return ownResponse(to: path) ?? page(at: path, request.target)
  }

  /// The answer to one of the preview's own addresses.
  private func ownResponse(to path: RequestPath) -> PreviewResponse? {
    if path.bytes.starts(with: (PreviewAddress.state + "/").utf8) {
      let page = Array(path.bytes.dropFirst(PreviewAddress.state.utf8.count))
      return PreviewResponse(200, .text, .bytes(Array(snapshot.state(ofPageAt: page).text.utf8)))
    }
    switch path.text {
    case PreviewAddress.changes: return PreviewResponse(200, .events, .changes)
    case PreviewAddress.script: return PreviewResponse(200, .script, .bytes(PackageResources.preview_js))
    case PreviewAddress.styles: return PreviewResponse(200, .css, .bytes(PackageResources.preview_css))
    case PreviewAddress.problems:
      return PreviewResponse(200, .html, .bytes(ProblemsPage(snapshot.problems, isWhole: false).html))
    default: return nil
    }
  }

  private func page(at path: RequestPath, _ target: String) -> PreviewResponse {
    guard let version = snapshot.version else {
      let page = ProblemsPage(snapshot.problems, isWhole: true).html
      return PreviewResponse(500, .html, .bytes(page)).injected(snapshot.state(ofPageAt: path.bytes))
    }
    switch version.find(path.bytes) {
    case .file(let name):
      return file(name, status: 200, version, path)
    case .folder(let address):
      let query = target.firstIndex(of: "?").map { target[$0...] } ?? ""
      return PreviewResponse(302, "this page is at \(address)").with("location", address + query)
    case .nothing:
      guard let notFound = version.notFound(for: path.bytes) else {
        return PreviewResponse(404, .html, .bytes(Array("<p>There is no page at this address.</p>\n".utf8)))
          .injected(snapshot.state(ofPageAt: path.bytes))
      }
      return file(notFound, status: 404, version, path)
    }
  }

  private func file(
    _ name: String, status: Int, _ version: SiteVersion, _ path: RequestPath
  ) -> PreviewResponse {
    if case .copy(of: let source) = version.content(of: name), ContentType(ofFile: name) != .html,
      let size = FileIdentity(at: source)?.size, size >= PreviewResponse.large
    {
      return PreviewResponse(status, ContentType(ofFile: name), .file(source))
    }
    do throws(MakingError) {
      let bytes = try version.bytes(of: name)
      let response = PreviewResponse(status, ContentType(ofFile: name), .bytes(bytes))
      return response.injected(snapshot.state(ofPageAt: path.bytes), version.remarks[name])
    } catch {
      switch error {
      // Removed or locked since the site was read; the next build will know.
      case .file(let error): return PreviewResponse(404, error.description)
      case .mistakes(let mistakes):
        let page = ProblemsPage(.mistakes(mistakes), isWhole: true).html
        return PreviewResponse(500, .html, .bytes(page)).injected(snapshot.state(ofPageAt: path.bytes))
      }
    }
  }
}

extension PreviewResponse {
  /// This answer with the preview's script added if it is a page.
  fileprivate func injected(_ state: PageState, _ remark: String? = nil) -> PreviewResponse {
    guard self["content-type"] == ContentType.html.rawValue, case .bytes(let bytes) = body else {
      return self
    }
    let tag = ScriptTag(state: state, remark: remark)
    return PreviewResponse(status, .html, .bytes(tag.inserted(into: bytes)))
  }
}
