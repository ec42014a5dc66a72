#pragma once

// The one answer about the file, with what it rests on: writer, profile, and whether the contents were read.

#include "document/document.h"

#include <QFrame>

class QComboBox;
class QLabel;
class QProgressBar;
class QToolButton;

namespace skops::ui {

class VerdictBar final : public QFrame
{
    Q_OBJECT

public:
    explicit VerdictBar(Document& document, QWidget* parent = nullptr);

    QComboBox& profiles() { return *m_profiles; }
    /// Opens and closes the list of findings.
    QToolButton& findingsButton() { return *m_findings; }

Q_SIGNALS:
    /// "From file..." was chosen. The document's profile has not changed yet.
    void profileFileRequested();
    /// Another verdict, or one of another file: what screen readers are told, wherever the keyboard is.
    void verdictAnnounced(const QString& text);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void makeWidgets();
    void makeLayout();
    void showReview();
    void showContents();
    void showFindingsCount();
    void tellReaders(const QString& versions);
    void showProfile();
    void chooseProfile(int position);
    void applyColors();

    Document& m_document;
    QLabel* m_icon = nullptr;
    QLabel* m_word = nullptr;
    QLabel* m_sentence = nullptr;
    QLabel* m_versions = nullptr;
    QLabel* m_contents = nullptr;
    QProgressBar* m_progress = nullptr;
    QToolButton* m_read = nullptr; ///< stops or starts reading the contents
    QLabel* m_profileLabel = nullptr;
    QComboBox* m_profiles = nullptr;
    QToolButton* m_findings = nullptr;
    SourcePtr m_shownSource; ///< of the verdict that is shown
    audit::Verdict m_shownVerdict = audit::Verdict::NothingLeft;
    std::vector<audit::ProfilePtr> m_choices; ///< by position in the combo box
};

} // namespace skops::ui
