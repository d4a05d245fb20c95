import Text

/// How a language measures how hard a text is to read.
///
/// Such formulas are made for one language each and say something only of texts of a hundred words and more. Where there is none
/// for a language here, its texts are not measured.
enum ReadingFormula: Sendable {
  /// The automated readability index, for English: the school year in which most pupils can read a text.
  ///
  ///     4.71 × letters per word + 0.5 × words per sentence − 21.43
  ///
  /// Source: R. J. Senter and E. A. Smith, *Automated Readability Index*, AMRL-TR-66-220, Wright-Patterson Air Force Base, 1967.
  /// It counts letters where other formulas count syllables, so it needs no guess at pronunciation.
  case automatedIndex
  /// The first Wiener Sachtextformel, for German: the school year.
  ///
  ///     0.1935 × words of 3 and more syllables (%) + 0.1672 × words per sentence
  ///       + 0.1297 × words of more than 6 letters (%) − 0.0327 × words of one syllable (%) − 0.875
  ///
  /// Source: R. Bamberger and E. Vanecek, *Lesen – Verstehen – Lernen – Schreiben*, Jugend und Volk, Wien 1984.
  case vienna
  /// The Flesch–Szigriszt ease, for Spanish: from 0, very hard, to 100; from 55 on, most people find a text normal.
  ///
  ///     206.835 − 62.3 × syllables per word − words per sentence
  ///
  /// Source: F. Szigriszt Pazos, *Sistemas predictivos de legibilidad del mensaje escrito*, Universidad Complutense de Madrid, 1993;
  /// its scale INFLESZ: I. M. Barrio-Cantalejo et al., *Validación de la Escala INFLESZ*, An Sist Sanit Navar 2008;31:135–152.
  case szigriszt

  /// The formula of a language; `nil` where there is none here.
  init?(_ language: LanguageTag) {
    switch language.language {
    case "en": self = .automatedIndex
    case "de": self = .vienna
    case "es": self = .szigriszt
    default: return nil
    }
  }

  /// What it is called.
  var name: String {
    switch self {
    case .automatedIndex: "the automated readability index"
    case .vienna: "the Wiener Sachtextformel"
    case .szigriszt: "the scale INFLESZ"
    }
  }

  /// How syllables are counted; `nil` where they are not.
  var syllables: Syllables? {
    switch self {
    case .automatedIndex: nil
    case .vienna: .german
    case .szigriszt: .spanish
    }
  }
}
