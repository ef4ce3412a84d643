/// Keeps what a keyword says where its own module alone touches it.
///
/// Swift checks, while a program runs, that accesses to a class's public variables do not overlap, which took a seventh of the planner's time: it
/// looks at each schema's keywords over and over. Variables that no other module reaches need no such check.
@propertyWrapper
public struct Keyword<Value> {
    /// What the keyword says.
    public var wrappedValue: Value

    /// Creates a keyword that says something.
    public init(wrappedValue: Value) { self.wrappedValue = wrappedValue }
}
