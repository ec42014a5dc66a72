; Run by the installer. SHCTX: of the machine, or of the user where the installer has no more rights.
; .skops is opened by this program if nothing else has taken it; for pickles it is offered, and no default is touched
; ("File Types" of Microsoft's Shell documentation: OpenWithProgids).

WriteRegStr SHCTX "Software\Classes\SkopsInspector.skops" "" "skops model"
WriteRegStr SHCTX "Software\Classes\SkopsInspector.skops\DefaultIcon" "" "$INSTDIR\bin\skops-inspector.exe,-2"
WriteRegStr SHCTX "Software\Classes\SkopsInspector.skops\shell\open\command" "" '"$INSTDIR\bin\skops-inspector.exe" "%1"'
WriteRegStr SHCTX "Software\Classes\SkopsInspector.pickle" "" "Python pickle"
WriteRegStr SHCTX "Software\Classes\SkopsInspector.pickle\shell\open\command" "" '"$INSTDIR\bin\skops-inspector.exe" "%1"'

WriteRegStr SHCTX "Software\Classes\.skops\OpenWithProgids" "SkopsInspector.skops" ""
ReadRegStr $0 SHCTX "Software\Classes\.skops" ""
StrCmp $0 "" 0 +2
WriteRegStr SHCTX "Software\Classes\.skops" "" "SkopsInspector.skops"

WriteRegStr SHCTX "Software\Classes\.pkl\OpenWithProgids" "SkopsInspector.pickle" ""
WriteRegStr SHCTX "Software\Classes\.pickle\OpenWithProgids" "SkopsInspector.pickle" ""
WriteRegStr SHCTX "Software\Classes\.joblib\OpenWithProgids" "SkopsInspector.pickle" ""

; SHCNE_ASSOCCHANGED
System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
