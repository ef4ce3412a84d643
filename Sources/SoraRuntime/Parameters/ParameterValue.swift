import Foundation

/// A value that can stand in a path, a query, a header, a cookie or a form field.
public protocol ParameterValue {
    /// The value before a style writes it down.
    var parameterForm: ParameterForm { get }
}

/// What a parameter consists of.
public enum ParameterForm: Sendable, Hashable {
    case text(String)
    case list([ParameterForm])
    /// Names and values in the order in which they are sent.
    case object([Member])

    /// One property of an object.
    public struct Member: Sendable, Hashable {
        public var name: String
        public var value: ParameterForm

        public init(_ name: String, _ value: ParameterForm) {
            self.name = name
            self.value = value
        }
    }
}

extension ParameterForm: ParameterValue {
    public var parameterForm: ParameterForm { self }
}

extension ParameterValue where Self: LosslessStringConvertible {
    public var parameterForm: ParameterForm { .text(String(self)) }
}

extension String: ParameterValue {}
extension Substring: ParameterValue {}
extension Bool: ParameterValue {}
extension Int: ParameterValue {}
extension Int8: ParameterValue {}
extension Int16: ParameterValue {}
extension Int32: ParameterValue {}
extension Int64: ParameterValue {}
extension UInt: ParameterValue {}
extension UInt8: ParameterValue {}
extension UInt16: ParameterValue {}
extension UInt32: ParameterValue {}
extension UInt64: ParameterValue {}

extension Double: ParameterValue {
    public var parameterForm: ParameterForm { .text(wholeText(self) ?? String(self)) }
}

extension Float: ParameterValue {
    public var parameterForm: ParameterForm { .text(wholeText(Double(self)) ?? String(self)) }
}

extension Decimal: ParameterValue {
    public var parameterForm: ParameterForm { .text(description) }
}

extension UUID: ParameterValue {
    /// The text in lower case, as [RFC 9562](https://www.rfc-editor.org/rfc/rfc9562#section-4) writes it.
    public var parameterForm: ParameterForm { .text(uuidString.lowercased()) }
}

extension URL: ParameterValue {
    public var parameterForm: ParameterForm { .text(absoluteString) }
}

/// Types over a raw value, such as open enumerations, are sent as that value.
extension ParameterValue where Self: RawRepresentable, RawValue: ParameterValue {
    public var parameterForm: ParameterForm { rawValue.parameterForm }
}

extension Array: ParameterValue where Element: ParameterValue {
    public var parameterForm: ParameterForm { .list(map(\.parameterForm)) }
}

extension Dictionary: ParameterValue where Key == String, Value: ParameterValue {
    /// The members in the order of their names, so that the same value always makes the same request.
    public var parameterForm: ParameterForm {
        .object(sorted { $0.key < $1.key }.map { ParameterForm.Member($0.key, $0.value.parameterForm) })
    }
}

extension JSONObject: ParameterValue {
    public var parameterForm: ParameterForm { JSONValue.object(self).parameterForm }
}

extension JSONNumber: ParameterValue {}

extension JSONValue: ParameterValue {
    /// Texts without their quotes, null as nothing at all; arrays and objects part by part.
    public var parameterForm: ParameterForm {
        switch self {
        case .null: .list([])
        case .string(let text): .text(text)
        case .array(let elements): .list(elements.map(\.parameterForm))
        case .object(let members): .object(members.map { ParameterForm.Member($0.key, $0.value.parameterForm) })
        case .bool, .number: .text(text())
        }
    }
}

extension Nullable: ParameterValue where Value: ParameterValue {
    /// The value; null as nothing at all, as [RFC 6570](https://www.rfc-editor.org/rfc/rfc6570#section-2.3) has it.
    public var parameterForm: ParameterForm { value?.parameterForm ?? .list([]) }
}

extension Optional: ParameterValue where Wrapped: ParameterValue {
    /// The value; nil, as an element of a list that may hold null, as nothing at all.
    public var parameterForm: ParameterForm { self?.parameterForm ?? .list([]) }
}

/// Writes a whole number without a fraction.
private func wholeText(_ number: Double) -> String? {
    number == number.rounded() && abs(number) < 1e15 ? String(Int64(number)) : nil
}
