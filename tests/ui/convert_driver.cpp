#include "ui/convert_driver.h"

#include "archive/archive.h"
#include "nodes/schema_reader.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QTest>
#include <QToolButton>

namespace skops::test {

using namespace skops::ui;

void ConvertWindow::start()
{
    m_dialogs = AnsweredDialogs();
    m_folder = std::make_unique<QTemporaryDir>();
    m_window = std::make_unique<MainWindow>(m_dialogs);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_page = m_window->documentPage();
}

void ConvertWindow::end()
{
    m_window.reset();
}

void ConvertWindow::open(const QString& path)
{
    m_window->openFiles({path});
    m_page = m_window->documentPage();
    QVERIFY(waitUntilQuiet(document()));
    QCOMPARE(m_page->currentPage(), &page());
}

void ConvertWindow::convert(const QString& path)
{
    m_dialogs.saveFile = path;
    QTest::mouseClick(convertButton(), Qt::LeftButton);
}

QToolButton* ConvertWindow::button(const QString& text)
{
    for (QToolButton* candidate : bar().findChildren<QToolButton*>()) {
        if (candidate->text() == text)
            return candidate;
    }
    return nullptr;
}

QStringList ConvertWindow::files() const
{
    return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

nodes::NodeTreePtr treeOfFile(const QString& path)
{
    const auto source = openFile(QFile::encodeName(path).toStdString());
    const Cancel cancel;
    if (!source)
        return nullptr;
    const auto archive = archive::Archive::open(*source, {}, cancel);
    return archive ? nodes::readTree(**archive, {}, cancel).value_or(nullptr) : nullptr;
}

} // namespace skops::test
