<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko">
<context>
    <name>ui.transcript</name>
    <message>
        <source>A pause of {length}</source>
        <translation>{length} 쉼</translation>
    </message>
    <message>
        <source>A phrase that speech recognition makes up in silence: listen to this segment.</source>
        <translation>음성 인식이 조용할 때 지어내는 말입니다. 이 구간을 들어 보세요.</translation>
    </message>
    <message>
        <source>A quote without codes</source>
        <translation>코드가 없는 인용</translation>
    </message>
    <message>
        <source>Close the search (Esc)</source>
        <translation>찾기 닫기 (Esc)</translation>
    </message>
    <message>
        <source>Codes and emotions beside the text</source>
        <translation>본문 옆의 코드와 감정</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>잘라내기</translation>
    </message>
    <message>
        <source>Editing the text: Enter splits a segment, Backspace at its start merges it, Esc ends.</source>
        <translation>텍스트 편집 중: Enter는 구간을 나누고, 구간 맨 앞의 Backspace는 앞 구간과 합치며, Esc는 편집을 마칩니다.</translation>
    </message>
    <message>
        <source>Feeling {valence}</source>
        <translation>감정 {valence}</translation>
    </message>
    <message>
        <source>Find in this transcript</source>
        <translation>이 녹취록에서 찾기</translation>
    </message>
    <message>
        <source>From here on {language} is spoken.</source>
        <translation>여기부터 {language}로 말합니다.</translation>
    </message>
    <message>
        <source>Listen to this segment again.</source>
        <translation>이 구간을 다시 들어 보세요.</translation>
    </message>
    <message>
        <source>Merge with the segment before</source>
        <translation>앞 구간과 합치기</translation>
    </message>
    <message>
        <source>More words than anybody can say in this time: listen to this segment.</source>
        <translation>이 시간에 말할 수 없을 만큼 말이 많습니다. 이 구간을 들어 보세요.</translation>
    </message>
    <message>
        <source>Moving the end: ← → by words, with Shift by characters. Esc takes it back.</source>
        <translation>끝을 옮기는 중: ← →는 단어씩, Shift와 함께 누르면 글자씩 움직입니다. Esc를 누르면 되돌립니다.</translation>
    </message>
    <message>
        <source>Moving the start: ← → by words, with Shift by characters. Esc takes it back.</source>
        <translation>시작을 옮기는 중: ← →는 단어씩, Shift와 함께 누르면 글자씩 움직입니다. Esc를 누르면 되돌립니다.</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>붙여넣기</translation>
    </message>
    <message>
        <source>Speech recognition was unsure of these words.</source>
        <translation>음성 인식이 이 말을 확신하지 못했습니다.</translation>
    </message>
    <message>
        <source>Split the segment here</source>
        <translation>여기서 구간 나누기</translation>
    </message>
    <message>
        <source>Stage: {name}</source>
        <translation>단계: {name}</translation>
    </message>
    <message>
        <source>The next place (F3)</source>
        <translation>다음 위치 (F3)</translation>
    </message>
    <message>
        <source>The place before (Shift+F3)</source>
        <translation>이전 위치 (Shift+F3)</translation>
    </message>
    <message>
        <source>The same words again and again: listen to this segment.</source>
        <translation>같은 말이 되풀이됩니다. 이 구간을 들어 보세요.</translation>
    </message>
    <message>
        <source>Times and speakers</source>
        <translation>시각과 화자</translation>
    </message>
    <message>
        <source>Unknown code</source>
        <translation>알 수 없는 코드</translation>
    </message>
    <message>
        <source>Where the codings are</source>
        <translation>코딩이 있는 곳</translation>
    </message>
    <message>
        <source>Where the codings are: a click goes there.</source>
        <translation>코딩이 있는 곳입니다. 누르면 그리로 갑니다.</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{count}곳 중 {number}번째</translation>
    </message>
</context>
</TS>
