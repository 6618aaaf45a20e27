<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko">
<context>
    <name>guides</name>
    <message>
        <source>A checklist's line needs words.</source>
        <translation>점검 항목에 내용을 입력해 주세요.</translation>
    </message>
    <message>
        <source>A guide cannot be read from “{name}”.</source>
        <translation>“{name}”에서 가이드를 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>A guide needs a name.</source>
        <translation>가이드 이름을 입력해 주세요.</translation>
    </message>
    <message>
        <source>A phrase needs words.</source>
        <translation>표현을 입력해 주세요.</translation>
    </message>
    <message>
        <source>A question moves within its guide only.</source>
        <translation>질문은 같은 가이드 안에서만 옮길 수 있습니다.</translation>
    </message>
    <message>
        <source>A question needs words.</source>
        <translation>질문 내용을 입력해 주세요.</translation>
    </message>
    <message>
        <source>A research question needs words.</source>
        <translation>연구 질문을 입력해 주세요.</translation>
    </message>
    <message>
        <source>A statement needs words.</source>
        <translation>확인할 문장을 입력해 주세요.</translation>
    </message>
    <message>
        <source>Checklists</source>
        <translation>점검 목록</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>닫힌 질문</translation>
    </message>
    <message>
        <source>Concept review</source>
        <translation>콘셉트 검토</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>동의</translation>
    </message>
    <message>
        <source>Consent script</source>
        <translation>동의 안내문</translation>
    </message>
    <message>
        <source>Core questions</source>
        <translation>본 질문</translation>
    </message>
    <message>
        <source>Decision it serves</source>
        <translation>이 조사로 내릴 결정</translation>
    </message>
    <message>
        <source>Diary debrief</source>
        <translation>다이어리 후속 인터뷰</translation>
    </message>
    <message>
        <source>Ethics</source>
        <translation>윤리</translation>
    </message>
    <message>
        <source>Experience retrospective</source>
        <translation>경험 회고</translation>
    </message>
    <message>
        <source>Expert or stakeholder</source>
        <translation>전문가·이해관계자</translation>
    </message>
    <message>
        <source>Focus group</source>
        <translation>포커스 그룹</translation>
    </message>
    <message>
        <source>Future expectations</source>
        <translation>미래 기대</translation>
    </message>
    <message>
        <source>Hypotheses</source>
        <translation>가설</translation>
    </message>
    <message>
        <source>Hypothetical</source>
        <translation>가정</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>요약</translation>
    </message>
    <message>
        <source>Jargon</source>
        <translation>전문 용어</translation>
    </message>
    <message>
        <source>Journey walk-through</source>
        <translation>여정 따라가기</translation>
    </message>
    <message>
        <source>Leading</source>
        <translation>유도</translation>
    </message>
    <message>
        <source>Leaving (churn)</source>
        <translation>이탈</translation>
    </message>
    <message>
        <source>Listen for</source>
        <translation>귀담아들을 것</translation>
    </message>
    <message>
        <source>Live marks</source>
        <translation>인터뷰 중 표시</translation>
    </message>
    <message>
        <source>Long</source>
        <translation>긴 질문</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>보여 줄 자료</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>시간(분)</translation>
    </message>
    <message>
        <source>Nice to have</source>
        <translation>시간이 되면</translation>
    </message>
    <message>
        <source>No question was found in “{name}”.</source>
        <translation>“{name}”에서 질문을 찾지 못했습니다.</translation>
    </message>
    <message>
        <source>Notes for the moderator</source>
        <translation>진행자 메모</translation>
    </message>
    <message>
        <source>Nothing in the guide asks for consent or speaks of the recording.</source>
        <translation>동의를 구하거나 녹음을 알리는 내용이 가이드에 없습니다.</translation>
    </message>
    <message>
        <source>Observers</source>
        <translation>관찰 메모</translation>
    </message>
    <message>
        <source>Only if</source>
        <translation>묻는 조건</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>열린 질문</translation>
    </message>
    <message>
        <source>Problem discovery</source>
        <translation>문제 탐색</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>질문</translation>
    </message>
    <message>
        <source>Recording test</source>
        <translation>녹음 점검</translation>
    </message>
    <message>
        <source>Reproachful why</source>
        <translation>추궁하는 ‘왜’</translation>
    </message>
    <message>
        <source>Research questions</source>
        <translation>연구 질문</translation>
    </message>
    <message>
        <source>Save it as UTF-8 text, Markdown or Word.</source>
        <translation>UTF-8 텍스트, Markdown 또는 Word로 저장해 주세요.</translation>
    </message>
    <message>
        <source>Say why this may stand.</source>
        <translation>그대로 두는 이유를 입력해 주세요.</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>섹션</translation>
    </message>
    <message>
        <source>Serves research question</source>
        <translation>관련 연구 질문</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>환경</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>Stages in focus</source>
        <translation>집중할 단계</translation>
    </message>
    <message>
        <source>Stands as it is</source>
        <translation>그대로 두는 지적</translation>
    </message>
    <message>
        <source>Study brief</source>
        <translation>조사 개요</translation>
    </message>
    <message>
        <source>Switching (jobs to be done)</source>
        <translation>전환 (JTBD)</translation>
    </message>
    <message>
        <source>The guide does not begin with an easy question about the person.</source>
        <translation>참여자에 대한 편한 질문으로 시작하지 않습니다.</translation>
    </message>
    <message>
        <source>The guide does not end by asking what else there is to say.</source>
        <translation>더 하고 싶은 말을 묻는 질문으로 끝나지 않습니다.</translation>
    </message>
    <message>
        <source>The rules InterviewKit brings still hold.</source>
        <translation>InterviewKit에 들어 있는 규칙은 그대로 적용됩니다.</translation>
    </message>
    <message>
        <source>The rules for questions in “{name}” cannot be read: {reason}.</source>
        <translation>“{name}”에 있는 질문 규칙을 읽을 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>There is no probe for: {where}</source>
        <translation>후속 질문이 없는 질문: {where}</translation>
    </message>
    <message>
        <source>There is no template “{name}”.</source>
        <translation>“{name}” 템플릿이 없습니다.</translation>
    </message>
    <message>
        <source>This guide is no longer in the project.</source>
        <translation>이 가이드는 더 이상 프로젝트에 없습니다.</translation>
    </message>
    <message>
        <source>This interview is no longer in the project.</source>
        <translation>이 인터뷰는 더 이상 프로젝트에 없습니다.</translation>
    </message>
    <message>
        <source>This line is no longer on the checklist.</source>
        <translation>이 항목은 더 이상 점검 목록에 없습니다.</translation>
    </message>
    <message>
        <source>This mark is no longer in the project.</source>
        <translation>이 표시는 더 이상 프로젝트에 없습니다.</translation>
    </message>
    <message>
        <source>This question is no longer in the guide.</source>
        <translation>이 질문은 더 이상 가이드에 없습니다.</translation>
    </message>
    <message>
        <source>This research question is no longer in the guide.</source>
        <translation>이 연구 질문은 더 이상 가이드에 없습니다.</translation>
    </message>
    <message>
        <source>This section is no longer in the guide.</source>
        <translation>이 섹션은 더 이상 가이드에 없습니다.</translation>
    </message>
    <message>
        <source>This stage is no longer in the project.</source>
        <translation>이 단계는 더 이상 프로젝트에 없습니다.</translation>
    </message>
    <message>
        <source>This statement is no longer in the project.</source>
        <translation>이 문장은 더 이상 프로젝트에 없습니다.</translation>
    </message>
    <message>
        <source>Two in one</source>
        <translation>이중 질문</translation>
    </message>
    <message>
        <source>Usability session</source>
        <translation>사용성 테스트</translation>
    </message>
    <message>
        <source>Use a text, Markdown or Word file: .txt, .md or .docx.</source>
        <translation>텍스트, Markdown 또는 Word 파일(.txt, .md, .docx)을 사용해 주세요.</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>도입</translation>
    </message>
    <message>
        <source>Wrap-up</source>
        <translation>마무리</translation>
    </message>
    <message>
        <source>Write one question a line, or end questions with a question mark.</source>
        <translation>한 줄에 질문 하나씩 쓰거나 물음표로 끝내 주세요.</translation>
    </message>
    <message>
        <source>min</source>
        <translation>분</translation>
    </message>
    <message>
        <source>{n} minutes are planned for {of}; leave a tenth free.</source>
        <translation>{of}분에 {n}분이 계획되어 있습니다. 10분의 1은 비워 두세요.</translation>
    </message>
    <message>
        <source>{n} of {of} questions can be answered with yes, no or a number; a third is much.</source>
        <translation>질문 {of}개 가운데 {n}개는 네, 아니요, 숫자로 대답할 수 있습니다. 3분의 1이면 많은 편입니다.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read ({reason}).</source>
        <translation>“{name}” 파일을 읽을 수 없습니다({reason}).</translation>
    </message>
    <message>
        <source>“{name}” is not UTF-8 text.</source>
        <translation>“{name}” 파일은 UTF-8 텍스트가 아닙니다.</translation>
    </message>
    <message>
        <source>“{name}” is not a Word document.</source>
        <translation>“{name}” 파일은 Word 문서가 아닙니다.</translation>
    </message>
</context>
</TS>
