import Foundation

/// The memory of this process.
enum Memory {
    /// The most that it has had so far, in KiB.
    static var peak: Int {
        #if os(Linux)
            // What getrusage tells includes the process that started this one.
            let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
            let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
            return line.split(whereSeparator: { $0 == " " || $0 == "\t" }).compactMap { Int($0) }.first ?? 0
        #else
            var usage = rusage()
            getrusage(RUSAGE_SELF, &usage)
            return Int(usage.ru_maxrss) / 1_024
        #endif
    }
}
