extension OperationRequest {
    /// Puts a value into the path; an empty one, `.` and `..` are refused, since they would make another path of it.
    public mutating func path<Value: ParameterValue>(
        _ name: String, _ value: Value?, style: ParameterStyle = .simple, explode: Bool = false
    ) {
        guard let form = value?.parameterForm else { return refuse("the path parameter \"\(name)\" must not be empty") }
        let parts: [ParameterForm] = if case .list(let elements) = form { elements } else { [form] }
        let isPlain = style == .simple && parts.count <= 1
        if form.isEmpty || (isPlain && (parts == [.text(".")] || parts == [.text("..")])) {
            refuse("the path parameter \"\(name)\" must not be empty, \".\" or \"..\"")
        }
        pathValues[name] = form.pathText(name, style, explode: explode)
    }

    /// Adds a value to the query; nil and empty lists are left out.
    public mutating func query<Value: ParameterValue>(
        _ name: String, _ value: Value?, style: ParameterStyle = .form, explode: Bool? = nil, allowReserved: Bool = false
    ) {
        guard let value else { return }
        let encoding = allowReserved ? PercentEncoding.exceptReserved : .all
        let explode = explode ?? (style == .form || style == .deepObject)
        queryItems += value.parameterForm.queryItems(name, style, explode: explode, encoding)
    }

    /// Adds a value to the headers; nil and empty lists are left out.
    public mutating func header<Value: ParameterValue>(_ name: String, _ value: Value?, explode: Bool = false) {
        guard let form = value?.parameterForm, !form.isEmptyCollection else { return }
        let text = form.headerText(explode: explode)
        guard isToken(name), isHeaderValue(text) else {
            return refuse("the header \(printable(name)) cannot be sent: its name or value holds a character that headers cannot hold")
        }
        headers[name] = text
    }

    /// Adds a value to the cookies; nil and empty lists are left out.
    public mutating func cookie<Value: ParameterValue>(
        _ name: String, _ value: Value?, style: ParameterStyle = .form, explode: Bool = true
    ) {
        guard let value else { return }
        cookies += value.parameterForm.queryItems(name, style, explode: explode)
    }
}

extension ParameterForm {
    /// Whether nothing would be written.
    var isEmpty: Bool {
        switch self {
        case .text(let text): text.isEmpty
        case .list(let elements): elements.allSatisfy(\.isEmpty)
        case .object(let members): members.isEmpty
        }
    }

    /// Whether it is a list or an object without parts.
    var isEmptyCollection: Bool {
        switch self {
        case .text: false
        case .list(let elements): elements.isEmpty
        case .object(let members): members.isEmpty
        }
    }
}
