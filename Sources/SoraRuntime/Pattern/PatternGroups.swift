/// The capturing groups of a pattern, counted before it is read.
struct PatternGroups {
    private(set) var count = 0
    private(set) var names: [String: [Int]] = [:]

    init(_ scalars: [Unicode.Scalar]) throws {
        var position = 0
        var isInClass = false
        while position < scalars.count {
            switch scalars[position] {
            case "\\": position += 1
            case "[": isInClass = true
            case "]": isInClass = false
            case "(" where !isInClass: take(scalars, after: position)
            default: break
            }
            position += 1
        }
    }

    private mutating func take(_ scalars: [Unicode.Scalar], after position: Int) {
        let rest = scalars[(position + 1)...]
        guard rest.first == "?" else {
            count += 1
            return
        }
        guard rest.starts(with: "?<".unicodeScalars), let next = rest.dropFirst(2).first, next != "=", next != "!" else { return }
        count += 1
        var name = ""
        name.unicodeScalars.append(contentsOf: rest.dropFirst(2).prefix { $0 != ">" })
        names[name, default: []].append(count)
    }
}
