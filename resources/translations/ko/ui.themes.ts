<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko">
<context>
    <name>ui.themes</name>
    <message>
        <source>Arranges the map; what you pinned by dragging stays</source>
        <translation>맵을 다시 배치합니다. 끌어서 고정한 것은 그대로 둡니다</translation>
    </message>
    <message>
        <source>Choose a theme or a code to see its quotes.</source>
        <translation>테마나 코드를 선택하면 인용이 보입니다.</translation>
    </message>
    <message>
        <source>Claim…</source>
        <translation>주장…</translation>
    </message>
    <message>
        <source>Code some passages first: then group the codes into themes here.</source>
        <translation>먼저 구절을 코딩해 주세요. 그다음 여기에서 코드를 테마로 묶을 수 있습니다.</translation>
    </message>
    <message>
        <source>Colour theme</source>
        <translation>테마 색 바꾸기</translation>
    </message>
    <message>
        <source>Create theme</source>
        <translation>테마 만들기</translation>
    </message>
    <message>
        <source>Delete theme</source>
        <translation>테마 삭제</translation>
    </message>
    <message>
        <source>Lay out anew</source>
        <translation>다시 배치</translation>
    </message>
    <message>
        <source>Lay out the map</source>
        <translation>맵 배치</translation>
    </message>
    <message>
        <source>Laying out the theme map</source>
        <translation>테마 맵 배치 중</translation>
    </message>
    <message>
        <source>Move code to theme</source>
        <translation>코드를 테마로 옮기기</translation>
    </message>
    <message>
        <source>Move on the map</source>
        <translation>맵에서 옮기기</translation>
    </message>
    <message>
        <source>New theme</source>
        <translation>새 테마</translation>
    </message>
    <message>
        <source>New theme…</source>
        <translation>새 테마…</translation>
    </message>
    <message>
        <source>Put into theme</source>
        <translation>테마에 넣기</translation>
    </message>
    <message>
        <source>Reading the themes</source>
        <translation>테마 읽는 중</translation>
    </message>
    <message>
        <source>Rename theme</source>
        <translation>테마 이름 바꾸기</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>전체 보기</translation>
    </message>
    <message>
        <source>Take code out of theme</source>
        <translation>테마에서 코드 빼기</translation>
    </message>
    <message>
        <source>Take out of “{name}”</source>
        <translation>‘{name}’에서 빼기</translation>
    </message>
    <message>
        <source>The theme “{name}” was deleted; its codes stay.</source>
        <translation>‘{name}’ 테마를 삭제했습니다. 코드는 그대로 있습니다.</translation>
    </message>
    <message>
        <source>What does the theme say, in a few words?</source>
        <translation>이 테마를 몇 마디로 말하면 무엇인가요?</translation>
    </message>
    <message>
        <source>What does this theme claim?</source>
        <translation>이 테마는 무엇을 주장하나요?</translation>
    </message>
    <message>
        <source>Write the theme's claim</source>
        <translation>테마의 주장 쓰기</translation>
    </message>
</context>
</TS>
