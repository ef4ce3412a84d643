import SoraOpenAPI
import SoraYAML

/// The response headers met so far: those of one name and one type are one property, whichever operations name them.
final class ResponseHeaders {
    /// The structure that reads them.
    let owner: TypeOwner
    /// The headers, in the order in which they were met.
    private(set) var headers: [HeadersDeclaration.Header] = []
    /// The properties' names.
    private var scope = NameScope(reserved: reservedMemberNames.union(["headers", "value", "list", "members", "json"]))
    /// The positions of the headers of one name, in lower case.
    private var positions: [String: [Int]] = [:]
    /// The properties of headers that have been read, by their nodes: many responses refer to one header.
    private var known: [ObjectIdentifier: (key: String, name: String)] = [:]
    /// The texts of inline enumerations, which have no other identity, by the positions of their headers.
    private var enumerations: [Int: [String]] = [:]

    init(name: String) {
        owner = TypeOwner(name)
    }

    /// The property of a header that was met before.
    func name(of header: Parameter) -> String? {
        guard let known = known[ObjectIdentifier(header.node)], known.key == header.name else { return nil }
        return known.name
    }

    /// The type of an enumeration that another header of the same name lists in the same words.
    func type(of header: Parameter, listing texts: [String]) -> TypeReference? {
        positions[header.name.lowercased()]?.first { enumerations[$0] == texts }.map { headers[$0].type }
    }

    /// Adds a header unless there is one of its name and type; returns the property's name.
    func add(_ header: HeadersDeclaration.Header, of parameter: Parameter, wish: String, listing texts: [String]?) -> String {
        let key = header.key.lowercased()
        let position = positions[key]?.first { headers[$0].type == header.type && headers[$0].notation == header.notation }
        if let position {
            known[ObjectIdentifier(parameter.node)] = (header.key, headers[position].name)
            return headers[position].name
        }
        var header = header
        header.name = scope.claim(wish)
        positions[key, default: []].append(headers.count)
        enumerations[headers.count] = texts
        headers.append(header)
        known[ObjectIdentifier(parameter.node)] = (header.key, header.name)
        return header.name
    }
}
