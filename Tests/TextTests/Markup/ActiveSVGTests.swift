import Testing
import Text

@Suite("A picture in SVG")
struct ActiveSVGTests {
  @Test(
    "is harmless where it only draws",
    arguments: [
      "<svg/>",
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0\"/></svg>",
      "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\"><svg><g/></svg>",
      "<svg><style>a { fill: red }</style><text>on top of a script</text><use xlink:href=\"#a\"/></svg>",
      "<svg><image href=\"data:image/png;base64,AA\"/><!-- <script> --><title>&lt;script&gt;</title></svg>",
      "<svg><style><![CDATA[ a > b { } ]]></style><animate attributeName=\"x\" to=\"5\"/></svg>",
      "<?xml version='1.0' encoding='iso-8859-1'?><svg/>",
    ])
  func harmless(svg: String) { #expect(!ActiveSVG.isActive(Array(svg.utf8))) }

  @Test(
    "is active where it could run anything",
    arguments: [
      "<svg><script>x()</script></svg>", "<svg><SCRIPT/></svg>",
      "<s:svg xmlns:s=\"x\"><s:script>x()</s:script></s:svg>",
      "<svg onload=\"x()\"/>", "<svg><a xlink:href=\"javascript:x()\"/></svg>",
      "<svg><a href=\" java\nscript:x()\"/></svg>",
      "<svg><a href=\"&#106;avascript:x()\"/></svg>", "<svg><set attributeName=\"onload\" to=\"x()\"/></svg>",
      "<svg><animate attributeName=\"href\" values=\"a;b\"/></svg>",
      "<svg><foreignObject><p/></foreignObject></svg>",
      "<svg><iframe src=\"x\"/></svg>", "<!DOCTYPE svg [<!ENTITY x \"<script>x()</script>\">]><svg>&x;</svg>",
      "<!DOCTYPE svg [<!ATTLIST svg onload CDATA 'x()'>]><svg/>", "<?xml-stylesheet href=\"x.xsl\"?><svg/>",
      "<?xml version=\"1.0\" encoding=\"UTF-16\"?><svg/>", "<\0s\0v\0g\0", "<svg>\u{1B}$B</svg>",
      "<svg><use href=\"data:text/html,x\"/></svg>",
      "<svg><script", "<svg><![CDATA[ x ]]><script>x()</script></svg>",
    ])
  func active(svg: String) { #expect(ActiveSVG.isActive(Array(svg.utf8))) }
}
