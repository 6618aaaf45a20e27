<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko">
<context>
    <name>analysis</name>
    <message>
        <source>A board needs a name.</source>
        <translation>보드에는 이름이 필요합니다.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>변경된 것은 없습니다.</translation>
    </message>
    <message>
        <source>This board is no longer in the project.</source>
        <translation>이 보드는 더 이상 프로젝트에 없습니다.</translation>
    </message>
    <message>
        <source>This cluster is no longer on the board.</source>
        <translation>이 묶음은 더 이상 보드에 없습니다.</translation>
    </message>
</context>
</TS>
