import SoraOpenAPI

/// Compares the schemas of two documents; one comparison serves all operations, so that shared schemas are compared once.
final class SchemaComparison {
    /// The days since 1970-01-01 at which sunset dates are looked at.
    let today: Int

    /// Creates a comparison at a day, counted from 1970-01-01.
    init(today: Int) { self.today = today }

    /// Yields what changed from one schema to another where they describe the same thing, without the operation, which the caller sets.
    ///
    /// `noticeDays` is how long a deprecated property must stand before it goes; 0 where it need not.
    func changes(from old: Schema, to new: Schema, at site: SchemaSite, noticeDays: Int = 0) -> [Change] {
        []
    }
}
