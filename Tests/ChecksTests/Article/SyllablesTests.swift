import Testing

@testable import Checks

@Suite("Syllables")
struct SyllablesTests {
  @Test(
    "of Spanish words are counted by their vowels, strong and weak",
    arguments: [
      ("casa", 2), ("bueno", 2), ("guitarra", 3), ("pingüino", 3), ("país", 2), ("ciudad", 2), ("queso", 2),
      ("aéreo", 4),
      ("muy", 1), ("y", 1), ("oír", 2), ("MÉDICO", 3), ("123", 1), ("cuidar", 2), ("yo", 1), ("averiguo", 4),
    ])
  func spanish(word: String, count: Int) {
    #expect(Syllables.spanish.count(in: word.unicodeScalars) == count, "\(word)")
  }

  @Test(
    "of German words are counted by their runs of vowels",
    arguments: [
      ("Haus", 1), ("Behandlung", 3), ("Ärzte", 2), ("Übelkeit", 3), ("und", 1), ("Typ", 1), ("Tsts", 1),
      ("Ketamin", 3),
    ])
  func german(word: String, count: Int) {
    #expect(Syllables.german.count(in: word.unicodeScalars) == count, "\(word)")
  }
}
