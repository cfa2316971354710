"""Sentences of notices that have a number in them. They stand in a class because only there plurals are collected."""

from PySide6.QtCore import QObject


class SourcesTold(QObject):
    """Each gives its sentence for a number."""

    def delete(self, number: int) -> str:
        return self.tr("Delete %n source(s)", "", number)

    def deleted(self, number: int) -> str:
        return self.tr("%n source(s) deleted.", "", number)

    def copied(self, number: int) -> str:
        return self.tr("%n source(s) copied.", "", number)

    def stay(self, number: int) -> str:
        return self.tr("%n source(s) stay, because texts name them.", "", number)

    def stays(self, name: str, places: str, number: int) -> str:
        words = self.tr("“{name}” stays, because %n place(s) name it: {places}. Take it out there first.", "", number)
        return words.replace("{name}", name).replace("{places}", places)

    def came(self, number: int) -> str:
        return self.tr("%n source(s) came in.", "", number) if number else self.tr("No new source came in.")

    def were_there(self, number: int) -> str:
        return self.tr("%n source(s) were there already.", "", number)

    def look_alike(self, number: int) -> str:
        return self.tr("%n source(s) look like one that you have.", "", number)

    def left_behind(self, names: str, number: int) -> str:
        words = self.tr(
            "The assessment is saved, but %n copy(ies) of evidence could not be put beside it: {names}. "
            "Look for the folder “evidence” beside the file that you had before, or attach the files again.",
            "",
            number,
        )
        return words.replace("{names}", names)
