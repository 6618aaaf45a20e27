<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko">
<context>
    <name>exchange</name>
    <message>
        <source>A further transcript of a recording became a source of its own: “{detail}”</source>
        <translation>녹음의 또 다른 녹취록을 별도 자료로 만들었습니다: “{detail}”</translation>
    </message>
    <message>
        <source>A second code of the same name was renamed: {detail}</source>
        <translation>이름이 같은 두 번째 코드의 이름을 바꾸었습니다: {detail}</translation>
    </message>
    <message>
        <source>A source names several people; “{detail}” is not its participant: {count}</source>
        <translation>자료 하나에 여러 사람이 적혀 있어 “{detail}”은(는) 그 자료의 참여자로 두지 않았습니다: {count}</translation>
    </message>
    <message>
        <source>A text could not be read fully: “{detail}”</source>
        <translation>본문을 모두 읽지는 못했습니다: “{detail}”</translation>
    </message>
    <message>
        <source>A text is too long for a cell of a workbook.</source>
        <translation>스프레드시트 한 칸에 들어가기에는 너무 긴 글이 있습니다.</translation>
    </message>
    <message>
        <source>A text that the project names is not in the file: “{detail}”</source>
        <translation>프로젝트에 적힌 본문이 파일 안에 없습니다: “{detail}”</translation>
    </message>
    <message>
        <source>A value is another here and stays: {detail}</source>
        <translation>여기 값이 달라 그대로 두었습니다: {detail}</translation>
    </message>
    <message>
        <source>And more of the same kinds: {count}</source>
        <translation>같은 종류가 더 있습니다: {count}</translation>
    </message>
    <message>
        <source>Check that the file still exists and that you may open it.</source>
        <translation>파일이 그대로 있는지, 열 수 있는 권한이 있는지 확인해 주세요.</translation>
    </message>
    <message>
        <source>Choose a folder you may write to.</source>
        <translation>쓸 수 있는 폴더를 선택해 주세요.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>다른 이름을 선택해 주세요.</translation>
    </message>
    <message>
        <source>Choose one of qdc, xlsx and csv.</source>
        <translation>qdc, xlsx, csv 중에서 골라 주세요.</translation>
    </message>
    <message>
        <source>Choose one of these: {known}.</source>
        <translation>다음 중에서 선택해 주세요: {known}.</translation>
    </message>
    <message>
        <source>Close it in the program it comes from, and try again.</source>
        <translation>원래 프로그램에서 닫은 뒤 다시 시도해 주세요.</translation>
    </message>
    <message>
        <source>Codes described otherwise here, which stay as they are here: {count}</source>
        <translation>여기에 다르게 설명되어 있어 그대로 둔 코드: {count}</translation>
    </message>
    <message>
        <source>Codes on passages that are not in the file's codebook were left out: {count}</source>
        <translation>파일의 코드북에 없어 뺀 코딩: {count}</translation>
    </message>
    <message>
        <source>Codes on passages: {count}</source>
        <translation>코딩: {count}</translation>
    </message>
    <message>
        <source>Codes on whole sources became a quote over all of their text: {count}</source>
        <translation>자료 전체에 붙은 코드는 본문 전체의 인용으로 만들었습니다: {count}</translation>
    </message>
    <message>
        <source>Codes that are in the codebook already: {count}</source>
        <translation>코드북에 이미 있는 코드: {count}</translation>
    </message>
    <message>
        <source>Codes that the same person has on the same words already were not doubled: {count}</source>
        <translation>같은 사람이 같은 말에 이미 붙인 코드는 다시 넣지 않았습니다: {count}</translation>
    </message>
    <message>
        <source>Codes: {count}</source>
        <translation>코드: {count}</translation>
    </message>
    <message>
        <source>Codings that name no code were left out: {count}</source>
        <translation>코드가 적혀 있지 않아 뺀 코딩: {count}</translation>
    </message>
    <message>
        <source>Comments of 511 characters, which the other program has probably cut short: {count}</source>
        <translation>511자라서 다른 프로그램이 잘랐을 가능성이 큰 설명: {count}</translation>
    </message>
    <message>
        <source>Control characters that a text cannot hold were written as blanks: {count}</source>
        <translation>본문에 담을 수 없어 빈칸으로 쓴 제어 문자: {count}</translation>
    </message>
    <message>
        <source>Empty notes were left out: {count}</source>
        <translation>비어 있어 뺀 노트: {count}</translation>
    </message>
    <message>
        <source>Export it again as .qdc, .xlsx or .csv with a column “code”.</source>
        <translation>“code” 열이 있는 .qdc, .xlsx, .csv로 다시 내보내 주세요.</translation>
    </message>
    <message>
        <source>Export it again as a REFI-QDA project (.qdpx).</source>
        <translation>REFI-QDA 프로젝트(.qdpx)로 다시 내보내 주세요.</translation>
    </message>
    <message>
        <source>Export it again from the program it comes from.</source>
        <translation>원래 프로그램에서 다시 내보내 주세요.</translation>
    </message>
    <message>
        <source>Export the project as JSON again where it comes from.</source>
        <translation>원래 있던 곳에서 프로젝트를 JSON으로 다시 내보내 주세요.</translation>
    </message>
    <message>
        <source>Have it written again where it comes from.</source>
        <translation>원래 있던 곳에서 다시 만들어 주세요.</translation>
    </message>
    <message>
        <source>How the file counts characters makes no difference to it ({ways})</source>
        <translation>글자를 세는 방식은 이 파일에 영향을 주지 않습니다({ways})</translation>
    </message>
    <message>
        <source>How the file counts characters: {ways}. Certain, by {count} of its passages</source>
        <translation>파일이 글자를 세는 방식: {ways}. 구절 {count}개로 확인했으며 확실합니다</translation>
    </message>
    <message>
        <source>How the file counts characters: {ways}. Likely, by {count} of its passages: look at a few</source>
        <translation>파일이 글자를 세는 방식: {ways}. 구절 {count}개로 볼 때 그럴 가능성이 큽니다. 몇 곳을 확인해 주세요</translation>
    </message>
    <message>
        <source>How the file counts characters: {ways}. Not sure, by {count} of its passages: check where quotes begin and end</source>
        <translation>파일이 글자를 세는 방식: {ways}. 구절 {count}개로는 확실하지 않습니다. 인용의 처음과 끝을 확인해 주세요</translation>
    </message>
    <message>
        <source>Import project</source>
        <translation>프로젝트 가져오기</translation>
    </message>
    <message>
        <source>Install the newest version, then import it again.</source>
        <translation>최신 버전을 설치한 뒤 다시 가져와 주세요.</translation>
    </message>
    <message>
        <source>Install the newest version, then open it again.</source>
        <translation>최신 버전을 설치한 뒤 다시 열어 주세요.</translation>
    </message>
    <message>
        <source>InterviewKit cannot write “{name}” files.</source>
        <translation>InterviewKit은 “{name}” 파일을 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>It says to be of another version of the standard: “{detail}”</source>
        <translation>표준의 다른 버전이라고 적혀 있습니다: “{detail}”</translation>
    </message>
    <message>
        <source>It was not touched.</source>
        <translation>기존 파일은 그대로입니다.</translation>
    </message>
    <message>
        <source>Lines on the map “{detail}” that do not join codes or themes were left out: {count}</source>
        <translation>지도 “{detail}”에서 코드나 테마를 잇지 않아 뺀 선: {count}</translation>
    </message>
    <message>
        <source>Links and groups of “{name}”</source>
        <translation>“{name}”의 연결과 묶음</translation>
    </message>
    <message>
        <source>Links and groups that have no counterpart are written in the journal: {count}</source>
        <translation>여기에 대응하는 것이 없어 일지에 글로 남긴 연결과 묶음: {count}</translation>
    </message>
    <message>
        <source>Look into the log folder (in the menu Help) and report what it says.</source>
        <translation>로그 폴더(도움말 메뉴)를 열어 적힌 내용을 알려 주세요.</translation>
    </message>
    <message>
        <source>Make a new project and import it there.</source>
        <translation>새 프로젝트를 만든 뒤 그곳으로 가져와 주세요.</translation>
    </message>
    <message>
        <source>Memos: {count}</source>
        <translation>메모: {count}</translation>
    </message>
    <message>
        <source>Names of speakers stay in the text of sources whose passages hold them: {count}</source>
        <translation>구절에 화자 이름이 들어 있어 본문에 이름을 남긴 자료: {count}</translation>
    </message>
    <message>
        <source>Notes about nothing in particular are in the journal: {count}</source>
        <translation>특정 대상이 없어 일지에 넣은 노트: {count}</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>아무것도 가져오지 않았습니다.</translation>
    </message>
    <message>
        <source>Nothing was unpacked.</source>
        <translation>아무것도 풀지 않았습니다.</translation>
    </message>
    <message>
        <source>Open a copy to work in it.</source>
        <translation>작업하려면 사본을 열어 주세요.</translation>
    </message>
    <message>
        <source>PDF pages themselves were left out; their text and passages came in: {count}</source>
        <translation>PDF 쪽 모양은 빼고 본문과 구절만 가져왔습니다: {count}</translation>
    </message>
    <message>
        <source>Participants that are here already by their label: {count}</source>
        <translation>이름표가 같아 이미 있는 참여자: {count}</translation>
    </message>
    <message>
        <source>Participants: {count}</source>
        <translation>참여자: {count}</translation>
    </message>
    <message>
        <source>Parts that the standard does not know were left out: “{detail}” ({count})</source>
        <translation>표준에 없는 부분을 뺐습니다: “{detail}”({count})</translation>
    </message>
    <message>
        <source>Parts whose names lead out of the file were passed over: {count}</source>
        <translation>이름이 파일 밖을 가리켜 지나친 부분: {count}</translation>
    </message>
    <message>
        <source>Pass the study on as an archive (.ikitz) instead.</source>
        <translation>대신 묶음 파일(.ikitz)로 전달해 주세요.</translation>
    </message>
    <message>
        <source>Passages of no length are kept as quotes without words: {count}</source>
        <translation>길이가 없어 말 없는 인용으로 남긴 구절: {count}</translation>
    </message>
    <message>
        <source>Passages of nothing but blanks are kept as quotes without a place: {count}</source>
        <translation>빈칸뿐이라 자리 없는 인용으로 남긴 구절: {count}</translation>
    </message>
    <message>
        <source>Passages of sources that are not in the file were left out: {count}</source>
        <translation>파일에 없는 자료의 구절이라 뺀 것: {count}</translation>
    </message>
    <message>
        <source>Passages of the same words became one quote: {count}</source>
        <translation>같은 말이라 인용 하나로 합친 구절: {count}</translation>
    </message>
    <message>
        <source>Passages on a recording or picture without text got a line of their own: {count}</source>
        <translation>본문이 없는 녹음이나 그림의 구절이라 따로 한 줄을 만든 것: {count}</translation>
    </message>
    <message>
        <source>Passages that are quotes here already: {count}</source>
        <translation>여기에 이미 인용으로 있는 구절: {count}</translation>
    </message>
    <message>
        <source>Passages that begin or end within a character were moved to its edge: {count}</source>
        <translation>글자 중간에서 시작하거나 끝나 글자 경계로 옮긴 구절: {count}</translation>
    </message>
    <message>
        <source>Passages that fit nowhere are kept as quotes without a place: {count}</source>
        <translation>맞는 곳이 없어 자리 없는 인용으로 남긴 구절: {count}</translation>
    </message>
    <message>
        <source>Passages: {count}</source>
        <translation>구절: {count}</translation>
    </message>
    <message>
        <source>People who coded: {count}</source>
        <translation>코더: {count}</translation>
    </message>
    <message>
        <source>Pictures themselves were left out; what lies on them came in: {count}</source>
        <translation>그림 자체는 빼고 그 위의 코딩만 가져왔습니다: {count}</translation>
    </message>
    <message>
        <source>Put the titles of the columns into the first row and save it again.</source>
        <translation>첫 행에 열 제목을 넣고 다시 저장해 주세요.</translation>
    </message>
    <message>
        <source>Recordings were not written; their texts were: {count}</source>
        <translation>녹음은 빼고 본문만 저장했습니다: {count}</translation>
    </message>
    <message>
        <source>Recordings without pictures that the file calls videos: {count}</source>
        <translation>파일에 동영상이라고 적혀 있지만 화면이 없는 녹음: {count}</translation>
    </message>
    <message>
        <source>References to things that are not in the file: {count}</source>
        <translation>파일에 없는 것을 가리키는 참조: {count}</translation>
    </message>
    <message>
        <source>Save it as .csv or .qdc instead.</source>
        <translation>.csv나 .qdc로 저장해 주세요.</translation>
    </message>
    <message>
        <source>Sources that are here already were not doubled: {count}</source>
        <translation>이미 있어 다시 넣지 않은 자료: {count}</translation>
    </message>
    <message>
        <source>Sources: {count}</source>
        <translation>자료: {count}</translation>
    </message>
    <message>
        <source>The file holds several projects, which came in together: {detail}</source>
        <translation>파일에 든 여러 프로젝트를 함께 가져왔습니다: {detail}</translation>
    </message>
    <message>
        <source>The group of codes “{detail}” became a theme</source>
        <translation>코드 묶음 “{detail}”을(를) 테마로 만들었습니다</translation>
    </message>
    <message>
        <source>The map “{detail}” is here already</source>
        <translation>지도 “{detail}”이(가) 이미 있습니다</translation>
    </message>
    <message>
        <source>The project within is called “{detail}”, not project.qde</source>
        <translation>안에 든 프로젝트의 이름이 project.qde가 아니라 “{detail}”입니다</translation>
    </message>
    <message>
        <source>The recording of “{detail}” could not be read; its text came in</source>
        <translation>“{detail}”의 녹음을 읽지 못해 본문만 가져왔습니다</translation>
    </message>
    <message>
        <source>The recording “{detail}” is too large for this format; its text was written without it</source>
        <translation>녹음 “{detail}”이(가) 이 형식에는 너무 커서 본문만 저장했습니다</translation>
    </message>
    <message>
        <source>The recording “{detail}” was moved away; its text was written without it</source>
        <translation>녹음 “{detail}”이(가) 다른 곳으로 옮겨져 본문만 저장했습니다</translation>
    </message>
    <message>
        <source>There are no codes to write.</source>
        <translation>내보낼 코드가 없습니다.</translation>
    </message>
    <message>
        <source>There is no layout “{layout}”.</source>
        <translation>“{layout}” 배치가 없습니다.</translation>
    </message>
    <message>
        <source>There is no room for “{name}” on this disk ({megabytes} MB).</source>
        <translation>이 디스크에 “{name}”을(를) 풀 공간이 없습니다({megabytes} MB).</translation>
    </message>
    <message>
        <source>Things on the map “{detail}” that are neither code, theme nor quote were left out: {count}</source>
        <translation>지도 “{detail}”에서 코드도 테마도 인용도 아니어서 뺀 것: {count}</translation>
    </message>
    <message>
        <source>This project is open to read only.</source>
        <translation>이 프로젝트는 읽기 전용으로 열려 있습니다.</translation>
    </message>
    <message>
        <source>What was to be written is not as the standard wants it, so other programs would refuse it.</source>
        <translation>저장할 내용이 표준에 맞지 않아 다른 프로그램이 거부할 수 있습니다.</translation>
    </message>
    <message>
        <source>What “{name}” says of itself</source>
        <translation>“{name}”에 적힌 소개</translation>
    </message>
    <message>
        <source>as the standard says</source>
        <translation>표준대로</translation>
    </message>
    <message>
        <source>emoji as two characters</source>
        <translation>이모지를 두 글자로</translation>
    </message>
    <message>
        <source>ends are the last character</source>
        <translation>끝은 마지막 글자로</translation>
    </message>
    <message>
        <source>every line break as one character</source>
        <translation>줄바꿈을 모두 한 글자로</translation>
    </message>
    <message>
        <source>every line break as two characters</source>
        <translation>줄바꿈을 모두 두 글자로</translation>
    </message>
    <message>
        <source>with the byte order mark</source>
        <translation>바이트 순서 표시까지 세어</translation>
    </message>
    <message>
        <source>written by {value}</source>
        <translation>{value}에서 저장</translation>
    </message>
    <message>
        <source>“{detail}” counts its characters otherwise than the rest</source>
        <translation>“{detail}”은(는) 나머지와 다르게 글자를 셉니다</translation>
    </message>
    <message>
        <source>“{detail}” is not in the file but elsewhere, and was not looked for: import it by itself</source>
        <translation>“{detail}”은(는) 파일 밖에 있어 찾지 않았습니다. 따로 가져와 주세요</translation>
    </message>
    <message>
        <source>“{detail}” names codes; a participant has none: {count}</source>
        <translation>“{detail}”에 코드가 적혀 있지만 참여자에게는 코드를 붙이지 않습니다: {count}</translation>
    </message>
    <message>
        <source>“{detail}” names single passages as this person's words; who speaks was not changed: {count}</source>
        <translation>“{detail}”의 말이라고 적힌 구절이 있지만 화자는 바꾸지 않았습니다: {count}</translation>
    </message>
    <message>
        <source>“{detail}” was read as something known about the people of its sources</source>
        <translation>“{detail}”을(를) 그 자료에 나오는 사람의 속성으로 읽었습니다</translation>
    </message>
    <message>
        <source>“{detail}” was read from its styled document, as there is no plain text</source>
        <translation>일반 텍스트가 없어 “{detail}”은(는) 서식 있는 문서에서 읽었습니다</translation>
    </message>
    <message>
        <source>“{name}” cannot be read: {reason}.</source>
        <translation>“{name}”을(를) 읽을 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>“{name}” cannot be written there.</source>
        <translation>그곳에는 “{name}” 파일을 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>“{name}” could not be read.</source>
        <translation>“{name}”을(를) 읽지 못했습니다.</translation>
    </message>
    <message>
        <source>“{name}” exists already.</source>
        <translation>“{name}”이(가) 이미 있습니다.</translation>
    </message>
    <message>
        <source>“{name}” holds declarations that a codebook or project never needs, so it was not read.</source>
        <translation>“{name}”에 코드북이나 프로젝트에는 필요 없는 선언이 들어 있어 읽지 않았습니다.</translation>
    </message>
    <message>
        <source>“{name}” holds no codebook that InterviewKit can read.</source>
        <translation>“{name}”에 InterviewKit이 읽을 수 있는 코드북이 없습니다.</translation>
    </message>
    <message>
        <source>“{name}” holds no project that InterviewKit can read.</source>
        <translation>“{name}”에 InterviewKit이 읽을 수 있는 프로젝트가 없습니다.</translation>
    </message>
    <message>
        <source>“{name}” holds no table: it needs a row of titles and rows below it.</source>
        <translation>“{name}”에 표가 없습니다. 제목 행과 그 아래 행들이 필요합니다.</translation>
    </message>
    <message>
        <source>“{name}” is a project without sources and codes.</source>
        <translation>“{name}”은(는) 자료도 코드도 없는 프로젝트입니다.</translation>
    </message>
    <message>
        <source>“{name}” is a whole project and can only be brought into an empty one.</source>
        <translation>“{name}”은(는) 프로젝트 전체이므로 빈 프로젝트에만 가져올 수 있습니다.</translation>
    </message>
    <message>
        <source>“{name}” is no archive of a study, or damaged.</source>
        <translation>“{name}”은(는) 연구를 묶은 파일이 아니거나 손상되었습니다.</translation>
    </message>
    <message>
        <source>“{name}” is no project that InterviewKit can read, or it is damaged.</source>
        <translation>“{name}”은(는) InterviewKit이 읽을 수 있는 프로젝트가 아니거나 손상되었습니다.</translation>
    </message>
    <message>
        <source>“{name}” is no whole project of InterviewKit, or damaged ({where}).</source>
        <translation>“{name}”은(는) InterviewKit의 전체 프로젝트가 아니거나 손상되었습니다({where}).</translation>
    </message>
    <message>
        <source>“{name}” is too large for a codebook.</source>
        <translation>“{name}”은(는) 코드북이라기에는 너무 큽니다.</translation>
    </message>
    <message>
        <source>“{name}” is too large to be read ({megabytes} MB).</source>
        <translation>“{name}”은(는) 너무 커서 읽을 수 없습니다({megabytes} MB).</translation>
    </message>
    <message>
        <source>“{name}” should end in .csv or .xlsx.</source>
        <translation>“{name}”은(는) .csv나 .xlsx로 끝나야 합니다.</translation>
    </message>
    <message>
        <source>“{name}” was written by a newer version of InterviewKit.</source>
        <translation>“{name}”은(는) 더 새로운 버전의 InterviewKit에서 만들어졌습니다.</translation>
    </message>
    <message>
        <source>“{name}” would burst when unpacked, so it was not opened.</source>
        <translation>“{name}”은(는) 풀면 지나치게 커지므로 열지 않았습니다.</translation>
    </message>
</context>
</TS>
