<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko">
<context>
    <name>exchange</name>
    <message>
        <source>A text is too long for a cell of a workbook.</source>
        <translation>스프레드시트 한 칸에 들어가기에는 너무 긴 글이 있습니다.</translation>
    </message>
    <message>
        <source>Choose one of qdc, xlsx and csv.</source>
        <translation>qdc, xlsx, csv 중에서 골라 주세요.</translation>
    </message>
    <message>
        <source>Export it again as .qdc, .xlsx or .csv with a column “code”.</source>
        <translation>“code” 열이 있는 .qdc, .xlsx, .csv로 다시 내보내 주세요.</translation>
    </message>
    <message>
        <source>Export it again from the program it comes from.</source>
        <translation>원래 프로그램에서 다시 내보내 주세요.</translation>
    </message>
    <message>
        <source>InterviewKit cannot write “{name}” files.</source>
        <translation>InterviewKit은 “{name}” 파일을 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>아무것도 가져오지 않았습니다.</translation>
    </message>
    <message>
        <source>Open it in a spreadsheet and save it again.</source>
        <translation>스프레드시트 프로그램에서 열어 다시 저장해 주세요.</translation>
    </message>
    <message>
        <source>Save it as .csv or .qdc instead.</source>
        <translation>.csv나 .qdc로 저장해 주세요.</translation>
    </message>
    <message>
        <source>There are no codes to write.</source>
        <translation>내보낼 코드가 없습니다.</translation>
    </message>
    <message>
        <source>“{name}” could not be read.</source>
        <translation>“{name}”을(를) 읽지 못했습니다.</translation>
    </message>
    <message>
        <source>“{name}” holds declarations that a codebook never needs, so it was not read.</source>
        <translation>“{name}”에 코드북에는 필요 없는 선언이 들어 있어 읽지 않았습니다.</translation>
    </message>
    <message>
        <source>“{name}” holds no codebook that InterviewKit can read.</source>
        <translation>“{name}”에 InterviewKit이 읽을 수 있는 코드북이 없습니다.</translation>
    </message>
    <message>
        <source>“{name}” is damaged, or not what its ending says.</source>
        <translation>“{name}”이(가) 손상되었거나 확장자와 다른 파일입니다.</translation>
    </message>
    <message>
        <source>“{name}” is too large for a codebook.</source>
        <translation>“{name}”은(는) 코드북이라기에는 너무 큽니다.</translation>
    </message>
    <message>
        <source>“{name}” would burst when unpacked, or holds what no table needs, so it was not read.</source>
        <translation>“{name}”은(는) 압축을 풀면 지나치게 커지거나 표에 필요 없는 것이 들어 있어 읽지 않았습니다.</translation>
    </message>
</context>
</TS>
