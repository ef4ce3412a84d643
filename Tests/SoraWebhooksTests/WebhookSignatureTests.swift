import Foundation
import SoraRuntime
import Testing

@testable import SoraWebhooks

/// Signatures that Python's `hmac` has made of the same bytes.
struct WebhookSignatureTests {
    private static let secret = "whsec_5f2b8c"
    private static let body = """
        {"id":"evt_1","type":"generation.completed","api_version":"v1","created_at":1767225600,"data":{"task_id":"task_9","status":\
        "SUCCESS","progress":"100%","result":{"type":"video","data":[{"url":"https://cdn.example/v.mp4","format":"mp4"}]}}}
        """
    private static let code = "f551e391d103cb1617461780e6651c7fae4786bb3f1f608133a9722b4462b579"
    private static let codeOfOther = "830f6c6ed7c88b5239634c637c226622da423633f8bb096925b6392a108bfcdb"

    /// The signatures as a server sees them so many seconds after the call was signed.
    private func signature(_ secrets: [Secret] = [Secret(secret)], secondsLater: Double = 10) -> WebhookSignature {
        var signature = WebhookSignature.toapis(clock: ManualClock(date: Date(timeIntervalSince1970: 1_767_225_600 + secondsLater)).clock)
        signature.secrets = secrets
        return signature
    }

    private func headers(_ signature: String = "v1=\(code)", id: String = "evt_1", timestamp: String = "1767225600") -> HTTPHeaders {
        ["X-ToAPIs-Webhook-Id": id, "x-toapis-webhook-timestamp": timestamp, "X-ToAPIs-Webhook-Signature": signature]
    }

    /// Gives the reason for which a call is refused.
    private func refusal(
        _ headers: HTTPHeaders, body: String = body, by signature: WebhookSignature? = nil
    ) async throws -> WebhookRefused.Reason {
        let error = try await #require(throws: WebhookRefused.self) {
            try await (signature ?? self.signature()).verify(headers: headers, body: body.utf8)
        }
        #expect(!"\(error)".contains(Self.secret) && !"\(error)".contains(Self.code))
        return error.reason
    }

    @Test func `verifies what was signed`() async throws {
        let call = try await signature().verify(headers: headers(), body: Self.body.utf8)
        #expect(call.id == "evt_1" && call.sentAt == Date(timeIntervalSince1970: 1_767_225_600) && call.body == Array(Self.body.utf8))
        let empty = "ed4753da9e23a2b28583a328a3b473a4e40cfb71916bcde0cdfb82cdb6d40abf"
        #expect(try await signature().verify(headers: headers("v1=\(empty)", id: "evt_2"), body: []).body.isEmpty)
        let dotted = "1e13d1b1b85f44439dbd01ed399950938350da02cf321562d8ab42d74328b175"
        #expect(try await signature().verify(headers: headers("v1=\(dotted)", id: "e.v.t"), body: "äöü\0ÿ".utf8).id == "e.v.t")
    }

    @Test(arguments: [
        "v1=\(codeOfOther),v1=\(code)", "v1=\(codeOfOther) v1=\(code)", "v2=abc, v1=\(code.uppercased())", "v1=zz,v1=\(code)",
    ])
    func `takes one good signature of several`(text: String) async throws {
        _ = try await signature().verify(headers: headers(text), body: Self.body.utf8)
    }

    @Test func `takes a second header, and a second secret`() async throws {
        var several = headers("v1=\(Self.codeOfOther)")
        several.add("X-ToAPIs-Webhook-Signature", "v1=\(Self.code)")
        _ = try await signature().verify(headers: several, body: Self.body.utf8)
        _ = try await signature(["new", Secret(Self.secret)]).verify(headers: headers(), body: Self.body.utf8)
        _ = try await signature(["other"]).verify(headers: headers("v1=\(Self.codeOfOther)"), body: Self.body.utf8)
    }

    @Test func `refuses what was not signed so`() async throws {
        #expect(try await refusal(headers(), body: Self.body + " ") == .wrongSignature)
        #expect(try await refusal(headers(id: "evt_2")) == .wrongSignature)
        #expect(try await refusal(headers(timestamp: "1767225601")) == .wrongSignature)
        #expect(try await refusal(headers("v1=\(Self.codeOfOther)")) == .wrongSignature)
        #expect(try await refusal(headers(), by: signature(["new"])) == .wrongSignature)
        #expect(try await refusal(headers("v1=" + Self.code.dropLast() + "0")) == .wrongSignature)
    }

    @Test(arguments: ["", "v1=", "v1=\(code.dropLast(2))", "v1=\(code)00", "v2=\(code)", code, "v1=\(code.dropLast())g", "v1:\(code)"])
    func `refuses what is no signature`(text: String) async throws {
        #expect(try await refusal(headers(text)) == .malformed)
    }

    @Test(arguments: ["", "-1767225600", "1767225600.0", "0x6955", "now", "99999999999999999999999", "١٧٦٧"])
    func `refuses what is no timestamp`(text: String) async throws {
        #expect(try await refusal(headers(timestamp: text)) == .malformed)
    }

    @Test func `refuses headers that are missing or stand there twice`() async throws {
        for name in ["X-ToAPIs-Webhook-Id", "X-ToAPIs-Webhook-Timestamp", "X-ToAPIs-Webhook-Signature"] {
            var missing = headers()
            missing[name] = nil
            #expect(try await refusal(missing) == .malformed)
        }
        var twice = headers()
        twice.add("X-ToAPIs-Webhook-Id", "evt_2")
        #expect(try await refusal(twice) == .malformed)
    }

    @Test func `allows five minutes, before and after`() async throws {
        for seconds in [-300, 0, 300] as [Double] {
            _ = try await signature(secondsLater: seconds).verify(headers: headers(), body: Self.body.utf8)
        }
        for seconds in [-301, 301, 86_400] as [Double] {
            #expect(try await refusal(headers(), by: signature(secondsLater: seconds)) == .outdated)
        }
    }

    @Test func `refuses everything where there is no secret`() async throws {
        #expect(try await refusal(headers(), by: signature([])) == .missingSecret)
        #expect(try await refusal(headers(), by: signature([""])) == .missingSecret)
        #expect(try await refusal(headers(), by: signature([.environment("SORA_NO_SUCH_SECRET")])) == .missingSecret)
    }

    @Test func `shows no secret`() {
        var dumped = ""
        dump(signature(), to: &dumped)
        #expect(!dumped.contains(Self.secret) && !"\(signature())".contains(Self.secret))
    }

    /// The cases 1, 2 and 6 of [RFC 4231](https://www.rfc-editor.org/rfc/rfc4231).
    @Test(arguments: [
        ([UInt8](repeating: 0x0B, count: 20), "Hi There", "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"),
        (Array("Jefe".utf8), "what do ya want for nothing?", "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"),
        (
            [UInt8](repeating: 0xAA, count: 131), "Test Using Larger Than Block-Size Key - Hash Key First",
            "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
        ),
    ])
    func `makes the codes of the standard`(key: [UInt8], message: String, code: String) {
        let made = AuthenticationCode(of: Array(message.utf8), key: key)
        #expect(made.bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined() == code)
        #expect(made.isEqual(to: made.bytes) && !made.isEqual(to: []) && !made.isEqual(to: made.bytes + [0]))
    }
}
