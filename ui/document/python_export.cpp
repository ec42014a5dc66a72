#include "document/python_export.h"

#include "document/save_text.h"
#include "report/python_code.h"
#include "review/output_plan.h"
#include "texts/check_script.h"

#include <QCoreApplication>
#include <QFile>

namespace skops::ui {
namespace {

struct Export
{
    Q_DECLARE_TR_FUNCTIONS(skops::ui::PythonExport)
};

std::vector<std::string> tickedTypes(const Document& document)
{
    std::vector<std::string> names;
    for (const audit::UntrustedType& type : document.review()->audit->types()) {
        if (document.ticks().contains(type.name))
            names.push_back(type.name);
    }
    return names;
}

} // namespace

QString skopsPathOf(const Document& document)
{
    if (!document.review() || !document.review()->converted)
        return document.path();
    const Conversion& conversion = document.conversion();
    if (conversion.state() == Conversion::State::Done)
        return conversion.task()->target().path;
    const auto beside = review::outputNameOf(QFile::encodeName(document.path()).toStdString());
    return QFile::decodeName(QByteArray::fromStdString(beside.string()));
}

LoadCode loadCodeOf(const Document& document)
{
    const std::vector<std::string> ticked = tickedTypes(document);
    LoadCode code;
    code.unticked = document.review()->audit->types().size() - ticked.size();
    if (code.unticked > 0)
        code.text = QStringLiteral("# ") +
                    Export::tr("Types that are not ticked, and so not listed: %1. load() stops at them.")
                        .arg(code.unticked) +
                    QLatin1Char('\n');
    code.text += QString::fromStdString(report::loadAsPython(skopsPathOf(document).toStdString(), ticked));
    return code;
}

QString pipLineOf(const Document& document)
{
    const review::Review& review = *document.review();
    return QString::fromStdString(report::pipInstallLine(
        report::requirementsOf(*review.tree, review.facts.sklearnVersions, *review.auditor->profile())));
}

std::optional<QString> saveCheckScript(const Document& document, const QString& path)
{
    const std::string text = texts::checkScript(document.path().toStdString(),
                                                skopsPathOf(document).toStdString(), tickedTypes(document));
    return saveText(path, text);
}

} // namespace skops::ui
