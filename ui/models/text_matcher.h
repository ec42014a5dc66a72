#pragma once

// What is searched for in a tree, and whether a text has it.

#include <QRegularExpression>
#include <QString>
#include <QStringMatcher>

#include <cstdint>
#include <optional>
#include <vector>

namespace skops::ui {

/// Where a search looks; several at once.
enum class SearchField : uint8_t {
    Names = 1,  ///< keys, positions and the names of attributes, as the tree shows them
    Types = 2,  ///< names of types and of loaders
    Values = 4, ///< numbers, strings and other JSON values
    Paths = 8,  ///< "root.steps[0]"
};

struct SearchQuery
{
    QString text; ///< empty: nothing is searched for
    uint8_t fields = static_cast<uint8_t>(SearchField::Names) | static_cast<uint8_t>(SearchField::Types) |
                     static_cast<uint8_t>(SearchField::Values);
    bool isRegex = false;
    bool isCaseSensitive = false;

    bool has(SearchField field) const { return (fields & static_cast<uint8_t>(field)) != 0; }
    bool operator==(const SearchQuery&) const = default;
};

struct PatternError
{
    QString message;      ///< of PCRE, in the user's language where Qt has it
    qsizetype offset = 0; ///< in SearchQuery::text

    bool operator==(const PatternError&) const = default;
};

/// Why a query is no regular expression; nothing: it is one, or is not meant as one.
std::optional<PatternError> patternErrorOf(const SearchQuery& query);

/// Characters [begin, begin + length) of a text.
struct TextRange
{
    qsizetype begin = 0;
    qsizetype length = 0;

    bool operator==(const TextRange&) const = default;
};

/// A query made ready. What one text may cost is bounded: a regular expression that backtracks without end is
/// given up. To be used in one thread at a time; a copy is cheap.
class TextMatcher
{
public:
    /// Steps of PCRE (its match limit) for one text: a search may take a few milliseconds for a text, a cell
    /// that is painted a few microseconds.
    static constexpr int searchSteps = 100'000;
    static constexpr int paintSteps = 2'000;

    enum class Answer { No, Yes, GivenUp };

    /// A query with a pattern error matches nothing.
    explicit TextMatcher(const SearchQuery& query = {}, int steps = searchSteps);

    const SearchQuery& query() const { return m_query; }
    /// A regular expression that matches an empty text matches every text.
    Answer match(const QString& text) const;
    /// What is to be marked, from left to right; empty ones are left out, and nothing is found if it takes
    /// too long.
    std::vector<TextRange> ranges(const QString& text) const;

private:
    SearchQuery m_query;
    QStringMatcher m_plain;
    QRegularExpression m_regex;
    bool m_isUsable = false;
};

} // namespace skops::ui
