"""Where the program keeps things outside of assessments, for both front ends. `IGM_DESKTOP_HOME` puts all in one folder.

None of the folders needs to exist yet.
"""

import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from platformdirs import PlatformDirs


def settings_home() -> Path:
    """The folder of the settings."""
    return _chosen() or _usual().user_config_path


def state_home() -> Path:
    """The folder of what the program must not lose and nobody looks for, such as copies of evidence that wait."""
    return _chosen() or _usual().user_state_path


def office_catalogues() -> Path:
    """The folder of an office's own catalogues, each in `ID/VERSION/`."""
    return (_chosen() or _usual().user_data_path) / "catalogues"


def _chosen() -> Path | None:
    chosen = os.environ.get("IGM_DESKTOP_HOME")
    return Path(chosen) if chosen else None


def _usual() -> "PlatformDirs":
    from platformdirs import PlatformDirs

    return PlatformDirs("igm-desktop", appauthor=False)
