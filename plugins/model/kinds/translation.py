"""A translation's schema follows from its kind's: the translated texts, and where they were taken from."""

from functools import cache
from types import UnionType
from typing import Annotated, Any, Union, cast, get_args, get_origin

from pydantic import AfterValidator, BaseModel, create_model

from plugins.model.fields import Flag, refused, shared
from plugins.model.kinds.parts import Record, is_translated
from plugins.model.told import told


def _version(value: str) -> str:
    tag, _, digest = value.partition("@")
    if not tag or len(digest) != 8 or not set(digest) <= set("0123456789abcdef"):
        raise refused(told("is not '<language>@<8 hex digits>'"))
    return value


class Translation(Record):
    """What every translation holds beside its texts."""

    translates: Annotated[str, AfterValidator(_version)] = shared(
        "write the original's language and version, such as en@1a2b3c4d; "
        "for en@00000000 the check prints the line to paste"
    )
    reviewed: Flag = shared("write true once a native reader has checked it", default=False)


@cache
def translation_of(kind: type[BaseModel]) -> type[Translation]:
    """The schema of a translation of ``kind``: only its texts; nested lists keep the original's order."""
    fields = cast("dict[str, Any]", _texts(kind))
    return create_model(f"{kind.__name__}Translation", __base__=Translation, **fields)


def nested(annotation: Any) -> tuple[type[BaseModel] | None, bool]:
    """The model inside ``Model``, ``Model | None`` or ``tuple[Model, ...]``, and whether it is a list."""
    origin = get_origin(annotation)
    if origin in {Union, UnionType}:
        inner = [a for a in get_args(annotation) if a is not type(None)]
        return nested(inner[0]) if len(inner) == 1 else (None, False)
    if origin is tuple:
        model, _ = nested(get_args(annotation)[0])
        return model, True
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation, False
    return None, False


@cache
def text_fields(kind: type[BaseModel]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The names of a schema's translated texts, and of its parts that hold some."""
    texts = tuple(name for name, info in kind.model_fields.items() if is_translated(info))
    parts = tuple(
        name
        for name, info in kind.model_fields.items()
        if name not in texts and (part := nested(info.annotation)[0]) is not None and any(text_fields(part))
    )
    return texts, parts


def _texts(kind: type[BaseModel]) -> dict[str, tuple[Any, Any]]:
    out: dict[str, tuple[Any, Any]] = {}
    for name, info in kind.model_fields.items():
        if is_translated(info):
            annotation = Annotated[info.annotation, *info.metadata] if info.metadata else info.annotation
            out[name] = (annotation, info)
            continue
        model, many = nested(info.annotation)
        if model is not None and (texts := _texts(model)):
            words = cast("dict[str, Any]", texts)
            part = create_model(f"{model.__name__}Texts", __base__=Record, **words)
            what = told("write the texts of %(name)s in this language, in the original's order", name=name)
            if many:
                out[name] = (tuple[part, ...], shared(what, default=()))  # type: ignore[valid-type]
            else:
                out[name] = (part | None, shared(what, default=None))
    return out
