"""`onrecord schema`: the JSON contract."""

import json

import click

from onrecord.records.json import schema


@click.command("schema")
def command() -> None:
    """Print the JSON Schema of onrecord.record/1, one line of `onrecord read --format jsonl`.

    \b
    Example:
      onrecord schema > record.schema.json
    """
    click.echo(json.dumps(schema(), indent=2, ensure_ascii=False))
