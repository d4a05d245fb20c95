internal import Dispatch
internal import Glibc
internal import NIOCore
internal import NIOHTTP1
internal import NIOPosix

/// The preview's HTTP server, on loopback only.
///
/// It has a thread of its own, so that a rebuild on all cores does not delay answers.
struct PreviewServer {
  /// The port that it listens at.
  let port: Int
  private let channels: [any Channel]
  private let group: MultiThreadedEventLoopGroup

  /// How many ports to try after the wanted one.
  private static let attempts = 100

  /// Listens at a port, or if it is taken, at the next free one.
  static func start(port wanted: Int, audience: Audience, inbox: PreviewInbox) async throws(PreviewError)
    -> PreviewServer
  {
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    do {
      for port in wanted...min(wanted + attempts, 65_535) {
        if let channels = try await listen(at: port, audience, inbox, group) {
          return PreviewServer(port: port, channels: channels, group: group)
        }
      }
    } catch {
      try? await group.shutdownGracefully()
      throw .refused(port: wanted, (error as? IOError).map { .system($0.errnoCode) })
    }
    try? await group.shutdownGracefully()
    throw .noFreePort(from: wanted)
  }

  /// Closes all connections.
  func stop() async {
    for channel in channels { try? await channel.close() }
    try? await group.shutdownGracefully()
  }

  /// Listens at 127.0.0.1 and, if this machine has IPv6, at ::1; `nil` if the port is taken at one of them.
  private static func listen(
    at port: Int, _ audience: Audience, _ inbox: PreviewInbox, _ group: MultiThreadedEventLoopGroup
  ) async throws -> [any Channel]? {
    var channels: [any Channel] = []
    for host in ["127.0.0.1", "::1"] {
      do {
        let address = try SocketAddress(ipAddress: host, port: port)
        channels.append(try await bootstrap(audience, inbox, group).bind(to: address).get())
      } catch let error as IOError where error.errnoCode == EADDRINUSE {
        for channel in channels { try? await channel.close() }
        return nil
      } catch let error as IOError
        where host == "::1" && [EADDRNOTAVAIL, EAFNOSUPPORT].contains(error.errnoCode)
      {
        // This machine has no IPv6.
        continue
      }
    }
    return channels
  }

  private static func bootstrap(
    _ audience: Audience, _ inbox: PreviewInbox, _ group: MultiThreadedEventLoopGroup
  ) -> ServerBootstrap {
    ServerBootstrap(group: group)
      .serverChannelOption(.backlog, value: 256)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelOption(.socketOption(.tcp_nodelay), value: 1)
      // A browser may close its half of the connection and still wait for the answer.
      .childChannelOption(.allowRemoteHalfClosure, value: true)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          let pipeline = channel.pipeline.syncOperations
          try pipeline.configureHTTPServerPipeline()
          // Stops reading from a browser that does not read its answers.
          try pipeline.addHandler(BackPressureHandler())
          try pipeline.addHandler(
            IdleStateHandler(writeTimeout: .seconds(15), allTimeout: .seconds(60)))
          try pipeline.addHandler(Connection(audience, inbox))
        }
      }
  }
}
