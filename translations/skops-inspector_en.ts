<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>skops::ui::BatchTab</name>
    <message numerus="yes">
        <source>%n files and folders</source>
        <translation>
            <numerusform>%n file or folder</numerusform>
            <numerusform>%n files and folders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>skops::ui::CompareSummary</name>
    <message numerus="yes">
        <source>%n type(s) are new to review</source>
        <translation>
            <numerusform>%n type is new to review</numerusform>
            <numerusform>%n types are new to review</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>skops::ui::TaskTexts</name>
    <message numerus="yes">
        <source>%1 of %n files</source>
        <translation>
            <numerusform>%1 of %n file</numerusform>
            <numerusform>%1 of %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files/s</source>
        <translation>
            <numerusform>%n file/s</numerusform>
            <numerusform>%n files/s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Written: %1, %2, %n arrays byte-equal.</source>
        <translation>
            <numerusform>Written: %1, %2, %n array byte-equal.</numerusform>
            <numerusform>Written: %1, %2, %n arrays byte-equal.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n places)</source>
        <translation>
            <numerusform>%1 (%n place)</numerusform>
            <numerusform>%1 (%n places)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files converted.</source>
        <translation>
            <numerusform>%n file converted.</numerusform>
            <numerusform>%n files converted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>skops::ui::TasksHost</name>
    <message numerus="yes">
        <source>%n tasks running</source>
        <translation>
            <numerusform>%n task running</numerusform>
            <numerusform>%n tasks running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Closing the window stops %n tasks; nothing half written is left behind.</source>
        <translation>
            <numerusform>Closing the window stops %n task; nothing half written is left behind.</numerusform>
            <numerusform>Closing the window stops %n tasks; nothing half written is left behind.</numerusform>
        </translation>
    </message>
</context>
</TS>
