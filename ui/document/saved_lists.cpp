#include "document/saved_lists.h"

#include <QSettings>

#include <algorithm>

namespace skops::ui {
namespace {

constexpr QLatin1String arrayKey("trustLists");
constexpr QLatin1String pathKey("path");
constexpr QLatin1String hashKey("sha256");

} // namespace

std::vector<SavedList> SavedLists::all()
{
    QSettings settings;
    std::vector<SavedList> lists;
    const int count = std::min(settings.beginReadArray(arrayKey), maxLists);
    for (int i = 0; i < count; ++i) {
        settings.setArrayIndex(i);
        lists.push_back({settings.value(pathKey).toString(), settings.value(hashKey).toString()});
    }
    settings.endArray();
    return lists;
}

void SavedLists::add(const SavedList& list)
{
    std::vector<SavedList> lists = all();
    std::erase_if(lists, [&](const SavedList& other) { return other.path == list.path; });
    lists.insert(lists.begin(), list);
    QSettings settings;
    settings.beginWriteArray(arrayKey);
    for (int i = 0; i < std::min(static_cast<int>(lists.size()), maxLists); ++i) {
        settings.setArrayIndex(i);
        settings.setValue(pathKey, lists[static_cast<size_t>(i)].path);
        settings.setValue(hashKey, lists[static_cast<size_t>(i)].sha256);
    }
    settings.endArray();
}

void SavedLists::clear()
{
    QSettings().remove(arrayKey);
}

} // namespace skops::ui
