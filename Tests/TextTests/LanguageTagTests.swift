import Testing
import Text

@Suite("Tags of languages")
struct LanguageTagTests {
  @Test(
    "are read as RFC 5646 has them, with small and large letters as it recommends them",
    arguments: [
      ("en", "en"), ("EN-gb", "en-GB"), ("es-419", "es-419"), ("SR-latn-rs", "sr-Latn-RS"),
      ("zh-Hant-TW", "zh-Hant-TW"),
      ("zh-cmn-Hans", "zh-cmn-Hans"), ("de-CH-1996", "de-CH-1996"), ("sl-rozaj-biske", "sl-rozaj-biske"),
      ("ca-ES-valencia", "ca-ES-valencia"), ("ar-EG-u-nu-latn", "ar-EG-u-nu-latn"),
      ("de-x-plain", "de-x-plain"),
      ("en-a-bbb-x-a-ccc", "en-a-bbb-x-a-ccc"), ("haw", "haw"), ("ckb-Arab-IQ", "ckb-Arab-IQ"),
    ])
  func valid(written: String, tag: String) {
    #expect(LanguageTag(written)?.text == tag)
  }

  @Test(
    "are refused where they are none, with what was probably meant",
    arguments: [
      ("español", "es"), ("pt_BR", "pt-BR"), ("english", "en"), ("English", "en"), ("en_GB.UTF-8", "en-GB"),
      ("eng", "en"), ("deu-AT", "de-AT"), ("en-UK", "en-GB"), ("العربية", "ar"), ("e n", "en"), ("qq", nil),
      ("", nil),
      ("-", nil), ("en-", "en"), ("en--GB", "en-GB"), ("en-a", nil), ("en-a-b", nil), ("en-x", nil),
      ("klingon", nil), ("e", nil),
      ("en-GB-GB", nil), ("en-😀", nil), ("123", nil), ("en-abcdefghi", nil),
    ] as [(String, String?)])
  func invalid(written: String, correction: String?) {
    #expect(LanguageTag(written) == nil)
    #expect(LanguageTag.correction(of: written) == correction)
  }

  @Test("say which languages are written from right to left")
  func direction() {
    for tag in ["ar", "ar-MA", "he", "fa-IR", "ur", "az-Arab", "pa-Arab-PK", "ckb", "dv"] {
      #expect(LanguageTag(tag)?.isRightToLeft == true, "\(tag)")
    }
    for tag in ["en", "es", "ku", "az", "ar-Latn", "ms", "tr"] {
      #expect(LanguageTag(tag)?.isRightToLeft == false, "\(tag)")
    }
  }

  @Test("lead to a tag, whatever is corrected")
  func corrections() {
    for written in ["Deutsch", "FRANÇAIS", "fre-CA", "es_MX", "zho_Hant_TW", "svenska"] {
      let correction = LanguageTag.correction(of: written)
      #expect(correction.map { LanguageTag($0)?.text } == correction, "\(written)")
      #expect(correction != nil, "\(written)")
    }
  }
}
