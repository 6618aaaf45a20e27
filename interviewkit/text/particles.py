"""The particles that follow Korean nouns, longest first: one list for all who take them off."""

from __future__ import annotations

_LONG = """
에서는 에서도 에서의 에게서 에게는 에게도 으로는 으로도 으로서 으로써 이라도 이라는 이라고 이라서 까지는 까지도 부터는
한테는 한테서 에서 에게 한테 으로 까지 부터 처럼 보다 마다 밖에 조차 마저 이나 이랑 하고 께서 에는 에도 로는 로도 로서
라는 라고 들이 들은 들을 들의 들도 만큼 만은 만이 만을
"""
_SHORT = "이 가 은 는 을 를 의 에 도 만 로 와 과 랑"
PARTICLES = tuple(sorted((_LONG + _SHORT).split(), key=lambda each: (-len(each), each)))
