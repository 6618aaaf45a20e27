<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko">
<context>
    <name>ui.analysis</name>
    <message>
        <source>(none)</source>
        <translation>(없음)</translation>
    </message>
    <message>
        <source>A quote with a sub-code counts for all codes above it too, once for each.</source>
        <translation>하위 코드가 붙은 인용은 모든 상위 코드에도 한 번씩 셉니다.</translation>
    </message>
    <message>
        <source>About: {name}</source>
        <translation>대상: {name}</translation>
    </message>
    <message>
        <source>Added on</source>
        <translation>추가한 날</translation>
    </message>
    <message>
        <source>After</source>
        <translation>이후</translation>
    </message>
    <message>
        <source>After Guest, Namey and Chen (2020): new codes in a run of {run} interviews, of the codes in the first {base}; saturated at {share} or less. It tells that no new codes came, not that nothing new was meant.</source>
        <translation>Guest, Namey, Chen(2020)에 따라, 처음 {base}개 인터뷰의 코드 수에 대한 연속 {run}개 인터뷰의 새 코드 비율입니다. {share} 이하이면 포화로 봅니다. 새 코드가 나오지 않았다는 뜻이며, 새로운 의미가 없다는 뜻은 아닙니다.</translation>
    </message>
    <message>
        <source>All forms</source>
        <translation>모든 활용형</translation>
    </message>
    <message>
        <source>All forms of a word are counted together.</source>
        <translation>한 단어의 모든 형태를 함께 셉니다.</translation>
    </message>
    <message>
        <source>All memos</source>
        <translation>모든 메모</translation>
    </message>
    <message>
        <source>All or none</source>
        <translation>모두 선택/해제</translation>
    </message>
    <message>
        <source>All other participants</source>
        <translation>나머지 모든 참여자</translation>
    </message>
    <message>
        <source>All {n}…</source>
        <translation>모두 {n}개 보기…</translation>
    </message>
    <message>
        <source>Arrange board</source>
        <translation>보드 정리</translation>
    </message>
    <message>
        <source>As they are written; they neither begin nor end with a left-out word.</source>
        <translation>쓰인 그대로 세며, 제외한 단어로 시작하거나 끝나지 않습니다.</translation>
    </message>
    <message>
        <source>Asking Kiwi for Korean word forms</source>
        <translation>Kiwi로 한국어 단어의 기본형을 찾는 중</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>속성</translation>
    </message>
    <message>
        <source>Bad, without a word</source>
        <translation>부정, 이름 없음</translation>
    </message>
    <message>
        <source>Becomes a quote</source>
        <translation>인용으로 만들 범위</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>이전</translation>
    </message>
    <message>
        <source>Best first</source>
        <translation>관련도순</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>보드</translation>
    </message>
    <message>
        <source>Board 1</source>
        <translation>보드 1</translation>
    </message>
    <message>
        <source>Both codes ÷ (the one + the other − both), 0…1; counted in whole units it equals Jaccard’s coefficient.</source>
        <translation>두 코드 모두 ÷ (한 코드 + 다른 코드 − 모두), 0…1. 단위로 세므로 자카드 계수와 같습니다.</translation>
    </message>
    <message>
        <source>By Kiwi</source>
        <translation>Kiwi로</translation>
    </message>
    <message>
        <source>By Kiwi (not installed)</source>
        <translation>Kiwi로 (설치되지 않음)</translation>
    </message>
    <message>
        <source>By code</source>
        <translation>코드별</translation>
    </message>
    <message>
        <source>By rule</source>
        <translation>규칙으로</translation>
    </message>
    <message>
        <source>By source</source>
        <translation>자료별</translation>
    </message>
    <message>
        <source>By speaker</source>
        <translation>화자별</translation>
    </message>
    <message>
        <source>By what stands before</source>
        <translation>앞말 순서로</translation>
    </message>
    <message>
        <source>By what stands behind</source>
        <translation>뒷말 순서로</translation>
    </message>
    <message>
        <source>Change left-out words</source>
        <translation>제외 단어 바꾸기</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>글자 수</translation>
    </message>
    <message>
        <source>Characters coded</source>
        <translation>코딩한 글자 수</translation>
    </message>
    <message>
        <source>Choose a cell to see the quotes behind its number.</source>
        <translation>칸을 선택하면 그 숫자를 이루는 인용이 보입니다.</translation>
    </message>
    <message>
        <source>Choose a code…</source>
        <translation>코드 고르기…</translation>
    </message>
    <message>
        <source>Choose another folder or another name.</source>
        <translation>다른 폴더나 다른 이름을 선택해 주세요.</translation>
    </message>
    <message>
        <source>Choose the code that these passages get.</source>
        <translation>이 구절에 붙일 코드를 골라 주세요.</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>묶음</translation>
    </message>
    <message>
        <source>Cluster without a name</source>
        <translation>이름 없는 묶음</translation>
    </message>
    <message>
        <source>Code all places of these words…</source>
        <translation>이 단어가 나온 곳 모두 코딩…</translation>
    </message>
    <message>
        <source>Code put on all quotes of the cluster</source>
        <translation>묶음의 모든 인용에 붙일 코드</translation>
    </message>
    <message>
        <source>Code some passages first: here you then see which codes meet, with whom and when.</source>
        <translation>먼저 구절을 코딩해 주세요. 그러면 어떤 코드가 누구에게서, 언제 함께 나오는지 여기에서 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Code some passages first: then lay them out here.</source>
        <translation>먼저 구절을 코딩해 주세요. 그러면 여기에 펼쳐 놓을 수 있습니다.</translation>
    </message>
    <message>
        <source>Code these…</source>
        <translation>모두 코딩…</translation>
    </message>
    <message>
        <source>Code what was found</source>
        <translation>찾은 곳 코딩</translation>
    </message>
    <message>
        <source>Code what was found…</source>
        <translation>찾은 곳 코딩…</translation>
    </message>
    <message>
        <source>Code {n} quote</source>
        <translation>인용 {n}개 코딩</translation>
    </message>
    <message>
        <source>Code {n} quotes</source>
        <translation>인용 {n}개 코딩</translation>
    </message>
    <message>
        <source>Coded</source>
        <translation>코딩 여부</translation>
    </message>
    <message>
        <source>Coded share</source>
        <translation>코딩 비율</translation>
    </message>
    <message>
        <source>Coded with {name}</source>
        <translation>{name} 코드가 있는 구간</translation>
    </message>
    <message>
        <source>Codes beside {attribute} as a number</source>
        <translation>코드와 숫자 ‘{attribute}’</translation>
    </message>
    <message>
        <source>Codes in it</source>
        <translation>이 인터뷰의 코드</translation>
    </message>
    <message>
        <source>Codes of these quotes that support the theme too</source>
        <translation>이 인용에 붙은 코드 가운데 테마를 함께 뒷받침할 코드</translation>
    </message>
    <message>
        <source>Codes so far</source>
        <translation>누적 코드</translation>
    </message>
    <message>
        <source>Codes × codes</source>
        <translation>코드 × 코드</translation>
    </message>
    <message>
        <source>Codes × feelings</source>
        <translation>코드 × 감정</translation>
    </message>
    <message>
        <source>Codes × participants</source>
        <translation>코드 × 참여자</translation>
    </message>
    <message>
        <source>Codes × sources</source>
        <translation>코드 × 자료</translation>
    </message>
    <message>
        <source>Codes × stages</source>
        <translation>코드 × 단계</translation>
    </message>
    <message>
        <source>Codes × {attribute}</source>
        <translation>코드 × {attribute}</translation>
    </message>
    <message>
        <source>Coding what was found</source>
        <translation>찾은 곳을 코딩하는 중</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>색</translation>
    </message>
    <message>
        <source>Colour cluster</source>
        <translation>묶음 색 바꾸기</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>비교 대상</translation>
    </message>
    <message>
        <source>Compared with the others</source>
        <translation>다른 집단과 비교</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>표 복사</translation>
    </message>
    <message>
        <source>Copy the table of words</source>
        <translation>단어 표 복사</translation>
    </message>
    <message>
        <source>Count words</source>
        <translation>단어 세기</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>세는 단위</translation>
    </message>
    <message>
        <source>Counting codes</source>
        <translation>코드 세는 중</translation>
    </message>
    <message>
        <source>Counting hits</source>
        <translation>찾은 곳을 세는 중</translation>
    </message>
    <message>
        <source>Counting words</source>
        <translation>단어를 세는 중</translation>
    </message>
    <message>
        <source>Coverage by</source>
        <translation>코딩 범위 기준</translation>
    </message>
    <message>
        <source>Create “{name}”</source>
        <translation>“{name}” 만들기</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Delete board</source>
        <translation>보드 삭제</translation>
    </message>
    <message>
        <source>Delete memo</source>
        <translation>메모 삭제</translation>
    </message>
    <message>
        <source>Delete search</source>
        <translation>검색 삭제</translation>
    </message>
    <message>
        <source>Difference between groups</source>
        <translation>집단 간 차이</translation>
    </message>
    <message>
        <source>Dissolve</source>
        <translation>묶음 풀기</translation>
    </message>
    <message>
        <source>Dissolve cluster</source>
        <translation>묶음 풀기</translation>
    </message>
    <message>
        <source>Draw cards together</source>
        <translation>카드 묶기</translation>
    </message>
    <message>
        <source>Draw together…</source>
        <translation>함께 묶기…</translation>
    </message>
    <message>
        <source>Empty memo</source>
        <translation>빈 메모</translation>
    </message>
    <message>
        <source>Enter asks again, F2 renames, Delete deletes.</source>
        <translation>Enter로 다시 검색하고 F2로 이름을 바꾸고 Delete로 삭제합니다.</translation>
    </message>
    <message>
        <source>Enter goes to the place in the transcript.</source>
        <translation>Enter를 누르면 녹취록의 그 자리로 갑니다.</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>모두</translation>
    </message>
    <message>
        <source>Exploratory. Spearman’s ρ of the number with how many quotes each participant has of the code, 95 % interval after Bonett and Wright. Mann-Whitney compares those with the code and those without, from four of each.</source>
        <translation>탐색적 분석입니다. 숫자와 참여자별 코드 인용 수의 스피어먼 ρ이며, 95% 구간은 Bonett와 Wright를 따릅니다. 맨-휘트니 검정은 코드가 있는 사람과 없는 사람이 각각 4명 이상일 때 비교합니다.</translation>
    </message>
    <message>
        <source>Exploratory. Two groups: Fisher’s exact test, two-sided, φ, and the difference of shares with Newcombe’s 95 % interval. More groups: χ² and Cramér’s V, only where every expected count is at least 5. q: p after Benjamini and Hochberg over all codes tested.</source>
        <translation>탐색적 분석입니다. 두 집단: 피셔의 정확 검정(양측), φ, 비율 차이와 Newcombe 95% 구간. 세 집단 이상: 모든 기대 빈도가 5 이상일 때만 χ²와 크라메르 V. q: 검정한 모든 코드에 대해 Benjamini-Hochberg로 보정한 p.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <source>Export table</source>
        <translation>표 내보내기</translation>
    </message>
    <message>
        <source>Export table as CSV…</source>
        <translation>표를 CSV로 내보내기…</translation>
    </message>
    <message>
        <source>Export table as a workbook…</source>
        <translation>표를 엑셀 파일로 내보내기…</translation>
    </message>
    <message>
        <source>Export the table of words…</source>
        <translation>단어 표 내보내기…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>내보내기…</translation>
    </message>
    <message>
        <source>Farther</source>
        <translation>축소</translation>
    </message>
    <message>
        <source>From −1 (never together) over 0 (as chance has it) to 1 (only together); hidden below three together.</source>
        <translation>−1(함께 나오지 않음), 0(우연한 수준), 1(항상 함께). 함께 나온 것이 세 번 미만이면 표시하지 않습니다.</translation>
    </message>
    <message>
        <source>Go to Code</source>
        <translation>코드로 이동</translation>
    </message>
    <message>
        <source>Go to the board</source>
        <translation>보드로 가기</translation>
    </message>
    <message>
        <source>Goes together</source>
        <translation>함께 변함</translation>
    </message>
    <message>
        <source>Goes together with {attribute}</source>
        <translation>‘{attribute}’와(과)의 관계</translation>
    </message>
    <message>
        <source>Good, without a word</source>
        <translation>긍정, 이름 없음</translation>
    </message>
    <message>
        <source>Group the cards</source>
        <translation>카드 나누기</translation>
    </message>
    <message>
        <source>Has a code</source>
        <translation>코드 있음</translation>
    </message>
    <message>
        <source>Has no code yet</source>
        <translation>아직 코드 없음</translation>
    </message>
    <message>
        <source>Hints from a list of words; they know of no “not” and no irony.</source>
        <translation>단어 목록에서 찾은 실마리입니다. 부정과 반어는 알지 못합니다.</translation>
    </message>
    <message>
        <source>How codes lie to each other</source>
        <translation>코드 사이의 위치 관계</translation>
    </message>
    <message>
        <source>How far apart at most</source>
        <translation>최대 거리</translation>
    </message>
    <message>
        <source>How many different participants are behind the cell.</source>
        <translation>칸에 해당하는 서로 다른 참여자 수입니다.</translation>
    </message>
    <message>
        <source>How many quotes are in the cell, each counted once.</source>
        <translation>칸에 해당하는 인용 수이며, 인용마다 한 번만 셉니다.</translation>
    </message>
    <message>
        <source>How many turns, quotes or participants hold both codes; on the diagonal, the one code.</source>
        <translation>두 코드가 모두 있는 발화, 인용 또는 참여자 수입니다. 대각선은 그 코드 하나의 수입니다.</translation>
    </message>
    <message>
        <source>How often the next coded passage of a source has the column’s code after one with the row’s.</source>
        <translation>행의 코드가 있는 구절 바로 다음의 코딩된 구절에 열의 코드가 있는 횟수입니다.</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>그림</translation>
    </message>
    <message>
        <source>In memos and codes</source>
        <translation>메모와 코드에서</translation>
    </message>
    <message>
        <source>In quotes that overlap</source>
        <translation>겹치는 인용에서</translation>
    </message>
    <message>
        <source>In the order of the text</source>
        <translation>본문 순서대로</translation>
    </message>
    <message>
        <source>In the same turn</source>
        <translation>같은 발화에서</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>인터뷰</translation>
    </message>
    <message>
        <source>Interviews in a run</source>
        <translation>연속으로 볼 인터뷰 수</translation>
    </message>
    <message>
        <source>Its source was imported as text, or its words have no times.</source>
        <translation>자료를 글로 가져왔거나 단어에 시간이 없습니다.</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>일지</translation>
    </message>
    <message>
        <source>Journal entry</source>
        <translation>일지 쓰기</translation>
    </message>
    <message>
        <source>Key quotes</source>
        <translation>핵심 인용</translation>
    </message>
    <message>
        <source>Kiwi knows Korean morphology. It needs half a gigabyte and some ten seconds when first asked.</source>
        <translation>Kiwi는 한국어 형태소 분석기입니다. 처음 쓸 때 메모리 0.5GB와 10초쯤 필요합니다.</translation>
    </message>
    <message>
        <source>Korean word forms</source>
        <translation>한국어 단어 형태</translation>
    </message>
    <message>
        <source>Korean word forms by Kiwi</source>
        <translation>한국어 단어 형태를 Kiwi로</translation>
    </message>
    <message>
        <source>Korean word forms by Kiwi (not installed)</source>
        <translation>한국어 단어 형태를 Kiwi로 (설치되지 않음)</translation>
    </message>
    <message>
        <source>Laid here</source>
        <translation>여기 놓은 것만</translation>
    </message>
    <message>
        <source>Lay quotes on a board</source>
        <translation>보드에 인용 놓기</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>제외</translation>
    </message>
    <message>
        <source>Leave out words</source>
        <translation>단어 제외</translation>
    </message>
    <message>
        <source>Leave these words out</source>
        <translation>이 단어 제외</translation>
    </message>
    <message>
        <source>Left-out words</source>
        <translation>제외한 단어</translation>
    </message>
    <message>
        <source>Left-out words…</source>
        <translation>제외한 단어…</translation>
    </message>
    <message>
        <source>Linked from: {memos}</source>
        <translation>연결한 메모: {memos}</translation>
    </message>
    <message>
        <source>Looking for places</source>
        <translation>나온 곳을 찾는 중</translation>
    </message>
    <message>
        <source>Make a code of the cluster</source>
        <translation>묶음을 코드로 만들기</translation>
    </message>
    <message>
        <source>Make a code of the cluster…</source>
        <translation>묶음을 코드로 만들기…</translation>
    </message>
    <message>
        <source>Make a theme of the cluster</source>
        <translation>묶음을 테마로 만들기</translation>
    </message>
    <message>
        <source>Make a theme of the cluster…</source>
        <translation>묶음을 테마로 만들기…</translation>
    </message>
    <message>
        <source>Make the theme</source>
        <translation>테마 만들기</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>값</translation>
    </message>
    <message>
        <source>Memos</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>Moderators</source>
        <translation>진행자</translation>
    </message>
    <message>
        <source>More about the board</source>
        <translation>보드 메뉴</translation>
    </message>
    <message>
        <source>Move cards</source>
        <translation>카드 옮기기</translation>
    </message>
    <message>
        <source>Move cluster</source>
        <translation>묶음 옮기기</translation>
    </message>
    <message>
        <source>NPMI</source>
        <translation>NPMI</translation>
    </message>
    <message>
        <source>Name cluster</source>
        <translation>묶음 이름 짓기</translation>
    </message>
    <message>
        <source>Name of the search</source>
        <translation>검색 이름</translation>
    </message>
    <message>
        <source>Narrow what was found</source>
        <translation>찾은 곳 좁히기</translation>
    </message>
    <message>
        <source>Nearer</source>
        <translation>확대</translation>
    </message>
    <message>
        <source>Neutral, without a word</source>
        <translation>중립, 이름 없음</translation>
    </message>
    <message>
        <source>New board</source>
        <translation>새 보드</translation>
    </message>
    <message>
        <source>New board like this…</source>
        <translation>지금 모습으로 새 보드…</translation>
    </message>
    <message>
        <source>New board “{name}”</source>
        <translation>새 보드 “{name}”</translation>
    </message>
    <message>
        <source>New codes</source>
        <translation>새 코드</translation>
    </message>
    <message>
        <source>New codes in a run, at most</source>
        <translation>연속 구간의 새 코드 상한</translation>
    </message>
    <message>
        <source>New in the run, of the base</source>
        <translation>기준 대비 새 코드 비율</translation>
    </message>
    <message>
        <source>New journal entry</source>
        <translation>새 일지 쓰기</translation>
    </message>
    <message>
        <source>New memo</source>
        <translation>새 메모</translation>
    </message>
    <message>
        <source>No cluster</source>
        <translation>묶음 없음</translation>
    </message>
    <message>
        <source>No code</source>
        <translation>코드 없음</translation>
    </message>
    <message>
        <source>No code of its own</source>
        <translation>따로 코드를 만들지 않음</translation>
    </message>
    <message>
        <source>No feeling</source>
        <translation>감정 없음</translation>
    </message>
    <message>
        <source>No quote is like this.</source>
        <translation>이 조건에 맞는 인용이 없습니다.</translation>
    </message>
    <message>
        <source>No stage</source>
        <translation>단계 없음</translation>
    </message>
    <message>
        <source>No theme</source>
        <translation>테마 없음</translation>
    </message>
    <message>
        <source>Nobody is left to compare with. Choose one group at the left, or whom it is compared with.</source>
        <translation>비교할 사람이 남아 있지 않습니다. 왼쪽에서 집단이나 비교 대상을 골라 주세요.</translation>
    </message>
    <message>
        <source>Not coded with {name}</source>
        <translation>{name} 코드가 없는 구간</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>아직 저장하지 않음</translation>
    </message>
    <message>
        <source>Not tested</source>
        <translation>검정하지 않음</translation>
    </message>
    <message>
        <source>Not tested: one group only</source>
        <translation>검정하지 않음: 집단이 하나뿐입니다</translation>
    </message>
    <message>
        <source>Not tested: the same for all</source>
        <translation>검정하지 않음: 모두 같습니다</translation>
    </message>
    <message>
        <source>Not tested: too few people in a group</source>
        <translation>검정하지 않음: 집단의 사람 수가 너무 적습니다</translation>
    </message>
    <message>
        <source>Not tested: with so few people p could not be below {p}</source>
        <translation>검정하지 않음: 사람 수가 적어 p가 {p}보다 작아질 수 없습니다</translation>
    </message>
    <message>
        <source>Not told: fewer than five people, or the same for all</source>
        <translation>표시하지 않음: 5명 미만이거나 모두 같습니다</translation>
    </message>
    <message>
        <source>Note on a quote</source>
        <translation>인용에 적은 메모</translation>
    </message>
    <message>
        <source>Nothing is called “{name}”.</source>
        <translation>“{name}”(이)라는 이름은 없습니다.</translation>
    </message>
    <message>
        <source>Nothing known</source>
        <translation>알려진 것 없음</translation>
    </message>
    <message>
        <source>Nothing to count here. Choose other words or other people.</source>
        <translation>여기에는 셀 것이 없습니다. 다른 단어나 다른 사람을 골라 주세요.</translation>
    </message>
    <message>
        <source>Nothing was found. Try fewer words, All forms, or take a tick away.</source>
        <translation>찾은 것이 없습니다. 단어를 줄이거나 ‘모든 활용형’을 켜거나 선택한 조건을 풀어 보세요.</translation>
    </message>
    <message>
        <source>On which board?</source>
        <translation>어느 보드에 놓을까요?</translation>
    </message>
    <message>
        <source>One undo takes all of it back.</source>
        <translation>실행 취소 한 번으로 모두 되돌릴 수 있습니다.</translation>
    </message>
    <message>
        <source>Only key quotes</source>
        <translation>핵심 인용만</translation>
    </message>
    <message>
        <source>Only quotes that were laid on this board</source>
        <translation>이 보드에 놓은 인용만 보기</translation>
    </message>
    <message>
        <source>Only words with…</source>
        <translation>이 글자가 든 단어만…</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>정렬</translation>
    </message>
    <message>
        <source>Order of the places</source>
        <translation>나온 곳의 순서</translation>
    </message>
    <message>
        <source>Other people</source>
        <translation>다른 사람</translation>
    </message>
    <message>
        <source>Participants of the column who have the code, of all participants in the column.</source>
        <translation>열의 참여자 가운데 코드가 있는 참여자의 비율입니다.</translation>
    </message>
    <message>
        <source>Participants, each once, whatever they said how often; without a value they are in no group.</source>
        <translation>참여자 수입니다. 몇 번 말했든 한 사람은 한 번만 세며, 값이 없는 참여자는 어느 집단에도 넣지 않습니다.</translation>
    </message>
    <message>
        <source>Passages to be coded</source>
        <translation>코딩할 구절</translation>
    </message>
    <message>
        <source>People</source>
        <translation>사람</translation>
    </message>
    <message>
        <source>Pleasant</source>
        <translation>긍정적</translation>
    </message>
    <message>
        <source>Preparing “{name}” for listening</source>
        <translation>“{name}” 재생 준비 중</translation>
    </message>
    <message>
        <source>Put a memo elsewhere</source>
        <translation>메모의 대상 바꾸기</translation>
    </message>
    <message>
        <source>Question or column</source>
        <translation>문항 또는 열</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>인용</translation>
    </message>
    <message>
        <source>Quote board</source>
        <translation>인용 보드</translation>
    </message>
    <message>
        <source>Quote number</source>
        <translation>인용 번호</translation>
    </message>
    <message>
        <source>Reading quotes</source>
        <translation>인용 읽는 중</translation>
    </message>
    <message>
        <source>Reading the memos</source>
        <translation>메모를 읽는 중</translation>
    </message>
    <message>
        <source>Reading the quotes</source>
        <translation>인용을 읽는 중</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>정규식</translation>
    </message>
    <message>
        <source>Rename board</source>
        <translation>보드 이름 바꾸기</translation>
    </message>
    <message>
        <source>Rename search</source>
        <translation>검색 이름 바꾸기</translation>
    </message>
    <message>
        <source>Rename the cluster…</source>
        <translation>묶음 이름 바꾸기…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>이름 바꾸기…</translation>
    </message>
    <message>
        <source>Repeated expressions</source>
        <translation>되풀이되는 표현</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>역할</translation>
    </message>
    <message>
        <source>Row encloses column</source>
        <translation>행이 열을 포함</translation>
    </message>
    <message>
        <source>Row followed by column</source>
        <translation>행 다음에 열</translation>
    </message>
    <message>
        <source>Row near column</source>
        <translation>행이 열 가까이</translation>
    </message>
    <message>
        <source>Row overlaps column</source>
        <translation>행과 열이 겹침</translation>
    </message>
    <message>
        <source>Row within column</source>
        <translation>행이 열 안에 있음</translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation>포화</translation>
    </message>
    <message>
        <source>Saturation of codes</source>
        <translation>코드 포화</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Save as a picture or PDF…</source>
        <translation>그림이나 PDF로 저장…</translation>
    </message>
    <message>
        <source>Save search</source>
        <translation>검색 저장</translation>
    </message>
    <message>
        <source>Save the board</source>
        <translation>보드 저장</translation>
    </message>
    <message>
        <source>Save the quotes</source>
        <translation>인용 저장</translation>
    </message>
    <message>
        <source>Save the quotes as a table…</source>
        <translation>인용을 표로 저장…</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>저장한 검색</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>검색</translation>
    </message>
    <message>
        <source>Search everything that was said</source>
        <translation>모든 녹취록에서 검색</translation>
    </message>
    <message>
        <source>Search in memos</source>
        <translation>메모에서 찾기</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>검색하는 중</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>검색하는 중…</translation>
    </message>
    <message>
        <source>Select all cards</source>
        <translation>모든 카드 선택</translation>
    </message>
    <message>
        <source>Several words: all in one turn. "In quotes": exactly so. 배송* or *able: any letters. -word: without it. one|other: either. ㅂㅅ finds 배송.</source>
        <translation>여러 단어: 한 구간에 모두 나오는 곳. "따옴표": 쓴 그대로. 배송* 또는 *able: 나머지 글자는 무엇이든. -단어: 그 단어가 없는 곳. 배송|택배: 둘 중 하나. ㅂㅅ은 배송을 찾습니다.</translation>
    </message>
    <message>
        <source>Share of participants</source>
        <translation>참여자 비율</translation>
    </message>
    <message>
        <source>Share of the column</source>
        <translation>열에서의 비율</translation>
    </message>
    <message>
        <source>Share of the row</source>
        <translation>행에서의 비율</translation>
    </message>
    <message>
        <source>Show all quotes</source>
        <translation>모든 인용 보기</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>대상 보기</translation>
    </message>
    <message>
        <source>Show the whole board</source>
        <translation>보드 전체 보기</translation>
    </message>
    <message>
        <source>Source {name}</source>
        <translation>자료 {name}</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>이어짐</translation>
    </message>
    <message>
        <source>Sub-codes with parents</source>
        <translation>하위 코드 합산</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>표</translation>
    </message>
    <message>
        <source>Take cards out of the cluster</source>
        <translation>묶음에서 카드 빼기</translation>
    </message>
    <message>
        <source>Take out of the cluster</source>
        <translation>묶음에서 빼기</translation>
    </message>
    <message>
        <source>Text with a code, of all text in the row; text coded twice counts once.</source>
        <translation>행의 전체 글 가운데 코드가 있는 글의 비율입니다. 두 번 코딩한 글은 한 번만 셉니다.</translation>
    </message>
    <message>
        <source>Text with commas</source>
        <translation>쉼표로 나눈 텍스트</translation>
    </message>
    <message>
        <source>The board was saved as {path}</source>
        <translation>보드를 {path}에 저장했습니다</translation>
    </message>
    <message>
        <source>The board “{name}” was deleted; its quotes stay.</source>
        <translation>‘{name}’ 보드를 삭제했습니다. 인용은 그대로 있습니다.</translation>
    </message>
    <message>
        <source>The cells you selected, or the whole table, for a spreadsheet or a text</source>
        <translation>선택한 칸이나 표 전체를 스프레드시트나 문서에 붙여 넣을 수 있게 복사합니다</translation>
    </message>
    <message>
        <source>The code for all of its quotes</source>
        <translation>묶음의 모든 인용에 붙일 코드</translation>
    </message>
    <message>
        <source>The memo was deleted.</source>
        <translation>메모를 삭제했습니다.</translation>
    </message>
    <message>
        <source>The others</source>
        <translation>다른 집단</translation>
    </message>
    <message>
        <source>The quotes were saved as {path}</source>
        <translation>인용을 {path}에 저장했습니다</translation>
    </message>
    <message>
        <source>The same participant can be in several columns, so the columns are not groups.</source>
        <translation>같은 참여자가 여러 열에 들어갈 수 있으므로 열은 집단이 아닙니다.</translation>
    </message>
    <message>
        <source>The sentence</source>
        <translation>문장</translation>
    </message>
    <message>
        <source>The table as shown</source>
        <translation>보이는 표</translation>
    </message>
    <message>
        <source>The usual words again</source>
        <translation>기본 목록으로</translation>
    </message>
    <message>
        <source>The whole turn</source>
        <translation>구간 전체</translation>
    </message>
    <message>
        <source>The words found</source>
        <translation>찾은 말</translation>
    </message>
    <message>
        <source>Theme, a new one or one that is there</source>
        <translation>새 테마 또는 이미 있는 테마</translation>
    </message>
    <message>
        <source>These are the first {n} hits; narrow the search to see the others.</source>
        <translation>처음 {n}곳입니다. 나머지를 보려면 검색을 좁혀 주세요.</translation>
    </message>
    <message>
        <source>These words are not counted in this study. Separate them by blanks or lines.</source>
        <translation>이 연구에서 세지 않는 단어입니다. 빈칸이나 줄로 나누어 주세요.</translation>
    </message>
    <message>
        <source>They lie on “{board}” already.</source>
        <translation>이미 “{board}”에 놓여 있습니다.</translation>
    </message>
    <message>
        <source>This group</source>
        <translation>이 집단</translation>
    </message>
    <message>
        <source>This quote has no recording to be heard.</source>
        <translation>이 인용은 들을 녹음이 없습니다.</translation>
    </message>
    <message>
        <source>Three words in a row</source>
        <translation>이어진 세 단어</translation>
    </message>
    <message>
        <source>Times together</source>
        <translation>함께 나온 수</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>Title of the memo</source>
        <translation>메모 제목</translation>
    </message>
    <message>
        <source>Two words in a row</source>
        <translation>이어진 두 단어</translation>
    </message>
    <message>
        <source>Type a name for the code.</source>
        <translation>코드 이름을 입력해 주세요.</translation>
    </message>
    <message>
        <source>Type a name for the first board.</source>
        <translation>첫 보드의 이름을 입력해 주세요.</translation>
    </message>
    <message>
        <source>Unit of distance</source>
        <translation>거리 단위</translation>
    </message>
    <message>
        <source>Unpleasant</source>
        <translation>부정적</translation>
    </message>
    <message>
        <source>Valence</source>
        <translation>정서가</translation>
    </message>
    <message>
        <source>What at least two people say in the same words, at full length.</source>
        <translation>두 사람 이상이 같은 말로 한 표현을 가장 긴 형태로 보여 줍니다.</translation>
    </message>
    <message>
        <source>What do these quotes have in common?</source>
        <translation>이 인용들의 공통점은 무엇인가요?</translation>
    </message>
    <message>
        <source>What follows what</source>
        <translation>이어지는 코드</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>무엇을 셀지</translation>
    </message>
    <message>
        <source>What is in the cell, of all in its column.</source>
        <translation>열 전체에서 이 칸이 차지하는 비율입니다.</translation>
    </message>
    <message>
        <source>What is in the cell, of all in its row.</source>
        <translation>행 전체에서 이 칸이 차지하는 비율입니다.</translation>
    </message>
    <message>
        <source>What is it about?</source>
        <translation>무엇에 대한 메모인가요?</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>새로 나온 코드</translation>
    </message>
    <message>
        <source>What is typed is a regular expression</source>
        <translation>입력한 내용을 정규식으로 읽습니다</translation>
    </message>
    <message>
        <source>What strikes you while reading belongs in a memo: about a code, a source, or nothing but your day.</source>
        <translation>읽다가 떠오른 생각을 메모로 남겨 주세요. 코드나 자료에 대한 것도, 그날의 일지도 좋습니다.</translation>
    </message>
    <message>
        <source>What the memos are about</source>
        <translation>메모의 대상</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>자세히 보기</translation>
    </message>
    <message>
        <source>Where the chosen word is said</source>
        <translation>고른 단어가 나온 곳</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>온전한 낱말만</translation>
    </message>
    <message>
        <source>Whose words</source>
        <translation>누구의 말</translation>
    </message>
    <message>
        <source>With the same participant</source>
        <translation>같은 참여자에게서</translation>
    </message>
    <message>
        <source>Without a word</source>
        <translation>감정어 없음</translation>
    </message>
    <message>
        <source>Word said</source>
        <translation>단어</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>단어</translation>
    </message>
    <message>
        <source>Words and how often they are said</source>
        <translation>단어와 횟수</translation>
    </message>
    <message>
        <source>Words in the quote</source>
        <translation>인용에 나오는 단어</translation>
    </message>
    <message>
        <source>Words of feeling</source>
        <translation>감정을 나타내는 말</translation>
    </message>
    <message>
        <source>Words one group says more than the other. G² above 15.13: hardly by chance (p &lt; 0.0001) if words were drawn one by one; people repeat themselves, so take it as a hint. log₂ 1: twice as often, −1: half as often.</source>
        <translation>한 집단이 더 많이 하는 말입니다. G²가 15.13을 넘으면 단어를 하나씩 뽑았다고 할 때 우연이라 보기 어렵습니다(p &lt; 0.0001). 사람은 같은 말을 되풀이하므로 참고로만 보아 주세요. log₂가 1이면 두 배, −1이면 절반입니다.</translation>
    </message>
    <message>
        <source>Workbook</source>
        <translation>통합 문서</translation>
    </message>
    <message>
        <source>Workbook with every number</source>
        <translation>모든 숫자를 담은 엑셀 파일</translation>
    </message>
    <message>
        <source>Write a memo about…</source>
        <translation>대상을 골라 메모 쓰기…</translation>
    </message>
    <message>
        <source>Write a memo on the source</source>
        <translation>이 자료에 메모 쓰기</translation>
    </message>
    <message>
        <source>Write here. [[ links to a code, source, participant, theme, stage or memo.</source>
        <translation>여기에 써 주세요. [[ 를 쓰면 코드, 자료, 참여자, 테마, 단계, 메모에 연결됩니다.</translation>
    </message>
    <message>
        <source>Write memo</source>
        <translation>메모 쓰기</translation>
    </message>
    <message>
        <source>Writing “{name}”</source>
        <translation>“{name}” 쓰는 중</translation>
    </message>
    <message>
        <source>at most {share} new</source>
        <translation>새 코드 {share} 이하</translation>
    </message>
    <message>
        <source>by cluster</source>
        <translation>묶음별</translation>
    </message>
    <message>
        <source>by code</source>
        <translation>코드별</translation>
    </message>
    <message>
        <source>by feeling</source>
        <translation>감정별</translation>
    </message>
    <message>
        <source>by participant</source>
        <translation>참여자별</translation>
    </message>
    <message>
        <source>by source</source>
        <translation>자료별</translation>
    </message>
    <message>
        <source>by stage</source>
        <translation>단계별</translation>
    </message>
    <message>
        <source>by theme</source>
        <translation>테마별</translation>
    </message>
    <message>
        <source>by {attribute}</source>
        <translation>{attribute}별</translation>
    </message>
    <message>
        <source>c-coefficient (Jaccard)</source>
        <translation>c 계수(자카드)</translation>
    </message>
    <message>
        <source>characters</source>
        <translation>글자</translation>
    </message>
    <message>
        <source>in {n} interview</source>
        <translation>인터뷰 {n}건</translation>
    </message>
    <message>
        <source>in {n} interviews</source>
        <translation>인터뷰 {n}건</translation>
    </message>
    <message>
        <source>lying freely</source>
        <translation>자유롭게 놓기</translation>
    </message>
    <message>
        <source>n = {n} participant</source>
        <translation>참여자 n = {n}</translation>
    </message>
    <message>
        <source>n = {n} participants</source>
        <translation>참여자 n = {n}</translation>
    </message>
    <message>
        <source>no saturation of codes at {share} new codes</source>
        <translation>새 코드 {share} 기준으로 코드가 포화되지 않음</translation>
    </message>
    <message>
        <source>runs of {n}</source>
        <translation>{n}개씩</translation>
    </message>
    <message>
        <source>saturation of codes at {where} (at most {share} new)</source>
        <translation>{where}에서 코드 포화 (새 코드 {share} 이하)</translation>
    </message>
    <message>
        <source>saturation of codes {where}</source>
        <translation>코드 포화 {where}</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>초</translation>
    </message>
    <message>
        <source>the first {n} are shown</source>
        <translation>처음 {n}곳을 보여 줍니다</translation>
    </message>
    <message>
        <source>the {n} most frequent of {all}</source>
        <translation>{all}개 중 가장 잦은 {n}개</translation>
    </message>
    <message>
        <source>turns</source>
        <translation>발화</translation>
    </message>
    <message>
        <source>with the code higher in {share} of pairs</source>
        <translation>코드가 있는 쪽이 더 높은 쌍 {share}</translation>
    </message>
    <message>
        <source>{a} words of {n} people here, {b} words of {m} people there</source>
        <translation>이 집단 {n}명의 단어 {a}개, 다른 집단 {m}명의 단어 {b}개</translation>
    </message>
    <message>
        <source>{counted}, the first {n} shown</source>
        <translation>{counted}, 처음 {n}개 표시</translation>
    </message>
    <message>
        <source>{gap} points [{low}, {high}]</source>
        <translation>{gap}%p [{low}, {high}]</translation>
    </message>
    <message>
        <source>{how}, at most {n} {unit} apart</source>
        <translation>{how}, 최대 {n} {unit} 거리</translation>
    </message>
    <message>
        <source>{n} are needed to tell saturation of codes</source>
        <translation>코드 포화를 판단하려면 {n}개가 필요합니다</translation>
    </message>
    <message>
        <source>{n} cell copied</source>
        <translation>{n}칸을 복사했습니다</translation>
    </message>
    <message>
        <source>{n} cells copied</source>
        <translation>{n}칸을 복사했습니다</translation>
    </message>
    <message>
        <source>{n} character</source>
        <translation>{n}자</translation>
    </message>
    <message>
        <source>{n} characters</source>
        <translation>{n}자</translation>
    </message>
    <message>
        <source>{n} coded interview</source>
        <translation>코딩한 인터뷰 {n}개</translation>
    </message>
    <message>
        <source>{n} coded interviews</source>
        <translation>코딩한 인터뷰 {n}개</translation>
    </message>
    <message>
        <source>{n} memo</source>
        <translation>메모 {n}개</translation>
    </message>
    <message>
        <source>{n} memos</source>
        <translation>메모 {n}개</translation>
    </message>
    <message>
        <source>{n} not coded yet are left out</source>
        <translation>아직 코딩하지 않은 {n}개는 제외</translation>
    </message>
    <message>
        <source>{n} not coded yet is left out</source>
        <translation>아직 코딩하지 않은 {n}개는 제외</translation>
    </message>
    <message>
        <source>{n} of them, spread evenly</source>
        <translation>그중 고르게 뽑은 {n}곳</translation>
    </message>
    <message>
        <source>{n} place</source>
        <translation>{n}곳</translation>
    </message>
    <message>
        <source>{n} places</source>
        <translation>{n}곳</translation>
    </message>
    <message>
        <source>{n} quote carries “{name}” now</source>
        <translation>이제 인용 {n}개에 “{name}” 코드가 있습니다</translation>
    </message>
    <message>
        <source>{n} quote was laid on “{board}”.</source>
        <translation>인용 {n}개를 “{board}”에 놓았습니다.</translation>
    </message>
    <message>
        <source>{n} quotes carry “{name}” now</source>
        <translation>이제 인용 {n}개에 “{name}” 코드가 있습니다</translation>
    </message>
    <message>
        <source>{n} quotes were laid on “{board}”.</source>
        <translation>인용 {n}개를 “{board}”에 놓았습니다.</translation>
    </message>
    <message>
        <source>{n} row copied</source>
        <translation>{n}행을 복사했습니다</translation>
    </message>
    <message>
        <source>{n} rows copied</source>
        <translation>{n}행을 복사했습니다</translation>
    </message>
    <message>
        <source>{n} step</source>
        <translation>이어짐 {n}번</translation>
    </message>
    <message>
        <source>{n} steps</source>
        <translation>이어짐 {n}번</translation>
    </message>
    <message>
        <source>{n} turn</source>
        <translation>발화 {n}개</translation>
    </message>
    <message>
        <source>{n} turns</source>
        <translation>발화 {n}개</translation>
    </message>
    <message>
        <source>{n} with a number</source>
        <translation>숫자가 있는 참여자 {n}명</translation>
    </message>
    <message>
        <source>{n} word</source>
        <translation>단어 {n}개</translation>
    </message>
    <message>
        <source>{n} word is left out from now on.</source>
        <translation>이제부터 단어 {n}개를 세지 않습니다.</translation>
    </message>
    <message>
        <source>{n} words</source>
        <translation>단어 {n}개</translation>
    </message>
    <message>
        <source>{n} words are left out from now on.</source>
        <translation>이제부터 단어 {n}개를 세지 않습니다.</translation>
    </message>
    <message>
        <source>{n} · 1 person</source>
        <translation>{n} · 1명</translation>
    </message>
    <message>
        <source>{n} · {people} people</source>
        <translation>{n} · {people}명</translation>
    </message>
    <message>
        <source>{places} {interviews}</source>
        <translation>{interviews}에서 {places}</translation>
    </message>
    <message>
        <source>{shown} of {n} quotes are shown</source>
        <translation>인용 {n}개 가운데 {shown}개를 보여 줍니다</translation>
    </message>
    <message>
        <source>{table}, sub-codes with their parents</source>
        <translation>{table}, 하위 코드 합산</translation>
    </message>
    <message>
        <source>{words} of {people}</source>
        <translation>{people}의 {words}</translation>
    </message>
    <message>
        <source>“late” does not find “later”</source>
        <translation>“late”로 “later”를 찾지 않습니다</translation>
    </message>
    <message>
        <source>“{name}” could not be written.</source>
        <translation>“{name}” 파일을 저장하지 못했습니다.</translation>
    </message>
    <message>
        <source>“{name}” was written.</source>
        <translation>‘{name}’을(를) 저장했습니다.</translation>
    </message>
    <message>
        <source>힘들다 finds 힘들었어요 and 힘든; deliver finds delivered</source>
        <translation>힘들다로 힘들었어요와 힘든을, deliver로 delivered를 찾습니다</translation>
    </message>
</context>
</TS>
