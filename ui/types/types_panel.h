#pragma once

// The types to review: what they are, why they are listed, and the ticks.

#include "document/document.h"
#include "models/types_model.h"

#include <QWidget>

class QAction;
class QLabel;
class QScrollArea;
class QStackedLayout;
class QTreeView;

namespace skops::ui {

class DecisionForm;
class OfferBar;

class TypesPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit TypesPanel(Document& document, QWidget* parent = nullptr);

    QTreeView& view() { return *m_view; }
    TypesModel& model() { return m_model; }
    DecisionForm& form() { return *m_form; }
    OfferBar& offer() { return *m_offer; }

    /// For the menus of the window.
    QAction* nextPlaceAction() const { return m_nextPlace; }
    QAction* tickLibraryAction() const { return m_tickLibrary; }
    QAction* giveReasonAction() const { return m_giveReason; }

private:
    void makeView();
    void makeActions();
    QWidget* makeDetails();
    void showReview();
    void showTicks();
    void showDetails();
    void showForm();
    void giveReason();
    QString checkedText(const TypeRow& type) const;
    void goToNextPlace();
    void tickLibrary();

    Document& m_document;
    TypesModel m_model;
    QTreeView* m_view = nullptr;
    QLabel* m_title = nullptr;
    OfferBar* m_offer = nullptr;
    DecisionForm* m_form = nullptr;
    QLabel* m_empty = nullptr;
    QScrollArea* m_details = nullptr;
    QLabel* m_name = nullptr;
    QLabel* m_why = nullptr;
    QLabel* m_check = nullptr;
    QLabel* m_checked = nullptr;
    QAction* m_nextPlace = nullptr;
    QAction* m_tickLibrary = nullptr;
    QAction* m_giveReason = nullptr;
    std::string m_placeType; ///< whose places are gone through
    size_t m_nextPlaceIndex = 0;
    bool m_justTicked = false; ///< the click that is being handled hit a tick box
};

} // namespace skops::ui
