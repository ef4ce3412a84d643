import SoraYAML

extension ReferenceResolver {
    /// The failure of a pointer that stops after so many steps at a node, with the pointer that was probably meant.
    func missing(_ pointer: JSONPointer, after depth: Int, at node: Node, from start: ReferenceTarget) -> ReferenceFailure {
        let tokens = pointer.tokens
        let place = start.file.isRoot ? "" : " in ‘\(start.path)’"
        let message = "there is no ‘#\(pointer)’\(place)"
        if let corrected = correction(of: Array(tokens[depth...]), at: node) {
            return ReferenceFailure(message: message, advice: suggestion(JSONPointer(tokens[..<depth] + corrected), start))
        }
        if !start.file.isRoot, let root = tree.rootFile.root, correction(of: tokens, at: root) == tokens {
            let advice = "‘#’ stands for this very file; the root document has it: ‘\(tree.rootFile.path.text)#\(pointer)’."
            return ReferenceFailure(message: message, advice: advice)
        }
        if let name = tokens.last, let found = component(named: name, in: start.node) {
            return ReferenceFailure(message: message, advice: suggestion(found, start))
        }
        return ReferenceFailure(message: message)
    }

    private func suggestion(_ pointer: JSONPointer, _ start: ReferenceTarget) -> String {
        "Did you mean ‘\(start.file.isRoot ? "" : start.path)#\(pointer)’?"
    }

    /// Replaces each step that is missing by the nearest that is there.
    private func correction(of tokens: [String], at start: Node) -> [String]? {
        var node = start
        var corrected: [String] = []
        for token in tokens {
            var name = token
            if node.child(token) == nil {
                guard let near = nearestKey(to: token, of: node) else { return nil }
                name = near
            }
            guard let child = node.child(name) else { return nil }
            node = child
            corrected.append(name)
        }
        return corrected
    }

    /// Finds the key that was probably meant; keys of very different length are not compared, nor more than 4,000.
    private func nearestKey(to token: String, of node: Node) -> String? {
        let length = token.utf8.count
        let near = (node.mapping?.entries ?? []).lazy.map(\.key).filter { abs($0.utf8.count - length) <= max(1, length / 3) }
        return closestMatch(to: token, among: Array(near.prefix(4_000)))
    }

    /// Finds a component of that name under whichever kind.
    private func component(named name: String, in root: Node) -> JSONPointer? {
        for kind in root["components"]?.mapping?.entries ?? [] where kind.value.mapping?.entry(name) != nil {
            return JSONPointer(["components", kind.key, name])
        }
        return nil
    }
}
