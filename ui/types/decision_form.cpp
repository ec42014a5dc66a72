#include "types/decision_form.h"

#include "document/reviewer.h"
#include "text/display.h"
#include "text/sentences.h"

#include <QCheckBox>
#include <QDate>
#include <QDateEdit>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace skops::ui {
namespace {

constexpr qsizetype maxShown = 4'000;

/// What all of them say; nothing if they differ.
template <class Field>
std::optional<std::string> common(const std::vector<const Decision*>& decisions, Field field)
{
    const auto isFirst = [&](const Decision* decision) {
        return std::invoke(field, *decision) == std::invoke(field, *decisions.front());
    };
    if (decisions.empty() || !std::ranges::all_of(decisions, isFirst))
        return std::nullopt;
    return std::invoke(field, *decisions.front());
}

/// What is being written is left alone: the cursor would jump.
void setLine(QLineEdit& line, const std::vector<const Decision*>& decisions, std::string Decision::*field,
             const QString& hint)
{
    const auto text = common(decisions, field);
    const bool isMixed = !decisions.empty() && !text;
    line.setPlaceholderText(isMixed ? DecisionForm::tr("different; what you write replaces them") : hint);
    if (toUtf8(line.text()) != text.value_or(std::string()))
        line.setText(displayText(text.value_or(std::string()), maxShown));
}

} // namespace

DecisionForm::DecisionForm(Document& document, QWidget* parent) : QWidget(parent), m_document(document)
{
    makeFields();
    makeLayout();
    connect(&m_document, &Document::decisionsChanged, this, &DecisionForm::showDecisions);
    connect(&m_document.hash(), &FileHash::changed, this, &DecisionForm::takeHash);
    showDecisions();
}

void DecisionForm::makeFields()
{
    m_title = new QLabel(this);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_reason = new QLineEdit(this);
    m_reason->setAccessibleName(tr("Why it is ticked"));
    m_who = new QLineEdit(this);
    m_who->setAccessibleName(tr("Who ticked it"));
    m_until = new QCheckBox(tr("Unti&l"), this);
    m_until->setToolTip(tr("The last day on which it counts"));
    m_day = new QDateEdit(this);
    m_day->setCalendarPopup(true);
    m_day->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_day->setAccessibleName(tr("The last day on which it counts"));
    m_scope = new QCheckBox(this);
    m_problem = new QLabel(this);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);

    connect(m_reason, &QLineEdit::textEdited, this, &DecisionForm::changeReason);
    connect(m_who, &QLineEdit::textEdited, this, &DecisionForm::changeWho);
    connect(m_reason, &QLineEdit::editingFinished, this, &DecisionForm::beginSession);
    connect(m_who, &QLineEdit::editingFinished, this, &DecisionForm::beginSession);
    connect(m_day, &QDateEdit::editingFinished, this, &DecisionForm::beginSession);
    connect(m_day, &QDateEdit::dateChanged, this, &DecisionForm::changeExpiry);
    connect(m_until, &QCheckBox::clicked, this, [this] {
        beginSession();
        changeExpiry();
    });
    connect(m_scope, &QCheckBox::clicked, this, &DecisionForm::changeScope);
}

void DecisionForm::makeLayout()
{
    m_fields = new QWidget(this);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(4);
    outer->addWidget(m_title);
    outer->addWidget(m_fields);
    auto* layout = new QGridLayout(m_fields);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setVerticalSpacing(4);
    const auto addLine = [&](int row, const QString& text, QLineEdit* line) {
        auto* label = new QLabel(text, m_fields);
        label->setBuddy(line);
        layout->addWidget(label, row, 0);
        layout->addWidget(line, row, 1, 1, 2);
    };
    addLine(0, tr("&Why:"), m_reason);
    addLine(1, tr("Wh&o:"), m_who);
    layout->addWidget(m_until, 2, 0);
    layout->addWidget(m_day, 2, 1, Qt::AlignLeft);
    layout->addWidget(m_scope, 2, 2, Qt::AlignLeft);
    layout->addWidget(m_problem, 3, 0, 1, 3);
    layout->setColumnStretch(2, 1);
}

void DecisionForm::setTypes(std::vector<std::string> types)
{
    if (types == m_types)
        return;
    beginSession();
    m_types = std::move(types);
    showDecisions();
}

void DecisionForm::beginSession()
{
    ++m_session;
    m_whoTypes.clear();
}

std::vector<const Decision*> DecisionForm::decisions() const
{
    std::vector<const Decision*> decisions;
    for (const std::string& type : m_types) {
        if (const Decision* decision = m_document.decisions().find(type))
            decisions.push_back(decision);
    }
    return decisions;
}

/// Calls `change(decision)` for those of the types that are ticked; a step of undo named `text`.
template <class Change>
void DecisionForm::change(const std::vector<std::string>& types, const QString& text, Change change)
{
    DecisionChanges changes;
    for (const std::string& type : types) {
        const Decision* before = m_document.decisions().find(type);
        if (!before)
            continue;
        Decision after = *before;
        change(after);
        changes.push_back({type, std::move(after)});
    }
    m_document.decide(changes, text, m_session);
}

