from onrecord.vocabulary.lexicon import listed, table


def test_rows_have_columns_and_comments_are_left_out() -> None:
    rows = table("fraction_words")
    assert rows[0] == ("half halves", "2")
    assert all(len(row) == 2 for row in rows)


def test_a_column_may_list_several() -> None:
    assert listed("metre, meter,  m") == ["metre", "meter", "m"]
    assert listed("") == []


def test_every_unit_and_currency_has_its_columns() -> None:
    assert {len(row) for row in table("units")} == {5}
    assert {len(row) for row in table("currencies")} == {4}
    assert all(float(row[2]) >= 0 for row in table("units"))
