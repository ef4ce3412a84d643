import Foundation
import Testing

@testable import SoraRuntime

/// A type as the generator writes it, with an identifier that is received only.
private struct Pet: Codable {
    var id: String?
    var name: String
    var friends: [Pet]?

    func encode(to encoder: any Encoder) throws {
        var object = encoder.container(keyedBy: JSONKey.self)
        try object.write(ifPresent: encoder.unlessSending(id), "id")
        try object.write(name, "name")
        try object.write(ifPresent: friends, "friends")
    }
}

/// What is received only is missing from requests, and from nothing else.
@Suite struct SendingTests {
    private let pet = Pet(id: "1", name: "Tom", friends: [Pet(id: "2", name: "Jerry")])

    @Test func requestsAreWrittenWithout() throws {
        var request = OperationRequest("addPet", .post, "/pets")
        try request.body(json: pet)
        guard case .bytes(let bytes) = request.body else { throw Missing() }
        #expect(String(decoding: bytes, as: UTF8.self) == #"{"name":"Tom","friends":[{"name":"Jerry"}]}"#)
        #expect(try EncodedParameter(pet)?.parameterForm.queryItems("pet", .form, explode: true).contains("id=1") == false)
    }

    @Test func cachesAndTestsKeepIt() throws {
        #expect(try JSONCoding.encode(pet).elementsEqual(#"{"id":"1","name":"Tom","friends":[{"id":"2","name":"Jerry"}]}"#.utf8))
        let again = try JSONDecoder().decode(Pet.self, from: JSONEncoder().encode(pet))
        #expect(again.id == "1" && again.friends?.first?.id == "2")
    }

    private struct Missing: Error {}
}
