<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko">
<context>
    <name>sources</name>
    <message>
        <source>A byte order mark was taken off</source>
        <translation>바이트 순서 표식(BOM)을 제거했습니다</translation>
    </message>
    <message>
        <source>A transcript cannot be written as “{name}”.</source>
        <translation>녹취록을 “{name}” 형식으로 저장할 수 없습니다.</translation>
    </message>
    <message>
        <source>ATLAS.ti</source>
        <translation>ATLAS.ti</translation>
    </message>
    <message>
        <source>Add --model NAME; “interviewkit models list” shows what there is.</source>
        <translation>--model 이름을 덧붙여 주세요. “interviewkit models list”로 사용할 수 있는 모델을 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>있는 그대로</translation>
    </message>
    <message>
        <source>Assign speaker</source>
        <translation>화자 지정</translation>
    </message>
    <message>
        <source>Assign speaker from here on</source>
        <translation>여기부터 화자 지정</translation>
    </message>
    <message>
        <source>Attachments were left out: {count}</source>
        <translation>첨부 파일은 제외했습니다: {count}개</translation>
    </message>
    <message>
        <source>Captions, cut for reading</source>
        <translation>읽기 좋게 나눈 자막</translation>
    </message>
    <message>
        <source>Choose a folder that is there.</source>
        <translation>있는 폴더를 골라 주세요.</translation>
    </message>
    <message>
        <source>Choose another file, or fetch it again from where it was made.</source>
        <translation>다른 파일을 선택하거나, 파일을 만든 곳에서 다시 받아 주세요.</translation>
    </message>
    <message>
        <source>Choose another format, such as Word.</source>
        <translation>Word 같은 다른 형식을 골라 주세요.</translation>
    </message>
    <message>
        <source>Choose another time column, or say when the recording began.</source>
        <translation>다른 시각 열을 고르거나 녹음이 시작된 시각을 알려 주세요.</translation>
    </message>
    <message>
        <source>Choose text that was transcribed here, or a stretch of the waveform.</source>
        <translation>여기서 전사한 글이나 파형의 한 부분을 골라 주세요.</translation>
    </message>
    <message>
        <source>Clean, for reading</source>
        <translation>다듬은 글, 읽기용</translation>
    </message>
    <message>
        <source>Comments were left out: {count}</source>
        <translation>메모(댓글)를 제외했습니다: {count}개</translation>
    </message>
    <message>
        <source>Control characters were taken out: {count}</source>
        <translation>제어 문자를 제거했습니다: {count}개</translation>
    </message>
    <message>
        <source>Damaged parts of the recording were passed over: {count}, the first at {detail}</source>
        <translation>녹음에서 손상된 부분을 건너뛰었습니다: {count}곳, 첫 번째 위치 {detail}</translation>
    </message>
    <message>
        <source>Every recording has its transcript.</source>
        <translation>모든 녹음에 녹취록이 있습니다.</translation>
    </message>
    <message>
        <source>Export the log as CSV and try that file.</source>
        <translation>로그를 CSV로 내보내 그 파일을 가져와 주세요.</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>표정</translation>
    </message>
    <message>
        <source>Find it here if you have it, or choose the folder that your team shares for recordings.</source>
        <translation>파일이 있다면 이 컴퓨터에서 찾아 주세요. 팀이 공유하는 녹음 폴더를 선택하셔도 됩니다.</translation>
    </message>
    <message>
        <source>Find recording</source>
        <translation>녹음 찾기</translation>
    </message>
    <message>
        <source>Flag what may be heard twice</source>
        <translation>겹쳐 들렸을 수 있는 구간 표시</translation>
    </message>
    <message>
        <source>Footnotes were left out: {count}</source>
        <translation>각주를 제외했습니다: {count}개</translation>
    </message>
    <message>
        <source>Gesture</source>
        <translation>몸짓</translation>
    </message>
    <message>
        <source>Have its text recognised by a scanning program, then import the result.</source>
        <translation>스캔 프로그램에서 글자를 인식한 뒤 그 결과를 가져와 주세요.</translation>
    </message>
    <message>
        <source>If its text is in pictures or text boxes, copy it into the document as ordinary text.</source>
        <translation>글이 그림이나 글상자 안에 있다면 문서에 일반 텍스트로 옮겨 주세요.</translation>
    </message>
    <message>
        <source>If this is a recording, import it as a recording.</source>
        <translation>녹음 파일이라면 녹음으로 가져와 주세요.</translation>
    </message>
    <message>
        <source>If you trust the file, open it in the program it comes from and save it again.</source>
        <translation>믿을 수 있는 파일이라면 원래 프로그램에서 열어 다시 저장해 주세요.</translation>
    </message>
    <message>
        <source>Import events</source>
        <translation>이벤트 가져오기</translation>
    </message>
    <message>
        <source>Import it as a recording; its name should end in what it is, e.g. “.mp3”.</source>
        <translation>녹음으로 가져와 주세요. 파일 이름은 “.mp3”처럼 실제 형식으로 끝나야 합니다.</translation>
    </message>
    <message>
        <source>Import recording</source>
        <translation>녹음 가져오기</translation>
    </message>
    <message>
        <source>Import the recording, then transcribe that.</source>
        <translation>녹음을 가져온 다음 전사해 주세요.</translation>
    </message>
    <message>
        <source>Import tracks</source>
        <translation>트랙 가져오기</translation>
    </message>
    <message>
        <source>Import transcript</source>
        <translation>녹취록 가져오기</translation>
    </message>
    <message>
        <source>It has several sound tracks, each heard as a channel ({detail})</source>
        <translation>소리 트랙이 여럿이며, 각각을 채널로 다룹니다({detail})</translation>
    </message>
    <message>
        <source>It needs a line for each event, and a column with its time.</source>
        <translation>이벤트마다 한 줄, 그리고 시각을 적은 열이 있어야 합니다.</translation>
    </message>
    <message>
        <source>Its channels cancel each other, so only one was taken ({detail})</source>
        <translation>채널들이 서로 상쇄되어 하나만 사용했습니다 ({detail})</translation>
    </message>
    <message>
        <source>Its transcript and everything else in the project is there.</source>
        <translation>녹취록과 프로젝트의 나머지 내용은 모두 그대로 있습니다.</translation>
    </message>
    <message>
        <source>JSON with words and times</source>
        <translation>JSON(낱말과 시간)</translation>
    </message>
    <message>
        <source>Left out: “{detail}”</source>
        <translation>제외한 줄: “{detail}”</translation>
    </message>
    <message>
        <source>Line ends were made uniform: {count}</source>
        <translation>줄바꿈 문자를 통일했습니다: {count}개</translation>
    </message>
    <message>
        <source>Lines outside any subtitle, e.g. “{detail}”: {count}</source>
        <translation>자막에 속하지 않은 줄(예: “{detail}”): {count}개</translation>
    </message>
    <message>
        <source>Look for “{wanted}”, or import this file as a source of its own.</source>
        <translation>“{wanted}” 파일을 찾거나, 이 파일을 별도의 자료로 가져와 주세요.</translation>
    </message>
    <message>
        <source>MAXQDA</source>
        <translation>MAXQDA</translation>
    </message>
    <message>
        <source>Merge the two segments instead.</source>
        <translation>두 구간을 합쳐 주세요.</translation>
    </message>
    <message>
        <source>Messages that cannot be read were left out: {count}</source>
        <translation>읽을 수 없는 메일은 제외했습니다: {count}통</translation>
    </message>
    <message>
        <source>NVivo (Word)</source>
        <translation>NVivo (Word)</translation>
    </message>
    <message>
        <source>NVivo (text)</source>
        <translation>NVivo (텍스트)</translation>
    </message>
    <message>
        <source>Name a folder with --out, or name one recording.</source>
        <translation>--out으로 폴더를 지정하거나 녹음을 하나만 지정해 주세요.</translation>
    </message>
    <message>
        <source>No row of “{name}” has a time within the recording.</source>
        <translation>“{name}”에는 녹음 안에 드는 시각이 있는 행이 없습니다.</translation>
    </message>
    <message>
        <source>No speech model was chosen.</source>
        <translation>음성 모델을 선택하지 않았습니다.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>기록</translation>
    </message>
    <message>
        <source>Notes and styles between the subtitles were left out: {count}</source>
        <translation>자막 사이의 설명과 스타일을 제외했습니다: {count}개</translation>
    </message>
    <message>
        <source>Nothing else was changed.</source>
        <translation>다른 내용은 바뀌지 않았습니다.</translation>
    </message>
    <message>
        <source>Nothing was imported from it.</source>
        <translation>이 파일에서는 아무것도 가져오지 않았습니다.</translation>
    </message>
    <message>
        <source>Nothing was replaced.</source>
        <translation>아무것도 바꾸지 않았습니다.</translation>
    </message>
    <message>
        <source>Null characters were taken out: {count}</source>
        <translation>널(NUL) 문자를 제거했습니다: {count}개</translation>
    </message>
    <message>
        <source>Observer</source>
        <translation>관찰자</translation>
    </message>
    <message>
        <source>Open it in the program it comes from and save it again.</source>
        <translation>파일을 만든 프로그램에서 열어 다시 저장해 주세요.</translation>
    </message>
    <message>
        <source>Pages that the book names but does not hold: {count}</source>
        <translation>목차에는 있으나 파일에 없는 페이지: {count}개</translation>
    </message>
    <message>
        <source>Paragraphs before the first speaker: {count}</source>
        <translation>첫 화자 앞의 문단: {count}개</translation>
    </message>
    <message>
        <source>Paragraphs without a name were given the speaker before them: {count}</source>
        <translation>이름이 없는 문단에 바로 앞 화자를 지정했습니다: {count}개</translation>
    </message>
    <message>
        <source>Pictures were left out: {count}</source>
        <translation>그림을 제외했습니다: {count}개</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>간단하게</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>일반 텍스트</translation>
    </message>
    <message>
        <source>Put a blank, a colon or a tab between them.</source>
        <translation>그 사이에 빈칸, 쌍점, 탭 중 하나를 넣어 주세요.</translation>
    </message>
    <message>
        <source>Put it back into {folder}, or import it again from where it is now.</source>
        <translation>{folder}에 다시 넣거나, 지금 있는 곳에서 다시 가져와 주세요.</translation>
    </message>
    <message>
        <source>Quoted lines and signatures were left out: {count}</source>
        <translation>인용된 줄과 서명은 제외했습니다: {count}줄</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>녹음</translation>
    </message>
    <message>
        <source>Remove the password in the program it comes from, then import it again.</source>
        <translation>파일을 만든 프로그램에서 암호를 해제한 뒤 다시 가져와 주세요.</translation>
    </message>
    <message>
        <source>Save it as UTF-8.</source>
        <translation>UTF-8로 저장해 주세요.</translation>
    </message>
    <message>
        <source>Save it in Hangul as .docx or .txt, then import that.</source>
        <translation>한글에서 .docx 또는 .txt로 저장한 뒤 가져와 주세요.</translation>
    </message>
    <message>
        <source>Save it in Word or LibreOffice as .docx, then import that.</source>
        <translation>Word나 LibreOffice에서 .docx로 저장한 뒤 가져와 주세요.</translation>
    </message>
    <message>
        <source>Save its text as .docx or .txt, then import that.</source>
        <translation>글을 .docx 또는 .txt로 저장한 뒤 가져와 주세요.</translation>
    </message>
    <message>
        <source>Several recordings cannot go into one file.</source>
        <translation>여러 녹음을 한 파일에 저장할 수 없습니다.</translation>
    </message>
    <message>
        <source>Something must stand between two places of the pattern.</source>
        <translation>패턴의 두 자리 사이에는 무언가가 있어야 합니다.</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>화자</translation>
    </message>
    <message>
        <source>Speakers without words: {count}</source>
        <translation>말이 없는 화자 표시: {count}개</translation>
    </message>
    <message>
        <source>Split it into parts, or export fewer samples a second.</source>
        <translation>나누거나 초당 표본 수를 줄여 다시 내보내 주세요.</translation>
    </message>
    <message>
        <source>Spreadsheet (CSV)</source>
        <translation>스프레드시트 (CSV)</translation>
    </message>
    <message>
        <source>Spreadsheet (tabs)</source>
        <translation>스프레드시트 (탭)</translation>
    </message>
    <message>
        <source>Stamps stand where turns end; each turn begins where the one before ended</source>
        <translation>시간 표시가 발화 끝에 있어, 발화는 앞 발화가 끝난 곳에서 시작합니다</translation>
    </message>
    <message>
        <source>SubRip captions</source>
        <translation>SubRip 자막</translation>
    </message>
    <message>
        <source>Subtitles that end before they begin: {count}</source>
        <translation>끝 시간이 시작 시간보다 빠른 자막: {count}개</translation>
    </message>
    <message>
        <source>Subtitles without words were left out: {count}</source>
        <translation>글이 없는 자막을 제외했습니다: {count}개</translation>
    </message>
    <message>
        <source>Table rows read one by one: {count}</source>
        <translation>표를 행별로 읽었습니다: {count}행</translation>
    </message>
    <message>
        <source>Take out what was heard twice</source>
        <translation>겹쳐 들린 구간 빼기</translation>
    </message>
    <message>
        <source>Tell voices apart</source>
        <translation>화자 구분</translation>
    </message>
    <message>
        <source>Text marked as deleted was left out: {count}</source>
        <translation>삭제로 표시된 글을 제외했습니다: {count}곳</translation>
    </message>
    <message>
        <source>The chat goes over several days, so its messages keep no times ({detail})</source>
        <translation>대화가 여러 날에 걸쳐 있어 시각은 남기지 않았습니다({detail})</translation>
    </message>
    <message>
        <source>The file is called “{detail}” but is of another kind</source>
        <translation>파일 이름은 “{detail}”이지만 실제로는 다른 형식입니다</translation>
    </message>
    <message>
        <source>The folder “{folder}” cannot be made: {reason}</source>
        <translation>“{folder}” 폴더를 만들 수 없습니다: {reason}</translation>
    </message>
    <message>
        <source>The line has a field “{field}” that is not known.</source>
        <translation>줄에 알 수 없는 칸 “{field}”이(가) 있습니다.</translation>
    </message>
    <message>
        <source>The line has no {field}, so that nothing would be said.</source>
        <translation>줄에 {field}이(가) 없어 말이 쓰이지 않습니다.</translation>
    </message>
    <message>
        <source>The pattern knows no place “{name}”.</source>
        <translation>패턴에는 “{name}” 자리가 없습니다.</translation>
    </message>
    <message>
        <source>The pattern needs {speaker} or {time}, e.g. “[{time}] {speaker}: {text}”.</source>
        <translation>패턴에는 {speaker}나 {time}이(가) 있어야 합니다. 예: “[{time}] {speaker}: {text}”</translation>
    </message>
    <message>
        <source>The recording breaks off before its end ({detail})</source>
        <translation>녹음이 끝나기 전에 끊겨 있습니다 ({detail})</translation>
    </message>
    <message>
        <source>The recording has gaps, filled with silence so that times stay right ({detail})</source>
        <translation>녹음에 빈 곳이 있어 시간이 어긋나지 않도록 무음으로 채웠습니다 ({detail})</translation>
    </message>
    <message>
        <source>The recording is silent</source>
        <translation>녹음에 소리가 없습니다</translation>
    </message>
    <message>
        <source>The recording “{name}” is not on this computer.</source>
        <translation>녹음 “{name}”이(가) 이 컴퓨터에 없습니다.</translation>
    </message>
    <message>
        <source>The recording “{name}” was moved away.</source>
        <translation>녹음 “{name}”이(가) 다른 곳으로 옮겨졌습니다.</translation>
    </message>
    <message>
        <source>The source was deleted meanwhile, so its transcription stopped.</source>
        <translation>그 사이에 자료가 삭제되어 전사를 멈췄습니다.</translation>
    </message>
    <message>
        <source>The text was read as {detail}: check that it looks right</source>
        <translation>텍스트를 {detail}(으)로 읽었습니다. 글자가 제대로 보이는지 확인해 주세요</translation>
    </message>
    <message>
        <source>There are {known}.</source>
        <translation>쓸 수 있는 칸: {known}</translation>
    </message>
    <message>
        <source>There is a “{brace}” alone in the line.</source>
        <translation>줄에 “{brace}”이(가) 홀로 있습니다.</translation>
    </message>
    <message>
        <source>There is no folder “{folder}”.</source>
        <translation>폴더 “{folder}”이(가) 없습니다.</translation>
    </message>
    <message>
        <source>There is no form of transcript called “{format}”.</source>
        <translation>“{format}”(이)라는 녹취록 형식은 없습니다.</translation>
    </message>
    <message>
        <source>There is no recording in “{folder}”.</source>
        <translation>“{folder}”에 녹음이 없습니다.</translation>
    </message>
    <message>
        <source>There is no style “{name}”.</source>
        <translation>“{name}”(이)라는 스타일은 없습니다.</translation>
    </message>
    <message>
        <source>There is no table of events in “{name}”.</source>
        <translation>“{name}”에 이벤트 표가 없습니다.</translation>
    </message>
    <message>
        <source>There is no transcript format “{format}”.</source>
        <translation>“{format}”이라는 녹취록 형식은 없습니다.</translation>
    </message>
    <message>
        <source>This is the only word of its segment.</source>
        <translation>구간에 남은 낱말이 이것뿐입니다.</translation>
    </message>
    <message>
        <source>This layer is no longer in the project.</source>
        <translation>이 레이어는 더 이상 프로젝트에 없습니다.</translation>
    </message>
    <message>
        <source>This note is no longer in the project.</source>
        <translation>이 기록은 더 이상 프로젝트에 없습니다.</translation>
    </message>
    <message>
        <source>This segment is not there any more.</source>
        <translation>이 구간은 이제 없습니다.</translation>
    </message>
    <message>
        <source>This source has no recording, so there is nothing to hear.</source>
        <translation>이 자료에는 녹음이 없어 들을 것이 없습니다.</translation>
    </message>
    <message>
        <source>This text has no times, so the place in the recording is not known.</source>
        <translation>이 글에는 시간이 없어서 녹음의 어느 자리인지 알 수 없습니다.</translation>
    </message>
    <message>
        <source>This text was changed while it was heard again.</source>
        <translation>다시 듣는 동안 이 글이 바뀌었습니다.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>Time and speaker</source>
        <translation>시간과 화자</translation>
    </message>
    <message>
        <source>Times count from the first message ({detail})</source>
        <translation>시각은 첫 메시지부터 잽니다({detail})</translation>
    </message>
    <message>
        <source>Times that cannot be read, e.g. “{detail}”: {count}</source>
        <translation>읽을 수 없는 시간(예: “{detail}”): {count}개</translation>
    </message>
    <message>
        <source>Tone of voice</source>
        <translation>어조</translation>
    </message>
    <message>
        <source>Transcribe</source>
        <translation>전사</translation>
    </message>
    <message>
        <source>Transcribe one project at a time, or audio files.</source>
        <translation>한 번에 프로젝트 하나 또는 오디오 파일들을 전사해 주세요.</translation>
    </message>
    <message>
        <source>Transcribe the span once more.</source>
        <translation>이 부분을 한 번 더 전사해 주세요.</translation>
    </message>
    <message>
        <source>Transcribed by</source>
        <translation>전사</translation>
    </message>
    <message>
        <source>Use {known}.</source>
        <translation>다음 중에서 써 주세요: {known}</translation>
    </message>
    <message>
        <source>Verbatim, with pauses and line numbers</source>
        <translation>말한 그대로, 쉼과 줄 번호 포함</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>웹 페이지</translation>
    </message>
    <message>
        <source>WebVTT captions</source>
        <translation>WebVTT 자막</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Word</translation>
    </message>
    <message>
        <source>Write it into the segment that took its place.</source>
        <translation>그 자리에 새로 생긴 구간에 써 주세요.</translation>
    </message>
    <message>
        <source>Write it twice if it is meant as it is.</source>
        <translation>글자 그대로 쓰려면 두 번 적어 주세요.</translation>
    </message>
    <message>
        <source>aTrain wrote it</source>
        <translation>aTrain이 작성했습니다</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>이메일</translation>
    </message>
    <message>
        <source>f4 and f5transkript</source>
        <translation>f4와 f5transkript</translation>
    </message>
    <message>
        <source>finishing</source>
        <translation>마무리하는 중</translation>
    </message>
    <message>
        <source>frowns</source>
        <translation>눈살을 찌푸림</translation>
    </message>
    <message>
        <source>has tears in the eyes</source>
        <translation>눈물이 고임</translation>
    </message>
    <message>
        <source>hesitates</source>
        <translation>망설임</translation>
    </message>
    <message>
        <source>it begins with WEBVTT</source>
        <translation>WEBVTT로 시작합니다</translation>
    </message>
    <message>
        <source>it consists of subtitles with times</source>
        <translation>시간이 있는 자막으로 되어 있습니다</translation>
    </message>
    <message>
        <source>it has no speakers' names, only paragraphs ({value})</source>
        <translation>화자 이름 없이 문단만 있습니다 ({value}개)</translation>
    </message>
    <message>
        <source>it holds annotations of ELAN</source>
        <translation>ELAN 주석이 들어 있습니다</translation>
    </message>
    <message>
        <source>it holds sound</source>
        <translation>소리가 들어 있습니다</translation>
    </message>
    <message>
        <source>it is a Hangul document</source>
        <translation>한글 문서입니다</translation>
    </message>
    <message>
        <source>it is a PDF file with text in it</source>
        <translation>글자가 들어 있는 PDF입니다</translation>
    </message>
    <message>
        <source>it is a TextGrid of Praat</source>
        <translation>Praat의 TextGrid입니다</translation>
    </message>
    <message>
        <source>it is a Word document</source>
        <translation>Word 문서입니다</translation>
    </message>
    <message>
        <source>it is a chat that KakaoTalk exported</source>
        <translation>카카오톡에서 내보낸 대화입니다</translation>
    </message>
    <message>
        <source>it is a mailbox with messages in it</source>
        <translation>메일이 모인 편지함입니다</translation>
    </message>
    <message>
        <source>it is a page that noScribe wrote, with times</source>
        <translation>noScribe가 시각과 함께 쓴 페이지입니다</translation>
    </message>
    <message>
        <source>it is a rich text document</source>
        <translation>서식 있는 텍스트(RTF) 문서입니다</translation>
    </message>
    <message>
        <source>it is a table with times and texts</source>
        <translation>시간과 글로 된 표입니다</translation>
    </message>
    <message>
        <source>it is a transcript for programs, with its segments</source>
        <translation>구간이 담긴 프로그램용 녹취록입니다</translation>
    </message>
    <message>
        <source>it is a web page</source>
        <translation>웹 페이지입니다</translation>
    </message>
    <message>
        <source>it is an OpenDocument text</source>
        <translation>OpenDocument 텍스트입니다</translation>
    </message>
    <message>
        <source>it is an e-mail</source>
        <translation>이메일입니다</translation>
    </message>
    <message>
        <source>it is an electronic book</source>
        <translation>전자책입니다</translation>
    </message>
    <message>
        <source>it is plain text</source>
        <translation>일반 텍스트입니다</translation>
    </message>
    <message>
        <source>its cues name their speakers with &lt;v&gt;</source>
        <translation>자막이 &lt;v&gt;로 화자를 표시합니다</translation>
    </message>
    <message>
        <source>its lines are like your pattern ({value} segments)</source>
        <translation>줄이 지정하신 패턴과 같습니다(구간 {value}개)</translation>
    </message>
    <message>
        <source>its paragraphs begin with times ({value} paragraphs)</source>
        <translation>문단이 시간으로 시작합니다 (문단 {value}개)</translation>
    </message>
    <message>
        <source>its paragraphs have stamps such as #00:00:05-3#</source>
        <translation>문단에 #00:00:05-3# 같은 시간 표시가 있습니다</translation>
    </message>
    <message>
        <source>laughs</source>
        <translation>웃음</translation>
    </message>
    <message>
        <source>leans back</source>
        <translation>몸을 뒤로 뺌</translation>
    </message>
    <message>
        <source>leans forward</source>
        <translation>몸을 앞으로 기울임</translation>
    </message>
    <message>
        <source>lines of a pattern</source>
        <translation>패턴의 줄</translation>
    </message>
    <message>
        <source>listening for speech</source>
        <translation>말소리를 찾는 중</translation>
    </message>
    <message>
        <source>loading the speech model</source>
        <translation>음성 모델을 불러오는 중</translation>
    </message>
    <message>
        <source>looks away</source>
        <translation>시선을 피함</translation>
    </message>
    <message>
        <source>looks puzzled</source>
        <translation>의아한 표정</translation>
    </message>
    <message>
        <source>looks surprised</source>
        <translation>놀란 표정</translation>
    </message>
    <message>
        <source>lowers the voice</source>
        <translation>목소리를 낮춤</translation>
    </message>
    <message>
        <source>nods</source>
        <translation>고개 끄덕임</translation>
    </message>
    <message>
        <source>oTranscribe wrote it, with times</source>
        <translation>oTranscribe가 시각과 함께 쓴 파일입니다</translation>
    </message>
    <message>
        <source>points at it</source>
        <translation>손으로 가리킴</translation>
    </message>
    <message>
        <source>raises the voice</source>
        <translation>목소리를 높임</translation>
    </message>
    <message>
        <source>shakes the head</source>
        <translation>고개를 저음</translation>
    </message>
    <message>
        <source>shrugs</source>
        <translation>어깨를 으쓱함</translation>
    </message>
    <message>
        <source>sighs</source>
        <translation>한숨</translation>
    </message>
    <message>
        <source>smiles</source>
        <translation>미소</translation>
    </message>
    <message>
        <source>speakers and times stand on lines of their own ({value} speakers)</source>
        <translation>화자와 시간이 따로 한 줄에 적혀 있습니다 (화자 {value}명)</translation>
    </message>
    <message>
        <source>speakers' names begin the paragraphs ({value} speakers)</source>
        <translation>문단이 화자 이름으로 시작합니다 (화자 {value}명)</translation>
    </message>
    <message>
        <source>speakers' names begin the paragraphs in bold ({value} speakers)</source>
        <translation>문단이 굵은 글씨의 화자 이름으로 시작합니다 (화자 {value}명)</translation>
    </message>
    <message>
        <source>speaks flatly</source>
        <translation>담담하게 말함</translation>
    </message>
    <message>
        <source>speech model “{name}”</source>
        <translation>음성 모델 “{name}”</translation>
    </message>
    <message>
        <source>starting the speech recogniser</source>
        <translation>음성 인식기를 시작하는 중</translation>
    </message>
    <message>
        <source>table</source>
        <translation>표</translation>
    </message>
    <message>
        <source>text</source>
        <translation>텍스트</translation>
    </message>
    <message>
        <source>text with stamps</source>
        <translation>시각 표시가 있는 텍스트</translation>
    </message>
    <message>
        <source>tracks of one session</source>
        <translation>한 세션의 트랙</translation>
    </message>
    <message>
        <source>transcribing</source>
        <translation>전사하는 중</translation>
    </message>
    <message>
        <source>voice {n} of {all}</source>
        <translation>{all}개 음성 중 {n}번째</translation>
    </message>
    <message>
        <source>you chose this format</source>
        <translation>직접 선택한 형식입니다</translation>
    </message>
    <message>
        <source>{name}: done</source>
        <translation>{name}: 완료</translation>
    </message>
    <message>
        <source>{name}: its channels do not tell the voices apart, so they are heard together.</source>
        <translation>{name}: 채널로 화자를 구별할 수 없어 함께 듣습니다.</translation>
    </message>
    <message>
        <source>{name}: {n} line may be another microphone's speaker and is flagged.</source>
        <translation>{name}: 다른 마이크의 화자일 수 있는 말 {n}개를 표시했습니다.</translation>
    </message>
    <message>
        <source>{name}: {n} line was heard by two microphones; the quieter copy was taken out.</source>
        <translation>{name}: 두 마이크에 모두 들린 말 {n}개의 작은 쪽 사본을 뺐습니다.</translation>
    </message>
    <message>
        <source>{name}: {n} lines may be other microphones' speakers and are flagged.</source>
        <translation>{name}: 다른 마이크의 화자일 수 있는 말 {n}개를 표시했습니다.</translation>
    </message>
    <message>
        <source>{name}: {n} lines were heard by two microphones; the quieter copies were taken out.</source>
        <translation>{name}: 두 마이크에 모두 들린 말 {n}개의 작은 쪽 사본을 뺐습니다.</translation>
    </message>
    <message>
        <source>{name}: {why}</source>
        <translation>{name}: {why}</translation>
    </message>
    <message>
        <source>{speed}× as fast as the recording</source>
        <translation>녹음의 {speed}배 속도</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>{time} 남음</translation>
    </message>
    <message>
        <source>“{name}” cannot be read as text.</source>
        <translation>“{name}”을(를) 텍스트로 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read: {why}</source>
        <translation>“{name}”을 읽을 수 없습니다: {why}</translation>
    </message>
    <message>
        <source>“{name}” contains instructions that no document needs and was not opened.</source>
        <translation>“{name}”에 문서에는 필요 없는 명령이 들어 있어 열지 않았습니다.</translation>
    </message>
    <message>
        <source>“{name}” has more than {n} rows.</source>
        <translation>“{name}”에 {n}행이 넘게 있습니다.</translation>
    </message>
    <message>
        <source>“{name}” has no recording, so there is nothing to transcribe.</source>
        <translation>“{name}”에는 녹음이 없어 전사할 내용이 없습니다.</translation>
    </message>
    <message>
        <source>“{name}” has no subtitles with words in it.</source>
        <translation>“{name}”에는 글이 있는 자막이 없습니다.</translation>
    </message>
    <message>
        <source>“{name}” has no times, and NVivo takes no transcript without them.</source>
        <translation>“{name}”에는 시간이 없는데, NVivo는 시간 없는 녹취록을 받지 않습니다.</translation>
    </message>
    <message>
        <source>“{name}” holds no text.</source>
        <translation>“{name}”에는 텍스트가 없습니다.</translation>
    </message>
    <message>
        <source>“{name}” holds pictures of pages, no text.</source>
        <translation>“{name}”에는 글자 없이 페이지 그림만 있습니다.</translation>
    </message>
    <message>
        <source>“{name}” is a Hangul (.hwp) file, which cannot be imported.</source>
        <translation>“{name}”은(는) 한글(.hwp) 파일이라 가져올 수 없습니다.</translation>
    </message>
    <message>
        <source>“{name}” is a file of the kind {kind}, which cannot be imported.</source>
        <translation>“{name}”은(는) {kind} 파일이라 가져올 수 없습니다.</translation>
    </message>
    <message>
        <source>“{name}” is a recording, not a transcript.</source>
        <translation>“{name}”은(는) 녹취록이 아니라 녹음입니다.</translation>
    </message>
    <message>
        <source>“{name}” is damaged and cannot be read.</source>
        <translation>“{name}”이(가) 손상되어 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>“{name}” is empty.</source>
        <translation>“{name}”이(가) 비어 있습니다.</translation>
    </message>
    <message>
        <source>“{name}” is in the old Word format (.doc).</source>
        <translation>“{name}”은(는) 예전 Word 형식(.doc)입니다.</translation>
    </message>
    <message>
        <source>“{name}” is not a table of text.</source>
        <translation>“{name}”은 텍스트 표가 아닙니다.</translation>
    </message>
    <message>
        <source>“{name}” is not the recording that was moved away: its content is another one.</source>
        <translation>“{name}”은(는) 옮겨진 녹음이 아닙니다. 내용이 다릅니다.</translation>
    </message>
    <message>
        <source>“{name}” is protected with a password.</source>
        <translation>“{name}”은(는) 암호로 보호되어 있습니다.</translation>
    </message>
    <message>
        <source>“{name}” is too large for a log of events.</source>
        <translation>“{name}”은 이벤트 로그로는 너무 큽니다.</translation>
    </message>
    <message>
        <source>“{name}” is too large for a transcript ({megabytes} MB).</source>
        <translation>“{name}”은(는) 녹취록이라기에는 너무 큽니다 ({megabytes} MB).</translation>
    </message>
    <message>
        <source>“{name}” stands in the pattern twice.</source>
        <translation>“{name}”이(가) 패턴에 두 번 나옵니다.</translation>
    </message>
    <message>
        <source>“{name}” unpacks to far more than a document holds and was not opened.</source>
        <translation>“{name}”의 압축을 풀면 문서로 보기 어려울 만큼 커져서 열지 않았습니다.</translation>
    </message>
</context>
</TS>
