import pytest

from igm_desktop.core.remembered import KEPT, remembered


def test_the_same_objects_are_worked_out_once() -> None:
    asked: list[tuple[int, ...]] = []

    @remembered
    def total(numbers: tuple[int, ...]) -> int:
        asked.append(numbers)
        return sum(numbers)

    one, equal = tuple(range(2)), tuple(range(2))
    assert [total(one), total(one), total(equal)] == [1, 1, 1]
    assert asked == [one, equal]
    for number in range(KEPT):
        total((number,))
    total(one)
    assert len(asked) == KEPT + 3


def test_named_arguments_are_refused_rather_than_mixed_up() -> None:
    @remembered
    def double(number: int) -> int:
        return 2 * number

    with pytest.raises(TypeError):
        double(number=1)  # type: ignore[call-arg]
