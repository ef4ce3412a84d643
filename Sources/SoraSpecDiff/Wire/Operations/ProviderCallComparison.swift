import SoraDiagnostics
import SoraOpenAPI
import SoraYAML

/// Compares a call that the provider makes and the client answers: what is sent is received here, and what is answered is sent.
struct ProviderCallComparison {
    let old: Operation
    let new: Operation
    let document: DocumentComparison

    init(from old: Operation, to new: Operation, in document: DocumentComparison) {
        self.old = old
        self.new = new
        self.document = document
    }

    func compare(_ found: inout ChangeList) {
        compareParameters(&found)
        compareBody(&found)
        compareAnswers(&found)
    }

    private func compareParameters(_ found: inout ChangeList) {
        let pairs = ParameterPairs(from: old, to: new)
        for parameter in pairs.added {
            found.add(WebhookRules.parameterAdded, parameter.words, old: nil, new: parameter.nameRange)
        }
        for parameter in pairs.removed {
            found.add(WebhookRules.parameterRemoved, parameter.words, old: parameter.nameRange, new: nil)
        }
        for (before, after) in pairs.matched {
            if before.isRequired != after.isRequired {
                found.add(
                    after.isRequired ? WebhookRules.parameterBecameRequired : WebhookRules.parameterBecameOptional, after.words,
                    old: before.node.fieldRange("required") ?? before.nameRange, new: after.node.fieldRange("required") ?? after.nameRange)
            }
            let site = SchemaSite.providersParameter(location: after.location.rawValue, name: after.name)
            compare(before.schema, after.schema, at: site, &found)
        }
    }

    private func compareBody(_ found: inout ChangeList) {
        let places = (old.node.keyRange("requestBody"), new.node.keyRange("requestBody"))
        switch (old.requestBody, new.requestBody) {
        case (nil, nil): return
        case (nil, _?): found.add(WebhookRules.bodyAdded, old: nil, new: places.1)
        case (_?, nil): found.add(WebhookRules.bodyRemoved, old: places.0, new: nil)
        case (let before?, let after?):
            if before.isRequired != after.isRequired {
                found.add(
                    after.isRequired ? WebhookRules.bodyBecameRequired : WebhookRules.bodyBecameOptional,
                    old: before.node.fieldRange("required") ?? places.0, new: after.node.fieldRange("required") ?? places.1)
            }
            let pairs = MediaTypePairs(from: before.content, to: after.content) { $0.isSame(as: $1) }
            for media in pairs.added { found.add(WebhookRules.mediaTypeAdded, [media.name], old: nil, new: media.nameNode.range) }
            for media in pairs.removed { found.add(WebhookRules.mediaTypeRemoved, [media.name], old: media.nameNode.range, new: nil) }
            for (before, after) in pairs.matched {
                compare(before.schema, after.schema, at: .providersBody(mediaType: after.name), &found)
            }
        }
    }

    private func compareAnswers(_ found: inout ChangeList) {
        for after in new.responses {
            guard let before = old.responses.first(where: { $0.status == after.status }) else {
                found.add(WebhookRules.statusAdded, [after.status.text], old: nil, new: after.statusNode.range)
                continue
            }
            compareAnswer(before, after, &found)
        }
        for before in old.responses where !new.responses.contains(where: { $0.status == before.status }) {
            found.add(WebhookRules.statusRemoved, [before.status.text], old: before.statusNode.range, new: nil)
        }
    }

    private func compareAnswer(_ before: StatusResponse, _ after: StatusResponse, _ found: inout ChangeList) {
        let status = after.status.text
        if before.response.content.isEmpty, !after.response.content.isEmpty {
            found.add(WebhookRules.answerAdded, [status], old: before.statusNode.range, new: after.statusNode.range)
            return
        }
        let pairs = MediaTypePairs(from: before.response.content, to: after.response.content) { $0.isSame(as: $1) }
        for media in pairs.added {
            found.add(WebhookRules.answerMediaTypeAdded, [media.name, status], old: nil, new: media.nameNode.range)
        }
        for media in pairs.removed {
            found.add(WebhookRules.answerMediaTypeRemoved, [media.name, status], old: media.nameNode.range, new: nil)
        }
        for (before, after) in pairs.matched {
            compare(before.schema, after.schema, at: .bodyOfClientsAnswer(mediaType: after.name), &found)
        }
    }

    private func compare(_ before: Schema?, _ after: Schema?, at site: SchemaSite, _ found: inout ChangeList) {
        guard let before, let after else { return }
        found.add(document.schemas.changes(from: before, to: after, at: site))
    }
}
