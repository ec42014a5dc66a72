#include "guide/about_dialog.h"

#include "document/profiles.h"
#include "theme/icons.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace skops::ui {
namespace {

constexpr int iconSize = 64;

QString buildText()
{
    return AboutDialog::tr("Built with %1, %2, Qt %3")
        .arg(QStringLiteral(SKOPS_COMPILER), QStringLiteral(SKOPS_BUILD_TYPE),
             QStringLiteral(QT_VERSION_STR));
}

QString profileLine()
{
    const profile::ProfilePtr profile = profile::shipped(profile::shippedNames().front());
    return AboutDialog::tr("Judges by default for %1; %2 profiles are shipped")
        .arg(profileText(*profile))
        .arg(profile::shippedNames().size());
}

QTableWidget* makeTable(QWidget* parent)
{
    const std::vector<UsedLibrary> libraries = usedLibraries();
    auto* table = new QTableWidget(static_cast<int>(libraries.size()), 3, parent);
    table->setAccessibleName(AboutDialog::tr("Libraries"));
    table->setHorizontalHeaderLabels(
        {AboutDialog::tr("Library"), AboutDialog::tr("Version"), AboutDialog::tr("Licence")});
    for (size_t i = 0; i < libraries.size(); ++i) {
        const auto row = static_cast<int>(i);
        table->setItem(row, 0, new QTableWidgetItem(libraries[i].name));
        table->setItem(row, 1, new QTableWidgetItem(libraries[i].version));
        table->setItem(row, 2, new QTableWidgetItem(libraries[i].licence));
    }
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setShowGrid(false);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().height() + 6);
    table->resizeColumnsToContents();
    table->horizontalHeader()->setStretchLastSection(true);
    return table;
}

} // namespace

std::vector<UsedLibrary> usedLibraries()
{
    return {
        {QStringLiteral("Qt"), QLatin1String(qVersion()), QStringLiteral("LGPL-3.0-only")},
        {QStringLiteral("bzip2"), QStringLiteral(SKOPS_VERSION_BZIP2), QStringLiteral("bzip2-1.0.6")},
        {QStringLiteral("libcrypto (OpenSSL)"), QStringLiteral(SKOPS_VERSION_OPENSSL),
         QStringLiteral("Apache-2.0")},
        {QStringLiteral("libdeflate"), QStringLiteral(SKOPS_VERSION_LIBDEFLATE), QStringLiteral("MIT")},
        {QStringLiteral("liblzma"), QStringLiteral(SKOPS_VERSION_LIBLZMA), AboutDialog::tr("public domain")},
        {QStringLiteral("LZ4"), QStringLiteral(SKOPS_VERSION_LZ4), QStringLiteral("BSD-2-Clause")},
        {QStringLiteral("QuaZip"), QStringLiteral(SKOPS_VERSION_QUAZIP),
         AboutDialog::tr("LGPL-2.1-or-later, with an exception for static linking")},
        {QStringLiteral("RapidJSON"), QStringLiteral(SKOPS_VERSION_RAPIDJSON), QStringLiteral("MIT")},
        {QStringLiteral("simdjson"), QStringLiteral(SKOPS_VERSION_SIMDJSON), QStringLiteral("Apache-2.0")},
        {QStringLiteral("tl-expected"), QStringLiteral(SKOPS_VERSION_EXPECTED), QStringLiteral("CC0-1.0")},
        {QStringLiteral("zlib"), QStringLiteral(SKOPS_VERSION_ZLIB), QStringLiteral("Zlib")},
    };
}

QString AboutDialog::plainText()
{
    QStringList lines{QStringLiteral("Skops Inspector %1").arg(QApplication::applicationVersion()),
                      buildText(), profileLine()};
    for (const UsedLibrary& library : usedLibraries())
        lines.append(QStringLiteral("%1 %2 (%3)").arg(library.name, library.version, library.licence));
    return lines.join(QLatin1Char('\n'));
}

AboutDialog::AboutDialog(QWidget* parent) : QDialog(parent)
{
    setWindowTitle(tr("About Skops Inspector"));
    auto* picture = new QLabel(this);
    picture->setPixmap(icon(Icon::App).pixmap(QSize(iconSize, iconSize), devicePixelRatioF()));
    auto* text = new QLabel(
        QStringLiteral("<h2>Skops Inspector %1</h2>")
                .arg(QApplication::applicationVersion().toHtmlEscaped()) +
            QStringLiteral("<p>%1</p><p>%2</p><p>%3<br>%4</p>")
                .arg(tr("Shows what is inside a model file (.skops, pickle, joblib) and what loading "
                        "it would do. Nothing from the file is ever run, imported, or believed.")
                         .toHtmlEscaped(),
                     tr("MIT licence.").toHtmlEscaped(), buildText().toHtmlEscaped(),
                     profileLine().toHtmlEscaped()),
        this);
    text->setTextFormat(Qt::RichText);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->setAccessibleName(tr("About the program"));

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    QPushButton* copy = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    copy->setToolTip(tr("Copy all of this as text, for a report of a fault"));
    connect(copy, &QPushButton::clicked, this, [] { QApplication::clipboard()->setText(plainText()); });

    auto* top = new QHBoxLayout;
    top->setSpacing(16);
    top->addWidget(picture, 0, Qt::AlignTop);
    top->addWidget(text, 1);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(top);
    layout->addWidget(makeTable(this), 1);
    layout->addWidget(buttons);
    const int letter = fontMetrics().averageCharWidth();
    resize(letter * 92, fontMetrics().height() * 34);
}

} // namespace skops::ui
