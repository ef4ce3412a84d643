import SoraPlanning

/// A type of every kind.
let goldenTypes: [TypeDeclaration] = [
    .structure(
        StructureDeclaration(
            name: "Video", documentation: Documentation("A video."),
            properties: [
                PropertyDeclaration(
                    name: "model", key: "model", type: .named("Model"), presence: .required, defaultValue: .member("sora2"),
                    documentation: Documentation("The model.")),
                PropertyDeclaration(name: "prompt", key: "prompt", type: .external("String"), presence: .required),
                PropertyDeclaration(
                    name: "seconds", key: "seconds", type: .external("Int"), presence: .required, defaultValue: .number("1000000")),
                PropertyDeclaration(name: "note", key: "note", type: .external("String"), presence: .optionalNullable),
                PropertyDeclaration(name: "error", key: "error", type: .external("String"), presence: .requiredNullable),
                PropertyDeclaration(name: "remix", key: "remix_of", type: .named("Video"), presence: .optional, isBoxed: true),
                PropertyDeclaration(name: "thumbnail", key: "thumbnail", type: .external("Foundation.Data"), presence: .optional),
                PropertyDeclaration(
                    name: "created", key: "created", type: .external("String"), presence: .optionalNullable, isUnsent: true),
                PropertyDeclaration(
                    name: "sizes", key: "sizes", type: .array(.optional(.external("Double"))), presence: .required,
                    defaultValue: .array([.number(".5"), .number("-1")])),
                PropertyDeclaration(name: "flag", key: "flag", type: .external("Bool"), presence: .required, defaultValue: .boolean(false)),
                PropertyDeclaration(
                    name: "labels", key: "labels", type: .dictionary(.external("String")), presence: .required,
                    defaultValue: .emptyDictionary),
            ],
            additionalProperties: AdditionalPropertiesDeclaration(type: .external("JSONValue")),
            nested: [
                .openEnumeration(
                    OpenEnumerationDeclaration(
                        name: "Model", documentation: Documentation("The models."),
                        values: [
                            .init(name: "sora2", rawValue: "sora-2", documentation: Documentation("`sora-2`")),
                            .init(name: "sora1", rawValue: "sora-1", deprecation: "Switched off."),
                            .init(name: "default", rawValue: "default"), .init(name: "self", rawValue: "self"),
                            .init(name: "init", rawValue: "init"),
                        ]))
            ])),
    .structure(StructureDeclaration(name: "Empty")),
    .structure(StructureDeclaration(name: "Bag", additionalProperties: AdditionalPropertiesDeclaration(type: .external("Int")))),
    .openEnumeration(OpenEnumerationDeclaration(name: "Nothing", values: [])),
    .union(
        UnionDeclaration(
            name: "Item", documentation: Documentation("An item."),
            variants: [
                .init(name: "video", type: .named("Video"), documentation: Documentation("A video.")),
                .init(name: "self", type: .named("Empty")), .init(name: "init", type: .array(.named("Item"))),
            ],
            choice: .discriminator(
                property: "type", values: [.init("video", variant: 0), .init("self", variant: 1), .init("film", variant: 0)]),
            isIndirect: true)),
    .union(
        UnionDeclaration(
            name: "Either",
            variants: [.init(name: "text", type: .external("Foundation.URL")), .init(name: "empty", type: .named("Empty"))],
            unrecognizedName: "other", choice: .schemas([1, 0]))),
    .union(UnionDeclaration(name: "Neither", variants: [], choice: .schemas([]))),
    .alias(AliasDeclaration(name: "Videos", type: .array(.named("Video")), documentation: Documentation("Videos."))),
    .multipart(
        MultipartDeclaration(
            name: "Upload", documentation: Documentation("An upload."),
            parts: [
                .init(name: "file", key: "file", form: .file, type: .external("FilePart"), isRequired: true),
                .init(name: "part", key: "images[]", form: .file, type: .external("FilePart"), isRepeated: true, isRequired: false),
                .init(name: "form", key: "form", form: .text, type: .external("String"), isRequired: true, defaultValue: .string("a")),
                .init(name: "video", key: "video", form: .json, type: .named("Studio.Video"), isRequired: false),
                .init(name: "tags", key: "tags", form: .text, type: .external("String"), isRepeated: true, isRequired: true),
                .init(
                    name: "scenes", key: "scenes", form: .json, type: .named("Studio.Video"), isRepeated: true,
                    contentTypes: ["text/x\"json"],
                    headers: [
                        ParameterDeclaration(name: "form2", key: "X-\"", location: .header, type: .external("Int"), isRequired: false)
                    ],
                    isRequired: false),
                .init(
                    name: "deep", key: "deep", form: .fields(.init(name: "deepObject")), type: .named("Studio.Video"), isRequired: true),
                .init(
                    name: "mask", key: "mask", form: .file, type: .external("FilePart"), contentTypes: ["image/png", "image/*"],
                    isRequired: true),
            ])),
    .headers(
        HeadersDeclaration(
            name: "ResponseHeaders", documentation: Documentation("The headers."),
            headers: [
                .init(name: "link", key: "Link", type: .external("String"), documentation: Documentation("Other pages.")),
                .init(name: "sizes", key: "X-Sizes", type: .array(.external("Int")), notation: .list),
                .init(name: "default", key: "X-\"", type: .named("Video"), notation: .members(explode: true)),
                .init(name: "quota", key: "Quota", type: .external("JSONValue"), notation: .json),
            ])),
    .multipart(MultipartDeclaration(name: "NoUpload", parts: [])),
]

/// What a provider sends, told apart with and without texts.
let goldenCalls: [TypeDeclaration] = [true, false].enumerated().map { number, hasTexts in
    let texts = IncomingChoice.Texts(at: "/type", [.init("a", variant: 0), .init("b\"", variant: 1)])
    var union = UnionDeclaration(
        name: "Webhook\(number)", documentation: Documentation("The calls."),
        variants: [
            .init(name: "ping", type: .named("Video"), documentation: Documentation("A ping.")),
            .init(name: "default", type: .optional(.external("String"))),
        ], choice: .schemas([1, 0]))
    union.incoming = IncomingChoice(
        calls: number == 0 ? [] : [.init("ping", variant: 0), .init("x", variant: 1)], texts: hasTexts ? texts : nil, groups: [[1, 0]])
    return .union(union)
}
