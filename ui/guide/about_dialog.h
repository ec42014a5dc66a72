#pragma once

// Help > About: version, what the program is made of, and for which environment it judges by default.

#include <QDialog>
#include <QString>

#include <vector>

namespace skops::ui {

struct UsedLibrary
{
    QString name;
    QString version; ///< with which the program was built; of Qt the one that runs
    QString licence; ///< as SPDX names it where there is such a name
};

/// Qt first, then by name.
std::vector<UsedLibrary> usedLibraries();

class AboutDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit AboutDialog(QWidget* parent = nullptr);

    /// All that it says, a line each: for a report of a fault.
    static QString plainText();
};

} // namespace skops::ui
