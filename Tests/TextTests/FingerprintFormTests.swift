import Testing
import Text

@Suite("The name of a file with a fingerprint")
struct FingerprintFormTests {
  @Test("has the form that is looked for in an output folder")
  func form() {
    let digest = "0123456789abcdef"
    for path in ["style.css", "a.b/app.min.js", "x/font.woff2"] {
      let name = FingerprintForm.path(path, with: digest)
      #expect(name.contains(".h01234567.") && FingerprintForm.stands(in: name))
      #expect(FingerprintForm.stands(in: name + ".gz") && !FingerprintForm.stands(in: path))
    }
  }

  @Test(
    "is not that of others",
    arguments: [
      "minutes.20261120.pdf", "a.h0123456.css", "a.h012345678.css", "a.hABCDEF01.css", "a.h0123456g.css",
      "h01234567.css", "a.h01234567", "a.h01234567.css/b", "",
    ])
  func others(path: String) { #expect(!FingerprintForm.stands(in: path)) }
}
