/// Chooses the credentials of a call.
struct SecurityChoice {
    let credentials: [Credential]

    /// Gives the credentials of the first alternative that the client can satisfy; one that needs none comes last. nil asks for all.
    func credentials(for alternatives: [[String]]?) throws(MissingCredential) -> [Credential] {
        guard let alternatives else { return credentials }
        for schemes in alternatives where !schemes.isEmpty {
            let found = schemes.compactMap { scheme in credentials.first { $0.scheme == scheme } }
            if found.count == schemes.count { return found }
        }
        if alternatives.isEmpty || alternatives.contains([]) { return [] }
        let wanted = alternatives.map { schemes in schemes.map { "\"\($0)\"" }.joined(separator: " and ") }.joined(separator: ", or ")
        throw MissingCredential("the client was created without the credential \(wanted)")
    }
}
