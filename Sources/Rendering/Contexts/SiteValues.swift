import Digest
import Files
import Mustache
import Page
internal import Site

/// The value of `site` on a page.
struct SiteValue: Sendable {
  /// The value.
  let value: Value
  /// Identifies it.
  let digest: Digest
}

/// The values of `site`: they differ in what the menus mark, which is the same on most pages.
struct SiteValues: Sendable {
  private let common: Object
  private let navigation: Menu
  private let footer: Menu
  /// The pages that stand in menus, by their index in the site.
  private let pagesInMenus: Set<Int>
  private let values = Memo<Menu.Marks, SiteValue>()

  /// Finds the pages in the menus of a site in one of its languages.
  init(of site: Site, in edition: Edition) {
    common = Context.site(site, in: edition)
    navigation = Menu(edition.settings.navigation, of: site, in: edition)
    footer = Menu(edition.settings.footer, of: site, in: edition)
    pagesInMenus = Set((navigation.items + footer.items).compactMap(\.page))
  }

  /// Whether a page stands in a menu.
  func isInMenu(_ page: Int) -> Bool { pagesInMenus.contains(page) }

  /// The value on a page.
  ///
  /// - Parameters:
  ///   - current: The page, where it may stand in a menu.
  ///   - above: The pages above it.
  func value(current: Int?, above: [Int]) -> SiteValue {
    let marks = Menu.Marks(current: current, above: above.filter(pagesInMenus.contains))
    return values.value(for: marks) {
      var object = common
      object.append("navigation", navigation.value(marks))
      object.append("footer", footer.value(marks))
      var writer = RecordWriter()
      writer.write(.object(object))
      return SiteValue(value: .object(object), digest: SHA256.digest(of: writer.bytes))
    }
  }
}

/// A menu with its pages found.
struct Menu: Sendable {
  /// One link.
  struct Item: Sendable {
    /// Its words.
    let title: String
    /// Where it leads.
    let url: String
    /// The page that it leads to, by its index in the site; `nil` for another site.
    let page: Int?
    /// The tag of that page's language where it is another than that of the menu.
    var hreflang = ""
    /// The language of its words where that is another.
    var language: SiteLanguage?
  }

  /// What a menu marks on a page.
  struct Marks: Sendable, Hashable {
    /// The page, where it may stand in a menu.
    let current: Int?
    /// Those of the pages above it that stand in menus.
    let above: [Int]
  }

  /// The links whose pages are published.
  let items: [Item]

  /// Finds the pages, each in the language of the menu if it is there, and else in the main one.
  init(_ items: [SiteSettings.MenuItem], of site: Site, in edition: Edition) {
    self.items = items.compactMap { item in
      switch item.target {
      case .url(let url):
        let title = item.title ?? url
        return Item(
          title: title, url: url, page: nil,
          language: edition.untranslated.contains(title) ? site.languages.main : nil)
      case .page(let path):
        guard let named = site.index(of: ContentPath(path)) else { return nil }
        let index = site.counterpart(ofPage: named, in: edition.place) ?? named
        let page = site.pages[index]
        let own = page.frontMatter.title
        return Item(
          title: item.title ?? own, url: site.outputs[index].address(below: site.root), page: index,
          hreflang: page.language == edition.place ? "" : site.languages[page.language].tag.text,
          language: item.title == nil
            ? site.foreignLanguage(of: own, ofPage: index, among: edition.place) : nil)
      }
    }
  }

  /// The menu as a template sees it.
  func value(_ marks: Marks) -> Value {
    .list(
      items.map { item in
        [
          "title": .text(item.title), "url": .text(item.url),
          "language": item.language.map(Context.language) ?? .null, "hreflang": .text(item.hreflang),
          "isCurrent": .bool(item.page != nil && item.page == marks.current),
          "isAncestor": .bool(item.page.map(marks.above.contains) ?? false),
        ]
      })
  }
}
