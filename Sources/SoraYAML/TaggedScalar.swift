import SoraDiagnostics

/// The tags of the [core schema](https://yaml.org/spec/1.2.2/#103-core-schema) that say what a scalar means.
enum ScalarTag: String {
    case null = "tag:yaml.org,2002:null"
    case boolean = "tag:yaml.org,2002:bool"
    case integer = "tag:yaml.org,2002:int"
    case float = "tag:yaml.org,2002:float"
    case string = "tag:yaml.org,2002:str"

    /// What a scalar with this tag means.
    var kind: Scalar.Kind {
        switch self {
        case .null: .null
        case .boolean: .boolean
        case .integer: .integer
        case .float: .float
        case .string: .string
        }
    }

    /// Tells whether a text may bear this tag, given what it means without one.
    func admits(_ resolved: Scalar.Kind) -> Bool {
        switch self {
        case .string: true
        case .float: resolved == .float || resolved == .integer
        default: resolved == kind
        }
    }

    /// What the tag asks for, as diagnostics say it.
    var expectation: String {
        switch self {
        case .null: "null"
        case .boolean: "true or false"
        case .integer: "a whole number"
        case .float: "a number"
        case .string: "text"
        }
    }
}

/// Gives a tag as people write it: `!!str` for `tag:yaml.org,2002:str`.
func shortTag(_ tag: String) -> String {
    let core = "tag:yaml.org,2002:"
    return tag.hasPrefix(core) ? "!!" + tag.dropFirst(core.count) : tag.hasPrefix("!") ? tag : "!<\(tag)>"
}

extension ParsingReport {
    /// Tells what a tagged scalar means, reporting a tag that is unknown or that the text does not fit.
    func resolve(_ text: String, resolved: Scalar.Kind, tag: String, at place: SourceRange) -> Scalar.Kind {
        guard let known = ScalarTag(rawValue: tag) else {
            if tag == "tag:yaml.org,2002:seq" || tag == "tag:yaml.org,2002:map" {
                error("the tag ‘\(shortTag(tag))’ stands before a scalar", at: place, advice: "Remove the tag.")
            } else {
                warning("the tag ‘\(shortTag(tag))’ has no meaning here; the value is read as text", at: place)
            }
            return .string
        }
        if !known.admits(resolved) {
            error("the tag ‘\(shortTag(tag))’ asks for \(known.expectation), which ‘\(text)’ is not", at: place)
        }
        return known.kind
    }

    /// Reports a tag that does not suit a sequence or mapping.
    func checkCollectionTag(_ tag: String, isSequence: Bool, at place: SourceRange) {
        let own = isSequence ? "tag:yaml.org,2002:seq" : "tag:yaml.org,2002:map"
        let shape = isSequence ? "sequence" : "mapping"
        if tag == own { return }
        let others = ["tag:yaml.org,2002:seq", "tag:yaml.org,2002:map"]
        if ScalarTag(rawValue: tag) != nil || others.contains(tag) {
            error("the tag ‘\(shortTag(tag))’ stands before a \(shape)", at: place, advice: "Remove the tag.")
        } else {
            warning("the tag ‘\(shortTag(tag))’ has no meaning here; the value is read as a \(shape)", at: place)
        }
    }
}
