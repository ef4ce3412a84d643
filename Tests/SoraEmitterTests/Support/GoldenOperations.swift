import SoraPlanning

/// Operations with every kind of body, parameter and answer.
let goldenOperations: [OperationDeclaration] = [
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
