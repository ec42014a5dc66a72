#pragma once

// The guide: topics on the left, a page on the right, and a search over all pages.

#include "guide/guide_topic.h"
#include "guide/shortcut_list.h"

#include <QWidget>

#include <vector>

class QLabel;
class QLineEdit;
class QListWidget;
class QTextBrowser;

namespace skops::ui {

class GuideWindow final : public QWidget
{
    Q_OBJECT

public:
    explicit GuideWindow(QWidget* parent = nullptr);

    void setShortcuts(std::vector<ShortcutGroup> shortcuts);
    void showTopic(GuideTopic topic);
    GuideTopic topic() const;

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void search(const QString& text);
    void showPage();
    void markFound();

    std::vector<ShortcutGroup> m_shortcuts;
    QLineEdit* m_search = nullptr;
    QListWidget* m_topics = nullptr;
    QLabel* m_nothingFound = nullptr;
    QTextBrowser* m_page = nullptr;
};

} // namespace skops::ui
