from __future__ import annotations

from importlib import import_module
from pathlib import Path

import pytest

from explainer.shell import cli, commands
from explainer.shell.command import Command


def test_every_command_is_named_at_the_door() -> None:
    files = {path.stem for path in Path(commands.__path__[0]).glob("*.py")} - {"__init__"}
    assert files == {cli.MODULES.get(name, name) for name in cli.COMMANDS}


@pytest.mark.parametrize("name", cli.COMMANDS)
def test_a_command_says_what_it_does(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    command = import_module(f"explainer.shell.commands.{cli.MODULES.get(name, name)}").COMMAND
    assert isinstance(command, Command)
    with pytest.raises(SystemExit) as stop:
        cli.main([name, "--help"])
    assert stop.value.code == 0
    told = " ".join(capsys.readouterr().out.split())
    assert told.startswith(f"usage: explainer {name}")
    assert " ".join(command.description.split()[:5]) in told
