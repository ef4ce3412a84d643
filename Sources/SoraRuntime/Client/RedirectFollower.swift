import Foundation

/// Follows redirects where that is safe: at most five, GET and HEAD alone, and with nothing secret to another origin.
struct RedirectFollower {
    private static let limit = 5
    /// What another origin may see; everything else could be a credential.
    private static let harmlessHeaders: Set<String> = ["accept", "accept-encoding", "accept-language", "user-agent"]

    let transport: any HTTPTransport
    var clock = CallClock.continuous
    var limit: CallLimit?

    /// Sends a request, and the ones that its answers ask for instead.
    func send(_ request: HTTPRequest) async throws -> HTTPResponse {
        let response = try await transport.send(request)
        guard let next = try self.request(after: response.head, to: request) else { return response }
        do {
            return try await follow(next)
        } catch var failure as TransportFailure {
            // The server has seen the request that it answered with a redirect.
            failure.mayHaveArrived = true
            throw failure
        }
    }

    private func follow(_ request: HTTPRequest) async throws -> HTTPResponse {
        var request = request
        for _ in 1...Self.limit {
            if let limit {
                let left = limit.deadline.timeLeft(on: clock)
                guard left > .zero else { throw limit.failure(mayHaveArrived: true) }
                request.timeouts.total = left
            }
            let response = try await transport.send(request)
            guard let next = try self.request(after: response.head, to: request) else { return response }
            request = next
        }
        throw RefusedRedirect("the server redirected more than \(Self.limit) times")
    }

    /// Gives the request that an answer asks for; nil where it is no redirect, or none that is followed.
    private func request(after head: HTTPResponseHead, to request: HTTPRequest) throws -> HTTPRequest? {
        guard [301, 302, 303, 307, 308].contains(head.status), let location = head.headers["Location"] else { return nil }
        let isReading = request.method == .get || request.method == .head
        guard isReading || head.status == 303 else { return nil }
        let address = try resolve(location, against: request.url)
        guard let from = Origin(url: request.url), let to = Origin(url: address) else {
            throw RefusedRedirect("the server redirected to an address that is not one of HTTP")
        }
        guard from.scheme == "http" || to.scheme == "https" else {
            throw RefusedRedirect("the server redirected from https to http, which anybody can read")
        }
        var next = request
        next.url = address
        if !isReading {
            next.method = .get
            next.body = .none
            next.headers["Content-Type"] = nil
        }
        if from != to { next.headers = HTTPHeaders(next.headers.filter { Self.harmlessHeaders.contains($0.name.lowercased()) }) }
        return next
    }

    /// Resolves a location against the address that it came from, without its fragment.
    private func resolve(_ location: String, against base: String) throws -> String {
        guard let url = URL(string: location, relativeTo: URL(string: base))?.absoluteURL.absoluteString else {
            throw RefusedRedirect("the server redirected to something that is no address")
        }
        return String(url.prefix { $0 != "#" })
    }
}

/// Why a redirect is not followed.
struct RefusedRedirect: Error {
    let words: String

    init(_ words: String) {
        self.words = words
    }
}
