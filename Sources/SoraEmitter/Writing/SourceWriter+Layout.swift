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
        begin()
        add(left)
        let space = position
        add(" ", right)
        end(breakingAt: space)
    }

    /// Appends `head(items)tail`: in one line, with all items in a second one, or each in its own.
    ///
    /// Of collections among the items swift-format counts the commas that it would write after their last elements: so many are `reserved`.
    mutating func list(_ head: String, _ items: [String], _ tail: String = "", reserving reserved: Int = 0) {
        list(head, items.count, tail, reserving: reserved) { file, index in file.add(items[index]) }
    }

    /// Appends `head(items)tail` with items that are written one by one.
    mutating func list(
        _ head: String, _ count: Int, _ tail: String = "", reserving reserved: Int = 0, item: (inout SourceWriter, Int) -> Void
    ) {
        begin()
        add(head, "(")
        let start = position
        var ends: [Int] = []
        ends.reserveCapacity(count)
        for index in 0..<count {
            if index > 0 { add(", ") }
            item(&self, index)
            ends.append(position - start)
        }
        add(")", tail)
        if count == 0 || hasRoom(for: reserved) { return blank() }
        let items = self[start..<(start + (ends.last ?? 0))]
        takeBack()
        line(head, "(")
        indented { $0.lines(items, ends, reserving: reserved) }
        line(")", tail)
    }

    /// Appends items that commas part in one line, or each in its own.
    private mutating func lines(_ items: [UInt8], _ ends: [Int], reserving reserved: Int) {
        if fits(items.count + reserved) {
            begin()
            add(items[...])
            return blank()
        }
        var start = 0
        for (index, end) in ends.enumerated() {
            let item = items[start..<end]
            start = end + 2
            let comma = index + 1 < ends.count ? "," : ""
            if fits(item.count + comma.utf8.count) {
                begin()
                add(item)
                add(comma)
                blank()
            } else {
                self.item(String(decoding: item, as: UTF8.self), comma)
            }
        }
    }

    /// Appends an item that is too long for a line: a parameter is broken before its default value, or else before its type.
    private mutating func item(_ item: String, _ comma: String) {
        let type = item.prefix { $0 != ":" && $0 != "\"" }
        let isParameter = type.endIndex < item.endIndex && item[type.endIndex] == ":"
        if !isParameter { return line(item, comma) }
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
        if items.isEmpty || fits(length) {
            begin()
            add(head, "[")
            for (index, item) in items.enumerated() { add(index > 0 ? ", " : "", item) }
            add("]", tail)
            return blank()
        }
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

    /// Appends `if Memberwise.differ(lhs.name, rhs.name) { return false }`.
    mutating func differ(_ name: String) {
        begin()
        add("if Memberwise.differ(lhs.", name, ", rhs.", name)
        add(") { return false }")
        if !isTooLong { return blank() }
        takeBack()
        if fits(2 * name.utf8.count + 34) {
            line("if Memberwise.differ(lhs.\(name), rhs.\(name)) {")
        } else {
            line("if Memberwise.differ(")
            indented { file in
                file.line("lhs.", name, ",")
                file.line("rhs.", name, ")")
            }
            line("{")
        }
        indented { $0.line("return false") }
        line("}")
    }

    /// Appends the block of a type with what it conforms to.
    mutating func type(_ head: String, _ conformances: String, _ body: (inout SourceWriter) -> Void) {
        if fits(head.utf8.count + conformances.utf8.count + 4) {
            line(head, ": ", conformances, " {")
        } else {
            line(head, ":")
            indented { $0.line(conformances) }
            line("{")
        }
        indented(body)
        line("}")
    }
}
