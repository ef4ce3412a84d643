import Foundation

extension APIClient {
    /// Gets a file by a link, such as an answer's address of a video, while it comes: `try await client.api.content(of: link).write(to: file)`.
    ///
    /// Nothing that the client knows goes along: no credentials, no cookies, no headers of its own, even where the link leads to the client's
    /// own server. Redirects are followed, from http to https but not back. A page of HTML or JSON instead of a file is refused. A link
    /// without a host is taken from the client's server. Errors show the link without its query, which is the key to many files.
    ///
    /// - Throws: `APIError`: of kind `status` where the link has expired, for example. `CancellationError` when cancelled.
    public func content(of link: String, options: CallOptions = .init()) async throws -> BodyStream {
        let base = (options.server ?? server).text
        let address = URL(string: link, relativeTo: URL(string: base))?.absoluteURL.absoluteString.prefix { $0 != "#" } ?? ""
        let parts = address.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        guard let plain = parts.first.map(String.init), let origin = Origin(url: plain), let start = plain.range(of: "://") else {
            let context = CallContext(operation: "content(of:)", method: .get, path: "")
            throw APIError(.invalidRequest, context: context, words: "the link is no address of http or https")
        }
        let path = plain[start.upperBound...].drop { $0 != "/" }
        var request = OperationRequest("content(of:)", .get, String(path))
        request.accept = "*/*"
        request.isFile = true
        if parts.count == 2, !parts[1].isEmpty { request.queryItems = [String(parts[1])] }
        let stranger = APIClient(server: ServerAddress(origin.description), configuration: configuration)
        var options = options
        options.server = nil
        return try await stranger.stream(request, options: options)
    }

    /// Gets a file by a link, while it comes.
    public func content(of link: URI, options: CallOptions = .init()) async throws -> BodyStream {
        try await content(of: link.rawValue, options: options)
    }
}
