"""Edits of `documents/studio.yaml`, one for each kind of change of a generated declaration."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Edit:
    """A change of a document's text."""

    name: str
    replacements: tuple[tuple[str, str], ...]

    def applied(self, text: str) -> str:
        """The edited text; what is replaced must be there once."""
        for old, new in self.replacements:
            if text.count(old) != 1:
                raise ValueError(f"{self.name}: ‘{old}’ is there {text.count(old)} times")
            text = text.replace(old, new)
        return text


def _edit(name: str, *replacements: tuple[str, str]) -> Edit:
    return Edit(name, replacements)


PROPERTIES = [
    _edit("property removed", ("        seconds: {type: integer}\n", "")),
    _edit("optional property added", ("        seconds: {type: integer}\n", "        seconds: {type: integer}\n        width: {type: integer}\n")),
    _edit("required property added", ("      required: [id, progress]\n      properties:\n", "      required: [id, progress, state]\n      properties:\n        state: {type: string}\n")),
    _edit("property became optional", ("required: [id, progress]", "required: [id]")),
    _edit("property became required", ("required: [data]", "required: [data, next]")),
    _edit("property retyped", ("        seconds: {type: integer}\n", "        seconds: {type: number}\n")),
    _edit("property no longer null", ("note: {type: [string, 'null']}", "note: {type: string}")),
    _edit("property may be null", ("        seconds: {type: integer}\n", "        seconds: {type: [integer, 'null']}\n")),
    _edit("required property may be null", ("        progress: {type: number}\n", "        progress: {type: [number, 'null']}\n")),
    _edit("property renamed", ("        seconds: {type: integer}\n", "        seconds: {type: integer, x-swift-name: duration}\n")),
    _edit("required properties in another order", ("        id: {type: string}\n        progress: {type: number}\n", "        progress: {type: number}\n        id: {type: string}\n")),
    _edit("optional properties in another order", ("        seconds: {type: integer}\n        note: {type: [string, 'null']}\n", "        note: {type: [string, 'null']}\n        seconds: {type: integer}\n")),
    _edit("default removed", (", default: fast}", "}")),
    _edit("default added", ("        progress: {type: number}\n", "        progress: {type: number, default: 0}\n")),
    _edit("further properties gone", ("      additionalProperties: true\n", "")),
    _edit("further properties typed", ("      additionalProperties: true\n", "      additionalProperties: {type: string}\n")),
]  # fmt: skip

TYPES = [
    _edit("value removed", ("enum: [queued, done, failed]", "enum: [queued, done]")),
    _edit("value added", ("enum: [queued, done, failed]", "enum: [queued, done, failed, lost]")),
    _edit("value renamed", ("enum: [queued, done, failed]", "enum: [queued, done, failed], x-enum-varnames: [waiting, done, failed]")),
    _edit("enumeration became a string", ("Model: {type: string, enum: [one, two]}", "Model: {type: string}")),
    _edit("variant removed", ("        - {$ref: '#/components/schemas/ImageInput'}\n", "")),
    _edit("variant added", ("        - {$ref: '#/components/schemas/ImageInput'}\n", "        - {$ref: '#/components/schemas/ImageInput'}\n        - {$ref: '#/components/schemas/SoundInput'}\n"), ("    TextInput:\n", "    SoundInput: {type: object, required: [kind], properties: {kind: {type: string, const: sound}}}\n    TextInput:\n")),
    _edit("variant renamed", ("        - {$ref: '#/components/schemas/ImageInput'}\n", "        - {$ref: '#/components/schemas/ImageInput', x-swift-name: picture}\n")),
    _edit("schema removed", ("    Label: {type: string}\n", "")),
    _edit("schema added", ("    Label: {type: string}\n", "    Label: {type: string}\n    Tag: {type: object, properties: {name: {type: string}}}\n")),
    _edit("schema renamed", ("    Job:\n      type: object\n", "    Job:\n      x-swift-name: Task\n      type: object\n")),
    _edit("alias retyped", ("    Size: {type: string}\n", "    Size: {type: integer}\n")),
    _edit("alias became a structure", ("    Size: {type: string}\n", "    Size: {type: object, properties: {width: {type: integer}}}\n")),
    _edit("structure became an alias", ("style: {type: object, properties: {name: {type: string}}}", "style: {type: object}")),
    _edit("structure became an enumeration", ("    Label: {type: string}\n", "    Label: {type: string}\n    Old: {type: string}\n"), ("      type: object\n      required: [data]\n      properties:\n        data: {type: array, items: {$ref: '#/components/schemas/Video'}}\n        next: {type: string}\n", "      oneOf: [{type: string}, {type: integer}]\n")),
    _edit("inline schema became a component", ("style: {type: object, properties: {name: {type: string}}}", "style: {$ref: '#/components/schemas/Style'}"), ("    Label: {type: string}\n", "    Label: {type: string}\n    Style: {type: object, properties: {name: {type: string}}}\n")),
    _edit("another name for the same type", ("        next: {type: string}\n", "        next: {$ref: '#/components/schemas/Label'}\n")),
    _edit("body's type renamed", ("operationId: uploadFile", "operationId: uploadFile, x-swift-name: upload".replace(", ", "\n      "))),
    _edit("structure became a form", ("          application/json: {schema: {$ref: '#/components/schemas/VideoRequest'}}\n", "          multipart/form-data: {schema: {$ref: '#/components/schemas/VideoRequest'}}\n")),
    _edit("call added", ("  jobDone:\n", "  listReady:\n    post:\n      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/VideoList'}}}}\n      responses: {'200': {description: OK}}\n  jobDone:\n")),
    _edit("calls gone", ("webhooks:", "x-gone:")),
]  # fmt: skip

