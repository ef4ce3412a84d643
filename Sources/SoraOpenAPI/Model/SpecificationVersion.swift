/// The versions of the OpenAPI Specification that are read.
public enum SpecificationVersion: Comparable, Sendable {
    /// 3.0, whose schemas are a dialect of their own.
    case v3_0
    /// 3.1, whose schemas are JSON Schema 2020-12.
    case v3_1
    /// 3.2, which adds streams, the `query` method and more.
    case v3_2

    /// Recognises the text of `openapi`; nil where the version is none of these.
    init?(text: String) {
        if text == "3.0" || text.hasPrefix("3.0.") {
            self = .v3_0
        } else if text == "3.1" || text.hasPrefix("3.1.") {
            self = .v3_1
        } else if text == "3.2" || text.hasPrefix("3.2.") {
            self = .v3_2
        } else {
            return nil
        }
    }
}
