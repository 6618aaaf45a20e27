<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko">
<context>
    <name>journey</name>
    <message>
        <source>A quote is no longer in the project.</source>
        <translation>인용이 더 이상 프로젝트에 없습니다.</translation>
    </message>
    <message>
        <source>A stage needs a name.</source>
        <translation>단계에는 이름이 필요합니다.</translation>
    </message>
    <message>
        <source>A touchpoint needs a name.</source>
        <translation>접점에는 이름이 필요합니다.</translation>
    </message>
    <message>
        <source>There is already a stage “{name}”.</source>
        <translation>“{name}” 단계가 이미 있습니다.</translation>
    </message>
    <message>
        <source>This stage is no longer in the project.</source>
        <translation>이 단계는 더 이상 프로젝트에 없습니다.</translation>
    </message>
    <message>
        <source>This touchpoint is no longer in the project.</source>
        <translation>이 접점은 더 이상 프로젝트에 없습니다.</translation>
    </message>
</context>
</TS>
