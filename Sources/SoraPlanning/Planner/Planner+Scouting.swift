import SoraOpenAPI
import SoraParallel

extension Planner {
    /// Plans the types of the components: those of the first part here, while a scout plans the others on a thread of its own.
    ///
    /// The first part is a little longer, since the scout's thread has to start, and plans anew what its types build on.
    ///
    /// What the scout finds is what this planner would find after the first part, unless one of its types had to stand outside of the
    /// components or in one of the first part that has no such type yet. Then nothing of it is taken, and the others are planned here.
    /// So the client is the same on any number of cores.
    func planComponents() {
        guard components.count >= fewestForScout, !document.hasDynamicReferences else {
            for index in components.indices { planComponent(index) }
            return
        }
        let end = endOfFirstPart
        let scout = Scout(Planner(scoutingFor: self), components: end..<components.count)
        let thread = LargeThread {
            openHeap()
            scout.run()
        }
        for index in 0..<end { planComponent(index) }
        if let thread { thread.join() } else { scout.run() }
        adopt(scout)
        for index in components.indices { planComponent(index) }
        var last: Scout? = scout
        releaseAside(&last)
    }

    /// The component before which five eighths of the components' lines stand.
    private var endOfFirstPart: Int {
        let lengths = components.map { component in
            let range = component.schema.schema.node.range
            return 1 + max(0, Int(range.end.line) - Int(range.start.line))
        }
        let end = lengths.reduce(0, +) * 5 / 8
        var sum = 0
        return lengths.firstIndex { length in
            sum += length
            return sum > end
        } ?? 0
    }
}

/// A planner that plans some of the components on another thread.
///
/// `@unchecked Sendable`: made by the first thread, used by the second alone while it runs, and by the first again after that.
private final class Scout: @unchecked Sendable {
    let planner: Planner
    private let components: Range<Int>
    private let nameCount: Int

    init(_ planner: Planner, components: Range<Int>) {
        self.planner = planner
        self.components = components
        nameCount = planner.topLevel.count
    }

    /// True where types stand outside of the components: their names depend on which comes first.
    var hasLeftComponents: Bool {
        !planner.types.isEmpty || !planner.plannedRoots.isEmpty || planner.topLevel.count != nameCount
            || planner.operations.contains(where: \.hasBegun)
    }

    /// Plans the components that have types of their own, but for bodies of several parts: these tell of what they leave out.
    func run() {
        for index in components where planner.multipartOnly[ObjectIdentifier(planner.components[index].subject)] == nil {
            if planner.componentShape(of: planner.components[index].subject).hasOwnType { planner.planComponent(index) }
        }
    }
}

extension Planner {
    /// Takes what a scout planned of components that this planner has not begun.
    private func adopt(_ scouting: Scout) {
        let scout = scouting.planner
        let adopted = components.indices.filter { scout.components[$0].hasBegun && !components[$0].hasBegun }
        let names = Set(adopted.flatMap { [components[$0].name, components[$0].sentName ?? ""] })
        guard !scouting.hasLeftComponents, agrees(with: scout, on: names) else { return }
        for index in adopted { components[index] = scout.components[index] }
        scoutedCount = adopted.count
        inlineTypes.merge(scout.inlineTypes) { own, _ in own }
        referencedTypes.merge(scout.referencedTypes) { own, _ in own }
        owners.merge(scout.owners) { own, _ in own }
        variantNames.merge(scout.variantNames) { own, _ in own }
        shapes.merge(scout.shapes) { own, _ in own }
        keptSchemas += scout.keptSchemas
        reportedPins.formUnion(scout.reportedPins)
        reportedContradictions.formUnion(scout.reportedContradictions)
        heldTypes.add(scout.heldTypes)
        choosingSchemas.adopt(scout.choosingSchemas)
        let told = Set(log.diagnostics)
        for finding in scout.log.diagnostics where !told.contains(finding) { log.report(finding) }
    }

    /// True where a scout's types stand in the adopted components, or are called as this planner calls them.
    private func agrees(with scout: Planner, on adopted: Set<String>) -> Bool {
        let own = Set(inlineTypes.values)
        return scout.inlineTypes.allSatisfy { key, type in
            inlineTypes[key].map { $0 == type } ?? (adopted.contains(type.ownerName) || own.contains(type))
        } && scout.referencedTypes.allSatisfy { key, use in referencedTypes[key].map { $0.type == use.type } ?? true }
            && scout.variantNames.allSatisfy { key, name in variantNames[key].map { $0 == name } ?? true }
    }
}

extension TypeReference {
    /// The name of the type of the namespace in which the type stands.
    fileprivate var ownerName: String {
        guard case .named(let name) = self else { return "" }
        return name.utf8.firstIndex(of: UInt8(ascii: ".")).map { String(name[..<$0]) } ?? name
    }
}
