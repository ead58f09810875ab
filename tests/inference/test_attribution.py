from importlib.resources import files

from onrecord.inference.models import FILES


def test_the_weight_file_keeps_nothing_of_the_machine_it_was_made_on() -> None:
    data = files("onrecord.inference.weights").joinpath(FILES["attribution"]).read_bytes()
    assert b".py" not in data
    assert b"site-packages" not in data
    assert len(data) < 40_000_000
