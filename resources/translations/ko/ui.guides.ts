<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko">
<context>
    <name>ui.guides</name>
    <message>
        <source> min</source>
        <translation>분</translation>
    </message>
    <message>
        <source>A click puts a phrase among the probes of the chosen question.</source>
        <translation>표현을 클릭하면 선택한 질문의 후속 질문으로 들어갑니다.</translation>
    </message>
    <message>
        <source>A copy that remembers where its questions come from</source>
        <translation>질문의 출처를 기억하는 사본을 만듭니다</translation>
    </message>
    <message>
        <source>A few words for the bullet view</source>
        <translation>요약 보기에 나올 몇 마디</translation>
    </message>
    <message>
        <source>A good interview begins with a guide. Take one of eleven templates, or write your own.</source>
        <translation>좋은 인터뷰는 가이드에서 시작합니다. 템플릿 11개 중에서 고르거나 직접 작성해 주세요.</translation>
    </message>
    <message>
        <source>Add a line</source>
        <translation>항목 추가</translation>
    </message>
    <message>
        <source>Add a phrase of your own</source>
        <translation>나만의 표현 추가</translation>
    </message>
    <message>
        <source>Add a research question</source>
        <translation>연구 질문 추가</translation>
    </message>
    <message>
        <source>Add question</source>
        <translation>질문 추가</translation>
    </message>
    <message>
        <source>Add research question</source>
        <translation>연구 질문 추가</translation>
    </message>
    <message>
        <source>Add section</source>
        <translation>섹션 추가</translation>
    </message>
    <message>
        <source>Add version</source>
        <translation>새 버전 추가</translation>
    </message>
    <message>
        <source>Add wave</source>
        <translation>다음 차수 추가</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>답변</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>질문 은행</translation>
    </message>
    <message>
        <source>Begin with the person’s day, work or home: it loosens the tongue and costs two minutes.</source>
        <translation>하루 일과나 하는 일처럼 편한 이야기로 시작하세요. 2분이면 말문이 트입니다.</translation>
    </message>
    <message>
        <source>Beside the script</source>
        <translation>대본 옆 패널</translation>
    </message>
    <message>
        <source>Blank guide</source>
        <translation>빈 가이드</translation>
    </message>
    <message>
        <source>Brief</source>
        <translation>개요</translation>
    </message>
    <message>
        <source>Bullets</source>
        <translation>요약</translation>
    </message>
    <message>
        <source>Change checklist</source>
        <translation>점검 목록 변경</translation>
    </message>
    <message>
        <source>Change guide</source>
        <translation>가이드 변경</translation>
    </message>
    <message>
        <source>Change question</source>
        <translation>질문 변경</translation>
    </message>
    <message>
        <source>Change section</source>
        <translation>섹션 변경</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>다시 확인</translation>
    </message>
    <message>
        <source>Check it again</source>
        <translation>다시 확인</translation>
    </message>
    <message>
        <source>Choose a question in the script first.</source>
        <translation>먼저 대본에서 질문을 선택해 주세요.</translation>
    </message>
    <message>
        <source>Choose a question in the script to see what belongs to it.</source>
        <translation>대본에서 질문을 선택하면 자세한 내용이 나타납니다.</translation>
    </message>
    <message>
        <source>Choose stages in focus</source>
        <translation>집중할 단계 선택</translation>
    </message>
    <message>
        <source>Delete guide</source>
        <translation>가이드 삭제</translation>
    </message>
    <message>
        <source>Delete question</source>
        <translation>질문 삭제</translation>
    </message>
    <message>
        <source>Delete research question</source>
        <translation>연구 질문 삭제</translation>
    </message>
    <message>
        <source>Delete section</source>
        <translation>섹션 삭제</translation>
    </message>
    <message>
        <source>Delete the section</source>
        <translation>섹션 삭제</translation>
    </message>
    <message>
        <source>Drag to another place</source>
        <translation>끌어서 옮기기</translation>
    </message>
    <message>
        <source>Drag to another place, or press {keys}</source>
        <translation>끌어서 옮기거나 {keys}를 누르세요</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>복제</translation>
    </message>
    <message>
        <source>Duplicate guide</source>
        <translation>가이드 복제</translation>
    </message>
    <message>
        <source>End with “What should I have asked you?”: it is often the best answer of the interview.</source>
        <translation>“제가 더 여쭤봤어야 하는 것은 무엇인가요?”로 끝내 보세요. 가장 좋은 대답이 나올 때가 많습니다.</translation>
    </message>
    <message>
        <source>Every research question is asked for, and every core question serves one.</source>
        <translation>모든 연구 질문을 묻고 있고, 모든 본 질문이 연구 질문과 이어져 있습니다.</translation>
    </message>
    <message>
        <source>Everything is ready.</source>
        <translation>모두 준비되었습니다.</translation>
    </message>
    <message>
        <source>Export guide</source>
        <translation>가이드 내보내기</translation>
    </message>
    <message>
        <source>Export guide…</source>
        <translation>가이드 내보내기…</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>지적</translation>
    </message>
    <message>
        <source>Four empty sections: consent, warm-up, core questions and wrap-up, with the shipped checklists.</source>
        <translation>동의, 도입, 본 질문, 마무리의 빈 섹션 네 개와 기본 점검 목록이 들어 있습니다.</translation>
    </message>
    <message>
        <source>From another study</source>
        <translation>다른 조사에서</translation>
    </message>
    <message>
        <source>From another study…</source>
        <translation>다른 조사에서 가져오기…</translation>
    </message>
    <message>
        <source>Go to the question</source>
        <translation>질문으로 이동</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>가이드</translation>
    </message>
    <message>
        <source>Guides (*.md *.markdown *.docx *.txt)</source>
        <translation>가이드 (*.md *.markdown *.docx *.txt)</translation>
    </message>
    <message>
        <source>Guides of this study</source>
        <translation>이 조사의 가이드</translation>
    </message>
    <message>
        <source>Hold an interview…</source>
        <translation>인터뷰 진행…</translation>
    </message>
    <message>
        <source>Import guide…</source>
        <translation>가이드 가져오기…</translation>
    </message>
    <message>
        <source>It serves no research question.</source>
        <translation>이어진 연구 질문이 없습니다.</translation>
    </message>
    <message>
        <source>Keep phrase</source>
        <translation>표현 보관</translation>
    </message>
    <message>
        <source>Keep question</source>
        <translation>질문 보관</translation>
    </message>
    <message>
        <source>Keep question in the bank</source>
        <translation>질문을 은행에 보관</translation>
    </message>
    <message>
        <source>Keep the chosen one</source>
        <translation>선택한 질문 보관</translation>
    </message>
    <message>
        <source>Keeps the question chosen in the script in the bank</source>
        <translation>대본에서 선택한 질문을 질문 은행에 보관합니다</translation>
    </message>
    <message>
        <source>Kept for later</source>
        <translation>보관한 질문</translation>
    </message>
    <message>
        <source>Kept in the bank</source>
        <translation>질문 은행에 보관했습니다</translation>
    </message>
    <message>
        <source>Language of the guide</source>
        <translation>가이드 언어</translation>
    </message>
    <message>
        <source>Language of the questions</source>
        <translation>질문 언어</translation>
    </message>
    <message>
        <source>Large type, clocks, and every mark one key away; nothing of it is lost</source>
        <translation>큰 글씨와 시계, 키 하나로 남기는 표시. 어떤 것도 잃지 않습니다</translation>
    </message>
    <message>
        <source>Let a finding stand</source>
        <translation>지적 그대로 두기</translation>
    </message>
    <message>
        <source>Let it stand</source>
        <translation>그대로 두기</translation>
    </message>
    <message>
        <source>Let it stand…</source>
        <translation>그대로 두기…</translation>
    </message>
    <message>
        <source>Link to research question</source>
        <translation>연구 질문과 연결</translation>
    </message>
    <message>
        <source>Make the guide</source>
        <translation>가이드 만들기</translation>
    </message>
    <message>
        <source>Markdown, to be read back</source>
        <translation>다시 불러올 수 있는 Markdown</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>매트릭스</translation>
    </message>
    <message>
        <source>Minutes of the section</source>
        <translation>섹션 시간(분)</translation>
    </message>
    <message>
        <source>More about this section</source>
        <translation>섹션 더 보기</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>아래로</translation>
    </message>
    <message>
        <source>Move guide</source>
        <translation>가이드 이동</translation>
    </message>
    <message>
        <source>Move question</source>
        <translation>질문 이동</translation>
    </message>
    <message>
        <source>Move question or section down</source>
        <translation>질문이나 섹션 아래로</translation>
    </message>
    <message>
        <source>Move question or section up</source>
        <translation>질문이나 섹션 위로</translation>
    </message>
    <message>
        <source>Move questions to “nice to have”, or take a section out.</source>
        <translation>일부 질문을 ‘시간이 되면’으로 바꾸거나 섹션을 빼 주세요.</translation>
    </message>
    <message>
        <source>Move section</source>
        <translation>섹션 이동</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>위로</translation>
    </message>
    <message>
        <source>Must be asked</source>
        <translation>꼭 물어볼 질문</translation>
    </message>
    <message>
        <source>Name of the guide</source>
        <translation>가이드 이름</translation>
    </message>
    <message>
        <source>Name of the section</source>
        <translation>섹션 이름</translation>
    </message>
    <message>
        <source>New guide</source>
        <translation>새 가이드</translation>
    </message>
    <message>
        <source>New guide…</source>
        <translation>새 가이드…</translation>
    </message>
    <message>
        <source>New question</source>
        <translation>새 질문</translation>
    </message>
    <message>
        <source>New section</source>
        <translation>새 섹션</translation>
    </message>
    <message>
        <source>New version</source>
        <translation>새 버전</translation>
    </message>
    <message>
        <source>Next wave</source>
        <translation>다음 차수</translation>
    </message>
    <message>
        <source>Nice to have. Drag to another place</source>
        <translation>시간이 되면 묻는 질문입니다. 끌어서 옮기기</translation>
    </message>
    <message>
        <source>No checklist yet.</source>
        <translation>아직 점검 목록이 없습니다.</translation>
    </message>
    <message>
        <source>No question asks for this: {text}</source>
        <translation>이것을 묻는 질문이 없습니다: {text}</translation>
    </message>
    <message>
        <source>None</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Nothing was found. The guide is ready.</source>
        <translation>지적할 것이 없습니다. 가이드가 준비되었습니다.</translation>
    </message>
    <message>
        <source>Paste questions</source>
        <translation>질문 붙여넣기</translation>
    </message>
    <message>
        <source>Phrases</source>
        <translation>표현</translation>
    </message>
    <message>
        <source>Probes, one a line</source>
        <translation>후속 질문, 한 줄에 하나</translation>
    </message>
    <message>
        <source>Put into the guide</source>
        <translation>가이드에 넣기</translation>
    </message>
    <message>
        <source>Question check</source>
        <translation>질문 점검</translation>
    </message>
    <message>
        <source>Question check: {found}</source>
        <translation>질문 점검: {found}</translation>
    </message>
    <message>
        <source>Questions found</source>
        <translation>찾은 질문</translation>
    </message>
    <message>
        <source>Read aloud before the recording begins</source>
        <translation>녹음을 시작하기 전에 읽어 드립니다</translation>
    </message>
    <message>
        <source>Reading the guide</source>
        <translation>가이드 읽는 중</translation>
    </message>
    <message>
        <source>Reading the study</source>
        <translation>조사 읽는 중</translation>
    </message>
    <message>
        <source>Research question {n}</source>
        <translation>연구 질문 {n}</translation>
    </message>
    <message>
        <source>Research questions and questions</source>
        <translation>연구 질문과 질문</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>돌아보기</translation>
    </message>
    <message>
        <source>Reword research question</source>
        <translation>연구 질문 고치기</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>대본</translation>
    </message>
    <message>
        <source>Script of the guide</source>
        <translation>가이드 대본</translation>
    </message>
    <message>
        <source>Search questions</source>
        <translation>질문 검색</translation>
    </message>
    <message>
        <source>Since “{name}”: {new} new, {reworded} reworded, {out} left out</source>
        <translation>“{name}” 이후: 추가 {new}, 수정 {reworded}, 제외 {out}</translation>
    </message>
    <message>
        <source>Stands as it is: {reason}</source>
        <translation>그대로 둔 이유: {reason}</translation>
    </message>
    <message>
        <source>Studies (*.ikit)</source>
        <translation>조사 파일 (*.ikit)</translation>
    </message>
    <message>
        <source>Take away research question {n}</source>
        <translation>연구 질문 {n} 삭제</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Take it off the list</source>
        <translation>목록에서 빼기</translation>
    </message>
    <message>
        <source>Take “{line}” off the list</source>
        <translation>“{line}” 항목을 목록에서 빼기</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>템플릿</translation>
    </message>
    <message>
        <source>Templates and all guides</source>
        <translation>템플릿과 모든 가이드</translation>
    </message>
    <message>
        <source>The brief has no research questions yet.</source>
        <translation>개요에 아직 연구 질문이 없습니다.</translation>
    </message>
    <message>
        <source>The guide of the next wave; answers to the same questions can be compared</source>
        <translation>다음 차수의 가이드를 만듭니다. 같은 질문의 대답을 차수끼리 비교할 수 있습니다</translation>
    </message>
    <message>
        <source>The guide “{name}” was deleted.</source>
        <translation>“{name}” 가이드를 삭제했습니다.</translation>
    </message>
    <message>
        <source>The question “{text}” was deleted.</source>
        <translation>“{text}” 질문을 삭제했습니다.</translation>
    </message>
    <message>
        <source>The section “{name}” was deleted.</source>
        <translation>“{name}” 섹션을 삭제했습니다.</translation>
    </message>
    <message>
        <source>This remark</source>
        <translation>이 지적</translation>
    </message>
    <message>
        <source>This study has no guides.</source>
        <translation>이 조사에는 가이드가 없습니다.</translation>
    </message>
    <message>
        <source>Tick checklist</source>
        <translation>점검 목록 체크</translation>
    </message>
    <message>
        <source>Time budget</source>
        <translation>시간 배분</translation>
    </message>
    <message>
        <source>Time for one interview</source>
        <translation>인터뷰 한 번의 시간</translation>
    </message>
    <message>
        <source>Tips for the moderator</source>
        <translation>진행자를 위한 도움말</translation>
    </message>
    <message>
        <source>To keep silent</source>
        <translation>침묵할 때</translation>
    </message>
    <message>
        <source>To show that you listen</source>
        <translation>공감할 때</translation>
    </message>
    <message>
        <source>To understand</source>
        <translation>명확히 할 때</translation>
    </message>
    <message>
        <source>Turn the ones that matter into “Tell me about …” or “How …”.</source>
        <translation>중요한 질문은 “…을 말씀해 주세요”나 “어떻게 …”로 바꿔 보세요.</translation>
    </message>
    <message>
        <source>Two to four probes keep a story going: what happened, who was there, what then.</source>
        <translation>후속 질문 두세 개가 이야기를 이어 줍니다. 무슨 일이 있었는지, 누가 있었는지, 그다음은 어땠는지 물어보세요.</translation>
    </message>
    <message>
        <source>Untick all for the next interview</source>
        <translation>다음 인터뷰를 위해 모두 해제</translation>
    </message>
    <message>
        <source>Use the shipped lists</source>
        <translation>기본 점검 목록 넣기</translation>
    </message>
    <message>
        <source>What in the answer matters to the study</source>
        <translation>대답에서 조사에 중요한 것</translation>
    </message>
    <message>
        <source>What is in it</source>
        <translation>내용 보기</translation>
    </message>
    <message>
        <source>What observers write down meanwhile</source>
        <translation>참관자가 적어 둘 것</translation>
    </message>
    <message>
        <source>What the phrase is for</source>
        <translation>표현의 쓰임</translation>
    </message>
    <message>
        <source>What the section is for</source>
        <translation>섹션의 쓰임</translation>
    </message>
    <message>
        <source>What will be decided with the answers, and by whom</source>
        <translation>이 대답으로 누가 무엇을 결정하는지</translation>
    </message>
    <message>
        <source>What you lay on the table or share on the screen</source>
        <translation>탁자에 놓거나 화면으로 보여 줄 것</translation>
    </message>
    <message>
        <source>What you let stand</source>
        <translation>그대로 둔 지적</translation>
    </message>
    <message>
        <source>What you say word for word</source>
        <translation>그대로 읽을 말</translation>
    </message>
    <message>
        <source>What you suppose, one a line</source>
        <translation>예상하는 것, 한 줄에 하나</translation>
    </message>
    <message>
        <source>Whatever is written</source>
        <translation>질문마다 자동으로</translation>
    </message>
    <message>
        <source>When to ask it, or to leave it out</source>
        <translation>언제 묻고 언제 건너뛸지</translation>
    </message>
    <message>
        <source>Where to search</source>
        <translation>찾을 곳</translation>
    </message>
    <message>
        <source>Which guide?</source>
        <translation>어느 가이드를 가져올까요?</translation>
    </message>
    <message>
        <source>Word, as a script</source>
        <translation>Word 대본</translation>
    </message>
    <message>
        <source>Word, as bullets</source>
        <translation>Word 요약</translation>
    </message>
    <message>
        <source>Write a question. Enter begins the next one.</source>
        <translation>질문을 입력하세요. Enter를 누르면 다음 질문으로 넘어갑니다.</translation>
    </message>
    <message>
        <source>Write the consent script in the brief, or a section that asks for consent.</source>
        <translation>개요에 동의 안내문을 쓰거나 동의를 받는 섹션을 넣어 주세요.</translation>
    </message>
    <message>
        <source>Write the research questions in the brief; then tick here which question serves which.</source>
        <translation>개요에 연구 질문을 적은 뒤, 어떤 질문이 어떤 연구 질문과 이어지는지 여기에서 표시해 주세요.</translation>
    </message>
    <message>
        <source>Writing the guide</source>
        <translation>가이드 저장 중</translation>
    </message>
    <message>
        <source>does not serve</source>
        <translation>이어지지 않음</translation>
    </message>
    <message>
        <source>serves</source>
        <translation>이어짐</translation>
    </message>
    <message>
        <source>{fault}, in a probe</source>
        <translation>후속 질문의 {fault}</translation>
    </message>
    <message>
        <source>{fault}: why may it stand as it is?</source>
        <translation>{fault}: 그대로 두는 이유를 적어 주세요.</translation>
    </message>
    <message>
        <source>{name}: {n} min</source>
        <translation>{name}: {n}분</translation>
    </message>
    <message>
        <source>{n} finding</source>
        <translation>지적 {n}개</translation>
    </message>
    <message>
        <source>{n} findings</source>
        <translation>지적 {n}개</translation>
    </message>
    <message>
        <source>{n} line is open</source>
        <translation>{n}개 항목이 남았습니다</translation>
    </message>
    <message>
        <source>{n} lines are open</source>
        <translation>{n}개 항목이 남았습니다</translation>
    </message>
    <message>
        <source>{n} of {of} min: leave a tenth free</source>
        <translation>{of}분 중 {n}분: 10%는 비워 두세요</translation>
    </message>
    <message>
        <source>{n} of {of} min: {over} too many</source>
        <translation>{of}분 중 {n}분: {over}분 초과</translation>
    </message>
    <message>
        <source>{n} question serves no research question.</source>
        <translation>연구 질문과 이어지지 않은 질문이 {n}개 있습니다.</translation>
    </message>
    <message>
        <source>{n} questions serve no research question.</source>
        <translation>연구 질문과 이어지지 않은 질문이 {n}개 있습니다.</translation>
    </message>
    <message>
        <source>{n} research question is not asked for.</source>
        <translation>묻지 않는 연구 질문이 {n}개 있습니다.</translation>
    </message>
    <message>
        <source>{n} research questions are not asked for.</source>
        <translation>묻지 않는 연구 질문이 {n}개 있습니다.</translation>
    </message>
    <message>
        <source>“{name}” came in with {n} questions.</source>
        <translation>“{name}” 가이드에서 질문 {n}개를 가져왔습니다.</translation>
    </message>
    <message>
        <source>≈ {n} min</source>
        <translation>약 {n}분</translation>
    </message>
</context>
</TS>
