import Diagnostics
import Markdown
import Testing

@Suite("Markup of other programs")
struct ForeignMarkupTests {
  @Test(
    "is found where it stands",
    arguments: [
      ("!!! danger \"Do not mix\"\n    Do not mix.\n", ["1:1+23"]),
      ("??? note\n    a\n", ["1:1+8"]),
      ("::: warning\nDo not drive.\n:::\n", ["1:1+11"]),
      (":::: columns\n\n::: a\n\nb\n\n:::\n\n::::\n\n:::\n", ["1:1+12", "3:1+5", "11:1+3"]),
      (
        "{% include w.html %} {{< youtube x >}} $x^2$ {{ a }}\n",
        ["1:1+20", "1:22+17", "1:40+5", "1:46+7"]
      ),
      ("{% hint %}\n\na\n\n{% endhint %}\n\n{% endhint %}\n", ["1:1+10", "7:1+13"]),
      ("<% if a %>b<% end %> {% raw %}c{% end %} {% end %}\n", ["1:1+10", "1:22+9", "1:42+9"]),
      (":::image source=\"a\":::\n\n:::\n", ["1:1+22", "3:1+3"]),
      ("{{< note >}}a{{< /note >}} {{#x}}b{{/x}}\n", ["1:1+12", "1:28+6"]),
      ("{{<\n figure src=\"a\"\n>}}\n\n{{< a\n", ["1:1+3", "5:1+5"]),
      ("<%= link_to x %> and <% if a %>\n", ["1:1+16", "1:22+10"]),
      ("{# a note #} and {++b++}, {--c--}\n", ["1:1+12", "1:18+7", "1:27+7"]),
      (
        "[a](https://example.org/){rel=external} ![b](c.png){width=300}\n{: .x}\n",
        ["1:26+14", "1:52+11", "2:1+6"]
      ),
      ("[a](b.md){ .md-button } ![c](d.png){ align=left } e { .f #g }\n", ["1:10+14", "1:36+14", "1:53+9"]),
      ("## A {-}\n\n## B { .c }\n\n## D {e=f}\n", ["1:6+3", "3:6+6", "5:6+5"]),
      ("See {ref}`a` and {doc}`b c <d>`, :ref:`e`\n", ["1:5+8", "1:18+14", "1:34+8"]),
      ("(a-label)=\n## A\n", ["1:1+10"]),
      ("See \\@ref(fig:x), @fig-x and (@tbl-y-2).\n", ["1:5+12", "1:19+6", "1:31+8"]),
      ("=== \"Tab\"\n\n    a\n", ["1:1+9"]),
      ("The HTML.\n\n*[HTML]: A language\n", ["3:1+19"]),
      ("Word\n: what it means\n\nOther\n\n:   that\n", ["2:1+1", "6:1+1"]),
      ("++so++ and ==so== and ==öde==\n", ["1:1+6", "1:12+6", "1:23+7"]),
      ("$w = 1/(m-a)$, $n$, $0.05$, $a<b$\n", ["1:1+13", "1:16+3", "1:21+6", "1:29+5"]),
      ("$$x = 1$$ and\n\n$$\nx = 1\n$$\n", ["1:1+9", "3:1+2"]),
      ("\\(x^2\\) \\[ a = b \\] \\textbf{a} \\begin{b}\n", ["1:1+7", "1:9+11", "1:21+10", "1:32+9"]),
      (".. note:: a\n\n[TOC]\n\n\\newpage\n", ["1:1+11", "3:1+5", "5:1+8"]),
      (".. [1] a\n\nb [1]_ and `c <d>`_\n", ["1:1+8", "3:3+4", "3:12+8"]),
      ("Like this::\n\n    a\n", ["1:10+2"]),
      ("• a\n• b\n\n·\tc\n\no\td\n", ["1:1+1", "2:1+1", "4:1+1", "6:1+1"]),
      (
        "x^[note], [[page]], :warning: now (:xy:) ![[a|b]]\n",
        ["1:2+7", "1:11+8", "1:21+9", "1:36+4", "1:43+7"]
      ),
      (
        "[[toc]] [[#a]] [[https://a.b][c]] [fn:1] a ^block-1\n",
        ["1:1+7", "1:9+6", "1:16+18", "1:35+6", "1:44+8"]
      ),
      ("%%a note%% b\n\n%%\nc\n%%\n\n{/* d */}\n\n% e\n", ["1:1+10", "3:1+2", "7:1+9", "9:1+3"]),
      ("+---+---+\n| a | b |\n+---+---+\n\n{| class=x\n", ["1:1+9", "3:1+9", "5:1+10"]),
      ("'''bold''' [https://a.b c] [b]d[/b]\n", ["1:1+10", "1:12+15", "1:32+4"]),
      ("== Heading ==\na\n\n#+TITLE: b\n\n##c\n\n= Title\n", ["1:1+13", "4:1+10", "6:1+3", "8:1+7"]),
      (".. figure:: a.png\n   :alt: b\n   :width: 3\n\n:Author: c\n", ["1:1+17", "5:1+10"]),
      ("(@a) b\n\n(ref:c) d\n\n+++ {\"e\": 1}\n\n--8<-- \"f\"\n", ["1:1+4", "3:1+9", "5:1+12", "7:1+10"]),
      ("| Roses are red\n| Violets are blue\n", ["1:1+1", "2:1+1"]),
      ("~so~ and ${name} and [#a]_\n", ["1:1+4", "1:10+7", "1:22+5"]),
      ("import Tabs from '@theme/Tabs';\n\nexport const a = 1\n", ["1:1+31", "3:1+18"]),
      ("include::a.adoc[]\n\n::youtube{id=a}\n\n[WARNING]\n", ["1:1+17", "3:1+15", "5:1+9"]),
      ("- [-] a\n- [] b\n- [/] c\n- [x] d\n", ["1:3+3", "2:3+2", "3:3+3"]),
      (
        "[!INCLUDE [a](b.md)] and [!div class=\"x\"]\n\n> [!code-csharp[A](b.cs)]\n",
        ["1:1+20", "1:26+16", "3:3+23"]
      ),
      ("![a cup|300](b.png) and ![c](d.png)\n", ["1:8+4"]),
      (
        "```{note}\na\n```\n\n``` {.python .x}\n```\n\n```mermaid\n```\n", ["1:1+9", "5:1+16", "8:1+10"]
      ),
      ("The mean is `r mean(x)`, in `r`.\n", ["1:14+9"]),
      ("| a | {{b}} |\n| - | - |\n| $x_1$ | :xy: |\n", ["1:7+5", "3:3+5", "3:11+4"]),
    ])
  func positions(text: String, expected: [String]) {
    let found = parse(text).diagnostics.filter { $0.check == .foreignMarkup }.compactMap(\.location)
    #expect(found.map { "\($0.line):\($0.column)+\($0.length)" }.sorted() == expected.sorted())
  }