OPERATIONS = [
    _edit("operation removed", ("    delete:\n      operationId: deleteVideo\n      responses:\n        '204': {description: Gone}\n", "")),
    _edit("operation added", ("    delete:\n      operationId: deleteVideo\n", "    put:\n      operationId: replaceVideo\n      responses: {'204': {description: Done}}\n    delete:\n      operationId: deleteVideo\n")),
    _edit("operation renamed", ("operationId: listVideos", "operationId: videos")),
    _edit("operation with types of its own renamed", ("operationId: uploadFile", "operationId: storeFile")),
    _edit("path moved", ("  /notes:\n", "  /remarks:\n")),
    _edit("optional parameter added", ("        - {name: limit, in: query", "        - {name: page, in: query, schema: {type: integer}}\n        - {name: limit, in: query")),
    _edit("required parameter added", ("        - {name: limit, in: query", "        - {name: page, in: query, required: true, schema: {type: integer}}\n        - {name: limit, in: query")),
    _edit("parameter removed", ("        - {name: limit, in: query, schema: {type: integer}}\n", "")),
    _edit("parameter became required", ("{name: limit, in: query, schema", "{name: limit, in: query, required: true, schema")),
    _edit("parameter became optional", ("{name: owner, in: query, required: true, schema", "{name: owner, in: query, schema")),
    _edit("parameter became optional and moved", ("{name: order, in: query, required: true, schema", "{name: order, in: query, schema")),
    _edit("parameter retyped", ("{name: limit, in: query, schema: {type: integer}}", "{name: limit, in: query, schema: {type: string}}")),
    _edit("optional parameters in another order", ("        - {name: limit, in: query, schema: {type: integer}}\n        - {name: after, in: query, schema: {type: string}}\n", "        - {name: after, in: query, schema: {type: string}}\n        - {name: limit, in: query, schema: {type: integer}}\n")),
    _edit("required parameters in another order", ("        - {name: order, in: query, required: true, schema: {type: string, enum: [asc, desc]}}\n        - {name: owner, in: query, required: true, schema: {type: string}}\n", "        - {name: owner, in: query, required: true, schema: {type: string}}\n        - {name: order, in: query, required: true, schema: {type: string, enum: [asc, desc]}}\n")),
    _edit("path parameter renamed", ("  /videos/{id}:\n", "  /videos/{videoID}:\n"), ("{name: id, in: path", "{name: videoID, in: path")),
    _edit("body became required", ("      operationId: addNote\n      requestBody:\n", "      operationId: addNote\n      requestBody:\n        required: true\n")),
    _edit("body became optional", ("      requestBody:\n        required: true\n        content:\n          application/json: {schema: {$ref: '#/components/schemas/VideoRequest'}}\n", "      requestBody:\n        content:\n          application/json: {schema: {$ref: '#/components/schemas/VideoRequest'}}\n")),
    _edit("body retyped", ("application/json: {schema: {$ref: '#/components/schemas/VideoRequest'}}", "application/json: {schema: {$ref: '#/components/schemas/Job'}}")),
    _edit("body removed", ("      requestBody:\n        required: true\n        content:\n          application/json: {schema: {$ref: '#/components/schemas/VideoRequest'}}\n", "")),
    _edit("body added", ("      operationId: deleteVideo\n", "      operationId: deleteVideo\n      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Job'}}}}\n")),
    _edit("body of another form added", ("          application/json: {schema: {$ref: '#/components/schemas/VideoRequest'}}\n", "          application/json: {schema: {$ref: '#/components/schemas/VideoRequest'}}\n          multipart/form-data: {schema: {type: object, required: [prompt], properties: {prompt: {type: string}, file: {type: string, format: binary}, size: {type: string}}}}\n")),
    _edit("operation deprecated", ("      operationId: getVideo\n", "      operationId: getVideo\n      deprecated: true\n")),
]  # fmt: skip

