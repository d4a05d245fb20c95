import Digest
import Testing

@Suite("Digests")
struct DigestTests {
  @Test(
    "are those of FIPS 180-4",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
    ])
  func standard(text: String, expected: String) {
    #expect(SHA256.digest(of: text).hexadecimal == expected)
    #expect(SHA256.digest(of: Array(text.utf8)).hexadecimal == expected)
  }

  @Test("do not depend on the pieces in which a content comes")
  func pieces() {
    let bytes = (0..<1_000).map { UInt8(truncatingIfNeeded: $0 * 7) }
    for size in [1, 63, 64, 65, 999] {
      var hash = SHA256()
      for start in stride(from: 0, to: bytes.count, by: size) {
        hash.update(Array(bytes[start..<min(start + size, bytes.count)]))
      }
      #expect(hash.finish() == SHA256.digest(of: bytes))
    }
  }

  @Test("can be asked for before everything is taken in")
  func early() {
    var hash = SHA256()
    hash.update("a")
    #expect(hash.finish() == SHA256.digest(of: "a"))
    hash.update("bc")
    #expect(hash.finish() == SHA256.digest(of: "abc"))
  }

  @Test("are written in base 64 as browsers want them")
  func base64() {
    #expect(SHA256.digest(of: "").base64 == "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")
    #expect(SHA256.digest(of: "abc").base64 == "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=")
  }
}
