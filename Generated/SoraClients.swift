// The clients in this folder are written by `sora-codegen specs/`. This file alone is not: it keeps the target one source of its own
// where the build-tool plugin makes the others.
