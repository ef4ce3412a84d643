#if canImport(CryptoKit)
    import CryptoKit
#else
    import SoraCCrypto
#endif

/// A code of HMAC-SHA256: whoever made it knew the key.
struct AuthenticationCode: Sendable {
    /// Its 32 bytes.
    let bytes: [UInt8]

    /// Makes the code of a message.
    init(of message: [UInt8], key: [UInt8]) {
        #if canImport(CryptoKit)
            bytes = Array(HMAC<SHA256>.authenticationCode(for: message, using: SymmetricKey(data: key)))
        #else
            var code = [UInt8](repeating: 0, count: 32)
            var length: UInt32 = 0
            let made = HMAC(EVP_sha256(), key, Int32(clamping: key.count), message, message.count, &code, &length)
            precondition(made != nil && length == 32, "libcrypto makes 32 bytes of SHA-256 of any message")
            bytes = code
        #endif
    }

    /// Tells whether both are the same, in a time that does not depend on where they differ.
    func isEqual(to other: [UInt8]) -> Bool {
        guard other.count == bytes.count else { return false }
        var difference: UInt8 = 0
        for index in bytes.indices { difference |= bytes[index] ^ other[index] }
        return difference == 0
    }
}
