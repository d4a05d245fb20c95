import ArgumentParser

@main
struct Handout: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "handout",
    abstract: "Publishes health information that can be trusted."
  )
}