ANSWERS = [
    _edit("answer may be absent", ("        '200': {description: Video, content: {application/json: {schema: {$ref: '#/components/schemas/Video'}}}}\n", "        '200': {description: Video, content: {application/json: {schema: {$ref: '#/components/schemas/Video'}}}}\n        '204': {description: None}\n")),
    _edit("answer came", ("        '204': {description: Gone}\n", "        '200': {description: Gone, content: {application/json: {schema: {$ref: '#/components/schemas/Video'}}}}\n")),
    _edit("answer gone", ("        '200': {description: Video, content: {application/json: {schema: {$ref: '#/components/schemas/Video'}}}}\n", "        '204': {description: None}\n")),
    _edit("answer retyped", ("        '200': {description: Note, content: {text/plain: {schema: {type: string}}}}\n", "        '200': {description: Note, content: {application/octet-stream: {}}}\n")),
    _edit("status added", ("        '202': {description: Begun", "        '201': {description: Made, content: {application/json: {schema: {$ref: '#/components/schemas/VideoList'}}}}\n        '202': {description: Begun")),
    _edit("status removed", ("        '202': {description: Begun, content: {application/json: {schema: {$ref: '#/components/schemas/Job'}}}}\n", "")),
    _edit("stream added", ("content: {text/plain: {schema: {type: string}}}", "content: {text/plain: {schema: {type: string}}, text/event-stream: {schema: {$ref: '#/components/schemas/Job'}}}")),
    _edit("header removed", ("            X-Count: {schema: {type: integer}}\n", "")),
    _edit("header retyped", ("            X-Count: {schema: {type: integer}}\n", "            X-Count: {schema: {type: string}}\n")),
    _edit("header added", ("            X-Count: {schema: {type: integer}}\n", "            X-Count: {schema: {type: integer}}\n            X-Left: {schema: {type: integer}}\n")),
    _edit("part became required", ("              required: [file]\n", "              required: [file, purpose]\n")),
    _edit("part repeated", ("file: {type: string, format: binary}", "file: {type: array, items: {type: string, format: binary}}")),
    _edit("part renamed", ("purpose: {type: string}", "purpose: {type: string, x-swift-name: reason}")),
]  # fmt: skip

CLIENTS = [
    _edit("server removed", ("  - url: https://{region}.example.com\n    description: Regional\n    variables:\n      region: {default: eu, enum: [eu, us]}\n", "")),
    _edit("server added", ("  - url: https://{region}", "  - {url: 'https://test.example.com', description: Test}\n  - url: https://{region}")),
    _edit("server renamed", ("description: Production", "description: Main")),
    _edit("server with a variable", ("{url: 'https://api.example.com', description: Production}", "{url: 'https://{host}.example.com', description: Production, variables: {host: {default: api}}}")),
    _edit("variable's value removed", ("enum: [eu, us]", "enum: [eu, us, asia]".replace("us, ", ""))),
    _edit("variable became a string", ("default: eu, enum: [eu, us]", "default: eu")),
    _edit("no usual server", ("  - {url: 'https://api.example.com', description: Production}\n", "  - {url: '/v1', description: Production}\n")),
    _edit("credential may be left out", ("security: [{bearer: []}]", "security: [{bearer: []}, {}]")),
    _edit("credential added", ("security: [{bearer: []}]", "security: [{bearer: [], key: []}]")),
    _edit("credential of another kind", ("bearer: {type: http, scheme: bearer}", "bearer: {type: http, scheme: basic}")),
    _edit("credential gone", ("security: [{bearer: []}]", "security: []")),
    _edit("namespace renamed", ("info: {title: Studio", "info: {x-swift-name: Atelier, title: Studio")),
]  # fmt: skip

EDITS = PROPERTIES + TYPES + OPERATIONS + ANSWERS + CLIENTS

SOME = {
    "property removed", "required property added", "optional properties in another order", "value removed", "variant added",
    "schema renamed", "structure became an alias", "operation with types of its own renamed", "parameter became optional",
    "answer may be absent", "server with a variable",
}  # fmt: skip
"""Names of edits that stand for the others where there is little time."""
