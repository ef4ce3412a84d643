import Foundation
import SoraRuntime

/// Turns a schema with references of any kind into the entries of a schema table, of which the first is the schema itself.
struct SchemaNormaliser {
    /// A reference that leads out of the schema.
    struct ForeignReference: Error { let reference: String }

    private let root: JSONValue
    /// The place of each resource by its address.
    private var resources: [String: [String]] = [:]
    /// The address of the resource that begins at a place.
    private var addresses: [[String]: String] = [:]
    /// The places of anchors by address and name.
    private var anchors: [String: [String]] = [:]
    /// The names and places of a resource's dynamic anchors.
    private var dynamicAnchors: [String: [String: [String]]] = [:]
    private var entries: [JSONValue] = []
    private var indices: [[String]: Int] = [:]

    static func entries(of schema: JSONValue) throws -> [String] {
        var normaliser = SchemaNormaliser(root: schema)
        normaliser.scan(schema, at: [], in: "test:/root")
        _ = try normaliser.entry(at: [])
        return normaliser.entries.map { $0.text() }
    }

    private init(root: JSONValue) { self.root = root }

    private static let single = [
        "items", "contains", "additionalProperties", "propertyNames", "unevaluatedItems", "unevaluatedProperties", "not", "if", "then",
        "else",
    ]
    private static let lists = ["prefixItems", "allOf", "anyOf", "oneOf"]
    private static let maps = ["properties", "patternProperties", "dependentSchemas", "$defs"]

    /// The subschemas of a schema, with the tokens that lead to them.
    private static func subschemas(_ schema: JSONObject) -> [([String], JSONValue)] {
        var found: [([String], JSONValue)] = []
        for (key, value) in schema {
            if single.contains(key) { found.append(([key], value)) }
            if lists.contains(key) { found += (value.array ?? []).enumerated().map { ([key, String($0)], $1) } }
            if maps.contains(key) { found += (value.object ?? [:]).map { ([key, $0.key], $0.value) } }
        }
        return found
    }

    private mutating func scan(_ schema: JSONValue, at place: [String], in base: String) {
        guard let object = schema.object else { return }
        var base = base
        if let id = object["$id"]?.string { base = Self.resolve(id, base) }
        if object["$id"] != nil || place.isEmpty {
            resources[base] = place
            addresses[place] = base
        }
        if let anchor = object["$anchor"]?.string { anchors["\(base)#\(anchor)"] = place }
        if let anchor = object["$dynamicAnchor"]?.string {
            anchors["\(base)#\(anchor)"] = place
            dynamicAnchors[base, default: [:]][anchor] = place
        }
        for (tokens, subschema) in Self.subschemas(object) { scan(subschema, at: place + tokens, in: base) }
    }

    private static func resolve(_ reference: String, _ base: String) -> String {
        let text = URL(string: reference, relativeTo: URL(string: base))?.absoluteString ?? reference
        return text.hasSuffix("#") ? String(text.dropLast()) : text
    }

    private func base(at place: [String]) -> String {
        for length in stride(from: place.count, through: 0, by: -1) {
            if let address = addresses[Array(place.prefix(length))] { return address }
        }
        return ""
    }

    private mutating func entry(at place: [String]) throws -> Int {
        if let index = indices[place] { return index }
        guard let schema = root[JSONPointer(tokens: place)] else { throw ForeignReference(reference: place.joined(separator: "/")) }
        let index = entries.count
        indices[place] = index
        entries.append(.null)
        guard var object = try normalised(schema, at: place, isEntry: true).object else {
            entries[index] = schema
            return index
        }
        var anchors = JSONObject()
        for (name, place) in dynamicAnchors[base(at: place)] ?? [:] { anchors[name] = .number(JSONNumber(try entry(at: place))) }
        if !anchors.isEmpty { object["$dynamicAnchors"] = .object(anchors) }
        entries[index] = .object(object)
        return index
    }

    private mutating func normalised(_ schema: JSONValue, at place: [String], isEntry: Bool) throws -> JSONValue {
        guard let object = schema.object else { return schema }
        if !isEntry, addresses[place] != nil { return ["$ref": .number(JSONNumber(try entry(at: place)))] }
        var result = object
        for key in ["$id", "$schema", "$anchor", "$dynamicAnchor", "$defs"] { result[key] = nil }
        for (tokens, subschema) in Self.subschemas(object) where tokens[0] != "$defs" {
            let replacement = try normalised(subschema, at: place + tokens, isEntry: false)
            result[tokens[0]] = Self.replacing(result[tokens[0]] ?? .null, tokens.dropFirst().first, replacement)
        }
        if let reference = object["$ref"]?.string {
            result["$ref"] = .number(JSONNumber(try entry(at: target(reference, from: place).place)))
        }
        if let reference = object["$dynamicRef"]?.string {
            let (target, name) = try target(reference, from: place)
            let index = JSONValue.number(JSONNumber(try entry(at: target)))
            result["$dynamicRef"] = nil
            if let name { result["$dynamicRef"] = [.string(name), index] } else { result["allOf"] = [["$ref": index]] }
        }
        return .object(result)
    }

    private static func replacing(_ value: JSONValue, _ token: String?, _ replacement: JSONValue) -> JSONValue {
        guard let token else { return replacement }
        if var elements = value.array, let index = Int(token) {
            elements[index] = replacement
            return .array(elements)
        }
        var value = value
        value[token] = replacement
        return value
    }

    /// The place that a reference leads to, and the name of the dynamic anchor there.
    private func target(_ reference: String, from place: [String]) throws -> (place: [String], dynamicAnchor: String?) {
        let address = Self.resolve(reference, base(at: place))
        let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard let resource = resources[parts[0]] else { throw ForeignReference(reference: reference) }
        guard parts.count == 2, !parts[1].isEmpty else { return (resource, nil) }
        let fragment = parts[1].removingPercentEncoding ?? parts[1]
        if let pointer = JSONPointer(fragment) { return (resource + pointer.tokens, nil) }
        guard let anchor = anchors["\(parts[0])#\(fragment)"] else { throw ForeignReference(reference: reference) }
        return (anchor, dynamicAnchors[parts[0]]?[fragment] != nil ? fragment : nil)
    }
}
