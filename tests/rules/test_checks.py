"""What the checks of sources and translations find and what they leave alone."""

import unittest
import xml.etree.ElementTree as ElementTree

from check_layers import system_fault
from check_tr import untranslated
from check_translations import faults_of_message


def message(source: str, translation: str) -> ElementTree.Element:
    return ElementTree.fromstring(f"<message><source>{source}</source>{translation}</message>")


class Literals(unittest.TestCase):
    def test_texts_that_cannot_be_translated(self):
        for source, text in {
            'label->setText(QStringLiteral("go"));': "go",
            'title = QStringLiteral("Open File");': "Open File",
            'menu->addAction("Quit now");': "Quit now",
            'new QLabel(QStringLiteral("no"), this)': "no",
            'tr("a" "(b").arg(QStringLiteral("some words"))': "some words",
        }.items():
            self.assertEqual(untranslated(source), [text])

    def test_what_is_no_text_for_people(self):
        for source in (
            'label->setText(tr("Open (%1)").arg(name));',
            'settings.value(QStringLiteral("window/geometry"));',
            'int x; // "Hello there"',
            '#include "text/Some words.h"',
            'label->setText(QStringLiteral("%1 \\u2014 %2"));',
            "call('\"', other); // it's",
        ):
            self.assertEqual(untranslated(source), [], source)


class SystemHeaders(unittest.TestCase):
    def test_outside_of_the_platform_layer(self):
        for path, name in (
            ("core/base/byte_source.cpp", "unistd.h"),
            ("app/terminal/main.cpp", "csignal"),
            ("core/persist/save.cpp", "sys/stat.h"),
            ("ui/shell/main_window.cpp", "windows.h"),
        ):
            self.assertIsNotNone(system_fault(path, name), path)

    def test_where_the_system_may_be_known(self):
        for path, name in (
            ("core/base/platform/file_posix.cpp", "sys/stat.h"),
            ("core/base/platform/file_windows.cpp", "io.h"),
            ("core/base/byte_source.cpp", "filesystem"),
            ("core/archive/writer.cpp", "quazip/zip.h"),
        ):
            self.assertIsNone(system_fault(path, name), path)


class Messages(unittest.TestCase):
    def test_faults(self):
        for source, translation in {
            "Open": '<translation type="unfinished"></translation>',
            "Close": '<translation type="vanished">Schliessen</translation>',
            "%1 of %2": "<translation>%1 von</translation>",
            "{0} bytes": "<translation>Bytes</translation>",
            "&amp;Open": "<translation>Auf</translation>",
            "Open…": "<translation>Auf</translation>",
            "%n rows": "<translation><numerusform>eine Zeile</numerusform><numerusform>Zeilen</numerusform></translation>",
        }.items():
            self.assertEqual(len(faults_of_message(message(source, translation))), 1, source)

    def test_no_faults(self):
        for source, translation in {
            "%1 of %2": "<translation>von %2 sind es %1</translation>",
            "R &amp; &amp;D": "<translation>R &amp; &amp;E</translation>",
            "%n rows": "<translation><numerusform>eine Zeile</numerusform><numerusform>%n Zeilen</numerusform></translation>",
        }.items():
            self.assertEqual(faults_of_message(message(source, translation)), [], source)


if __name__ == "__main__":
    unittest.main()