  @Test("is a warning of its own where it makes a number")
  func numbers() {
    #expect(parse("SpO~2~, 10^9^\n").found == ["1:4+3 markup-at-digit", "1:11+3 markup-at-digit"])
  }

  @Test(
    "is not seen in what only looks like it",
    arguments: [
      "`{{a}}` and ``$x^2$ ` {% b %}`` \\{{c}} \\$x^2$ <https://a.b/{{c}}> [a](b?x==c==y)",
      "It costs $5 or $6_000, 5~10 mg, a = b, x == y, at 10:30: so. Ratio a:b:c (note: x) {a}",
      "Between $5 and $10, US$5/US$6, $5-$10, $5/month = $60, 5$ and 10$, $, $$ and $$$, Micro$oft and Ca$h",
      "See https://example.org/~a/{{b}}?c==d==e and https://example.org/:warning:",
      "Is it? Yes!!!\n\n???\n\nNo... · yes • no\n\n- a\n* b\n+ c",
      "~5 mg and ~10 mg, ~ten and ~twenty, ~/a/b~, ~~c~~, 3 + 4 =\n= 7\n% of people",
      ":warning",
      "#tag and # alone, (a) b, (ref) c | d",
      "| a | b |\n| - | - |\n| c | d |",
      "C++ and D++, Na++ or (++ and +++), 1 + 1, a++b++c, std::vector, note:: so",
      "50%% sure and 60%% not, 100 % or 5%, a @ b, me@example.org, @someone, [@sec-2020]",
      "## A {#a-b}\n\n### B {#c .was-d}",
      "The files metadata{.h, .cc} and binding{.h,.cc}",
      "A set {1, 2}, {a}, { }, {-}, a {b} and {x: y}; if (a) { b = c; }",
      "a\n\nb\n---\n\nc\n----------\n",
      "He said: so.\nIt was 5 < 6 and 7 > 3, or x < y and y > z.",
      "See [1] and [a]_b_, _see [note]_, _`code`_ [sic] (a)= 1",
      "The import from Spain was stopped.\nexport figures rose, and\nimport duties fell.",
      "\\(not a formula\\), \\[1\\], C:\\Users\\x and \\* or 'a' '' b",
      "- [ ] a\n- [x] b\n- [X] c\n- [1] d\n- [Link](a.md)",
      "> [!NOTE]\n> a\n\n[NHS](a.md) and [WHO] and [http://a.b](c.md)",
      "x^2, 10^9 and ^ alone, :) :-) a : b\n:) so",
      "```python\n{{ a }} $x^2$ ::: !!!\n```\n\n    {% a %} ++b++",
      "“{a}” · … – — é ü • ß 😀",
      "![Bars | lines](a.png) and ![1|2 or 3](b.png)",
    ])
  func silence(text: String) {
    #expect(parse(text).diagnostics.map(\.message) == [])
  }

