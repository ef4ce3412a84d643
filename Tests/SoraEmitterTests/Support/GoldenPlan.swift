import SoraPlanning

@testable import SoraEmitter

/// A plan with every construct in it, among them the names that collide with what emitted code uses.
let goldenPlan = ClientPlan(
    namespace: "Studio", documentation: Documentation("Videos from words."),
    client: ClientDeclaration(
        documentation: Documentation("A client of `https://example.com`."),
        credentials: [
            CredentialParameter(name: "token", scheme: "bearerAuth", kind: .bearer, documentation: Documentation("The key.")),
            CredentialParameter(name: "login", scheme: "basicAuth", kind: .basic, isRequired: false),
            CredentialParameter(name: "apiKey", scheme: "key", kind: .header("X-API-Key"), isRequired: false),
            CredentialParameter(name: "api", scheme: "queryKey", kind: .query("key"), isRequired: false),
            CredentialParameter(name: "in", scheme: "other", kind: .http("DSN"), isRequired: false),
            CredentialParameter(name: "default", scheme: "cookieKey", kind: .cookie("session"), isRequired: false),
        ],
        defaultServer: "production", security: [["bearerAuth"], []]),
    servers: ServersDeclaration(
        [
            ServerDeclaration(name: "production", address: "https://example.com/v1", documentation: Documentation("Production.")),
            ServerDeclaration(name: "default", address: "https://example.com/" + String(repeating: "long/", count: 24)),
            ServerDeclaration(
                name: "regional", address: "https://{region}.example.com:{port}",
                variables: [
                    ServerVariableDeclaration(
                        name: "region", key: "region", enumeration: "Region", defaultValue: .member("eu"),
                        documentation: Documentation("Where.")),
                    ServerVariableDeclaration(name: "default", key: "port", defaultValue: .string("443")),
                ]),
            ServerDeclaration(
                name: "own", address: "/{in}", variables: [ServerVariableDeclaration(name: "in", key: "in")], isRelative: true),
            ServerDeclaration(name: "relative", address: "/v1", isRelative: true, documentation: Documentation("Beside the document.")),
        ],
        variables: [
            OpenEnumerationDeclaration(name: "Region", values: [.init(name: "eu", rawValue: "eu"), .init(name: "us", rawValue: "us")])
        ]),
    operations: goldenOperations, types: goldenTypes + keywordTypes + goldenCalls,
    schemaTable: [#"{"type":"object","required":["a"]}"#, ###"{"const":"\"##\\#("}"###])

private let goldenOperations: [OperationDeclaration] = [
    OperationDeclaration(
        name: "createVideo", identifier: "createVideo", method: "POST", path: "/videos",
        documentation: Documentation("Creates a video.\n\n`POST /videos`\n\n- Returns: The task.\n- Throws: `APIError`."),
        body: BodyDeclaration(
            .json, type: .named("Studio.Video"), mediaType: "application/json", documentation: Documentation("What to film.")),
        answer: AnswerDeclaration(.json(.named("Studio.Video")), accept: "application/json")),
    OperationDeclaration(
        name: "listVideos", identifier: "listVideos", method: "GET", path: "/videos/{request}", deprecation: "Use \"search\" instead.",
        parameters: ["request", "options", "api", "body", "call", "self", "in", "await", "inout"].map { name in
            ParameterDeclaration(
                name: name, key: name, location: name == "request" ? .path : .query,
                type: name == "in" ? .array(.external("String")) : .external("Int"), isRequired: name != "in",
                style: name == "in" ? .init(name: "form", explode: false, allowReserved: true) : nil,
                documentation: Documentation("The \(name)."))
        },
        body: BodyDeclaration(.json, type: .named("Studio.Video"), isRequired: false, mediaType: "application/merge-patch+json"),
        answer: AnswerDeclaration(.json(.array(.named("Studio.Video"))), accept: "application/json;v=2"), security: [["key"], []],
        server: .named("regional")),
    OperationDeclaration(
        name: "default", identifier: "default", method: "LINK", path: "/default",
        parameters: [
            ParameterDeclaration(name: "trace", key: "X-Trace", location: .header, type: .external("String"), isRequired: false),
            ParameterDeclaration(name: "session", key: "session", location: .cookie, type: .external("String"), isRequired: false),
        ], server: .relative("/v2")),
    OperationDeclaration(
        name: "upload", identifier: "upload", method: "POST", path: "/uploads",
        body: BodyDeclaration(.multipart, type: .named("Studio.Upload"), mediaType: "multipart/form-data"),
        answer: AnswerDeclaration(.bytes, accept: "video/mp4")),
    OperationDeclaration(
        name: "logIn", identifier: "logIn", method: "POST", path: "/login",
        body: BodyDeclaration(.urlEncoded, type: .named("Studio.Video"), mediaType: "application/x-www-form-urlencoded"),
        answer: AnswerDeclaration(.text, accept: "text/plain")),
    OperationDeclaration(
        name: "say", identifier: "say", method: "POST", path: "/say",
        body: BodyDeclaration(.text, type: .external("String"), isRequired: false, mediaType: "text/plain")),
    OperationDeclaration(
        name: "send", identifier: "send", method: "POST", path: "/bytes",
        body: BodyDeclaration(.bytes, type: .external("BodySource"), mediaType: "image/png")),
    OperationDeclaration(
        name: "listModels", identifier: "listModels", method: "GET", path: "/models",
        answer: AnswerDeclaration(.json(.dictionary(.external("Int"))), accept: "application/json")),
]

private let goldenCalls: [TypeDeclaration] = [true, false].enumerated().map { number, hasTexts in
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

private let goldenTypes: [TypeDeclaration] = [
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

/// Words that mean something to Swift, and names that emitted code uses itself.
private let words =
    Identifier.keywords.sorted() + [
        "object", "decoder", "encoder", "hasher", "value", "lhs", "rhs", "form", "part", "await", "any", "some", "consume", "copy", "each",
        "unsafe", "async", "yield", "then", "get", "set", "open", "lazy", "left", "none", "a", "b",
    ]

private let keywordTypes: [TypeDeclaration] = [
    .structure(
        StructureDeclaration(
            name: "Words",
            properties: words.enumerated().map { index, word in
                PropertyDeclaration(
                    name: word, key: word, type: .external("String"), presence: index % 2 == 0 ? .required : .optional)
            })),
    .structure(
        StructureDeclaration(
            name: "Telling",
            properties: ["hasher", "self"].map { PropertyDeclaration(name: $0, key: $0, type: .external("String"), presence: .required) })),
    .openEnumeration(OpenEnumerationDeclaration(name: "Word", values: words.map { .init(name: $0, rawValue: $0) })),
    .union(
        UnionDeclaration(
            name: "AnyWord", variants: words.map { .init(name: $0, type: .external("String")) },
            choice: .discriminator(property: "word", values: words.enumerated().map { .init($1, variant: $0) }))),
    .multipart(
        MultipartDeclaration(
            name: "WordUpload", parts: words.map { .init(name: $0, key: $0, form: .text, type: .external("String"), isRequired: false) })),
    .structure(
        StructureDeclaration(
            name: "Types",
            properties: [PropertyDeclaration(name: "type", key: "type", type: .named("Type"), presence: .optional)],
            nested: [.alias(AliasDeclaration(name: "Type", type: .external("String"))), .structure(StructureDeclaration(name: "Protocol"))])
    ),
]
