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
        <source>Count the words by rule, or try again; it needs half a gigabyte of memory.</source>
        <translation>단어를 규칙으로 세거나 다시 시도해 주세요. 메모리가 0.5GB 필요합니다.</translation>
    </message>
    <message>
        <source>Install it with: pip install kiwipiepy</source>
        <translation>다음 명령으로 설치해 주세요: pip install kiwipiepy</translation>
    </message>
    <message>
        <source>Kiwi stopped working.</source>
        <translation>Kiwi가 멈췄습니다.</translation>
    </message>
    <message>
        <source>Kiwi, which knows Korean word forms, is not installed.</source>
        <translation>한국어 단어 형태를 아는 Kiwi가 설치되어 있지 않습니다.</translation>
    </message>
    <message>
        <source>Nothing in the project was changed.</source>
        <translation>프로젝트는 아무것도 바뀌지 않았습니다.</translation>
    </message>
    <message>
        <source>Take one of the two repetitions out.</source>
        <translation>되풀이 둘 중 하나를 빼 주세요.</translation>
    </message>
    <message>
        <source>Words can be counted by rule without it.</source>
        <translation>Kiwi 없이도 규칙으로 단어를 셀 수 있습니다.</translation>
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
