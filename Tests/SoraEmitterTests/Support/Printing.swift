import SoraPlanning

@testable import SoraEmitter

/// The text that `body` writes, without the line feed at its end.
func written(_ body: (inout SourceWriter) -> Void) -> String {
    String(decoding: SourceWriter.text(ofAbout: 0, body).dropLast(), as: UTF8.self)
}

/// The text of a type in the namespace `Studio`.
func emitted(_ type: TypeDeclaration, access: AccessLevel = .public) -> String {
    written { ClientEmitter(ClientPlan(namespace: "Studio", access: access)).emit(type, to: &$0) }
}

/// The text of an operation of the namespace `Studio`.
func emitted(_ operation: OperationDeclaration) -> String {
    written { ClientEmitter(ClientPlan(namespace: "Studio")).emit(operation, to: &$0) }
}

/// The text of each file of a plan.
func files(_ plan: ClientPlan, parts: Int = 1) -> [String] {
    emit(plan, parts: parts).map { String(decoding: $0, as: UTF8.self) }
}
