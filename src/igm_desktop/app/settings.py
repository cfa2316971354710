"""The settings as the window has them: their present value, the changes that it keeps, and who writes in it."""

from collections.abc import Callable
from dataclasses import fields, replace
from pathlib import Path
from typing import TYPE_CHECKING

from igm_desktop.core.errors import IgmError
from igm_desktop.core.settings import Settings, change_settings, load_settings

if TYPE_CHECKING:
    from igm_desktop.core.model.assessment import Assessment, Person


class SettingsStore:
    """The settings on the disk, and their present value. Other windows may have the same ones.

    `called` is the name that the command line gives whoever writes; `may_ask`, whether somebody is there to be asked.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        kept = load_settings(folder)
        self.value = self._kept = kept.with_person()
        self._id_is_kept = self._kept is kept
        self.called = ""
        self.may_ask = False

    def change(self, how: Callable[[Settings], Settings]) -> None:
        """Change the value and keep it, with what other windows have kept meanwhile.

        Settings that cannot be kept are no reason to stop anybody's work: they last as long as the window then.
        """
        try:
            self.value = change_settings(self._folder, lambda kept: how(self._with_mine(kept)))
        except IgmError:
            self.value = how(self.value)
        else:
            self._kept = self.value
            self._id_is_kept = True

    def writer(self, document: "Assessment | None" = None) -> "Person":
        """Who writes, in that document where one is open. An id that records will have is kept first."""
        from igm_desktop.core.people import person_called
        from igm_desktop.core.settings import own_person

        if not self._id_is_kept:
            self.change(lambda value: value)
        own = own_person(self.value)
        return person_called(self.called, own, document) if self.called else own

    def wants_name(self) -> bool:
        """Whether to ask who is writing: once, and only where nobody said it."""
        return self.may_ask and not (self.called or self.value.asked or self.value.name)

    def _with_mine(self, kept: Settings) -> Settings:
        """What is kept now, with all that was changed here and could not be kept."""
        names = (field.name for field in fields(Settings))
        mine = {name: getattr(self.value, name) for name in names if self._is_mine(name)}
        return replace(kept, **{"person": kept.person or self.value.person, **mine})

    def _is_mine(self, name: str) -> bool:
        return bool(getattr(self.value, name) != getattr(self._kept, name))
