/// How a parameter is written; see [Style Values](https://spec.openapis.org/oas/v3.1.1.html#style-values).
public enum ParameterStyle: Sendable, Hashable {
    /// `;color=blue`, in paths.
    case matrix
    /// `.blue`, in paths.
    case label
    /// `blue,black`, in paths and headers.
    case simple
    /// `color=blue&color=black`, in queries and cookies.
    case form
    /// `color=blue%20black`, in queries.
    case spaceDelimited
    /// `color=blue%7Cblack`, in queries.
    case pipeDelimited
    /// `color[R]=100&color[G]=200`, in queries.
    case deepObject
    /// `color=blue; color=black`, in cookies, without any encoding.
    case cookie
}
