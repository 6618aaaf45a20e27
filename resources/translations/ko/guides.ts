<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko">
<context>
    <name>guides</name>
    <message>
        <source>A checklist's line needs words.</source>
        <translation>점검 항목에 내용을 입력해 주세요.</translation>
    </message>
    <message>
        <source>A guide cannot be read from “{name}”.</source>
        <translation>“{name}”에서 가이드를 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>A guide needs a name.</source>
        <translation>가이드 이름을 입력해 주세요.</translation>
    </message>
    <message>
        <source>A phrase needs words.</source>
        <translation>표현을 입력해 주세요.</translation>
    </message>
    <message>
        <source>A question moves within its guide only.</source>
        <translation>질문은 같은 가이드 안에서만 옮길 수 있습니다.</translation>
    </message>
    <message>
        <source>A question needs words.</source>
        <translation>질문 내용을 입력해 주세요.</translation>
    </message>
    <message>
        <source>A research question needs words.</source>
        <translation>연구 질문을 입력해 주세요.</translation>
    </message>
    <message>
        <source>Save it as UTF-8 text, Markdown or Word.</source>
        <translation>UTF-8 텍스트, Markdown 또는 Word로 저장해 주세요.</translation>
    </message>
    <message>
        <source>Say why this may stand.</source>
        <translation>그대로 두는 이유를 입력해 주세요.</translation>
    </message>
    <message>
        <source>This guide is no longer in the project.</source>
        <translation>이 가이드는 더 이상 프로젝트에 없습니다.</translation>
    </message>
    <message>
        <source>This line is no longer on the checklist.</source>
        <translation>이 항목은 더 이상 점검 목록에 없습니다.</translation>
    </message>
    <message>
        <source>This question is no longer in the guide.</source>
        <translation>이 질문은 더 이상 가이드에 없습니다.</translation>
    </message>
    <message>
        <source>This research question is no longer in the guide.</source>
        <translation>이 연구 질문은 더 이상 가이드에 없습니다.</translation>
    </message>
    <message>
        <source>This section is no longer in the guide.</source>
        <translation>이 섹션은 더 이상 가이드에 없습니다.</translation>
    </message>
    <message>
        <source>This stage is no longer in the project.</source>
        <translation>이 단계는 더 이상 프로젝트에 없습니다.</translation>
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
