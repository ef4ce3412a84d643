extension JSONCodingError {
    /// Takes the error of a value's own `init(from:)` or of a container; the texts of unknown ones are left out.
    init(_ error: DecodingError) {
        switch error {
        case .typeMismatch(let type, let context): self.init(context, expected: "a value of \(type)")
        case .valueNotFound(_, let context): self.init(context, expected: "a value", found: "null")
        case .keyNotFound(let key, let context):
            let place = JSONPointer(context.codingPath).appending(key.stringValue)
            self.init(expected: "a value", found: "nothing", at: place)
        case .dataCorrupted(let context): self.init(context, expected: "a value that its type allows")
        @unknown default: self.init(expected: "a value that its type allows", found: "another", at: JSONPointer())
        }
    }

    /// Takes the error of a value's own `encode(to:)`.
    init(_ error: EncodingError) {
        switch error {
        case .invalidValue(_, let context): self.init(context, expected: "a value that JSON can hold")
        @unknown default: self.init(expected: "a value that JSON can hold", found: "another", at: JSONPointer())
        }
    }

    private init(_ context: DecodingError.Context, expected: String, found: String = "another") {
        self = context.underlyingError as? JSONCodingError ?? .init(expected: expected, found: found, at: .init(context.codingPath))
    }

    private init(_ context: EncodingError.Context, expected: String) {
        self = context.underlyingError as? JSONCodingError ?? .init(expected: expected, found: "another", at: .init(context.codingPath))
    }

    /// The error in the form that types with coding of their own expect; `init(_:)` leads back.
    var standard: DecodingError {
        let path = pointer.tokens.map { JSONKey($0) }
        return .dataCorrupted(.init(codingPath: path, debugDescription: description, underlyingError: self))
    }
}

extension JSONPointer {
    /// The place that a coding path leads to.
    init(_ path: [any CodingKey]) { self.init(tokens: path.map { $0.intValue.map(String.init) ?? $0.stringValue }) }
}
