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

    init(_ response: HTTPResponse, context: CallContext, memoryLimit: Int) {
        self.response = response.head
        body = response.body
        self.context = context
        self.memoryLimit = memoryLimit
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

    /// Writes all bytes to a file, which appears at `url`, or replaces what is there, only when it is whole.
    public func write(to url: URL) async throws {
        let name = ".\(url.lastPathComponent).\(UUID().uuidString.prefix(8)).partial"
        let partial = url.deletingLastPathComponent().appendingPathComponent(name)
        do {
            try await writeAll(to: partial)
            try replaceFile(at: url, with: partial)
        } catch {
            try? FileManager.default.removeItem(at: partial)
            if error is APIError || error is CancellationError { throw error }
            throw APIError(
                .file, context: context, head: response, words: "\(url.lastPathComponent) cannot be written: \(error.localizedDescription)")
        }
    }

    private func writeAll(to url: URL) async throws {
        try Data().write(to: url, options: .withoutOverwriting)
        let file = try FileHandle(forWritingTo: url)
        defer { try? file.close() }
        for try await chunk in self { try file.write(contentsOf: chunk) }
        try file.synchronize()
    }
}

/// Renames a file over another one, or to where there is none yet.
private func replaceFile(at url: URL, with new: URL) throws {
    guard rename(new.path, url.path) == 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
}
