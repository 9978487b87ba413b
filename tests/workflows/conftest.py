"""Fixtures: a forge whose repository was published once, for those that only look; one of one's own for the others."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.build.whole_site import WholeSite
from tests.workflows.forge import Forge, copied, empty, small
from tests.workflows.runner import Job

Published = tuple[Forge, dict[str, Job]]


@pytest.fixture(scope="package")
def published(tmp_path_factory: pytest.TempPathFactory) -> Published:
    """A push to the main branch, and what became of it; not to be changed."""
    forge = small(tmp_path_factory.mktemp("published"))
    return forge, forge.run("publish")


@pytest.fixture
def own(published: Published, tmp_path: Path) -> tuple[Forge, WholeSite]:
    """The same in a folder of one's own, and its content: the site is public."""
    assert published[1]["deploy"].result == "success", published[1]
    return copied(published[0], tmp_path)


@pytest.fixture
def bare(tmp_path: Path) -> Forge:
    """A forge whose repository holds the workflows and nothing else: what they call is made up."""
    return empty(tmp_path)


@pytest.fixture
def programs(tmp_path: Path) -> Callable[..., Path]:
    """A folder of made-up programs, from their names and the bash in them; ``$CALLS`` is a file to note calls in."""

    def write(**scripts: str) -> Path:
        folder = tmp_path / "programs"
        folder.mkdir(exist_ok=True)
        for name, script in scripts.items():
            file = folder / name
            file.write_text(f"#!/bin/bash\n{script}\n", encoding="utf-8")
            file.chmod(0o755)
        return folder

    return write
