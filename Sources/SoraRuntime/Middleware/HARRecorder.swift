import Foundation

/// Records calls in the form of [HAR 1.2](http://www.softwareishard.com/blog/har-12-spec/), without their credentials.
///
/// ```swift
/// let recorder = HARRecorder()
/// let client = Shop.Client(configuration: .init(middleware: [recorder.middleware]))
/// try Data(recorder.har()).write(to: file)
/// ```
public final class HARRecorder: Sendable {
    private let entries = Locked<[(id: Int, entry: JSONValue)]>([])
    private let nextID = Locked(0)
    private let hidden: HiddenNames
    private let clock: CallClock
    let maximumBodyBytes: Int
    private let maximumEntries: Int

    /// Creates a recorder.
    ///
    /// - Parameters:
    ///   - hidden: What is hidden beside the credentials.
    ///   - maximumBodyBytes: The most bytes of a body that are kept; of a longer JSON body none are.
    ///   - maximumEntries: The most attempts that are kept; the oldest go first.
    ///   - clock: What the times are taken from.
    public init(
        hiding hidden: HiddenNames = .init(), maximumBodyBytes: Int = 65_536, maximumEntries: Int = 1_000, clock: CallClock = .continuous
    ) {
        self.hidden = hidden
        self.maximumBodyBytes = maximumBodyBytes
        self.maximumEntries = max(1, maximumEntries)
        self.clock = clock
    }

    /// What records; each attempt of a call is an entry once its answer has been read or let go.
    public var middleware: Middleware {
        Middleware { [self] request, call, next in
            let id = nextID.withLock { id in
                id += 1
                return id
            }
            let entry = HAREntry(request, call, CallVeil(hidden, call.secrets, request), maximumBodyBytes, clock)
            do {
                let response = try await next(request)
                entry.note(response.head)
                return response.watched(
                    by: BodyWatch(onChunk: { entry.note($0) }) { [self] end in
                        if case .failed(let error) = end { entry.note(error) }
                        add(id, entry.json())
                    })
            } catch {
                entry.note(error)
                add(id, entry.json())
                throw error
            }
        }
    }

    /// The recording as the text of a HAR file, its entries in the order in which the attempts began.
    public func har() -> [UInt8] {
        let entries = entries.withLock { $0 }.sorted { $0.id < $1.id }.map(\.entry)
        let log: JSONValue = [
            "version": "1.2", "creator": ["name": "sora-codegen", "version": "1.0"], "entries": .array(entries),
        ]
        return JSONValue.object(["log": log]).bytes()
    }

    private func add(_ id: Int, _ entry: JSONValue) {
        entries.withLock { entries in
            entries.append((id, entry))
            if entries.count > maximumEntries { entries.removeFirst(entries.count - maximumEntries) }
        }
    }
}
