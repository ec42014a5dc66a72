#pragma once

// A page that says one thing in the middle of the window and offers what can be done about it.

#include <QWidget>

class QHBoxLayout;
class QIcon;
class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace skops::ui {

class MessagePage : public QWidget
{
    Q_OBJECT

public:
    explicit MessagePage(QWidget* parent = nullptr);

    void setMessage(const QIcon& icon, const QString& title, const QString& text);
    /// In the order they are added; the first is the one to press.
    QPushButton* addButton(const QString& text);
    /// A bar below the text, hidden until asked for.
    QProgressBar& progress();
    const QLabel& title() const { return *m_title; }
    const QLabel& text() const { return *m_text; }

private:
    QLabel* m_icon = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_text = nullptr;
    QProgressBar* m_progress = nullptr;
    QHBoxLayout* m_buttons = nullptr;
};

} // namespace skops::ui
