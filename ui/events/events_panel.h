#pragma once

// What loading a pickle would do: the facts, the events in order, and everything about the current one.

#include "document/document.h"
#include "models/events_model.h"
#include "models/pickles_model.h"

#include <QWidget>

#include <optional>

class QAction;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QPlainTextEdit;
class QToolButton;

namespace skops::ui {

class ElidedLabel;
class EventsView;

class EventsPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit EventsPanel(Document& document, QWidget* parent = nullptr);

    EventsView& view() { return *m_view; }
    EventsModel& model() { return m_model; }
    QPlainTextEdit& details() { return *m_details; }
    QToolButton& copyDetailsButton() { return *m_copyDetails; }
    QComboBox& pickles() { return *m_pickles; }
    QComboBox& readings() { return *m_readings; }
    const QLabel& facts() const { return *m_facts; }

    /// For the menus of the window; there while there is a pickle.
    QAction* copyRowsAction() const { return m_copyRows; }
    QList<QAction*> showActions() const { return m_showActions; }

private:
    /// What the views were asked for before its rows were there.
    struct Wanted
    {
        size_t pickle = 0;
        uint64_t offset = 0;
    };

    void makeActions();
    QWidget* makeFilterBar();
    void addCombo(QHBoxLayout& layout, QLabel*& label, QComboBox*& box, const QString& text);
    QWidget* makeDetails();
    void showReview();
    void showChoice();
    void showReadings();
    void showCounts();
    void showDetails();
    void requestEvent(size_t pickle, uint64_t offset);
    void showWanted();
    void choose(const std::function<void(EventChoice&)>& change);

    Document& m_document;
    EventsModel m_model;
    PicklesModel m_picklesModel;
    std::optional<Wanted> m_wanted;
    EventsView* m_view = nullptr;
    QLabel* m_facts = nullptr;
    ElidedLabel* m_counts = nullptr;
    QLabel* m_picklesLabel = nullptr;
    QComboBox* m_pickles = nullptr;
    QLabel* m_readingsLabel = nullptr;
    QComboBox* m_readings = nullptr;
    QPlainTextEdit* m_details = nullptr;
    QToolButton* m_copyDetails = nullptr;
    QAction* m_copyRows = nullptr;
    QAction* m_inOrder = nullptr;
    QAction* m_dangerousFirst = nullptr;
    QAction* m_onlyOpen = nullptr;
    QList<QAction*> m_showActions;
};

} // namespace skops::ui
