#pragma once

// A file that is open: verdict, findings, types, and the tree of a .skops or the events of a pickle.

#include <QWidget>

class QSplitter;

namespace skops::ui {

class Document;
class EventsPanel;
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
    EventsPanel& events() { return *m_events; }
    TypesPanel& types() { return *m_types; }
    QSplitter& splitter() { return *m_splitter; }

    /// The keyboard goes to the tree or the events.
    void focusContents();

private:
    void showContents();

    Document& m_document;
    VerdictBar* m_verdict = nullptr;
    FindingsPanel* m_findings = nullptr;
    TreePanel* m_tree = nullptr;
    EventsPanel* m_events = nullptr;
    TypesPanel* m_types = nullptr;
    QSplitter* m_splitter = nullptr;
};

} // namespace skops::ui
