import SoraOpenAPI

extension TaskDeclaration.Terms {
    /// Takes over what a document says, as far as the runtime would not take it for granted.
    init(_ terms: TaskTerms) {
        self.init(succeeded: terms.succeeded, failed: terms.failed)
        id = terms.id.unless("/id")
        status = terms.status.unless("/status")
        progress = terms.progress?.description
        if progress != nil, terms.completeProgress != 100 { completeProgress = terms.completeProgress }
        results = terms.results?.description
        contentID = terms.contentID?.description
        resultLifetime = terms.resultLifetime
        failureWords = terms.failureWords?.description
        failureCode = terms.failureCode?.description
        let (polling, standard) = (terms.polling, TaskPolling.standard)
        if polling.first != polling.interval { first = polling.first }
        if polling.interval != standard.interval { interval = polling.interval }
        if polling.growth != standard.growth {
            growth = polling.growth
            longest = polling.longest
        }
        if polling.grace != standard.grace { grace = polling.grace }
        if polling.deadline != standard.deadline { deadline = polling.deadline }
    }
}

extension JSONPointer {
    /// The pointer's text, where it is another.
    fileprivate func unless(_ usual: String) -> String? { description == usual ? nil : description }
}