  @Test(
    "is told with what to write instead",
    arguments: [
      ("!!! danger", "for a callout, write > [!CAUTION] and > before each of its lines"),
      ("::: {.callout-tip}", "for a callout, write > [!TIP] and > before each of its lines"),
      ("::: columns", "remove it, and the line of colons that ends it"),
      ("```{figure} a.png\n```", "write ![what it shows](file.png)"),
      (
        "```{code-cell} python\n```",
        "write the name of its language alone, as in ```python: pages show code, and never run it"
      ),
      (
        "```{r, echo=FALSE}\n```",
        "write the name of its language alone, as in ```python: pages show code, and never run it"
      ),
      ("```{warning}\n```", "for a callout, write > [!WARNING] and > before each of its lines"),
      ("```{.python .numberLines}\n```", "write the name of the language alone: python"),
      ("{% hint style=\"info\" %}", "for a callout, write > [!NOTE] and > before each of its lines"),
      ("{{< figure src=\"a.png\" >}}", "write ![what it shows](file.png)"),
      ("{{< ref \"a.md\" >}}", "write a link: [text](page.md)"),
      ("![a](b.png){width=300}", "remove it: a picture takes the width that it has, or that of the page"),
      ("## A {-}", "remove it: headings have no numbers"),
      ("a\n{: toc}", "remove it: pages list their sections by themselves"),
      ("> a\n{.is-warning}", "for a callout, write > [!WARNING] and > before each of its lines"),
      ("## A {.unnumbered}", "remove it"),
      ("![a](b.png =300x)", "remove =300x: a picture takes the width that it has, or that of the page"),
      ("[a]({{ site.url }}/b)", "write the path of the file, as in [text](page.md)"),
      ("[a]({{site.url}}/b)", "write the path of the file, as in [text](page.md)"),
      ("[a]({% link b.md %})", "write the path of the file, as in [text](page.md)"),
      ("[a](b c.md)", "an address with spaces stands between < and >, as in [text](<a b.md>)"),
      ("See {cite}`a`", "write [@key]"),
      ("10<sup>9.5</sup>", "write ⁹·⁵, the sign itself; or allow HTML: raw-html: true in site.yml"),
      ("H<sub>2</sub>O", "write ₂, the sign itself; or allow HTML: raw-html: true in site.yml"),
      ("10<sup>-3</sup>", "write ⁻³, the sign itself; or allow HTML: raw-html: true in site.yml"),
      ("1<sup>st</sup>", "write the letters without the tags, as in 1st"),
      ("a<br>", "write two spaces or \\ at the end of the line; to show the tag itself, write ` around it"),
    ])
  func fixes(text: String, fix: String) {
    #expect(parse("## Z\n\n" + text + "\n").diagnostics.map(\.fix) == [fix])
  }

