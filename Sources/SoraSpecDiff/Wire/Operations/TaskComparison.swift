import SoraDiagnostics

/// Compares two revisions of a declared task.
struct TaskComparison {
    let old: TaskOfOperation
    let new: TaskOfOperation

    func compare(_ found: inout ChangeList) {
        if !old.isAskedFor(as: new) {
            found.add(TaskRules.queryChanged, [old.query, new.query], old: old.queryPlace, new: new.queryPlace)
        }
        let (before, after) = (old.terms, new.terms)
        compareStatuses(before.statuses, after.statuses, &found)
        compare(before.status, after.status, "its status", TaskRules.statusMoved, &found)
        if !old.hasSameContent(as: new) { compare(before.result, after.result, "its result", TaskRules.resultMoved, &found) }
        compare(before.progress, after.progress, "its progress", TaskRules.progressMoved, &found)
        compare(before.failure, after.failure, "why it failed", TaskRules.failureMoved, &found)
        compare(before.failureCode, after.failureCode, "the code of its failure", TaskRules.failureMoved, &found)
        if before.progress != nil, after.progress != nil { compareScale(before.complete, after.complete, &found) }
        if before.result != nil, after.result != nil { compareLifetime(before.lifetime, after.lifetime, &found) }
        comparePolling(&found)
    }

    /// Compares where a detail stands.
    private func compare(
        _ before: TaskStatement.Term?, _ after: TaskStatement.Term?, _ name: String, _ moved: Rule, _ found: inout ChangeList
    ) {
        if before?.text == after?.text { return }
        if let before {
            let words = moved == TaskRules.failureMoved ? [name] : []
            found.add(moved, words + [before.text, after?.text ?? "no place"], old: before.place, new: after?.place)
        } else if let after {
            found.add(TaskRules.detailAdded, [name, after.text], old: nil, new: after.place)
        }
    }

    /// Compares what a task of each status has done; one of a status that nobody knows goes on, and capitals do not count.
    private func compareStatuses(_ before: [TaskStatement.Status], _ after: [TaskStatement.Status], _ found: inout ChangeList) {
        for status in after {
            let former = before.first { $0.text.lowercased() == status.text.lowercased() }
            switch (former?.outcome, status.outcome) {
            case (nil, .running): found.add(TaskRules.runningStatusAdded, [status.text], old: nil, new: status.place)
            case (.running, .running), (.succeeded, .succeeded), (.failed, .failed): continue
            case (nil, let outcome), (.running, let outcome):
                found.add(TaskRules.becameFinal, [status.text, outcome.rawValue], old: former?.place, new: status.place)
            case (let outcome?, .running):
                found.add(TaskRules.becameRunning, [status.text, outcome.rawValue], old: former?.place, new: status.place)
            case (let one?, let other):
                found.add(TaskRules.rejudged, [status.text, one.rawValue, other.rawValue], old: former?.place, new: status.place)
            }
        }
        for status in before where !after.contains(where: { $0.text.lowercased() == status.text.lowercased() }) {
            let isRunning = status.outcome == .running
            found.add(
                isRunning ? TaskRules.runningStatusRemoved : TaskRules.finalStatusRemoved,
                isRunning ? [status.text] : [status.text, status.outcome.rawValue], old: status.place, new: nil)
        }
    }

    private func compareScale(_ before: TaskStatement.Term?, _ after: TaskStatement.Term?, _ found: inout ChangeList) {
        let percent = "100"
        let texts = [before?.text ?? percent, after?.text ?? percent]
        if Double(texts[0]) != Double(texts[1]) { found.add(TaskRules.progressRescaled, texts, old: before?.place, new: after?.place) }
    }

    private func compareLifetime(_ before: TaskStatement.Term?, _ after: TaskStatement.Term?, _ found: inout ChangeList) {
        guard let before, let after else {
            if let after {
                found.add(TaskRules.detailAdded, ["how long its result can be fetched", after.text], old: nil, new: after.place)
            } else if let before {
                found.add(TaskRules.lifetimeRemoved, [before.text], old: before.place, new: nil)
            }
            return
        }
        if before.isSame(as: after) { return }
        let isLonger = (before.seconds ?? 0) < (after.seconds ?? 0)
        found.add(
            isLonger ? TaskRules.lifetimeIncreased : TaskRules.lifetimeDecreased, [before.text, after.text], old: before.place,
            new: after.place)
    }

    /// Compares when to ask; what one revision leaves out is as it is by itself.
    private func comparePolling(_ found: inout ChangeList) {
        for name in TaskStatement.pollingNames {
            let (before, after) = (old.terms.pace(name), new.terms.pace(name))
            if before.place == nil && after.place == nil || before.isSame(as: after) { continue }
            found.add(TaskRules.timingChanged, [name, before.text, after.text], old: before.place, new: after.place)
        }
    }
}
