#pragma once

// Whether the .skops of a document is of an older protocol, and what updating it would do.

#include "review/update_file.h"
#include "tasks/task.h"

#include <QObject>

#include <optional>

namespace skops::ui {

/// All members belong to the thread of the object.
class UpdateOffer final : public QObject
{
    Q_OBJECT

public:
    explicit UpdateOffer(QObject* parent = nullptr);

    /// What would be updated, with its ticks; null: nothing.
    void setReview(review::ReviewPtr review);
    const review::ReviewPtr& review() const { return m_review; }

    /// Of a protocol that current releases do not write any more.
    bool isOld() const;
    /// What a run would end with: Updatable if it would write. None while that is being looked at, and of a
    /// file that is not old.
    const std::optional<review::UpdateOutcome>& outcome() const { return m_outcome; }
    bool canUpdate() const { return m_outcome && m_outcome->status == review::UpdateStatus::Updatable; }

Q_SIGNALS:
    void changed();

private:
    review::ReviewPtr m_review;
    std::optional<review::UpdateOutcome> m_outcome;
    Task m_lookup; ///< last: it is stopped before anything else goes
};

} // namespace skops::ui
