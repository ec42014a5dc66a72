#pragma once

// The page of a comparison: what is different in a sentence, both trees side by side, and the list of all
// differences. Questions are asked by the window.

#include "compare/compare_model.h"
#include "compare/comparing.h"
#include "compare/differences_model.h"

#include <QWidget>

class QAction;
class QLabel;
class QProgressBar;
class QSplitter;
class QToolButton;

namespace skops::ui {

class DifferencesView;
class ElidedLabel;
class SideView;

class CompareView final : public QWidget
{
    Q_OBJECT

public:
    /// `comparing` outlives the view.
    explicit CompareView(Comparing& comparing, QWidget* parent = nullptr);

    SideView& tree(Side side) { return *m_sides[index(side)].view; }
    DifferencesModel& model() { return m_differences; }
    DifferencesView& list() { return *m_list; }
    QLabel& summary() { return *m_summary; }
    QLabel& sideLabel(Side side) { return *m_sides[index(side)].sentence; }
    QAction* onlyDifferentAction() const { return m_onlyDifferent; }
    QAction* nextAction() const { return m_next; }
    QAction* previousAction() const { return m_previous; }
    QAction* swapAction() const { return m_swap; }
    QAction* stopAction() const { return m_stop; }
    QAction* retryAction() const { return m_retry; }
    QAction* exportAction() const { return m_export; }
    QAction* copyAction() const { return m_copy; }

    /// Whether what is shown is the result, in the wanted order.
    bool isUpToDate() const { return !m_comparing.isBusy() && m_differences.isUpToDate(); }

Q_SIGNALS:
    void exportRequested();

private:
    struct SideArea
    {
        std::unique_ptr<CompareModel> model;
        SideView* view = nullptr;
        ElidedLabel* path = nullptr;
        QLabel* sentence = nullptr;
    };

    static size_t index(Side side) { return static_cast<size_t>(side); }
    QAction* makeAction(const QString& text, const QKeySequence& key, const std::function<void()>& act);
    void makeActions();
    QWidget* makeHeader();
    QWidget* makeSide(Side side);
    QWidget* makeList();
    void showState();
    void showResult();
    void showRows();
    void goToDifference(int row);
    void step(int rows);
    void revealCurrent();
    void selectDifferenceAt(const QModelIndex& index);
    void copy() const;

    Comparing& m_comparing;
    DifferencesModel m_differences;
    std::array<SideArea, 2> m_sides;
    ComparedPtr m_shown;
    DifferencesView* m_list = nullptr;
    QWidget* m_results = nullptr;
    QWidget* m_listArea = nullptr;
    QLabel* m_summary = nullptr;
    QLabel* m_details = nullptr;
    QProgressBar* m_progress = nullptr;
    QAction* m_onlyDifferent = nullptr;
    QAction* m_next = nullptr;
    QAction* m_previous = nullptr;
    QAction* m_swap = nullptr;
    QAction* m_stop = nullptr;
    QAction* m_retry = nullptr;
    QAction* m_export = nullptr;
    QAction* m_copy = nullptr;
    QToolButton* m_stopButton = nullptr;
    QToolButton* m_retryButton = nullptr;
    bool m_isRevealing = false; ///< the row of the list that changes is not to be followed
};

} // namespace skops::ui
