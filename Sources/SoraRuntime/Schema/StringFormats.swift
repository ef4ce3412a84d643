/// The formats of [JSON Schema](https://json-schema.org/draft/2020-12/json-schema-validation#name-defined-formats).
enum StringFormats {
    /// Tells whether a string keeps to a format; `nil` for a format that is not JSON Schema's own.
    static func accepts(_ text: String, _ format: String) -> Bool? {
        switch format {
        case "date-time": DateTime(rawValue: text).isValid
        case "date": CalendarDate(rawValue: text).isValid
        case "time": TimeOfDay(rawValue: text).isValid
        case "duration": DurationGrammar.accepts(text)
        case "email": EmailGrammar.accepts(text, isInternational: false)
        case "idn-email": EmailGrammar.accepts(text, isInternational: true)
        case "hostname": HostnameGrammar.accepts(text, isInternational: false)
        case "idn-hostname": HostnameGrammar.accepts(text, isInternational: true)
        case "ipv4": IPAddress.isVersion4(text)
        case "ipv6": IPAddress.isVersion6(text)
        case "uri": URIGrammar.accepts(text, .absolute)
        case "uri-reference": URIGrammar.accepts(text, .reference)
        case "iri": URIGrammar.accepts(text, .internationalAbsolute)
        case "iri-reference": URIGrammar.accepts(text, .internationalReference)
        case "uuid": UUIDString(rawValue: text).isValid
        case "json-pointer": JSONPointer(text) != nil
        case "relative-json-pointer": isRelativePointer(text)
        case "regex": Pattern.isPattern(text)
        default: nil
        }
    }

    private static func isRelativePointer(_ text: String) -> Bool {
        let digits = text.utf8.prefix(while: \.isDigit)
        if digits.isEmpty || digits.count > 1 && digits.first == UInt8(ascii: "0") { return false }
        let rest = text.utf8.dropFirst(digits.count)
        return rest.elementsEqual("#".utf8) || JSONPointer(String(Substring(rest))) != nil
    }
}
