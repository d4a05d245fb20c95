import Pictures
import Testing

@Suite("A drawing or GIF that readers get")
struct CleanedDrawingTests {
  private func text(_ svg: String) -> String {
    String(decoding: Picture(Array(svg.utf8))?.cleaned ?? [], as: UTF8.self)
  }

  private static let remark = Array("Made by Anna".utf8)

  @Test("has no comment, no XMP and nothing after the end of a GIF, and still moves")
  func gif() {
    let comment = [0x21, 0xFE] + Sample.parts(Self.remark, Self.remark)
    let xmp = [0x21, 0xFF] + Sample.parts(Array("XMP DataXMP".utf8), Array("<x:xmpmeta>".utf8))
    let program = [0x21, 0xFF] + Sample.parts(Array("MGKIPTC0000".utf8), Self.remark)
    let colours = [0x21, 0xFF] + Sample.parts(Array("ICCRGBG1012".utf8), [1, 2])
    let text = [0x21, 0x01] + Sample.parts(Array(repeating: 1, count: 12), Array("seen".utf8))
    let picture = Picture(
      Sample.gif(
        comment, Sample.loop, xmp, Sample.control, comment, Sample.image, program, colours, text,
        Sample.control,
        Sample.image, after: Self.remark))
    #expect(
      picture?.cleaned
        == Sample.gif(Sample.loop, Sample.control, Sample.image, colours, text, Sample.control, Sample.image))
    #expect(picture?.reading == .cleaned)
    #expect(picture?.size == PictureSize(width: 3, height: 4))
    // Without its last byte, as browsers take it.
    #expect(
      Picture(Array(Sample.gif(comment, Sample.image).dropLast()))?.cleaned
        == Array(Sample.gif(Sample.image).dropLast()))
  }

  @Test("stays as it is where a GIF breaks off, or holds what no GIF has")
  func damagedGIF() {
    let whole = Sample.gif(Sample.loop, Sample.control, Sample.image)
    let ends = [19, 19 + Sample.loop.count, 19 + Sample.loop.count + Sample.control.count]
    for end in 6..<whole.count - 1 where !ends.contains(end) {
      let bytes = Array(whole[..<end])
      #expect(Picture(bytes)?.cleaned == bytes, "\(end)")
      #expect(Picture(bytes)?.reading == .unread, "\(end)")
    }
    for index in whole.indices.dropFirst(6) {
      for byte: UInt8 in [0, 1, 0x3B, 0x7F, 0xFF] {
        var bytes = whole
        bytes[index] = byte
        _ = Picture(bytes)
      }
    }
  }

  private static let names =
    #"xmlns="http://www.w3.org/2000/svg" xmlns:s="http://www.w3.org/2000/svg" xmlns:i="http://www.inkscape.org/namespaces/inkscape" xmlns:p="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:o="urn:other""#

  /// The content of a drawing with all prefixes, cleaned.
  private func inside(_ content: String) -> String {
    let start = "<svg \(Self.names)>"
    let found = text(start + content + "</svg>")
    return String(found.dropFirst(start.count).dropLast(6))
  }

  @Test(
    "has no comments, no metadata and nothing of drawing programs",
    arguments: [
      ("<g/><!-- /home/anna --><g/>", "<g/><g/>"), ("<!--! CC BY 4.0 --><g/>", "<!--! CC BY 4.0 --><g/>"),
      ("<metadata id='m'><r:RDF><r:li>Anna</r:li></r:RDF></metadata><g/>", "<g/>"),
      ("<s:metadata>a<g/>b</s:metadata ><g/>", "<g/>"), ("<metadata/><g/>", "<g/>"),
      ("<metadata><!-- x --><metadata>y</metadata></metadata><g/>", "<g/>"),
      ("<p:namedview i:window-x='1'><i:grid type='x'/></p:namedview>\n<g/>", "\n<g/>"),
      ("<p:namedview/>", ""),
      ("<g i:label=\"Anna\" id='a'\n   p:docname='b.svg' />", "<g id='a' />"),
      ("<g i:export-filename=\"/home/anna/a&amp;b.png\"><i:x/>t</g>", "<g>t</g>"),
      // What a program notes around a part of the drawing.
      ("<i:x i:a='1'><o:y/><g i:b='2'/></i:x>", "<i:x><o:y/><g/></i:x>"),
      // What stays: titles, text, other names, names of names, and what only looks like it.
      ("<title>T</title><desc>i:label=\"a\"</desc>", "<title>T</title><desc>i:label=\"a\"</desc>"),
      ("<o:metadata>x</o:metadata><g o:label='x'/>", "<o:metadata>x</o:metadata><g o:label='x'/>"),
      (
        "<g xmlns:q='http://www.inkscape.org/namespaces/inkscape'/>",
        "<g xmlns:q='http://www.inkscape.org/namespaces/inkscape'/>"
      ),
      ("<g xmlns:i='urn:mine' i:label='x'/>", "<g xmlns:i='urn:mine' i:label='x'/>"),
      (
        "<text><![CDATA[<!-- <metadata> ]]>&lt;!-- -->&#60;</text>",
        "<text><![CDATA[<!-- <metadata> ]]>&lt;!-- -->&#60;</text>"
      ),
      ("<g id='a>b &lt;!-- x -->'/>", "<g id='a>b &lt;!-- x -->'/>"),
    ])
  func svg(content: String, cleaned: String) {
    #expect(inside(content) == cleaned)
    #expect(inside(cleaned) == cleaned)
  }

  @Test("keeps empty elements in the places of those that are gone, where styles may count them")
  func counted() {
    for style in ["g:nth-child(2){}", "g + g{}", "g ~ g{}", "g:first-of-type{}"] {
      #expect(
        inside("<style>\(style)</style><metadata a='b'><r:RDF>Anna</r:RDF></metadata><p:x i:y='/home'/>")
          == "<style>\(style)</style><metadata></metadata><p:x/>")
    }
    #expect(inside("<style>g{}</style><metadata>Anna</metadata>") == "<style>g{}</style>")
  }

  @Test("keeps what comes before it, but for comments")
  func before() {
    let head = "\u{FEFF}<?xml version='1.0'?>\n"
    let type =
      "<!DOCTYPE svg PUBLIC '-//W3C//DTD' \"a>b\" [ <!ENTITY ns_ai \"http://ns.adobe.com/AdobeIllustrator/10.0/\"> <!-- it's --> ]>"
    let found = text(
      head + "<!-- Generator: Me -->" + type
        + "<svg xmlns:i='&ns_ai;' i:x='a'><i:pgf>z</i:pgf></svg>\n<!-- end -->")
    #expect(found == head + type + "<svg xmlns:i='&ns_ai;'></svg>\n")
  }

  @Test(
    "stays as it is, and is reported, where it is no drawing that can be read",
    arguments: [
      "<svg><!-- a </svg>", "<svg><!-- a -- b --></svg>", "<svg><g></svg>", "<svg></g></svg>", "<svg>",
      "<svg", "<svg a></svg>",
      "<svg a=b><!-- c --></svg>", "<svg a='<'><!-- c --></svg>", "<svg><!-- c -->a & b</svg>",
      "<svg><!-- c -->&lt<!-- d -->;</svg>",
      "<svg><<!-- c -->script/></svg>", "<svg><g<!-- c -->/></svg>", "<svg><!-- c --></svg><svg/>",
      "<svg><!-- c --></svg>text",
      "text<svg><!-- c --></svg>", "<svg><!-- c --><script>x</script></svg>",
      "<svg><![CDATA[<!-- c --></svg>",
      "<!DOCTYPE svg [ <svg><!-- c --></svg>", "<svg><!-- c --><?x </svg>",
      "<svg a='1'b='2'><!-- c --></svg>",
      "<svg><!-- c --></svg>\0",
    ])
  func unread(svg: String) {
    #expect(text(svg) == svg)
    #expect(Picture(Array(svg.utf8))?.reading == .unread)
  }

  @Test("takes no longer for each element the deeper it stands")
  func deep() {
    let depth = 50_000
    let whole =
      "<svg>" + String(repeating: "<g>", count: depth) + "<!-- c -->"
      + String(repeating: "</g>", count: depth) + "</svg>"
    #expect(text(whole) == whole.replacing("<!-- c -->", with: ""))
  }
}
