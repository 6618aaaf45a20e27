<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko">
<context>
    <name>ui.report</name>
    <message>
        <source>Code passages and write themes: the report grows here as you work.</source>
        <translation>구절을 코딩하고 테마를 쓰면 보고서가 여기에서 함께 만들어집니다.</translation>
    </message>
    <message>
        <source>Drawing the figures</source>
        <translation>그림 그리는 중</translation>
    </message>
    <message>
        <source>Everything as JSON…</source>
        <translation>전체를 JSON으로…</translation>
    </message>
    <message>
        <source>Everything, for programs (*.json)</source>
        <translation>전체 데이터 (*.json)</translation>
    </message>
    <message>
        <source>Export report…</source>
        <translation>보고서 내보내기…</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>주요 발견</translation>
    </message>
    <message>
        <source>Go to Themes</source>
        <translation>테마로 이동</translation>
    </message>
    <message>
        <source>How this was done</source>
        <translation>연구 방법</translation>
    </message>
    <message>
        <source>Journey as a picture…</source>
        <translation>여정을 그림으로…</translation>
    </message>
    <message>
        <source>Journey as vectors…</source>
        <translation>여정을 벡터 그림으로…</translation>
    </message>
    <message>
        <source>Language of the report</source>
        <translation>보고서 언어</translation>
    </message>
    <message>
        <source>On the other hand</source>
        <translation>다른 목소리</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>그림 (*.png)</translation>
    </message>
    <message>
        <source>Preview of the report</source>
        <translation>보고서 미리보기</translation>
    </message>
    <message>
        <source>Reading the report</source>
        <translation>보고서 읽는 중</translation>
    </message>
    <message>
        <source>Theme map as a picture…</source>
        <translation>테마 맵을 그림으로…</translation>
    </message>
    <message>
        <source>Theme map as vectors…</source>
        <translation>테마 맵을 벡터 그림으로…</translation>
    </message>
    <message>
        <source>Themes with quotes become findings here.</source>
        <translation>인용이 있는 테마가 여기에 주요 발견으로 나타납니다.</translation>
    </message>
    <message>
        <source>Vector picture (*.svg)</source>
        <translation>벡터 그림 (*.svg)</translation>
    </message>
    <message>
        <source>Word document (*.docx)</source>
        <translation>Word 문서 (*.docx)</translation>
    </message>
</context>
</TS>
