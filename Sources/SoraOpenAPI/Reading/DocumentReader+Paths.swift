import SoraDiagnostics
import SoraYAML

extension DocumentReader {
    /// Reads the path items of a map: `paths`, `webhooks`, a callback.
    func pathItems(_ object: ObjectReader, _ key: String) -> [PathItem] {
        pathItems(object.entries(key), arePaths: key == "paths")
    }

    func pathItems(_ entries: [Mapping.Entry], arePaths: Bool) -> [PathItem] {
        entries.compactMap { entry in
            if entry.key.hasPrefix("x-") { return nil }
            let isPath = !arePaths || entry.key.hasPrefix("/")
            if !isPath {
                log.error(
                    "a path begins with ‘/’, found ‘\(entry.key)’", at: entry.keyRange, advice: "It is read as ‘/\(entry.key)’.")
            }
            return pathItem(entry, path: isPath ? entry.key : "/" + entry.key)
        }
    }

    private func pathItem(_ entry: Mapping.Entry, path: String) -> PathItem? {
        guard let node = dereferenced(entry.value),
            let object = object(node, expecting: "a path item", losing: node.isNull ? .none : .drops)
        else { return nil }
        object.reportUnknownKeys(besides: version.pathItemKeys)
        let shared = object.list("parameters").compactMap(parameter)
        let servers = object.list("servers").compactMap(server)
        var item = PathItem(path: path, pathNode: entry.keyNode, parameters: shared, operations: [])
        for (method, field) in operations(of: object) {
            guard var operation = operation(field, method: method, path: path) else { continue }
            let own = operation.parameters
            operation.parameters = shared.filter { one in !own.contains { $0.name == one.name && $0.location == one.location } } + own
            if operation.servers.isEmpty { operation.servers = servers }
            item.operations.append(operation)
        }
        return item
    }

    /// Lists the operations of a path item with their methods in capitals.
    private func operations(of object: ObjectReader) -> [(method: String, field: Mapping.Entry)] {
        var found: [(method: String, field: Mapping.Entry)] = []
        for field in object.mapping.entries {
            if version.methods.contains(field.key) {
                found.append((field.key.uppercased(), field))
            } else if field.key == "additionalOperations", version >= .v3_2 {
                found += object.entries("additionalOperations").map { ($0.key, $0) }
            }
        }
        return found
    }

    private func operation(_ field: Mapping.Entry, method: String, path: String) -> Operation? {
        guard let object = object(field.value, expecting: "the operation \(method) \(path)") else { return nil }
        object.reportUnknownKeys(besides: version.operationKeys)
        if object.mapping["responses"] == nil, version == .v3_0 { object.reportMissing("responses") }
        if let responses = object.mapping["responses"], responses.mapping?.entries.isEmpty == true {
            log.error("‘responses’ of \(object.what) has one response at least", at: responses.range)
        }
        return Operation(
            node: object.node, methodNode: field.keyNode, method: method, path: path, operationID: object.mapping["operationId"],
            summary: object.string("summary"), description: object.string("description"), tags: object.strings("tags"),
            isDeprecated: object.boolean("deprecated") ?? false, parameters: parameters(object),
            requestBody: object.mapping["requestBody"].flatMap(requestBody), responses: responses(object),
            security: object.mapping["security"].map { _ in object.list("security").compactMap(securityRequirement) },
            servers: object.list("servers").compactMap(server), callbacks: callbacks(object), evidence: evidence(object),
            swiftName: object.mapping["x-swift-name"], task: object.mapping["x-task"])
    }

    private func parameters(_ object: ObjectReader) -> [Parameter] {
        var found: [Parameter] = []
        for node in object.list("parameters") {
            guard let parameter = parameter(node) else { continue }
            if found.contains(where: { $0.name == parameter.name && $0.location == parameter.location }) {
                log.error("the \(parameter.location.rawValue) parameter ‘\(parameter.name)’ stands here twice", at: node.range)
            } else {
                found.append(parameter)
            }
        }
        return found
    }

    private func callbacks(_ object: ObjectReader) -> [Callback] {
        object.entries("callbacks").compactMap(callback)
    }

    func callback(_ entry: Mapping.Entry) -> Callback? {
        guard !entry.key.hasPrefix("x-"), let node = dereferenced(entry.value), let mapping = node.mapping else { return nil }
        return Callback(name: entry.key, items: pathItems(mapping.entries, arePaths: false))
    }

    func evidence(_ object: ObjectReader) -> Evidence? {
        guard let node = object.mapping["x-evidence"], let evidence = self.object(node, expecting: "evidence", losing: .none) else {
            return nil
        }
        return Evidence(basis: evidence.strings("basis"), source: evidence.string("source") ?? "")
    }
}
