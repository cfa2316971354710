"""Where the program keeps its own things: settings and logs. `IGM_DESKTOP_HOME` puts them all in one folder."""

import os
from pathlib import Path


def home() -> Path:
    """The folder of the settings; it may not exist yet."""
    chosen = os.environ.get("IGM_DESKTOP_HOME")
    if chosen:
        return Path(chosen)
    from platformdirs import user_config_path

    return user_config_path("igm-desktop", appauthor=False)
