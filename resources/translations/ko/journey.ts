<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko">
<context>
    <name>journey</name>
    <message>
        <source>A lane needs a name.</source>
        <translation>레인에는 이름이 필요합니다.</translation>
    </message>
    <message>
        <source>A map needs a name.</source>
        <translation>여정 맵에는 이름이 필요합니다.</translation>
    </message>
    <message>
        <source>A number of people cannot be below 0.</source>
        <translation>사람 수는 0보다 작을 수 없습니다.</translation>
    </message>
    <message>
        <source>A picture of each stage, with a text for those who cannot see it.</source>
        <translation>단계마다 그림 한 장과, 그림을 볼 수 없는 사람을 위한 설명을 둡니다.</translation>
    </message>
    <message>
        <source>A quote is no longer in the project.</source>
        <translation>인용이 더 이상 프로젝트에 없습니다.</translation>
    </message>
    <message>
        <source>A set of stages needs a name.</source>
        <translation>단계 세트에는 이름이 필요합니다.</translation>
    </message>
    <message>
        <source>A stage needs a name.</source>
        <translation>단계에는 이름이 필요합니다.</translation>
    </message>
    <message>
        <source>A touchpoint needs a name.</source>
        <translation>접점에는 이름이 필요합니다.</translation>
    </message>
    <message>
        <source>A version needs a name.</source>
        <translation>버전에는 이름이 필요합니다.</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>행동</translation>
    </message>
    <message>
        <source>Backing</source>
        <translation>근거</translation>
    </message>
    <message>
        <source>Backstage</source>
        <translation>백스테이지</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>카드</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>채널</translation>
    </message>
    <message>
        <source>Channels alike?</source>
        <translation>채널 일관성</translation>
    </message>
    <message>
        <source>Drop-off</source>
        <translation>이탈</translation>
    </message>
    <message>
        <source>Emotion curve</source>
        <translation>감정 곡선</translation>
    </message>
    <message>
        <source>Friction</source>
        <translation>마찰</translation>
    </message>
    <message>
        <source>Funnel</source>
        <translation>퍼널</translation>
    </message>
    <message>
        <source>Gains</source>
        <translation>기쁨</translation>
    </message>
    <message>
        <source>High</source>
        <translation>상한</translation>
    </message>
    <message>
        <source>How many of those who felt anything here said something negative.</source>
        <translation>여기서 감정을 말한 사람 가운데 부정적으로 말한 사람의 수입니다.</translation>
    </message>
    <message>
        <source>How many people came this far, and how many of the stage before.</source>
        <translation>여기까지 온 사람 수와, 앞 단계에서 넘어온 비율입니다.</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>고유 번호</translation>
    </message>
    <message>
        <source>Journey</source>
        <translation>여정</translation>
    </message>
    <message>
        <source>Journey map</source>
        <translation>여정 맵</translation>
    </message>
    <message>
        <source>Journey map. {stages}.</source>
        <translation>여정 맵. {stages}.</translation>
    </message>
    <message>
        <source>KPI</source>
        <translation>KPI</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>확정</translation>
    </message>
    <message>
        <source>Lane</source>
        <translation>레인</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>하한</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>평균</translation>
    </message>
    <message>
        <source>Mean over participants, −3 to +3, with its 95 % interval; points only below three.</source>
        <translation>참여자별 값의 평균(−3~+3)과 95 % 신뢰구간입니다. 세 명이 안 되면 점만 보여 줍니다.</translation>
    </message>
    <message>
        <source>Mixed</source>
        <translation>엇갈림</translation>
    </message>
    <message>
        <source>Moments of truth</source>
        <translation>진실의 순간</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>니즈</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>번호</translation>
    </message>
    <message>
        <source>Of the first</source>
        <translation>첫 단계 대비</translation>
    </message>
    <message>
        <source>Of the stage before</source>
        <translation>앞 단계 대비</translation>
    </message>
    <message>
        <source>Offered where the interval leaves out 0 and at the lowest and highest mean; you decide.</source>
        <translation>신뢰구간에 0이 없는 곳과 평균이 가장 낮거나 높은 곳을 제안합니다. 확정은 직접 해 주세요.</translation>
    </message>
    <message>
        <source>Online or offline</source>
        <translation>온라인·오프라인</translation>
    </message>
    <message>
        <source>Opportunities</source>
        <translation>기회</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>담당</translation>
    </message>
    <message>
        <source>Pains</source>
        <translation>페인 포인트</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>참여자</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>인용</translation>
    </message>
    <message>
        <source>Storyboard</source>
        <translation>스토리보드</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>내용</translation>
    </message>
    <message>
        <source>There are no stages to keep.</source>
        <translation>보관할 단계가 없습니다.</translation>
    </message>
    <message>
        <source>There is already a lane “{name}”.</source>
        <translation>“{name}” 레인이 이미 있습니다.</translation>
    </message>
    <message>
        <source>There is already a stage “{name}”.</source>
        <translation>“{name}” 단계가 이미 있습니다.</translation>
    </message>
    <message>
        <source>There is no set of stages “{name}”.</source>
        <translation>“{name}” 단계 세트가 없습니다.</translation>
    </message>
    <message>
        <source>This card is no longer on the map.</source>
        <translation>이 카드는 더 이상 맵에 없습니다.</translation>
    </message>
    <message>
        <source>This lane shows what was counted; it takes no cards.</source>
        <translation>이 레인은 집계 결과를 보여 주므로 카드를 둘 수 없습니다.</translation>
    </message>
    <message>
        <source>This map is no longer in the project.</source>
        <translation>이 맵은 더 이상 프로젝트에 없습니다.</translation>
    </message>
    <message>
        <source>This touchpoint is no longer in the project.</source>
        <translation>이 접점은 더 이상 프로젝트에 없습니다.</translation>
    </message>
    <message>
        <source>This version is no longer in the project.</source>
        <translation>이 버전은 더 이상 프로젝트에 없습니다.</translation>
    </message>
    <message>
        <source>This version is too old to be brought back.</source>
        <translation>이 버전은 너무 오래되어 되돌릴 수 없습니다.</translation>
    </message>
    <message>
        <source>Thoughts</source>
        <translation>생각</translation>
    </message>
    <message>
        <source>Touchpoints</source>
        <translation>터치포인트</translation>
    </message>
    <message>
        <source>Wave</source>
        <translation>차수</translation>
    </message>
    <message>
        <source>What could be better.</source>
        <translation>더 나아질 수 있는 점입니다.</translation>
    </message>
    <message>
        <source>What happens behind the scenes.</source>
        <translation>고객에게 보이지 않는 곳에서 일어나는 일입니다.</translation>
    </message>
    <message>
        <source>What hurts. Codes of negative quotes come here by themselves.</source>
        <translation>불편한 점입니다. 부정적인 인용의 코드가 저절로 올라옵니다.</translation>
    </message>
    <message>
        <source>What is good. Codes of positive quotes come here by themselves.</source>
        <translation>좋은 점입니다. 긍정적인 인용의 코드가 저절로 올라옵니다.</translation>
    </message>
    <message>
        <source>What is measured.</source>
        <translation>무엇을 측정하는지 적습니다.</translation>
    </message>
    <message>
        <source>What people do. Codes of behaviour come here by themselves.</source>
        <translation>사람들이 하는 일입니다. 행동 코드가 저절로 올라옵니다.</translation>
    </message>
    <message>
        <source>What people need. Codes of needs, and quotes marked as a need, come here by themselves.</source>
        <translation>사람들에게 필요한 것입니다. 니즈 코드와 니즈로 표시한 인용이 저절로 올라옵니다.</translation>
    </message>
    <message>
        <source>What people think, in their words. Key quotes come here by themselves.</source>
        <translation>사람들의 생각을 그들의 말로 보여 줍니다. 핵심 인용이 저절로 올라옵니다.</translation>
    </message>
    <message>
        <source>Where people meet the service: channel, place, and who owns it.</source>
        <translation>고객이 서비스를 만나는 곳입니다. 채널, 온·오프라인, 담당을 적습니다.</translation>
    </message>
    <message>
        <source>Whether the stage feels alike in all of its channels.</source>
        <translation>한 단계의 모든 채널에서 비슷하게 느끼는지 보여 줍니다.</translation>
    </message>
    <message>
        <source>Who is in charge.</source>
        <translation>누가 책임지는지 적습니다.</translation>
    </message>
    <message>
        <source>Why people leave here.</source>
        <translation>사람들이 여기서 떠나는 이유입니다.</translation>
    </message>
    <message>
        <source>With a negative quote</source>
        <translation>부정적인 인용이 있는 참여자</translation>
    </message>
    <message>
        <source>assumption</source>
        <translation>가정</translation>
    </message>
    <message>
        <source>assumption: nobody said it</source>
        <translation>가정: 아무도 말하지 않음</translation>
    </message>
    <message>
        <source>clearly pleasant</source>
        <translation>뚜렷하게 긍정적</translation>
    </message>
    <message>
        <source>clearly unpleasant</source>
        <translation>뚜렷하게 부정적</translation>
    </message>
    <message>
        <source>curve: mean over participants with its 95 % interval, from n = 3</source>
        <translation>곡선: 참여자 평균과 95 % 신뢰구간, n = 3부터</translation>
    </message>
    <message>
        <source>dashed: offered by the coding</source>
        <translation>점선: 코딩에서 제안</translation>
    </message>
    <message>
        <source>differ: {interval}</source>
        <translation>차이 있음: {interval}</translation>
    </message>
    <message>
        <source>highest point</source>
        <translation>가장 높은 지점</translation>
    </message>
    <message>
        <source>lowest point</source>
        <translation>가장 낮은 지점</translation>
    </message>
    <message>
        <source>mixed: {share} %</source>
        <translation>엇갈림: {share} %</translation>
    </message>
    <message>
        <source>no channel</source>
        <translation>채널 없음</translation>
    </message>
    <message>
        <source>no clear difference: {interval}</source>
        <translation>뚜렷한 차이 없음: {interval}</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>오프라인</translation>
    </message>
    <message>
        <source>one or two participants</source>
        <translation>참여자 한두 명</translation>
    </message>
    <message>
        <source>online</source>
        <translation>온라인</translation>
    </message>
    <message>
        <source>online and offline</source>
        <translation>온·오프라인</translation>
    </message>
    <message>
        <source>three or more</source>
        <translation>세 명 이상</translation>
    </message>
    <message>
        <source>too few for a mean</source>
        <translation>평균 내기엔 적음</translation>
    </message>
    <message>
        <source>{n} chosen participant</source>
        <translation>고른 참여자 {n}명</translation>
    </message>
    <message>
        <source>{n} chosen participants</source>
        <translation>고른 참여자 {n}명</translation>
    </message>
    <message>
        <source>{n} of {of} participants</source>
        <translation>참여자 {of}명 중 {n}명</translation>
    </message>
    <message>
        <source>{n} participant</source>
        <translation>참여자 {n}명</translation>
    </message>
    <message>
        <source>{n} participants</source>
        <translation>참여자 {n}명</translation>
    </message>
    <message>
        <source>{n} people</source>
        <translation>{n}명</translation>
    </message>
    <message>
        <source>{n} person</source>
        <translation>{n}명</translation>
    </message>
    <message>
        <source>{share} % of the stage before</source>
        <translation>앞 단계의 {share} %</translation>
    </message>
    <message>
        <source>−{n} left</source>
        <translation>−{n} 이탈</translation>
    </message>
</context>
</TS>
