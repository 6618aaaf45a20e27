<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko">
<context>
    <name>ui.code</name>
    <message>
        <source>A quote that lost its text</source>
        <translation>텍스트를 잃은 인용</translation>
    </message>
    <message>
        <source>A thought about this quote</source>
        <translation>이 인용에 대한 생각</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>호박색</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>파랑</translation>
    </message>
    <message>
        <source>Clay</source>
        <translation>점토색</translation>
    </message>
    <message>
        <source>Code in the person's words</source>
        <translation>참여자의 말로 코드 만들기</translation>
    </message>
    <message>
        <source>Code on a key</source>
        <translation>숫자 키의 코드</translation>
    </message>
    <message>
        <source>Code on key {key}</source>
        <translation>{key}번 키의 코드</translation>
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
        <source>Codebook</source>
        <translation>코드북</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>코드</translation>
    </message>
    <message>
        <source>Code…</source>
        <translation>코드…</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>색</translation>
    </message>
    <message>
        <source>Colour code</source>
        <translation>코드 색 바꾸기</translation>
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
        <source>Create “{name}”</source>
        <translation>“{name}” 만들기</translation>
    </message>
    <message>
        <source>Definition…</source>
        <translation>정의…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Delete code</source>
        <translation>코드 삭제</translation>
    </message>
    <message>
        <source>Delete quote</source>
        <translation>인용 삭제</translation>
    </message>
    <message>
        <source>Describe code</source>
        <translation>코드 설명</translation>
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
        <source>Feeling</source>
        <translation>감정</translation>
    </message>
    <message>
        <source>Feelings</source>
        <translation>감정들</translation>
    </message>
    <message>
        <source>Feeling…</source>
        <translation>감정…</translation>
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
        <source>Free a key</source>
        <translation>숫자 키 비우기</translation>
    </message>
    <message>
        <source>Give a feeling</source>
        <translation>감정 붙이기</translation>
    </message>
    <message>
        <source>Go to Sources</source>
        <translation>자료로 가기</translation>
    </message>
    <message>
        <source>Import recordings or transcripts first: then code them here.</source>
        <translation>먼저 녹음이나 녹취록을 가져와 주세요. 그다음 여기에서 코딩합니다.</translation>
    </message>
    <message>
        <source>Magenta</source>
        <translation>자홍</translation>
    </message>
    <message>
        <source>Memo</source>
        <translation>메모</translation>
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
        <source>Move the quote's borders</source>
        <translation>인용의 경계 옮기기</translation>
    </message>
    <message>
        <source>Neutral feeling</source>
        <translation>중립 감정</translation>
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
        <source>No feeling</source>
        <translation>감정 없음</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>키 없음</translation>
    </message>
    <message>
        <source>No stage</source>
        <translation>단계 없음</translation>
    </message>
    <message>
        <source>No touchpoint</source>
        <translation>접점 없음</translation>
    </message>
    <message>
        <source>Nothing is called like that.</source>
        <translation>그런 이름이 없습니다.</translation>
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
        <source>Olive</source>
        <translation>올리브</translation>
    </message>
    <message>
        <source>Passage in hand</source>
        <translation>지금 다루는 구절</translation>
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
        <source>Quote</source>
        <translation>인용</translation>
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
        <source>Rename</source>
        <translation>이름 바꾸기</translation>
    </message>
    <message>
        <source>Rename code</source>
        <translation>코드 이름 바꾸기</translation>
    </message>
    <message>
        <source>Rust</source>
        <translation>녹슨 빨강</translation>
    </message>
    <message>
        <source>Selection, not coded yet</source>
        <translation>선택한 구절, 아직 코딩 전</translation>
    </message>
    <message>
        <source>Show its quotes</source>
        <translation>이 코드의 인용 보기</translation>
    </message>
    <message>
        <source>Stage or touchpoint…</source>
        <translation>단계나 접점…</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>세기</translation>
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
        <source>Teal</source>
        <translation>청록</translation>
    </message>
    <message>
        <source>The code “{name}” was deleted.</source>
        <translation>“{name}” 코드를 삭제했습니다.</translation>
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
        <source>Valence</source>
        <translation>감정의 방향</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>보라</translation>
    </message>
    <message>
        <source>What makes the person feel so?</source>
        <translation>왜 그렇게 느꼈나요?</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>이유</translation>
    </message>
    <message>
        <source>Without a word</source>
        <translation>이름 없는 감정</translation>
    </message>
    <message>
        <source>Write memo</source>
        <translation>메모 쓰기</translation>
    </message>
    <message>
        <source>below “{name}”</source>
        <translation>“{name}” 아래</translation>
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
        <source>strong</source>
        <translation>강함</translation>
    </message>
    <message>
        <source>weak</source>
        <translation>약함</translation>
    </message>
    <message>
        <source>{n} quote lost its text</source>
        <translation>인용 {n}개가 텍스트를 잃었습니다</translation>
    </message>
    <message>
        <source>{n} quotes lost their text</source>
        <translation>인용 {n}개가 텍스트를 잃었습니다</translation>
    </message>
    <message>
        <source>↑ ↓ choose a sentence, the mouse any words. Then code: a digit, or Enter for all codes.</source>
        <translation>↑ ↓로 문장을, 마우스로 아무 구절이나 고르세요. 숫자 키나 Enter로 코드를 붙입니다.</translation>
    </message>
</context>
</TS>
