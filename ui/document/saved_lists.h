#pragma once

#include <QString>

#include <vector>

namespace skops::ui {

/// A trust list that was exported or imported.
struct SavedList
{
    QString path;
    QString sha256; ///< of the list itself, lower-case hex: another content is another list
};

/// The lists used last, newest first, kept in the settings and shared by all windows.
class SavedLists
{
public:
    static constexpr int maxLists = 10;

    static std::vector<SavedList> all();
    /// In place of an earlier one of the same path.
    static void add(const SavedList& list);
    static void clear();
};

} // namespace skops::ui
