import Foundation

/// The bytes of an answer, in chunks, as fast as they are asked for; can be read once.
///
/// Dropping it without reading it to its end closes the connection.
public struct BodyStream: AsyncSequence, Sendable {
    public typealias Element = [UInt8]

    /// The status and the headers: `response.contentType`, `response.expectedLength`.
    public let response: HTTPResponseHead
    private let body: HTTPResponseBody
    private let context: CallContext
    private let memoryLimit: Int
    /// How to call again; nil where the call is one that cannot be made twice.
    let renewal: BodyRenewal?

    init(_ response: HTTPResponse, context: CallContext, memoryLimit: Int, renewal: BodyRenewal? = nil) {
        self.response = response.head
        body = response.body
        self.context = context
        self.memoryLimit = memoryLimit
        self.renewal = renewal
    }

    public func makeAsyncIterator() -> Iterator {
        Iterator(chunks: body.makeAsyncIterator(), context: context, head: response, memoryLimit: memoryLimit)
    }

    /// Gives the chunks; throws `APIError` where the answer ends early.
    public struct Iterator: AsyncIteratorProtocol {
        fileprivate var chunks: HTTPResponseBody.Iterator
        let context: CallContext
        let head: HTTPResponseHead
        fileprivate let memoryLimit: Int

        public mutating func next() async throws -> [UInt8]? {
            do {
                return try await chunks.next()
            } catch {
                throw try context.translate(error, head: head)
            }
        }

        /// Throws an `APIError` of kind `tooLarge` where more is held in memory than the configuration lets.
        func checkMemory(_ count: Int) throws {
            if count > memoryLimit { throw try context.translate(BodyTooLarge(limit: memoryLimit), head: head) }
        }
    }

    /// Reads all bytes into memory; throws an `APIError` of kind `tooLarge` beyond `limit`, by default the configuration's.
    public func collect(upTo limit: Int? = nil) async throws -> Data {
        var data = Data()
        let limit = limit ?? memoryLimit
        for try await chunk in self {
            guard data.count + chunk.count <= limit else { throw try context.translate(BodyTooLarge(limit: limit), head: response) }
            data.append(contentsOf: chunk)
        }
        return data
    }

    /// Closes the connection; whoever still reads gets `CancellationError`.
    public func close() { body.close() }

    /// An error about the answer.
    func failure(_ kind: APIError.Kind, _ words: String) -> APIError {
        APIError(kind, context: context, head: response, words: words)
    }
}
