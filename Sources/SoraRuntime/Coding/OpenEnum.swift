/// A string enumeration that keeps values which its document does not list.
public protocol OpenEnum: TextValue, CaseIterable where AllCases == [Self] {}

extension OpenEnum {
    /// True if the document lists the value.
    public var isListed: Bool { Self.allCases.contains(self) }
}
