"""`onrecord schema`: the JSON contract."""

import json

import click

from onrecord.records.json import schema


@click.command("schema")
def command() -> None:
    """Print the JSON Schema of a record.

    That is onrecord.record/1: one line of what `onrecord read --format jsonl` prints.

    \b
    Example:
      onrecord schema > record.schema.json
    """
    click.echo(json.dumps(schema(), indent=2, ensure_ascii=False))
