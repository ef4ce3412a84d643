import SoraCYAML
import SoraDiagnostics

/// What libyaml says of a text that is no YAML.
struct SyntaxFailure {
    /// What it met.
    let problem: String
    /// Where it met that.
    let place: SourcePosition
    /// The offset of the byte that is no character of YAML, where that is the problem.
    let byteOffset: Int?
    /// The number of the character that is none of YAML.
    let character: UInt32
    /// Where the construct starts that it was reading.
    let context: SourcePosition?
    /// What it was reading, such as `while parsing a block mapping`.
    let reading: String?

    init(_ parser: yaml_parser_t) {
        problem = parser.problem.map { String(cString: $0) } ?? "out of memory"
        place = SourcePosition(parser.problem_mark)
        byteOffset = parser.error == YAML_READER_ERROR ? parser.problem_offset : nil
        character = UInt32(truncatingIfNeeded: parser.problem_value)
        reading = parser.context.map { String(cString: $0) }
        context = reading == nil ? nil : SourcePosition(parser.context_mark)
    }
}
