import ArgumentParser
import Building
import Evidence
import Files
import Links
import Site
import Text

extension CheckCommand {
  /// Asks other sites for what is due, and keeps what they answered.
  ///
  /// - Returns: Whether more is known than before.
  func askOtherSites(of site: Site, in folder: String) async throws -> Bool {
    let addresses = Set(site.outsideLinks.map(\.address))
    let due = site.linkRecord.due(among: addresses, on: site.today)
    var found: [String: LinkVerdict] = [:]
    if !due.isEmpty {
      let client: Curl
      do throws(Curl.Problem) {
        client = try Curl(
          agent: "Handout/\(Version.number) (link check of \(site.settings.baseURL?.text ?? "a site"))")
      } catch {
        Terminal.error.write("error: \(error)")
        throw ExitCode.machine
      }
      Terminal.error.write("Asking other sites for \(counted(due.count, "address", plural: "addresses")) …")
      found = await LinkAsker(client).ask(due)
      // Of hosts that nobody reaches, none was asked.
      let asked = found.values.filter { $0 != .dead(.privateHost) }
      guard asked.isEmpty || !asked.allSatisfy(\.isSilence) else {
        Terminal.error.write("error: no other site answered: is this machine connected to the network?")
        throw ExitCode.machine
      }
      guard !Self.isWithoutTrust(found) else {
        Terminal.error.write(
          "error: the certificate of no other site is trusted: has this machine any, as with 'apt install ca-certificates'?"
        )
        throw ExitCode.machine
      }
    }
    let record = site.linkRecord.taking(found, on: site.today, of: addresses)
    Terminal.error.write(record.summary(asked: due.count))
    guard record.entries != site.linkRecord.entries || !site.linkRecord.diagnostics.isEmpty else {
      return false
    }
    do throws(FileError) {
      try KeptFile(LinkRecord.file, ofSiteIn: folder).replace(with: Array(record.text.utf8))
    } catch {
      Terminal.error.write("error: \(error)")
      throw ExitCode.machine
    }
    return true
  }

  /// Whether it is the machine that trusts nobody: several hosts were asked, and none had a good certificate.
  private static func isWithoutTrust(_ found: [String: LinkVerdict]) -> Bool {
    let secure = found.filter { $0.key.hasPrefix("https:") && $0.value != .dead(.privateHost) }
    let hosts = Set(secure.keys.map { $0.split(separator: "/").dropFirst().first })
    return hosts.count > 1 && secure.values.allSatisfy { $0 == .unclear(.certificate) }
  }

  /// Reads the table of Retraction Watch.
  func readRetractions(_ file: String) throws -> RetractionTable {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try FileReader.bytes(of: Folder.absolute(file), followsSymbolicLink: true)
    } catch {
      throw ValidationError("\(error)")
    }
    do throws(RetractionTable.Problem) { return try RetractionTable(bytes) } catch {
      throw ValidationError("\(file): \(error)")
    }
  }
}

extension LinkVerdict {
  /// Whether nothing was heard, as when a machine has no network.
  fileprivate var isSilence: Bool {
    switch self {
    case .dead(let reason): reason.text == WebFailure.noHost.rawValue
    case .unclear(.certificate): false
    case .unclear(let reason): WebFailure(rawValue: reason.text) != nil
    case .alive, .moved, .blocked: false
    }
  }

  /// What many of the kind are called, and their place in a list.
  fileprivate var kind: (place: Int, name: String) {
    switch self {
    case .alive: (0, "there")
    case .moved: (1, "moved")
    case .dead: (2, "gone")
    case .blocked: (3, "closed to programs")
    case .unclear: (4, "unclear")
    }
  }
}

extension LinkRecord {
  /// How many addresses there are of each kind.
  fileprivate func summary(asked: Int) -> String {
    let kinds = Dictionary(grouping: entries.values.map(\.verdict.kind), by: \.place)
    let parts = kinds.sorted { $0.key < $1.key }.map {
      "\(withThousands($0.value.count)) \($0.value[0].name)"
    }
    let all = counted(entries.count, "address", plural: "addresses")
    return "Other sites: \(all), \(withThousands(asked)) of them asked for today"
      + (parts.isEmpty ? "." : ": \(parts.joined(separator: ", ")).")
  }
}
