<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko">
<context>
    <name>themes</name>
    <message>
        <source>A theme needs a name.</source>
        <translation>테마에는 이름이 필요합니다.</translation>
    </message>
    <message>
        <source>There is already a theme “{name}”.</source>
        <translation>“{name}” 테마가 이미 있습니다.</translation>
    </message>
    <message>
        <source>This code is no longer in the project.</source>
        <translation>이 코드는 더 이상 프로젝트에 없습니다.</translation>
    </message>
    <message>
        <source>This theme is no longer in the project.</source>
        <translation>이 테마는 더 이상 프로젝트에 없습니다.</translation>
    </message>
</context>
</TS>
