<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko">
<context>
    <name>app</name>
    <message>
        <source>Lay out the journey</source>
        <translation>여정 구성</translation>
    </message>
</context>
</TS>
