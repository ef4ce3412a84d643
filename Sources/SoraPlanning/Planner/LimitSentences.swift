import SoraOpenAPI
import SoraYAML

/// Says in words what a schema's keywords limit: “At most 5,000 characters.”
func limitSentences(of schema: Schema) -> [String] {
    var sentences: [String] = []
    if let values = schema.enumeration, values.count <= 20, areShownByNoType(values) {
        let names = ValueTexts(of: schema)
        let texts = values.enumerated().compactMap { index, value in
            value.scalar.map { scalar in names.name(ofValueAt: index).map { "\(scalar.text) (\(code($0)))" } ?? scalar.text }
        }
        sentences.append(texts.count == 1 ? "Always \(texts[0])." : "One of \(texts.joined(separator: ", ")).")
    }
    if let text = schema.constant?.scalar?.text, !text.isEmpty, !text.contains("`"), !text.contains("\n") {
        sentences.append("Always `\(text)`.")
    }
    if let limits = schema.limits { sentences += limitSentences(of: limits) }
    if let rare = schema.rare { sentences += limitSentences(of: rare, isClosed: schema.additionalProperties?.boolean == false) }
    return sentences
}

/// True unless all values are strings, which an enumeration names, with null among them, which an optional shows.
private func areShownByNoType(_ values: [Node]) -> Bool {
    let kinds = values.compactMap { $0.scalar?.kind }
    return kinds.contains { $0 != .string && $0 != .null } || !kinds.isEmpty && kinds.allSatisfy { $0 == .null }
}

private func limitSentences(of limits: SchemaLimits) -> [String] {
    var sentences: [String] = []
    sentences += range(limits.minimum, limits.maximum, unit: nil)
    if let text = limits.exclusiveMinimum?.scalar?.text { sentences.append("More than \(text).") }
    if let text = limits.exclusiveMaximum?.scalar?.text { sentences.append("Less than \(text).") }
    if let text = limits.multipleOf?.scalar?.text { sentences.append("A multiple of \(text).") }
    sentences += range(limits.minLength, limits.maxLength, unit: "character")
    sentences += range(limits.minItems, limits.maxItems, unit: "element")
    sentences += range(limits.minProperties, limits.maxProperties, unit: "property")
    if limits.uniqueItems { sentences.append("All elements differ.") }
    if let pattern = limits.pattern?.scalar?.text, !pattern.contains("`"), !pattern.contains("\n"), pattern.utf8.count <= 120 {
        sentences.append("Matches `\(pattern)`.")
    }
    return sentences
}

private func limitSentences(of rare: RareKeywords, isClosed: Bool) -> [String] {
    var sentences: [String] = []
    for entry in rare.dependentRequired {
        let names = (entry.value.sequence ?? []).compactMap { $0.scalar?.text }
        if !names.isEmpty { sentences.append("\(code(entry.key)) demands \(names.map(code).joined(separator: ", ")).") }
    }
    let names = (isClosed ? rare.patternProperties.map(\.name) : []) + [rare.propertyNames?.limits?.pattern?.scalar?.text].compactMap { $0 }
    if !names.isEmpty { sentences.append("Names match \(names.map(code).joined(separator: " or ")).") }
    if let type = rare.contentMediaType { sentences.append("Its content is \(code(type)).") }
    let keywords: [(String, Bool)] = [
        ("contains", rare.contains != nil), ("propertyNames", rare.propertyNames != nil && rare.propertyNames?.limits?.pattern == nil),
        ("not", rare.not != nil), ("if", rare.if != nil), ("dependentSchemas", !rare.dependentSchemas.isEmpty),
    ]
    let limiting = keywords.filter(\.1).map { code($0.0) }
    if !limiting.isEmpty { sentences.append("Further limited by \(limiting.joined(separator: ", ")).") }
    return sentences
}

/// A text in the code voice, as far as it can stand there.
private func code(_ text: String) -> String {
    text.contains("`") || text.contains("\n") || text.utf8.count > 120 ? "a pattern of the document" : "`\(text)`"
}

private func range(_ least: Node?, _ most: Node?, unit: String?) -> [String] {
    func counted(_ text: String) -> String {
        guard let unit else { return grouped(text) }
        let plural = unit == "property" ? "properties" : unit + "s"
        return "\(grouped(text)) \(text == "1" ? unit : plural)"
    }
    switch (least?.scalar?.text, most?.scalar?.text) {
    case (nil, nil): return []
    case (let least?, nil): return least == "0" && unit != nil ? [] : ["At least \(counted(least))."]
    case (nil, let most?): return ["At most \(counted(most))."]
    case (let least?, let most?): return [least == most ? "Exactly \(counted(most))." : "From \(grouped(least)) to \(counted(most))."]
    }
}

/// Parts the digits of a whole number by thousands, as in 5,000.
private func grouped(_ text: String) -> String {
    guard text.utf8.count > 3, text.utf8.allSatisfy(isDigit) else { return text }
    var result = ""
    for (position, digit) in text.enumerated() {
        if position > 0, (text.utf8.count - position) % 3 == 0 { result += "," }
        result.append(digit)
    }
    return result
}
