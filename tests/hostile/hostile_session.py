"""A whole session without a window: open, edit, undo, save, save elsewhere, export, close. Its system calls are recorded.

Started by test_hostile_files.py: hostile_session.py FILE FOLDER.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QElapsedTimer

from igm_desktop.app.session import Session
from igm_desktop.core.edits import set_value
from igm_desktop.core.export.registry import export_assessment
from igm_desktop.core.keeping.desk import open_desk
from igm_desktop.core.model.assessment import Person
from igm_desktop.core.storage.files import save_files


def main() -> None:
    path, folder = Path(sys.argv[1]), Path(sys.argv[2])
    app = QCoreApplication([])
    session = Session(open_desk(path, Person(id="p", name="Ana")))
    for number in range(3):
        session.apply(lambda now, word=f"Office {number}": set_value(now, ("document", "body"), word), "Edit")
        pause(app, 1_200)  # so that it is kept in the recovery copy
    session.undo()
    session.save()
    session.wait()
    session.apply(lambda now: set_value(now, ("document", "body"), "Elsewhere"), "Edit")
    session.save(folder / "elsewhere.igm.json")
    session.wait()
    for suffix in (".pdf", ".xlsx", ".csv"):
        made = export_assessment(session.document, suffix=suffix, language="en")
        save_files(made.files(folder / f"a{suffix}"))
    if not session.is_saved:
        sys.exit("not saved")
    session.close()
    pause(app, 200)


def pause(app: QCoreApplication, milliseconds: int) -> None:
    clock = QElapsedTimer()
    clock.start()
    while clock.elapsed() < milliseconds:
        app.processEvents()


if __name__ == "__main__":
    main()
