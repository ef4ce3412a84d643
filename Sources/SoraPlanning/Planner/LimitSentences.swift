import SoraOpenAPI
import SoraYAML

/// Says in words what a schema's keywords limit: “At most 5,000 characters.”
func limitSentences(of schema: Schema) -> [String] {
    var sentences: [String] = []
    if let values = schema.enumeration, schema.types.isDisjoint(with: .string), !schema.types.isEmpty, values.count <= 20 {
        let texts = values.compactMap { $0.scalar?.text }
        sentences.append(texts.count == 1 ? "Always \(texts[0])." : "One of \(texts.joined(separator: ", ")).")
    }
    if let text = schema.constant?.scalar?.text, !text.isEmpty, !text.contains("`"), !text.contains("\n") {
        sentences.append("Always `\(text)`.")
    }
    guard let limits = schema.limits else { return sentences }
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
