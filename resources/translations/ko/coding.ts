<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko">
<context>
    <name>coding</name>
    <message>
        <source>A code cannot be merged into itself or a code below it.</source>
        <translation>코드를 자기 자신이나 그 아래 코드에 합칠 수 없습니다.</translation>
    </message>
    <message>
        <source>A code cannot be put below itself.</source>
        <translation>코드를 자기 자신 아래에 둘 수 없습니다.</translation>
    </message>
    <message>
        <source>A code needs a name.</source>
        <translation>코드에는 이름이 필요합니다.</translation>
    </message>
    <message>
        <source>Anger</source>
        <translation>화남·분노</translation>
    </message>
    <message>
        <source>Annoyance</source>
        <translation>짜증</translation>
    </message>
    <message>
        <source>Anticipation</source>
        <translation>기대감</translation>
    </message>
    <message>
        <source>Anxiety</source>
        <translation>불안·걱정</translation>
    </message>
    <message>
        <source>Burden</source>
        <translation>부담</translation>
    </message>
    <message>
        <source>Choose another name, or merge the two.</source>
        <translation>다른 이름을 쓰거나 두 코드를 합쳐 주세요.</translation>
    </message>
    <message>
        <source>Confusion</source>
        <translation>당황·혼란</translation>
    </message>
    <message>
        <source>Disappointment</source>
        <translation>실망·아쉬움</translation>
    </message>
    <message>
        <source>Disgust</source>
        <translation>거부감</translation>
    </message>
    <message>
        <source>Distrust</source>
        <translation>의심·불신</translation>
    </message>
    <message>
        <source>Fatigue</source>
        <translation>지침·귀찮음</translation>
    </message>
    <message>
        <source>Frustration</source>
        <translation>답답함</translation>
    </message>
    <message>
        <source>Gratitude</source>
        <translation>고마움</translation>
    </message>
    <message>
        <source>Interest</source>
        <translation>신기함·관심</translation>
    </message>
    <message>
        <source>Joy</source>
        <translation>기쁨</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>감동</translation>
    </message>
    <message>
        <source>Neutral</source>
        <translation>중립</translation>
    </message>
    <message>
        <source>Nothing was coded.</source>
        <translation>아무것도 코딩하지 않았습니다.</translation>
    </message>
    <message>
        <source>Pride</source>
        <translation>뿌듯함</translation>
    </message>
    <message>
        <source>Put a backslash before signs that are meant literally, such as ( or ?.</source>
        <translation>( 나 ? 같은 기호를 글자 그대로 찾으려면 앞에 \를 붙여 주세요.</translation>
    </message>
    <message>
        <source>Relief, trust</source>
        <translation>안심·신뢰</translation>
    </message>
    <message>
        <source>Sadness</source>
        <translation>슬픔·서운함</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>만족</translation>
    </message>
    <message>
        <source>Surprise</source>
        <translation>놀람</translation>
    </message>
    <message>
        <source>There is a code “{name}” already.</source>
        <translation>“{name}” 코드가 이미 있습니다.</translation>
    </message>
    <message>
        <source>This passage is no longer in the project.</source>
        <translation>이 구절은 더 이상 프로젝트에 없습니다.</translation>
    </message>
    <message>
        <source>code</source>
        <translation>코드</translation>
    </message>
    <message>
        <source>memo</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>participant</source>
        <translation>참여자</translation>
    </message>
    <message>
        <source>source</source>
        <translation>자료</translation>
    </message>
    <message>
        <source>stage</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>theme</source>
        <translation>테마</translation>
    </message>
    <message>
        <source>“{pattern}” is not a valid pattern: {reason}.</source>
        <translation>“{pattern}”은(는) 올바른 패턴이 아닙니다: {reason}.</translation>
    </message>
    <message>
        <source>“{word}” is in the glossary twice.</source>
        <translation>“{word}”이(가) 용어집에 두 번 있습니다.</translation>
    </message>
</context>
</TS>
