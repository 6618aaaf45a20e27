<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko">
<context>
    <name>ui.tables</name>
    <message>
        <source>Choose above each column what it holds. Nothing of the file itself is changed.</source>
        <translation>열마다 무엇이 들어 있는지 위에서 골라 주세요. 파일 자체는 바뀌지 않습니다.</translation>
    </message>
    <message>
        <source>Fact about the participant</source>
        <translation>참여자 속성</translation>
    </message>
    <message>
        <source>First rows of the table</source>
        <translation>표의 처음 몇 행</translation>
    </message>
    <message>
        <source>Import a table</source>
        <translation>표 가져오기</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>보기 방식</translation>
    </message>
    <message>
        <source>Nothing new was in the table</source>
        <translation>표에 새로운 내용이 없습니다</translation>
    </message>
    <message>
        <source>Number of the row</source>
        <translation>행 번호</translation>
    </message>
    <message>
        <source>One pair of participants may be one person.</source>
        <translation>참여자 한 쌍이 같은 사람일 수 있습니다.</translation>
    </message>
    <message>
        <source>Text to code</source>
        <translation>코딩할 텍스트</translation>
    </message>
    <message>
        <source>What “{column}” holds</source>
        <translation>“{column}” 열의 내용</translation>
    </message>
    <message>
        <source>facts are left out, because no column names the participant</source>
        <translation>참여자를 나타내는 열이 없어 속성은 제외됩니다</translation>
    </message>
    <message>
        <source>row numbers that stand twice: {rows}</source>
        <translation>두 번 나오는 행 번호: {rows}</translation>
    </message>
    <message>
        <source>{n} fact</source>
        <translation>속성 {n}개</translation>
    </message>
    <message>
        <source>{n} fact about each</source>
        <translation>참여자마다 속성 {n}개</translation>
    </message>
    <message>
        <source>{n} facts</source>
        <translation>속성 {n}개</translation>
    </message>
    <message>
        <source>{n} facts about each</source>
        <translation>참여자마다 속성 {n}개</translation>
    </message>
    <message>
        <source>{n} left as you corrected it</source>
        <translation>고쳐 두신 {n}개는 그대로 두었습니다</translation>
    </message>
    <message>
        <source>{n} left as you corrected them</source>
        <translation>고쳐 두신 {n}개는 그대로 두었습니다</translation>
    </message>
    <message>
        <source>{n} new segment</source>
        <translation>새 구간 {n}개</translation>
    </message>
    <message>
        <source>{n} new segments</source>
        <translation>새 구간 {n}개</translation>
    </message>
    <message>
        <source>{n} no longer in the table, kept here</source>
        <translation>표에서 사라졌지만 여기 남겨 둔 {n}개</translation>
    </message>
    <message>
        <source>{n} pairs of participants may be one person.</source>
        <translation>참여자 {n}쌍이 같은 사람일 수 있습니다.</translation>
    </message>
    <message>
        <source>{n} segment changed</source>
        <translation>바뀐 구간 {n}개</translation>
    </message>
    <message>
        <source>{n} segments changed</source>
        <translation>바뀐 구간 {n}개</translation>
    </message>
    <message>
        <source>{n} text becomes a segment</source>
        <translation>텍스트 {n}개가 구간이 됩니다</translation>
    </message>
    <message>
        <source>{n} texts become segments</source>
        <translation>텍스트 {n}개가 구간이 됩니다</translation>
    </message>
    <message>
        <source>{n} unchanged</source>
        <translation>그대로인 {n}개</translation>
    </message>
</context>
</TS>
