<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko">
<context>
    <name>ui.conversation</name>
    <message>
        <source>A click goes to the minute.</source>
        <translation>클릭하면 그 분으로 갑니다.</translation>
    </message>
    <message>
        <source>Asks what is meant</source>
        <translation>뜻을 되물음</translation>
    </message>
    <message>
        <source>Before a participant speaks</source>
        <translation>참여자가 말하기 전</translation>
    </message>
    <message>
        <source>Begins half a second or more before the other ends, and goes on past that end.</source>
        <translation>상대의 말이 끝나기 0.5초 이상 전에 시작해 그 끝을 지나 이어진 경우입니다.</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>대화 분석</translation>
    </message>
    <message>
        <source>Cuts in</source>
        <translation>끼어듦</translation>
    </message>
    <message>
        <source>Each voice</source>
        <translation>목소리별</translation>
    </message>
    <message>
        <source>From its first to its last word.</source>
        <translation>첫 단어부터 마지막 단어까지입니다.</translation>
    </message>
    <message>
        <source>Half of the turns are longer.</source>
        <translation>발언의 절반은 이보다 깁니다.</translation>
    </message>
    <message>
        <source>Half of them are longer.</source>
        <translation>절반은 이보다 깁니다.</translation>
    </message>
    <message>
        <source>Hangul syllables of talk; digits and Latin letters are not counted.</source>
        <translation>말한 한글 음절 수입니다. 숫자와 로마자는 세지 않습니다.</translation>
    </message>
    <message>
        <source>How often two voices speak at the same time, signs of listening included.</source>
        <translation>두 목소리가 동시에 말한 횟수이며 맞장구도 포함합니다.</translation>
    </message>
    <message>
        <source>Longest silence</source>
        <translation>가장 긴 침묵</translation>
    </message>
    <message>
        <source>Longest turn</source>
        <translation>가장 긴 발언</translation>
    </message>
    <message>
        <source>Look back</source>
        <translation>돌아보기</translation>
    </message>
    <message>
        <source>Median silence</source>
        <translation>침묵 중앙값</translation>
    </message>
    <message>
        <source>Median time from another’s end to this voice’s beginning; less than zero where it began before.</source>
        <translation>상대의 말이 끝난 뒤 말을 시작하기까지의 중앙값입니다. 끝나기 전에 시작했으면 0보다 작습니다.</translation>
    </message>
    <message>
        <source>Median turn</source>
        <translation>발언 길이 중앙값</translation>
    </message>
    <message>
        <source>Minute by minute</source>
        <translation>분 단위</translation>
    </message>
    <message>
        <source>Moderator : participants</source>
        <translation>진행자 : 참여자</translation>
    </message>
    <message>
        <source>Nobody named</source>
        <translation>이름 없음</translation>
    </message>
    <message>
        <source>Nobody speaks for a second or more.</source>
        <translation>1초 이상 아무도 말하지 않은 경우입니다.</translation>
    </message>
    <message>
        <source>Nobody speaks for so long.</source>
        <translation>아무도 말하지 않은 가장 긴 시간입니다.</translation>
    </message>
    <message>
        <source>Nothing to compare with yet: this is the moderator’s first interview here.</source>
        <translation>아직 비교할 것이 없습니다. 이 진행자의 첫 인터뷰입니다.</translation>
    </message>
    <message>
        <source>Of talk; in Korean eojeol, what stands between blanks.</source>
        <translation>말한 시간 기준이며 한국어는 어절 수입니다.</translation>
    </message>
    <message>
        <source>Of the time all named voices speak.</source>
        <translation>이름 있는 모든 목소리가 말한 시간 가운데 차지하는 비율입니다.</translation>
    </message>
    <message>
        <source>Once there is a transcript with times, this page tells who talked how much, who waited, and who cut in.</source>
        <translation>시각이 있는 녹취록이 생기면 누가 얼마나 말하고 기다리고 끼어들었는지 여기에 나옵니다.</translation>
    </message>
    <message>
        <source>Paraphrases</source>
        <translation>바꾸어 말함</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>위치</translation>
    </message>
    <message>
        <source>Reckoning the conversation</source>
        <translation>대화 계산 중</translation>
    </message>
    <message>
        <source>Reflect</source>
        <translation>돌아보기 쓰기</translation>
    </message>
    <message>
        <source>Save as a page…</source>
        <translation>한 쪽 문서로 저장…</translation>
    </message>
    <message>
        <source>Saving “{name}”</source>
        <translation>“{name}” 저장 중</translation>
    </message>
    <message>
        <source>Share of talk</source>
        <translation>발화 비율</translation>
    </message>
    <message>
        <source>Shares of the time moderators and participants speak.</source>
        <translation>진행자와 참여자가 말한 시간의 비율입니다.</translation>
    </message>
    <message>
        <source>Signs of listening</source>
        <translation>맞장구</translation>
    </message>
    <message>
        <source>Silences of 1 s or more</source>
        <translation>1초 이상의 침묵</translation>
    </message>
    <message>
        <source>Silences of a second or more that a participant ends.</source>
        <translation>참여자가 말을 꺼내며 끝난 1초 이상의 침묵입니다.</translation>
    </message>
    <message>
        <source>Syllables a minute</source>
        <translation>분당 음절 수</translation>
    </message>
    <message>
        <source>Talk</source>
        <translation>말한 시간</translation>
    </message>
    <message>
        <source>Talk in each minute</source>
        <translation>분마다 말한 시간</translation>
    </message>
    <message>
        <source>The small lines compare with {n} earlier interview of the same moderator.</source>
        <translation>작은 선은 같은 진행자의 이전 인터뷰 {n}건과 비교합니다.</translation>
    </message>
    <message>
        <source>The small lines compare with {n} earlier interviews of the same moderator.</source>
        <translation>작은 선은 같은 진행자의 이전 인터뷰 {n}건과 비교합니다.</translation>
    </message>
    <message>
        <source>The time this voice speaks; pauses of a second or more are left out.</source>
        <translation>이 목소리가 말한 시간이며 1초 이상의 멈춤은 뺍니다.</translation>
    </message>
    <message>
        <source>The whole conversation</source>
        <translation>대화 전체</translation>
    </message>
    <message>
        <source>This transcript has no times, so how the conversation went cannot be told.</source>
        <translation>이 녹취록에는 시각이 없어 대화가 어떻게 흘렀는지 알 수 없습니다.</translation>
    </message>
    <message>
        <source>Turns</source>
        <translation>발화</translation>
    </message>
    <message>
        <source>Until somebody else speaks; “yes” and “mm” of others do not end a turn.</source>
        <translation>다른 사람이 말할 때까지입니다. 상대의 “네”, “음”은 발언을 끊지 않습니다.</translation>
    </message>
    <message>
        <source>Voices at once</source>
        <translation>동시에 말함</translation>
    </message>
    <message>
        <source>Waits before speaking</source>
        <translation>말하기 전 대기</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Word 문서</translation>
    </message>
    <message>
        <source>Words a minute</source>
        <translation>분당 단어 수</translation>
    </message>
    <message>
        <source>Writes the card as a Word document, to keep or to print</source>
        <translation>보관하거나 인쇄할 수 있게 Word 문서로 저장합니다</translation>
    </message>
    <message>
        <source>“{name}” was saved.</source>
        <translation>“{name}”을 저장했습니다.</translation>
    </message>
    <message>
        <source>“네”, “음”, “uh-huh” and the like, without taking the turn.</source>
        <translation>발언권을 가져가지 않는 “네”, “음”, “uh-huh” 등입니다.</translation>
    </message>
</context>
</TS>
