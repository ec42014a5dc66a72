#pragma once

// What the current node holds: arrays, sparse matrices, the nodes of trees and bytes as tables, everything
// else as JSON. Nothing is read while nobody looks.

#include "document/document.h"
#include "report/preview/preview.h"
#include "tasks/task.h"

#include <QWidget>

class QAction;
class QComboBox;
class QPlainTextEdit;
class QSplitter;
class QStackedWidget;
class QLabel;

namespace skops::ui {

class ElidedLabel;
class StatisticsPanel;
class TablePage;

class PreviewPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit PreviewPanel(Document& document, QWidget* parent = nullptr);

    /// Shows a node of the document's tree; none: nothing.
    void showNode(NodeId node);

    const report::PreviewPtr& preview() const { return m_preview; }
    /// What is shown, in a line.
    const ElidedLabel& title() const { return *m_title; }
    /// Why nothing is shown.
    const QLabel& message() const { return *m_message; }
    /// Of what has several tables.
    QComboBox& parts() { return *m_parts; }
    TablePage& table() { return *m_table; }
    StatisticsPanel& statistics() { return *m_statistics; }
    QPlainTextEdit& text() { return *m_text; }
    QAction* copyTextAction() const { return m_copyText; }

    /// Whether something is being read.
    bool isBusy() const;

protected:
    void showEvent(QShowEvent* event) override;

private:
    /// One table of a preview.
    struct Part
    {
        QString name;
        report::PreviewTablePtr table;
        report::ArrayTablePtr array; ///< null: `table` is no array
        QStringList columns;
    };

    void makeText();
    void load();
    void clear(const QString& message);
    void showPreview(Result<report::PreviewPtr> preview);
    void showParts(std::vector<Part> parts, const QString& title);
    void showPart(int index);
    void showText(const report::JsonPreview& json);

    Document& m_document;
    review::ReviewPtr m_review; ///< whose preview is shown or read
    NodeId m_node = none<NodeId>;
    bool m_isStale = false; ///< the node is not shown yet: nobody looks
    report::PreviewPtr m_preview;
    std::vector<Part> m_shown;
    ElidedLabel* m_title = nullptr;
    QComboBox* m_parts = nullptr;
    QStackedWidget* m_pages = nullptr;
    QLabel* m_message = nullptr;
    QSplitter* m_tables = nullptr;
    TablePage* m_table = nullptr;
    StatisticsPanel* m_statistics = nullptr;
    QPlainTextEdit* m_text = nullptr;
    QAction* m_copyText = nullptr;
    Task m_task; ///< last: it is stopped before anything else goes
};

} // namespace skops::ui
