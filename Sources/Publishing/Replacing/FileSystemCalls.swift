internal import Glibc

/// The system calls on which a publication's safety rests.
///
/// They stand apart because file systems differ in them, and so that tests can be a file system that lacks one or a
/// machine that dies in one. Each returns 0, or the error number.
package struct FileSystemCalls: Sendable {
  /// Gives the file at a path in the first folder a second name: the same path in the second folder.
  package var link: @Sendable (_ from: Int32, _ to: Int32, _ path: String) -> Int32
  /// Renames a folder; what has the new name must be an empty folder or not exist.
  package var rename: @Sendable (_ parent: Int32, _ old: String, _ new: String) -> Int32
  /// Makes two folders swap names in one step that nobody can see half done.
  package var exchange: @Sendable (_ parent: Int32, _ first: String, _ second: String) -> Int32
  /// Waits until everything written to the disk that holds the folder is really there.
  package var synchronise: @Sendable (_ folder: Int32) -> Int32

  /// What Linux does.
  package static let linux = FileSystemCalls(
    link: { from, to, path in linkat(from, path, to, path, 0) == 0 ? 0 : errno },
    rename: { parent, old, new in renameat(parent, old, parent, new) == 0 ? 0 : errno },
    exchange: { parent, first, second in
      // Swift's Glibc module leaves GNU extensions out; a C library before glibc 2.28 has no such function.
      guard let symbol = dlsym(nil, "renameat2") else { return ENOSYS }
      let renameat2 = unsafeBitCast(symbol, to: RenameAt2.self)
      return renameat2(parent, first, parent, second, renameExchange) == 0 ? 0 : errno
    },
    synchronise: { folder in
      guard let symbol = dlsym(nil, "syncfs") else {
        sync()
        return 0
      }
      let syncfs = unsafeBitCast(symbol, to: SyncFS.self)
      return syncfs(folder) == 0 ? 0 : errno
    }
  )

  /// `RENAME_EXCHANGE` of `<linux/fs.h>`; see renameat2(2).
  private static let renameExchange: UInt32 = 1 << 1
  /// `int renameat2(int, const char *, int, const char *, unsigned int)` of `<stdio.h>`.
  private typealias RenameAt2 =
    @convention(c) (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32) -> Int32
  /// `int syncfs(int)` of `<unistd.h>`.
  private typealias SyncFS = @convention(c) (Int32) -> Int32
}
