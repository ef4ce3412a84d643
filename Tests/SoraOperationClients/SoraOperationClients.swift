// The clients of this module are generated from the documents beside this file, by the package's own plugin; a target needs a source of its own.
