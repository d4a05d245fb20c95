import Testing
import Words

@Suite("A plural rule")
struct PluralRuleTests {
  /// The rules of CLDR as gettext has them, each with numbers of every form.
  private static let rules: [(rule: String, forms: [[Int]])] = [
    // English, German, Spanish.
    ("nplurals=2; plural=(n != 1);", [[1], [0, 2, 5, 11, 21, 100]]),
    // French.
    ("nplurals=2; plural=n>1", [[0, 1], [2, 3, 100]]),
    // Japanese.
    ("nplurals=1; plural=0;", [[0, 1, 2, 100]]),
    // Polish.
    (
      "nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);",
      [[1], [2, 3, 4, 22, 104], [0, 5, 11, 12, 14, 21, 111, 112]]
    ),
    // Russian.
    (
      "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);",
      [[1, 21, 101], [2, 34, 62], [0, 5, 11, 12, 111]]
    ),
    // Arabic.
    (
      "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);",
      [[0], [1], [2], [3, 10, 103], [11, 99, 111], [100, 101, 102, 200]]
    ),
    // The other signs.
    ("nplurals=3; plural=!n ? 0 : n*2-1 < 4/2+1 ? 1 : 2", [[0], [1], [2, 3]]),
  ]

  @Test("gives the form of a number, as CLDR has it", arguments: rules.indices)
  func forms(index: Int) throws {
    let (text, forms) = Self.rules[index]
    let rule = try #require(PluralRule(text))
    #expect(rule.formCount == forms.count)
    for (form, numbers) in forms.enumerated() {
      for number in numbers { #expect(rule.form(for: number) == form, "\(number)") }
    }
  }

  @Test("gives one of its forms whatever it works out")
  func bounds() throws {
    for text in ["n", "0-n", "n/0", "n%0", "n*9223372036854775807", "7"] {
      let rule = try #require(PluralRule("nplurals=2; plural=\(text)"))
      for number in [0, 1, 5, .max, -3] { #expect((0..<2).contains(rule.form(for: number))) }
    }
  }

  @Test(
    "is nothing else",
    arguments: [
      "", "nplurals=2", "plural=n", "nplurals=0; plural=0", "nplurals=7; plural=0", "nplurals=x; plural=0",
      "nplurals=2; plural=", "nplurals=2; plural=n!=", "nplurals=2; plural=(n", "nplurals=2; plural=n)",
      "nplurals=2; plural=n ? 1", "nplurals=2; plural=m", "nplurals=2; plural=n = 1",
      "nplurals=2; plural=1 1",
      "nplurals=2; plural=99999999999999999999", "nplurals=2; plural=n; more=1", "nplurals=2; plural=-1",
      "nplurals=2; plural=" + String(repeating: "(", count: 400) + "n" + String(repeating: ")", count: 400),
      "nplurals=2; plural=" + String(repeating: "!", count: 900) + "n",
      "nplurals=2; plural=n" + String(repeating: "+n", count: 900),
    ])
  func mistakes(text: String) { #expect(PluralRule(text) == nil) }
}
