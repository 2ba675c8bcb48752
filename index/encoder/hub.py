"""A model named as on the Hugging Face hub, brought to a folder on this machine.

What was fetched once is used without asking the network again. The network is asked only for a
model that the user named; never for the bundled one.
"""

from pathlib import Path

from index.errors import ModelError

# Other libraries' copies of the same weights, and what is only read by people.
_NEVER = ["*.h5", "*.msgpack", "*.ot", "*.onnx", "onnx/*", "openvino/*", "*.png", "*.jpg", "*.pdf"]
_WEIGHTS = (".safetensors", ".bin")
_HINT = (
    "Check the name on huggingface.co and the connection, or give a folder that holds the model."
)


def hub_folder(name: str) -> Path:
    """The folder that holds the model `name`, fetched first where it is not here yet.

    Raises:
        ModelError: no such model, or it is not here and cannot be fetched.
    """
    from huggingface_hub import snapshot_download
    from huggingface_hub.errors import HFValidationError, LocalEntryNotFoundError

    try:
        here = Path(snapshot_download(name, local_files_only=True))
        if _whole(here):
            return here
    except LocalEntryNotFoundError:
        pass
    except HFValidationError as error:
        reason = "there is no such folder, and no model can have this name"
        raise ModelError(name, reason, _HINT) from error
    return _fetched(name)


def _fetched(name: str) -> Path:
    from huggingface_hub import HfApi, snapshot_download

    try:
        files = HfApi().list_repo_files(name)
        twice = ["*.bin"] if any(file.endswith(".safetensors") for file in files) else []
        here = Path(snapshot_download(name, ignore_patterns=_NEVER + twice))
    # What the hub's client raises when offline, refused or cut off differs by cause and release
    # (its own errors, the HTTP library's, OSError): all of them mean that it cannot be had.
    except Exception as error:
        reason = f"it is not on this machine and cannot be fetched ({type(error).__name__})"
        raise ModelError(name, reason, _HINT) from error
    if not _whole(here):
        raise ModelError(name, "it holds no weights that can be loaded", _HINT)
    return here


def _whole(folder: Path) -> bool:
    """Whether configuration and weights are there; a fetch that was cut off may lack them."""
    return any(folder.rglob("config.json")) and any(
        path.suffix in _WEIGHTS for path in folder.rglob("*") if path.is_file()
    )
