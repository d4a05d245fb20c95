import Diagnostics
import SiteTesting
import Testing

@Suite("A link that dials a number")
struct DialledNumberTests {
  private func mistakes(_ text: String) async -> [String] {
    await TestSite(article: text + "\n").diagnostics().map(\.short).filter { $0.hasSuffix(" wrong-number") }
  }

  @Test(
    "shows that number, in whatever way people write it, or none",
    arguments: [
      "[116 123](tel:116123)", "[Samaritans: **116 123**](tel:+44116123)", "[call us](tel:999)",
      "[0800 111 222](tel:+44800111222)", "[+44 (0)20 7946 0000](tel:+442079460000)",
      "[(020) 7946 0000](tel:02079460000)", "[020 7946 0000](tel:+442079460000)",
      "[7946 0000](tel:02079460000)", "[00 34 024](tel:+34024)", "[+1 (800) 273-8255](tel:18002738255)",
      "[800-273-TALK](tel:+18002738255)", "[1-800-273-TALK (8255)](tel:1-800-273-8255)",
      "[030/123456](tel:+4930123456)", "[988 Lifeline](tel:988)", "[Text HOME to 741741](sms:741741)",
      "[Text 85258](sms:85258?&body=SHOUT)", "[111, option 2](tel:111,2)", "[116 123, 24 hours](tel:116123)",
      "[116 123 (24 hours)](tel:116123)", "[116 123 24/7](tel:116123)", "[24 hours, 7 days](tel:999)",
      "[999 or 112](tel:112)", "[١١٦ ١٢٣](tel:116123)", "[page 200](other.md)", "<tel:116123>",
      "[020 7946 0000 ext. 12](tel:+442079460000;ext=12)",
    ])
  func same(text: String) async { #expect(await mistakes(text) == []) }

  @Test(
    "never shows another",
    arguments: [
      "[116 123](tel:999)", "[116 124](tel:116123)", "[116 123 (24 hours)](tel:116124)",
      "[0800 111 222](tel:+44800111223)", "[112](TEL:999)",
      "[+44 20 7946 0000](tel:+332079460000)", "[Text 85258](sms:85285)",
      "[1999](tel:999)", "[116 123](tel:1161234)",
    ])
  func other(text: String) async { #expect(await mistakes(text).count == 1) }
}
