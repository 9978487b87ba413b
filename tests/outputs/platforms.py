"""Files as the platforms read them for which they are made: by their own libraries."""

import json
from collections.abc import Mapping
from typing import Any

import stix2
from pymisp import MISPEvent
from stix2patterns.validator import run_validator


def read_stix(raw: bytes) -> dict[str, Any]:
    """Identifier → object; every object known to the standard, every reference to one that is there."""
    bundle = stix2.parse(raw.decode(), allow_custom=False, version="2.1")
    objects = {each["id"]: each for each in bundle.objects}
    assert len(objects) == len(bundle.objects)
    for each in objects.values():
        refs = [*each.get("object_refs", ()), *each.get("object_marking_refs", ()), each.get("created_by_ref")]
        assert {ref for ref in refs if ref} <= objects.keys()
        assert each["type"] == "marking-definition" or each["object_marking_refs"]
        if each["type"] == "indicator":
            assert run_validator(each["pattern"], stix_version="2.1") == []
    return objects


def read_misp(made: Mapping[str, bytes], folder: str) -> list[MISPEvent]:
    """The events that the manifest names; no more and no fewer lie there."""
    manifest = json.loads(made[f"{folder}misp/manifest.json"])
    lying = {path for path in made if path.startswith(f"{folder}misp/") and path.endswith(".json")}
    assert lying == {f"{folder}misp/{name}.json" for name in (*manifest, "manifest")}
    events = []
    for name, told in manifest.items():
        event = MISPEvent()
        event.load(made[f"{folder}misp/{name}.json"].decode())
        assert (event.uuid, event.info) == (name, told["info"])
        assert event.manifest[name] == told
        events.append(event)
    hashes = [line.split(",") for line in made[f"{folder}misp/hashes.csv"].decode().splitlines()]
    wanted = [
        [digest, str(event.uuid)]
        for event in events
        for attribute in event.attributes
        if attribute.to_ids
        for digest in attribute.hash_values("md5")
    ]
    assert sorted(hashes) == sorted(wanted)
    return events


def reread(made: Mapping[str, bytes], folder: str) -> None:
    """Everything that has a library of its own."""
    read_stix(made[f"{folder}stix.json"])
    read_misp(made, folder)
