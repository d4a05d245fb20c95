import Foundation
import Testing

/// With the real pandoc where it is, version 2.17 or later: it takes 170 MB, too much to install for one test.
///
/// `ImportCommandTests` has a stand-in that prints what the real one has printed.
@Suite("handout import, of documents", .enabled(if: Pandoc.isHere))
struct DocumentImportTests {
  private static let text = """
    ---
    title: Coping with cravings
    author: Anna Example
    ---

    # What a craving is

    A *craving* is a **strong wish**. See [the NHS](https://www.nhs.uk/live-well/) and [below](#what-helps).[^1]

    H~2~O, [small]{.smallcaps} and [underlined]{.underline}.

    ## What helps

    1.  Breathe.
    2.  Call a friend:
        -   by day,
        -   at night.

    | Drug     | Half-life |
    |----------|----------:|
    | Ketamine | 2.5 h     |

    Table: Half-lives.

    +---------+-----------+
    | One     | Two       |
    +=========+===========+
    | -   a   | Para 1    |
    | -   b   |           |
    |         | Para 2    |
    +---------+-----------+

    ![A cup of tea](cup.gif){width=3in}

    [Added]{.insertion author="Anna" date="2026-01-01T00:00:00Z"}[taken away]{.deletion author="Anna" date="2026-01-01T00:00:00Z"}, \
    and a [is that true?]{.comment-start id="1" author="Anna" date="2026-01-01T00:00:00Z"}remark[]{.comment-end id="1"}.

    # Another part

    50 < 60, and _under_.

    [^1]: A footnote with **bold**.
    """

  /// A GIF of one pixel.
  private static let picture =
    "GIF89a\u{1}\u{0}\u{1}\u{0}\u{0}\u{0}\u{0},\u{0}\u{0}\u{0}\u{0}\u{1}\u{0}\u{1}\u{0}\u{0}\u{2}\u{2}D\u{1}\u{0};"

  @Test("turns a Word file into a page without HTML, with everything that its readers saw")
  func word() throws {
    let commands = try CommandLine([
      "source.md": Self.text, "cup.gif": Self.picture, "old/index.md": "# Title\n\nText.\n",
    ])
    defer { commands.remove() }
    let made = try commands.shell(
      "pandoc --track-changes=all source.md -o 'old/Report (1) & more.docx' && \"$0\" import old new")
    #expect(made.status == 0, "\(made)")
    let page = try commands.read("new/Content/Report (1) & more.md")
    for part in [
      "title: Coping with cravings\n", "author: Anna Example\n", "word-comments", "Anna: is that true?",
      "## What a craving is\n", "### What helps\n", "## Another part\n",
      "A *craving* is a **strong wish**. See [the NHS](https://www.nhs.uk/live-well/) and [below](#what-helps).[^1]\n",
      "small and underlined.", "1.  Breathe.\n2.  Call a friend:\n    -   by day,\n    -   at night.\n",
      "| Ketamine |", "| a; b | Para 1; Para 2 |", "-media/media/", "![A cup of tea](",
      "Added, and a remark.",
      "[^1]: A footnote with **bold**.", "50 \\< 60",
    ] { #expect(page.contains(part), "\(part) is not in \(page)") }
    for part in ["taken away", "<span", "<img", "<table", "{.", "[TABLE]"] {
      #expect(!page.contains(part), "\(part) is in \(page)")
    }
    #expect(page.components(separatedBy: "Half-lives.").count == 2)
    #expect(made.output.contains("word-comments: on 1 page"), "\(made.output)")
    let built = try commands.shell("\"$0\" build --site new")
    #expect(built.status == 0, "\(built)")
    for code in ["missing-file", "unpublished-file", "foreign-markup", "broken-link", "lost-text"] {
      #expect(!built.errors.contains("[\(code)]"), "\(built.errors)")
    }
    let pictures = try commands.shell("find new/Output -name '*.gif'")
    #expect(pictures.output.split(separator: "\n").count == 1)
  }
}

private enum Pandoc {
  static let isHere = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    .contains { FileManager.default.isExecutableFile(atPath: $0 + "/pandoc") }
}
