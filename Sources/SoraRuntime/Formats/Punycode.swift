/// The encoding of international labels in ASCII, of [RFC 3492](https://www.rfc-editor.org/rfc/rfc3492).
enum Punycode {
    private static let base: UInt32 = 36

    /// Decodes a label without its `xn--`; `nil` where it is no encoding.
    static func decode(_ label: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar]? {
        let delimiter = label.lastIndex(of: "-")
        var output = delimiter.map { Array(label[..<$0]) } ?? []
        var (code, index, bias): (UInt32, UInt32, UInt32) = (128, 0, 72)
        var position = delimiter.map { $0 + 1 } ?? label.startIndex
        if position == label.endIndex { return nil }
        while position < label.endIndex {
            let previous = index
            guard readDelta(label, &position, bias, &index) else { return nil }
            let count = UInt32(output.count + 1)
            bias = adapted(index - previous, count: count, isFirst: previous == 0)
            let (sum, hasOverflowed) = code.addingReportingOverflow(index / count)
            index %= count
            guard !hasOverflowed, let scalar = Unicode.Scalar(sum) else { return nil }
            code = sum
            output.insert(scalar, at: Int(index))
            index += 1
        }
        return output
    }

    private static func readDelta(_ label: ArraySlice<Unicode.Scalar>, _ position: inout Int, _ bias: UInt32, _ index: inout UInt32) -> Bool
    {
        var weight: UInt32 = 1
        var step = base
        while position < label.endIndex {
            guard let digit = digit(label[position]) else { return false }
            position += 1
            let (product, hasOverflowed) = digit.multipliedReportingOverflow(by: weight)
            let (sum, hasOverflowedAgain) = index.addingReportingOverflow(product)
            if hasOverflowed || hasOverflowedAgain { return false }
            index = sum
            let threshold = threshold(step, bias)
            if digit < threshold { return true }
            let (next, hasOverflowedLast) = weight.multipliedReportingOverflow(by: base - threshold)
            if hasOverflowedLast { return false }
            weight = next
            step += base
        }
        return false
    }

    /// The number of characters that a label's encoding has, without the `xn--`.
    static func encodedLength(_ label: [Unicode.Scalar]) -> Int {
        let plain = label.count(where: \.isASCII)
        var length = plain > 0 ? plain + 1 : 0
        var (code, delta, bias): (UInt32, UInt32, UInt32) = (128, 0, 72)
        var done = UInt32(plain)
        while done < label.count, let next = label.map(\.value).filter({ $0 >= code }).min() {
            delta &+= (next - code) &* (done + 1)
            code = next
            for scalar in label {
                if scalar.value < code { delta &+= 1 }
                guard scalar.value == code else { continue }
                length += digitCount(delta, bias)
                bias = adapted(delta, count: done + 1, isFirst: done == UInt32(plain))
                delta = 0
                done += 1
            }
            delta &+= 1
            code += 1
        }
        return length
    }

    private static func digitCount(_ delta: UInt32, _ bias: UInt32) -> Int {
        var (rest, step, count) = (delta, base, 1)
        while rest >= threshold(step, bias) {
            let threshold = threshold(step, bias)
            rest = (rest - threshold) / (base - threshold)
            step += base
            count += 1
        }
        return count
    }

    private static func threshold(_ step: UInt32, _ bias: UInt32) -> UInt32 {
        step <= bias ? 1 : min(step - bias, 26)
    }

    private static func adapted(_ delta: UInt32, count: UInt32, isFirst: Bool) -> UInt32 {
        var delta = isFirst ? delta / 700 : delta / 2
        delta += delta / count
        var step: UInt32 = 0
        while delta > 455 {
            delta /= 35
            step += base
        }
        return step + 36 * delta / (delta + 38)
    }

    private static func digit(_ scalar: Unicode.Scalar) -> UInt32? {
        switch scalar {
        case "a"..."z": scalar.value - 97
        case "A"..."Z": scalar.value - 65
        case "0"..."9": scalar.value - 48 + 26
        default: nil
        }
    }
}
