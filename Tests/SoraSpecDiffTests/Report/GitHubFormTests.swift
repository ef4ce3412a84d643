import Testing

@testable import SoraSpecDiff

@Suite struct DiffAnnotationTests {
    @Test func `The heaviest first, at the new line or at the old one of what is gone`() {
        #expect(
            Sample.report.render(as: .github) == """
                ::error file=specs/shop.yaml,line=12,endLine=12,col=25,endColumn=31,title=Breaking API change%3A response-property-type-changed\
                ::‘seconds’ became ‘string’, was ‘integer’, in the answer ‘200’, and so wherever else it is used%0APOST /videos, GET /videos\
                %0ASwift: breaks Shop.Video.seconds: read a text
                ::warning file=old/shop.yaml,line=12,endLine=12,col=9,endColumn=13,title=API change that may break%3A request-property-removed\
                ::removed the request property ‘size’%0APOST /videos%0ASwift: breaks Shop.Video.size
                ::notice file=specs/shop.yaml,line=5,endLine=5,col=14,endColumn=21,title=API change%3A api-tag-added\
                ::added the tag ‘videos’%0APOST /videos

                """)
    }

    @Test func `A declaration that breaks without a change on the wire has an annotation of its own`() {
        let report = DiffReport(Difference(swiftChanges: Sample.swiftChanges))
        #expect(
            report.render(as: .github) == """
                ::warning file=specs/shop.yaml,line=12,endLine=12,col=9,endColumn=32,title=Swift%3A breaks::Shop.Video.seconds%0A\
                - public var seconds: Int?%0A+ public var seconds: String?%0Aread a text
                ::warning file=old/shop.yaml,line=12,endLine=12,col=9,endColumn=29,title=Swift%3A breaks::Shop.Video.size%0A\
                - public var size: String?

                """)
    }

    @Test func `Hostile text makes no command and no property`() {
        let lines = HostileSample.report.render(as: .github).split(separator: "\n")
        #expect(lines.count == 5)
        for line in lines {
            #expect(line.hasPrefix("::error ") || line.hasPrefix("::warning "))
            #expect(!line.contains("##["))
            let properties = line.dropFirst(2).prefix(while: { $0 != ":" }).split(separator: ",").map { $0.prefix { $0 != "=" } }
            #expect(properties.dropFirst().allSatisfy { ["line", "endLine", "col", "endColumn", "title"].contains($0) }, "\(properties)")
            for scalar in line.unicodeScalars { #expect(!HostileSample.steers(scalar)) }
        }
    }

    @Test func `Nothing changed`() { #expect(DiffReport(Difference()).render(as: .github) == "") }
}
