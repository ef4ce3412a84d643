import SoraRuntime

/// Measures what it costs to validate a typical request: `ValidationBenchmark [ROUNDS]`.
@main struct ValidationBenchmark {
    static func main() throws {
        let rounds = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 21
        let metadata = Toapis.VideoGenerationMetadata(n: 2, watermark: false, style: "anime")
        let request = Toapis.GenerationRequest.videoGenerationRequest(
            .init(
                model: .sora2Pro, prompt: "A cat plays the piano in a smoky bar, with a dog at the drums", duration: 15,
                aspectRatio: "16:9", imageURLs: ["https://example.com/cat.png"], metadata: metadata))
        let json = try JSONValue(encoding: request)
        let rules = Toapis.GenerationRequest.validationRules
        try request.validate()
        try tell("a request, encoded and validated", rounds) { try request.validate() }
        tell("a request's JSON, validated", rounds) { precondition(rules.violations(of: json).isEmpty) }
        try tell("a request, encoded", rounds) { _ = try JSONValue(encoding: request) }
    }

    /// Prints the median time of a call in some rounds of a thousand, with the shortest and the longest.
    private static func tell(_ name: String, _ rounds: Int, _ body: () throws -> Void) rethrows {
        var times: [Double] = []
        for _ in 0..<rounds {
            let duration = try ContinuousClock().measure { for _ in 0..<1_000 { try body() } }
            times.append(Double(duration.components.attoseconds) / 1e15 + Double(duration.components.seconds) * 1e3)
        }
        times.sort()
        let texts = [times[times.count / 2], times[0], times[times.count - 1]].map { "\(($0 * 100).rounded() / 100)" }
        print("| \(name) | \(texts[0]) µs (\(texts[1])-\(texts[2])) |")
    }
}
