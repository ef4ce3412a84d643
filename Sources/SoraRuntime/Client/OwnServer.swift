/// The server that a document gives to an operation instead of its usual one.
struct OwnServer: Sendable {
    /// How the server is given.
    enum Place: Sendable {
        case full(ServerAddress, insteadOf: ServerAddress)
        case relative(String)
    }

    let place: Place

    /// Gives the address of a call.
    ///
    /// A client that was given another server than the document's usual one keeps to that, with every operation. Values that the caller
    /// chose for the usual server's variables hold for variables of the same name.
    func address(of client: ServerAddress) -> ServerAddress {
        switch place {
        case .relative(let path): return ServerAddress(path, relativeTo: client)
        case .full(let own, let usual):
            guard client.template == usual.template else { return client }
            let chosen = client.values.filter { own.values[$0.key] != nil && usual.values[$0.key] != $0.value }
            return chosen.isEmpty ? own : ServerAddress(own.template, own.values.merging(chosen) { $1 })
        }
    }
}

extension OperationRequest {
    /// Sends the request to a server of its own where the client has the usual one.
    public mutating func server(_ own: ServerAddress, insteadOf usual: ServerAddress) {
        ownServer = OwnServer(place: .full(own, insteadOf: usual))
    }

    /// Sends the request to an address that is relative to the client's server.
    public mutating func server(relative path: String) {
        ownServer = OwnServer(place: .relative(path))
    }
}
