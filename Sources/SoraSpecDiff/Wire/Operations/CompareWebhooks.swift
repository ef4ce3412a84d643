import SoraDiagnostics
import SoraOpenAPI

extension DocumentComparison {
    /// Compares the webhooks by their names.
    func webhookChanges() -> [Change] {
        if old.webhooks.isEmpty, new.webhooks.isEmpty { return [] }
        let before = Dictionary(old.webhooks.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        let names = Set(new.webhooks.map(\.path))
        var whole = ChangeList()
        var found: [Change] = []
        for webhook in new.webhooks {
            guard let former = before[webhook.path] else {
                whole.add(WebhookRules.added, [webhook.path], old: nil, new: webhook.pathNode.range)
                continue
            }
            for operation in webhook.operations {
                guard let old = former.operations.first(where: { $0.method == operation.method }) else {
                    whole.add(WebhookRules.methodAdded, [operation.method, webhook.path], old: nil, new: operation.methodNode.range)
                    continue
                }
                var name = OperationName(of: operation, formerly: old)
                name.isWebhook = true
                var list = ChangeList(of: name)
                ProviderCallComparison(from: old, to: operation, in: self).compare(&list)
                found += list.sorted
            }
            for old in former.operations where !webhook.operations.contains(where: { $0.method == old.method }) {
                whole.add(WebhookRules.methodRemoved, [old.method, webhook.path], old: old.methodNode.range, new: nil)
            }
        }
        for webhook in old.webhooks where !names.contains(webhook.path) {
            whole.add(WebhookRules.removed, [webhook.path], old: webhook.pathNode.range, new: nil)
        }
        return whole.sorted + found
    }
}

extension OperationComparison {
    /// Compares the calls that the provider makes after this one, by their names and the expressions of their addresses.
    mutating func compareCallbacks() {
        if old.callbacks.isEmpty, new.callbacks.isEmpty { return }
        let before = Self.calls(of: old)
        let after = Self.calls(of: new)
        let oldCalls = Dictionary(before.map { ($0.key, $0.operation) }, uniquingKeysWith: { first, _ in first })
        let names = Set(after.map(\.key))
        for call in after {
            if let former = oldCalls[call.key] {
                ProviderCallComparison(from: former, to: call.operation, in: document).compare(&found)
            } else {
                found.add(WebhookRules.callbackAdded, [call.key], old: nil, new: call.operation.methodNode.range)
            }
        }
        for call in before where !names.contains(call.key) {
            found.add(WebhookRules.callbackRemoved, [call.key], old: call.operation.methodNode.range, new: nil)
        }
    }

    /// The calls of an operation's callbacks under words that tell them apart.
    private static func calls(of operation: Operation) -> [(key: String, operation: Operation)] {
        operation.callbacks.flatMap { callback in
            callback.items.flatMap { item in item.operations.map { ("\(callback.name) \($0.method) \(item.path)", $0) } }
        }
    }
}
