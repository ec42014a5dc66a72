#pragma once

// Codes and enums of core as sentences for people.

#include "audit/audit.h"
#include "audit/verdict.h"
#include "base/result.h"
#include "review/review.h"
#include "text/display.h"

#include <QString>
#include <QStringList>

namespace skops::ui {

/// One sentence about a finding or error, its arguments escaped.
QString findingSentence(const Finding& finding);
QString errorSentence(const Error& error);
/// Why a value is refused, lost or changed, without the value: "it contains itself". Empty: no such reason.
QString reasonPhrase(Code code, std::string_view id);
/// What to do about it.
QString adviceOf(Code code);
/// What a finding of that code means for the verdict.
QString effectSentence(Code code);
/// What a file with it looks like; empty if there is no example.
QString exampleOf(Code code);
/// The path of a node as Python would reach it, escaped and capped; of one that is very deep just that.
QString nodePath(const nodes::NodeTree& tree, NodeId node, qsizetype maxCharacters = cellCharacters);
/// The path of the node, the member, the offset: as far as they are known.
QString placeText(const nodes::NodeTree* tree, const Place& place);

QString severityWord(Severity severity);
QString safetyWord(audit::Safety safety);
/// "To review"
QString verdictWord(audit::Verdict verdict);
QString verdictSentence(audit::Verdict verdict);
/// The same of a review, which may have findings to decide on and no types.
QString verdictSentence(const review::Review& review);

QString groupName(audit::Group group);
/// What the types of a group have in common.
QString groupSentence(audit::Group group);
/// Why a type is listed, and what to look at before it is ticked.
QString typeWhy(std::string_view name, audit::Group group);
QString typeCheck(std::string_view name, audit::Group group);
/// What the dangerous name of a finding does; empty if the finding is of another kind.
QString dangerOf(const Finding& finding);

/// "dangerous", "known library", and what it means.
QString judgementWord(audit::Judgement judgement);
QString judgementSentence(audit::Judgement judgement);
/// "pickle.load", "joblib.load"
QString loaderName(pickle::Loader loader);

/// "Written by skops 0.16.0 and scikit-learn 1.9.1 (protocol 2)." or "Pickle, protocol 4, written by joblib;
/// scikit-learn 1.2.2 inside."
QString writerSentence(const review::Review& review);
/// Whether it would load in the environment it is judged for, as far as is known; of a pickle only if it
/// would not.
QString loadSentence(const review::Review& review);
/// Whether the contents were read and verified.
QString contentSentence(const review::Review& review);
/// "42 of 42 trees: indices in range", for each type whose contents can be checked; empty if none.
QString checkedSentence(const review::Review& review, const std::string& type);
/// What an input is that cannot be shown.
QString kindSentence(review::Kind kind);

} // namespace skops::ui
