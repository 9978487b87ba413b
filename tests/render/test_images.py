"""What browsers get of an image: its picture in several sizes, and not one byte of what a camera wrote beside it."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageCms, PngImagePlugin

from plugins.library.pictures import Size, UnfitPictureError, size_of
from plugins.render.images import plan_download, plan_picture
from plugins.render.making import Making, make

SECRETS = (
    b"Lens-Owner",
    b"GPS-Place",
    b"Said-Aside",
    b"XMP-Packet",
    b"Thumb-Nail",
    b"Profile-Name",
    b"Exif",
    b"xpacket",
)
RED, BLUE = (200, 20, 20), (20, 20, 200)


def photograph(form: str, size: tuple[int, int] = (900, 600), mode: str = "RGB", **more: Any) -> bytes:
    """Red on the left, blue on the right, with all that a camera and an editor may add."""
    image = Image.new("RGB", size, RED)
    image.paste(BLUE, (size[0] // 2, 0, *size))
    image = image.convert(mode)
    exif = Image.Exif()
    exif[0x010F] = "Lens-Owner"  # Make
    exif[0x9286] = "Said-Aside"  # UserComment
    exif[0x0112] = more.pop("orientation", 1)
    exif.get_ifd(0x8825)[29] = "GPS-Place"  # GPSDateStamp, a text
    given: dict[str, Any] = {"exif": exif.tobytes() + b"Thumb-Nail", "xmp": b"<?xpacket?>XMP-Packet", **more}
    if form == "JPEG":
        given["comment"] = b"Said-Aside"
    if form == "PNG":
        text = PngImagePlugin.PngInfo()
        text.add_text("Author", "Lens-Owner")
        text.add_itxt("XML:com.adobe.xmp", "XMP-Packet")
        text.add_text("Comment", "Said-Aside", zip=True)
        given = {**given, "pnginfo": text}
        del given["xmp"]
    out = BytesIO()
    image.save(out, form, icc_profile=profile(), **given)
    return out.getvalue()


def profile() -> bytes:
    """A colour profile with a name in it."""
    raw = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    assert isinstance(raw, bytes)
    return raw + b"Profile-Name"


def opened(raw: bytes) -> Image.Image:
    image = Image.open(BytesIO(raw))
    image.load()
    return image


def everything(raw: bytes, name: str = "news/x/a.jpg", size: Size | None = None) -> dict[str, bytes]:
    """Every file that is made of a photograph, for pages and for those who download it."""
    image = opened(raw)
    size = size or Size(*image.size, image.has_transparency_data)
    path, making = plan_download(name, "0" * 32, size)
    return dict(make(raw, {**plan_picture(name, "0" * 32, size)[1], path: making}))


@pytest.mark.parametrize(("form", "ending"), [("JPEG", "jpg"), ("PNG", "png"), ("WEBP", "webp"), ("AVIF", "avif")])
def test_nothing_that_stood_beside_the_pixels_is_published(form: str, ending: str) -> None:
    raw = photograph(form)
    assert sum(secret in raw for secret in SECRETS) >= 3, "the example must hold what is to be taken away"
    made = everything(raw, f"news/x/a.{ending}")
    assert {path.rpartition(".")[2] for path in made} >= {"avif", "webp"}
    for path, content in made.items():
        found = [secret for secret in SECRETS if secret.lower() in content.lower()]
        assert not found, path
        image = opened(content)
        told = {key for key in image.info if key not in {"jfif", "jfif_version", "jfif_unit", "jfif_density"}}
        assert told <= {"progressive", "progression", "loop", "background", "timestamp", "duration"}, path
        assert not dict(image.getexif()), path


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photograph_taken_on_its_side_is_turned_upright(orientation: int, tmp_path: Path) -> None:
    """Its size is known before it is decoded, and is that of the files."""
    raw = photograph("JPEG", (400, 200), orientation=orientation)
    file = tmp_path / "a.jpg"
    file.write_bytes(raw)
    size = size_of(file, f"{orientation}")
    assert size is not None
    assert size[:2] == ((200, 400) if orientation > 4 else (400, 200))
    made = everything(raw, size=size)
    image = opened(made[next(path for path in made if path.endswith(".jpg"))])
    assert image.size == size[:2]
    corners = {"left": (5, size.height // 2), "right": (size.width - 5, size.height // 2)}
    middle = {"top": (size.width // 2, 5), "bottom": (size.width // 2, size.height - 5)}
    red = {place for place, at in (corners | middle).items() if image.getpixel(at)[0] > 150}  # type: ignore[index]
    where = {1: "left", 2: "right", 3: "right", 4: "left", 5: "top", 6: "top", 7: "bottom", 8: "bottom"}[orientation]
    opposite = {"left": "right", "right": "left", "top": "bottom", "bottom": "top"}[where]
    assert where in red
    assert opposite not in red


@pytest.mark.parametrize(
    ("width", "avif", "fallback"),
    [(100, [100], 100), (320, [320], 320), (700, [320, 640, 700], 640), (2000, [320, 640, 960, 1280], 640)],
)
def test_an_image_comes_in_sizes_and_is_never_made_wider(width: int, avif: list[int], fallback: int) -> None:
    picture, made = plan_picture("news/x/a.jpg", "0" * 32, Size(width, width // 2))
    sources = dict(picture.sources)
    assert list(sources) == ["image/avif", "image/webp"]
    assert [each for _, each in sources["image/avif"]] == [each for _, each in sources["image/webp"]] == avif
    assert (picture.width, picture.height) == (fallback, fallback // 2)
    assert {address for files in sources.values() for address, _ in files} | {picture.address} == {
        f"/{path}" for path in made
    }
    for path, content in make(photograph("JPEG", (width, width // 2)), made):
        assert opened(content).size == (made[path].width, (made[path].width or 0) // 2)


def test_what_shows_through_goes_on_showing_through() -> None:
    raw = BytesIO()
    Image.new("RGBA", (40, 40), (200, 20, 20, 0)).save(raw, "PNG")
    made = everything(raw.getvalue(), "news/x/a.png")
    assert {path.rpartition(".")[2] for path in made} == {"avif", "webp", "png"}
    assert {opened(content).getpixel((20, 20))[3] for content in made.values()} == {0}  # type: ignore[index]


MODES: dict[str, Callable[[], Image.Image]] = {
    "one bit": lambda: Image.new("1", (40, 40), 1),
    "grey": lambda: Image.new("L", (40, 40), 255),
    "grey of 16 bits": lambda: Image.new("I;16", (40, 40), 65535),
    "a palette": lambda: Image.new("RGB", (40, 40), "white").convert("P"),
    "a palette with a hole": lambda: Image.new("RGBA", (40, 40), "white").quantize(),
}


@pytest.mark.parametrize("mode", MODES)
def test_every_way_to_write_white_stays_white(mode: str) -> None:
    raw = BytesIO()
    MODES[mode]().save(raw, "PNG")
    for path, content in everything(raw.getvalue(), "news/x/a.png").items():
        pixel = opened(content).convert("RGB").getpixel((20, 20))
        assert min(pixel) > 250, path  # type: ignore[type-var,arg-type]


def test_print_colours_become_those_of_a_screen() -> None:
    raw = BytesIO()
    Image.new("CMYK", (40, 40), (0, 0, 0, 0)).save(raw, "JPEG", icc_profile=b"no profile at all")
    assert {opened(content).mode for content in everything(raw.getvalue()).values()} == {"RGB"}


def test_the_same_image_makes_the_same_bytes() -> None:
    raw = photograph("JPEG")
    assert everything(raw) == everything(raw)


def test_only_the_first_picture_of_a_moving_one_is_shown() -> None:
    raw = BytesIO()
    frames = [Image.new("RGB", (40, 40), colour) for colour in (RED, BLUE)]
    frames[0].save(raw, "WEBP", save_all=True, append_images=frames[1:], duration=100)
    for content in everything(raw.getvalue(), "news/x/a.webp").values():
        image = opened(content)
        assert getattr(image, "n_frames", 1) == 1
        assert image.convert("RGB").getpixel((20, 20))[0] > 150  # type: ignore[index]


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_half_an_image_is_said_to_be_damaged(form: str) -> None:
    raw = photograph(form, (900, 700))
    with pytest.raises(UnfitPictureError, match=r"damaged|no picture"):
        dict(make(raw[: len(raw) // 2], {"a": Making("news/x/a", "webp", 320)}))


def test_a_name_that_is_no_address_is_written_as_one() -> None:
    """Else a space or comma would cut the list of sizes."""
    picture, made = plan_picture("news/x/a dog, ü.jpg", "0" * 32, Size(400, 200))
    assert picture.address.startswith("/media/news/x/a%20dog%2C%20%C3%BC.")
    assert all(path.startswith("media/news/x/a dog, ü.") for path in made)
