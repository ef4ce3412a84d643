import SoraClients
import SoraRuntime
import Testing

/// The rules across fields that the providers' pages say in prose: a request that breaks one never leaves, and a person sees why.
@Suite("Rules across fields") struct ProviderRuleTests {
    /// What is wrong with a value, in words.
    private func faults(_ value: some Validatable, _ validation: Validation = .strict) -> [String] {
        do {
            try value.validate(validation)
            return []
        } catch {
            return (error as? ValidationError)?.violations.map(\.description) ?? ["\(error)"]
        }
    }

    @Test("yutoai: hd needs sora-2-pro, so the page's own example is refused") func yutoaiHD() {
        let example = Yutoai.VideoGenerationRequest(
            prompt: "A cat", model: .sora2, images: ["https://example.com/a.png"], aspectRatio: .ratio16x9, hd: true, duration: .duration15)
        #expect(faults(example) == ["/hd: true needs model sora-2-pro"])
        var mended = example
        mended.model = .sora2Pro
        #expect(faults(mended) == [])
    }

    @Test("yutoai: 25 seconds need sora-2-pro") func yutoaiLength() {
        #expect(
            faults(Yutoai.VideoGenerationRequest(prompt: "A cat", model: .sora2, duration: .duration25)) == [
                "/duration: 25 needs model sora-2-pro"
            ])
    }

    @Test("yutoai: both rules are told at once, with values that are not listed") func yutoaiAll() {
        let request = Yutoai.VideoGenerationRequest(
            prompt: "A cat", model: "sora-3", aspectRatio: "1:1", hd: true, duration: .duration25, characterTimestamps: "soon")
        #expect(
            Set(faults(request)) == [
                "/model: \"sora-3\" is not one of \"sora-2\", \"sora-2-pro\"", "/aspect_ratio: \"1:1\" is not one of \"16:9\", \"9:16\"",
                "/character_timestamps: \"soon\" does not match the pattern ^[0-9]+(\\.[0-9]+)?,[0-9]+(\\.[0-9]+)?$",
                "/hd: true needs model sora-2-pro", "/duration: 25 needs model sora-2-pro",
            ])
    }

    @Test("yutoai: a character comes from an address or a task") func yutoaiCharacter() {
        #expect(faults(Yutoai.CharacterCreationRequest(timestamps: "1,3")) == ["/url and /from_task: send at least one"])
        #expect(faults(Yutoai.CharacterCreationRequest(timestamps: "1,3", fromTask: "a")) == [])
    }

    @Test("toapis: each model has its lengths") func toapisLengths() {
        func faults(_ model: Toapis.VideoModel, _ duration: Int) -> [String] {
            self.faults(Toapis.VideoGenerationRequest(model: model, prompt: "A cat", duration: duration))
        }
        #expect(faults(.sora2, 12) == ["/model: sora-2 needs duration one of 10, 15"])
        #expect(faults(.sora2Pro, 10) == ["/model: sora-2-pro needs duration one of 15, 25"])
        #expect(faults(.sora2, 15) == [] && faults(.sora2Pro, 25) == [] && faults("sora-2-vip", 12) == [])
    }

    @Test("toapis: hd needs sora-2-pro, and not 25 seconds") func toapisHD() {
        func faults(_ model: Toapis.VideoModel, _ duration: Int) -> [String] {
            self.faults(Toapis.VideoGenerationRequest(model: model, prompt: "A cat", duration: duration, metadata: .init(hd: true)))
        }
        #expect(faults(.sora2, 15) == ["/metadata/hd: true needs model sora-2-pro"])
        #expect(faults(.sora2Pro, 25).count == 1 && faults(.sora2Pro, 25)[0].hasPrefix("/duration: "), "\(faults(.sora2Pro, 25))")
        #expect(faults(.sora2Pro, 15) == [])
    }

    @Test("toapis: one to four variants, images by address, times as two numbers") func toapisLimits() {
        let request = Toapis.VideoGenerationRequest(
            model: .sora2, prompt: "A cat", imageURLs: ["data:image/png;base64,AAAA"], metadata: .init(n: 5, characterTimestamps: "1-3"))
        #expect(
            faults(request) == [
                "/image_urls/0: \"data:image/png;base64,AAAA\" does not match the pattern ^https?://", "/metadata/n: 5 is more than 4",
                "/metadata/character_timestamps: \"1-3\" does not match the pattern ^[0-9]+(\\.[0-9]+)?,[0-9]+(\\.[0-9]+)?$",
            ])
    }

    @Test("odkkk: 10 or 15 seconds, one image, 5000 characters, a callback by HTTPS") func odkkk() {
        let request = Odkkk.VideoGenerationRequest(
            prompt: String(repeating: "é", count: 5001), duration: 12,
            imageURLs: ["https://example.com/a.png", "https://example.com/b.png"], callbackURL: "http://example.com")
        #expect(
            faults(request) == [
                "/prompt: has 5001 characters, may have at most 5000", "/duration: 12 is not one of 10, 15",
                "/image_urls: has 2 elements, may have at most 1",
                "/callback_url: \"http://example.com\" does not match the pattern ^https://",
            ])
    }

    @Test("xingchaoyiqing: of each pair one is sent") func xingchaoyiqing() {
        let image: [URI] = ["https://example.com/a.png"]
        let request = Xingchaoyiqing.VideoGenerationRequest(
            model: .openAiSora2Pro, prompt: "A cat", size: .init(rawValue: "720x1280"), aspectRatio: .init(rawValue: "9:16"), duration: 4,
            seconds: 4, inputReference: image, imageURLs: image)
        #expect(
            faults(request) == [
                "/size and /aspect_ratio: send one, not both", "/duration and /seconds: send one, not both",
                "/input_reference and /image_urls: send one, not both",
            ])
        let other = Xingchaoyiqing.VideoGenerationRequest(model: .openAiSora2Pro, prompt: "A cat", seconds: 6, imageURLs: image + image)
        #expect(faults(other) == ["/seconds: 6 is not one of 4, 8, 12", "/image_urls: has 2 elements, may have at most 1"])
    }

    @Test("A model that the provider added yesterday passes where that is asked for") func unlisted() throws {
        let request = Yutoai.VideoGenerationRequest(prompt: "A cat", model: "sora-3", hd: false, characterTimestamps: "soon")
        #expect(faults(request).count == 2)
        #expect(faults(request, .allowingUnlistedValues).count == 1)
        #expect(faults(request, .off) == [])
    }

    @Test("A violation names the keyword and its place in the document") func places() throws {
        let error = #expect(throws: ValidationError.self) {
            try Yutoai.VideoGenerationRequest(prompt: "A cat", model: .sora2, hd: true).validate()
        }
        let violation = try #require(error?.violations.first)
        #expect(violation.keyword == "const" && violation.pointer == JSONPointer("/model"))
        #expect(violation.schemaPlace == "#/components/schemas/VideoGenerationRequest/allOf/0/then/properties/model/const")
    }

    @Test("Nothing goes out, whatever the transport; off sends it") func neverLeaves() async throws {
        let sent = Count()
        let transport = ClosureTransport { _ in
            await sent.add()
            throw CancellationError()
        }
        let client = Yutoai.Client(server: "https://example.com", configuration: .init(transport: transport))
        let request = Yutoai.VideoGenerationRequest(prompt: "A cat", model: .sora2, hd: true)
        let error = await #expect(throws: APIError.self) { try await client.createVideoGeneration(request) }
        #expect(error?.kind == .invalidRequest && error?.violations.map(\.description) == ["/hd: true needs model sora-2-pro"])
        #expect(error?.description.contains("\n- /hd: true needs model sora-2-pro") == true)
        #expect(await sent.value == 0)
        await #expect(throws: CancellationError.self) {
            try await client.createVideoGeneration(request, options: .init(validation: .off))
        }
        #expect(await sent.value == 1)
    }
}

private actor Count {
    private(set) var value = 0

    func add() { value += 1 }
}
