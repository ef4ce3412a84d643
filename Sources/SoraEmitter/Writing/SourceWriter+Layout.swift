/// Lines that are broken where swift-format would break them, one method for each shape.
extension SourceWriter {
    /// Appends `head { body }`, over three lines where one is too short.
    mutating func block(_ head: String, _ body: String) {
        if fits(head.utf8.count + body.utf8.count + 5) {
            line("\(head) { \(body) }")
        } else {
            block(head) { $0.line(body) }
        }
    }

    /// Appends `left right`, with a break between both where one line is too short.
    mutating func pair(_ left: String, _ right: String) {
        if fits(left.utf8.count + right.utf8.count + 1) {
            line("\(left) \(right)")
        } else {
            line(left)
            indented { $0.line(right) }
        }
    }

    /// Appends `head(items)tail`: in one line, with all items in a second one, or each in its own.
    mutating func list(_ head: String, _ items: [String], _ tail: String = "") {
        let joined = items.joined(separator: ", ")
        if items.isEmpty || fits(head.utf8.count + joined.utf8.count + tail.utf8.count + 2) {
            return line("\(head)(\(joined))\(tail)")
        }
        line(head + "(")
        indented { file in
            if file.fits(joined.utf8.count) {
                file.line(joined)
            } else {
                for (index, item) in items.enumerated() { file.line(index + 1 < items.count ? item + "," : item) }
            }
        }
        line(")" + tail)
    }

    /// Appends `head[items]tail`, its items filling as many lines as they need.
    mutating func array(_ head: String, _ items: [String], _ tail: String = "") {
        let length = items.reduce(0) { $0 + $1.utf8.count + 2 }
        if items.isEmpty || fits(head.utf8.count + length + tail.utf8.count) {
            return line("\(head)[\(items.joined(separator: ", "))]\(tail)")
        }
        line(head + "[")
        indented { $0.fill(items) }
        line("]" + tail)
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

    /// Appends the block of a type with what it conforms to.
    mutating func type(_ head: String, _ conformances: String, _ body: (inout SourceWriter) -> Void) {
        if fits(head.utf8.count + conformances.utf8.count + 4) {
            return block("\(head): \(conformances)", body)
        }
        line(head + ":")
        indented { $0.line(conformances) }
        line("{")
        indented(body)
        line("}")
    }
}
