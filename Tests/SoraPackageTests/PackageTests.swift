import Testing

/// Tests that build whole packages with SwiftPM; they take minutes, and share build folders, so one comes after the other.
@Suite(.serialized) struct PackageTests {}
