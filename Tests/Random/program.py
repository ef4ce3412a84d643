"""A program that decodes and encodes JSON by generated types."""

from __future__ import annotations

import subprocess
from pathlib import Path

from batch import Tools

MAIN = """
import SoraRuntime

func comeBack<Value: Codable>(_ type: Value.Type, _ text: Substring) throws -> (kind: String, text: String) {
    let value = try JSONCoding.decode(type, from: Array(text.utf8))
    let text = String(decoding: try JSONCoding.encode(value), as: UTF8.self)
    return ("\\(value)".contains("unrecognized(") ? "unrecognized" : "same", text)
}

func read() {
    let types = allTypes()
    while let line = readLine() {
        let parts = line.split(separator: "\\t", maxSplits: 1, omittingEmptySubsequences: false)
        do {
            guard let type = types[String(parts[0])] else { throw NoType() }
            let answer = try comeBack(type, parts[1])
            print(answer.kind, answer.text, separator: "\\t")
        } catch {
            print("error", "\\(error)".split(whereSeparator: \\.isNewline).joined(separator: " "), separator: "\\t")
        }
    }
}

struct NoType: Error {}

@main struct Main { static func main() { read() } }
"""


class Program:
    """Generated types in one executable."""

    def __init__(self, folder: Path, tools: Tools) -> None:
        self.folder = folder
        self.tools = tools
        self.files: list[Path] = []
        self.types: dict[str, str] = {}

    def add(self, document: str, files: list[Path], names: dict[str, str]) -> None:
        """Takes a document's files, and the Swift names of its schemas."""
        self.files += files
        self.types |= {f"{document}/{name}": swift for name, swift in names.items()}

    def compile(self) -> str | None:
        """Makes the executable; gives the compiler's first words where it cannot."""
        entries = "".join(f'    types["{name}"] = {swift}.self\n' for name, swift in self.types.items())
        main = self.folder / "Main.swift"
        main.write_text(f"{MAIN}\nfunc allTypes() -> [String: any Codable.Type] {{\n    var types: [String: any Codable.Type] = [:]\n{entries}    return types\n}}\n")
        result = self.tools.compile([main, *self.files], self.folder / "program")
        if result.returncode == 0:
            return None
        return "; ".join([line for line in result.stderr.splitlines() if "error:" in line][:3]) or result.stderr[-300:]

    def run(self, cases: list[tuple[str, str]]) -> list[tuple[str, str]]:
        """Sends values through types, which are named after documents and schemas; gives how each came back, or why it did not."""
        text = "".join(f"{name}\t{instance}\n" for name, instance in cases)
        result = subprocess.run([self.folder / "program"], input=text, capture_output=True, text=True, timeout=self.tools.limit)
        answers = [tuple(line.split("\t", 1)) for line in result.stdout.split("\n") if line]
        return answers + [("error", f"the program ended with {result.returncode}: {result.stderr[-300:]}")] * (len(cases) - len(answers))  # type: ignore[return-value]
