#include "ui/batch_driver.h"

#include "review/review.h"

#include <QApplication>
#include <QDirIterator>
#include <QDropEvent>
#include <QFile>
#include <QMimeData>
#include <QPushButton>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTableView>
#include <QTest>

namespace skops::test {

using namespace skops::ui;

std::string complexPickle()
{
    const std::string zero("G\0\0\0\0\0\0\0\0", 9);
    return std::string("\x80\x02") + import("__builtin__", "complex") + zero + zero + "\x86R.";
}

std::string classPickle(const std::string& module, const std::string& name)
{
    return std::string("\x80\x02") + import(module, name) + ")\x81}b.";
}

QStringList filesIn(const QString& folder)
{
    QStringList files;
    QDirIterator it(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (it.hasNext())
        files.append(QDir(folder).relativeFilePath(it.next()));
    files.sort();
    return files;
}

void drop(MainWindow& window, const QStringList& paths)
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString& path : paths)
        urls.append(QUrl::fromLocalFile(path));
    data.setUrls(urls);
    const QPoint where(window.width() / 2, window.height() / 2);
    QDragEnterEvent enter(where, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &enter);
    QDropEvent event(where, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &event);
}

bool waitUntilQuiet(BatchTab& host)
{
    return waitFor([&] { return !host.batch().isBusy() && host.page().model().isUpToDate(); }, 60'000);
}

QStringList columnOf(const QAbstractItemModel& model, int column)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts.append(model.index(row, column).data().toString());
    return texts;
}

int rowOf(const QAbstractItemModel& model, const QString& text)
{
    return static_cast<int>(columnOf(model, 0).indexOf(text));
}

void click(QTableView& table, int row, int column)
{
    const QModelIndex index = table.model()->index(row, column);
    table.scrollTo(index);
    const QRect cell = table.visualRect(index);
    QTest::mouseClick(table.viewport(), Qt::LeftButton, Qt::NoModifier,
                      QPoint(cell.left() + cell.width() * 2 / 3, cell.center().y()));
}

void clickTickBox(QTableView& table, int row)
{
    const QModelIndex index = table.model()->index(row, 0);
    table.scrollTo(index);
    QStyleOptionViewItem option;
    option.initFrom(&table);
    option.rect = table.visualRect(index);
    option.features = QStyleOptionViewItem::HasCheckIndicator | QStyleOptionViewItem::HasDisplay;
    const QRect box = table.style()->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &option, &table);
    QTest::mouseClick(table.viewport(), Qt::LeftButton, Qt::NoModifier, box.center());
}

void BatchTest::begin()
{
    QStandardPaths::setTestModeEnabled(true);
    QApplication::setOrganizationName(QStringLiteral("skops-inspector-test"));
    QApplication::setApplicationName(QStringLiteral("batch_test"));
    m_folder = std::make_unique<QTemporaryDir>();
    m_dialogs = AnsweredDialogs();
    m_window = std::make_unique<MainWindow>(m_dialogs);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void BatchTest::end()
{
    m_window.reset();
    m_folder.reset();
}

QString BatchTest::write(const QString& name, const std::string& bytes)
{
    QDir(m_folder->path()).mkpath(QFileInfo(name).path());
    return writeFile(*m_folder, name, bytes);
}

QStringList BatchTest::tenFiles()
{
    QStringList paths;
    for (size_t i = 0; i < 8; ++i)
        paths.append(write(QStringLiteral("model%1.pkl").arg(i), listPickle(i + 1)));
    paths.append(write(QStringLiteral("refused.pkl"), complexPickle()));
    paths.append(write(QStringLiteral("hostile.pkl"), dangerousPickle()));
    return paths;
}

void BatchTest::dropAndWait(const QStringList& paths)
{
    drop(*m_window, paths);
    QVERIFY(m_window->batchTab());
    QVERIFY(waitUntilQuiet(host()));
}

ConvertDialog& BatchTest::ask(QAction* action)
{
    action->trigger();
    const auto dialogs = m_window->findChildren<ConvertDialog*>();
    if (dialogs.isEmpty())
        qFatal("no dialog");
    if (!waitFor([&] { return !dialogs.last()->isPlanning(); }))
        qFatal("the dialog does not get ready");
    return *dialogs.last();
}

void BatchTest::convert(ConvertDialog& dialog)
{
    QVERIFY(waitFor([&] { return !dialog.isPlanning(); }));
    QTest::mouseClick(&dialog.convertButton(), Qt::LeftButton);
    QVERIFY(host().batch().phase() == Batch::Phase::Converting);
    QVERIFY(waitUntilQuiet(host()));
    activate();
}

void BatchTest::activate()
{
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

QStringList BatchTest::linesIn(const QString& name)
{
    QFile file(m_folder->filePath(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll())
        .split(QRegularExpression(QStringLiteral("\r?\n")), Qt::SkipEmptyParts);
}

Document& BatchTest::openedDocument()
{
    if (!m_window->documentPage())
        qFatal("a list is in front");
    return m_window->documentPage()->document();
}

bool isSkops(const QString& path)
{
    const auto source = openFile(path.toStdString());
    if (!source)
        return false;
    const Cancel cancel;
    Progress progress;
    const auto review = review::open(*source, {}, cancel, progress);
    return review && (*review)->kind == review::Kind::Skops && (*review)->tree;
}

} // namespace skops::test
