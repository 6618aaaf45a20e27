<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko">
<context>
    <name>ui.layers</name>
    <message>
        <source>A moment such as 01:06.2, or a stretch such as 01:06 – 01:10</source>
        <translation>01:06.2처럼 한 순간이나 01:06 – 01:10처럼 구간을 적어 주세요</translation>
    </message>
    <message>
        <source>All layers</source>
        <translation>모든 레이어</translation>
    </message>
    <message>
        <source>Another name for “{name}”</source>
        <translation>“{name}”의 새 이름</translation>
    </message>
    <message>
        <source>Change note</source>
        <translation>기록 수정</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>날짜와 시각</translation>
    </message>
    <message>
        <source>Delete layer</source>
        <translation>레이어 삭제</translation>
    </message>
    <message>
        <source>Delete note</source>
        <translation>기록 삭제</translation>
    </message>
    <message>
        <source>End</source>
        <translation>끝</translation>
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
        <source>Events go on after the recording’s end; they are kept.</source>
        <translation>녹음이 끝난 뒤의 이벤트도 있으며 그대로 둡니다.</translation>
    </message>
    <message>
        <source>Hide layer</source>
        <translation>레이어 숨기기</translation>
    </message>
    <message>
        <source>How the time counts</source>
        <translation>시각을 세는 방식</translation>
    </message>
    <message>
        <source>Import a log of events</source>
        <translation>이벤트 로그 가져오기</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>레이어</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>레이어</translation>
    </message>
    <message>
        <source>Mark now: {cue}</source>
        <translation>지금 표시: {cue}</translation>
    </message>
    <message>
        <source>Merge into</source>
        <translation>다음 레이어와 합치기</translation>
    </message>
    <message>
        <source>Merge layers</source>
        <translation>레이어 합치기</translation>
    </message>
    <message>
        <source>Microseconds from the beginning</source>
        <translation>시작부터 마이크로초</translation>
    </message>
    <message>
        <source>Microseconds since 1970</source>
        <translation>1970년부터 마이크로초</translation>
    </message>
    <message>
        <source>Milliseconds from the beginning</source>
        <translation>시작부터 밀리초</translation>
    </message>
    <message>
        <source>Milliseconds since 1970</source>
        <translation>1970년부터 밀리초</translation>
    </message>
    <message>
        <source>Move note in time</source>
        <translation>기록 시각 옮기기</translation>
    </message>
    <message>
        <source>Name of the layer</source>
        <translation>레이어 이름</translation>
    </message>
    <message>
        <source>Name of the new layer</source>
        <translation>새 레이어의 이름</translation>
    </message>
    <message>
        <source>New layer</source>
        <translation>새 레이어</translation>
    </message>
    <message>
        <source>New layer…</source>
        <translation>새 레이어…</translation>
    </message>
    <message>
        <source>No column looks like a time; choose one.</source>
        <translation>시각으로 보이는 열이 없습니다. 하나를 골라 주세요.</translation>
    </message>
    <message>
        <source>No note fits.</source>
        <translation>맞는 기록이 없습니다.</translation>
    </message>
    <message>
        <source>No row has a time within the recording. Choose another column, or another beginning.</source>
        <translation>녹음 안에 드는 시각이 있는 행이 없습니다. 다른 열이나 다른 시작 시각을 골라 주세요.</translation>
    </message>
    <message>
        <source>None: events are moments</source>
        <translation>없음: 한 순간의 이벤트</translation>
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
        <source>Nothing is noted here yet. {key} notes what is being heard while it plays on.</source>
        <translation>아직 기록이 없습니다. 듣는 중에 {key} 키를 누르면 재생을 멈추지 않고 기록합니다.</translation>
    </message>
    <message>
        <source>Objects in hand</source>
        <translation>손에 든 물건</translation>
    </message>
    <message>
        <source>Other columns</source>
        <translation>다른 열</translation>
    </message>
    <message>
        <source>Pause while I write</source>
        <translation>기록하는 동안 재생 멈추기</translation>
    </message>
    <message>
        <source>Put on another layer</source>
        <translation>다른 레이어로 옮기기</translation>
    </message>
    <message>
        <source>Quotable</source>
        <translation>인용할 만함</translation>
    </message>
    <message>
        <source>Reading “{name}”</source>
        <translation>“{name}” 읽는 중</translation>
    </message>
    <message>
        <source>Recolour layer</source>
        <translation>레이어 색 바꾸기</translation>
    </message>
    <message>
        <source>Rename layer</source>
        <translation>레이어 이름 바꾸기</translation>
    </message>
    <message>
        <source>Search notes</source>
        <translation>기록 찾기</translation>
    </message>
    <message>
        <source>Seconds from the beginning</source>
        <translation>시작부터 초</translation>
    </message>
    <message>
        <source>Seconds since 1970</source>
        <translation>1970년부터 초</translation>
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
        <source>Shift by (s)</source>
        <translation>이동(초)</translation>
    </message>
    <message>
        <source>Show layer</source>
        <translation>레이어 보이기</translation>
    </message>
    <message>
        <source>Show only one layer</source>
        <translation>한 레이어만 보기</translation>
    </message>
    <message>
        <source>Show this layer</source>
        <translation>이 레이어 보이기</translation>
    </message>
    <message>
        <source>Take the moment being heard</source>
        <translation>지금 들리는 순간으로</translation>
    </message>
    <message>
        <source>The events as they will be</source>
        <translation>가져올 이벤트 미리 보기</translation>
    </message>
    <message>
        <source>The recording began at</source>
        <translation>녹음 시작 시각</translation>
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
        <source>Time of day</source>
        <translation>하루 중 시각</translation>
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
        <source>What happened</source>
        <translation>일어난 일</translation>
    </message>
    <message>
        <source>Write the new name and press Enter.</source>
        <translation>새 이름을 쓰고 Enter 키를 눌러 주세요.</translation>
    </message>
    <message>
        <source>Write when the recording began, like {example}.</source>
        <translation>녹음이 시작된 시각을 {example}처럼 적어 주세요.</translation>
    </message>
    <message>
        <source>a new layer</source>
        <translation>새 레이어</translation>
    </message>
    <message>
        <source>e.g. 2026-05-01 14:03:20</source>
        <translation>예: 2026-05-01 14:03:20</translation>
    </message>
    <message>
        <source>h:mm:ss from the beginning</source>
        <translation>시작부터 시:분:초</translation>
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
        <source>{n} event came in as “{name}”.</source>
        <translation>이벤트 {n}개를 “{name}”으로 가져왔습니다.</translation>
    </message>
    <message>
        <source>{n} events came in as “{name}”.</source>
        <translation>이벤트 {n}개를 “{name}”으로 가져왔습니다.</translation>
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
        <source>{n} of the first rows has no time.</source>
        <translation>앞쪽 행 가운데 {n}행에 시각이 없습니다.</translation>
    </message>
    <message>
        <source>{n} of the first rows have no time.</source>
        <translation>앞쪽 행 가운데 {n}행에 시각이 없습니다.</translation>
    </message>
    <message>
        <source>{n} of the first rows lie before the recording and are left out.</source>
        <translation>앞쪽 행 가운데 {n}행은 녹음 시작 전이라 빠집니다.</translation>
    </message>
    <message>
        <source>{n} of the first rows lies before the recording and is left out.</source>
        <translation>앞쪽 행 가운데 {n}행은 녹음 시작 전이라 빠집니다.</translation>
    </message>
    <message>
        <source>{n} of them has another number of cells.</source>
        <translation>그중 {n}행은 칸 수가 다릅니다.</translation>
    </message>
    <message>
        <source>{n} of them have another number of cells.</source>
        <translation>그중 {n}행은 칸 수가 다릅니다.</translation>
    </message>
    <message>
        <source>{n} row had no time.</source>
        <translation>{n}행에는 시각이 없었습니다.</translation>
    </message>
    <message>
        <source>{n} row in “{file}”.</source>
        <translation>“{file}”에 {n}행이 있습니다.</translation>
    </message>
    <message>
        <source>{n} row lay before the recording.</source>
        <translation>{n}행은 녹음 시작 전이었습니다.</translation>
    </message>
    <message>
        <source>{n} rows had no time.</source>
        <translation>{n}행에는 시각이 없었습니다.</translation>
    </message>
    <message>
        <source>{n} rows in “{file}”.</source>
        <translation>“{file}”에 {n}행이 있습니다.</translation>
    </message>
    <message>
        <source>{n} rows lay before the recording.</source>
        <translation>{n}행은 녹음 시작 전이었습니다.</translation>
    </message>
    <message>
        <source>“{column}” is how long, as h:mm:ss</source>
        <translation>“{column}”이 길이(시:분:초)</translation>
    </message>
    <message>
        <source>“{column}” is how long, in milliseconds</source>
        <translation>“{column}”이 길이(밀리초)</translation>
    </message>
    <message>
        <source>“{column}” is how long, in seconds</source>
        <translation>“{column}”이 길이(초)</translation>
    </message>
    <message>
        <source>“{column}” is the end</source>
        <translation>“{column}”이 끝 시각</translation>
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
