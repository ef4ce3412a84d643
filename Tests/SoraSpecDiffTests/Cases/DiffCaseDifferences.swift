extension DiffCase {
    /// The cases that we differ from on purpose, with the reasons why ours is right or what is missing.
    static let differences = [
        "TestBreaking_DeletedTag":
            """
        the parameter ‘filter’ is written as another media type, which breaks every call that sends it; oasdiff does \
        not compare the media types of parameters
        """,
        "TestBreaking_AddedEnum":
            """
        a server, an accepted credential and the body of a callback went too, which breaks calls; oasdiff has no rules \
        for servers and callbacks, and takes what calls need for no break
        """,
        "TestBreaking_ModifiedExtension":
            """
        as TestBreaking_AddedEnum, of which the documents are the same
        """,
        "TestBreaking_Comments":
            """
        as TestBreaking_AddedEnum, of which the documents are the same
        """,
        "TestIgnore":
            """
        as TestBreaking_AddedEnum, of which the documents are the same
        """,
        "TestIgnoreComponent":
            """
        as TestBreaking_AddedEnum, of which the documents are the same; and the changes of the OAuth flow were taken \
        out by a file of ignored changes that the case does not hold
        """,
        "TestBreaking_RequestBodyEnumRemoved":
            """
        a body that took three texts takes any now, which breaks no call; oasdiff names the three as removed, and errors
        """,
        "TestTransitionClaims_RealChangeAlongsideTransitionStillReported":
            """
        as TestBreaking_RequestBodyEnumRemoved, for a property: ‘enum’ went while the types grew
        """,
        "TestNullableWrapping_NarrowedEnumStillReported":
            """
        ‘oneOf’ of null and a reference is the reference, or null: one value went, and null came; oasdiff names both \
        values as removed, since it does not look into the variant
        """,
    ]
}
