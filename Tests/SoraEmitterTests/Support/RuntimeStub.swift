/// What generated code calls, as declarations alone: the golden plan is compiled against it within seconds.
let runtimeStub = #"""
    public enum JSONValue: Codable, Hashable, Sendable {
        case null
        public subscript(_ key: String) -> JSONValue? { nil }
        public var string: String? { nil }
        public func decoded<T: Decodable>() throws -> T { fatalError() }
    }
    public enum Nullable<Wrapped: Codable & Hashable & Sendable>: Codable, Hashable, Sendable {
        case null
        case value(Wrapped)
    }
    public struct JSONKey: CodingKey {
        public let stringValue: String
        public let intValue: Int?
        public init?(stringValue: String) { return nil }
        public init?(intValue: Int) { return nil }
    }
    extension KeyedDecodingContainer where Key == JSONKey {
        public func required<T: Decodable>(_ key: String) throws -> T { fatalError() }
        public func optional<T: Decodable>(_ key: String) throws -> T? { fatalError() }
        public func distinguished<T>(_ key: String) throws -> Nullable<T>? { fatalError() }
        public func rest<T: Decodable>(besides keys: [String]) throws -> [String: T] { fatalError() }
    }
    extension KeyedEncodingContainer where Key == JSONKey {
        public mutating func write<T: Encodable>(_ value: T, _ key: String) throws {}
        public mutating func write<T: Encodable>(ifPresent value: T?, _ key: String) throws {}
        public mutating func write<T: Encodable>(rest: [String: T]) throws {}
    }
    extension Encoder {
        public func unlessSending<Value>(_ value: Value?) -> Value? { nil }
    }
    public protocol MemberwiseHashable: Hashable {
        static func areEqual(_ lhs: Self, _ rhs: Self) -> Bool
    }
    extension MemberwiseHashable {
        public static func == (lhs: Self, rhs: Self) -> Bool { areEqual(lhs, rhs) }
    }
    public enum Memberwise {
        public static func agree<Value: Equatable>(_ lhs: Value, _ rhs: Value) -> Bool { lhs == rhs }
        public static func differ<Value: Equatable>(_ lhs: Value, _ rhs: Value) -> Bool { lhs != rhs }
    }
    public protocol IncomingCall: Decodable, Sendable {
        static var payloads: IncomingPayloads { get }
        init(payload: Int?, of body: JSONValue) throws
    }
    extension IncomingCall {
        public init(from decoder: any Decoder) throws { fatalError() }
    }
    public struct IncomingPayloads: Sendable {
        public init(by place: String, _ values: KeyValuePairs<String, Int>, calls: KeyValuePairs<String, Int>) {}
        public init(by place: String, _ values: KeyValuePairs<String, Int>, or table: SchemaTable, _ schemas: [[(schema: Int, payload: Int)]], calls: KeyValuePairs<String, Int>) {}
        public init(by table: SchemaTable, _ schemas: [[(schema: Int, payload: Int)]], calls: KeyValuePairs<String, Int>) {}
    }
    public protocol OpenEnum: RawRepresentable, Codable, Hashable, Sendable, ExpressibleByStringLiteral, CaseIterable where RawValue == String {
        init(rawValue: String)
    }
    extension OpenEnum {
        public init(stringLiteral value: String) { self.init(rawValue: value) }
    }
    @propertyWrapper public struct Boxed<Value: Sendable>: Sendable {
        private final class Box: Sendable {
            let value: Value
            init(_ value: Value) { self.value = value }
        }
        private var box: Box
        public init(wrappedValue: Value) { box = Box(wrappedValue) }
        public var wrappedValue: Value {
            get { box.value }
            set { box = Box(newValue) }
        }
    }
    public struct ValidationRules: Sendable {}
    public protocol Validatable: MemberwiseHashable, Codable {
        static var validationRules: ValidationRules { get }
    }
    public struct SchemaTable: Sendable {
        public init(_ lines: String) {}
        public subscript(index: Int) -> ValidationRules { ValidationRules() }
        public func firstSatisfied(by value: JSONValue, of indices: [Int]) -> Int? { nil }
    }
    public struct BearerToken: Sendable {}
    public struct BasicCredentials: Sendable {}
    public struct APIKey: Sendable {}
    public struct SchemeCredential: Sendable {
        public enum Place: Sendable { case header(String), query(String), cookie(String) }
        public static func bearer(_ scheme: String, _ value: BearerToken?) -> Self? { nil }
        public static func basic(_ scheme: String, _ value: BasicCredentials?) -> Self? { nil }
        public static func http(_ scheme: String, _ name: String, _ value: APIKey?) -> Self? { nil }
        public static func apiKey(_ scheme: String, in place: Place, _ value: APIKey?) -> Self? { nil }
    }
    public struct ServerAddress: Sendable, ExpressibleByStringLiteral {
        public let text = ""
        public init(stringLiteral value: String) {}
        public init(_ template: String, _ values: [String: String]) {}
        public init(_ relative: String, relativeTo document: ServerAddress) {}
    }
    public struct ClientConfiguration: Sendable { public init() {} }
    public struct CallOptions: Sendable { public init() {} }
    public struct HTTPMethod: RawRepresentable, Sendable {
        public let rawValue: String
        public init(rawValue: String) { self.rawValue = rawValue }
        public static var get: Self { Self(rawValue: "GET") }
        public static var post: Self { Self(rawValue: "POST") }
        public static var delete: Self { Self(rawValue: "DELETE") }
    }
    public protocol ParameterValue {}
    extension String: ParameterValue {}
    extension Int: ParameterValue {}
    extension Bool: ParameterValue {}
    extension Array: ParameterValue where Element: ParameterValue {}
    extension Optional: ParameterValue where Wrapped: ParameterValue {}
    public enum ParameterStyle: Sendable { case form, simple, spaceDelimited, deepObject }
    public struct FieldEncoding: Hashable, Sendable {
        public static func style(_ style: ParameterStyle, explode: Bool? = nil, allowReserved: Bool = false) -> Self { Self() }
        public static var deepObject: Self { Self() }
        public static var json: Self { Self() }
    }
    public struct HTTPHeaders: Sendable {}
    public protocol TypedHeaders: Sendable { var headers: HTTPHeaders { get } }
    extension TypedHeaders {
        public func value<T: Decodable>(_ name: String) -> T? { nil }
        public func list<T: Decodable>(_ name: String) -> [T]? { nil }
        public func members<T: Decodable>(_ name: String, explode: Bool) -> T? { nil }
        public func json<T: Decodable>(_ name: String) -> T? { nil }
    }
    public struct FilePart: Sendable { public init() {} }
    public struct MultipartForm: Sendable {
        public var rules: ValidationRules?
        public init() {}
        public mutating func file(_ name: String, _ file: FilePart?, accepting: String = "") {}
        public mutating func file(_ name: String, _ files: [FilePart]?, accepting: String = "") {}
        public mutating func text(_ name: String, _ value: some ParameterValue, contentType: String? = nil) {}
        public mutating func json<T: Encodable>(_ name: String, _ value: T?, contentType: String = "") {}
        public mutating func json<T: Encodable>(_ name: String, each values: [T]?, contentType: String = "") {}
        public mutating func fields<T: Encodable>(_ name: String, _ value: T?, style: ParameterStyle, explode: Bool? = nil) {}
        public mutating func header(_ name: String, _ value: some ParameterValue) {}
    }
    public struct BodyStream: Sendable {}
    public struct BodySource: Sendable {}
    public struct OperationRequest: Sendable {
        public var security: [[String]]?
        public var accept: String?
        public var fields: [FieldEncoding: [String]] = [:]
        public init(_ id: String, _ method: HTTPMethod, _ path: String) {}
        public mutating func server(_ own: ServerAddress, insteadOf usual: ServerAddress) {}
        public mutating func server(relative path: String) {}
        public mutating func path(_ key: String, _ value: some ParameterValue, style: ParameterStyle = .simple, explode: Bool = false, allowReserved: Bool = false) {}
        public mutating func query(_ key: String, _ value: some ParameterValue, style: ParameterStyle = .form, explode: Bool = true, allowReserved: Bool = false) {}
        public mutating func header(_ key: String, _ value: some ParameterValue, style: ParameterStyle = .simple, explode: Bool = false) {}
        public mutating func cookie(_ key: String, _ value: some ParameterValue, style: ParameterStyle = .form, explode: Bool = true) {}
        public mutating func check(_ key: String, _ value: (some Encodable)?, _ rules: ValidationRules) {}
        public mutating func body(json: some Encodable, rules: ValidationRules? = nil, contentType: String = "application/json") throws {}
        public mutating func querystring(form value: some Encodable) throws {}
        public mutating func body(form: some Encodable, rules: ValidationRules? = nil, contentType: String = "") throws {}
        public mutating func body(multipart: MultipartForm, contentType: String = "") {}
        public mutating func body(text: String, contentType: String = "") {}
        public mutating func body(bytes: BodySource, contentType: String = "") {}
    }
    public struct APIClient: Sendable {
        public init(server: ServerAddress, credentials: [SchemeCredential?], security: [[String]]? = nil, configuration: ClientConfiguration) {}
        public func decoded<T: Decodable>(_ request: OperationRequest, options: CallOptions) async throws -> T { fatalError() }
        public func completed(_ request: OperationRequest, options: CallOptions) async throws {}
        public func text(_ request: OperationRequest, options: CallOptions) async throws -> String { "" }
        public func stream(_ request: OperationRequest, options: CallOptions) async throws -> BodyStream { BodyStream() }
    }
    """#
