/// The content type of a file (registered at IANA).
enum ContentType: String {
  case html = "text/html; charset=utf-8"
  case css = "text/css; charset=utf-8"
  case text = "text/plain; charset=utf-8"
  case script = "text/javascript; charset=utf-8"
  case csv = "text/csv; charset=utf-8"
  case calendar = "text/calendar; charset=utf-8"
  case json = "application/json"
  case feed = "application/atom+xml"
  case xml = "application/xml"
  case manifest = "application/manifest+json"
  case pdf = "application/pdf"
  case wasm = "application/wasm"
  case svg = "image/svg+xml"
  case png = "image/png"
  case jpeg = "image/jpeg"
  case gif = "image/gif"
  case webp = "image/webp"
  case avif = "image/avif"
  case icon = "image/vnd.microsoft.icon"
  case woff = "font/woff"
  case woff2 = "font/woff2"
  case mp3 = "audio/mpeg"
  case mp4Audio = "audio/mp4"
  case aac = "audio/aac"
  case ogg = "audio/ogg"
  case wav = "audio/wav"
  case flac = "audio/flac"
  case mp4 = "video/mp4"
  case webm = "video/webm"
  case ogv = "video/ogg"
  case mov = "video/quicktime"
  case captions = "text/vtt; charset=utf-8"
  case events = "text/event-stream"
  case unknown = "application/octet-stream"

  /// The type for the extension of a file's name.
  init(ofFile path: String) {
    let name = path.split(separator: "/").last ?? ""
    let ending = name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() }
    self =
      switch ending {
      case "html", "htm": .html
      case "css": .css
      case "txt", "md": .text
      case "js", "mjs": .script
      case "csv": .csv
      case "ics": .calendar
      case "json", "map": .json
      case "atom": .feed
      case "xml", "xsl": .xml
      case "webmanifest": .manifest
      case "pdf": .pdf
      case "wasm": .wasm
      case "svg": .svg
      case "png": .png
      case "jpg", "jpeg": .jpeg
      case "gif": .gif
      case "webp": .webp
      case "avif": .avif
      case "ico": .icon
      case "woff": .woff
      case "woff2": .woff2
      case "mp3": .mp3
      case "m4a": .mp4Audio
      case "aac": .aac
      case "ogg", "oga", "opus": .ogg
      case "wav": .wav
      case "flac": .flac
      case "mp4", "m4v": .mp4
      case "webm": .webm
      case "ogv": .ogv
      case "mov": .mov
      case "vtt": .captions
      default: .unknown
      }
  }
}
