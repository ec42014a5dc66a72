#include "verdict/verdict_bar.h"

#include "document/profiles.h"
#include "text/display.h"
#include "text/sentences.h"
#include "theme/colors.h"
#include "theme/icons.h"
#include "theme/segment_button.h"

#include <QAccessible>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>

namespace skops::ui {
namespace {

constexpr int stripeWidth = 5;
constexpr int iconSize = 36;

QLabel* makeLabel(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

VerdictBar::VerdictBar(Document& document, QWidget* parent) : QFrame(parent), m_document(document)
{
    setFocusPolicy(Qt::StrongFocus);
    makeWidgets();
    makeLayout();
    connect(&m_document, &Document::reviewChanged, this, &VerdictBar::showReview);
    connect(&m_document, &Document::verifyChanged, this, &VerdictBar::showContents);
    connect(&m_document, &Document::profileChanged, this, &VerdictBar::showProfile);
    showProfile();
    showReview();
}

void VerdictBar::makeWidgets()
{
    m_icon = new QLabel(this);
    m_icon->setFixedSize(iconSize, iconSize);
    m_word = makeLabel(this);
    QFont large = m_word->font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    large.setBold(true);
    m_word->setFont(large);
    m_sentence = makeLabel(this);
    m_versions = makeLabel(this);
    m_contents = makeLabel(this);
    m_contents->setWordWrap(false);
    m_progress = new QProgressBar(this);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(8);
    m_progress->setFixedWidth(fontMetrics().averageCharWidth() * 24);
    m_progress->setAccessibleName(tr("Reading the contents"));
    m_read = new QToolButton(this);
    m_read->setFocusPolicy(Qt::TabFocus);
    connect(m_read, &QToolButton::clicked, this, [this] {
        if (m_document.verifying().isRunning())
            m_document.stopVerifying();
        else
            m_document.startVerifying();
    });

    m_profileLabel = new QLabel(tr("&Judged for:"), this);
    m_profiles = new QComboBox(this);
    m_profiles->setAccessibleName(tr("Judged for which environment"));
    m_profiles->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_profileLabel->setBuddy(m_profiles);
    m_choices = shippedProfiles();
    connect(m_profiles, &QComboBox::activated, this, &VerdictBar::chooseProfile);
    m_findings = new SegmentButton(this);
    m_findings->setCheckable(true);
    m_findings->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
}

void VerdictBar::makeLayout()
{
    auto* contents = new QHBoxLayout;
    contents->setSpacing(8);
    contents->addWidget(m_contents);
    contents->addWidget(m_progress);
    contents->addWidget(m_read);
    contents->addStretch(1);

    auto* texts = new QVBoxLayout;
    texts->setSpacing(3);
    texts->addWidget(m_word);
    texts->addWidget(m_sentence);
    texts->addWidget(m_versions);
    texts->addLayout(contents);

    auto* side = new QVBoxLayout;
    side->setSpacing(4);
    side->addWidget(m_profileLabel);
    side->addWidget(m_profiles);
    side->addSpacing(4);
    side->addWidget(m_findings, 0, Qt::AlignRight);
    side->addStretch(1);

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(stripeWidth + 12, 10, 12, 10);
    layout->setSpacing(14);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addLayout(texts, 1);
    layout->addLayout(side);
}

void VerdictBar::showReview()
{
    const review::ReviewPtr& review = m_document.review();
    if (!review)
        return;
    m_word->setText(verdictWord(review->verdict));
    m_sentence->setText(verdictSentence(*review));
    QString versions = writerSentence(*review);
    if (const audit::ProfilePtr profile = profileOf(*review))
        versions += QLatin1Char(' ') + tr("Judged for %1.").arg(profileText(*profile)) + QLatin1Char(' ') +
                    loadSentence(*review);
    m_versions->setText(versions);
    showFindingsCount();
    tellReaders(versions);
    showContents();
    applyColors();
    update();
}

void VerdictBar::showContents()
{
    const review::ReviewPtr& review = m_document.review();
    if (!review)
        return;
    const Task& task = m_document.verifying();
    // A pickle was read as a whole when it was opened.
    const bool isRead = !review->tree || review->contentState != audit::ContentState::NotRead;
    m_contents->setVisible(review->tree != nullptr);
    m_progress->setVisible(task.isRunning());
    m_read->setVisible(!isRead);
    m_read->setText(task.isRunning() ? tr("Stop") : tr("Read the contents"));
    if (task.isRunning()) {
        constexpr int steps = 1000;
        const uint64_t total = std::max<uint64_t>(task.total(), 1);
        m_progress->setRange(0, steps);
        m_progress->setValue(static_cast<int>(std::min(task.done(), total) * steps / total));
        m_contents->setText(
            tr("Reading the contents: %1 of %2").arg(formatBytes(task.done()), formatBytes(task.total())));
    } else if (!isRead && m_document.verifyError() && m_document.verifyError()->code != Code::Cancelled) {
        m_contents->setText(errorSentence(*m_document.verifyError()));
    } else {
        m_contents->setText(contentSentence(*review));
    }
}

/// Said as one: a screen reader reads the bar, not the labels in it. A verdict that changed is told at once,
/// wherever the keyboard is.
void VerdictBar::tellReaders(const QString& versions)
{
    const QString name = tr("Verdict: %1. %2").arg(m_word->text(), m_sentence->text());
    const bool isNew = name != accessibleName();
    const std::optional<size_t> open = review::openCount(*m_document.review());
    const QString types = open ? (*open == 1 ? tr("1 type to decide on")
                                             : tr("%1 types to decide on").arg(formatCount(*open))) +
                                     QStringLiteral("; ")
                               : QString();
    setAccessibleDescription(types + m_findings->text() + QStringLiteral(". ") + versions);
    if (!isNew)
        return;
    setAccessibleName(name); // Qt tells the change of the name
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent event(this, name);
#else
    QAccessibleEvent event(this, QAccessible::Alert);
#endif
    QAccessible::updateAccessibility(&event);
    Q_EMIT verdictAnnounced(name);
}

void VerdictBar::showFindingsCount()
{
    const std::vector<Finding>& findings = m_document.review()->findings;
    if (findings.empty()) {
        m_findings->setIcon(QIcon());
        m_findings->setText(tr("No findings"));
    } else {
        const auto severity = [](const Finding& finding) { return severityOf(finding.code); };
        const Severity worst = severity(*std::ranges::max_element(findings, {}, severity));
        m_findings->setIcon(severityIcon(worst));
        m_findings->setText(
            findings.size() == 1
                ? tr("1 finding: %1").arg(severityWord(worst))
                : tr("%1 findings, worst: %2").arg(formatCount(findings.size()), severityWord(worst)));
    }
    m_findings->setAccessibleName(tr("%1, show or hide").arg(m_findings->text()));
    // A verdict that findings decide is not left without its reason; folding the list again is the reader's
    // choice.
    const review::Review& review = *m_document.review();
    const bool isNew = review.source != m_shownSource || review.verdict != m_shownVerdict;
    if (isNew && review.verdict < audit::Verdict::ToReview)
        m_findings->setChecked(true);
    m_shownSource = review.source;
    m_shownVerdict = review.verdict;
}

void VerdictBar::showProfile()
{
    const audit::ProfilePtr profile = m_document.profile() ? m_document.profile() : profile::defaultProfile();
    auto found = std::ranges::find(m_choices, profile);
    if (found == m_choices.end())
        found = m_choices.insert(m_choices.end(), profile);
    const auto position = static_cast<int>(found - m_choices.begin());
    m_profiles->clear();
    for (const audit::ProfilePtr& choice : m_choices) {
        m_profiles->addItem(profileText(*choice));
        m_profiles->setItemData(m_profiles->count() - 1, plainToolTip(profileDetails(*choice)),
                                Qt::ToolTipRole);
    }
    m_profiles->insertSeparator(m_profiles->count());
    m_profiles->addItem(tr("From file\u2026"));
    m_profiles->setCurrentIndex(position);
    m_profiles->setToolTip(plainToolTip(profileDetails(*profile)));
}

void VerdictBar::chooseProfile(int position)
{
    if (position < static_cast<int>(m_choices.size())) {
        m_document.setProfile(m_choices[static_cast<size_t>(position)]);
        return;
    }
    showProfile(); // the box shows what counts until a file was chosen
    Q_EMIT profileFileRequested();
}

void VerdictBar::applyColors()
{
    if (!m_document.review())
        return;
    const audit::Verdict verdict = m_document.review()->verdict;
    QPalette colored = m_word->palette();
    colored.setColor(QPalette::WindowText, verdictColors(verdict, palette()).text);
    m_word->setPalette(colored);
    m_icon->setPixmap(verdictIcon(verdict).pixmap(QSize(iconSize, iconSize), devicePixelRatioF()));
}

void VerdictBar::paintEvent(QPaintEvent* event)
{
    QFrame::paintEvent(event);
    if (!m_document.review())
        return;
    const VerdictColors colors = verdictColors(m_document.review()->verdict, palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.background);
    painter.drawRoundedRect(rect(), 6, 6);
    painter.setBrush(colors.edge);
    painter.setClipRect(QRect(0, 0, stripeWidth, height()));
    painter.drawRoundedRect(QRect(0, 0, stripeWidth * 4, height()), 6, 6);
    if (!hasFocus())
        return;
    painter.setClipping(false);
    painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(rect().adjusted(1, 1, -1, -1), 6, 6);
}

void VerdictBar::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyColors();
}

void VerdictBar::focusInEvent(QFocusEvent* event)
{
    QFrame::focusInEvent(event);
    update();
}

void VerdictBar::focusOutEvent(QFocusEvent* event)
{
    QFrame::focusOutEvent(event);
    update();
}

} // namespace skops::ui
