import SoraDiagnostics
import SoraYAML

extension DocumentReader {
    /// Reads a server.
    func server(_ node: Node) -> Server? {
        guard let object = object(node, expecting: "a server"), let url = object.requiredString("url", losing: .drops) else { return nil }
        object.reportUnknownKeys(besides: version.serverKeys)
        return Server(
            node: node, url: url, name: object.string("name"), description: object.string("description"),
            variables: object.entries("variables").compactMap(serverVariable))
    }

    private func serverVariable(_ entry: Mapping.Entry) -> ServerVariable? {
        guard let object = object(entry.value, expecting: "a server variable") else { return nil }
        object.reportUnknownKeys(besides: version.serverVariableKeys)
        let values = object.strings("enum")
        if let list = object.mapping["enum"], version >= .v3_1, list.sequence?.isEmpty == true {
            log.error("‘enum’ of a server variable must not be empty", at: list.range)
        }
        let defaultValue = object.requiredString("default") ?? values.first
        if let defaultValue, !values.isEmpty, !values.contains(defaultValue), let node = object.mapping["default"] {
            log.error("the default ‘\(defaultValue)’ is none of the values of ‘enum’", at: node.range)
        }
        return ServerVariable(
            node: entry.keyNode, name: entry.key, defaultValue: defaultValue, values: values, description: object.string("description"))
    }
}
