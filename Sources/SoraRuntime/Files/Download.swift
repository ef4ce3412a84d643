import Foundation

/// Writes an answer to a file, and asks for the rest where it breaks off.
struct Download {
    let file: PartialFile
    let options: DownloadOptions
    /// The answer that is being read.
    private var stream: BodyStream
    private var version = FileVersion()
    /// How many attempts in a row have brought nothing.
    private var failures = 0

    init(_ stream: BodyStream, to file: PartialFile, options: DownloadOptions) {
        self.stream = stream
        self.file = file
        self.options = options
    }

    /// Reads until the file is whole.
    mutating func run() async throws {
        try await goOnFromKept()
        var resumptions = 0
        while true {
            let before = file.length
            do {
                if resumptions > 0 { try await renew() }
                return try await receive()
            } catch let error as APIError where error.isPassing && mayAskAgain && resumptions < options.maximumResumptions {
                resumptions += 1
                failures = file.length > before ? 0 : failures + 1
            }
            try await stream.renewal?.pause(before: failures)
        }
    }

    private var mayAskAgain: Bool { stream.renewal?.hasTimeLeft == true }

    /// Asks for the rest of what an earlier download has left, if that is of the same version.
    private mutating func goOnFromKept() async throws {
        guard let kept = file.keptVersion else { return try file.clear() }
        version = FileVersion(stream.response)
        guard stream.renewal != nil, let validator = version.validator, kept.validator == validator, kept.allows(version) else {
            return try file.clear()
        }
        stream.close()
        try await renew()
    }

    /// Asks for the rest, or for all where no part can be had.
    private mutating func renew() async throws {
        guard let renewal = stream.renewal else { return }
        guard file.length > 0, let validator = version.validator else {
            stream = try await renewal.again([:], [])
            return
        }
        do {
            stream = try await renewal.again(["Range": "bytes=\(file.length)-", "If-Range": validator], [206...206])
            guard stream.response.status == 206, !isNextPart else { return }
            stream.close()
        } catch let error as APIError where error.status == 416 {}
        try file.clear()
        stream = try await renewal.again([:], [])
    }

    /// Whether the answer is the part that begins where the file ends.
    private var isNextPart: Bool {
        guard let range = ContentRange(stream.response), range.first == file.length else { return false }
        return version.allows(FileVersion(stream.response))
    }

    /// Writes the answer's bytes; those of a whole answer replace what is there.
    private mutating func receive() async throws {
        let head = stream.response
        if head.status == 206 {
            guard isNextPart else { throw stream.failure(.brokenResponse, "the answer is a part of the file that was not asked for") }
            version.length = version.length ?? FileVersion(head).length
        } else {
            guard head.status != 204 else { throw stream.failure(.brokenResponse, "the answer has no content") }
            try file.clear()
            version = FileVersion(head)
        }
        try file.keep(version)
        options.onProgress?(DownloadProgress(received: file.length, expected: version.length))
        for try await chunk in stream {
            try file.append(chunk)
            options.onProgress?(DownloadProgress(received: file.length, expected: version.length))
        }
        guard let length = version.length, length != file.length else { return }
        throw stream.failure(.brokenResponse, "the file has \(file.length) bytes instead of \(length)")
    }
}

extension BodyStream {
    /// Writes all bytes to a file, which appears at `url`, or replaces what is there, only when it is whole.
    ///
    /// Where the connection breaks, the rest is asked for with `Range` and `If-Range`, or all of it again where the server gives no parts
    /// or has another version by now. What has come is removed when the download fails or is cancelled, unless the options keep it.
    ///
    /// - Throws: `APIError`, of kind `file` where the file cannot be written; `CancellationError` when cancelled.
    public func write(to url: URL, options: DownloadOptions = .init()) async throws {
        do {
            let file = try PartialFile(for: url, isKept: options.keepsPartialFile)
            do {
                var download = Download(self, to: file, options: options)
                try await download.run()
                try file.finish()
            } catch {
                file.abandon()
                throw error
            }
        } catch let error as PartialFile.Failure {
            throw failure(.file, "\(url.lastPathComponent) cannot be written: \(error.words)")
        }
    }
}
