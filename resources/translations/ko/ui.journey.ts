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
        <source>Add stage</source>
        <translation>단계 추가</translation>
    </message>
    <message>
        <source>Add touchpoint</source>
        <translation>접점 추가</translation>
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
        <source>Choose a stage to see its quotes.</source>
        <translation>단계를 선택하면 인용이 보입니다.</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>앞으로</translation>
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
        <source>Move stage</source>
        <translation>단계 이동</translation>
    </message>
    <message>
        <source>Name of the stage</source>
        <translation>단계 이름</translation>
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
        <source>New touchpoint…</source>
        <translation>새 접점…</translation>
    </message>
    <message>
        <source>Remove stage</source>
        <translation>단계 삭제</translation>
    </message>
    <message>
        <source>Rename stage</source>
        <translation>단계 이름 바꾸기</translation>
    </message>
    <message>
        <source>The stage “{name}” was removed. {rest}.</source>
        <translation>‘{name}’ 단계를 삭제했습니다. {rest}.</translation>
    </message>
    <message>
        <source>Use a preset</source>
        <translation>단계 구성 고르기</translation>
    </message>
    <message>
        <source>Where do they meet the service?</source>
        <translation>고객이 서비스를 만나는 곳은 어디인가요?</translation>
    </message>
    <message>
        <source>mixed: {n} of {of}</source>
        <translation>엇갈림: {of}명 중 {n}명</translation>
    </message>
    <message>
        <source>{n} quote is without a stage now</source>
        <translation>인용 {n}개의 단계가 비었습니다</translation>
    </message>
    <message>
        <source>{n} quotes are without a stage now</source>
        <translation>인용 {n}개의 단계가 비었습니다</translation>
    </message>
    <message>
        <source>{people} participants · {quotes}</source>
        <translation>참여자 {people}명 · {quotes}</translation>
    </message>
</context>
</TS>
