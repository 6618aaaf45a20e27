<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko">
<context>
    <name>ui.journey</name>
    <message>
        <source>A journey begins with its stages.</source>
        <translation>여정은 단계에서 시작합니다.</translation>
    </message>
    <message>
        <source>A lane of your own</source>
        <translation>우리 팀 레인</translation>
    </message>
    <message>
        <source>A lane of your own.</source>
        <translation>우리 팀이 만든 레인입니다.</translation>
    </message>
    <message>
        <source>A name left empty takes the other one.</source>
        <translation>비워 둔 이름에는 다른 쪽 이름을 씁니다.</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>주인공</translation>
    </message>
    <message>
        <source>Add card</source>
        <translation>카드 추가</translation>
    </message>
    <message>
        <source>Add picture</source>
        <translation>그림 추가</translation>
    </message>
    <message>
        <source>Add stage</source>
        <translation>단계 추가</translation>
    </message>
    <message>
        <source>Add touchpoint</source>
        <translation>접점 추가</translation>
    </message>
    <message>
        <source>Along</source>
        <translation>가로축</translation>
    </message>
    <message>
        <source>Arrows go from feeling to feeling.</source>
        <translation>화살표로 감정 사이를 오갑니다.</translation>
    </message>
    <message>
        <source>Arrows walk from card to card, Enter writes, Ctrl+Enter adds a card.</source>
        <translation>화살표로 카드 사이를 오가고, Enter로 쓰고, Ctrl+Enter로 카드를 추가합니다.</translation>
    </message>
    <message>
        <source>Awareness to advocacy (6 stages)</source>
        <translation>인지에서 추천까지 (6단계)</translation>
    </message>
    <message>
        <source>Awareness to loyalty (5 stages)</source>
        <translation>인지에서 충성도까지 (5단계)</translation>
    </message>
    <message>
        <source>Before, during and after purchase (3 stages)</source>
        <translation>구매 전·중·후 (3단계)</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>카드</translation>
    </message>
    <message>
        <source>Cards, numbers, lanes and description as they were then; one step that can be undone.</source>
        <translation>카드, 숫자, 레인, 설명을 그때 그대로 되돌립니다. 한 걸음이며 실행 취소할 수 있습니다.</translation>
    </message>
    <message>
        <source>Choose a .png or .jpg file.</source>
        <translation>.png나 .jpg 파일을 골라 주세요.</translation>
    </message>
    <message>
        <source>Choose a card or a stage to see its quotes.</source>
        <translation>카드나 단계를 고르면 그 인용이 보입니다.</translation>
    </message>
    <message>
        <source>Choose a cell to see the quotes behind it.</source>
        <translation>칸을 고르면 그 뒤의 인용이 보입니다.</translation>
    </message>
    <message>
        <source>Choose a number to see the quotes behind it.</source>
        <translation>숫자를 고르면 그 뒤의 인용이 보입니다.</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>그림 고르기</translation>
    </message>
    <message>
        <source>Choose lanes</source>
        <translation>레인 고르기</translation>
    </message>
    <message>
        <source>Chosen participants</source>
        <translation>고른 참여자</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>비교</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>비교 방식</translation>
    </message>
    <message>
        <source>Comparing journeys</source>
        <translation>여정을 비교하는 중</translation>
    </message>
    <message>
        <source>Confirm moment of truth</source>
        <translation>진실의 순간으로 확정</translation>
    </message>
    <message>
        <source>Copy map</source>
        <translation>맵 복사</translation>
    </message>
    <message>
        <source>Copy map…</source>
        <translation>맵 복사…</translation>
    </message>
    <message>
        <source>Delete map</source>
        <translation>맵 삭제</translation>
    </message>
    <message>
        <source>Delete version</source>
        <translation>버전 삭제</translation>
    </message>
    <message>
        <source>Describe map</source>
        <translation>맵 설명</translation>
    </message>
    <message>
        <source>Describe map…</source>
        <translation>맵 설명…</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>차이</translation>
    </message>
    <message>
        <source>Difference: second minus first, with its 95 % interval. People who are in both are compared with themselves (paired); groups of different people by Welch’s interval. Nothing is told below three.</source>
        <translation>차이는 둘째에서 첫째를 뺀 값이며 95 % 신뢰구간을 함께 보여 줍니다. 양쪽에 다 있는 사람은 자기 자신과 비교하고(대응), 서로 다른 사람들의 집단은 Welch 구간으로 비교합니다. 세 명이 안 되면 말하지 않습니다.</translation>
    </message>
    <message>
        <source>Do not offer</source>
        <translation>제안하지 않기</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>앞으로</translation>
    </message>
    <message>
        <source>Edit touchpoint</source>
        <translation>터치포인트 편집</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>영어 이름</translation>
    </message>
    <message>
        <source>Enter writes a card</source>
        <translation>Enter로 카드를 씁니다</translation>
    </message>
    <message>
        <source>Everything moves to “{name}”</source>
        <translation>모두 “{name}” 단계로 옮깁니다</translation>
    </message>
    <message>
        <source>Expectations</source>
        <translation>기대</translation>
    </message>
    <message>
        <source>Export as picture, vectors or PDF…</source>
        <translation>그림, 벡터, PDF로 내보내기…</translation>
    </message>
    <message>
        <source>Export as workbook or table…</source>
        <translation>통합 문서나 표로 내보내기…</translation>
    </message>
    <message>
        <source>Export map</source>
        <translation>맵 내보내기</translation>
    </message>
    <message>
        <source>Feelings in the interview</source>
        <translation>인터뷰 속 감정</translation>
    </message>
    <message>
        <source>Find quotes</source>
        <translation>인용 찾기</translation>
    </message>
    <message>
        <source>First journey</source>
        <translation>첫째 여정</translation>
    </message>
    <message>
        <source>Forget set of stages</source>
        <translation>단계 세트 지우기</translation>
    </message>
    <message>
        <source>Forget “{name}”</source>
        <translation>“{name}” 지우기</translation>
    </message>
    <message>
        <source>From a CSV file…</source>
        <translation>CSV 파일에서…</translation>
    </message>
    <message>
        <source>From each felt quote to the next one of the same person in the same interview.</source>
        <translation>같은 인터뷰에서 같은 사람의 감정이 담긴 인용에서 그다음 인용으로 이어지는 걸음을 셉니다.</translation>
    </message>
    <message>
        <source>Funnel numbers</source>
        <translation>퍼널 숫자</translation>
    </message>
    <message>
        <source>Funnel numbers…</source>
        <translation>퍼널 숫자…</translation>
    </message>
    <message>
        <source>Funnel: {before} → {after}</source>
        <translation>퍼널: {before} → {after}</translation>
    </message>
    <message>
        <source>How many people came this far?</source>
        <translation>몇 명이 여기까지 왔나요?</translation>
    </message>
    <message>
        <source>How many people came to each stage, from your analytics or till.</source>
        <translation>단계마다 몇 명이 왔는지, 분석 도구나 매장 자료에서 옮겨 주세요.</translation>
    </message>
    <message>
        <source>In interviews</source>
        <translation>인터뷰 속</translation>
    </message>
    <message>
        <source>Join the channels of a stage</source>
        <translation>단계의 채널 합치기</translation>
    </message>
    <message>
        <source>Journey of everybody</source>
        <translation>모두의 여정</translation>
    </message>
    <message>
        <source>Keep a version</source>
        <translation>버전 보관</translation>
    </message>
    <message>
        <source>Keep as a card</source>
        <translation>카드로 확정</translation>
    </message>
    <message>
        <source>Keep stages as a set</source>
        <translation>단계를 세트로 보관</translation>
    </message>
    <message>
        <source>Keep these stages as a set…</source>
        <translation>이 단계들을 세트로 보관…</translation>
    </message>
    <message>
        <source>Keep version…</source>
        <translation>버전 보관…</translation>
    </message>
    <message>
        <source>Korean name</source>
        <translation>한국어 이름</translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation>레인</translation>
    </message>
    <message>
        <source>Lanes of the map</source>
        <translation>맵의 레인</translation>
    </message>
    <message>
        <source>Lanes…</source>
        <translation>레인…</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>뒤로</translation>
    </message>
    <message>
        <source>Lay out the usual five</source>
        <translation>기본 5단계로 시작</translation>
    </message>
    <message>
        <source>Lay out “{name}”</source>
        <translation>“{name}” 펼치기</translation>
    </message>
    <message>
        <source>Link quotes</source>
        <translation>인용 연결</translation>
    </message>
    <message>
        <source>Make map</source>
        <translation>맵 만들기</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>맵</translation>
    </message>
    <message>
        <source>Map: {name}</source>
        <translation>맵: {name}</translation>
    </message>
    <message>
        <source>Mean feeling: {before} → {after}</source>
        <translation>감정 평균: {before} → {after}</translation>
    </message>
    <message>
        <source>More about the map</source>
        <translation>맵 더 보기</translation>
    </message>
    <message>
        <source>Move card</source>
        <translation>카드 옮기기</translation>
    </message>
    <message>
        <source>Move stage</source>
        <translation>단계 이동</translation>
    </message>
    <message>
        <source>Move to the next stage</source>
        <translation>다음 단계로</translation>
    </message>
    <message>
        <source>Move to the stage before</source>
        <translation>앞 단계로</translation>
    </message>
    <message>
        <source>Move touchpoint</source>
        <translation>터치포인트 옮기기</translation>
    </message>
    <message>
        <source>Moved from place {before} to {after}.</source>
        <translation>{before}번째에서 {after}번째로 옮겼습니다.</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>New card</source>
        <translation>새 카드</translation>
    </message>
    <message>
        <source>New card: {lane}</source>
        <translation>새 카드: {lane}</translation>
    </message>
    <message>
        <source>New map</source>
        <translation>새 맵</translation>
    </message>
    <message>
        <source>New map…</source>
        <translation>새 맵…</translation>
    </message>
    <message>
        <source>New stage</source>
        <translation>새 단계</translation>
    </message>
    <message>
        <source>New stage…</source>
        <translation>새 단계…</translation>
    </message>
    <message>
        <source>New touchpoint</source>
        <translation>새 접점</translation>
    </message>
    <message>
        <source>New touchpoint “{name}”</source>
        <translation>새 터치포인트 “{name}”</translation>
    </message>
    <message>
        <source>New touchpoint…</source>
        <translation>새 접점…</translation>
    </message>
    <message>
        <source>No such stage: {names}</source>
        <translation>없는 단계: {names}</translation>
    </message>
    <message>
        <source>No version was kept yet. Keep one before you go on.</source>
        <translation>아직 보관한 버전이 없습니다. 작업을 이어 가기 전에 하나 보관해 주세요.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>기록</translation>
    </message>
    <message>
        <source>Nothing is different.</source>
        <translation>달라진 것이 없습니다.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>지금</translation>
    </message>
    <message>
        <source>Online and offline</source>
        <translation>온라인과 오프라인</translation>
    </message>
    <message>
        <source>Only lanes of your own can be removed; the others can be hidden.</source>
        <translation>직접 만든 레인만 지울 수 있고, 나머지는 숨길 수 있습니다.</translation>
    </message>
    <message>
        <source>Only offline</source>
        <translation>오프라인만</translation>
    </message>
    <message>
        <source>Only online</source>
        <translation>온라인만</translation>
    </message>
    <message>
        <source>Or paste a table: a stage and its number on each line</source>
        <translation>또는 표를 붙여 넣어 주세요. 한 줄에 단계와 숫자 하나</translation>
    </message>
    <message>
        <source>Own sets of stages</source>
        <translation>우리 팀 단계 세트</translation>
    </message>
    <message>
        <source>Participants with a feeling: {before} → {after}</source>
        <translation>감정을 말한 참여자: {before} → {after}</translation>
    </message>
    <message>
        <source>Participants with something negative: {before} → {after}</source>
        <translation>부정적으로 말한 참여자: {before} → {after}</translation>
    </message>
    <message>
        <source>Paste a table</source>
        <translation>표 붙여 넣기</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>그림</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>인쇄…</translation>
    </message>
    <message>
        <source>Quotes behind the card</source>
        <translation>카드 뒤의 인용</translation>
    </message>
    <message>
        <source>Quotes behind the card…</source>
        <translation>카드 뒤의 인용…</translation>
    </message>
    <message>
        <source>Quotes stay without a stage; its touchpoints and cards go</source>
        <translation>인용은 단계 없이 남고, 터치포인트와 카드는 사라집니다</translation>
    </message>
    <message>
        <source>Reading feelings</source>
        <translation>감정을 읽는 중</translation>
    </message>
    <message>
        <source>Reading the journey</source>
        <translation>여정을 읽는 중</translation>
    </message>
    <message>
        <source>Remove card</source>
        <translation>카드 제거</translation>
    </message>
    <message>
        <source>Remove stage</source>
        <translation>단계 삭제</translation>
    </message>
    <message>
        <source>Remove touchpoint</source>
        <translation>터치포인트 제거</translation>
    </message>
    <message>
        <source>Rename stage</source>
        <translation>단계 이름 바꾸기</translation>
    </message>
    <message>
        <source>Renamed: “{before}” is now “{after}”.</source>
        <translation>이름이 “{before}”에서 “{after}”(으)로 바뀌었습니다.</translation>
    </message>
    <message>
        <source>Restore version</source>
        <translation>버전 복원</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>시나리오</translation>
    </message>
    <message>
        <source>Second journey</source>
        <translation>둘째 여정</translation>
    </message>
    <message>
        <source>Set funnel numbers</source>
        <translation>퍼널 숫자 입력</translation>
    </message>
    <message>
        <source>Show map</source>
        <translation>맵 표시</translation>
    </message>
    <message>
        <source>Show the quotes</source>
        <translation>인용 보기</translation>
    </message>
    <message>
        <source>Split stage by channel</source>
        <translation>단계를 채널별로 나누기</translation>
    </message>
    <message>
        <source>Text of the card</source>
        <translation>카드 내용</translation>
    </message>
    <message>
        <source>The lane “{lane}” is no longer shown.</source>
        <translation>“{lane}” 레인이 이제 보이지 않습니다.</translation>
    </message>
    <message>
        <source>The lane “{lane}” is shown now.</source>
        <translation>“{lane}” 레인이 이제 보입니다.</translation>
    </message>
    <message>
        <source>The map is as it was in “{name}”.</source>
        <translation>맵을 “{name}” 때의 모습으로 되돌렸습니다.</translation>
    </message>
    <message>
        <source>The map “{name}” was deleted; stages and quotes stay.</source>
        <translation>“{name}” 맵을 삭제했습니다. 단계와 인용은 남아 있습니다.</translation>
    </message>
    <message>
        <source>The stage is new.</source>
        <translation>새로운 단계입니다.</translation>
    </message>
    <message>
        <source>The stage was removed.</source>
        <translation>단계가 제거되었습니다.</translation>
    </message>
    <message>
        <source>The stage “{name}” was removed. {rest}.</source>
        <translation>‘{name}’ 단계를 삭제했습니다. {rest}.</translation>
    </message>
    <message>
        <source>Ticked lanes are shown; drag them, or use the buttons, to change their order.</source>
        <translation>표시한 레인만 보입니다. 끌거나 단추를 눌러 순서를 바꿉니다.</translation>
    </message>
    <message>
        <source>Touchpoint “{name}” moved from {before} to {after}</source>
        <translation>터치포인트 “{name}”: {before}에서 {after}(으)로 옮김</translation>
    </message>
    <message>
        <source>Touchpoint “{name}” removed</source>
        <translation>터치포인트 “{name}” 제거</translation>
    </message>
    <message>
        <source>Touchpoint “{name}”: {before} → {after}</source>
        <translation>터치포인트 “{name}”: {before} → {after}</translation>
    </message>
    <message>
        <source>Two emotion curves</source>
        <translation>두 감정 곡선</translation>
    </message>
    <message>
        <source>Unlink quotes</source>
        <translation>인용 연결 해제</translation>
    </message>
    <message>
        <source>Use a preset</source>
        <translation>단계 구성 고르기</translation>
    </message>
    <message>
        <source>Vectors</source>
        <translation>벡터</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>버전</translation>
    </message>
    <message>
        <source>Versions of the map</source>
        <translation>맵의 버전</translation>
    </message>
    <message>
        <source>Versions…</source>
        <translation>버전…</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>달라진 점</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>차이</translation>
    </message>
    <message>
        <source>What does the picture show?</source>
        <translation>그림에 무엇이 보이나요?</translation>
    </message>
    <message>
        <source>What feeling follows what</source>
        <translation>어떤 감정 다음에 어떤 감정이 오는지</translation>
    </message>
    <message>
        <source>What shall become of what stands in it?</source>
        <translation>이 단계에 있는 것은 어떻게 할까요?</translation>
    </message>
    <message>
        <source>Where do they meet the service?</source>
        <translation>고객이 서비스를 만나는 곳은 어디인가요?</translation>
    </message>
    <message>
        <source>Whose journey it is, for example: a parent who shops at night</source>
        <translation>누구의 여정인지 적어 주세요. 예: 밤에 장을 보는 부모</translation>
    </message>
    <message>
        <source>Whose quotes count</source>
        <translation>누구의 인용을 셀지</translation>
    </message>
    <message>
        <source>Whose quotes count: everybody’s, unless something is ticked.</source>
        <translation>누구의 인용을 셀지 고릅니다. 아무것도 표시하지 않으면 모두의 인용을 셉니다.</translation>
    </message>
    <message>
        <source>Write card</source>
        <translation>카드 쓰기</translation>
    </message>
    <message>
        <source>by time</source>
        <translation>시간순</translation>
    </message>
    <message>
        <source>by turns</source>
        <translation>발화순</translation>
    </message>
    <message>
        <source>compared with</source>
        <translation>비교 대상</translation>
    </message>
    <message>
        <source>everything in it is in “{name}” now</source>
        <translation>안에 있던 것은 모두 “{name}” 단계로 옮겼습니다</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>정하지 않음</translation>
    </message>
    <message>
        <source>nothing felt</source>
        <translation>감정 없음</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>아직 없음</translation>
    </message>
    <message>
        <source>offered by the coding; Enter keeps it as a card</source>
        <translation>코딩에서 제안, Enter로 카드로 확정</translation>
    </message>
    <message>
        <source>paired, {n} people in both</source>
        <translation>대응, 양쪽에 다 있는 {n}명</translation>
    </message>
    <message>
        <source>paired, {n} person in both</source>
        <translation>대응, 양쪽에 다 있는 {n}명</translation>
    </message>
    <message>
        <source>pleasant or not</source>
        <translation>긍정·부정</translation>
    </message>
    <message>
        <source>too few for a mean (n = {n})</source>
        <translation>평균을 내기에 적음 (n = {n})</translation>
    </message>
    <message>
        <source>too few to tell</source>
        <translation>말하기에 너무 적음</translation>
    </message>
    <message>
        <source>turn {n}</source>
        <translation>발화 {n}</translation>
    </message>
    <message>
        <source>unpaired, {a} and {b} people</source>
        <translation>독립, {a}명과 {b}명</translation>
    </message>
    <message>
        <source>word by word</source>
        <translation>감정 낱말별</translation>
    </message>
    <message>
        <source>{lane}, “{name}”: participants behind it {before} → {after}</source>
        <translation>{lane}, “{name}”: 뒷받침하는 참여자 {before} → {after}</translation>
    </message>
    <message>
        <source>{lane}, “{name}”: participants {before} → {after}</source>
        <translation>{lane}, “{name}”: 참여자 {before} → {after}</translation>
    </message>
    <message>
        <source>{lane}: card “{name}” removed</source>
        <translation>{lane}: 카드 “{name}” 제거</translation>
    </message>
    <message>
        <source>{lane}: new card “{name}”</source>
        <translation>{lane}: 새 카드 “{name}”</translation>
    </message>
    <message>
        <source>{lane}: “{before}” now reads “{after}”</source>
        <translation>{lane}: “{before}” → “{after}”</translation>
    </message>
    <message>
        <source>{lane}: “{name}” is new in the coding, {after} participants</source>
        <translation>{lane}: “{name}” 코딩에서 새로 올라옴, 참여자 {after}명</translation>
    </message>
    <message>
        <source>{lane}: “{name}” moved from {before} to {after}</source>
        <translation>{lane}: “{name}” {before}에서 {after}(으)로 옮김</translation>
    </message>
    <message>
        <source>{lane}: “{name}” no longer comes from the coding</source>
        <translation>{lane}: “{name}” 코딩에서 더 이상 올라오지 않음</translation>
    </message>
    <message>
        <source>{name}, copy</source>
        <translation>{name} 사본</translation>
    </message>
    <message>
        <source>{note}, the first {n} shown</source>
        <translation>{note}, 처음 {n}개 표시</translation>
    </message>
    <message>
        <source>{n} change</source>
        <translation>달라진 점 {n}개</translation>
    </message>
    <message>
        <source>{n} changes</source>
        <translation>달라진 점 {n}개</translation>
    </message>
    <message>
        <source>{n} quote behind it is gone since.</source>
        <translation>카드 뒤에 있던 인용 {n}개는 그 사이 없어졌습니다.</translation>
    </message>
    <message>
        <source>{n} quote behind the card</source>
        <translation>카드 뒤의 인용 {n}개</translation>
    </message>
    <message>
        <source>{n} quote is without a stage now</source>
        <translation>인용 {n}개의 단계가 비었습니다</translation>
    </message>
    <message>
        <source>{n} quote of other people</source>
        <translation>다른 사람의 인용 {n}개</translation>
    </message>
    <message>
        <source>{n} quote without a stage</source>
        <translation>단계 없는 인용 {n}개</translation>
    </message>
    <message>
        <source>{n} quotes are without a stage now</source>
        <translation>인용 {n}개의 단계가 비었습니다</translation>
    </message>
    <message>
        <source>{n} quotes behind it are gone since.</source>
        <translation>카드 뒤에 있던 인용 {n}개는 그 사이 없어졌습니다.</translation>
    </message>
    <message>
        <source>{n} quotes behind the card</source>
        <translation>카드 뒤의 인용 {n}개</translation>
    </message>
    <message>
        <source>{n} quotes of other people</source>
        <translation>다른 사람의 인용 {n}개</translation>
    </message>
    <message>
        <source>{n} quotes without a stage</source>
        <translation>단계 없는 인용 {n}개</translation>
    </message>
    <message>
        <source>“{name}” has no touchpoint with a channel yet. Give one a channel first.</source>
        <translation>“{name}” 단계에는 아직 채널이 있는 터치포인트가 없습니다. 먼저 채널을 적어 주세요.</translation>
    </message>
    <message>
        <source>“{name}” has {n} quote.</source>
        <translation>“{name}” 단계에 인용 {n}개가 있습니다.</translation>
    </message>
    <message>
        <source>“{name}” has {n} quotes.</source>
        <translation>“{name}” 단계에 인용 {n}개가 있습니다.</translation>
    </message>
    <message>
        <source>“{name}” is no picture that can be shown.</source>
        <translation>“{name}”은(는) 보여 줄 수 있는 그림이 아닙니다.</translation>
    </message>
    <message>
        <source>“{text}” is no number.</source>
        <translation>“{text}”은(는) 숫자가 아닙니다.</translation>
    </message>
    <message>
        <source>▲ pleasant</source>
        <translation>▲ 긍정</translation>
    </message>
    <message>
        <source>▼ unpleasant</source>
        <translation>▼ 부정</translation>
    </message>
    <message>
        <source>● neutral</source>
        <translation>● 중립</translation>
    </message>
</context>
</TS>
