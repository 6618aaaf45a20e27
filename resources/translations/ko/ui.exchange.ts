<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko">
<context>
    <name>ui.exchange</name>
    <message>
        <source>All codings in the columns of Dedoose</source>
        <translation>모든 코딩, Dedoose의 열로</translation>
    </message>
    <message>
        <source>All codings in the columns of MAXQDA</source>
        <translation>모든 코딩, MAXQDA의 열로</translation>
    </message>
    <message>
        <source>All codings in the columns of QualCoder</source>
        <translation>모든 코딩, QualCoder의 열로</translation>
    </message>
    <message>
        <source>All codings in the columns of Taguette</source>
        <translation>모든 코딩, Taguette의 열로</translation>
    </message>
    <message>
        <source>All codings, with everything known about each quote</source>
        <translation>모든 코딩, 인용에 대해 아는 것 모두</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>모든 파일</translation>
    </message>
    <message>
        <source>All of it, with names and history: to go on working elsewhere</source>
        <translation>이름과 기록을 포함한 전체: 다른 컴퓨터에서 이어서 작업할 때</translation>
    </message>
    <message>
        <source>And {n} more.</source>
        <translation>그 밖에 {n}개가 더 있습니다.</translation>
    </message>
    <message>
        <source>Archives of studies</source>
        <translation>연구 묶음 파일</translation>
    </message>
    <message>
        <source>Brings in a whole project of NVivo, ATLAS.ti, MAXQDA, QualCoder or Taguette</source>
        <translation>NVivo, ATLAS.ti, MAXQDA, QualCoder, Taguette의 프로젝트를 통째로 가져옵니다</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>사례</translation>
    </message>
    <message>
        <source>Choose where to…</source>
        <translation>저장할 곳 선택…</translation>
    </message>
    <message>
        <source>Codes on passages</source>
        <translation>코딩</translation>
    </message>
    <message>
        <source>Finds one person under two labels, and makes them one</source>
        <translation>두 이름표로 나뉜 한 사람을 찾아 하나로 합칩니다</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>가져오기</translation>
    </message>
    <message>
        <source>Import a project</source>
        <translation>프로젝트 가져오기</translation>
    </message>
    <message>
        <source>Import a project…</source>
        <translation>프로젝트 가져오기…</translation>
    </message>
    <message>
        <source>Importing “{name}”</source>
        <translation>“{name}” 가져오는 중</translation>
    </message>
    <message>
        <source>In the columns of Taguette, QualCoder, MAXQDA or Dedoose, or for SPSS</source>
        <translation>Taguette, QualCoder, MAXQDA, Dedoose의 열이나 SPSS용으로</translation>
    </message>
    <message>
        <source>InterviewKit on any other computer opens it.</source>
        <translation>다른 컴퓨터의 InterviewKit에서 그대로 열 수 있습니다.</translation>
    </message>
    <message>
        <source>It comes in as one step: all of it or nothing. A report of it stays in the project.</source>
        <translation>한 단계로 가져옵니다. 모두 들어오거나 아무것도 바뀌지 않으며, 보고서는 프로젝트에 남습니다.</translation>
    </message>
    <message>
        <source>Keep participants apart</source>
        <translation>다른 참여자로 두기</translation>
    </message>
    <message>
        <source>Label that stays</source>
        <translation>남길 이름표</translation>
    </message>
    <message>
        <source>Looking into “{name}”</source>
        <translation>“{name}” 살펴보는 중</translation>
    </message>
    <message>
        <source>Makes a study out of a packed one (.ikitz), or out of everything as JSON</source>
        <translation>묶음 파일(.ikitz)이나 전체 JSON에서 연구를 만듭니다</translation>
    </message>
    <message>
        <source>Merge participants</source>
        <translation>참여자 합치기</translation>
    </message>
    <message>
        <source>Names and contacts are found by patterns and by the names you noted. Whatever else could tell who somebody is, only you can see.</source>
        <translation>이름과 연락처는 형태와 적어 두신 이름으로 찾습니다. 그 밖에 누구인지 알 수 있는 내용은 직접 확인해 주세요.</translation>
    </message>
    <message>
        <source>No participants look like one person.</source>
        <translation>같은 사람으로 보이는 참여자가 없습니다.</translation>
    </message>
    <message>
        <source>No project was imported yet.</source>
        <translation>아직 가져온 프로젝트가 없습니다.</translation>
    </message>
    <message>
        <source>One file with the recordings, for another computer or, without names, for others</source>
        <translation>녹음까지 한 파일로: 다른 컴퓨터로 옮기거나, 이름 없이 다른 사람과 공유합니다</translation>
    </message>
    <message>
        <source>One pair may be one person</source>
        <translation>한 쌍이 같은 사람일 수 있습니다</translation>
    </message>
    <message>
        <source>One row a code on a quote, as a workbook or with commas. Participants go out under their labels.</source>
        <translation>인용에 붙은 코드마다 한 행씩, 통합 문서나 쉼표로 나눈 파일로 씁니다. 참여자는 이름표로 나갑니다.</translation>
    </message>
    <message>
        <source>One row a participant: label, facts, and for each code how many of their quotes carry it.</source>
        <translation>참여자마다 한 행: 이름표와 속성, 그리고 코드별로 그 코드가 붙은 인용의 수.</translation>
    </message>
    <message>
        <source>Open an archive</source>
        <translation>묶음 파일 열기</translation>
    </message>
    <message>
        <source>Open an archive…</source>
        <translation>묶음 파일 열기…</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>폴더 열기</translation>
    </message>
    <message>
        <source>Pack the study</source>
        <translation>연구 묶기</translation>
    </message>
    <message>
        <source>Pack the study as one file (.ikitz)</source>
        <translation>연구를 한 파일(.ikitz)로 묶기</translation>
    </message>
    <message>
        <source>Pack the study…</source>
        <translation>연구 묶기…</translation>
    </message>
    <message>
        <source>Participants go out under their labels; their real names stay here.</source>
        <translation>참여자는 이름표로만 나가고 실명은 여기에 남습니다.</translation>
    </message>
    <message>
        <source>Participants who may be one</source>
        <translation>같은 사람일 수 있는 참여자</translation>
    </message>
    <message>
        <source>Participants who may be one…</source>
        <translation>같은 사람일 수 있는 참여자…</translation>
    </message>
    <message>
        <source>Participants with their facts and codes, for SPSS</source>
        <translation>속성과 코드를 담은 참여자, SPSS용</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>구절</translation>
    </message>
    <message>
        <source>People who coded</source>
        <translation>코더</translation>
    </message>
    <message>
        <source>Projects of other programs</source>
        <translation>다른 프로그램의 프로젝트</translation>
    </message>
    <message>
        <source>REFI-QDA, which NVivo, ATLAS.ti, MAXQDA and QualCoder read</source>
        <translation>NVivo, ATLAS.ti, MAXQDA, QualCoder가 읽는 REFI-QDA 형식입니다</translation>
    </message>
    <message>
        <source>Reports of imports</source>
        <translation>가져오기 보고서</translation>
    </message>
    <message>
        <source>Reports of imports…</source>
        <translation>가져오기 보고서…</translation>
    </message>
    <message>
        <source>Save as REFI-QDA project (.qdpx)</source>
        <translation>REFI-QDA 프로젝트(.qdpx)로 저장</translation>
    </message>
    <message>
        <source>Save as a table</source>
        <translation>표로 저장</translation>
    </message>
    <message>
        <source>Save as project for other programs</source>
        <translation>다른 프로그램용 프로젝트로 저장</translation>
    </message>
    <message>
        <source>Save as project for other programs…</source>
        <translation>다른 프로그램용 프로젝트로 저장…</translation>
    </message>
    <message>
        <source>Save codings or participants as a table…</source>
        <translation>코딩이나 참여자를 표로 저장…</translation>
    </message>
    <message>
        <source>Sources, codes, quotes, memos, participants with their attributes, themes, stages and feelings go along. NVivo, ATLAS.ti, MAXQDA and QualCoder read them as far as they know such things; InterviewKit reads them back whole. Guides, boards and reports stay here.</source>
        <translation>자료, 코드, 인용, 메모, 참여자와 속성, 테마, 단계, 감정이 함께 나갑니다. NVivo, ATLAS.ti, MAXQDA, QualCoder는 저마다 아는 만큼 읽고, InterviewKit은 모두 그대로 다시 읽습니다. 가이드, 보드, 보고서는 여기에 남습니다.</translation>
    </message>
    <message>
        <source>They are two people</source>
        <translation>서로 다른 사람입니다</translation>
    </message>
    <message>
        <source>To share: pseudonyms in place of names, no contacts, no history</source>
        <translation>공유용: 이름 대신 가명, 연락처와 기록 제외</translation>
    </message>
    <message>
        <source>What came in</source>
        <translation>가져온 것</translation>
    </message>
    <message>
        <source>What came in with each project, and what had to be changed or left out</source>
        <translation>프로젝트마다 무엇이 들어왔고 무엇을 바꾸거나 뺐는지 보여 줍니다</translation>
    </message>
    <message>
        <source>What the import found</source>
        <translation>가져오면서 알게 된 것</translation>
    </message>
    <message>
        <source>What to know about it</source>
        <translation>알아 둘 것</translation>
    </message>
    <message>
        <source>Where shall the study from “{name}” live?</source>
        <translation>“{name}”의 연구를 어디에 둘까요?</translation>
    </message>
    <message>
        <source>Whole studies</source>
        <translation>연구 전체</translation>
    </message>
    <message>
        <source>With recordings</source>
        <translation>녹음이 있는 자료</translation>
    </message>
    <message>
        <source>With the recording itself</source>
        <translation>녹음도 함께 저장</translation>
    </message>
    <message>
        <source>With the {n} recordings themselves</source>
        <translation>녹음 {n}개도 함께 저장</translation>
    </message>
    <message>
        <source>labels that are alike</source>
        <translation>비슷한 이름표</translation>
    </message>
    <message>
        <source>the same e-mail address</source>
        <translation>같은 이메일 주소</translation>
    </message>
    <message>
        <source>the same label, written otherwise</source>
        <translation>다르게 쓴 같은 이름표</translation>
    </message>
    <message>
        <source>the same name</source>
        <translation>같은 이름</translation>
    </message>
    <message>
        <source>{name} to share</source>
        <translation>{name} 공유용</translation>
    </message>
    <message>
        <source>{n} fact differs: choose</source>
        <translation>서로 다른 속성 {n}개: 선택해 주세요</translation>
    </message>
    <message>
        <source>{n} fact goes along</source>
        <translation>함께 옮겨지는 속성 {n}개</translation>
    </message>
    <message>
        <source>{n} facts differ: choose</source>
        <translation>서로 다른 속성 {n}개: 선택해 주세요</translation>
    </message>
    <message>
        <source>{n} facts go along</source>
        <translation>함께 옮겨지는 속성 {n}개</translation>
    </message>
    <message>
        <source>{n} pairs may be one person each</source>
        <translation>{n}쌍이 각각 같은 사람일 수 있습니다</translation>
    </message>
    <message>
        <source>{n} recording stays here: not everybody on it agreed to be heard.</source>
        <translation>녹음 {n}개는 여기에 남습니다: 녹음 속 모두가 공개에 동의하지는 않았습니다.</translation>
    </message>
    <message>
        <source>{n} recordings stay here: not everybody on them agreed to be heard.</source>
        <translation>녹음 {n}개는 여기에 남습니다: 녹음 속 모두가 공개에 동의하지는 않았습니다.</translation>
    </message>
    <message>
        <source>“{name}” came in with {n} source.</source>
        <translation>“{name}”에서 자료 {n}개를 가져왔습니다.</translation>
    </message>
    <message>
        <source>“{name}” came in with {n} sources.</source>
        <translation>“{name}”에서 자료 {n}개를 가져왔습니다.</translation>
    </message>
</context>
</TS>
