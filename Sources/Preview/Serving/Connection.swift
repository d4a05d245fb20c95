internal import Files
internal import Glibc
internal import NIOCore
internal import NIOHTTP1
internal import Site

/// One connection of a browser: requests in, answers out, one after the other.
///
/// Lives on the thread of the connection's event loop.
final class Connection: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  private let audience: Audience
  private let inbox: PreviewInbox
  private var request: HTTPRequestHead?
  /// The body of the request, cut off after the most that a form may send and one byte more.
  private var body: [UInt8] = []
  /// The number of this connection's listener, while it waits for changes.
  private var listening: Int?
  private var lastWrite: EventLoopFuture<Void>?
  /// The request that waits until the browser has read the answers before: a browser may send thousands and read none, and each
  /// answer may be large.
  private var waiting: HTTPRequestHead?

  init(_ audience: Audience, _ inbox: PreviewInbox) {
    self.audience = audience
    self.inbox = inbox
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head):
      request = head
      body = []
    case .body(let buffer):
      body += buffer.readableBytesView.prefix(FormReception.limit + 1 - body.count)
    case .end:
      guard let request else { return }
      self.request = nil
      // The next request comes only after the answer to this one.
      guard context.channel.isWritable else { return waiting = request }
      answer(request, context)
    }
  }

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    if context.channel.isWritable, let request = waiting {
      waiting = nil
      answer(request, context)
    }
    context.fireChannelWritabilityChanged()
  }

  private func answer(_ request: HTTPRequestHead, _ context: ChannelHandlerContext) {
    guard let snapshot = audience.snapshot else {
      // The first build is still running; the browser gets its answer after that.
      return waitForFirstBuild(request, context)
    }
    let asked = PreviewRequest(request, body)
    let response = kept(Responder(snapshot).respond(to: asked))
    switch response.body {
    case .bytes(let bytes): send(response.cut(for: asked, size: bytes.count), to: request, context)
    case .file(let path): send(response, asked, fileAt: path, to: request, context)
    case .changes: stream(response, to: request, context)
    }
  }

  /// The answer, after keeping the form that comes with it.
  private func kept(_ response: PreviewResponse) -> PreviewResponse {
    guard let entry = response.entry else { return response }
    do throws(FileError) {
      try inbox.keep(entry)
      return response
    } catch {
      return PreviewResponse(500, "\(error)")
    }
  }

  private func waitForFirstBuild(_ request: HTTPRequestHead, _ context: ChannelHandlerContext) {
    let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
    let loop = context.eventLoop
    listening = audience.listen { _ in
      loop.execute {
        let (connection, context) = bound.value
        guard connection.leave(), context.channel.isActive else { return }
        connection.answer(request, context)
      }
    }
  }

  /// Sends an answer whose bytes are in memory.
  private func send(
    _ response: PreviewResponse, to request: HTTPRequestHead, _ context: ChannelHandlerContext
  ) {
    guard case .bytes(let bytes) = response.body else { return }
    let sent = bytes[response.part ?? bytes.indices]
    let isWanted = request.method != .HEAD
    send(response, sent.count, isWanted ? .byteBuffer(ByteBuffer(bytes: sent)) : nil, to: request, context)
  }

  /// Sends an answer whose length is known.
  ///
  /// - Parameter body: What follows the headers; `nil` where only those are asked for.
  @discardableResult
  private func send(
    _ response: PreviewResponse, _ count: Int, _ body: IOData?, to request: HTTPRequestHead,
    _ context: ChannelHandlerContext
  ) -> EventLoopFuture<Void> {
    var head = head(response, request)
    head.headers.add(name: "content-length", value: "\(count)")
    head.headers.add(name: "connection", value: request.isKeepAlive ? "keep-alive" : "close")
    context.write(wrapOutboundOut(.head(head)), promise: nil)
    if let body { context.write(wrapOutboundOut(.body(body)), promise: nil) }
    let written = context.writeAndFlush(wrapOutboundOut(.end(nil)))
    lastWrite = written
    if !request.isKeepAlive { close(after: written, context) }
    return written
  }

  /// Lets the system send a file, so that none of it has to be in memory.
  private func send(
    _ response: PreviewResponse, _ asked: PreviewRequest, fileAt path: String, to request: HTTPRequestHead,
    _ context: ChannelHandlerContext
  ) {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    var status = stat()
    guard descriptor >= 0, fstat(descriptor, &status) == 0, status.isFile else {
      if descriptor >= 0 { Glibc.close(descriptor) }
      return send(PreviewResponse(404, FileError(.read, path).description), to: request, context)
    }
    let file = NIOFileHandle(_deprecatedTakingOwnershipOfDescriptor: descriptor)
    let size = Int(status.st_size)
    let response = response.cut(for: asked, size: size)
    guard case .file = response.body else {
      try? file.close()
      return send(response, to: request, context)
    }
    let part = response.part ?? 0..<size
    let region = FileRegion(fileHandle: file, readerIndex: part.lowerBound, endIndex: part.upperBound)
    let written = send(
      response, part.count, request.method == .HEAD ? nil : .fileRegion(region), to: request, context)
    written.whenComplete { _ in try? file.close() }
  }

  /// Sends server-sent events (HTML Standard, section 9.2): one now and one after each change.
  private func stream(
    _ response: PreviewResponse, to request: HTTPRequestHead, _ context: ChannelHandlerContext
  ) {
    context.write(wrapOutboundOut(.head(head(response, request))), promise: nil)
    guard request.method != .HEAD else {
      let written = context.writeAndFlush(wrapOutboundOut(.end(nil)))
      return close(after: written, context)
    }
    // A browser that loses the connection comes back after this many milliseconds.
    sendText("retry: 500\n\n", context)
    let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
    let loop = context.eventLoop
    listening = audience.listen { _ in
      loop.execute {
        let (connection, context) = bound.value
        // Skipped while the browser does not read: every message says the same.
        guard connection.listening != nil, context.channel.isWritable else { return }
        connection.sendText("data: changed\n\n", context)
      }
    }
  }

  private func sendText(_ text: String, _ context: ChannelHandlerContext) {
    context.writeAndFlush(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(string: text)))), promise: nil)
  }

  private func head(_ response: PreviewResponse, _ request: HTTPRequestHead) -> HTTPResponseHead {
    var headers = HTTPHeaders(response.headers.map { ($0.name, $0.value) })
    headers.add(name: "cache-control", value: "no-store")
    headers.add(name: "x-content-type-options", value: "nosniff")
    headers.add(name: "cross-origin-resource-policy", value: "same-origin")
    return HTTPResponseHead(
      version: request.version, status: HTTPResponseStatus(statusCode: response.status), headers: headers)
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    switch event {
    case ChannelEvent.inputClosed:
      // A listener to changes has gone; a browser that waits for an answer still gets it.
      if waiting != nil { return }
      if listening == nil, let lastWrite {
        close(after: lastWrite, context)
      } else {
        context.close(promise: nil)
      }
    case IdleStateHandler.IdleStateEvent.write where listening != nil:
      // A comment, so that a dead connection is noticed.
      sendText(":\n\n", context)
    case IdleStateHandler.IdleStateEvent.all: context.close(promise: nil)
    default: context.fireUserInboundEventTriggered(event)
    }
  }

  func channelInactive(context: ChannelHandlerContext) {
    _ = leave()
    context.fireChannelInactive()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    context.close(promise: nil)
  }

  /// Stops listening; returns whether this connection was listening.
  private func leave() -> Bool {
    guard let number = listening else { return false }
    audience.leave(number)
    listening = nil
    return true
  }

  private func close(after written: EventLoopFuture<Void>, _ context: ChannelHandlerContext) {
    let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
    written.whenComplete { _ in bound.value.close(promise: nil) }
  }
}

extension PreviewRequest {
  fileprivate init(_ head: HTTPRequestHead, _ body: [UInt8]) {
    self.init(
      head.method.rawValue, head.uri, hosts: head.headers["host"], origin: head.headers.first(name: "origin"),
      contentType: head.headers.first(name: "content-type"), range: head.headers.first(name: "range"),
      hasRangeCondition: head.headers.contains(name: "if-range"), body: body)
  }
}
