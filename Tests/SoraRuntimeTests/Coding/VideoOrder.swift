import SoraRuntime

/// Types as the generator writes them.
struct VideoOrder: Codable, Hashable, Sendable {
    var model: Model
    var seconds: Int?
    var note: Nullable<String>?
    var parts: [Part]
    var result: Result?
    var additionalProperties: [String: JSONValue]

    init(
        model: Model, seconds: Int? = nil, note: Nullable<String>? = nil, parts: [Part] = [], result: Result? = nil,
        additionalProperties: [String: JSONValue] = [:]
    ) {
        self.model = model
        self.seconds = seconds
        self.note = note
        self.parts = parts
        self.result = result
        self.additionalProperties = additionalProperties
    }

    init(from decoder: any Decoder) throws {
        let object = try decoder.container(keyedBy: JSONKey.self)
        model = try object.required("model")
        seconds = try object.optional("seconds")
        note = try object.distinguished("note")
        parts = try object.required("parts")
        result = try object.optional("result")
        additionalProperties = try object.rest(besides: ["model", "seconds", "note", "parts", "result"])
    }

    func encode(to encoder: any Encoder) throws {
        var object = encoder.container(keyedBy: JSONKey.self)
        try object.write(model, "model")
        try object.write(ifPresent: seconds, "seconds")
        try object.write(ifPresent: note, "note")
        try object.write(parts, "parts")
        try object.write(ifPresent: result, "result")
        try object.write(rest: additionalProperties)
    }

    struct Model: OpenEnum {
        let rawValue: String
        init(rawValue: String) { self.rawValue = rawValue }
        static var sora2: Self { "sora-2" }
        static var allCases: [Self] { [sora2] }
    }

    struct Part: Codable, Hashable, Sendable {
        var url: String
        var weight: Double?

        init(url: String, weight: Double? = nil) {
            self.url = url
            self.weight = weight
        }

        init(from decoder: any Decoder) throws {
            let object = try decoder.container(keyedBy: JSONKey.self)
            url = try object.required("url")
            weight = try object.required("weight")
        }

        func encode(to encoder: any Encoder) throws {
            var object = encoder.container(keyedBy: JSONKey.self)
            try object.write(url, "url")
            try object.write(weight, "weight")
        }
    }

    enum Result: Codable, Hashable, Sendable {
        case part(Part)
        case count(Int)
        case unrecognized(JSONValue)

        init(from decoder: any Decoder) throws {
            let value = try JSONValue(from: decoder)
            switch value["type"]?.string {
            case "part": self = .part(try value.decoded())
            case nil where value.int != nil: self = .count(try value.decoded())
            default: self = .unrecognized(value)
            }
        }

        func encode(to encoder: any Encoder) throws {
            switch self {
            case .part(let value): try value.encode(to: encoder)
            case .count(let value): try value.encode(to: encoder)
            case .unrecognized(let value): try value.encode(to: encoder)
            }
        }
    }
}
