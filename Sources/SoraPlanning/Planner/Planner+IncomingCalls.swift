import SoraOpenAPI

extension Planner {
    /// Plans the types of what the provider sends: the bodies of webhooks and callbacks.
    func planIncomingCalls() {
        for webhook in document.webhooks { planBodies(of: webhook, named: webhook.path) }
        for operation in document.paths.flatMap(\.operations) {
            for callback in operation.callbacks {
                for item in callback.items { planBodies(of: item, named: callback.name) }
            }
        }
    }

    private func planBodies(of item: PathItem, named name: String) {
        for operation in item.operations {
            for media in operation.requestBody?.content ?? [] {
                guard let schema = media.schema else { continue }
                _ = use(of: schema, at: TypePlace(owner: nil, path: [operation.identifier ?? name, "payload"]))
            }
        }
    }
}
