import Digest

extension Site {
  /// The files of Public that are published as they are, by their path below it.
  package var copiedPublicFiles: [String] { publicFiles.filter { fingerprints.files[$0] == nil } }

  /// The files of Public that are published with a fingerprint, and those of them that keep their own name as well.
  package var fingerprintedFiles: [RenderedPage] {
    fingerprints.files.flatMap { path, file in
      [RenderedPage(path: file.path, bytes: file.bytes)]
        + (fingerprints.kept.contains(path) ? [RenderedPage(path: path, bytes: file.bytes)] : [])
    }.sorted { $0.path < $1.path }
  }

  /// The paths of all files of Public as they are published.
  var publishedPublicFiles: [String] { copiedPublicFiles + fingerprintedFiles.map(\.path) }

  /// The stylesheet by which the quiz of a page decides without a script; `nil` for other pages.
  package func quizStylesheet(of page: Page) -> Fingerprints.File? {
    guard let path = page.quizStylesheet, let quiz = page.article.quiz else { return nil }
    let bytes = Array(quiz.stylesheet.utf8)
    let digest = SHA256.digest(of: bytes)
    return Fingerprints.File(
      path: fingerprints.isOn ? FingerprintedName.of(path, digest) : path, bytes: bytes, digest: digest)
  }
}
