import SoraPlanning
import Testing

@testable import SoraEmitter

@Suite struct MultipartTests {
    @Test func eachPartIsWrittenInItsForm() {
        let multipart = MultipartDeclaration(
            name: "Upload",
            parts: [
                .init(name: "file", key: "file", form: .file, type: .external("FilePart"), isRequired: true),
                .init(
                    name: "masks", key: "masks[]", form: .file, type: .external("FilePart"), isRepeated: true, isRequired: false,
                    documentation: Documentation("What to keep.")),
                .init(name: "form", key: "form", form: .text, type: .external("String"), isRequired: true, defaultValue: .string("square")),
                .init(name: "details", key: "details", form: .json, type: .named("Details"), isRequired: false),
            ])
        #expect(
            emitted(.multipart(multipart)) == """
                public struct Upload: Sendable {
                    public var file: FilePart
                    /// What to keep.
                    public var masks: [FilePart]?
                    public var form: String
                    public var details: Details?

                    public init(file: FilePart, masks: [FilePart]? = nil, form: String = "square", details: Details? = nil) {
                        self.file = file
                        self.masks = masks
                        self.form = form
                        self.details = details
                    }

                    /// The parts as they are sent.
                    public var multipartForm: MultipartForm {
                        var form = MultipartForm()
                        form.file("file", file)
                        form.file("masks[]", masks)
                        form.text("form", self.form)
                        form.json("details", details)
                        return form
                    }
                }
                """)
    }
}
