extension OperationRequest {
    /// Puts a value into the path; an empty one, `.` and `..` are refused, since they would make another path of it.
    public mutating func path<Value: ParameterValue>(
        _ name: String, _ value: Value?, style: ParameterStyle = .simple, explode: Bool = false, allowReserved: Bool = false
    ) {
        guard let form = value?.parameterForm else { return refuse("the path parameter \"\(name)\" must not be empty") }
        let parts: [ParameterForm] = if case .list(let elements) = form { elements } else { [form] }
        let isPlain = style == .simple && parts.count <= 1
        if form.isEmpty || (isPlain && (parts == [.text(".")] || parts == [.text("..")])) {
            refuse("the path parameter \"\(name)\" must not be empty, \".\" or \"..\"")
        }
        pathValues[name] = form.pathText(name, style, explode: explode, allowReserved ? .exceptReservedInPath : .all)
    }

    /// Adds a value to the query; nil and empty lists are left out.
    public mutating func query<Value: ParameterValue>(
        _ name: String, _ value: Value?, style: ParameterStyle = .form, explode: Bool? = nil, allowReserved: Bool = false
    ) {
        guard let value else { return }
        let encoding = allowReserved ? PercentEncoding.exceptReserved : .all
        queryItems += value.parameterForm.queryItems(name, style, explode: explode ?? style.explodesByItself, encoding)
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

    /// Adds a value to the cookies; nil and empty lists are left out. In style `cookie` the value stands as it is.
    public mutating func cookie<Value: ParameterValue>(
        _ name: String, _ value: Value?, style: ParameterStyle = .form, explode: Bool = true, allowReserved: Bool = false
    ) {
        guard let value else { return }
        let encoding: PercentEncoding = style == .cookie ? .none : allowReserved ? .exceptReservedInCookie : .all
        let items = value.parameterForm.queryItems(name, style, explode: explode, encoding)
        guard items.allSatisfy({ isHeaderValue($0) && !$0.utf8.contains(UInt8(ascii: ";")) }) else {
            return refuse("the cookie \(printable(name)) cannot be sent: it holds a character that cookies cannot hold")
        }
        cookies += items
    }
}

extension OperationRequest {
    /// Sends a text as the whole query, percent-encoded; nil sends none.
    public mutating func querystring<Value: ParameterValue>(_ value: Value?) {
        guard let form = value?.parameterForm, !form.isEmptyCollection else { return }
        queryItems.append(PercentEncoding.all.encode(form.headerText(explode: false)))
    }

    /// Sends a value's JSON text as the whole query, percent-encoded; nil sends none.
    public mutating func querystring<Value: Encodable>(json value: Value?) throws {
        querystring(try EncodedParameter(json: value))
    }

    /// Sends an object's members as the whole query, in the form of `application/x-www-form-urlencoded`; nil sends none.
    public mutating func querystring<Value: Encodable>(form value: Value?) throws {
        guard let value else { return }
        queryItems += try formItems(of: value)
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
