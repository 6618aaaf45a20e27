<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko">
<context>
    <name>text</name>
    <message>
        <source>Choose a transcript, or if this is a recording, import it as a recording.</source>
        <translation>녹취록을 선택해 주세요. 녹음 파일이라면 녹음으로 가져와 주세요.</translation>
    </message>
    <message>
        <source>Take one of the two repetitions out.</source>
        <translation>되풀이 둘 중 하나를 빼 주세요.</translation>
    </message>
    <message>
        <source>“{name}” is not a text file.</source>
        <translation>“{name}”은(는) 텍스트 파일이 아닙니다.</translation>
    </message>
    <message>
        <source>“{pattern}” could look for hours: it repeats a part that itself repeats.</source>
        <translation>“{pattern}”은(는) 몇 시간이 걸릴 수도 있습니다. 되풀이되는 부분을 다시 되풀이합니다.</translation>
    </message>
    <message>
        <source>“{pattern}” has no such group: {reason}</source>
        <translation>“{pattern}”에는 그런 묶음이 없습니다: {reason}</translation>
    </message>
    <message>
        <source>“{pattern}” is no regular expression: {reason}</source>
        <translation>“{pattern}”은(는) 정규식이 아닙니다: {reason}</translation>
    </message>
</context>
</TS>
