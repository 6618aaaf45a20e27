<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko">
<context>
    <name>ui.replacing</name>
    <message>
        <source>All places</source>
        <translation>모든 곳</translation>
    </message>
    <message>
        <source>All speakers</source>
        <translation>모든 화자</translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>찾아 바꾸기</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>찾는 중</translation>
    </message>
    <message>
        <source>Groups of the expression are $1, $2 … in the new words</source>
        <translation>새 말에서 $1, $2 …은 식의 묶음입니다</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>대소문자 구분</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>찾은 것이 없습니다</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>바꾸기</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>바꿀 말</translation>
    </message>
    <message>
        <source>Replace words</source>
        <translation>말 바꾸기</translation>
    </message>
    <message>
        <source>Replace {n} place</source>
        <translation>{n}곳 바꾸기</translation>
    </message>
    <message>
        <source>Replace {n} places</source>
        <translation>{n}곳 바꾸기</translation>
    </message>
    <message>
        <source>Replacing “{words}”</source>
        <translation>“{words}” 바꾸는 중</translation>
    </message>
    <message>
        <source>Selected sources</source>
        <translation>선택한 자료</translation>
    </message>
    <message>
        <source>This source</source>
        <translation>이 자료</translation>
    </message>
    <message>
        <source>Where to look</source>
        <translation>찾을 범위</translation>
    </message>
    <message>
        <source>Whole study</source>
        <translation>연구 전체</translation>
    </message>
    <message>
        <source>Words are found in any case and spelling of letters.</source>
        <translation>대소문자와 글자 표기 방식이 달라도 찾습니다.</translation>
    </message>
    <message>
        <source>{chosen} of {total} places</source>
        <translation>{total}곳 중 {chosen}곳</translation>
    </message>
    <message>
        <source>{chosen} of {total} places; the first {n} are listed</source>
        <translation>{total}곳 중 {chosen}곳. 처음 {n}곳을 보여 줍니다</translation>
    </message>
    <message>
        <source>{n} place had changed and was left.</source>
        <translation>{n}곳은 그사이 글이 바뀌어 그대로 두었습니다.</translation>
    </message>
    <message>
        <source>{n} place was replaced.</source>
        <translation>{n}곳을 바꾸었습니다.</translation>
    </message>
    <message>
        <source>{n} places had changed and were left.</source>
        <translation>{n}곳은 그사이 글이 바뀌어 그대로 두었습니다.</translation>
    </message>
    <message>
        <source>{n} places were replaced.</source>
        <translation>{n}곳을 바꾸었습니다.</translation>
    </message>
    <message>
        <source>“{old}” becomes “{new}”: {context}</source>
        <translation>“{old}” → “{new}”: {context}</translation>
    </message>
</context>
</TS>