void DecisionForm::changeReason(const QString& reason)
{
    change(m_types, tr("change reason"),
           [text = toUtf8(reason)](Decision& decision) { decision.reason = text; });
}

/// A name counts for what nobody has signed yet, too: it is asked for only once.
void DecisionForm::changeWho(const QString& who)
{
    if (m_whoTypes.empty()) {
        m_whoTypes = m_types;
        for (const auto& [type, decision] : m_document.decisions().byType()) {
            if (decision.who.empty())
                m_whoTypes.push_back(type);
        }
    }
    setReviewerName(who);
    change(m_whoTypes, tr("change who"), [text = toUtf8(who)](Decision& decision) { decision.who = text; });
}

void DecisionForm::changeExpiry()
{
    const QString day = m_until->isChecked() ? m_day->date().toString(Qt::ISODate) : QString();
    change(m_types, tr("change expiry"),
           [text = toUtf8(day)](Decision& decision) { decision.expires = text; });
}

void DecisionForm::changeScope(bool isOnlyThisFile)
{
    beginSession();
    m_toScope.clear();
    if (!isOnlyThisFile) {
        change(m_types, tr("change scope"), [](Decision& decision) { decision.sha256.clear(); });
        return;
    }
    m_toScope = m_types;
    if (m_document.hash().value().empty())
        m_document.hash().request();
    else
        takeHash();
    showDecisions();
}

/// It is known, or cannot be.
void DecisionForm::takeHash()
{
    const std::vector<std::string> types = std::exchange(m_toScope, {});
    const std::string& hash = m_document.hash().value();
    if (!hash.empty() && !types.empty())
        change(types, tr("change scope"), [&](Decision& decision) { decision.sha256 = {hash}; });
    showDecisions();
}

void DecisionForm::showDecisions()
{
    const std::vector<const Decision*> shown = decisions();
    for (QWidget* field : {static_cast<QWidget*>(m_reason), static_cast<QWidget*>(m_who),
                           static_cast<QWidget*>(m_until), static_cast<QWidget*>(m_scope)})
        field->setEnabled(!shown.empty());
    m_fields->setVisible(!m_document.ticks().empty());
    showTitle(shown);
    setLine(*m_reason, shown, &Decision::reason,
            shown.empty() ? QString() : tr("for those who use the list"));
    setLine(*m_who, shown, &Decision::who,
            shown.empty() ? QString() : tr("your name, kept for the next file"));

    const QSignalBlocker quietDay(m_day);
    const auto expires = common(shown, &Decision::expires);
    const QDate day = QDate::fromString(fromUtf8(expires.value_or(std::string())), Qt::ISODate);
    m_until->setCheckState(!shown.empty() && !expires     ? Qt::PartiallyChecked
                           : expires && !expires->empty() ? Qt::Checked
                                                          : Qt::Unchecked);
    m_day->setEnabled(m_until->checkState() == Qt::Checked);
    const QDate shownDay = day.isValid() ? day : QDate::currentDate().addYears(1);
    m_day->setMinimumDate(std::min(shownDay, QDate::currentDate())); // nobody decides for the past
    m_day->setDate(shownDay);
    showScope(shown);
}

void DecisionForm::showTitle(const std::vector<const Decision*>& decisions)
{
    const auto date = common(decisions, &Decision::date);
    const QString when = date ? displayText(*date) : tr("different days");
    if (decisions.empty())
        m_title->setText(tr("Your decision: tick a type, then say why."));
    else if (decisions.size() == 1)
        m_title->setText(tr("Your decision, ticked on %1:").arg(when));
    else
        m_title->setText(
            tr("Your decision on %1 ticked types, ticked on %2:").arg(formatCount(decisions.size()), when));
}

void DecisionForm::showScope(const std::vector<const Decision*>& decisions)
{
    const auto isScoped = [](const Decision* decision) { return !decision->sha256.empty(); };
    const auto scoped = static_cast<size_t>(std::ranges::count_if(decisions, isScoped));
    const bool isWaiting = !m_toScope.empty() && m_document.hash().isRunning();
    m_scope->setEnabled(!decisions.empty() && !isWaiting);
    m_scope->setText(isWaiting ? tr("Reading the file\u2026") : tr("O&nly this file"));
    m_scope->setCheckState(scoped == 0                  ? Qt::Unchecked
                           : scoped == decisions.size() ? Qt::Checked
                                                        : Qt::PartiallyChecked);
    QString tip = tr("The tick counts for files with the same bytes only, by their SHA-256.");
    if (scoped > 0) {
        const Decision& first = **std::ranges::find_if(decisions, isScoped);
        constexpr size_t maxHashes = 10;
        for (size_t i = 0; i < std::min(first.sha256.size(), maxHashes); ++i)
            tip += QLatin1Char('\n') + fromUtf8(first.sha256[i]);
    }
    m_scope->setToolTip(plainToolTip(tip));
    const std::optional<Error>& error = m_document.hash().error();
    m_problem->setText(error ? errorSentence(*error) : QString());
    m_problem->setVisible(error.has_value());
}

} // namespace skops::ui
