import SoraDiagnostics

extension DiffReport {
    /// Writes a comment on a pull request: what breaks first, what does not folded away, and no more than a comment holds.
    func renderMarkdown() -> String {
        var comment = MarkdownComment()
        comment.add("## API changes\n\n" + summary.map { "\($0)  \n" }.joined(), counts: 0)
        let (infos, others) = (findings.filter { $0.change.level == .info }, findings.filter { $0.change.level != .info })
        for item in Section.divide(others).flatMap({ MarkdownComment.items(of: $0, showsLines: true) }) { comment.add(item) }
        let (additions, breaks) = (
            difference.swiftChanges.filter { $0.effect == .adds }, difference.swiftChanges.filter { $0.effect != .adds }
        )
        for (position, change) in breaks.enumerated() {
            comment.add((position == 0 ? "\n### Swift\n\n" : "") + MarkdownComment.item(change))
        }
        comment.fold(
            "Changes that break nothing: \(infos.count)",
            Section.divide(infos).flatMap { MarkdownComment.items(of: $0, showsLines: false) })
        comment.fold(
            "Additions in Swift: \(additions.count)",
            additions.enumerated().map { ($0.offset == 0 ? "\n" : "") + "- \(MarkdownText.code($0.element.symbol))\n" })
        return comment.finished
    }
}

/// A comment while it is written, which takes nothing any more once it is as long as GitHub lets it be.
private struct MarkdownComment {
    /// GitHub takes 65,536 characters; the rest is for what an action adds and for the last lines.
    private static let longest = 60_000

    private var text = ""
    private var isFull = false
    private var leftOut = 0

    /// Adds a text, or counts what it tells of among what is left out.
    mutating func add(_ addition: String, counts count: Int = 1) {
        isFull = isFull || text.utf8.count + addition.utf8.count > Self.longest
        if isFull { leftOut += count } else { text += addition }
    }

    /// Adds items that are folded away until somebody opens them.
    mutating func fold(_ title: String, _ items: [String]) {
        let (start, end) = ("\n<details><summary>\(title)</summary>\n", "\n</details>\n")
        var folded = MarkdownComment(text: text + start, isFull: isFull, leftOut: leftOut)
        let empty = folded.text
        for item in items { folded.add(item) }
        if folded.text != empty { folded.text += end } else { folded.text = text }
        self = folded
    }

    /// The comment's text.
    var finished: String {
        leftOut == 0 ? text : text + "\n\(leftOut) more do not fit into a comment; ‘--format html’ has them all.\n"
    }

    /// The findings of a section, the first behind the section's title.
    static func items(of section: Section, showsLines: Bool) -> [String] {
        section.findings.enumerated().map { position, finding in
            (position == 0 ? "\n### \(title(of: section.subject))\n\n" : "") + item(finding, showsLines: showsLines)
        }
    }

    private static func title(of subject: Section.Subject) -> String {
        let operations = subject.operations
        if operations.isEmpty { return subject.document.map(MarkdownText.code) ?? "The document" }
        let document = subject.document.map { "\(MarkdownText.code($0)): " } ?? ""
        let names = operations.prefix(4).map { MarkdownText.code($0.call) }.joined(separator: ", ")
        return document + (operations.count > 4 ? "\(names) and \(operations.count - 4) more" : names)
    }

    private static func item(_ finding: Finding, showsLines: Bool) -> String {
        let change = finding.change
        let place = finding.place.map { " · \(MarkdownText.code("\($0.file.name):\($0.start.line)"))" } ?? ""
        var item =
            "- **\(change.level.rawValue)** \(MarkdownText.phrase(change.shownPhrase))\(finding.remark) · \(MarkdownText.code(change.rule.id))\(place)\n"
        for swift in finding.swiftChanges where swift.effect != .adds {
            item += "  <br>Swift: \(swift.effect.rawValue) \(MarkdownText.code(swift.symbol))\n"
        }
        return showsLines ? item + block(lines(finding)) : item
    }

    /// The lines of source that a finding is about, as they were and as they are.
    private static func lines(_ finding: Finding) -> [(sign: String, text: String)] {
        let change = finding.change
        let old = change.new == nil ? change.old : finding.formerPlace
        return [("-", old), ("+", change.new)].compactMap { sign, place in
            place.flatMap { SourceExcerpt(of: $0) }.map { (sign, String($0.text.drop { $0 == " " || $0 == "\t" })) }
        }
    }

    /// Writes a changed declaration.
    static func item(_ change: SwiftChange) -> String {
        let mend = change.mend.map { ": \(MarkdownText.sentence($0))" } ?? ""
        let lines = [("-", change.before), ("+", change.after)].compactMap { sign, text in
            text.map { (sign, clipped(printable($0), to: 400)) }
        }
        return "- **\(change.effect.rawValue)** \(MarkdownText.code(change.symbol))\(mend)\n" + block(lines)
    }

    /// Writes lines as a difference; none of them can end the block, since each begins with its sign.
    private static func block(_ lines: [(sign: String, text: String)]) -> String {
        if lines.isEmpty { return "" }
        return "  ```diff\n" + lines.map { "  \($0.sign) \($0.text)\n" }.joined() + "  ```\n"
    }
}
