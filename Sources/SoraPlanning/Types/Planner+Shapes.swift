import SoraOpenAPI

extension Planner {
    /// Decides the shape of a schema; once, where that takes more than a look at its type.
    func shape(of schema: Schema) -> SchemaShape {
        if let plain = schema.plainShape { return plain }
        if let known = shapes[ObjectIdentifier(schema)] { return known.shape }
        let shape = SchemaShape(of: schema)
        shapes[ObjectIdentifier(schema)] = DecidedShape(schema: schema, shape: shape)
        return shape
    }

    /// Decides the shape of a schema, or of the one that it merely names.
    func finalShape(of schema: Schema) -> SchemaShape { shape(of: finalSchema(of: schema)) }

    /// The schema that another one merely names, or that one itself.
    func finalSchema(of schema: Schema) -> Schema {
        var schema = schema
        for _ in 0..<longestChainOfNames {
            guard case .same(let other) = shape(of: schema) else { break }
            schema = other
        }
        return schema
    }
}

/// A shape with its schema, which must live as long as its identity is compared.
final class DecidedShape {
    let schema: Schema
    let shape: SchemaShape

    init(schema: Schema, shape: SchemaShape) {
        self.schema = schema
        self.shape = shape
    }
}

/// How many schemas in a row may merely name the next one, before the last is taken for any value.
let longestChainOfNames = 32
