/// A generated structure or union, which compares its members one by one.
///
/// Every `static func ==` that a module declares is a candidate of every `==` in that module, so that one for each type makes type checking
/// quadratic: of 79 s for a document of 2,644 types, 65 s were spent on these. Here one `==` serves all types.
public protocol MemberwiseHashable: Hashable {
    /// Tells whether both have equal members.
    static func areEqual(_ lhs: Self, _ rhs: Self) -> Bool
}

extension MemberwiseHashable {
    /// Tells whether both have equal members.
    @inlinable public static func == (lhs: Self, rhs: Self) -> Bool { areEqual(lhs, rhs) }
}

/// What generated code compares members with: functions, which the type checker finds sooner than operators.
public enum Memberwise {
    /// Tells whether both are equal.
    @inlinable public static func agree<Value: Equatable>(_ lhs: Value, _ rhs: Value) -> Bool { lhs == rhs }

    /// Tells whether both are not equal.
    @inlinable public static func differ<Value: Equatable>(_ lhs: Value, _ rhs: Value) -> Bool { lhs != rhs }
}
