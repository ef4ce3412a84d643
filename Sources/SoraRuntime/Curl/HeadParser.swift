#if os(Linux)
    import Foundation

    /// Reads the lines of an answer's head as libcurl hands them over: interim answers are left out, trailers ignored.
    struct HeadParser {
        /// A head that must not be trusted.
        struct Violation: Error, CustomStringConvertible {
            let description: String
        }

        /// The most bytes that a head may have; the same as other clients allow.
        private static let limit = 262_144

        /// Whether the blank line after the final headers has come.
        private(set) var isComplete = false
        /// Whether any line has come.
        var hasBegun: Bool { size > 0 }
        private var status = 0
        private var headers = HTTPHeaders()
        private var size = 0

        /// Reads one line with its end; returns the head at the blank line that ends it.
        mutating func read(_ line: UnsafeRawBufferPointer) throws(Violation) -> HTTPResponseHead? {
            guard !isComplete else { return nil }
            size += line.count
            guard size <= Self.limit else { throw Violation(description: "the headers are longer than \(Self.limit) bytes") }
            let text = UnsafeRawBufferPointer(rebasing: line[..<(line.firstIndex { $0 == 0x0D || $0 == 0x0A } ?? line.count)])
            guard let start = text.baseAddress, let first = text.first else { return try endHead() }
            if text.count >= 5, memcmp(start, "HTTP/", 5) == 0 {
                status = try readStatus(text)
            } else if first == 0x20 || first == 0x09 {
                headers.extendLast(by: trimmed(text[...]))
            } else {
                try readField(text)
            }
            return nil
        }

        private mutating func endHead() throws(Violation) -> HTTPResponseHead? {
            defer { headers = HTTPHeaders() }
            guard status >= 200 else {
                guard status >= 100, status != 101 else { throw Violation(description: "the status \(status) is not one of an answer") }
                return nil
            }
            let lengths = headers.values("Content-Length")
            guard lengths.allSatisfy({ $0 == lengths[0] }) else { throw Violation(description: "the answer has two lengths") }
            if let coding = headers["Transfer-Encoding"], !["chunked", "identity"].contains(coding.lowercased()) {
                throw Violation(description: "the transfer coding of the answer was not asked for")
            }
            isComplete = true
            return HTTPResponseHead(status: status, headers: headers)
        }

        private func readStatus(_ text: UnsafeRawBufferPointer) throws(Violation) -> Int {
            let words = text.split(separator: 0x20, maxSplits: 2)
            guard words.count >= 2, let status = Int(String(decoding: words[1], as: UTF8.self)), (100...599).contains(status) else {
                throw Violation(description: "the status line is not one of HTTP")
            }
            return status
        }

        private mutating func readField(_ text: UnsafeRawBufferPointer) throws(Violation) {
            guard let colon = text.firstIndex(of: UInt8(ascii: ":")) else { throw Violation(description: "a header has no colon") }
            headers.add(trimmed(text[..<colon]), trimmed(text[(colon + 1)...]))
        }

        private func trimmed(_ bytes: Slice<UnsafeRawBufferPointer>) -> String {
            let base = UnsafeRawBufferPointer(rebasing: bytes)
            var start = 0
            var end = base.count
            while start < end, base[start] == 0x20 || base[start] == 0x09 { start += 1 }
            while end > start, base[end - 1] == 0x20 || base[end - 1] == 0x09 { end -= 1 }
            return String(decoding: UnsafeRawBufferPointer(rebasing: base[start..<end]), as: UTF8.self)
        }
    }
#endif
