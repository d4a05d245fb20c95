import Evidence
package import Page
import Text

/// The files in Content besides pages, sorted into those that are published and the others.
///
/// Published is what somebody means readers to have: what a published page, a template, a stylesheet or a script names,
/// and what readers were promised, as far as it is of a kind that Content publishes.
package struct ContentFiles: Sendable {
  /// A file that is not published.
  package struct Unpublished: Sendable {
    /// The file.
    package let path: ContentPath
    /// Why not.
    package let reason: Reason
  }

  /// Why a file is not published.
  package enum Reason: Sendable {
    /// Nothing that is published names it.
    case unnamed
    /// Only drafts and pages of the future name it.
    case namedByUnpublished
    /// It is named, but Content does not publish files of its kind.
    case unknownKind
    /// It is a page by its content, but not by its name.
    case misnamed
    /// It is named, but could run a script.
    case active
  }

  /// The files that are published, by path.
  package private(set) var published: [ContentPath] = []
  /// The others, by path.
  package private(set) var unpublished: [Unpublished] = []
  /// Those of the others that a template, a stylesheet or a script names.
  package let namedByTemplates: Set<String>

  /// Sorts the files.
  ///
  /// - Parameters:
  ///   - files: All of them, by path.
  ///   - articles: The articles, which name files.
  ///   - parts: What the pages share: templates name files, and readers were promised some.
  ///   - settings: Which kinds are published.
  package init(_ files: [ContentPath], _ articles: Articles, _ parts: SharedParts, _ settings: SiteSettings) {
    namedByTemplates = parts.namedFiles
    guard !files.isEmpty else { return }
    let names = Names(articles, parts.references[SiteLanguages.main], settings)
    for file in files {
      if let reason = Self.reason(against: file, names, parts, settings) {
        unpublished.append(Unpublished(path: file, reason: reason))
      } else {
        published.append(file)
      }
    }
  }

  /// What speaks against publishing a file; `nil` where nothing does.
  private static func reason(
    against file: ContentPath, _ names: Names, _ parts: SharedParts, _ settings: SiteSettings
  ) -> Reason? {
    guard file.nameOfPage == nil else { return .misnamed }
    let isKnown = settings.publishedKinds.contains(file)
    if names.texts.contains(file.text) || parts.namedFiles.contains(file.text) {
      guard isKnown else { return .unknownKind }
      return parts.activePictures.contains(file) ? .active : nil
    }
    if isKnown, names.extras.contains(file.text) {
      return parts.activePictures.contains(file) ? .active : nil
    }
    if names.ofUnpublished.contains(file.text) { return .namedByUnpublished }
    // What readers were promised stays, as long as it is there and harmless.
    let isPromised = isKnown && parts.addressLock?[file.outputPath] != nil
    return isPromised && !parts.activePictures.contains(file) ? nil : .unnamed
  }

  /// The files that pages name.
  private struct Names {
    /// Those in the texts of published pages.
    private(set) var texts: Set<String> = []
    /// Those in the front matter of published pages.
    private(set) var extras: Set<String> = []
    /// Those of drafts and of pages of the future.
    let ofUnpublished: Set<String>

    init(_ articles: Articles, _ references: ReferenceLibrary, _ settings: SiteSettings) {
      for reference in references.references {
        if let url = reference.url { texts.insert(Self.path(url.text, settings.baseURL)) }
      }
      for address in settings.addresses { texts.insert(Self.path(address, settings.baseURL)) }
      for article in articles.published {
        for file in article.namedFiles { texts.insert(Self.path(file, settings.baseURL)) }
        for file in article.extraNames { extras.insert(file) }
      }
      ofUnpublished = Set(articles.filesOfUnpublished)
    }

    /// A file by its path, where it may be named by its whole address on the web.
    private static func path(_ file: String, _ base: BaseURL?) -> String {
      guard let base, file.utf8.starts(with: "http".utf8) else { return file }
      let start = base.origin + base.root
      guard file.hasPrefix(start) else { return file }
      return PercentEncoding.decode(file.dropFirst(start.count).prefix { $0 != "?" && $0 != "#" })
    }
  }
}

extension SiteSettings {
  /// The addresses on the web that site.yml names.
  fileprivate var addresses: [String] {
    let items = (navigation + footer).compactMap { item in
      if case .url(let url) = item.target { url } else { nil }
    }
    return items + (emergency + helplines).map(\.url) + [organisation.url]
  }
}
