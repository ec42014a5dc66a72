#include "guide/guide_texts.h"

#include <QCoreApplication>

namespace skops::ui {
namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(skops::ui::GuideTexts)
};

} // namespace

QStringList guideParagraphs(GuideTopic topic)
{
    switch (topic) {
    case GuideTopic::FirstSteps:
        return {
            Texts::tr("Drop a model file on the window, or open one: a .skops, a pickle or a joblib file. "
                      "What is inside is read and shown. Nothing of it is run, imported or believed."),
            Texts::tr(
                "Read the verdict first: it is the worst that applies. Then look at the findings, "
                "and decide on the types to review: a tick says that you trust a type. When nothing is left "
                "to review, export the ticks as a trust list for the program that loads the file."),
            Texts::tr("Everything is judged for an environment, the profile beside the verdict: what one "
                      "release of skops trusts another may not. Choose the profile of the environment that "
                      "is going to load the file."),
            Texts::tr("Nothing is ever called safe. What cannot be analysed is said to be so, and what the "
                      "code of a type does that nobody knows here is for you to find out.")};
    case GuideTopic::Signs:
        return {
            Texts::tr("A colour never stands alone: an icon of its own shape and a word say the same. The "
                      "settings have colours that stay apart for colour-blind eyes.")};
    case GuideTopic::Verdicts:
        return {
            Texts::tr("The verdict is the worst that applies to the file, in this order. A tick never hides "
                      "a finding.")};
    case GuideTopic::Tree:
        return {
            Texts::tr(
                "The tree shows the file as skops.io.visualize does. Each node is an object or a value; "
                "an object that stands in several places is shown once, and the other places link to it."),
            Texts::tr("Below the tree stands all that is known of the current node: its path as Python "
                      "writes it, why it is trusted or not, its array and member, its JSON.")};
    case GuideTopic::Types:
        return {Texts::tr(
                    "These are the types that skops asks about before it loads the file. Read why a type is "
                    "listed and what to check, look at its places in the tree, and tick it if you "
                    "trust it. Each tick has a reason, a name and a day; undo takes it back."),
                Texts::tr("The types are sorted into groups, the worst first.")};
    case GuideTopic::Findings:
        return {Texts::tr(
            "Findings are what skops does not tell: damage, deception, numbers out of range, names "
            "that look like others. Each says why it matters and what to do. A click shows its place.")};
    case GuideTopic::Plan:
        return {
            Texts::tr("The load plan lists what skops.io.load would do, in order: what is read, imported, "
                      "called and set, and where it would raise. Nothing of it is done here."),
            Texts::tr("What the code of a library does when it is called is not known; such steps say so.")};
    case GuideTopic::Pickles:
        return {
            Texts::tr(
                "A pickle is a program: loading one runs what it says. Here it is read step by step and "
                "written down instead of run: each import, call and change, with the byte that "
                "causes it."),
            Texts::tr("The readers of pickles are not the same. Where two of them would do different things, "
                      "that is a finding.")};
    case GuideTopic::Converting:
        return {
            Texts::tr(
                "A pickle that does nothing dangerous can be converted to a .skops without running it. "
                "The tree shows beforehand what it becomes. What skops cannot hold is refused; what would "
                "be lost has to be accepted."),
            Texts::tr(
                "What was written is read back and compared before it gets its name; a file that exists is "
                "replaced only if you say so. The check script is a Python program that loads both and "
                "compares them: run it only if you would load the pickle.")};
    case GuideTopic::Updating:
        return {
            Texts::tr(
                "A .skops of an older release is brought to the form of current releases without loading "
                "it. Only the pieces that have to change are changed, and the list of changes is shown."),
            Texts::tr("Saving a file writes it with another compression. Making it smaller also stores equal "
                      "members once and writes the schema without spaces; what it loads to stays equal."),
            Texts::tr("Work of this kind is listed as tasks and can be stopped: what was there before then "
                      "stays as it was.")};
    case GuideTopic::Comparing:
        return {Texts::tr(
            "Two files are compared as Python would see the objects: what was added, removed or changed, "
            "how far arrays differ, and which trust has changed. The order of keys in a dictionary and "
            "the numbers of nodes are no difference.")};
    case GuideTopic::Lists:
        return {
            Texts::tr("Several files or a folder are shown as a list with a row a file: verdict, types left, "
                      "whether it can be converted and why not. Double-click a row to open the file."),
            Texts::tr(
                "A tick beside the list counts for all of its files. The ticks can be exported as one trust "
                "list, the rows as a table.")};
    case GuideTopic::TrustLists:
        return {
            Texts::tr(
                "A trust list holds the types that somebody ticked, with reason, name, day, and if wanted a "
                "last day or the SHA-256 of the only files for which it counts."),
            Texts::tr(
                "An imported list is shown before it ticks anything. What is expired, for other files, not "
                "to review here or known to be dangerous is said. A list that lies beside the file ticks "
                "nothing by itself: whoever made the file could have made the list.")};
    case GuideTopic::Keyboard:
        return {Texts::tr(
            "Every action is in a menu, and these have a key. Tab goes from one part of the window to "
            "the next, the arrow keys move within it, Space ticks, F1 opens this guide at the part that "
            "has the keyboard. Actions of a tab are listed while it is the current one.")};
    }
    return {};
}

QString guideSafetyText(audit::Safety safety)
{
    switch (safety) {
    case audit::Safety::Safe:
        return Texts::tr("skops trusts it by itself in this profile, or you ticked its type.");
    case audit::Safety::BelowUntrusted:
        return Texts::tr("It is trusted, but something below it is not.");
    case audit::Safety::Untrusted:
        return Texts::tr("skops does not load it unless somebody trusts its type.");
    }
    return {};
}

QString guideSeverityText(Severity severity)
{
    switch (severity) {
    case Severity::Info:
        return Texts::tr("Good to know; it does not change the verdict.");
    case Severity::Review:
        return Texts::tr("Somebody has to look at it and decide.");
    case Severity::Warning:
        return Texts::tr("Something is wrong, or would keep the file from loading.");
    case Severity::Danger:
        return Texts::tr("It would do harm, or was made to deceive.");
    }
    return {};
}

QString guideVerdictAdvice(audit::Verdict verdict)
{
    switch (verdict) {
    case audit::Verdict::Dangerous:
        return Texts::tr("Do not load it.");
    case audit::Verdict::Deceptive:
        return Texts::tr("Do not load it; ask for a clean file.");
    case audit::Verdict::NotAnalysed:
        return Texts::tr("Do not load it unless you know better.");
    case audit::Verdict::WouldNotLoad:
        return Texts::tr(
            "Choose the profile of your environment, or load it with the versions that wrote it.");
    case audit::Verdict::ToReview:
        return Texts::tr("Decide on its types and look at its findings.");
    case audit::Verdict::NothingLeft:
        return Texts::tr("Load it with the trust list that your ticks make.");
    }
    return {};
}

QString guideGroupAdvice(audit::Group group)
{
    switch (group) {
    case audit::Group::KnownDangerous:
        return Texts::tr("Do not tick it.");
    case audit::Group::Unknown:
        return Texts::tr("Find the code and read it before you tick the type.");
    case audit::Group::NativeCode:
        return Texts::tr("Tick it only if you trust whoever made the file.");
    case audit::Group::Library:
        return Texts::tr("Check what its sentence asks for; then a tick does no harm that is known.");
    }
    return {};
}

} // namespace skops::ui
