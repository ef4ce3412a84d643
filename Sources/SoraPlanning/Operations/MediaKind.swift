/// What a media type is to a client.
enum MediaKind: Int {
    /// JSON, also by a structured suffix.
    case json
    /// The parts of a multipart body.
    case multipart
    /// The fields of a form.
    case urlEncoded
    /// A sequence of JSON texts.
    case values
    /// A stream of events.
    case events
    /// Text, also that of formats that are no more to the client.
    case text
    /// Bytes.
    case bytes

    /// Tells a media type's kind; parameters and case mean nothing here.
    init(_ mediaType: String) {
        if mediaType == "application/json" {
            self = .json
            return
        }
        let essence = mediaType.utf8.split(separator: UInt8(ascii: ";")).first ?? Substring(mediaType).utf8
        let name = String(decoding: essence.filter { $0 != UInt8(ascii: " ") }, as: UTF8.self).lowercased()
        switch name {
        case "application/json", "text/json", "*/*", "application/*": self = .json
        case "application/x-www-form-urlencoded": self = .urlEncoded
        case "text/event-stream": self = .events
        case "application/jsonl", "application/x-ndjson", "application/ndjson", "application/json-seq", "application/jsonlines":
            self = .values
        default:
            if name.hasSuffix("+json") {
                self = .json
            } else if name.hasPrefix("multipart/") {
                self = .multipart
            } else {
                self = name.hasPrefix("text/") ? .text : .bytes
            }
        }
    }

    /// How a body of this kind is written.
    var form: BodyDeclaration.Form {
        switch self {
        case .json: .json
        case .multipart: .multipart
        case .urlEncoded: .urlEncoded
        case .text: .text
        case .values, .events, .bytes: .bytes
        }
    }

    /// The media type that a body of this kind bears: one with a wildcard names none that could be sent.
    func sent(as mediaType: String) -> String {
        guard mediaType.contains("*") else { return mediaType }
        return switch self {
        case .json: "application/json"
        case .text: "text/plain"
        default: "application/octet-stream"
        }
    }

    /// True of media types whose bytes mean something to people as they are: pictures, sound, films, archives.
    static func isFile(_ mediaType: String) -> Bool {
        let name = mediaType.lowercased()
        return ["image/", "audio/", "video/", "font/", "application/octet-stream", "application/pdf", "application/zip"].contains {
            name.hasPrefix($0)
        }
    }
}
