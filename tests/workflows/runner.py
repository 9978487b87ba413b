"""Runs a workflow's ``run:`` steps on this machine, job by job; what others' actions do is a table of stand-ins.

Whatever a workflow says that is not known here fails, so that nothing is left out silently.
"""

import subprocess
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias

import yaml

from tests.workflows.expressions import condition, filled, value

_JOB = {"name", "if", "needs", "runs-on", "timeout-minutes", "permissions", "outputs", "environment", "steps"}
_STEP = {"name", "id", "if", "uses", "with", "env", "run"}

Action: TypeAlias = Callable[[Path, dict[str, str]], Mapping[str, str] | None]
"""What a stand-in does in the job's folder with its inputs; gives its outputs."""


@dataclass
class Job:
    """How a job went: ``result`` as GitHub calls it, and all that its steps said."""

    result: str = "skipped"
    outputs: dict[str, str] = field(default_factory=dict)
    said: str = ""
    summary: str = ""


@dataclass(frozen=True)
class Machine:
    """Where jobs run.

    Attributes:
        root: An empty folder; each job gets one of its own in it.
        actions: What stands in for ``actions/checkout`` and the like, by name.
        variables: The environment; nothing else is inherited.
    """

    root: Path
    actions: Mapping[str, Action]
    variables: Mapping[str, str]


def run(workflow: Path, machine: Machine, before: Mapping[str, Job], **contexts: Any) -> dict[str, Job]:
    """Run all jobs of a workflow, one after the other.

    Args:
        workflow: The file.
        machine: Where.
        before: Jobs of an earlier attempt: "Re-run failed jobs" keeps those that went well and waited for no other.
        contexts: ``github``, ``vars`` and ``inputs``.
    """
    jobs: dict[str, Job] = {}
    kept = {name for name, job in before.items() if job.result == "success"}
    for name, job in yaml.safe_load(workflow.read_text(encoding="utf-8"))["jobs"].items():
        assert not job.keys() - _JOB, job.keys() - _JOB
        wanted = [job["needs"]] if isinstance(job.get("needs"), str) else job.get("needs", [])
        known = {**contexts, "needs": {each: vars(jobs[each]) for each in wanted}, "steps": {}}
        is_well = all(jobs[each].result == "success" for each in wanted)
        kept -= set() if kept >= set(wanted) else {name}
        jobs[name] = before[name] if name in kept else Job()
        if name not in kept and _is_due(job.get("if", "success()"), known, is_well=is_well):
            _run(jobs[name], job, machine, machine.root / name, known)
    return jobs


def _run(done: Job, job: dict[str, Any], machine: Machine, folder: Path, known: dict[str, Any]) -> None:
    folder.mkdir(parents=True)
    files = {name: folder.with_name(f"{folder.name}.{name}") for name in ("output", "env", "step_summary")}
    done.result, more = "success", {}
    for step in job["steps"]:
        assert not step.keys() - _STEP, step.keys() - _STEP
        if not _is_due(step.get("if", "success()"), known, is_well=done.result == "success"):
            continue
        for file in files.values():
            file.write_text("")
        given = {key: filled(text, known) for key, text in (step.get("with") or step.get("env") or {}).items()}
        outputs: dict[str, str] = {}
        if "uses" in step:
            outputs |= machine.actions[step["uses"].partition("@")[0]](folder, given) or {}
        else:
            paths = {f"GITHUB_{name.upper()}": str(file) for name, file in files.items()}
            status, said = _bash(step["run"], folder, {**machine.variables, **more, **given, **paths})
            done.said += said
            done.result = "failure" if status else done.result
        done.summary += files["step_summary"].read_text()
        more |= _lines(files["env"])
        if "id" in step:
            known["steps"][step["id"]] = {"outputs": outputs | _lines(files["output"])}
    done.outputs = {key: filled(text, known) for key, text in job.get("outputs", {}).items()}


def _bash(script: str, folder: Path, variables: Mapping[str, str]) -> tuple[int, str]:
    """As GitHub runs ``shell: bash``."""
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script]
    streams = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT}
    ended = subprocess.run(command, cwd=folder, env=variables, **streams, text=True, timeout=300, check=False)  # type: ignore[call-overload]
    return ended.returncode, ended.stdout


def _lines(file: Path) -> dict[str, str]:
    return dict(line.split("=", 1) for line in file.read_text(encoding="utf-8").splitlines())


def _is_due(said: object, known: dict[str, Any], *, is_well: bool) -> bool:
    """Whether an ``if:`` holds; without a word on success, all before must have gone well."""
    asked = condition(said)
    states = {
        "success": lambda: is_well,
        "failure": lambda: not is_well,
        "always": lambda: True,
        "cancelled": lambda: False,
    }
    return (is_well or any(f"{state}()" in asked for state in states)) and bool(value(asked, known, states))
