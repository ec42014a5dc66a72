#pragma once

// Trust lists that were used before and hold for types of the open file. A worker reads them; nothing is ever
// ticked by it.

#include "document/document.h"
#include "document/saved_lists.h"
#include "document/trust_import.h"
#include "tasks/task.h"

#include <QObject>

#include <optional>
#include <string>
#include <vector>

namespace skops::ui {

struct ListOffer
{
    QString path;
    bool liesBeside = false;        ///< ImportPlan::liesBeside
    std::vector<std::string> types; ///< of the file, that the list would tick by itself
};

/// A list that was not looked at.
struct SkippedList
{
    QString path;
    std::optional<Error> error; ///< nothing: its content is not what was used before
};

class ListOffers final : public QObject
{
    Q_OBJECT

public:
    /// Looks for lists whenever another file or profile is shown. `document` outlives it.
    explicit ListOffers(Document& document, QObject* parent = nullptr);

    /// The saved lists are others now.
    void refresh();
    bool isRunning() const { return m_task.isRunning(); }

    struct Counted
    {
        const ListOffer* offer = nullptr;
        size_t covered = 0; ///< types that it would tick and that are not ticked
    };
    /// Those that cover something, most first, then the one used last.
    std::vector<Counted> counted() const;
    const std::vector<SkippedList>& skipped() const { return m_found.skipped; }

Q_SIGNALS:
    /// Other lists, or other types are ticked.
    void changed();

private:
    struct Found
    {
        std::vector<ListOffer> offers;
        std::vector<SkippedList> skipped;
        std::string fileSha256; ///< empty: it was not needed
    };

    static Result<Found> find(const std::vector<SavedList>& lists, ImportInput input, Job& job);
    void follow();

    Document& m_document;
    SourcePtr m_source; ///< the file and profile that m_found is about
    audit::ProfilePtr m_profile;
    Found m_found;
    Task m_task;
};

} // namespace skops::ui
