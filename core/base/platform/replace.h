#pragma once

// A file that is written under a name of its own and then takes another's place.

#include "base/platform/file.h"

#include <string>

namespace skops::platform {

/// A name for it that nobody can guess: ".skops-inspector-" and letters.
std::string temporaryName();

/// Whether the last part of the path is taken as it is written. Windows has names that are devices or streams
/// of another file, and drops dots at the end.
bool isUsableName(const std::filesystem::path& path);

/// Links are followed.
SystemResult<FileState> stateOf(const std::filesystem::path& path);

/// An error if this user may not write to the file.
SystemResult<void> checkWritable(const std::filesystem::path& path);

/// Makes a file, for reading and writing; file_exists if there is one. Who may not read `replaced`, whose
/// place it will take (nullptr: of none), cannot read it either.
SystemResult<Descriptor> createNew(const std::filesystem::path& path, const std::filesystem::path* replaced);

/// Gives an open file what the one that it replaces has. Where it cannot have the same group, the group it
/// gets instead may do what all others may.
SystemResult<void> takePermissions(int descriptor, const Permissions& permissions);

/// All written bytes are on the disk, as far as the file system can promise that.
SystemResult<void> sync(int descriptor);

/// A folder, to be handed to syncFolder(); not open where there is no such thing.
Descriptor openFolder(const std::filesystem::path& path);
/// Names in it are on the disk, if the file system can do that.
void syncFolder(const Descriptor& folder);

/// `from` gets the name `to`, in one step; a file that had it is replaced. Both are in one folder.
SystemResult<void> replace(const std::filesystem::path& from, const std::filesystem::path& to);
/// The same, but file_exists if there is such a file.
SystemResult<void> renameToNew(const std::filesystem::path& from, const std::filesystem::path& to);

/// Makes a folder in temporaryFolder() that only this user can enter.
SystemResult<std::filesystem::path> makePrivateFolder(const std::string& prefix);

} // namespace skops::platform
