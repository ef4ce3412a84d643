import SoraDiagnostics
import SoraOpenAPI
import SoraYAML

/// The `x-sunset` of an operation or a parameter.
enum Sunset: Equatable {
    /// There is none.
    case missing
    /// It goes on a day.
    case on(Day, text: String)
    /// What stands there is no date.
    case unreadable(String)

    /// Reads the extension of an object.
    init(of node: Node) {
        guard let value = node["x-sunset"] else {
            self = .missing
            return
        }
        guard let text = value.scalar?.text else {
            self = .unreadable("it is not a text")
            return
        }
        self = Day(text).map { .on($0, text: text) } ?? .unreadable(text)
    }
}

/// The `x-stability-level` of an operation.
enum StatedStability: Equatable {
    /// A level; stable where the operation says nothing.
    case level(StabilityLevel)
    /// What stands there is no level.
    case unreadable(String)

    /// Reads the extension of an operation.
    init(of operation: Operation) {
        guard let value = operation.node["x-stability-level"] else {
            self = .level(.stable)
            return
        }
        let text = value.scalar?.text ?? "not a text"
        self = StabilityLevel(rawValue: text).map(StatedStability.level) ?? .unreadable(text)
    }

    /// The level, where it is readable.
    var level: StabilityLevel? {
        if case .level(let level) = self { return level }
        return nil
    }
}
