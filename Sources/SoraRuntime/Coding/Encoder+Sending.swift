extension Encoder {
    /// Leaves out a value that its document lets be received only, where a request is being written; any other encoder keeps it.
    public func unlessSending<Value>(_ value: Value?) -> Value? {
        (self as? ValueEncoder)?.isSending == true ? nil : value
    }
}
