#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Starts a program with a connection as its standard input and output, in this program's folder and environment.
///
/// What it says of errors goes nowhere, or into the connection. Signals reach it even where this program holds them back.
func spawn(_ program: String, _ arguments: [String], connection: Int32, mixingErrors: Bool) throws(DiskError) -> pid_t {
    #if canImport(Darwin)
        var actions: posix_spawn_file_actions_t?
        var attributes: posix_spawnattr_t?
    #else
        var actions = posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
        posix_spawn_file_actions_destroy(&actions)
        posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_adddup2(&actions, connection, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, connection, STDOUT_FILENO)
    if mixingErrors {
        posix_spawn_file_actions_adddup2(&actions, connection, STDERR_FILENO)
    } else {
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))

    let words = ([program] + arguments).map { strdup($0) }
    defer { for word in words { free(word) } }
    var process: pid_t = 0
    let code = posix_spawnp(&process, program, &actions, &attributes, words + [nil], environmentVariables)
    if code != 0 { throw DiskError(code: code) }
    return process
}

/// This program's environment as the system holds it; Swift's module of the C library lacks the variable, or calls it unsafe.
private var environmentVariables: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? {
    #if canImport(Darwin)
        return _NSGetEnviron().pointee
    #else
        typealias Variables = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
        return dlsym(nil, "environ")?.assumingMemoryBound(to: Variables?.self).pointee
    #endif
}
