#pragma once

// Everything about the current node: where it is, why it is trusted or not, its member, its findings, and the
// JSON it is read from.

#include "document/document.h"
#include "models/details_model.h"
#include "tasks/task.h"

#include <QWidget>

class QAction;
class QLabel;
class QPlainTextEdit;
class QSplitter;

namespace skops::ui {

class ElidedLabel;
class RowTable;

class DetailsPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit DetailsPanel(Document& document, QWidget* parent = nullptr);

    /// Shows a node of the document's tree; none: nothing.
    void showNode(NodeId node);

    RowTable& view() { return *m_view; }
    DetailsModel& model() { return m_model; }
    QPlainTextEdit& json() { return *m_json; }
    const ElidedLabel& jsonTitle() const { return *m_jsonTitle; }
    QAction* copyValuesAction() const { return m_copyValues; }
    QAction* copyJsonAction() const { return m_copyJson; }
    QAction* copyAllAction() const { return m_copyAll; }

    /// Whether details are being made.
    bool isBusy() const { return m_task.isRunning(); }

private:
    void makeActions();
    QWidget* makeRows();
    QWidget* makeJson();
    void showDetails(const NodeDetailsPtr& details);
    QString selectedValues() const;

    Document& m_document;
    DetailsModel m_model;
    QLabel* m_empty = nullptr;
    QSplitter* m_contents = nullptr;
    RowTable* m_view = nullptr;
    ElidedLabel* m_jsonTitle = nullptr;
    QPlainTextEdit* m_json = nullptr;
    QAction* m_copyValues = nullptr;
    QAction* m_copyJson = nullptr;
    QAction* m_copyAll = nullptr;
    Task m_task; ///< last: it is stopped before anything else goes
};

} // namespace skops::ui
