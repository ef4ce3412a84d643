import SoraYAML

extension ReferenceResolver {
    /// Finds what a text in a file points at: a named schema at once, anything else once for all places that say the same.
    func lookUp(_ text: String, in file: SourceTree.File) -> Result<ReferenceTarget, ReferenceFailure> {
        if let schema = namedSchema(text, of: file) { return .success(schema) }
        if let known = file.targets[text] { return known }
        guard file.underWay.insert(text).inserted else { return .failure(Self.circle) }
        defer { file.underWay.remove(text) }
        let found: Result<ReferenceTarget, ReferenceFailure>
        do throws(ReferenceFailure) {
            found = .success(try find(text, from: file))
        } catch {
            found = .failure(error)
        }
        file.targets[text] = found
        return found
    }

    private func find(_ text: String, from file: SourceTree.File) throws(ReferenceFailure) -> ReferenceTarget {
        guard let parts = ReferenceText(text) else {
            throw ReferenceFailure(message: "‘\(text)’ has a ‘%’ without the two hexadecimal digits of a UTF-8 byte after it")
        }
        let start = try tree.document(named: parts, from: file)
        if parts.fragment.isEmpty { return start }
        guard parts.fragment.hasPrefix("/") else { return try anchor(parts.fragment, in: start.file) }
        guard let pointer = JSONPointer(parsing: parts.fragment) else {
            throw ReferenceFailure(message: "‘\(text)’ has a ‘~’ without 0 or 1 after it")
        }
        do throws(ReferenceFailure) {
            return try follow(pointer, from: start)
        } catch {
            if let inner = identifiedPart(of: start, having: pointer) { return inner }
            throw error
        }
    }

    /// Finds the named schema of a file that a text in it points at in plain words, as most do; nil where more than a look is needed.
    private func namedSchema(_ text: String, of file: SourceTree.File) -> ReferenceTarget? {
        let steps = "#/components/schemas/"
        guard text.utf8.starts(with: steps.utf8) else { return nil }
        let rest = text.utf8.dropFirst(steps.utf8.count)
        for byte in rest where byte == UInt8(ascii: "/") || byte == UInt8(ascii: "~") || byte == UInt8(ascii: "%") { return nil }
        let name = String(Substring(rest))
        guard let node = file.namedSchemas?[name] else { return nil }
        return ReferenceTarget(node: node, pointer: JSONPointer(["components", "schemas", name]), file: file)
    }

    private func anchor(_ name: String, in file: SourceTree.File) throws(ReferenceFailure) -> ReferenceTarget {
        if let named = file.names.anchors[name] { return ReferenceTarget(node: named.node, pointer: named.pointer, file: file) }
        let near = closestMatch(to: name, among: file.names.anchors.keys.sorted())
        throw ReferenceFailure(
            message: "there is no ‘$anchor: \(name)’ in ‘\(file.path.text)’",
            advice: near.map { "Did you mean ‘#\($0)’?" } ?? "A pointer starts with ‘#/’, as in ‘#/components/schemas/Pet’.")
    }

    /// Walks along a pointer; where a step is missing beside a `$ref`, on from that reference's target.
    private func follow(_ pointer: JSONPointer, from start: ReferenceTarget) throws(ReferenceFailure) -> ReferenceTarget {
        var file = start.file
        var node = start.node
        var place = start.pointer.tokens
        for (depth, token) in pointer.tokens.enumerated() {
            var seen: Set<ObjectIdentifier> = []
            while node.child(token) == nil, let reference = node.reference, let onward = reference.string {
                guard seen.insert(ObjectIdentifier(reference)).inserted else { throw Self.circle }
                let target = try lookUp(onward, in: tree.file(holding: reference)).get()
                (file, node, place) = (target.file, target.node, target.pointer.tokens)
            }
            guard let child = node.child(token) else { throw missing(pointer, after: depth, at: node, from: start) }
            node = child
            place.append(token)
        }
        return ReferenceTarget(node: node, pointer: JSONPointer(place), file: file)
    }

    /// Follows a pointer from the one schema with an `$id` that has it: within such a schema `#` stands for that schema.
    private func identifiedPart(of start: ReferenceTarget, having pointer: JSONPointer) -> ReferenceTarget? {
        guard start.pointer.tokens.isEmpty else { return nil }
        var found: ReferenceTarget?
        for part in start.file.names.identifiers.values where !part.pointer.tokens.isEmpty {
            let partStart = ReferenceTarget(node: part.node, pointer: part.pointer, file: start.file)
            guard let target = try? follow(pointer, from: partStart) else { continue }
            if found != nil { return nil }
            found = target
        }
        return found
    }
}
