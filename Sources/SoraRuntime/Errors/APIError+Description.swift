import Foundation

extension APIError: CustomStringConvertible, LocalizedError {
    public var errorDescription: String? { description }

    /// One sentence: which operation failed, how, and what the server or the system says about it.
    public var description: String {
        let call = "\(method) \(path)"
        var text = shown(operation) + " failed: "
        switch kind {
        case .status: text += "\(call) answered \(status ?? 0)" + (words.isEmpty ? "" : ": \(words)")
        case .invalidRequest, .missingCredential: text += "\(call) was not sent: \(words)"
        case .decoding: text += "the answer of \(call) could not be read\(place): \(words)"
        case .connection, .security: text += "\(call) got no answer: \(words)"
        case .timeout: text += "\(call) timed out: \(words)"
        case .taskFailed: text += "the task failed" + (words.isEmpty ? "" : ": \(words)")
        case .taskDeadline, .linkExpired: text += words
        default: text += "\(call): \(words)"
        }
        if attempts > 1 { text += " (\(attempts) attempts)" }
        if let whyNotRetried { text += "; \(shown(whyNotRetried))" }
        for violation in violations.prefix(10) { text += "\n- " + shown(violation.description) }
        if let taskID { text += " (task \(shown(taskID)))" }
        if let requestID { text += " (request \(requestID))" }
        return text
    }

    private var place: String {
        guard let pointer, !pointer.isEmpty else { return "" }
        return " at \(shown(pointer))"
    }
}

/// Makes a text fit to be printed: control characters, line ends and invisible directions become spaces, and it ends after 500 characters.
func shown(_ text: String) -> String {
    var cleaned = String.UnicodeScalarView()
    for (index, scalar) in text.unicodeScalars.enumerated() {
        if index == 500 {
            cleaned.append("…")
            break
        }
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned:
            if cleaned.last != " " { cleaned.append(" ") }
        default:
            cleaned.append(scalar)
        }
    }
    return String(cleaned).trimmingCharacters(in: .whitespaces)
}
