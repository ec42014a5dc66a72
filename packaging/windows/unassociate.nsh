; Run by the uninstaller: takes back what associate.nsh wrote, and nothing that others did.

DeleteRegKey SHCTX "Software\Classes\SkopsInspector.skops"
DeleteRegKey SHCTX "Software\Classes\SkopsInspector.pickle"

ReadRegStr $0 SHCTX "Software\Classes\.skops" ""
StrCmp $0 "SkopsInspector.skops" 0 +2
DeleteRegValue SHCTX "Software\Classes\.skops" ""
DeleteRegValue SHCTX "Software\Classes\.skops\OpenWithProgids" "SkopsInspector.skops"
DeleteRegKey /ifempty SHCTX "Software\Classes\.skops\OpenWithProgids"
DeleteRegKey /ifempty SHCTX "Software\Classes\.skops"

!macro unassociatePickle extension
    DeleteRegValue SHCTX "Software\Classes\${extension}\OpenWithProgids" "SkopsInspector.pickle"
    DeleteRegKey /ifempty SHCTX "Software\Classes\${extension}\OpenWithProgids"
    DeleteRegKey /ifempty SHCTX "Software\Classes\${extension}"
!macroend
!insertmacro unassociatePickle .pkl
!insertmacro unassociatePickle .pickle
!insertmacro unassociatePickle .joblib

System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
