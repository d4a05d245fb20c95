import Digest
package import Files
import Markdown

extension Article {
  /// Whether everything that is known of the page can be recorded; a quiz is always read again, with its proof.
  package var isRecordable: Bool { !frontMatter.isQuiz && outline.prose.isEmpty }

  /// Writes the facts; the HTML is not among them.
  package func write(to writer: inout RecordWriter) {
    writer.write(digest)
    writer.write(face)
    writer.write(language)
    writer.write(translation) { $1.write(to: &$0) }
    frontMatter.write(to: &writer)
    outline.write(to: &writer)
    writer.write(links) { $1.write(to: &$0) }
    citations.write(to: &writer)
    writer.write(shownStudies) { $0.write($1) }
    writer.write(forms) { $1.write(to: &$0) }
    reviewStatus.write(to: &writer)
    writer.write(diagnostics) { $0.write($1) }
    writer.write(explainedTerms) { $0.write($1) }
  }

  /// Reads the facts of a page that was read before.
  package convenience init(_ file: PageFile, from reader: inout RecordReader) throws(BadRecord) {
    let digest = try reader.readDigest()
    let face = try reader.readDigest()
    let language = try reader.readInt()
    guard language >= 0 else { throw BadRecord() }
    let translation = try reader.readOptional { reader throws(BadRecord) in
      try TranslationFacts(from: &reader)
    }
    self.init(
      file: file, language: language, translation: translation, frontMatter: try FrontMatter(from: &reader),
      outline: try Outline(from: &reader),
      links: try reader.readArray { reader throws(BadRecord) in try ArticleLink(from: &reader) },
      citations: try ArticleCitations(from: &reader),
      shownStudies: try reader.readArray { reader throws(BadRecord) in try reader.readString() },
      forms: try reader.readArray { reader throws(BadRecord) in try Form(from: &reader) },
      reviewStatus: try ReviewStatus(from: &reader),
      diagnostics: try reader.readArray { reader throws(BadRecord) in try reader.readDiagnostic() },
      explainedTerms: try reader.readArray { reader throws(BadRecord) in try reader.readInt() },
      digest: digest, face: face)
  }
}
