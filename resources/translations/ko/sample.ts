<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko">
<context>
    <name>sample</name>
    <message>
        <source>Code passages</source>
        <translation>구절 코딩</translation>
    </message>
    <message>
        <source>Codebook: {n} code</source>
        <translation>코드북: 코드 {n}개</translation>
    </message>
    <message>
        <source>Codebook: {n} codes</source>
        <translation>코드북: 코드 {n}개</translation>
    </message>
    <message>
        <source>Creating the project {name}</source>
        <translation>프로젝트 {name}을(를) 만드는 중</translation>
    </message>
    <message>
        <source>Describe participants</source>
        <translation>참여자 정보 입력</translation>
    </message>
    <message>
        <source>Draw the journey map</source>
        <translation>여정 맵 그리기</translation>
    </message>
    <message>
        <source>Draw the theme map</source>
        <translation>테마 맵 그리기</translation>
    </message>
    <message>
        <source>Drawing the theme map and the journey map</source>
        <translation>테마 맵과 여정 맵을 그리는 중</translation>
    </message>
    <message>
        <source>Imported {name}</source>
        <translation>{name}을(를) 가져왔습니다</translation>
    </message>
    <message>
        <source>Keep version</source>
        <translation>버전 보관</translation>
    </message>
    <message>
        <source>Name speakers</source>
        <translation>화자 지정</translation>
    </message>
    <message>
        <source>Quotes: {found} of {all} passages found in the transcripts</source>
        <translation>인용: 녹취록에서 구절 {all}개 중 {found}개를 찾았습니다</translation>
    </message>
    <message>
        <source>Transcribing {name} with the sample model</source>
        <translation>예제 모델로 {name} 전사 중</translation>
    </message>
    <message>
        <source>Write opportunities</source>
        <translation>기회 쓰기</translation>
    </message>
    <message>
        <source>Write the codebook</source>
        <translation>코드북 작성</translation>
    </message>
    <message>
        <source>Write themes</source>
        <translation>테마 작성</translation>
    </message>
    <message>
        <source>Writing {name}</source>
        <translation>{name} 쓰는 중</translation>
    </message>
    <message>
        <source>{name}: {n} segment</source>
        <translation>{name}: 구간 {n}개</translation>
    </message>
    <message>
        <source>{name}: {n} segments</source>
        <translation>{name}: 구간 {n}개</translation>
    </message>
</context>
</TS>
