<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko">
<context>
    <name>ui</name>
    <message>
        <source>A memo about…</source>
        <translation>무엇에 대한 메모…</translation>
    </message>
    <message>
        <source>A study in a database on a server of your own, which several code at once</source>
        <translation>직접 운영하는 서버의 데이터베이스에 있는 연구로, 여러 명이 동시에 코딩할 수 있습니다</translation>
    </message>
    <message>
        <source>About InterviewKit</source>
        <translation>InterviewKit 정보</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>명령</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>명령과 단축키</translation>
    </message>
    <message>
        <source>Add to the memo of {n} quote</source>
        <translation>인용 {n}개의 메모에 덧붙이기</translation>
    </message>
    <message>
        <source>Add to the memos of {n} quotes</source>
        <translation>인용 {n}개의 메모에 덧붙이기</translation>
    </message>
    <message>
        <source>All changes are saved</source>
        <translation>모든 변경 사항이 저장되었습니다</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>단축키 모음</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>분석</translation>
    </message>
    <message>
        <source>Anywhere</source>
        <translation>어디서나</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>화면 모드</translation>
    </message>
    <message>
        <source>As delivered</source>
        <translation>기본값으로</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>시스템 설정</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>지정</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Begin a new study in this database</source>
        <translation>이 데이터베이스에 새 연구 만들기</translation>
    </message>
    <message>
        <source>Building the sample study</source>
        <translation>예제 연구 만들기</translation>
    </message>
    <message>
        <source>Builds a study from two recordings and four transcripts, to look around in</source>
        <translation>녹음 두 개와 녹취록 네 개로 둘러볼 수 있는 연구를 만듭니다</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Change the codes…</source>
        <translation>코드 바꾸기…</translation>
    </message>
    <message>
        <source>Check DISPLAY, or start InterviewKit on the desktop itself.</source>
        <translation>DISPLAY를 확인하거나 데스크톱에서 직접 InterviewKit을 시작해 주세요.</translation>
    </message>
    <message>
        <source>Close study</source>
        <translation>연구 닫기</translation>
    </message>
    <message>
        <source>Code on a key</source>
        <translation>숫자 키의 코드</translation>
    </message>
    <message>
        <source>Code on key {key}</source>
        <translation>{key}번 키의 코드</translation>
    </message>
    <message>
        <source>Coder: {name}</source>
        <translation>코더: {name}</translation>
    </message>
    <message>
        <source>Code…</source>
        <translation>코드…</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>복사했습니다</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>텍스트로 복사</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>오류 보고 복사</translation>
    </message>
    <message>
        <source>Copy what you wrote</source>
        <translation>쓴 내용 복사</translation>
    </message>
    <message>
        <source>Copying recordings</source>
        <translation>녹음 복사 중</translation>
    </message>
    <message>
        <source>Create or open a study first, then drop the files on it.</source>
        <translation>먼저 연구를 만들거나 연 다음, 파일을 끌어다 놓아 주세요.</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>데이터베이스</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Done again: {label}</source>
        <translation>다시 실행함: {label}</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>편집</translation>
    </message>
    <message>
        <source>Edit text</source>
        <translation>본문 편집</translation>
    </message>
    <message>
        <source>Feeling…</source>
        <translation>감정…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>걸러 보기</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>찾기</translation>
    </message>
    <message>
        <source>Find and do</source>
        <translation>명령 찾기</translation>
    </message>
    <message>
        <source>Find and do…</source>
        <translation>명령 찾기…</translation>
    </message>
    <message>
        <source>Folder for the team’s recordings</source>
        <translation>팀 녹음 폴더</translation>
    </message>
    <message>
        <source>Folder for the team’s recordings…</source>
        <translation>팀 녹음 폴더…</translation>
    </message>
    <message>
        <source>Free software under the MIT licence. Qt is used under the LGPL.</source>
        <translation>MIT 라이선스의 자유 소프트웨어입니다. Qt는 LGPL에 따라 사용합니다.</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>전체 화면</translation>
    </message>
    <message>
        <source>Getting started</source>
        <translation>시작하기</translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation>계속 작업하기</translation>
    </message>
    <message>
        <source>Go to the place in the transcript</source>
        <translation>녹취록의 자리로 가기</translation>
    </message>
    <message>
        <source>Guides</source>
        <translation>가이드</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>도움말</translation>
    </message>
    <message>
        <source>Help page</source>
        <translation>도움말 내용</translation>
    </message>
    <message>
        <source>Help pages</source>
        <translation>도움말 목록</translation>
    </message>
    <message>
        <source>In a live interview</source>
        <translation>인터뷰 진행 중</translation>
    </message>
    <message>
        <source>In lists of quotes</source>
        <translation>인용 목록에서</translation>
    </message>
    <message>
        <source>In the list of doubtful places</source>
        <translation>의심스러운 곳 목록에서</translation>
    </message>
    <message>
        <source>In the list of notes</source>
        <translation>기록 목록에서</translation>
    </message>
    <message>
        <source>In the list of sources</source>
        <translation>자료 목록에서</translation>
    </message>
    <message>
        <source>In the questions of a guide</source>
        <translation>가이드의 질문 목록에서</translation>
    </message>
    <message>
        <source>In the queue of transcriptions</source>
        <translation>전사 대기열에서</translation>
    </message>
    <message>
        <source>In the tables</source>
        <translation>표에서</translation>
    </message>
    <message>
        <source>In the tables of words</source>
        <translation>단어 표에서</translation>
    </message>
    <message>
        <source>In the text of a source</source>
        <translation>자료 본문에서</translation>
    </message>
    <message>
        <source>In the transcript</source>
        <translation>녹취록에서</translation>
    </message>
    <message>
        <source>Install it, on Debian and Ubuntu with: sudo apt install {package}</source>
        <translation>설치해 주세요. Debian과 Ubuntu에서는 다음과 같이 합니다: sudo apt install {package}</translation>
    </message>
    <message>
        <source>Install the libraries that the README lists for your system.</source>
        <translation>README에 적힌 시스템 라이브러리를 설치해 주세요.</translation>
    </message>
    <message>
        <source>InterviewKit studies</source>
        <translation>InterviewKit 연구</translation>
    </message>
    <message>
        <source>Interviews, from the recording to the report. Everything stays on this computer.</source>
        <translation>인터뷰를 녹음부터 보고서까지. 모든 자료는 이 컴퓨터에만 있습니다.</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>작업 목록</translation>
    </message>
    <message>
        <source>Key quote</source>
        <translation>핵심 인용</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>단축키</translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation>단축키 설정…</translation>
    </message>
    <message>
        <source>Lay on a board…</source>
        <translation>보드에 놓기…</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>Listen to the quote</source>
        <translation>인용 듣기</translation>
    </message>
    <message>
        <source>Memo</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>Merge segments</source>
        <translation>구간 합치기</translation>
    </message>
    <message>
        <source>My study</source>
        <translation>새 연구</translation>
    </message>
    <message>
        <source>Name of the server, or a whole address</source>
        <translation>서버 이름 또는 전체 주소</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>새 단축키</translation>
    </message>
    <message>
        <source>New study</source>
        <translation>새 연구</translation>
    </message>
    <message>
        <source>New study…</source>
        <translation>새 연구…</translation>
    </message>
    <message>
        <source>No backup</source>
        <translation>백업 안 됨</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>단축키 없음</translation>
    </message>
    <message>
        <source>No password is kept. Recordings stay on your computer, or in a folder your team shares.</source>
        <translation>암호는 저장하지 않습니다. 녹음은 이 컴퓨터나 팀이 공유하는 폴더에만 있습니다.</translation>
    </message>
    <message>
        <source>No window can be opened: Qt could not be loaded ({reason}).</source>
        <translation>창을 열 수 없습니다. Qt를 불러오지 못했습니다({reason}).</translation>
    </message>
    <message>
        <source>No window can be opened: the system library {library} is missing.</source>
        <translation>창을 열 수 없습니다. 시스템 라이브러리 {library}이(가) 없습니다.</translation>
    </message>
    <message>
        <source>Nothing is called like that.</source>
        <translation>그런 이름은 없습니다.</translation>
    </message>
    <message>
        <source>On the board</source>
        <translation>보드에서</translation>
    </message>
    <message>
        <source>On the journey map</source>
        <translation>여정 맵에서</translation>
    </message>
    <message>
        <source>On the theme map</source>
        <translation>테마 지도에서</translation>
    </message>
    <message>
        <source>On the waveform</source>
        <translation>파형에서</translation>
    </message>
    <message>
        <source>Open a team’s study</source>
        <translation>팀 연구 열기</translation>
    </message>
    <message>
        <source>Open a team’s study…</source>
        <translation>팀 연구 열기…</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>최근 연구 열기</translation>
    </message>
    <message>
        <source>Open study</source>
        <translation>연구 열기</translation>
    </message>
    <message>
        <source>Open study…</source>
        <translation>연구 열기…</translation>
    </message>
    <message>
        <source>Open to read only</source>
        <translation>읽기 전용으로 열기</translation>
    </message>
    <message>
        <source>Opening the study…</source>
        <translation>연구를 여는 중…</translation>
    </message>
    <message>
        <source>Opening “{name}”</source>
        <translation>“{name}” 여는 중</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>열기…</translation>
    </message>
    <message>
        <source>Please send this report to the developers. It holds nothing from your study.</source>
        <translation>이 오류 보고를 개발자에게 보내 주세요. 연구 내용은 들어 있지 않습니다.</translation>
    </message>
    <message>
        <source>Press the keys that the chosen action shall have</source>
        <translation>선택한 명령에 쓸 키를 눌러 주세요</translation>
    </message>
    <message>
        <source>Press the new keys</source>
        <translation>새 단축키를 눌러 주세요</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>진행률</translation>
    </message>
    <message>
        <source>Progress of {job}</source>
        <translation>{job} 진행률</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>끝내기</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>읽기 전용</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>최근 연구</translation>
    </message>
    <message>
        <source>Recordings now lie in “{folder}”.</source>
        <translation>이제 녹음은 “{folder}” 폴더에 보관됩니다.</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>다시 실행</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>목록에서 빼기</translation>
    </message>
    <message>
        <source>Sample study</source>
        <translation>예제 연구</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>{time} 저장됨</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>서버</translation>
    </message>
    <message>
        <source>Show the log folder</source>
        <translation>로그 폴더 열기</translation>
    </message>
    <message>
        <source>Something went wrong in InterviewKit</source>
        <translation>InterviewKit에 문제가 생겼습니다</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>자료</translation>
    </message>
    <message>
        <source>Split segment</source>
        <translation>구간 나누기</translation>
    </message>
    <message>
        <source>Stage or touchpoint…</source>
        <translation>단계나 접점…</translation>
    </message>
    <message>
        <source>Start InterviewKit on a desktop. Its commands work without one: see interviewkit --help.</source>
        <translation>데스크톱에서 InterviewKit을 시작해 주세요. 명령줄은 화면 없이도 쓸 수 있습니다: interviewkit --help</translation>
    </message>
    <message>
        <source>Take a code off…</source>
        <translation>코드 떼기…</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>목록에서 빼기</translation>
    </message>
    <message>
        <source>Take “{name}” off the list</source>
        <translation>“{name}”을(를) 목록에서 빼기</translation>
    </message>
    <message>
        <source>The sample study could not be built: {reason}</source>
        <translation>예제 연구를 만들지 못했습니다: {reason}</translation>
    </message>
    <message>
        <source>The sample study is ready.</source>
        <translation>예제 연구가 준비되었습니다.</translation>
    </message>
    <message>
        <source>The screen “{display}” does not answer.</source>
        <translation>화면 “{display}”이(가) 응답하지 않습니다.</translation>
    </message>
    <message>
        <source>The system has no name for this key. Have the pedal's own program send F13 to F24 instead.</source>
        <translation>시스템이 이 키의 이름을 알지 못합니다. 페달에 딸린 프로그램에서 F13~F24 키를 보내도록 설정해 주세요.</translation>
    </message>
    <message>
        <source>There is no screen here to open a window on.</source>
        <translation>창을 열 화면이 없습니다.</translation>
    </message>
    <message>
        <source>This project is open to read only: nothing you do here is saved.</source>
        <translation>읽기 전용으로 열려 있습니다. 여기서 하는 작업은 저장되지 않습니다.</translation>
    </message>
    <message>
        <source>This works everywhere, also while typing: use it with Ctrl or Alt.</source>
        <translation>글을 입력하는 중에도 작동하는 명령입니다. Ctrl이나 Alt와 함께 써 주세요.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>Undo the step before it</source>
        <translation>그 앞 단계 실행 취소</translation>
    </message>
    <message>
        <source>Undone: {label}</source>
        <translation>실행 취소함: {label}</translation>
    </message>
    <message>
        <source>View</source>
        <translation>보기</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>무엇을 할까요?</translation>
    </message>
    <message>
        <source>What you wrote is not saved yet; it stays on the page.</source>
        <translation>쓴 내용은 아직 저장되지 않았지만 화면에 그대로 있습니다.</translation>
    </message>
    <message>
        <source>What you wrote last was not saved.</source>
        <translation>마지막에 쓴 내용은 저장되지 않았습니다.</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>위치</translation>
    </message>
    <message>
        <source>While listening</source>
        <translation>듣는 중에</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>작업 공간</translation>
    </message>
    <message>
        <source>Write a memo</source>
        <translation>메모 쓰기</translation>
    </message>
    <message>
        <source>Write a memo about {name}</source>
        <translation>{name}에 대한 메모 쓰기</translation>
    </message>
    <message>
        <source>You can look at it here, but not change it.</source>
        <translation>여기서는 볼 수만 있고 바꿀 수는 없습니다.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Your name there</source>
        <translation>사용자 이름</translation>
    </message>
    <message>
        <source>Your name, as it is put on your codes and changes</source>
        <translation>코드와 변경 기록에 남는 이름</translation>
    </message>
    <message>
        <source>Your name…</source>
        <translation>이름…</translation>
    </message>
    <message>
        <source>Your own studies were not touched.</source>
        <translation>다른 연구는 그대로입니다.</translation>
    </message>
    <message>
        <source>Your work is saved: every step is, as soon as it is done. You can go on working.</source>
        <translation>작업은 저장되어 있습니다. 모든 단계는 마치는 즉시 저장됩니다. 계속 작업하셔도 됩니다.</translation>
    </message>
    <message>
        <source>about {n} hour left</source>
        <translation>약 {n}시간 남음</translation>
    </message>
    <message>
        <source>about {n} hours left</source>
        <translation>약 {n}시간 남음</translation>
    </message>
    <message>
        <source>about {n} minute left</source>
        <translation>약 {n}분 남음</translation>
    </message>
    <message>
        <source>about {n} minutes left</source>
        <translation>약 {n}분 남음</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>취소됨</translation>
    </message>
    <message>
        <source>done</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>key quote</source>
        <translation>핵심 인용</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>1분 미만 남음</translation>
    </message>
    <message>
        <source>no reason was given</source>
        <translation>이유를 알 수 없음</translation>
    </message>
    <message>
        <source>not there any more: {place}</source>
        <translation>파일이 없습니다: {place}</translation>
    </message>
    <message>
        <source>stopping…</source>
        <translation>멈추는 중…</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>대기 중</translation>
    </message>
    <message>
        <source>with a memo</source>
        <translation>메모 있음</translation>
    </message>
    <message>
        <source>{n} job failed</source>
        <translation>작업 {n}개 실패</translation>
    </message>
    <message>
        <source>{n} jobs failed</source>
        <translation>작업 {n}개 실패</translation>
    </message>
    <message>
        <source>{n} more job</source>
        <translation>그 밖의 작업 {n}개</translation>
    </message>
    <message>
        <source>{n} more jobs</source>
        <translation>그 밖의 작업 {n}개</translation>
    </message>
    <message>
        <source>{n} quote copied</source>
        <translation>인용 {n}개를 복사했습니다</translation>
    </message>
    <message>
        <source>{n} quotes copied</source>
        <translation>인용 {n}개를 복사했습니다</translation>
    </message>
    <message>
        <source>“{other}” has these keys now and will lose them.</source>
        <translation>지금 “{other}”에 지정되어 있습니다. 지정하면 그쪽에서는 빠집니다.</translation>
    </message>
</context>
</TS>
