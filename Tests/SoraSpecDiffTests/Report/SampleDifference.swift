import SoraDiagnostics

@testable import SoraSpecDiff

/// Two small documents, and changes between them made by hand, for the tests of every form.
enum Sample {
    static let old = SourceFile(
        path: "old/shop.yaml",
        bytes: Array(
            """
            paths:
              /videos:
                post:
                  operationId: createVideo
                get:
                  operationId: listVideos
            components:
              schemas:
                Video:
                  properties:
                    seconds: {type: integer}
                    size: {type: string}

            """.utf8))
    static let new = SourceFile(
        path: "specs/shop.yaml",
        bytes: Array(
            """
            paths:
              /videos:
                post:
                  operationId: createVideo
                  tags: [videos]
                get:
                  operationId: listVideos
            components:
              schemas:
                Video:
                  properties:
                    seconds: {type: string}

            """.utf8))

    static let create = OperationName(method: "POST", path: "/videos", identifier: "createVideo")
    static let list = OperationName(method: "GET", path: "/videos", identifier: "listVideos")

    static let typeChanged = Rule("response-property-type-changed", .error, .response, "‘{1}’ became {3}, was {2}, in the answer ‘{4}’")
    static let removed = Rule("request-property-removed", .warning, .request, "removed the request property ‘{1}’")
    static let tagAdded = Rule("api-tag-added", .info, nil, "added the tag ‘{1}’")

    /// The place of the first text like this one in a file.
    static func place(_ text: String, in file: SourceFile) -> SourceRange {
        let whole = Array(text.utf8)
        let start = file.bytes.indices.first { file.bytes[$0...].starts(with: whole) } ?? 0
        return SourceRange(file: file, start: file.position(ofByte: start), end: file.position(ofByte: start + whole.count))
    }

    static let typePlaces = (old: place("integer", in: old), new: place("string", in: new))
    static let changes = [
        Change(tagAdded, ["videos"], in: create, old: nil, new: place("videos]", in: new)),
        Change(removed, ["size"], in: create, old: place("size", in: old), new: nil),
        Change(typeChanged, ["video/seconds", "integer", "string", "200"], in: create, old: typePlaces.old, new: typePlaces.new),
        Change(typeChanged, ["seconds", "integer", "string", "200"], in: create, old: typePlaces.old, new: typePlaces.new),
        Change(typeChanged, ["data/items/seconds", "integer", "string", "default"], in: list, old: typePlaces.old, new: typePlaces.new),
    ]
    static let swiftChanges = [
        SwiftChange(
            "Shop.Video.seconds", before: "public var seconds: Int?", after: "public var seconds: String?", effect: .breaks,
            mend: "read a text", old: place("seconds: {type: integer}", in: old), new: place("seconds: {type: string}", in: new)),
        SwiftChange(
            "Shop.Video.size", before: "public var size: String?", after: nil, effect: .breaks, old: place("size: {type: string}", in: old),
            new: place("Video:", in: new)),
        SwiftChange("Shop.Client.deleteVideo(id:)", before: nil, after: "func deleteVideo(id: String) async throws", effect: .adds),
    ]
    static let report = DiffReport(Difference(changes: changes, swiftChanges: swiftChanges))
}
