#pragma once

// A file that is open: verdict, findings, tree and types.

#include <QWidget>

class QSplitter;

namespace skops::ui {

class Document;
class FindingsPanel;
class TreePanel;
class TypesPanel;
class VerdictBar;

class ReviewPage final : public QWidget
{
    Q_OBJECT

public:
    explicit ReviewPage(Document& document, QWidget* parent = nullptr);

    VerdictBar& verdict() { return *m_verdict; }
    FindingsPanel& findings() { return *m_findings; }
    TreePanel& tree() { return *m_tree; }
    TypesPanel& types() { return *m_types; }
    QSplitter& splitter() { return *m_splitter; }

private:
    VerdictBar* m_verdict = nullptr;
    FindingsPanel* m_findings = nullptr;
    TreePanel* m_tree = nullptr;
    TypesPanel* m_types = nullptr;
    QSplitter* m_splitter = nullptr;
};

} // namespace skops::ui
