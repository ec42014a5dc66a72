"""The bundle's Info.plist: its version, and that it takes .skops files and no one's pickles."""

import plistlib
import sys

from foreign import arguments_of, report


def main() -> int:
    arguments = arguments_of(__doc__)
    plist = plistlib.loads((arguments.made / "Info.plist").read_bytes())
    types = {declared["UTTypeIdentifier"]: declared for declared in plist["UTImportedTypeDeclarations"]}
    extensions, ranks = {}, {}
    for opened in plist["CFBundleDocumentTypes"]:
        for name in opened["LSItemContentTypes"]:
            ranks[name] = opened["LSHandlerRank"]
            for extension in types.get(name, {}).get("UTTypeTagSpecification", {}).get("public.filename-extension", []):
                extensions[extension] = opened["LSHandlerRank"]
    conforming = {name for declared in types.values() for name in declared["UTTypeConformsTo"]}
    checks = {
        "CFBundleShortVersionString": plist["CFBundleShortVersionString"] == arguments.version,
        "CFBundleVersion": plist["CFBundleVersion"] == arguments.version,
        "every placeholder is filled": "@" not in (arguments.made / "Info.plist").read_text(),
        "ranks by extension": extensions == {"skops": "Default", "pkl": "Alternate", "pickle": "Alternate", "joblib": "Alternate"},
        "every declared type is opened": set(types) <= set(ranks),
        "nothing else is taken": all(rank == "None" for name, rank in ranks.items() if name not in types),
        "conforms to Apple's types": conforming == {"public.data", "public.archive"},
        "icons": {plist["CFBundleIconFile"]} | {t["UTTypeIconFile"] for t in types.values() if "UTTypeIconFile" in t}
        == {"skops-inspector.icns", "skops-file.icns"},
    }
    return report([name for name, holds in checks.items() if not holds], len(checks), "keys")


if __name__ == "__main__":
    sys.exit(main())
