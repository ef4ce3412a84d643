import SoraPlanning
import Testing

@testable import SoraEmitter

@Suite struct OperationTests {
    @Test func aBodyIsTheFirstArgument() {
        let operation = OperationDeclaration(
            name: "createVideo", identifier: "createVideo", method: "POST", path: "/v1/videos",
            documentation: Documentation("Creates a video.\n\n`POST /v1/videos`\n\n- Returns: The task.\n- Throws: `APIError`."),
            parameters: [
                ParameterDeclaration(
                    name: "limit", key: "limit", location: .query, type: .external("Int"), isRequired: false,
                    documentation: Documentation("How many."))
            ],
            body: BodyDeclaration(
                .json, type: .named("Studio.Request"), mediaType: "application/json", documentation: Documentation("What to film.")),
            answer: AnswerDeclaration(.json(.named("Studio.Task")), accept: "application/json"))
        #expect(
            emitted(operation) == """
                /// Creates a video.
                ///
                /// `POST /v1/videos`
                ///
                /// - Parameters:
                ///   - body: What to film.
                ///   - limit: How many.
                /// - Returns: The task.
                /// - Throws: `APIError`.
                public func createVideo(_ body: Studio.Request, limit: Int? = nil, options: CallOptions = .init()) async throws -> Studio.Task {
                    var request = OperationRequest("createVideo", .post, "/v1/videos")
                    request.query("limit", limit)
                    try request.body(json: body)
                    return try await api.decoded(request, options: options)
                }
                """)
    }

    @Test func onlyWhatDiffersFromTheDefaultIsWritten() {
        let operation = OperationDeclaration(
            name: "find", identifier: "find", method: "GET", path: "/v1/{id}", deprecation: "",
            parameters: [
                ParameterDeclaration(name: "id", key: "id", location: .path, type: .external("String"), isRequired: true),
                ParameterDeclaration(
                    name: "in", key: "in", location: .query, type: .array(.external("String")), isRequired: true,
                    style: .init(name: "form", explode: false)),
                ParameterDeclaration(
                    name: "to", key: "to", location: .query, type: .external("String"), isRequired: true,
                    style: .init(name: "form", explode: true, allowReserved: true)),
            ],
            answer: AnswerDeclaration(.bytes, accept: "video/mp4"), security: [["apiKey"], []])
        #expect(
            emitted(operation) == """
                @available(*, deprecated)
                public func find(id: String, in: [String], to: String, options: CallOptions = .init()) async throws -> BodyStream {
                    var request = OperationRequest("find", .get, "/v1/{id}")
                    request.path("id", id)
                    request.query("in", `in`, style: .form, explode: false)
                    request.query("to", to, style: .form, explode: true, allowReserved: true)
                    request.security = [["apiKey"], []]
                    request.accept = "video/mp4"
                    return try await api.stream(request, options: options)
                }
                """)
    }

    @Test func nothingSentAndNothingAnswered() {
        #expect(
            emitted(OperationDeclaration(name: "ping", identifier: "ping", method: "LINK", path: "/")) == """
                public func ping(options: CallOptions = .init()) async throws {
                    let request = OperationRequest("ping", HTTPMethod(rawValue: "LINK"), "/")
                    try await api.completed(request, options: options)
                }
                """)
    }

    @Test(arguments: [
        (BodyDeclaration.Form.multipart, "multipart/form-data", true, "request.body(multipart: body.multipartForm)"),
        (.urlEncoded, "application/x-www-form-urlencoded", true, "try request.body(form: body)"),
        (.text, "text/plain", true, "request.body(text: body)"),
        (.bytes, "image/png", true, #"request.body(bytes: body, contentType: "image/png")"#),
        (
            .json, "application/merge-patch+json", false,
            #"if let body { try request.body(json: body, contentType: "application/merge-patch+json") }"#
        ),
    ])
    func bodies(form: BodyDeclaration.Form, mediaType: String, isRequired: Bool, statement: String) {
        let body = BodyDeclaration(form, type: .named("A"), isRequired: isRequired, mediaType: mediaType)
        let text = emitted(OperationDeclaration(name: "send", identifier: "send", method: "PUT", path: "/", body: body))
        #expect(text.contains("    \(statement)\n"))
    }

    @Test func argumentsKeepTheirNamesAndLocalsGiveWay() {
        let parameters = ["request", "options", "api", "body"].map {
            ParameterDeclaration(name: $0, key: $0, location: .header, type: .external("String"), isRequired: true)
        }
        let operation = OperationDeclaration(
            name: "send", identifier: "send", method: "PUT", path: "/", parameters: parameters,
            body: BodyDeclaration(.text, type: .external("String"), mediaType: "text/plain"), answer: AnswerDeclaration(.text))
        #expect(
            emitted(operation) == """
                public func send(
                    _ content: String, request: String, options: String, api: String, body: String, callOptions: CallOptions = .init()
                ) async throws -> String {
                    var call = OperationRequest("send", .put, "/")
                    call.header("request", request)
                    call.header("options", options)
                    call.header("api", api)
                    call.header("body", body)
                    call.body(text: content)
                    return try await self.api.text(call, options: callOptions)
                }
                """)
    }

    @Test func aTextThatListsItsParametersIsPrintedAsItIs() {
        let text = "Gets.\n\n- Parameters:\n  - id: Which."
        let operation = OperationDeclaration(
            name: "get", identifier: "get", method: "GET", path: "/", documentation: Documentation(text),
            parameters: [
                ParameterDeclaration(
                    name: "id", key: "id", location: .query, type: .external("Int"), isRequired: true,
                    documentation: Documentation("Other."))
            ])
        #expect(emitted(operation).hasPrefix("/// Gets.\n///\n/// - Parameters:\n///   - id: Which.\npublic func get("))
    }
}
