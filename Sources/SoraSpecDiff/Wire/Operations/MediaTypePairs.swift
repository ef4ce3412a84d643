import SoraOpenAPI

/// The forms of two revisions of a body, matched by their media types.
struct MediaTypePairs {
    private(set) var matched: [(old: MediaType, new: MediaType)] = []
    private(set) var added: [MediaType] = []
    private(set) var removed: [MediaType] = []

    /// Matches the forms: those of one name, then those that are alike in the given sense.
    init(from old: [MediaType], to new: [MediaType], alike: (MediaTypeName, MediaTypeName) -> Bool) {
        if old.count == 1, new.count == 1, old[0].name == new[0].name {
            matched = [(old[0], new[0])]
            return
        }
        var left = old
        for media in new {
            if let place = left.firstIndex(where: { $0.name == media.name }) {
                matched.append((left.remove(at: place), media))
            } else {
                added.append(media)
            }
        }
        added = added.filter { media in
            let name = MediaTypeName(media.name)
            guard let place = left.firstIndex(where: { alike(MediaTypeName($0.name), name) }) else { return true }
            matched.append((left.remove(at: place), media))
            return false
        }
        removed = left
    }
}
