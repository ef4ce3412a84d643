import SoraPlanning
import Testing

@testable import SoraEmitter

@Suite struct StructureTests {
    @Test func everyPresenceHasItsTypeAndItsCalls() {
        let structure = StructureDeclaration(
            name: "Video", documentation: Documentation("A video."),
            properties: [
                PropertyDeclaration(
                    name: "id", key: "id", type: .external("String"), presence: .required, documentation: Documentation("Names it.")),
                PropertyDeclaration(name: "error", key: "error", type: .named("Failure"), presence: .requiredNullable),
                PropertyDeclaration(name: "taskID", key: "task_id", type: .external("Int"), presence: .optional),
                PropertyDeclaration(name: "note", key: "note", type: .external("String"), presence: .optionalNullable),
            ],
            additionalProperties: AdditionalPropertiesDeclaration(type: .external("JSONValue")))
        #expect(
            emitted(.structure(structure)) == """
                /// A video.
                public struct Video: Codable, MemberwiseHashable, Sendable {
                    /// Names it.
                    public var id: String
                    public var error: Failure?
                    public var taskID: Int?
                    public var note: Nullable<String>?
                    /// The properties that have no name of their own here.
                    public var additionalProperties: [String: JSONValue]

                    public init(
                        id: String, error: Failure?, taskID: Int? = nil, note: Nullable<String>? = nil, additionalProperties: [String: JSONValue] = [:]
                    ) {
                        self.id = id
                        self.error = error
                        self.taskID = taskID
                        self.note = note
                        self.additionalProperties = additionalProperties
                    }

                    public init(from decoder: any Decoder) throws {
                        let object = try decoder.container(keyedBy: JSONKey.self)
                        id = try object.required("id")
                        error = try object.required("error")
                        taskID = try object.optional("task_id")
                        note = try object.distinguished("note")
                        additionalProperties = try object.rest(besides: ["id", "error", "task_id", "note"])
                    }

                    public func encode(to encoder: any Encoder) throws {
                        var object = encoder.container(keyedBy: JSONKey.self)
                        try object.write(id, "id")
                        try object.write(error, "error")
                        try object.write(ifPresent: taskID, "task_id")
                        try object.write(ifPresent: note, "note")
                        try object.write(rest: additionalProperties)
                    }

                    public static func areEqual(_ lhs: Self, _ rhs: Self) -> Bool {
                        if Memberwise.differ(lhs.id, rhs.id) { return false }
                        if Memberwise.differ(lhs.error, rhs.error) { return false }
                        if Memberwise.differ(lhs.taskID, rhs.taskID) { return false }
                        if Memberwise.differ(lhs.note, rhs.note) { return false }
                        return Memberwise.agree(lhs.additionalProperties, rhs.additionalProperties)
                    }

                    public func hash(into hasher: inout Hasher) {
                        hasher.combine(id)
                        hasher.combine(error)
                    }
                }
                """)
    }

    @Test func nestedTypesStandAtTheEnd() {
        let structure = StructureDeclaration(
            name: "Video", properties: [PropertyDeclaration(name: "id", key: "id", type: .named("ID"), presence: .required, isBoxed: true)],
            nested: [.alias(AliasDeclaration(name: "ID", type: .external("String")))])
        let text = emitted(.structure(structure), access: .internal)
        #expect(text.hasSuffix("    }\n\n    typealias ID = String\n}"))
        #expect(text.contains("    @Boxed var id: ID\n"))
        #expect(text.contains("    init(id: ID) {\n"))
    }

    @Test func anEmptyStructureIsAnEmptyObject() {
        #expect(
            emitted(.structure(StructureDeclaration(name: "Empty")), access: .package) == """
                package struct Empty: Codable, Hashable, Sendable {
                    package init() {}

                    package init(from decoder: any Decoder) throws {
                        _ = try decoder.container(keyedBy: JSONKey.self)
                    }

                    package func encode(to encoder: any Encoder) throws {
                        _ = encoder.container(keyedBy: JSONKey.self)
                    }
                }
                """)
    }

    @Test func requiredStringsTellValuesApart() {
        func property(_ name: String, _ type: String, _ presence: PropertyDeclaration.Presence, isBoxed: Bool = false)
            -> PropertyDeclaration
        {
            PropertyDeclaration(name: name, key: name, type: .external(type), presence: presence, isBoxed: isBoxed)
        }
        func telling(_ properties: PropertyDeclaration...) -> [String] {
            StructureDeclaration(name: "A", properties: properties).tellingMembers
        }
        #expect(
            telling(property("a", "Int", .required), property("b", "String", .required), property("c", "String", .required)) == ["b", "c"])
        #expect(
            telling(property("a", "Int", .optional), property("b", "Int", .required), property("c", "String", .required)) == ["b", "c"])
        #expect(
            telling(property("a", "Int", .required, isBoxed: true), property("b", "Int", .optional), property("c", "Int", .optional)) == [
                "b", "c",
            ])
        #expect(telling(property("a", "Int", .optional)) == ["a"])
        #expect(telling().isEmpty)
    }

    @Test func propertiesNamedLikeLocalsAreReachedThroughSelf() {
        let names = ["object", "decoder", "encoder", "hasher"]
        let text = emitted(
            .structure(
                StructureDeclaration(
                    name: "A",
                    properties: names.map { PropertyDeclaration(name: $0, key: $0, type: .external("String"), presence: .required) })))
        for statement in [
            #"self.object = try object.required("object")"#, #"self.decoder = try object.required("decoder")"#,
            #" encoder = try object.required("encoder")"#, #"write(self.object, "object")"#, #"write(self.encoder, "encoder")"#,
            #"write(decoder, "decoder")"#, "hasher.combine(object)",
        ] {
            #expect(text.contains(statement), "\(statement)")
        }
    }
}
