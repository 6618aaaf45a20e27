<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko">
<context>
    <name>ui.code</name>
    <message>
        <source>1–{n} puts it there, 0 leaves it, ← goes back</source>
        <translation>1–{n}: 그 코드에 넣기, 0: 그대로 두기, ←: 뒤로</translation>
    </message>
    <message>
        <source>A format such as docx, or words of the sources' names</source>
        <translation>docx 같은 형식 또는 자료 이름에 든 말</translation>
    </message>
    <message>
        <source>A quote that lost its text</source>
        <translation>텍스트를 잃은 인용</translation>
    </message>
    <message>
        <source>A speaker's name, or a role: participant, moderator, observer</source>
        <translation>화자 이름 또는 역할: participant, moderator, observer</translation>
    </message>
    <message>
        <source>A thought about this quote</source>
        <translation>이 인용에 대한 생각</translation>
    </message>
    <message>
        <source>Add a word</source>
        <translation>용어 추가</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>추가</translation>
    </message>
    <message>
        <source>All</source>
        <translation>모두</translation>
    </message>
    <message>
        <source>All codes</source>
        <translation>모든 코드</translation>
    </message>
    <message>
        <source>All kept rules</source>
        <translation>보관한 모든 규칙</translation>
    </message>
    <message>
        <source>All seen; {n} quote stays.</source>
        <translation>모두 보았습니다. 인용 {n}개는 그대로 남습니다.</translation>
    </message>
    <message>
        <source>All seen; {n} quotes stay.</source>
        <translation>모두 보았습니다. 인용 {n}개는 그대로 남습니다.</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>호박색</translation>
    </message>
    <message>
        <source>An expression, such as late(ly)?</source>
        <translation>정규식, 예: 늦(었|어)</translation>
    </message>
    <message>
        <source>Answer to a question</source>
        <translation>질문에 대한 답</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>파랑</translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation>CSV 표</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>변경</translation>
    </message>
    <message>
        <source>Change a code's family</source>
        <translation>코드 분류 바꾸기</translation>
    </message>
    <message>
        <source>Change the glossary</source>
        <translation>용어집 바꾸기</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>변화</translation>
    </message>
    <message>
        <source>Changes of the codebook</source>
        <translation>코드북의 변화</translation>
    </message>
    <message>
        <source>Choose the quotes in the selection</source>
        <translation>선택한 부분의 인용 고르기</translation>
    </message>
    <message>
        <source>Clay</source>
        <translation>점토색</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Code all like this</source>
        <translation>같은 말 모두 코딩</translation>
    </message>
    <message>
        <source>Code all like this…</source>
        <translation>같은 말 모두 코딩…</translation>
    </message>
    <message>
        <source>Code as suggested</source>
        <translation>제안대로 코딩</translation>
    </message>
    <message>
        <source>Code by rule</source>
        <translation>규칙으로 코딩</translation>
    </message>
    <message>
        <source>Code by rule…</source>
        <translation>규칙으로 코딩…</translation>
    </message>
    <message>
        <source>Code in the person's words</source>
        <translation>참여자의 말로 코드 만들기</translation>
    </message>
    <message>
        <source>Code passage</source>
        <translation>구절 코딩</translation>
    </message>
    <message>
        <source>Code the passage with it</source>
        <translation>이 코드를 구절에 붙이기</translation>
    </message>
    <message>
        <source>Code the whole sentence around the words</source>
        <translation>낱말이 들어 있는 문장 전체를 코딩합니다</translation>
    </message>
    <message>
        <source>Code {n} passage</source>
        <translation>구절 {n}개 코딩</translation>
    </message>
    <message>
        <source>Code {n} passages</source>
        <translation>구절 {n}개 코딩</translation>
    </message>
    <message>
        <source>Code {n} place</source>
        <translation>{n}곳 코딩</translation>
    </message>
    <message>
        <source>Code {n} places</source>
        <translation>{n}곳 코딩</translation>
    </message>
    <message>
        <source>Codebook changes</source>
        <translation>코드북 변화</translation>
    </message>
    <message>
        <source>Codebooks</source>
        <translation>코드북</translation>
    </message>
    <message>
        <source>Coded like this already</source>
        <translation>이미 이렇게 코딩했습니다</translation>
    </message>
    <message>
        <source>Coder</source>
        <translation>코더</translation>
    </message>
    <message>
        <source>Coding by rule</source>
        <translation>규칙으로 코딩하는 중</translation>
    </message>
    <message>
        <source>Colour code</source>
        <translation>코드 색 바꾸기</translation>
    </message>
    <message>
        <source>Compare codebooks</source>
        <translation>코드북 비교</translation>
    </message>
    <message>
        <source>Compare codebooks…</source>
        <translation>코드북 비교…</translation>
    </message>
    <message>
        <source>Compares words only, on this computer, when you ask for it.</source>
        <translation>요청할 때만 이 컴퓨터 안에서 단어를 비교합니다.</translation>
    </message>
    <message>
        <source>Comparing the codebook of two days</source>
        <translation>두 날짜의 코드북을 비교하는 중</translation>
    </message>
    <message>
        <source>Count sub-codes with their parents</source>
        <translation>하위 코드를 상위 코드에 합쳐 세기</translation>
    </message>
    <message>
        <source>Counting quotes</source>
        <translation>인용 세는 중</translation>
    </message>
    <message>
        <source>Create code</source>
        <translation>코드 만들기</translation>
    </message>
    <message>
        <source>Definition…</source>
        <translation>정의…</translation>
    </message>
    <message>
        <source>Delete code</source>
        <translation>코드 삭제</translation>
    </message>
    <message>
        <source>Delete codes</source>
        <translation>코드 여러 개 삭제</translation>
    </message>
    <message>
        <source>Delete quote</source>
        <translation>인용 삭제</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Describe code</source>
        <translation>코드 설명</translation>
    </message>
    <message>
        <source>Described otherwise</source>
        <translation>설명 변경</translation>
    </message>
    <message>
        <source>Differs: {fields}</source>
        <translation>다름: {fields}</translation>
    </message>
    <message>
        <source>Do not offer a code</source>
        <translation>코드 제안하지 않기</translation>
    </message>
    <message>
        <source>Do not offer it</source>
        <translation>제안하지 않기</translation>
    </message>
    <message>
        <source>Do not offer them</source>
        <translation>제안하지 않기</translation>
    </message>
    <message>
        <source>Do not use it when</source>
        <translation>쓰지 않는 경우</translation>
    </message>
    <message>
        <source>Edit the text</source>
        <translation>텍스트 고치기</translation>
    </message>
    <message>
        <source>Everything in “{name}” is in the codebook already.</source>
        <translation>“{name}”의 내용은 모두 이미 코드북에 있습니다.</translation>
    </message>
    <message>
        <source>Example quotes</source>
        <translation>예시 인용</translation>
    </message>
    <message>
        <source>Example quotes: its key quotes, ticked here or starred while coding</source>
        <translation>예시 인용: 이 코드의 핵심 인용입니다. 여기서 고르거나 코딩할 때 별표를 달아 주세요</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Excel 통합 문서</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>분류</translation>
    </message>
    <message>
        <source>Fills in: {fields}</source>
        <translation>채움: {fields}</translation>
    </message>
    <message>
        <source>Filter codes</source>
        <translation>코드 거르기</translation>
    </message>
    <message>
        <source>Filter sources</source>
        <translation>자료 거르기</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>지우기</translation>
    </message>
    <message>
        <source>Forget a rule</source>
        <translation>규칙 지우기</translation>
    </message>
    <message>
        <source>Free a key</source>
        <translation>숫자 키 비우기</translation>
    </message>
    <message>
        <source>From the beginning of</source>
        <translation>시작일</translation>
    </message>
    <message>
        <source>Give a feeling</source>
        <translation>감정 붙이기</translation>
    </message>
    <message>
        <source>Give the feeling “{name}”</source>
        <translation>‘{name}’ 감정 넣기</translation>
    </message>
    <message>
        <source>Give the suggested feeling</source>
        <translation>제안된 감정 넣기</translation>
    </message>
    <message>
        <source>Glossary of the study</source>
        <translation>연구 용어집</translation>
    </message>
    <message>
        <source>Glossary…</source>
        <translation>용어집…</translation>
    </message>
    <message>
        <source>Go to Sources</source>
        <translation>자료로 가기</translation>
    </message>
    <message>
        <source>Go to this quote</source>
        <translation>이 인용으로 가기</translation>
    </message>
    <message>
        <source>How much does “{name}” count here?</source>
        <translation>여기서 “{name}”의 비중은 얼마입니까?</translation>
    </message>
    <message>
        <source>Import a codebook</source>
        <translation>코드북 가져오기</translation>
    </message>
    <message>
        <source>Import a codebook…</source>
        <translation>코드북 가져오기…</translation>
    </message>
    <message>
        <source>Import codebook</source>
        <translation>코드북 가져오기</translation>
    </message>
    <message>
        <source>Import recordings or transcripts first: then code them here.</source>
        <translation>먼저 녹음이나 녹취록을 가져와 주세요. 그다음 여기에서 코딩합니다.</translation>
    </message>
    <message>
        <source>Import “{name}”</source>
        <translation>“{name}” 가져오기</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>파일의 내용</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Keep this rule for new material</source>
        <translation>새 자료를 위해 이 규칙 보관</translation>
    </message>
    <message>
        <source>Kept rules</source>
        <translation>보관한 규칙</translation>
    </message>
    <message>
        <source>Kind of source</source>
        <translation>자료 종류</translation>
    </message>
    <message>
        <source>Latent need</source>
        <translation>잠재 니즈</translation>
    </message>
    <message>
        <source>Likely codes</source>
        <translation>붙일 만한 코드</translation>
    </message>
    <message>
        <source>Likely feelings</source>
        <translation>짐작되는 감정</translation>
    </message>
    <message>
        <source>Looking for like quotes</source>
        <translation>비슷한 인용을 찾는 중</translation>
    </message>
    <message>
        <source>Looking for passages</source>
        <translation>구절을 찾는 중</translation>
    </message>
    <message>
        <source>Looking for the same words</source>
        <translation>같은 말을 찾는 중</translation>
    </message>
    <message>
        <source>Magenta</source>
        <translation>자홍</translation>
    </message>
    <message>
        <source>Make it a key quote</source>
        <translation>핵심 인용으로 지정</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>병합</translation>
    </message>
    <message>
        <source>Merge codes</source>
        <translation>코드 합치기</translation>
    </message>
    <message>
        <source>Merge into…</source>
        <translation>다른 코드에 합치기…</translation>
    </message>
    <message>
        <source>Merge “{name}” into…</source>
        <translation>“{name}” 코드를 합칠 곳…</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>병합</translation>
    </message>
    <message>
        <source>More pleasant</source>
        <translation>더 긍정적으로</translation>
    </message>
    <message>
        <source>More unpleasant</source>
        <translation>더 부정적으로</translation>
    </message>
    <message>
        <source>Moss</source>
        <translation>이끼색</translation>
    </message>
    <message>
        <source>Move code</source>
        <translation>코드 옮기기</translation>
    </message>
    <message>
        <source>Move codes</source>
        <translation>코드 여러 개 옮기기</translation>
    </message>
    <message>
        <source>Move the quote's borders</source>
        <translation>인용의 경계 옮기기</translation>
    </message>
    <message>
        <source>Name of a new code below</source>
        <translation>새 하위 코드 이름</translation>
    </message>
    <message>
        <source>Name the codes below first, Enter after each; Enter again begins the sorting.</source>
        <translation>먼저 하위 코드 이름을 하나씩 쓰고 Enter를 눌러 주세요. Enter를 한 번 더 누르면 나누기가 시작됩니다.</translation>
    </message>
    <message>
        <source>Neutral feeling</source>
        <translation>중립 감정</translation>
    </message>
    <message>
        <source>New</source>
        <translation>새 코드</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>새 코드</translation>
    </message>
    <message>
        <source>New code below “{name}”</source>
        <translation>“{name}” 아래 새 코드</translation>
    </message>
    <message>
        <source>New code {n}</source>
        <translation>새 코드 {n}</translation>
    </message>
    <message>
        <source>No code yet</source>
        <translation>아직 코드가 없습니다</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>키 없음</translation>
    </message>
    <message>
        <source>No longer a key quote</source>
        <translation>핵심 인용 해제</translation>
    </message>
    <message>
        <source>No longer offered</source>
        <translation>더는 제안하지 않음</translation>
    </message>
    <message>
        <source>No need</source>
        <translation>니즈 없음</translation>
    </message>
    <message>
        <source>No touchpoint</source>
        <translation>접점 없음</translation>
    </message>
    <message>
        <source>None of them is on a quote yet.</source>
        <translation>아직 어느 인용에도 붙어 있지 않습니다.</translation>
    </message>
    <message>
        <source>Not offered</source>
        <translation>제안하지 않음</translation>
    </message>
    <message>
        <source>Not used yet</source>
        <translation>아직 쓰지 않음</translation>
    </message>
    <message>
        <source>Nothing like this was found.</source>
        <translation>비슷한 것이 없습니다.</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>선택한 구절 없음</translation>
    </message>
    <message>
        <source>Ocean</source>
        <translation>바다색</translation>
    </message>
    <message>
        <source>Offer a code again</source>
        <translation>코드 다시 제안하기</translation>
    </message>
    <message>
        <source>Offer it again</source>
        <translation>다시 제안하기</translation>
    </message>
    <message>
        <source>Offer them again</source>
        <translation>다시 제안하기</translation>
    </message>
    <message>
        <source>Offered again</source>
        <translation>다시 제안</translation>
    </message>
    <message>
        <source>Olive</source>
        <translation>올리브</translation>
    </message>
    <message>
        <source>Only what fits is shown: {names}. Shift+F shows everything.</source>
        <translation>해당하는 것만 보입니다: {names}. Shift+F를 누르면 모두 보입니다.</translation>
    </message>
    <message>
        <source>Only {names}</source>
        <translation>{names}만</translation>
    </message>
    <message>
        <source>Other family</source>
        <translation>분류 변경</translation>
    </message>
    <message>
        <source>Passage in hand</source>
        <translation>지금 다루는 구절</translation>
    </message>
    <message>
        <source>Passages that carry the code already are left alone. One undo takes all back.</source>
        <translation>이미 코드가 있는 구절은 그대로 둡니다. 실행 취소 한 번으로 모두 되돌릴 수 있습니다.</translation>
    </message>
    <message>
        <source>Pin code</source>
        <translation>코드를 숫자 키에 두기</translation>
    </message>
    <message>
        <source>Pin to a key</source>
        <translation>숫자 키에 두기</translation>
    </message>
    <message>
        <source>Pinned codes</source>
        <translation>숫자 키의 코드</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>찾은 곳</translation>
    </message>
    <message>
        <source>Print the codebook</source>
        <translation>코드북 인쇄</translation>
    </message>
    <message>
        <source>Print the codebook…</source>
        <translation>코드북 인쇄…</translation>
    </message>
    <message>
        <source>Put at touchpoint</source>
        <translation>접점에 두기</translation>
    </message>
    <message>
        <source>Put in stage</source>
        <translation>단계에 두기</translation>
    </message>
    <message>
        <source>Put it on the selection</source>
        <translation>선택한 구절에 놓기</translation>
    </message>
    <message>
        <source>Put “{name}” on the quote</source>
        <translation>인용에 ‘{name}’ 코드 붙이기</translation>
    </message>
    <message>
        <source>Quote of {coder}</source>
        <translation>{coder}의 인용</translation>
    </message>
    <message>
        <source>Quotes that lost their text</source>
        <translation>텍스트를 잃은 인용</translation>
    </message>
    <message>
        <source>Quotes that lost their text…</source>
        <translation>텍스트를 잃은 인용…</translation>
    </message>
    <message>
        <source>REFI-QDA codebook, for other programs</source>
        <translation>REFI-QDA 코드북(다른 프로그램용)</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>{name} 읽는 중</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>이름 바꾸기</translation>
    </message>
    <message>
        <source>Rename code</source>
        <translation>코드 이름 바꾸기</translation>
    </message>
    <message>
        <source>Renamed</source>
        <translation>이름 변경</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>규칙</translation>
    </message>
    <message>
        <source>Run on new material</source>
        <translation>새 자료에 실행</translation>
    </message>
    <message>
        <source>Rust</source>
        <translation>녹슨 빨강</translation>
    </message>
    <message>
        <source>Said nowhere else</source>
        <translation>다른 곳에는 없습니다</translation>
    </message>
    <message>
        <source>Save as a table…</source>
        <translation>표로 저장…</translation>
    </message>
    <message>
        <source>Save the codebook</source>
        <translation>코드북 저장</translation>
    </message>
    <message>
        <source>Save the codebook…</source>
        <translation>코드북 저장…</translation>
    </message>
    <message>
        <source>Say what need it shows</source>
        <translation>니즈 표시</translation>
    </message>
    <message>
        <source>Selection, not coded yet</source>
        <translation>선택한 구절, 아직 코딩 전</translation>
    </message>
    <message>
        <source>Show all codings</source>
        <translation>모든 코딩 보기</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>모두 보기</translation>
    </message>
    <message>
        <source>Show it among the sources</source>
        <translation>자료 화면에서 보기</translation>
    </message>
    <message>
        <source>Show its quotes</source>
        <translation>이 코드의 인용 보기</translation>
    </message>
    <message>
        <source>Show only some codes</source>
        <translation>일부 코드만 보기</translation>
    </message>
    <message>
        <source>Show only some codes, coders, speakers or stages (F)</source>
        <translation>일부 코드, 코더, 화자, 단계만 보기 (F)</translation>
    </message>
    <message>
        <source>Show only…</source>
        <translation>일부만 보기…</translation>
    </message>
    <message>
        <source>Similar quotes</source>
        <translation>비슷한 인용</translation>
    </message>
    <message>
        <source>Split code</source>
        <translation>코드 나누기</translation>
    </message>
    <message>
        <source>Split “{name}”</source>
        <translation>“{name}” 나누기</translation>
    </message>
    <message>
        <source>Split…</source>
        <translation>나누기…</translation>
    </message>
    <message>
        <source>Stated need</source>
        <translation>명시된 니즈</translation>
    </message>
    <message>
        <source>Stated or latent need…</source>
        <translation>명시된 니즈 또는 잠재 니즈…</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>세기</translation>
    </message>
    <message>
        <source>Suggest</source>
        <translation>제안 보기</translation>
    </message>
    <message>
        <source>Suggest codes and feelings</source>
        <translation>코드와 감정 제안</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>제안</translation>
    </message>
    <message>
        <source>Survey column or form question</source>
        <translation>설문 열 또는 문항</translation>
    </message>
    <message>
        <source>Take code off</source>
        <translation>코드 떼기</translation>
    </message>
    <message>
        <source>Take feeling off</source>
        <translation>감정 떼기</translation>
    </message>
    <message>
        <source>Take the last code off</source>
        <translation>마지막 코드 떼기</translation>
    </message>
    <message>
        <source>Take {n} code</source>
        <translation>코드 {n}개 가져오기</translation>
    </message>
    <message>
        <source>Take {n} codes</source>
        <translation>코드 {n}개 가져오기</translation>
    </message>
    <message>
        <source>Take “{name}” off</source>
        <translation>“{name}” 떼기</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>청록</translation>
    </message>
    <message>
        <source>The code “{name}” was deleted.</source>
        <translation>“{name}” 코드를 삭제했습니다.</translation>
    </message>
    <message>
        <source>The codebook is the same at both ends.</source>
        <translation>두 날짜의 코드북이 같습니다.</translation>
    </message>
    <message>
        <source>The last code again</source>
        <translation>마지막 코드 다시 붙이기</translation>
    </message>
    <message>
        <source>The quote was deleted; its text is still there.</source>
        <translation>인용을 삭제했습니다. 텍스트는 그대로 있습니다.</translation>
    </message>
    <message>
        <source>These are the first {n}; what is left comes when these are coded.</source>
        <translation>처음 {n}개입니다. 이것을 코딩하면 나머지가 나옵니다.</translation>
    </message>
    <message>
        <source>These words elsewhere, to be coded “{codes}”</source>
        <translation>다른 곳에서 같은 말을 찾아 “{codes}”(으)로 코딩합니다</translation>
    </message>
    <message>
        <source>To the end of</source>
        <translation>종료일</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>주제</translation>
    </message>
    <message>
        <source>Touchpoint</source>
        <translation>접점</translation>
    </message>
    <message>
        <source>Type a name for the first code.</source>
        <translation>첫 코드의 이름을 적어 주세요.</translation>
    </message>
    <message>
        <source>Use it when</source>
        <translation>쓰는 경우</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>보라</translation>
    </message>
    <message>
        <source>Weigh code</source>
        <translation>코드 비중 정하기</translation>
    </message>
    <message>
        <source>Weight of a code…</source>
        <translation>코드의 비중…</translation>
    </message>
    <message>
        <source>Weight of which code?</source>
        <translation>어느 코드의 비중입니까?</translation>
    </message>
    <message>
        <source>What</source>
        <translation>항목</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>바뀌는 것</translation>
    </message>
    <message>
        <source>What makes the person feel so?</source>
        <translation>왜 그렇게 느꼈나요?</translation>
    </message>
    <message>
        <source>What people in this study call things. The words are offered for the vocabulary of transcription.</source>
        <translation>이 연구의 사람들이 쓰는 말입니다. 전사 단어장에 넣을 단어로도 제안됩니다.</translation>
    </message>
    <message>
        <source>What the file would change</source>
        <translation>파일을 가져오면 바뀌는 것</translation>
    </message>
    <message>
        <source>When</source>
        <translation>때</translation>
    </message>
    <message>
        <source>Where the file differs from the codebook nothing is ticked: tick what the file should win.</source>
        <translation>파일과 코드북이 서로 다른 곳은 고르지 않았습니다. 파일의 내용으로 바꿀 것을 골라 주세요.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>이유</translation>
    </message>
    <message>
        <source>Word document, to read and print</source>
        <translation>Word 문서(읽기·인쇄용)</translation>
    </message>
    <message>
        <source>Words and what they mean</source>
        <translation>용어와 뜻</translation>
    </message>
    <message>
        <source>Words of the column's name or of the question</source>
        <translation>열 이름이나 문항에 들어 있는 말</translation>
    </message>
    <message>
        <source>Words of the question; its answer goes on until the next one</source>
        <translation>질문에 든 말. 다음 질문 전까지가 답입니다</translation>
    </message>
    <message>
        <source>Words to look for</source>
        <translation>찾을 말</translation>
    </message>
    <message>
        <source>Words with commas between them, found in all their forms</source>
        <translation>쉼표로 나눈 단어. 모든 형태를 찾습니다</translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>보통</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>색</translation>
    </message>
    <message>
        <source>counts double</source>
        <translation>두 배로 셉니다</translation>
    </message>
    <message>
        <source>counts half</source>
        <translation>절반만 셉니다</translation>
    </message>
    <message>
        <source>counts three times</source>
        <translation>세 배로 셉니다</translation>
    </message>
    <message>
        <source>definition</source>
        <translation>정의</translation>
    </message>
    <message>
        <source>do not use it when</source>
        <translation>쓰지 않을 때</translation>
    </message>
    <message>
        <source>family</source>
        <translation>분류</translation>
    </message>
    <message>
        <source>hardly counts</source>
        <translation>거의 세지 않습니다</translation>
    </message>
    <message>
        <source>in {n} source</source>
        <translation>자료 {n}건</translation>
    </message>
    <message>
        <source>in {n} sources</source>
        <translation>자료 {n}건</translation>
    </message>
    <message>
        <source>key {key}</source>
        <translation>{key}번 키</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>보통</translation>
    </message>
    <message>
        <source>name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>not offered</source>
        <translation>제안하지 않음</translation>
    </message>
    <message>
        <source>of {n} participant</source>
        <translation>참여자 {n}명</translation>
    </message>
    <message>
        <source>of {n} participants</source>
        <translation>참여자 {n}명</translation>
    </message>
    <message>
        <source>place</source>
        <translation>위치</translation>
    </message>
    <message>
        <source>read between the lines</source>
        <translation>행간에서 읽은 것</translation>
    </message>
    <message>
        <source>strength {n}</source>
        <translation>세기 {n}</translation>
    </message>
    <message>
        <source>strong</source>
        <translation>강함</translation>
    </message>
    <message>
        <source>the person says it</source>
        <translation>본인이 말한 것</translation>
    </message>
    <message>
        <source>the top</source>
        <translation>맨 위</translation>
    </message>
    <message>
        <source>use it when</source>
        <translation>쓸 때</translation>
    </message>
    <message>
        <source>weak</source>
        <translation>약함</translation>
    </message>
    <message>
        <source>whether it is offered</source>
        <translation>제안 여부</translation>
    </message>
    <message>
        <source>with sub-codes: {counts}</source>
        <translation>하위 코드 포함: {counts}</translation>
    </message>
    <message>
        <source>words: {cues}</source>
        <translation>단어: {cues}</translation>
    </message>
    <message>
        <source>{names} becomes part of “{into}”.</source>
        <translation>{names}을(를) “{into}”에 병합합니다.</translation>
    </message>
    <message>
        <source>{n} code below goes along.</source>
        <translation>하위 코드 {n}개도 함께 옮겨집니다.</translation>
    </message>
    <message>
        <source>{n} code changed.</source>
        <translation>코드 {n}개가 바뀌었습니다.</translation>
    </message>
    <message>
        <source>{n} code is the same.</source>
        <translation>코드 {n}개는 같습니다.</translation>
    </message>
    <message>
        <source>{n} code was deleted.</source>
        <translation>코드 {n}개를 삭제했습니다.</translation>
    </message>
    <message>
        <source>{n} code was imported.</source>
        <translation>코드 {n}개를 가져왔습니다.</translation>
    </message>
    <message>
        <source>{n} codes are the same.</source>
        <translation>코드 {n}개는 같습니다.</translation>
    </message>
    <message>
        <source>{n} codes below go along.</source>
        <translation>하위 코드 {n}개도 함께 옮겨집니다.</translation>
    </message>
    <message>
        <source>{n} codes changed.</source>
        <translation>코드 {n}개가 바뀌었습니다.</translation>
    </message>
    <message>
        <source>{n} codes were deleted.</source>
        <translation>코드 {n}개를 삭제했습니다.</translation>
    </message>
    <message>
        <source>{n} codes were imported.</source>
        <translation>코드 {n}개를 가져왔습니다.</translation>
    </message>
    <message>
        <source>{n} passage was coded by rule</source>
        <translation>규칙으로 구절 {n}개를 코딩했습니다</translation>
    </message>
    <message>
        <source>{n} passage was coded.</source>
        <translation>{n}곳을 코딩했습니다.</translation>
    </message>
    <message>
        <source>{n} passages were coded by rule</source>
        <translation>규칙으로 구절 {n}개를 코딩했습니다</translation>
    </message>
    <message>
        <source>{n} passages were coded.</source>
        <translation>{n}곳을 코딩했습니다.</translation>
    </message>
    <message>
        <source>{n} quote carries both now.</source>
        <translation>인용 {n}개에 지금 둘 다 붙어 있습니다.</translation>
    </message>
    <message>
        <source>{n} quote chosen</source>
        <translation>인용 {n}개를 골랐습니다</translation>
    </message>
    <message>
        <source>{n} quote lost its text</source>
        <translation>인용 {n}개가 텍스트를 잃었습니다</translation>
    </message>
    <message>
        <source>{n} quotes carry both now.</source>
        <translation>인용 {n}개에 지금 둘 다 붙어 있습니다.</translation>
    </message>
    <message>
        <source>{n} quotes chosen</source>
        <translation>인용 {n}개를 골랐습니다</translation>
    </message>
    <message>
        <source>{n} quotes lost their text</source>
        <translation>인용 {n}개가 텍스트를 잃었습니다</translation>
    </message>
    <message>
        <source>{n} quotes were deleted; their text is still there.</source>
        <translation>인용 {n}개를 삭제했습니다. 글은 그대로 있습니다.</translation>
    </message>
    <message>
        <source>{n} similar quote carries it</source>
        <translation>비슷한 인용 {n}개에 붙어 있음</translation>
    </message>
    <message>
        <source>{n} similar quotes carry it</source>
        <translation>비슷한 인용 {n}개에 붙어 있음</translation>
    </message>
    <message>
        <source>{participant}: {text}</source>
        <translation>{participant}: {text}</translation>
    </message>
    <message>
        <source>“{into}” will be on {n} quote</source>
        <translation>“{into}”이(가) 인용 {n}개에 붙습니다</translation>
    </message>
    <message>
        <source>“{into}” will be on {n} quotes</source>
        <translation>“{into}”이(가) 인용 {n}개에 붙습니다</translation>
    </message>
    <message>
        <source>“{name}” below “{parent}”</source>
        <translation>“{parent}” 아래의 “{name}”</translation>
    </message>
    <message>
        <source>← goes back</source>
        <translation>← 뒤로 갑니다</translation>
    </message>
    <message>
        <source>↑ ↓ choose a sentence, the mouse any words. Then code: a digit, or Enter for all codes.</source>
        <translation>↑ ↓로 문장을, 마우스로 아무 구절이나 고르세요. 숫자 키나 Enter로 코드를 붙입니다.</translation>
    </message>
</context>
</TS>
