"""Where a person's own data for the program lies, for both front ends. `IGM_DESKTOP_HOME` puts all in one folder."""

import os
from pathlib import Path


def data_home() -> Path:
    """The folder of what people add to the program; it may not exist."""
    chosen = os.environ.get("IGM_DESKTOP_HOME")
    if chosen:
        return Path(chosen)
    from platformdirs import user_data_path

    return user_data_path("igm-desktop", appauthor=False)


def office_catalogues() -> Path:
    """The folder of an office's own catalogues, each in `ID/VERSION/`; it may not exist."""
    return data_home() / "catalogues"
