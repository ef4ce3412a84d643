#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Why the system refused an operation on a file.
struct DiskError: Error, Hashable {
    /// The value of `errno`.
    let code: Int32

    /// The reason in words, without a full stop.
    var words: String {
        switch code {
        case ENOSPC: "the disk is full"
        case EDQUOT: "the disk quota is used up"
        case EROFS: "the file system can only be read"
        case EACCES, EPERM: "permission is denied"
        case ENOTDIR, EEXIST: "a file stands where a folder is needed"
        case EISDIR: "a folder stands where the file belongs"
        case ENAMETOOLONG: "the name is too long"
        case EIO: "the disk reports an error"
        default: String(cString: strerror(code))
        }
    }
}
