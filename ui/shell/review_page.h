#pragma once

// A file that is open: verdict, what converting a pickle would give, findings, types, and the tree of a
// .skops or of what a pickle becomes, and the events of a pickle.

#include <QWidget>

class QAction;
class QSplitter;
class QStackedWidget;
class QTabBar;
class QTabWidget;

namespace skops::ui {

class ConvertBar;
class DetailsPanel;
class Document;
class EventsPanel;
class FindingsPanel;
class PlanPanel;
class PreviewPanel;
class SearchBar;
class TreePanel;
class TypesPanel;
class UpdateBar;
class VerdictBar;

class ReviewPage final : public QWidget
{
    Q_OBJECT

public:
    explicit ReviewPage(Document& document, QWidget* parent = nullptr);

    VerdictBar& verdict() { return *m_verdict; }
    ConvertBar& convertBar() { return *m_convert; }
    UpdateBar& updateBar() { return *m_update; }
    FindingsPanel& findings() { return *m_findings; }
    QTabBar& tabs() { return *m_tabs; }
    TreePanel& tree() { return *m_tree; }
    SearchBar& search() { return *m_search; }
    DetailsPanel& details() { return *m_details; }
    PreviewPanel& preview() { return *m_preview; }
    EventsPanel& events() { return *m_events; }
    PlanPanel& plan() { return *m_plan; }
    TypesPanel& types() { return *m_types; }
    QSplitter& splitter() { return *m_splitter; }

    /// Bring tree, events or load plan to the front; for the menus of the window.
    QAction* treeAction() const { return m_showTree; }
    QAction* eventsAction() const { return m_showEvents; }
    QAction* planAction() const { return m_showPlan; }
    /// Shows or hides details and preview of the current node.
    QAction* detailsAction() const { return m_showDetails; }
    /// Brings the preview of the current node to the front.
    QAction* previewAction() const { return m_showPreview; }

    /// The keyboard goes to the tree, the events or the plan.
    void focusContents();

private:
    enum Tab { TreeTab, EventsTab, PlanTab };

    void setGuideTopics();
    void makeContents();
    void makeTabs();
    QWidget* makeTree();
    void makeBelow(QSplitter& splitter);
    void showContents();
    void showTab(Tab tab);

    Document& m_document;
    VerdictBar* m_verdict = nullptr;
    ConvertBar* m_convert = nullptr;
    UpdateBar* m_update = nullptr;
    FindingsPanel* m_findings = nullptr;
    QTabBar* m_tabs = nullptr;
    QStackedWidget* m_contents = nullptr; ///< by Tab
    TreePanel* m_tree = nullptr;
    SearchBar* m_search = nullptr; ///< in the panel of the tree
    QTabWidget* m_below = nullptr; ///< below the tree: details, preview
    DetailsPanel* m_details = nullptr;
    PreviewPanel* m_preview = nullptr;
    EventsPanel* m_events = nullptr;
    PlanPanel* m_plan = nullptr;
    TypesPanel* m_types = nullptr;
    QSplitter* m_splitter = nullptr;
    QSplitter* m_rows = nullptr; ///< findings above the rest
    QAction* m_showTree = nullptr;
    QAction* m_showEvents = nullptr;
    QAction* m_showPlan = nullptr;
    QAction* m_showDetails = nullptr;
    QAction* m_showPreview = nullptr;
};

} // namespace skops::ui