  @Test("is one mistake from tag to tag where HTML raises or lowers a text")
  func raised() {
    #expect(parse("10<sup>9.5</sup> and H<sub>2</sub>O\n").found == ["1:3+14 raw-html", "1:23+12 raw-html"])
    #expect(parse("a<sup>*b*</sup>\n").found == ["1:2+5 raw-html", "1:10+6 raw-html"])
  }

  @Test(
    "is an error where it takes a link or its address",
    arguments: [
      ("[Arrivals][]\n", ["1:2+8 unknown-reference"]),
      ("[text][label] and [**bold**][other]\n", ["1:2+4 unknown-reference", "1:30+5 unknown-reference"]),
      ("[a][b], [c][], [sic]\n\n[b]: x.md\n[c]: y.md\n", []),
      ("\\[a\\][] and x[1][]\n", ["1:15+1 unknown-reference"]),
      (
        "[a] (b.md) and (c)[d.md] and [sic] (see below) and (e)[f]\n",
        ["1:1+3 unread-link", "1:19+6 unread-link"]
      ),
      ("[[https://a.b][c]]\n", ["1:1+18 foreign-markup"]),
      ("[a]({{b}}.md) and ![c]({{ d }}/e.png)\n", ["1:5+8 unread-link", "1:20+3 unread-link"]),
    ])
  func links(text: String, expected: [String]) {
    let document = parse(text)
    #expect(document.found.sorted() == expected.sorted())
    #expect(!document.links.contains { $0.destination.contains("{{") })
  }

  @Test("is not looked for in the answers of a quiz")
  func quiz() {
    let text = "## A {#a from=2}\n\n- ( ) b → [C](#c) {.end}\n- ( ) d {points=1}\n\n## C\n"
    #expect(
      !parse(text, options: .init(readsChoices: true)).diagnostics.contains { $0.check == .foreignMarkup })
  }

  @Test("is looked for in HTML that becomes part of the page, but only commands are")
  func html() {
    let text = "<div>{{ a }} <% b %> $x^2$ {c=d}</div>\n"
    #expect(
      parse(text, options: .init(allowsRawHTML: true)).found == [
        "1:6+7 foreign-markup", "1:14+7 foreign-markup",
      ])
  }
}

@Suite("A callout with more than its mark")
struct CalloutMistakeTests {
  @Test(
    "keeps all of its text, and says what is not shown",
    arguments: [
      ("> [!warning]- Fold\n> a\n", "<p>Fold\na</p>", ["1:5+7 callout-title"]),
      ("> [!warning]-\n> a\n", "<p>a</p>", ["1:5+7 callout-title"]),
      ("> [!warning]+\n> a\n", "<p>a</p>", ["1:5+7 callout-title"]),
      ("> [!WARNING]: Do not drive\n", "<p>Do not drive</p>", ["1:5+7 callout-title"]),
      ("> [!WARNING|right] a\n", "<p>a</p>", ["1:5+13 callout-title"]),
      ("> [!WARNING|right]\n> a\n", "<p>a</p>", ["1:5+13 callout-title"]),
      ("> [!WARNING]\n> a\n", "<p>a</p>", []),
    ])
  func callouts(text: String, content: String, expected: [String]) {
    let document = parse(text)
    #expect(document.found == expected)
    let html = document.introduction.text
    #expect(html.contains("callout-warning"))
    #expect(html.contains(content))
  }

  @Test("is an error where a colon makes a link definition of it")
  func lost() {
    #expect(parse("> [!WARNING]: Stop.\n").found == ["1:3+17 lost-callout"])
    #expect(parse("> a\n\n[!note]: b \"c\"\n").found == ["3:1+14 lost-callout"])
  }

  @Test("stays a quote where there is no such callout, and says so")
  func unknown() {
    #expect(parse("> [!div class=\"x\"]\n> a\n").found == ["1:5+3 unknown-callout"])
    #expect(parse("> [!warnin|x]\n> a\n").found == ["1:5+6 unknown-callout"])
  }
}
