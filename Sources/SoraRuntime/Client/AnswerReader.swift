/// Reads whole answers into memory, under the configuration's limits.
struct AnswerReader {
    let configuration: ClientConfiguration
    let context: CallContext

    /// Reads a good answer.
    func answer(_ response: HTTPResponse) async throws -> APIResponse {
        let limit = configuration.maximumResponseBytes
        do {
            if let length = response.head.expectedLength, context.method != .head, length > limit { throw BodyTooLarge(limit: limit) }
            let bytes = try await response.body.bytes(upTo: limit)
            return APIResponse(head: response.head, bytes: try inflated(bytes, response.head, limit), context: context)
        } catch {
            throw FailedAttempt(error: try context.translate(error, head: response.head))
        }
    }

    /// Reads the answer of an attempt that failed; whatever of its body has come counts.
    func failure(_ response: HTTPResponse) async throws -> FailedAttempt {
        let limit = configuration.maximumErrorBytes
        var bytes: [UInt8] = []
        do {
            bytes = try await response.body.prefix(upTo: limit)
            bytes = try inflated(bytes, response.head, limit)
        } catch let error as CancellationError {
            throw error
        } catch {
            if response.head.contentCoding != nil { bytes = [] }
        }
        let words = ErrorMessage.find(in: bytes, contentType: response.head.contentType)
        return FailedAttempt(
            error: APIError(.status, context: context, head: response.head, body: bytes, words: words),
            answer: APIResponse(head: response.head, bytes: bytes, context: context))
    }

    private func inflated(_ bytes: [UInt8], _ head: HTTPResponseHead, _ limit: Int) throws -> [UInt8] {
        guard let coding = head.contentCoding, !bytes.isEmpty else { return bytes }
        guard coding == "gzip" || coding == "x-gzip" else { throw head.refusedCoding }
        // `URLSession` inflates by itself and leaves the header.
        guard Gzip.isBegin(of: bytes) else { return bytes }
        return try Gzip.inflate(bytes, upTo: limit)
    }
}

extension HTTPResponseHead {
    /// How the body is compressed, in lower case; nil where it is not.
    var contentCoding: String? {
        guard let coding = headers["Content-Encoding"]?.lowercased() else { return nil }
        return ["gzip", "deflate", "compress", "br", "zstd"].contains { coding.contains($0) } ? coding : nil
    }

    /// Why the body cannot be read.
    var refusedCoding: TransportFailure {
        TransportFailure(.brokenResponse, "the answer is compressed with \(printable(contentCoding ?? "")), which was not asked for")
    }
}
