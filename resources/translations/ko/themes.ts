<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko">
<context>
    <name>themes</name>
    <message>
        <source>A relation needs two ends.</source>
        <translation>관계에는 양쪽 끝이 있어야 합니다.</translation>
    </message>
    <message>
        <source>A theme needs a name.</source>
        <translation>테마에는 이름이 필요합니다.</translation>
    </message>
    <message>
        <source>Relations join themes and codes.</source>
        <translation>관계는 테마와 코드 사이에만 그릴 수 있습니다.</translation>
    </message>
    <message>
        <source>There is already a map “{name}”.</source>
        <translation>맵 “{name}”이(가) 이미 있습니다.</translation>
    </message>
    <message>
        <source>There is already a theme “{name}”.</source>
        <translation>“{name}” 테마가 이미 있습니다.</translation>
    </message>
    <message>
        <source>This box is no longer on the map.</source>
        <translation>이 상자는 더 이상 맵에 없습니다.</translation>
    </message>
    <message>
        <source>This code is no longer in the project.</source>
        <translation>이 코드는 더 이상 프로젝트에 없습니다.</translation>
    </message>
    <message>
        <source>This quote is no longer in the project.</source>
        <translation>이 인용은 더 이상 프로젝트에 없습니다.</translation>
    </message>
    <message>
        <source>This relation is drawn already.</source>
        <translation>이미 그려진 관계입니다.</translation>
    </message>
    <message>
        <source>This relation is no longer on the map.</source>
        <translation>이 관계는 더 이상 맵에 없습니다.</translation>
    </message>
    <message>
        <source>This theme is no longer in the project.</source>
        <translation>이 테마는 더 이상 프로젝트에 없습니다.</translation>
    </message>
</context>
</TS>
