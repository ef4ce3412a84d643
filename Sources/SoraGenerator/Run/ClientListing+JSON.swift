extension ClientListing {
    /// The listing as one JSON object on one line.
    public var json: String {
        let operations = operations.map { operation in
            "{\"operationId\":\(quoted(operation.operationID)),\"method\":\(quoted(operation.method)),\"path\":\(quoted(operation.path)),"
                + "\"swift\":\(quoted(operation.swift)),\"deprecated\":\(operation.isDeprecated)}"
        }
        let schemas = schemas.map { "{\"name\":\(quoted($0.name)),\"swift\":\(quoted($0.swift))}" }
        let webhooks = webhooks.map {
            "{\"name\":\(quoted($0.name)),\"method\":\(quoted($0.method)),\"swift\":\($0.swift.map(quoted) ?? "null")}"
        }
        let tasks = tasks.map { task in
            "{\"operationId\":\(quoted(task.operationID)),\"wait\":\(quoted(task.wait)),\"updates\":\(quoted(task.updates)),"
                + "\"waitById\":\(quoted(task.waitByID)),\"updatesById\":\(quoted(task.updatesByID))}"
        }
        return "{\"operations\":[\(operations.joined(separator: ","))],\"schemas\":[\(schemas.joined(separator: ","))],"
            + "\"webhooks\":[\(webhooks.joined(separator: ","))],\"tasks\":[\(tasks.joined(separator: ","))]}"
    }

    /// Spells a text as a JSON string.
    private func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value):
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
