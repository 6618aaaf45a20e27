<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko">
<context>
    <name>guides</name>
    <message>
        <source>A guide cannot be read from “{name}”.</source>
        <translation>“{name}”에서 가이드를 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>Save it as UTF-8 text, Markdown or Word.</source>
        <translation>UTF-8 텍스트, Markdown 또는 Word로 저장해 주세요.</translation>
    </message>
    <message>
        <source>Use a text, Markdown or Word file: .txt, .md or .docx.</source>
        <translation>텍스트, Markdown 또는 Word 파일(.txt, .md, .docx)을 사용해 주세요.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read ({reason}).</source>
        <translation>“{name}” 파일을 읽을 수 없습니다({reason}).</translation>
    </message>
    <message>
        <source>“{name}” is not UTF-8 text.</source>
        <translation>“{name}” 파일은 UTF-8 텍스트가 아닙니다.</translation>
    </message>
    <message>
        <source>“{name}” is not a Word document.</source>
        <translation>“{name}” 파일은 Word 문서가 아닙니다.</translation>
    </message>
</context>
</TS>
