/// Lines that are broken where swift-format would break them, one method for each shape.
extension SourceWriter {
    /// Appends `head { body }`, over three lines where one is too short.
    mutating func block(_ head: String, _ body: String) {
        if fits(head.utf8.count + body.utf8.count + 5) {
            line(head, " { ", body, " }")
        } else {
            block(head) { $0.line(body) }
        }
    }

    /// Appends `left right`, with a break between both where one line is too short.
    mutating func pair(_ left: String, _ right: String) {
        if fits(left.utf8.count + right.utf8.count + 1) {
            line(left, " ", right)
        } else {
            line(left)
            indented { $0.line(right) }
        }
    }

    /// Appends `head(items)tail`: in one line, with all items in a second one, or each in its own.
    mutating func list(_ head: String, _ items: [String], _ tail: String = "") {
        let length = joinedLength(items)
        if items.isEmpty || fits(head.utf8.count + length + tail.utf8.count + 2) { return line(head, "(", items, ")", tail) }
        line(head, "(")
        indented { file in
            if file.fits(length) { return file.line("", "", items, "", "") }
            for (index, item) in items.enumerated() { file.item(item, index + 1 < items.count ? "," : "") }
        }
        line(")", tail)
    }

    /// Appends an item in a line of its own: a parameter that is too long is broken before its default value, or else before its type.
    private mutating func item(_ item: String, _ comma: String) {
        let type = item.prefix { $0 != ":" && $0 != "\"" }
        let isParameter = type.endIndex < item.endIndex && item[type.endIndex] == ":"
        if !isParameter || fits(item.utf8.count + comma.utf8.count) { return line(item, comma) }
        let declaration = item.prefix { $0 != "=" && $0 != "\"" }
        let hasDefault = declaration.endIndex < item.endIndex && item[declaration.endIndex] == "="
        if hasDefault, fits(declaration.utf8.count + 1) {
            pair("\(declaration)=", item[declaration.endIndex...].dropFirst(2) + comma)
        } else {
            pair("\(type):", item[type.endIndex...].dropFirst(2) + comma)
        }
    }

    /// Appends `head[items]tail`, its items filling as many lines as they need.
    mutating func array(_ head: String, _ items: [String], _ tail: String = "") {
        let length = head.utf8.count + joinedLength(items) + tail.utf8.count + 3  // with a comma after the last
        if items.isEmpty || fits(length) { return line(head, "[", items, "]", tail) }
        line(head, "[")
        indented { $0.fill(items) }
        line("]", tail)
    }

    /// Counts the bytes of items with `, ` between them.
    private func joinedLength(_ items: [String]) -> Int {
        var length = max(0, items.count - 1) * 2
        for item in items { length += item.utf8.count }
        return length
    }

    /// Appends items in lines as long as can be, with a comma after each, as swift-format wants unless there is only one.
    private mutating func fill(_ items: [String]) {
        if items.count == 1 { return line(items[0]) }
        var text = ""
        for item in items {
            if text.isEmpty {
                text = item + ","
            } else if fits(text.utf8.count + item.utf8.count + 2) {
                text += " " + item + ","
            } else {
                line(text)
                text = item + ","
            }
        }
        line(text)
    }

    /// Appends a function's declaration up to its brace; a result that is too long gets a line of its own.
    mutating func function(_ head: String, _ parameters: [String], _ effects: String, result: String?) {
        guard let result else { return list(head, parameters, "\(effects) {") }
        if fits(effects.utf8.count + result.utf8.count + 7) { return list(head, parameters, "\(effects) -> \(result) {") }
        list(head, parameters, effects)
        indented { $0.line("-> ", result) }
        line("{")
    }

    /// Appends `if Memberwise.differ(left, right) { return false }`.
    mutating func differ(_ left: String, _ right: String) {
        let condition = "if Memberwise.differ(\(left), \(right))"
        if fits(condition.utf8.count + 2) { return block(condition, "return false") }
        line("if Memberwise.differ(")
        indented { file in
            file.line(left, ",")
            file.line(right, ")")
        }
        line("{")
        indented { $0.line("return false") }
        line("}")
    }

    /// Appends `case (left, right): body`.
    mutating func cases(bothOf left: String, _ right: String, _ body: String) {
        let pattern = "case (\(left), \(right)):"
        if fits(pattern.utf8.count) { return pair(pattern, body) }
        list("case ", [left, right], ":")
        indented { $0.line(body) }
    }

    /// Appends `case patterns: body`, with the body or each pattern in its own line where one is too short.
    mutating func cases(_ patterns: [String], _ body: String) {
        let joined = "case \(patterns.joined(separator: ", ")):"
        if fits(joined.utf8.count) || patterns.count < 2 { return pair(joined, body) }
        line("case \(patterns[0]),")
        indented { file in
            for pattern in patterns[1...].dropLast() { file.line(pattern, ",") }
            file.line(patterns[patterns.count - 1], ":")
            file.line(body)
        }
    }

    /// Appends the block of a type with what it conforms to.
    mutating func type(_ head: String, _ conformances: String, _ body: (inout SourceWriter) -> Void) {
        if fits(head.utf8.count + conformances.utf8.count + 4) {
            return block("\(head): \(conformances)", body)
        }
        line(head, ":")
        indented { $0.line(conformances) }
        line("{")
        indented(body)
        line("}")
    }
}
