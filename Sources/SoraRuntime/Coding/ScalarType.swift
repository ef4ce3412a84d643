import Foundation

/// The Swift types that JSON has a form for itself, whatever their own coding does.
enum ScalarType {
    case string, bool, value, double, float, decimal, data, url
    case int, int64, int32, int16, int8, uint, uint64, uint32, uint16, uint8

    /// Finds out whether a type is one of them; the common ones are asked for first.
    static func of<T>(_ type: T.Type) -> ScalarType? {
        if T.self == String.self { return .string }
        if T.self == Int.self { return .int }
        if T.self == Bool.self { return .bool }
        if T.self == JSONValue.self { return .value }
        if T.self == Double.self { return .double }
        if T.self == Float.self { return .float }
        if T.self == Decimal.self { return .decimal }
        if T.self == Data.self { return .data }
        if T.self == URL.self { return .url }
        return integer(T.self)
    }

    private static func integer<T>(_ type: T.Type) -> ScalarType? {
        if T.self == Int64.self { return .int64 }
        if T.self == Int32.self { return .int32 }
        if T.self == Int16.self { return .int16 }
        if T.self == Int8.self { return .int8 }
        if T.self == UInt.self { return .uint }
        if T.self == UInt64.self { return .uint64 }
        if T.self == UInt32.self { return .uint32 }
        if T.self == UInt16.self { return .uint16 }
        if T.self == UInt8.self { return .uint8 }
        return nil
    }
}

/// Returns a value as the type that it has been found to be; costs nothing, unlike a cast.
@inline(__always)
func same<A, B>(_ value: A, as type: B.Type) -> B {
    precondition(A.self == B.self, "the caller has compared the types")
    return unsafeBitCast(value, to: B.self)
}
