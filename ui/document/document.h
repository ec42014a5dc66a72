#pragma once

// One open file: its review, what the user ticked, the profile it is judged for, and the tasks that work on
// it. Panels read it and tell it what the user wants; they do not know each other.

#include "document/conversion.h"
#include "document/decisions.h"
#include "document/file_hash.h"
#include "document/open_options.h"
#include "document/update_offer.h"
#include "models/event_rows.h"
#include "models/node_notes.h"
#include "models/row_set.h"
#include "review/review.h"
#include "tasks/task.h"

#include <QObject>
#include <QString>
#include <QUndoStack>

#include <optional>
#include <string>
#include <vector>

namespace skops::ui {

class Document final : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Empty,
        Loading,
        Stopped, ///< the user stopped the loading
        Failed,  ///< neither a tree nor a pickle to show; error() or review()->findings say why
        Ready,
    };
    Q_ENUM(State)

    explicit Document(QObject* parent = nullptr);

    /// Loads a file in place of the one that was open, with these ticks. The old one's tasks are stopped.
    void open(const QString& path, Decisions decisions = {});
    /// Loads the same path again; ticks are kept, unless they are for this file only and it has changed.
    void reload();
    void stopLoading();

    State state() const { return m_state; }
    QString path() const { return m_path; }
    QString fileName() const;
    /// How far loading is.
    const Task& loading() const { return m_load; }
    /// Why loading failed, if there is no review at all.
    const std::optional<Error>& error() const { return m_error; }
    /// Null unless Ready, or Failed with findings.
    const review::ReviewPtr& review() const { return m_review; }
    /// The rows of the tree to show. Null unless Ready, and if there is none.
    const RowSetPtr& rows() const { return m_rows; }
    /// The findings to show beside nodes. Null unless there are rows.
    const NodeNotesPtr& nodeNotes() const { return m_nodeNotes; }
    /// The events of a pickle to show. Null unless Ready, and if there is none.
    const EventRowsPtr& eventRows() const { return m_eventRows; }

    /// What is ticked now; review() follows.
    const audit::Ticks& ticks() const { return m_decisions.ticks(); }
    /// The same with reasons.
    const Decisions& decisions() const { return m_decisions; }
    /// A step of undoStack(). Names that already are so are left alone; new ticks are dated today and by
    /// reviewerName().
    void setTicked(const std::vector<std::string>& types, bool isTicked);
    /// A step of undoStack(), named `text`. Steps of one session that follow each other are one; 0: a step of
    /// its own.
    void decide(const DecisionChanges& changes, const QString& text, int session = 0);
    QUndoStack& undoStack() { return m_undo; }

    /// The environment to judge for; null: defaultProfile() until a file was opened. review() follows.
    const audit::ProfilePtr& profile() const { return m_profile; }
    void setProfile(audit::ProfilePtr profile);

    Show show() const { return m_show; }
    void setShow(Show show);

    /// What is wanted now; eventRows() follow.
    const EventChoice& eventChoice() const { return m_eventChoice; }
    void setEventChoice(const EventChoice& choice);

    /// Reading and checking the contents begins by itself when a file was opened, if readsContents().
    const Task& verifying() const { return m_verify; }
    void stopVerifying();
    void startVerifying();
    /// Why the contents could not be read to the end.
    const std::optional<Error>& verifyError() const { return m_verifyError; }

    /// Of the file as it was opened.
    FileHash& hash() { return m_hash; }
    const FileHash& hash() const { return m_hash; }

    /// What becomes of a pickle. It goes on while ticks, profile or file change.
    Conversion& conversion() { return m_conversion; }
    const Conversion& conversion() const { return m_conversion; }
    /// Whether it is a .skops of an older release that can be updated.
    const UpdateOffer& updateOffer() const { return m_updateOffer; }

    /// Whether a task works on what is shown: review() may change soon.
    bool isBusy() const { return m_load.isRunning() || m_verify.isRunning() || m_update.isRunning(); }

    /// Asks the views to show a node of the tree, or what happens at an offset of a pickle.
    void goTo(const Place& place);

Q_SIGNALS:
    void stateChanged();
    void loadProgressed();
    /// Another review or other rows, of this tree or of a new one.
    void reviewChanged();
    void ticksChanged();
    /// Ticks, or reasons of ticks.
    void decisionsChanged();
    void profileChanged();
    void showChanged();
    void eventChoiceChanged();
    /// Verifying began, got further, or ended.
    void verifyChanged();
    void nodeRequested(NodeId node);
    void eventRequested(size_t pickle, uint64_t offset);

private:
    /// What the user wants to see.
    struct Wishes
    {
        audit::ProfilePtr profile;
        audit::Ticks ticks;
        Show show = Show::All;
        EventChoice events;

        bool operator==(const Wishes&) const = default;
    };
    /// What is shown, and what it was made for.
    struct Shown
    {
        review::ReviewPtr review;
        RowSetPtr rows;         ///< null if there is no tree
        NodeNotesPtr nodeNotes; ///< null if there is no tree
        EventRowsPtr eventRows; ///< null if there is no pickle
        Wishes wishes;
    };

    static Result<Shown> makeRows(review::ReviewPtr review, const Wishes& wishes, const EventRowsPtr& before,
                                  const Cancel& cancel);
    Wishes wishes() const
    {
        return {m_profile ? m_profile : defaultProfile(), ticks(), m_show, m_eventChoice};
    }

    void load();
    void loaded(Result<Shown> result);
    void take(Shown shown);
    void verified(Result<review::ReviewPtr> result);
    void update();
    void setState(State state);
    DecisionChanges applyDecisions(const DecisionChanges& changes);
    void dropDecisionsOnOtherFiles();

    State m_state = State::Empty;
    QString m_path;
    std::optional<Error> m_error;
    std::optional<Error> m_verifyError;
    review::ReviewPtr m_review;
    review::ReviewPtr
        m_base; ///< what the next update starts from: m_review, or newer when contents were read
    RowSetPtr m_rows;
    NodeNotesPtr m_nodeNotes;
    EventRowsPtr m_eventRows;
    Decisions m_decisions;
    audit::ProfilePtr m_profile;
    Show m_show = Show::All;
    EventChoice m_eventChoice;
    FileHash m_hash;
    QUndoStack m_undo;
    Conversion m_conversion;
    UpdateOffer m_updateOffer;
    Task m_load; ///< tasks last: they are stopped before anything else goes
    Task m_verify;
    Task m_update;
};

} // namespace skops::ui
