#pragma once

// A .skops of an older release: whether it can be updated, and the update itself.

#include "document/document.h"

#include <QFrame>

class QAction;
class QBoxLayout;
class QLabel;

namespace skops::ui {

class TaskRow;

/// Shown while the file has an older protocol, or was updated.
class UpdateBar final : public QFrame
{
    Q_OBJECT

public:
    explicit UpdateBar(Document& document, QWidget* parent = nullptr);

    /// Buttons for what the window can do.
    void setActions(const QList<QAction*>& actions);
    /// The update to show; null: none.
    void setTask(const FileTaskPtr& task);

    const QLabel& sentence() const { return *m_sentence; }
    TaskRow& task() { return *m_row; }

private:
    void showOffer();

    Document& m_document;
    QLabel* m_icon = nullptr;
    QLabel* m_sentence = nullptr;
    QWidget* m_offer = nullptr;
    QBoxLayout* m_buttons = nullptr;
    TaskRow* m_row = nullptr;
    bool m_hasTask = false;
};

} // namespace skops::ui
