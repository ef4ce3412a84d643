/// How an answer is written to a file.
public struct DownloadOptions: Sendable {
    /// How often a download that breaks off is taken up again, with the calls' own attempts each time.
    public var maximumResumptions: Int
    /// Whether what has come stays beside the file, as `NAME.partial`, when the download fails or is cancelled: the next one with this
    /// option goes on from there, in another process too, if the server still has the same version.
    public var keepsPartialFile: Bool
    /// Sees how far the download is, after every piece that is written.
    public var onProgress: (@Sendable (DownloadProgress) -> Void)?

    /// Creates options; that a download is resumed up to ten times is our choice.
    public init(
        maximumResumptions: Int = 10, keepsPartialFile: Bool = false, onProgress: (@Sendable (DownloadProgress) -> Void)? = nil
    ) {
        self.maximumResumptions = maximumResumptions
        self.keepsPartialFile = keepsPartialFile
        self.onProgress = onProgress
    }
}

/// How far a download is.
public struct DownloadProgress: Sendable, Hashable {
    /// The bytes of the file so far; fewer than before where the download had to start again.
    public var received: Int
    /// The bytes of the whole file, where the server tells.
    public var expected: Int?

    public init(received: Int, expected: Int? = nil) {
        self.received = received
        self.expected = expected
    }

    /// The part that is done, from 0 to 1, where the server tells how much there is.
    public var fraction: Double? {
        expected.map { $0 > 0 ? min(1, Double(received) / Double($0)) : 1 }
    }
}
