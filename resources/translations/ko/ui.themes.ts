<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko">
<context>
    <name>ui.themes</name>
    <message>
        <source>Arrangement</source>
        <translation>배치</translation>
    </message>
    <message>
        <source>Arranges the map; what you pinned by dragging stays</source>
        <translation>맵을 다시 배치합니다. 끌어서 고정한 것은 그대로 둡니다</translation>
    </message>
    <message>
        <source>As a picture for print (PDF, SVG, PNG) or as a graph (GraphML, GEXF)</source>
        <translation>인쇄용 그림(PDF, SVG, PNG)이나 그래프(GraphML, GEXF)로 저장합니다</translation>
    </message>
    <message>
        <source>Box without a name</source>
        <translation>이름 없는 상자</translation>
    </message>
    <message>
        <source>By feeling</source>
        <translation>감정에 따라</translation>
    </message>
    <message>
        <source>By theme</source>
        <translation>테마에 따라</translation>
    </message>
    <message>
        <source>Change box</source>
        <translation>상자 바꾸기</translation>
    </message>
    <message>
        <source>Change relation</source>
        <translation>관계 바꾸기</translation>
    </message>
    <message>
        <source>Change what the map shows</source>
        <translation>맵에 보이는 것 바꾸기</translation>
    </message>
    <message>
        <source>Choose a theme on the map, then quotes beside it.</source>
        <translation>맵에서 테마를 선택한 다음 옆에서 인용을 선택해 주세요.</translation>
    </message>
    <message>
        <source>Choose a theme or a code first.</source>
        <translation>먼저 테마나 코드를 선택해 주세요.</translation>
    </message>
    <message>
        <source>Choose a theme or a code to see its quotes.</source>
        <translation>테마나 코드를 선택하면 인용이 보입니다.</translation>
    </message>
    <message>
        <source>Choose the other end with the arrows; Enter draws the relation, Esc leaves it.</source>
        <translation>화살표로 상대를 선택해 주세요. Enter로 관계를 그리고 Esc로 그만둡니다.</translation>
    </message>
    <message>
        <source>Choose the strength so that the map can be read</source>
        <translation>맵을 읽을 수 있게 강도를 자동으로 정하기</translation>
    </message>
    <message>
        <source>Claim…</source>
        <translation>주장…</translation>
    </message>
    <message>
        <source>Code some passages first: then group the codes into themes here.</source>
        <translation>먼저 구절을 코딩해 주세요. 그다음 여기에서 코드를 테마로 묶을 수 있습니다.</translation>
    </message>
    <message>
        <source>Codes meet</source>
        <translation>코드가 만나는 단위</translation>
    </message>
    <message>
        <source>Colour by feeling</source>
        <translation>감정에 따라 색칠</translation>
    </message>
    <message>
        <source>Colour theme</source>
        <translation>테마 색 바꾸기</translation>
    </message>
    <message>
        <source>Create theme</source>
        <translation>테마 만들기</translation>
    </message>
    <message>
        <source>Customers' own words</source>
        <translation>고객이 한 말 그대로</translation>
    </message>
    <message>
        <source>Delete relation</source>
        <translation>관계 삭제</translation>
    </message>
    <message>
        <source>Delete theme</source>
        <translation>테마 삭제</translation>
    </message>
    <message>
        <source>Dismiss suggestion</source>
        <translation>제안 무시</translation>
    </message>
    <message>
        <source>Dissolve box</source>
        <translation>상자 풀기</translation>
    </message>
    <message>
        <source>Draw a box</source>
        <translation>상자 그리기</translation>
    </message>
    <message>
        <source>Draw a box around…</source>
        <translation>상자로 묶기…</translation>
    </message>
    <message>
        <source>Draw relation</source>
        <translation>관계 그리기</translation>
    </message>
    <message>
        <source>Duplicate map</source>
        <translation>맵 복제</translation>
    </message>
    <message>
        <source>Duplicate…</source>
        <translation>복제…</translation>
    </message>
    <message>
        <source>Enter writes why, and chooses quotes.</source>
        <translation>Enter를 누르면 이유를 쓰고 인용을 고를 수 있습니다.</translation>
    </message>
    <message>
        <source>Enter: next quote</source>
        <translation>Enter: 다음 인용</translation>
    </message>
    <message>
        <source>Esc: back</source>
        <translation>Esc: 뒤로</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>모두 보기</translation>
    </message>
    <message>
        <source>Find on the map</source>
        <translation>맵에서 찾기</translation>
    </message>
    <message>
        <source>Freely</source>
        <translation>자유롭게</translation>
    </message>
    <message>
        <source>From which strength on lines are drawn</source>
        <translation>선을 그리기 시작할 강도</translation>
    </message>
    <message>
        <source>Go to its quotes</source>
        <translation>인용으로 이동</translation>
    </message>
    <message>
        <source>Graph for Gephi</source>
        <translation>Gephi용 그래프</translation>
    </message>
    <message>
        <source>Graph for yEd, Cytoscape, scripts</source>
        <translation>yEd, Cytoscape, 스크립트용 그래프</translation>
    </message>
    <message>
        <source>In swim-lanes of the stages</source>
        <translation>단계별 레인으로</translation>
    </message>
    <message>
        <source>Kind of relation</source>
        <translation>관계의 종류</translation>
    </message>
    <message>
        <source>Lay out anew</source>
        <translation>다시 배치</translation>
    </message>
    <message>
        <source>Lay out the map</source>
        <translation>맵 배치</translation>
    </message>
    <message>
        <source>Laying out the theme map</source>
        <translation>테마 맵 배치 중</translation>
    </message>
    <message>
        <source>Let go on the map</source>
        <translation>맵에서 고정 풀기</translation>
    </message>
    <message>
        <source>Let it speak for the theme, or no longer</source>
        <translation>테마를 대표하게 하거나 그만두기</translation>
    </message>
    <message>
        <source>Let quotes speak for a theme</source>
        <translation>테마를 대표할 인용 정하기</translation>
    </message>
    <message>
        <source>Lines: {measure}</source>
        <translation>선: {measure}</translation>
    </message>
    <message>
        <source>Looking for codes that go together</source>
        <translation>함께 나오는 코드를 찾는 중</translation>
    </message>
    <message>
        <source>Looks for codes that many people bring together, to be made themes or boxes</source>
        <translation>여러 참여자가 함께 말한 코드를 찾아 테마나 상자로 제안합니다</translation>
    </message>
    <message>
        <source>Main map</source>
        <translation>기본 맵</translation>
    </message>
    <message>
        <source>Make it a theme…</source>
        <translation>테마로 만들기…</translation>
    </message>
    <message>
        <source>Merge themes</source>
        <translation>테마 합치기</translation>
    </message>
    <message>
        <source>Move code to theme</source>
        <translation>코드를 테마로 옮기기</translation>
    </message>
    <message>
        <source>Move on the map</source>
        <translation>맵에서 옮기기</translation>
    </message>
    <message>
        <source>Name of the box</source>
        <translation>상자 이름</translation>
    </message>
    <message>
        <source>Never suggest it again</source>
        <translation>다시 제안하지 않기</translation>
    </message>
    <message>
        <source>New theme</source>
        <translation>새 테마</translation>
    </message>
    <message>
        <source>New theme…</source>
        <translation>새 테마…</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>다음</translation>
    </message>
    <message>
        <source>Next map</source>
        <translation>다음 맵</translation>
    </message>
    <message>
        <source>Not to be quoted</source>
        <translation>인용할 수 없음</translation>
    </message>
    <message>
        <source>Nothing to suggest: no codes come together often enough.</source>
        <translation>제안할 것이 없습니다. 충분히 자주 함께 나오는 코드가 없습니다.</translation>
    </message>
    <message>
        <source>Numbers count participants. Arrows: go · Enter: quotes · B: blank · D: light or dark · Esc: end</source>
        <translation>숫자는 참여자 수입니다. 화살표: 이동 · Enter: 인용 · B: 화면 끄기 · D: 밝게/어둡게 · Esc: 끝내기</translation>
    </message>
    <message>
        <source>Once: what it is joined with; twice: what that is joined with; again: everything</source>
        <translation>한 번: 이어진 것만, 두 번: 한 단계 더, 다시: 모두 봅니다</translation>
    </message>
    <message>
        <source>Only its neighbourhood</source>
        <translation>이웃만 보기</translation>
    </message>
    <message>
        <source>Overview of the map</source>
        <translation>맵 전체 보기</translation>
    </message>
    <message>
        <source>P: listen</source>
        <translation>P: 듣기</translation>
    </message>
    <message>
        <source>P: stop</source>
        <translation>P: 멈추기</translation>
    </message>
    <message>
        <source>PDF for print</source>
        <translation>인쇄용 PDF</translation>
    </message>
    <message>
        <source>Pin on the map</source>
        <translation>맵에 고정</translation>
    </message>
    <message>
        <source>Pin, or let go</source>
        <translation>고정하거나 풀기</translation>
    </message>
    <message>
        <source>Put into box</source>
        <translation>상자에 넣기</translation>
    </message>
    <message>
        <source>Put into the lane</source>
        <translation>레인에 넣기</translation>
    </message>
    <message>
        <source>Put into theme</source>
        <translation>테마에 넣기</translation>
    </message>
    <message>
        <source>Put on the map, or take off</source>
        <translation>맵에 올리거나 내리기</translation>
    </message>
    <message>
        <source>Put quotes on the map</source>
        <translation>인용을 맵에 올리기</translation>
    </message>
    <message>
        <source>Quotes that show it</source>
        <translation>근거가 되는 인용</translation>
    </message>
    <message>
        <source>Reading the story</source>
        <translation>스토리를 읽는 중</translation>
    </message>
    <message>
        <source>Reading the themes</source>
        <translation>테마 읽는 중</translation>
    </message>
    <message>
        <source>Relate to…</source>
        <translation>관계 잇기…</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>관계</translation>
    </message>
    <message>
        <source>Relation to: {name}</source>
        <translation>관계 상대: {name}</translation>
    </message>
    <message>
        <source>Rename map</source>
        <translation>맵 이름 바꾸기</translation>
    </message>
    <message>
        <source>Rename theme</source>
        <translation>테마 이름 바꾸기</translation>
    </message>
    <message>
        <source>Save the map</source>
        <translation>맵 저장</translation>
    </message>
    <message>
        <source>Save the map…</source>
        <translation>맵 저장…</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>세그먼트</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>전체 보기</translation>
    </message>
    <message>
        <source>Story map</source>
        <translation>스토리맵</translation>
    </message>
    <message>
        <source>Strength of a line</source>
        <translation>선의 강도</translation>
    </message>
    <message>
        <source>Suggested communities</source>
        <translation>제안된 묶음</translation>
    </message>
    <message>
        <source>Suggestion {n} of {of}: {codes}</source>
        <translation>제안 {n}/{of}: {codes}</translation>
    </message>
    <message>
        <source>Swim-lanes of the stages</source>
        <translation>단계별 레인</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>없애기</translation>
    </message>
    <message>
        <source>Take code out of theme</source>
        <translation>테마에서 코드 빼기</translation>
    </message>
    <message>
        <source>Take off the map</source>
        <translation>맵에서 내리기</translation>
    </message>
    <message>
        <source>Take out of its box</source>
        <translation>상자에서 꺼내기</translation>
    </message>
    <message>
        <source>Take out of “{name}”</source>
        <translation>‘{name}’에서 빼기</translation>
    </message>
    <message>
        <source>Take quotes off the map</source>
        <translation>인용을 맵에서 내리기</translation>
    </message>
    <message>
        <source>The map “{name}” was deleted; themes and codes stay.</source>
        <translation>맵 “{name}”을(를) 삭제했습니다. 테마와 코드는 그대로 있습니다.</translation>
    </message>
    <message>
        <source>The other way round</source>
        <translation>반대 방향으로</translation>
    </message>
    <message>
        <source>The theme “{name}” was deleted; its codes stay.</source>
        <translation>‘{name}’ 테마를 삭제했습니다. 코드는 그대로 있습니다.</translation>
    </message>
    <message>
        <source>Themes by stages with their quotes, full screen, for a meeting</source>
        <translation>회의용 전체 화면: 테마와 단계, 그리고 인용을 보여 줍니다</translation>
    </message>
    <message>
        <source>Themes {first}–{last} of {of}</source>
        <translation>테마 {first}–{last}/{of}</translation>
    </message>
    <message>
        <source>There is no story yet: put codes into themes, and quotes into stages.</source>
        <translation>아직 스토리가 없습니다. 코드를 테마에, 인용을 단계에 넣어 주세요.</translation>
    </message>
    <message>
        <source>These quotes no longer speak for “{name}”.</source>
        <translation>이 인용은 더 이상 “{name}”을(를) 대표하지 않습니다.</translation>
    </message>
    <message>
        <source>These quotes speak for “{name}” first now.</source>
        <translation>이제 이 인용이 “{name}”을(를) 먼저 대표합니다.</translation>
    </message>
    <message>
        <source>Turn round</source>
        <translation>방향 바꾸기</translation>
    </message>
    <message>
        <source>What does the theme say, in a few words?</source>
        <translation>이 테마를 몇 마디로 말하면 무엇인가요?</translation>
    </message>
    <message>
        <source>What does this theme claim?</source>
        <translation>이 테마는 무엇을 주장하나요?</translation>
    </message>
    <message>
        <source>Why, and quotes that show it…</source>
        <translation>이유와 근거 인용…</translation>
    </message>
    <message>
        <source>Write the theme's claim</source>
        <translation>테마의 주장 쓰기</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>외 {n}개</translation>
    </message>
    <message>
        <source>as filtered</source>
        <translation>필터 적용됨</translation>
    </message>
    <message>
        <source>c coefficient (= Jaccard)</source>
        <translation>c 계수(= Jaccard)</translation>
    </message>
    <message>
        <source>units (count)</source>
        <translation>단위 수(빈도)</translation>
    </message>
    <message>
        <source>up to {n} participant brings two of them together</source>
        <translation>많게는 {n}명이 그중 둘을 함께 말합니다</translation>
    </message>
    <message>
        <source>up to {n} participants bring two of them together</source>
        <translation>많게는 {n}명이 그중 둘을 함께 말합니다</translation>
    </message>
    <message>
        <source>within participants</source>
        <translation>같은 참여자 안에서</translation>
    </message>
    <message>
        <source>within quotes</source>
        <translation>같은 인용 안에서</translation>
    </message>
    <message>
        <source>within segments</source>
        <translation>같은 구간 안에서</translation>
    </message>
    <message>
        <source>{n} of {of} pairs of codes are joined by a line</source>
        <translation>코드 쌍 {of}개 중 {n}개가 선으로 이어져 있습니다</translation>
    </message>
    <message>
        <source>{n} quote is on the map</source>
        <translation>인용 {n}개를 맵에 올렸습니다</translation>
    </message>
    <message>
        <source>{n} quotes are on the map</source>
        <translation>인용 {n}개를 맵에 올렸습니다</translation>
    </message>
    <message>
        <source>{where}, nobody</source>
        <translation>{where}, 아무도 없음</translation>
    </message>
    <message>
        <source>≥ {least} · {n} of {of}</source>
        <translation>≥ {least} · {n}/{of}</translation>
    </message>
</context>
</TS>
