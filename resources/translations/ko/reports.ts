<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko">
<context>
    <name>reports</name>
    <message>
        <source>95 % interval</source>
        <translation>95% 구간</translation>
    </message>
    <message>
        <source>95 % interval over participants, from n = {least}</source>
        <translation>참여자 기준 95% 구간 (n = {least}부터)</translation>
    </message>
    <message>
        <source>A guide cannot be written as “{name}”.</source>
        <translation>가이드를 “{name}” 형식으로 저장할 수 없습니다.</translation>
    </message>
    <message>
        <source>A report needs a name.</source>
        <translation>보고서에는 이름이 필요합니다.</translation>
    </message>
    <message>
        <source>About</source>
        <translation>정보</translation>
    </message>
    <message>
        <source>Account number</source>
        <translation>계좌번호</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>답변</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>답변함</translation>
    </message>
    <message>
        <source>Answers by question</source>
        <translation>질문별 답변</translation>
    </message>
    <message>
        <source>Appendix: audit trail</source>
        <translation>부록: 작업 이력</translation>
    </message>
    <message>
        <source>Appendix: codebook</source>
        <translation>부록: 코드북</translation>
    </message>
    <message>
        <source>Appendix: coverage</source>
        <translation>부록: 언급 범위</translation>
    </message>
    <message>
        <source>Appendix: interview guide</source>
        <translation>부록: 인터뷰 가이드</translation>
    </message>
    <message>
        <source>As of {day}</source>
        <translation>{day} 기준</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>질문함</translation>
    </message>
    <message>
        <source>Begins half a second or more before the other ends, and goes on past that end. Whether it was welcome, no number tells.</source>
        <translation>상대의 말이 끝나기 0.5초 이상 전에 시작해 그 끝을 지나 이어진 경우입니다. 반가운 끼어듦이었는지는 숫자로 알 수 없습니다.</translation>
    </message>
    <message>
        <source>Behaviour</source>
        <translation>행동</translation>
    </message>
    <message>
        <source>Between {first} and {last} the project was changed in {n} steps, {undone} of which were undone. Every step is kept with its coder, its time and the rows before and after.</source>
        <translation>{first}부터 {last}까지 프로젝트는 {n}번의 작업으로 바뀌었고, 그중 {undone}번은 실행 취소되었습니다. 모든 작업은 코더, 시각, 바뀌기 전과 후의 내용과 함께 보관됩니다.</translation>
    </message>
    <message>
        <source>Brought</source>
        <translation>얻은 것</translation>
    </message>
    <message>
        <source>Card number</source>
        <translation>카드 번호</translation>
    </message>
    <message>
        <source>Change within the same participants</source>
        <translation>같은 참여자 안에서의 변화</translation>
    </message>
    <message>
        <source>Choose another file, or none: then the report has its own looks.</source>
        <translation>다른 파일을 고르거나 비워 두세요. 비워 두면 기본 모양으로 만듭니다.</translation>
    </message>
    <message>
        <source>Choose one of docx, html, pdf, pptx, xlsx, svg, png, json and qdc.</source>
        <translation>docx, html, pdf, pptx, xlsx, svg, png, json, qdc 가운데 하나를 골라 주세요.</translation>
    </message>
    <message>
        <source>Choose one of {list}.</source>
        <translation>{list} 가운데 하나를 골라 주세요.</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>주장</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>코드</translation>
    </message>
    <message>
        <source>Code id</source>
        <translation>코드 ID</translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation>코드북</translation>
    </message>
    <message>
        <source>Codebook; n counts participants with the code itself, not with those below it</source>
        <translation>코드북. n은 하위 코드를 뺀, 그 코드 자체가 붙은 참여자 수입니다.</translation>
    </message>
    <message>
        <source>Coded by</source>
        <translation>코더</translation>
    </message>
    <message>
        <source>Coder {n}</source>
        <translation>코더 {n}</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>코드</translation>
    </message>
    <message>
        <source>Codes that tell one story were put together into one theme.</source>
        <translation>같은 이야기를 하는 코드를 하나의 테마로 묶었습니다.</translation>
    </message>
    <message>
        <source>Codes that tell one story were put together into {n} themes.</source>
        <translation>같은 이야기를 하는 코드를 {n}개의 테마로 묶었습니다.</translation>
    </message>
    <message>
        <source>Codes, by participants</source>
        <translation>코드별 참여자 수</translation>
    </message>
    <message>
        <source>Codings</source>
        <translation>코딩</translation>
    </message>
    <message>
        <source>Consent not noted</source>
        <translation>동의 기록 없음</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>차례</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>코딩 범위</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>대시보드</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>생년월일</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>정의</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>단계 깊이</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>증명서 번호</translation>
    </message>
    <message>
        <source>Draft for review</source>
        <translation>검토용 초안</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>이메일 주소</translation>
    </message>
    <message>
        <source>Each field is a theme, each disc a code; the number in it counts the participants who speak of it. Lines join codes that the same people bring up together.</source>
        <translation>칸 하나가 테마 하나, 원 하나가 코드 하나입니다. 원 안의 수는 그 이야기를 한 참여자 수이고, 선은 같은 사람들이 함께 꺼낸 코드를 잇습니다.</translation>
    </message>
    <message>
        <source>Each participant’s quotes in a stage give one value. The curve is the mean of these values, the band its 95 % interval over participants (t distribution): the fewer people, or the more they differ, the wider. Below n = {least} there is no mean, only points. An interval may reach past the scale.</source>
        <translation>한 단계에서 참여자마다 인용을 모아 값 하나를 얻습니다. 곡선은 이 값들의 평균이고, 띠는 참여자 기준 95% 구간(t 분포)입니다. 사람이 적거나 서로 다를수록 띠가 넓어집니다. n이 {least}보다 작으면 평균 없이 점만 보입니다. 구간은 척도 밖까지 뻗을 수 있습니다.</translation>
    </message>
    <message>
        <source>Earlier interviews (n = {n})</source>
        <translation>이전 인터뷰 (n = {n})</translation>
    </message>
    <message>
        <source>Emotion curve from −3 to +3. {stages}.</source>
        <translation>−3에서 +3까지의 감정 곡선. {stages}.</translation>
    </message>
    <message>
        <source>Emotion curve over the journey, N = {n} participants</source>
        <translation>여정의 감정 곡선, 참여자 N = {n}</translation>
    </message>
    <message>
        <source>English</source>
        <translation>영어</translation>
    </message>
    <message>
        <source>Every stage’s interval includes 0, so none is clearly pleasant or unpleasant.</source>
        <translation>모든 단계의 구간이 0을 포함하므로, 뚜렷하게 긍정적이거나 부정적인 단계는 없습니다.</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>근거</translation>
    </message>
    <message>
        <source>Exclude</source>
        <translation>제외</translation>
    </message>
    <message>
        <source>Exclude: {text}</source>
        <translation>제외: {text}</translation>
    </message>
    <message>
        <source>Feeling</source>
        <translation>감정</translation>
    </message>
    <message>
        <source>Feelings</source>
        <translation>감정</translation>
    </message>
    <message>
        <source>Feelings by stage; n counts participants</source>
        <translation>단계별 감정. n은 참여자 수입니다.</translation>
    </message>
    <message>
        <source>Feelings were judged by those who coded, not by the participants themselves.</source>
        <translation>감정은 참여자 본인이 아니라 코딩한 사람이 판단했습니다.</translation>
    </message>
    <message>
        <source>Feelings, by participant</source>
        <translation>참여자별 감정</translation>
    </message>
    <message>
        <source>Fewer than three participants spoke of: {stages}.</source>
        <translation>이야기한 참여자가 세 명이 안 되는 단계: {stages}.</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>그림</translation>
    </message>
    <message>
        <source>Final</source>
        <translation>최종</translation>
    </message>
    <message>
        <source>From stage to stage</source>
        <translation>단계에서 단계로</translation>
    </message>
    <message>
        <source>From the end of another’s turn; less than zero where the moderator began before it.</source>
        <translation>상대의 발언이 끝난 때부터입니다. 끝나기 전에 시작했으면 0보다 작습니다.</translation>
    </message>
    <message>
        <source>From the first to the last word of a turn; “yes” and “mm” of others do not end it.</source>
        <translation>발언의 첫 단어부터 마지막 단어까지입니다. 상대의 “네”, “음”은 발언을 끊지 않습니다.</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>용어집</translation>
    </message>
    <message>
        <source>Guide coverage</source>
        <translation>가이드 진행 현황</translation>
    </message>
    <message>
        <source>Held on</source>
        <translation>진행일</translation>
    </message>
    <message>
        <source>Highest: {stage}, mean {mean} (n = {n}).</source>
        <translation>가장 높은 단계: {stage}, 평균 {mean} (n = {n}).</translation>
    </message>
    <message>
        <source>How it felt along the journey</source>
        <translation>여정에서 느낀 감정</translation>
    </message>
    <message>
        <source>How the themes hang together</source>
        <translation>테마가 서로 이어지는 모습</translation>
    </message>
    <message>
        <source>How to read the numbers</source>
        <translation>숫자를 읽는 법</translation>
    </message>
    <message>
        <source>In no stage</source>
        <translation>단계 없음</translation>
    </message>
    <message>
        <source>In no theme</source>
        <translation>테마에 속하지 않은 인용</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>검토 중</translation>
    </message>
    <message>
        <source>In their words</source>
        <translation>참여자의 말</translation>
    </message>
    <message>
        <source>Include</source>
        <translation>포함</translation>
    </message>
    <message>
        <source>Include: {text}</source>
        <translation>포함: {text}</translation>
    </message>
    <message>
        <source>Interviews</source>
        <translation>인터뷰</translation>
    </message>
    <message>
        <source>Journey and emotion curve</source>
        <translation>여정과 감정 곡선</translation>
    </message>
    <message>
        <source>Journey map “{name}”, N = {n} participants</source>
        <translation>여정 맵 “{name}”, 참여자 N = {n}명</translation>
    </message>
    <message>
        <source>Journey map, N = {n} participants</source>
        <translation>여정 맵, 참여자 N = {n}명</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>한국어</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>Languages: {list}.</source>
        <translation>언어: {list}.</translation>
    </message>
    <message>
        <source>Left out, as they did not agree or took it back: {who}</source>
        <translation>동의하지 않았거나 철회하여 제외됨: {who}</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>길이</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>한계</translation>
    </message>
    <message>
        <source>Lines on the map</source>
        <translation>지도의 선</translation>
    </message>
    <message>
        <source>Longest answer</source>
        <translation>가장 긴 답변</translation>
    </message>
    <message>
        <source>Longest turn of the moderator</source>
        <translation>진행자의 가장 긴 발언</translation>
    </message>
    <message>
        <source>Looking back</source>
        <translation>돌아보기</translation>
    </message>
    <message>
        <source>Looking back at “{name}”</source>
        <translation>“{name}” 돌아보기</translation>
    </message>
    <message>
        <source>Lowest: {stage}, mean {mean} (n = {n}).</source>
        <translation>가장 낮은 단계: {stage}, 평균 {mean} (n = {n}).</translation>
    </message>
    <message>
        <source>Marked by hand in the text.</source>
        <translation>본문에서 손으로 표시한 수입니다.</translation>
    </message>
    <message>
        <source>Mean difference</source>
        <translation>평균 차이</translation>
    </message>
    <message>
        <source>Mean of the quotes’ feelings</source>
        <translation>인용 감정의 평균</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>뜻</translation>
    </message>
    <message>
        <source>Median wait before the moderator speaks</source>
        <translation>진행자가 말하기 전 대기 중앙값</translation>
    </message>
    <message>
        <source>Method and limits</source>
        <translation>방법과 한계</translation>
    </message>
    <message>
        <source>Mixed feelings</source>
        <translation>엇갈린 감정</translation>
    </message>
    <message>
        <source>Moderator</source>
        <translation>진행자</translation>
    </message>
    <message>
        <source>Moderator’s share of the talk</source>
        <translation>진행자의 발화 비율</translation>
    </message>
    <message>
        <source>Most often together: {pairs}.</source>
        <translation>가장 자주 함께 나온 코드: {pairs}.</translation>
    </message>
    <message>
        <source>Must</source>
        <translation>필수</translation>
    </message>
    <message>
        <source>Must-questions by interview; ● answered</source>
        <translation>인터뷰별 필수 질문(●: 답변 있음)</translation>
    </message>
    <message>
        <source>Must-questions that were not asked</source>
        <translation>묻지 않은 필수 질문</translation>
    </message>
    <message>
        <source>Must-questions without an answer</source>
        <translation>답변이 없는 필수 질문</translation>
    </message>
    <message>
        <source>N = {n} participants</source>
        <translation>참여자 N = {n}명</translation>
    </message>
    <message>
        <source>NPMI of two codes</source>
        <translation>두 코드의 NPMI</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>욕구</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>부정</translation>
    </message>
    <message>
        <source>Next steps</source>
        <translation>다음 할 일</translation>
    </message>
    <message>
        <source>No consent</source>
        <translation>동의하지 않음</translation>
    </message>
    <message>
        <source>No step has been recorded.</source>
        <translation>기록된 작업이 없습니다.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>번호</translation>
    </message>
    <message>
        <source>Nobody has taken part yet.</source>
        <translation>아직 참여한 사람이 없습니다.</translation>
    </message>
    <message>
        <source>Nobody speaks for three seconds or more (wait time, Rowe 1974).</source>
        <translation>3초 이상 아무도 말하지 않은 경우입니다(기다림 시간, Rowe 1974).</translation>
    </message>
    <message>
        <source>Nobody’s feelings are known for: {stages}.</source>
        <translation>감정이 알려지지 않은 단계: {stages}.</translation>
    </message>
    <message>
        <source>None of the quotes may be shown here.</source>
        <translation>여기에 보여 줄 수 있는 인용이 없습니다.</translation>
    </message>
    <message>
        <source>Not beyond the team</source>
        <translation>팀 밖 공유 불가</translation>
    </message>
    <message>
        <source>Nothing among its quotes feels the other way.</source>
        <translation>반대 감정을 담은 인용은 없습니다.</translation>
    </message>
    <message>
        <source>Nothing is coded yet, so there is no map.</source>
        <translation>아직 코딩한 것이 없어 지도가 없습니다.</translation>
    </message>
    <message>
        <source>Nothing is noted about going beyond the team: {who}</source>
        <translation>팀 밖 공유에 대해 적어 둔 동의가 없음: {who}</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>숫자</translation>
    </message>
    <message>
        <source>Numbers count people, not quotes: one talkative person is still one person. There are {n}.</source>
        <translation>숫자는 인용이 아니라 사람을 셉니다. 말을 많이 한 사람도 한 사람입니다. 모두 {n}명입니다.</translation>
    </message>
    <message>
        <source>One answer is counted but not shown.</source>
        <translation>답변 1건은 집계만 하고 싣지 않았습니다.</translation>
    </message>
    <message>
        <source>One interview was analysed.</source>
        <translation>인터뷰 1건을 분석했습니다.</translation>
    </message>
    <message>
        <source>One interview was held with the guide “{guide}”.</source>
        <translation>“{guide}” 가이드로 인터뷰를 1건 진행했습니다.</translation>
    </message>
    <message>
        <source>One more card is in the document.</source>
        <translation>나머지 카드 1장은 문서에 있습니다.</translation>
    </message>
    <message>
        <source>One more interview answers it.</source>
        <translation>이 질문의 답변은 인터뷰 1건에 더 있습니다.</translation>
    </message>
    <message>
        <source>One more theme follows further on.</source>
        <translation>테마 1개가 뒤에 더 있습니다.</translation>
    </message>
    <message>
        <source>One person coded the material, so agreement between coders could not be measured.</source>
        <translation>한 사람이 코딩했으므로 코더 간 일치도를 잴 수 없었습니다.</translation>
    </message>
    <message>
        <source>One person tells what there is, not how common it is</source>
        <translation>한 사람의 이야기는 무엇이 있는지를 말할 뿐, 얼마나 흔한지는 말하지 않습니다</translation>
    </message>
    <message>
        <source>One person took part</source>
        <translation>한 사람이 참여했습니다</translation>
    </message>
    <message>
        <source>One person took part.</source>
        <translation>1명이 참여했습니다.</translation>
    </message>
    <message>
        <source>One quote is counted but not shown, because its speaker did not agree to be quoted.</source>
        <translation>인용 하나는 세기는 했지만 보여 주지 않습니다. 말한 사람이 인용에 동의하지 않았습니다.</translation>
    </message>
    <message>
        <source>One quote is not shown, because its speaker did not agree.</source>
        <translation>인용 하나는 말한 사람이 동의하지 않아 보여 주지 않습니다.</translation>
    </message>
    <message>
        <source>One quote with a feeling is in no stage and so not in the emotion curve.</source>
        <translation>감정이 있는 인용 1개는 단계가 없어 감정 곡선에 들어 있지 않습니다.</translation>
    </message>
    <message>
        <source>One thing stands out</source>
        <translation>한 가지가 두드러집니다</translation>
    </message>
    <message>
        <source>Only part of the material, as filtered</source>
        <translation>필터를 적용한 일부 자료만</translation>
    </message>
    <message>
        <source>Opportunities along the journey</source>
        <translation>여정의 기회</translation>
    </message>
    <message>
        <source>Opportunity</source>
        <translation>기회</translation>
    </message>
    <message>
        <source>Overlaps cannot be seen: the voices were not heard on channels of their own.</source>
        <translation>겹친 말은 볼 수 없습니다. 목소리별로 나뉜 채널로 전사하지 않았습니다.</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>문단</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>참여자</translation>
    </message>
    <message>
        <source>Participants, by name</source>
        <translation>참여자(실명)</translation>
    </message>
    <message>
        <source>Participants, by pseudonym</source>
        <translation>참여자(가명)</translation>
    </message>
    <message>
        <source>Participants, by theme and stage</source>
        <translation>테마와 단계별 참여자 수</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>전화번호</translation>
    </message>
    <message>
        <source>Picture without a description</source>
        <translation>설명 없는 그림</translation>
    </message>
    <message>
        <source>Positive</source>
        <translation>긍정</translation>
    </message>
    <message>
        <source>Priorities</source>
        <translation>우선순위</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>질문</translation>
    </message>
    <message>
        <source>Questions asked</source>
        <translation>질문 수</translation>
    </message>
    <message>
        <source>Questions of the guide; asked and answered count interviews (N = {n})</source>
        <translation>가이드의 질문(‘질문함’과 ‘답변함’은 인터뷰 수, N = {n})</translation>
    </message>
    <message>
        <source>Quote id</source>
        <translation>인용 ID</translation>
    </message>
    <message>
        <source>Quotes by theme and participant are in the workbook of this report: there are too many for a page.</source>
        <translation>테마와 참여자별 인용 수는 한 쪽에 담기에 너무 많아 이 보고서의 통합 문서(xlsx)에 있습니다.</translation>
    </message>
    <message>
        <source>Quotes on the map</source>
        <translation>지도에 나온 인용</translation>
    </message>
    <message>
        <source>Quotes that consent keeps out</source>
        <translation>동의가 없어 뺀 인용</translation>
    </message>
    <message>
        <source>Quotes, by theme and participant</source>
        <translation>테마와 참여자별 인용 수</translation>
    </message>
    <message>
        <source>Read back to {who}</source>
        <translation>{who}에게 되읽은 것</translation>
    </message>
    <message>
        <source>Recording {n}</source>
        <translation>녹음 {n}</translation>
    </message>
    <message>
        <source>Registration number</source>
        <translation>주민등록번호</translation>
    </message>
    <message>
        <source>Relations: {relations}.</source>
        <translation>관계: {relations}.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>바꾸기</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>보고서</translation>
    </message>
    <message>
        <source>Review: {guide}</source>
        <translation>돌아보기: {guide}</translation>
    </message>
    <message>
        <source>Say who is moderator and who is participant, for the numbers about roles.</source>
        <translation>역할별 숫자를 보려면 누가 진행자이고 누가 참여자인지 알려 주세요.</translation>
    </message>
    <message>
        <source>Sentences with a question mark, and Korean question endings.</source>
        <translation>물음표로 끝나는 문장과 한국어 의문형 어미입니다.</translation>
    </message>
    <message>
        <source>Session report</source>
        <translation>인터뷰 한 쪽 보고서</translation>
    </message>
    <message>
        <source>Shown for</source>
        <translation>쓰인 테마</translation>
    </message>
    <message>
        <source>Silences of 3 s or more</source>
        <translation>3초 이상의 침묵</translation>
    </message>
    <message>
        <source>So what</source>
        <translation>의미</translation>
    </message>
    <message>
        <source>Somebody who is no participant of the project</source>
        <translation>프로젝트에 참여자로 등록되지 않은 사람</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>자료</translation>
    </message>
    <message>
        <source>Speaker {n}</source>
        <translation>화자 {n}</translation>
    </message>
    <message>
        <source>Spoke against</source>
        <translation>반대 의견 참여자</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>Stages whose interval lies wholly on one side of 0: {stages}.</source>
        <translation>구간 전체가 0의 한쪽에 있는 단계: {stages}.</translation>
    </message>
    <message>
        <source>Stages, by participants</source>
        <translation>단계별 참여자 수</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Status: {status}, version {version}</source>
        <translation>상태: {status}, 버전 {version}</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>작업</translation>
    </message>
    <message>
        <source>Steps, by coder</source>
        <translation>코더별 작업 수</translation>
    </message>
    <message>
        <source>Strong: at least half of the participants, and at least three. Fair: at least a quarter, and at least two. Thin: fewer.</source>
        <translation>강함: 참여자의 절반 이상이면서 세 명 이상. 보통: 4분의 1 이상이면서 두 명 이상. 약함: 그보다 적음.</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>요약</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>표</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>용어</translation>
    </message>
    <message>
        <source>The conversation in numbers</source>
        <translation>숫자로 본 대화</translation>
    </message>
    <message>
        <source>The journey</source>
        <translation>여정</translation>
    </message>
    <message>
        <source>The journey feels worst at {stage}: mean {mean}, n = {n}</source>
        <translation>여정에서 가장 힘든 곳은 {stage} 단계입니다: 평균 {mean}, n = {n}</translation>
    </message>
    <message>
        <source>The most frequent steps</source>
        <translation>가장 잦은 작업</translation>
    </message>
    <message>
        <source>The participants’ longest turn.</source>
        <translation>참여자의 가장 긴 발언입니다.</translation>
    </message>
    <message>
        <source>The project has no journey stages.</source>
        <translation>프로젝트에 여정 단계가 없습니다.</translation>
    </message>
    <message>
        <source>The template “{name}” cannot be read as a Word file.</source>
        <translation>서식 파일 “{name}”을(를) Word 파일로 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>The text of one quote was edited away after it was coded; it is kept as it was.</source>
        <translation>인용 1개의 글은 코딩한 뒤 편집으로 사라졌으며, 원래 모습대로 보관합니다.</translation>
    </message>
    <message>
        <source>The text of one recording was written by a machine and may hold mistakes.</source>
        <translation>녹음 1개의 글은 기계가 전사했으므로 틀린 곳이 있을 수 있습니다.</translation>
    </message>
    <message>
        <source>The text was read quote by quote. {quotes} quotes carry {tags} codings with {codes} different codes; {emotions} feelings were noted, from −3 (very unpleasant) to +3 (very pleasant).</source>
        <translation>글을 인용 단위로 읽었습니다. 인용 {quotes}개에 서로 다른 코드 {codes}개를 {tags}번 붙였고, 감정 {emotions}개를 −3(매우 부정)에서 +3(매우 긍정) 사이로 적었습니다.</translation>
    </message>
    <message>
        <source>The texts of {n} quotes were edited away after they were coded; they are kept as they were.</source>
        <translation>인용 {n}개의 글은 코딩한 뒤 편집으로 사라졌으며, 원래 모습대로 보관합니다.</translation>
    </message>
    <message>
        <source>The texts of {n} recordings were written by a machine and may hold mistakes.</source>
        <translation>녹음 {n}개의 글은 기계가 전사했으므로 틀린 곳이 있을 수 있습니다.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>테마</translation>
    </message>
    <message>
        <source>Theme id</source>
        <translation>테마 ID</translation>
    </message>
    <message>
        <source>Theme map</source>
        <translation>테마 지도</translation>
    </message>
    <message>
        <source>Theme map with codes and how many participants are behind each. {themes}.</source>
        <translation>코드와 코드마다 뒷받침하는 참여자 수를 보여 주는 테마 지도. {themes}.</translation>
    </message>
    <message>
        <source>Theme map “{name}”, N = {n} participants</source>
        <translation>테마 지도 “{name}”, 참여자 N = {n}명</translation>
    </message>
    <message>
        <source>Theme map, N = {n} participants</source>
        <translation>테마 지도, 참여자 N = {n}</translation>
    </message>
    <message>
        <source>Theme-map report</source>
        <translation>테마 지도 보고서</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>테마</translation>
    </message>
    <message>
        <source>Themes by participant</source>
        <translation>참여자별 테마</translation>
    </message>
    <message>
        <source>Themes by stage</source>
        <translation>단계별 테마</translation>
    </message>
    <message>
        <source>Themes by the people behind them</source>
        <translation>말한 사람 수로 본 테마</translation>
    </message>
    <message>
        <source>There are no codes.</source>
        <translation>코드가 없습니다.</translation>
    </message>
    <message>
        <source>There are no themes with quotes yet, so there is nothing to sum up.</source>
        <translation>아직 인용이 있는 테마가 없어 요약할 것이 없습니다.</translation>
    </message>
    <message>
        <source>There is no such interview in the project.</source>
        <translation>프로젝트에 그런 인터뷰가 없습니다.</translation>
    </message>
    <message>
        <source>This cannot be written as a “{name}” file.</source>
        <translation>“{name}” 파일로는 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>This interview</source>
        <translation>이번 인터뷰</translation>
    </message>
    <message>
        <source>This interview along the journey; one person, so no interval</source>
        <translation>여정 속 이 인터뷰(한 사람이므로 구간 없음)</translation>
    </message>
    <message>
        <source>Time in s</source>
        <translation>시각(초)</translation>
    </message>
    <message>
        <source>Time the moderator speaks, of the time moderators and participants speak.</source>
        <translation>진행자와 참여자가 말한 시간 가운데 진행자가 말한 시간입니다.</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>횟수</translation>
    </message>
    <message>
        <source>Times the moderator cut in</source>
        <translation>진행자가 끼어든 횟수</translation>
    </message>
    <message>
        <source>To follow up</source>
        <translation>더 알아볼 것</translation>
    </message>
    <message>
        <source>Turns marked as asking what is meant</source>
        <translation>뜻을 되물은 발언</translation>
    </message>
    <message>
        <source>Turns marked as paraphrase</source>
        <translation>바꾸어 말한 발언</translation>
    </message>
    <message>
        <source>Two codes are joined when at least {n} people bring both together in one paragraph.</source>
        <translation>적어도 {n}명이 한 문단에서 함께 꺼낸 두 코드를 잇습니다.</translation>
    </message>
    <message>
        <source>Use .docx, .html or .md.</source>
        <translation>.docx, .html 또는 .md로 저장해 주세요.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>버전</translation>
    </message>
    <message>
        <source>Wave {wave}</source>
        <translation>{wave}차</translation>
    </message>
    <message>
        <source>What came up</source>
        <translation>나온 이야기</translation>
    </message>
    <message>
        <source>What each question brought</source>
        <translation>질문마다 얻은 것</translation>
    </message>
    <message>
        <source>What follows from the themes</source>
        <translation>테마에서 이어지는 일</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>부족한 것</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>뜻</translation>
    </message>
    <message>
        <source>What one interview tells</source>
        <translation>인터뷰 1건이 말해 주는 것</translation>
    </message>
    <message>
        <source>What speaks against it</source>
        <translation>반대되는 인용</translation>
    </message>
    <message>
        <source>What speaks against it ({n} participant)</source>
        <translation>반대되는 말 (참여자 {n}명)</translation>
    </message>
    <message>
        <source>What speaks against it ({n} participants)</source>
        <translation>반대되는 말 (참여자 {n}명)</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>할 일</translation>
    </message>
    <message>
        <source>What to do next</source>
        <translation>다음에 할 일</translation>
    </message>
    <message>
        <source>What to follow up</source>
        <translation>이어서 확인할 점</translation>
    </message>
    <message>
        <source>What to try next time</source>
        <translation>다음에 해 볼 점</translation>
    </message>
    <message>
        <source>What was asked with “{guide}”</source>
        <translation>“{guide}” 가이드로 물은 질문</translation>
    </message>
    <message>
        <source>What went well</source>
        <translation>잘된 점</translation>
    </message>
    <message>
        <source>What {n} interviews tell</source>
        <translation>인터뷰 {n}건이 말해 주는 것</translation>
    </message>
    <message>
        <source>With one participant the findings show what there is, not how common it is.</source>
        <translation>참여자가 1명이므로, 결과는 무엇이 있는지를 보여 줄 뿐 얼마나 흔한지를 보여 주지 않습니다.</translation>
    </message>
    <message>
        <source>With {n} participants the findings show what there is, not how common it is.</source>
        <translation>참여자가 {n}명이므로, 결과는 무엇이 있는지를 보여 줄 뿐 얼마나 흔한지를 보여 주지 않습니다.</translation>
    </message>
    <message>
        <source>Words have no times, so that pauses inside a segment are not seen.</source>
        <translation>단어에 시각이 없어 구간 안의 멈춤은 보이지 않습니다.</translation>
    </message>
    <message>
        <source>Words of the study</source>
        <translation>연구의 용어</translation>
    </message>
    <message>
        <source>[account number]</source>
        <translation>[계좌번호]</translation>
    </message>
    <message>
        <source>[address]</source>
        <translation>[주소]</translation>
    </message>
    <message>
        <source>[card number]</source>
        <translation>[카드 번호]</translation>
    </message>
    <message>
        <source>[date of birth]</source>
        <translation>[생년월일]</translation>
    </message>
    <message>
        <source>[document number]</source>
        <translation>[증명서 번호]</translation>
    </message>
    <message>
        <source>[e-mail address]</source>
        <translation>[이메일]</translation>
    </message>
    <message>
        <source>[name]</source>
        <translation>[이름]</translation>
    </message>
    <message>
        <source>[phone number]</source>
        <translation>[전화번호]</translation>
    </message>
    <message>
        <source>[registration number]</source>
        <translation>[주민등록번호]</translation>
    </message>
    <message>
        <source>a participant</source>
        <translation>참여자</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>동의함</translation>
    </message>
    <message>
        <source>answered, but nothing was coded</source>
        <translation>답은 있으나 코딩한 것이 없음</translation>
    </message>
    <message>
        <source>asked in {n} of {of}</source>
        <translation>{of}건 가운데 {n}건에서 물음</translation>
    </message>
    <message>
        <source>below “{name}”</source>
        <translation>“{name}”의 하위</translation>
    </message>
    <message>
        <source>c coefficient (Jaccard) of two codes</source>
        <translation>두 코드의 c 계수(Jaccard)</translation>
    </message>
    <message>
        <source>causes</source>
        <translation>원인이 됨</translation>
    </message>
    <message>
        <source>codes in use</source>
        <translation>쓰인 코드</translation>
    </message>
    <message>
        <source>contrasts with</source>
        <translation>대조됨</translation>
    </message>
    <message>
        <source>corrects</source>
        <translation>바로잡음</translation>
    </message>
    <message>
        <source>disagrees</source>
        <translation>동의하지 않음</translation>
    </message>
    <message>
        <source>divided</source>
        <translation>엇갈림</translation>
    </message>
    <message>
        <source>fair evidence</source>
        <translation>보통 근거</translation>
    </message>
    <message>
        <source>feelings noted</source>
        <translation>기록된 감정</translation>
    </message>
    <message>
        <source>has to do with</source>
        <translation>관련 있음</translation>
    </message>
    <message>
        <source>interviews</source>
        <translation>인터뷰</translation>
    </message>
    <message>
        <source>is part of</source>
        <translation>일부임</translation>
    </message>
    <message>
        <source>leads to</source>
        <translation>이어짐</translation>
    </message>
    <message>
        <source>mean feeling, from n = {least}</source>
        <translation>평균 감정 (n = {least}부터)</translation>
    </message>
    <message>
        <source>mean over participants</source>
        <translation>참여자 평균</translation>
    </message>
    <message>
        <source>n = {n}</source>
        <translation>n = {n}</translation>
    </message>
    <message>
        <source>never asked</source>
        <translation>한 번도 묻지 않음</translation>
    </message>
    <message>
        <source>no feeling noted</source>
        <translation>적은 감정 없음</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>답하지 않음</translation>
    </message>
    <message>
        <source>not offered for coding</source>
        <translation>코딩에 제안하지 않음</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>언어 미지정</translation>
    </message>
    <message>
        <source>nothing said</source>
        <translation>말 없음</translation>
    </message>
    <message>
        <source>of</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>one participant</source>
        <translation>참여자 한 명</translation>
    </message>
    <message>
        <source>paragraph {n}</source>
        <translation>{n}번째 문단</translation>
    </message>
    <message>
        <source>participants</source>
        <translation>참여자</translation>
    </message>
    <message>
        <source>participants behind a code</source>
        <translation>코드를 뒷받침하는 참여자</translation>
    </message>
    <message>
        <source>participants bring both codes together</source>
        <translation>명이 두 코드를 함께 꺼냄</translation>
    </message>
    <message>
        <source>pleasant</source>
        <translation>긍정</translation>
    </message>
    <message>
        <source>project</source>
        <translation>프로젝트</translation>
    </message>
    <message>
        <source>quote Q{id}</source>
        <translation>인용 Q{id}</translation>
    </message>
    <message>
        <source>quotes</source>
        <translation>인용</translation>
    </message>
    <message>
        <source>report</source>
        <translation>보고서</translation>
    </message>
    <message>
        <source>rich answers</source>
        <translation>풍부한 답변</translation>
    </message>
    <message>
        <source>strong evidence</source>
        <translation>강한 근거</translation>
    </message>
    <message>
        <source>supports</source>
        <translation>뒷받침함</translation>
    </message>
    <message>
        <source>themes</source>
        <translation>테마</translation>
    </message>
    <message>
        <source>thin evidence</source>
        <translation>약한 근거</translation>
    </message>
    <message>
        <source>units with both codes</source>
        <translation>두 코드가 함께 있는 단위</translation>
    </message>
    <message>
        <source>unpleasant</source>
        <translation>부정</translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <translation>{year}년 {month}월 {day}일</translation>
    </message>
    <message>
        <source>{list} and {n} more</source>
        <translation>{list} 외 {n}명</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} ~ {high}</translation>
    </message>
    <message>
        <source>{map}: {lanes}</source>
        <translation>{map}: {lanes}</translation>
    </message>
    <message>
        <source>{n} answer</source>
        <translation>답변 {n}개</translation>
    </message>
    <message>
        <source>{n} answers</source>
        <translation>답변 {n}개</translation>
    </message>
    <message>
        <source>{n} answers are counted but not shown.</source>
        <translation>답변 {n}건은 집계만 하고 싣지 않았습니다.</translation>
    </message>
    <message>
        <source>{n} code</source>
        <translation>코드 {n}개</translation>
    </message>
    <message>
        <source>{n} codes</source>
        <translation>코드 {n}개</translation>
    </message>
    <message>
        <source>{n} interview</source>
        <translation>인터뷰 {n}건</translation>
    </message>
    <message>
        <source>{n} interviews</source>
        <translation>인터뷰 {n}건</translation>
    </message>
    <message>
        <source>{n} interviews were analysed.</source>
        <translation>인터뷰 {n}건을 분석했습니다.</translation>
    </message>
    <message>
        <source>{n} interviews were held with the guide “{guide}”.</source>
        <translation>“{guide}” 가이드로 인터뷰를 {n}건 진행했습니다.</translation>
    </message>
    <message>
        <source>{n} more cards are in the document.</source>
        <translation>나머지 카드 {n}장은 문서에 있습니다.</translation>
    </message>
    <message>
        <source>{n} more interviews answer it.</source>
        <translation>이 질문의 답변은 인터뷰 {n}건에 더 있습니다.</translation>
    </message>
    <message>
        <source>{n} more themes follow further on.</source>
        <translation>테마 {n}개가 뒤에 더 있습니다.</translation>
    </message>
    <message>
        <source>{n} name or contact was replaced.</source>
        <translation>이름·연락처 {n}곳을 바꾸었습니다.</translation>
    </message>
    <message>
        <source>{n} names and contacts were replaced.</source>
        <translation>이름·연락처 {n}곳을 바꾸었습니다.</translation>
    </message>
    <message>
        <source>{n} negative</source>
        <translation>부정 {n}명</translation>
    </message>
    <message>
        <source>{n} neutral</source>
        <translation>중립 {n}명</translation>
    </message>
    <message>
        <source>{n} of its {of} must-questions are answered in every interview.</source>
        <translation>필수 질문 {of}개 중 {n}개는 모든 인터뷰에 답변이 있습니다.</translation>
    </message>
    <message>
        <source>{n} of them are recordings of {minutes} minutes in all.</source>
        <translation>그중 {n}건은 모두 {minutes}분 길이의 녹음입니다.</translation>
    </message>
    <message>
        <source>{n} of {of}</source>
        <translation>{of}명 중 {n}명</translation>
    </message>
    <message>
        <source>{n} of {of} min</source>
        <translation>{of}분 중 {n}분</translation>
    </message>
    <message>
        <source>{n} of {of} mixed</source>
        <translation>{of}명 중 {n}명 엇갈림</translation>
    </message>
    <message>
        <source>{n} people coded the material; how far they agree is not part of this report.</source>
        <translation>{n}명이 코딩했습니다. 서로 얼마나 일치하는지는 이 보고서에서 다루지 않습니다.</translation>
    </message>
    <message>
        <source>{n} people have no quote yet.</source>
        <translation>{n}명은 아직 인용이 없습니다.</translation>
    </message>
    <message>
        <source>{n} people tell what there is, not how common it is</source>
        <translation>{n}명의 이야기는 무엇이 있는지를 말할 뿐, 얼마나 흔한지는 말하지 않습니다</translation>
    </message>
    <message>
        <source>{n} people took part</source>
        <translation>{n}명이 참여했습니다</translation>
    </message>
    <message>
        <source>{n} people took part.</source>
        <translation>{n}명이 참여했습니다.</translation>
    </message>
    <message>
        <source>{n} people took part. This report does not tell them apart.</source>
        <translation>{n}명이 참여했습니다. 이 보고서는 참여자를 구분하지 않습니다.</translation>
    </message>
    <message>
        <source>{n} person has no quote yet.</source>
        <translation>{n}명은 아직 인용이 없습니다.</translation>
    </message>
    <message>
        <source>{n} positive</source>
        <translation>긍정 {n}명</translation>
    </message>
    <message>
        <source>{n} quote has lost its text.</source>
        <translation>인용 {n}개의 본문이 사라졌습니다.</translation>
    </message>
    <message>
        <source>{n} quote with a feeling is in no stage.</source>
        <translation>감정이 있는 인용 {n}개가 어느 단계에도 없습니다.</translation>
    </message>
    <message>
        <source>{n} quotes are counted but not shown, because their speakers did not agree to be quoted.</source>
        <translation>인용 {n}개는 세기는 했지만 보여 주지 않습니다. 말한 사람이 인용에 동의하지 않았습니다.</translation>
    </message>
    <message>
        <source>{n} quotes are not shown, because their speakers did not agree.</source>
        <translation>인용 {n}개는 말한 사람이 동의하지 않아 보여 주지 않습니다.</translation>
    </message>
    <message>
        <source>{n} quotes have lost their text.</source>
        <translation>인용 {n}개의 본문이 사라졌습니다.</translation>
    </message>
    <message>
        <source>{n} quotes with a feeling are in no stage and so not in the emotion curve.</source>
        <translation>감정이 있는 인용 {n}개는 단계가 없어 감정 곡선에 들어 있지 않습니다.</translation>
    </message>
    <message>
        <source>{n} quotes with a feeling are in no stage.</source>
        <translation>감정이 있는 인용 {n}개가 어느 단계에도 없습니다.</translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation>{n}초</translation>
    </message>
    <message>
        <source>{n} segment has no speaker.</source>
        <translation>구간 {n}개에 화자가 없습니다.</translation>
    </message>
    <message>
        <source>{n} segment has no times.</source>
        <translation>구간 {n}개에 시각이 없습니다.</translation>
    </message>
    <message>
        <source>{n} segments have no speaker.</source>
        <translation>구간 {n}개에 화자가 없습니다.</translation>
    </message>
    <message>
        <source>{n} segments have no times.</source>
        <translation>구간 {n}개에 시각이 없습니다.</translation>
    </message>
    <message>
        <source>{n} things stand out</source>
        <translation>{n}가지가 두드러집니다</translation>
    </message>
    <message>
        <source>{n} transcript was written by a machine.</source>
        <translation>녹취록 {n}개는 기계가 썼습니다.</translation>
    </message>
    <message>
        <source>{n} transcripts were written by a machine.</source>
        <translation>녹취록 {n}개는 기계가 썼습니다.</translation>
    </message>
    <message>
        <source>{n} weaker line is not drawn</source>
        <translation>더 약한 선 {n}개는 그리지 않음</translation>
    </message>
    <message>
        <source>{n} weaker lines are not drawn</source>
        <translation>더 약한 선 {n}개는 그리지 않음</translation>
    </message>
    <message>
        <source>{n}. No answer from: {list}</source>
        <translation>{n}번 질문에 답변 없음: {list}</translation>
    </message>
    <message>
        <source>{question} Probes: {probes}</source>
        <translation>{question} 추적 질문: {probes}</translation>
    </message>
    <message>
        <source>{shown} of {all} are listed here, the others in the document.</source>
        <translation>{all}명 가운데 {shown}명만 여기에 있습니다. 나머지는 문서에 있습니다.</translation>
    </message>
    <message>
        <source>{stage}: mean {mean}, n = {n}</source>
        <translation>{stage}: 평균 {mean}, n = {n}</translation>
    </message>
    <message>
        <source>{stage}: {n} participants, too few for a mean</source>
        <translation>{stage}: 참여자 {n}명, 평균을 내기에 적음</translation>
    </message>
    <message>
        <source>{theme}, {n} of {of} participants: {codes}</source>
        <translation>{theme}, 참여자 {of}명 중 {n}명: {codes}</translation>
    </message>
    <message>
        <source>{value} in the middle</source>
        <translation>중앙값 {value}</translation>
    </message>
    <message>
        <source>{who} did not agree that their words go beyond the team.</source>
        <translation>{who}: 팀 밖으로 말을 공유하는 데 동의하지 않았습니다.</translation>
    </message>
    <message>
        <source>{who} did not agree to be quoted, or took it back: {n} quotes stay out.</source>
        <translation>{who}: 인용에 동의하지 않았거나 동의를 거두었습니다. 인용 {n}개를 뺍니다.</translation>
    </message>
    <message>
        <source>{who}: nothing is noted about being quoted.</source>
        <translation>{who}: 인용 동의에 관한 기록이 없습니다.</translation>
    </message>
    <message>
        <source>“{theme}” is what most people speak of: {n} of {of}</source>
        <translation>가장 많은 사람이 말한 것은 “{theme}”입니다: {of}명 중 {n}명</translation>
    </message>
</context>
</TS>
