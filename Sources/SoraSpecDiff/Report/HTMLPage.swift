import SoraDiagnostics

/// Writes the parts of the page.
struct HTMLPage {
    let report: DiffReport

    private var swiftChanges: [SwiftChange] { report.difference.swiftChanges }

    /// The names of the two documents; nothing where there are more.
    var documents: String {
        let names = [\Change.old, \Change.new].map { side in Set(report.difference.changes.compactMap { $0[keyPath: side]?.file.name }) }
        guard let old = names[0].first, let new = names[1].first, names.allSatisfy({ $0.count == 1 }) else { return "" }
        return "<p class=\"documents\">from \(HTMLText.code(old)) to \(HTMLText.code(new))</p>"
    }

    /// The advice on versions, with the number of what forces it.
    var versions: String {
        let advice = report.advice
        let api = version("API", advice.api, advice.apiReasons.count, ("change", "changes"))
        return
            "<dl class=\"versions\">\(api)\(version("Swift package", advice.swift, advice.swiftReasons.count, ("declaration", "declarations")))</dl>"
    }

    private func version(_ name: String, _ step: VersionAdvice.Step, _ reasons: Int, _ noun: (one: String, many: String)) -> String {
        let because = reasons == 0 ? "" : "<small>for \(reasons) \(reasons == 1 ? noun.one : noun.many)</small>"
        return "<div class=\"\(step.rawValue)\"><dt>\(name)</dt><dd>\(step.rawValue)\(because)</dd></div>"
    }

    /// The check boxes that choose levels.
    var filters: String {
        let levels = Level.allCases.reversed().map { level in
            checkBox(level.rawValue, report.findings.count { $0.change.level == level }, level.noun)
        }
        let effects = SwiftChange.Effect.allCases.map { effect in
            checkBox(effect.name, swiftChanges.count { $0.effect == effect }, effect.noun)
        }
        return [("On the wire", levels), ("In Swift", effects)].filter { !$0.1.joined().isEmpty }
            .map { "<fieldset><legend>\($0.0)</legend>\($0.1.joined())</fieldset>" }.joined(separator: "\n")
    }

    private func checkBox(_ name: String, _ count: Int, _ noun: (one: String, many: String)) -> String {
        if count == 0 { return "" }
        return
            "<label class=\"\(name)\"><input type=\"checkbox\" id=\"show-\(name)\" checked> \(count) \(count == 1 ? noun.one : noun.many)</label>"
    }

    /// The links to the sections.
    func contents(of sections: [Section]) -> String {
        var links = sections.enumerated().map { number, section in
            "<li class=\"\(classes(of: section))\"><a href=\"#section-\(number)\">\(title(of: section.subject, atMost: 1))</a> "
                + "<small>\(section.findings.count)</small></li>"
        }
        if !swiftChanges.isEmpty {
            links.append("<li class=\"\(swiftClasses)\"><a href=\"#swift\">Swift</a> <small>\(swiftChanges.count)</small></li>")
        }
        if links.isEmpty { return "" }
        return
            "<nav aria-label=\"Contents\"><ol>\(links.joined(separator: "\n"))</ol></nav>"
    }

    /// The findings that touch the same operations.
    func section(_ section: Section, number: Int) -> String {
        let rest = section.subject.operations.dropFirst(3)
        let others = rest.map { "<li>\(HTMLText.code($0.call))</li>" }.joined()
        let more = rest.isEmpty ? "" : "<details><summary>and \(rest.count) more</summary><ul>\(others)</ul></details>"
        return """
            <section class="\(classes(of: section))" id="section-\(number)">
            <h2>\(title(of: section.subject, atMost: 3))\(identifier(of: section))</h2>\(more)
            <ul class="findings">
            \(section.findings.map(finding).joined(separator: "\n"))
            </ul>
            </section>

            """
    }

    private func finding(_ finding: Finding) -> String {
        let change = finding.change
        let old = change.new == nil ? change.old : finding.formerPlace
        let lines = (old.map { HTMLText.line($0, "del") } ?? "") + (change.new.map { HTMLText.line($0, "ins") } ?? "")
        let swift = finding.swiftChanges.filter { $0.effect != .adds }.map { change in
            "<p class=\"effect\"><span class=\"\(change.effect.name)\">Swift: \(change.effect.rawValue)</span> \(HTMLText.code(change.symbol))</p>"
        }
        return """
            <li class="\(change.level.rawValue)">
            <p><b class="level">\(change.level.rawValue)</b> \(HTMLText.phrase(change.shownPhrase))\(finding.remark)</p>
            <p class="place"><span>\(HTMLText.escaped(change.rule.id))</span>\(finding.place.map { "<span>\(place($0))</span>" } ?? "")</p>
            \(lines.isEmpty ? "" : "<pre>\(lines)</pre>")\(swift.joined())
            </li>
            """
    }

    /// The changed declarations.
    var swift: String {
        if swiftChanges.isEmpty { return "" }
        let ordered = SwiftChange.Effect.allCases.flatMap { effect in swiftChanges.filter { $0.effect == effect } }
        return """
            <section class="\(swiftClasses)" id="swift">
            <h2>Swift</h2>
            <ul class="findings">
            \(ordered.map(declaration).joined(separator: "\n"))
            </ul>
            </section>

            """
    }

    private func declaration(_ change: SwiftChange) -> String {
        let lines = [("del", change.before), ("ins", change.after)].map { element, text in
            text.map { "<\(element)><span>\(HTMLText.escaped(clipped($0, to: 400)))</span></\(element)>" } ?? ""
        }
        let mend = change.mend.map { ": \(HTMLText.sentence($0))" } ?? ""
        return """
            <li class="\(change.effect.name)">
            <p><b class="level">\(change.effect.rawValue)</b> \(HTMLText.code(change.symbol))\(mend)</p>
            \(change.place.map { "<p class=\"place\"><span>\(place($0))</span></p>" } ?? "")
            <pre>\(lines.joined())</pre>
            </li>
            """
    }

    private func place(_ place: SourceRange) -> String {
        "\(HTMLText.escaped(place.file.name)):\(place.start.line):\(place.start.column)"
    }

    private func title(of subject: Section.Subject, atMost limit: Int) -> String {
        let operations = subject.operations
        if operations.isEmpty { return subject.document.map(HTMLText.escaped) ?? "The document" }
        let document = subject.document.map { "<span class=\"document\">\(HTMLText.escaped($0))</span> " } ?? ""
        let names = operations.prefix(limit).map {
            ($0.isWebhook ? "webhook " : "") + "<b>\(HTMLText.escaped($0.method))</b> \(HTMLText.escaped($0.path))"
        }
        return document + names.joined(separator: "<br>") + (limit == 1 && operations.count > 1 ? " and \(operations.count - 1) more" : "")
    }

    private func identifier(of section: Section) -> String {
        guard section.subject.operations.count == 1, let identifier = section.subject.operations[0].identifier else { return "" }
        return " <small>\(HTMLText.escaped(identifier))</small>"
    }

    private func classes(of section: Section) -> String {
        Level.allCases.filter { level in section.findings.contains { $0.change.level == level } }.map { "has-\($0.rawValue)" }
            .joined(separator: " ")
    }

    private var swiftClasses: String {
        SwiftChange.Effect.allCases.filter { effect in swiftChanges.contains { $0.effect == effect } }.map { "has-\($0.name)" }
            .joined(separator: " ")
    }
}

extension SwiftChange.Effect {
    /// The effect's name in a style sheet.
    fileprivate var name: String { self == .mayBreak ? "may-break" : rawValue }
}
