extension DiffReport {
    /// Writes one page without scripts, whose policy lets it load nothing: its filters are check boxes and style rules.
    func renderHTML() -> String {
        let sections = Section.divide(findings)
        let page = HTMLPage(report: self)
        return """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="\(HTMLStyle.policy)">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="referrer" content="no-referrer">
            <title>API changes</title>
            <style>\(HTMLStyle.text)</style>
            </head>
            <body>
            <a class="skip" href="#changes">Skip to the changes</a>
            <header>
            <h1>API changes</h1>
            \(page.documents)
            \(page.versions)
            \(page.filters)
            \(page.contents(of: sections))
            </header>
            <main id="changes">
            \(sections.enumerated().map { page.section($0.element, number: $0.offset) }.joined())
            \(page.swift)
            \(findings.isEmpty && difference.swiftChanges.isEmpty ? "<p>No changes.</p>" : "<p class=\"rest\">Nothing is shown at these levels.</p>")
            </main>
            </body>
            </html>

            """
    }
}
