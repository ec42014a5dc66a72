#include "shell/splitter_memory.h"

#include <QSettings>
#include <QSplitter>

namespace skops::ui {

void rememberSplitter(QSplitter& splitter, const QString& key)
{
    splitter.restoreState(QSettings().value(key).toByteArray());
    QObject::connect(&splitter, &QSplitter::splitterMoved, &splitter,
                     [&splitter, key] { QSettings().setValue(key, splitter.saveState()); });
}

} // namespace skops::ui
