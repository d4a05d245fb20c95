// What the program was built of.

/// The commit of its sources; empty where the build was not told (`Package.swift` reads HANDOUT_COMMIT).
const char *handout_commit(void);

/// The Swift packages inside, each with its version, separated by commas.
const char *handout_packages(void);

/// The C libraries inside, each with its version, separated by commas.
const char *handout_libraries(void);
