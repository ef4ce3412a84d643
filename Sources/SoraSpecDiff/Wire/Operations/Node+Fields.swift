import SoraDiagnostics
import SoraYAML

extension Node {
    /// Where a field stands, from its key to its value's end; nil where there is none.
    func fieldRange(_ key: String) -> SourceRange? {
        guard let entry = mapping?.entry(key) else { return nil }
        let key = entry.keyRange
        let end = entry.value.file == key.file && entry.value.end > key.end ? entry.value.end : key.end
        return SourceRange(file: key.file, start: key.start, end: end)
    }

    /// Where a field's key stands; nil where there is none.
    func keyRange(_ key: String) -> SourceRange? { mapping?.entry(key)?.keyRange }
}
