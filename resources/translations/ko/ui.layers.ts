<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko">
<context>
    <name>ui.layers</name>
    <message>
        <source>A click plays there; Enter too.</source>
        <translation>클릭하면 그 지점부터 재생합니다. Enter 키도 됩니다.</translation>
    </message>
    <message>
        <source>A moment such as 01:06.2, or a stretch such as 01:06 – 01:10</source>
        <translation>01:06.2처럼 한 순간이나 01:06 – 01:10처럼 구간을 적어 주세요</translation>
    </message>
    <message>
        <source>All layers</source>
        <translation>모든 층</translation>
    </message>
    <message>
        <source>Another name for “{name}”</source>
        <translation>“{name}”의 새 이름</translation>
    </message>
    <message>
        <source>Behaviour</source>
        <translation>행동</translation>
    </message>
    <message>
        <source>Change note</source>
        <translation>기록 수정</translation>
    </message>
    <message>
        <source>Delete layer</source>
        <translation>층 삭제</translation>
    </message>
    <message>
        <source>Delete note</source>
        <translation>기록 삭제</translation>
    </message>
    <message>
        <source>Enter keeps it, Shift+Enter begins a new line, Esc gives it up.</source>
        <translation>Enter는 저장, Shift+Enter는 줄바꿈, Esc는 취소입니다.</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>주변 환경</translation>
    </message>
    <message>
        <source>Hide layer</source>
        <translation>층 숨기기</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>층</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>층</translation>
    </message>
    <message>
        <source>Mark now: {cue}</source>
        <translation>지금 표시: {cue}</translation>
    </message>
    <message>
        <source>Merge into</source>
        <translation>다음 층과 합치기</translation>
    </message>
    <message>
        <source>Merge layers</source>
        <translation>층 합치기</translation>
    </message>
    <message>
        <source>Move note in time</source>
        <translation>기록 시각 옮기기</translation>
    </message>
    <message>
        <source>Name of the new layer</source>
        <translation>새 층의 이름</translation>
    </message>
    <message>
        <source>New layer</source>
        <translation>새 층</translation>
    </message>
    <message>
        <source>New layer…</source>
        <translation>새 층…</translation>
    </message>
    <message>
        <source>No note fits.</source>
        <translation>맞는 기록이 없습니다.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>기록</translation>
    </message>
    <message>
        <source>Note at this moment…</source>
        <translation>지금 이 순간 기록…</translation>
    </message>
    <message>
        <source>Notes and marks</source>
        <translation>기록과 표시</translation>
    </message>
    <message>
        <source>Nothing is noted here yet. {key} notes what is being heard, without a stop.</source>
        <translation>아직 기록이 없습니다. 듣는 중에 {key} 키를 누르면 재생을 멈추지 않고 기록합니다.</translation>
    </message>
    <message>
        <source>Objects in hand</source>
        <translation>손에 든 물건</translation>
    </message>
    <message>
        <source>Pause while I write</source>
        <translation>기록하는 동안 재생 멈추기</translation>
    </message>
    <message>
        <source>Play from here</source>
        <translation>여기부터 재생</translation>
    </message>
    <message>
        <source>Put on another layer</source>
        <translation>다른 층으로 옮기기</translation>
    </message>
    <message>
        <source>Quotable</source>
        <translation>인용할 만함</translation>
    </message>
    <message>
        <source>Recolour layer</source>
        <translation>층 색 바꾸기</translation>
    </message>
    <message>
        <source>Rename layer</source>
        <translation>층 이름 바꾸기</translation>
    </message>
    <message>
        <source>Search notes</source>
        <translation>기록 찾기</translation>
    </message>
    <message>
        <source>Seen or heard</source>
        <translation>보이거나 들린 것</translation>
    </message>
    <message>
        <source>Seen or heard…</source>
        <translation>보이거나 들린 것…</translation>
    </message>
    <message>
        <source>Show layer</source>
        <translation>층 보이기</translation>
    </message>
    <message>
        <source>Show only one layer</source>
        <translation>한 층만 보기</translation>
    </message>
    <message>
        <source>Show this layer</source>
        <translation>이 층 보이기</translation>
    </message>
    <message>
        <source>Take the moment being heard</source>
        <translation>지금 들리는 순간으로</translation>
    </message>
    <message>
        <source>This is no time. Write it like 01:06.2, or 01:06 – 01:10 for a stretch.</source>
        <translation>시각이 아닙니다. 01:06.2처럼, 구간이면 01:06 – 01:10처럼 적어 주세요.</translation>
    </message>
    <message>
        <source>This transcript has no times, so that notes have no place in it.</source>
        <translation>이 녹취록에는 시각이 없어 기록을 둘 자리가 없습니다.</translation>
    </message>
    <message>
        <source>Time of the note</source>
        <translation>기록의 시각</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>확인 필요</translation>
    </message>
    <message>
        <source>Write the new name and press Enter.</source>
        <translation>새 이름을 쓰고 Enter 키를 눌러 주세요.</translation>
    </message>
    <message>
        <source>a new layer</source>
        <translation>새 층</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>숨김</translation>
    </message>
    <message>
        <source>new name</source>
        <translation>새 이름</translation>
    </message>
    <message>
        <source>{cue} at {time}</source>
        <translation>{time} · {cue}</translation>
    </message>
    <message>
        <source>{n} mark went with it.</source>
        <translation>표시 {n}개도 함께 삭제했습니다.</translation>
    </message>
    <message>
        <source>{n} marks went with it.</source>
        <translation>표시 {n}개도 함께 삭제했습니다.</translation>
    </message>
    <message>
        <source>{n} note was deleted.</source>
        <translation>기록 {n}개를 삭제했습니다.</translation>
    </message>
    <message>
        <source>{n} notes were deleted.</source>
        <translation>기록 {n}개를 삭제했습니다.</translation>
    </message>
    <message>
        <source>“{name}” is now part of “{other}”.</source>
        <translation>“{name}”을 “{other}”에 합쳤습니다.</translation>
    </message>
    <message>
        <source>“{name}” was deleted.</source>
        <translation>“{name}”을(를) 삭제했습니다.</translation>
    </message>
</context>
</TS>
