<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko">
<context>
    <name>ui.report</name>
    <message>
        <source>All quotes by theme…</source>
        <translation>테마별 모든 인용…</translation>
    </message>
    <message>
        <source>Before it is written</source>
        <translation>쓰기 전에 확인</translation>
    </message>
    <message>
        <source>Beyond the team</source>
        <translation>팀 밖 공유</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>실명으로</translation>
    </message>
    <message>
        <source>By pseudonym</source>
        <translation>가명으로</translation>
    </message>
    <message>
        <source>Checking the report</source>
        <translation>보고서를 확인하는 중</translation>
    </message>
    <message>
        <source>Choose one or more cells; a name stands for its whole row.</source>
        <translation>칸을 하나 이상 고르세요. 이름을 고르면 그 줄 전체를 뜻합니다.</translation>
    </message>
    <message>
        <source>Choose quotes for a theme</source>
        <translation>테마의 인용 고르기</translation>
    </message>
    <message>
        <source>Choose quotes…</source>
        <translation>인용 고르기…</translation>
    </message>
    <message>
        <source>Chosen by hand, else the best</source>
        <translation>직접 고른 것, 없으면 가장 좋은 근거</translation>
    </message>
    <message>
        <source>Code passages and write themes: the report grows here as you work.</source>
        <translation>구절을 코딩하고 테마를 쓰면 보고서가 여기에서 함께 만들어집니다.</translation>
    </message>
    <message>
        <source>Consent…</source>
        <translation>동의…</translation>
    </message>
    <message>
        <source>Contact again</source>
        <translation>다시 연락</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>표지</translation>
    </message>
    <message>
        <source>Dashboard…</source>
        <translation>대시보드…</translation>
    </message>
    <message>
        <source>Delete report</source>
        <translation>보고서 삭제</translation>
    </message>
    <message>
        <source>Design the report</source>
        <translation>보고서 설계</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>Drawing the figures</source>
        <translation>그림 그리는 중</translation>
    </message>
    <message>
        <source>Everything as JSON…</source>
        <translation>전체를 JSON으로…</translation>
    </message>
    <message>
        <source>Everything, for programs</source>
        <translation>전체 데이터</translation>
    </message>
    <message>
        <source>Export report…</source>
        <translation>보고서 내보내기…</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>그림</translation>
    </message>
    <message>
        <source>Found by patterns and known names. Whatever else could tell who somebody is, only you can see.</source>
        <translation>형태와 알려진 이름으로 찾았습니다. 그 밖에 누구인지 드러낼 수 있는 내용은 직접 확인해 주세요.</translation>
    </message>
    <message>
        <source>Go to Themes</source>
        <translation>테마로 이동</translation>
    </message>
    <message>
        <source>How it is known</source>
        <translation>확인 방법</translation>
    </message>
    <message>
        <source>How it is known: signed form, said on the recording …</source>
        <translation>어떻게 확인했는지: 서명한 동의서, 녹음에서 말함 …</translation>
    </message>
    <message>
        <source>In {language}. Each line becomes a paragraph; it is there again whenever the report is written.</source>
        <translation>{language}로 씁니다. 한 줄이 한 문단이 되며, 보고서를 다시 써도 그대로 남습니다.</translation>
    </message>
    <message>
        <source>Journey as PDF…</source>
        <translation>여정을 PDF로…</translation>
    </message>
    <message>
        <source>Journey as a picture…</source>
        <translation>여정을 그림으로…</translation>
    </message>
    <message>
        <source>Journey as vectors…</source>
        <translation>여정을 벡터 그림으로…</translation>
    </message>
    <message>
        <source>Journey map drawn</source>
        <translation>보고서에 넣을 여정 맵</translation>
    </message>
    <message>
        <source>Language of the report</source>
        <translation>보고서 언어</translation>
    </message>
    <message>
        <source>Leave the quote out</source>
        <translation>이 인용 빼기</translation>
    </message>
    <message>
        <source>Leave {n} quotes out</source>
        <translation>인용 {n}개 빼기</translation>
    </message>
    <message>
        <source>Map {n}</source>
        <translation>지도 {n}</translation>
    </message>
    <message>
        <source>Most quotes of a theme</source>
        <translation>테마마다 인용 수</translation>
    </message>
    <message>
        <source>Name of the report</source>
        <translation>보고서 이름</translation>
    </message>
    <message>
        <source>New report</source>
        <translation>새 보고서</translation>
    </message>
    <message>
        <source>New report…</source>
        <translation>새 보고서…</translation>
    </message>
    <message>
        <source>No</source>
        <translation>아니요</translation>
    </message>
    <message>
        <source>Note consent</source>
        <translation>동의 기록</translation>
    </message>
    <message>
        <source>Nothing is noted.</source>
        <translation>기록이 없습니다.</translation>
    </message>
    <message>
        <source>Of one person it is not noted whether they agree to be quoted: see Consent.</source>
        <translation>한 사람의 인용 동의 여부가 기록되어 있지 않습니다. “동의”에서 확인해 주세요.</translation>
    </message>
    <message>
        <source>Of {n} people it is not noted whether they agree to be quoted: see Consent.</source>
        <translation>{n}명의 인용 동의 여부가 기록되어 있지 않습니다. “동의”에서 확인해 주세요.</translation>
    </message>
    <message>
        <source>One thing to decide before this is written</source>
        <translation>쓰기 전에 정할 것이 하나 있습니다</translation>
    </message>
    <message>
        <source>Own words</source>
        <translation>직접 쓰는 글</translation>
    </message>
    <message>
        <source>Own words in the report</source>
        <translation>보고서에 직접 쓰는 글</translation>
    </message>
    <message>
        <source>Own words…</source>
        <translation>직접 쓰는 글…</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>PDF 문서</translation>
    </message>
    <message>
        <source>PDF…</source>
        <translation>PDF…</translation>
    </message>
    <message>
        <source>Participants are named</source>
        <translation>참여자 표기</translation>
    </message>
    <message>
        <source>Parts, in order</source>
        <translation>구성과 순서</translation>
    </message>
    <message>
        <source>Places in the report</source>
        <translation>보고서의 자리</translation>
    </message>
    <message>
        <source>Preview of the report</source>
        <translation>보고서 미리보기</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>프로젝트</translation>
    </message>
    <message>
        <source>Quotes that speak for a theme</source>
        <translation>테마를 보여 주는 인용</translation>
    </message>
    <message>
        <source>Reading the report</source>
        <translation>보고서 읽는 중</translation>
    </message>
    <message>
        <source>Rename report</source>
        <translation>보고서 이름 바꾸기</translation>
    </message>
    <message>
        <source>Rename report…</source>
        <translation>보고서 이름 바꾸기…</translation>
    </message>
    <message>
        <source>Saved reports</source>
        <translation>저장한 보고서</translation>
    </message>
    <message>
        <source>Session report of the source in hand…</source>
        <translation>지금 자료의 인터뷰 한 쪽 보고서…</translation>
    </message>
    <message>
        <source>Show the place</source>
        <translation>해당 위치 보기</translation>
    </message>
    <message>
        <source>Slides</source>
        <translation>슬라이드</translation>
    </message>
    <message>
        <source>Slides…</source>
        <translation>슬라이드…</translation>
    </message>
    <message>
        <source>Space ticks, Alt+↑ and Alt+↓ move, and so does the mouse.</source>
        <translation>스페이스로 고르고 Alt+↑, Alt+↓나 마우스로 순서를 바꿉니다.</translation>
    </message>
    <message>
        <source>Space ticks, Alt+↑ and Alt+↓ move. Without ticks the best evidence is shown.</source>
        <translation>스페이스로 고르고 Alt+↑, Alt+↓로 옮깁니다. 고르지 않으면 가장 좋은 근거를 보여 줍니다.</translation>
    </message>
    <message>
        <source>The best evidence</source>
        <translation>가장 좋은 근거</translation>
    </message>
    <message>
        <source>The preview is being made …</source>
        <translation>미리 보기를 만드는 중입니다…</translation>
    </message>
    <message>
        <source>Theme map as PDF…</source>
        <translation>테마 지도를 PDF로…</translation>
    </message>
    <message>
        <source>Theme map as a picture…</source>
        <translation>테마 맵을 그림으로…</translation>
    </message>
    <message>
        <source>Theme map as vectors…</source>
        <translation>테마 맵을 벡터 그림으로…</translation>
    </message>
    <message>
        <source>Theme map drawn</source>
        <translation>보고서에 넣을 테마 지도</translation>
    </message>
    <message>
        <source>Themes, in order</source>
        <translation>테마와 순서</translation>
    </message>
    <message>
        <source>Vector picture</source>
        <translation>벡터 그림</translation>
    </message>
    <message>
        <source>Voice or picture</source>
        <translation>목소리·영상</translation>
    </message>
    <message>
        <source>Web page…</source>
        <translation>웹 페이지…</translation>
    </message>
    <message>
        <source>What participants agreed to</source>
        <translation>참여자가 동의한 것</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>철회</translation>
    </message>
    <message>
        <source>Word files (*.docx *.dotx)</source>
        <translation>Word 파일 (*.docx *.dotx)</translation>
    </message>
    <message>
        <source>Word template</source>
        <translation>Word 서식 파일</translation>
    </message>
    <message>
        <source>Workbook…</source>
        <translation>통합 문서(xlsx)…</translation>
    </message>
    <message>
        <source>Write as</source>
        <translation>다른 형식으로 쓰기</translation>
    </message>
    <message>
        <source>Write in the report</source>
        <translation>보고서에 글쓰기</translation>
    </message>
    <message>
        <source>Write “{text}”</source>
        <translation>“{text}”(으)로 바꾸기</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>예</translation>
    </message>
    <message>
        <source>{n} quote stays out</source>
        <translation>인용 {n}개를 뺍니다</translation>
    </message>
    <message>
        <source>{n} quotes stay out</source>
        <translation>인용 {n}개를 뺍니다</translation>
    </message>
    <message>
        <source>{n} things to decide before this is written</source>
        <translation>쓰기 전에 정할 것이 {n}개 있습니다</translation>
    </message>
</context>
</TS>
