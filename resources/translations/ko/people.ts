<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko">
<context>
    <name>people</name>
    <message>
        <source>The stricter of the answers under two labels</source>
        <translation>두 이름으로 남은 답 가운데 더 엄격한 쪽</translation>
    </message>
</context>
</TS>
