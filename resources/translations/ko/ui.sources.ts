<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko">
<context>
    <name>ui.sources</name>
    <message>
        <source>A line looks so</source>
        <translation>한 줄의 모양</translation>
    </message>
    <message>
        <source>A little earlier</source>
        <translation>조금 앞으로</translation>
    </message>
    <message>
        <source>A little later</source>
        <translation>조금 뒤로</translation>
    </message>
    <message>
        <source>A message of the system's, while another window is in front</source>
        <translation>다른 창이 앞에 있을 때 시스템 알림으로 알려 드립니다</translation>
    </message>
    <message>
        <source>A new speaker</source>
        <translation>새 화자</translation>
    </message>
    <message>
        <source>A new speaker for the selected segments</source>
        <translation>선택한 구간에 새 화자 지정</translation>
    </message>
    <message>
        <source>All looked at</source>
        <translation>모두 확인함</translation>
    </message>
    <message>
        <source>All voices of all sources: name, merge and give roles to many at once</source>
        <translation>모든 자료의 화자를 한곳에서 이름 바꾸고, 합치고, 역할을 지정합니다</translation>
    </message>
    <message>
        <source>Another model, language, vocabulary or stretch; it keeps its place</source>
        <translation>모델, 언어, 나올 단어, 구간을 바꿉니다. 순서는 그대로입니다</translation>
    </message>
    <message>
        <source>Another one…</source>
        <translation>다른 참여자…</translation>
    </message>
    <message>
        <source>Answers, reviews and tickets become text to code; what is known about participants comes along</source>
        <translation>응답, 리뷰, 문의가 코딩할 텍스트가 되고 참여자 속성도 함께 들어옵니다</translation>
    </message>
    <message>
        <source>Assign the selected segments</source>
        <translation>선택한 구간에 지정</translation>
    </message>
    <message>
        <source>Back {n} seconds</source>
        <translation>{n}초 뒤로</translation>
    </message>
    <message>
        <source>Begin earlier</source>
        <translation>더 일찍 시작</translation>
    </message>
    <message>
        <source>Begin later</source>
        <translation>더 늦게 시작</translation>
    </message>
    <message>
        <source>Below {n} %</source>
        <translation>{n}% 미만</translation>
    </message>
    <message>
        <source>Borders of the segment</source>
        <translation>구간 경계</translation>
    </message>
    <message>
        <source>Brings in recordings, videos and transcripts; dropping them on the window does the same</source>
        <translation>녹음, 동영상, 녹취록을 가져옵니다. 창에 끌어다 놓아도 됩니다</translation>
    </message>
    <message>
        <source>By 50 or 100 ms; what is around the edge is heard over and over</source>
        <translation>50 또는 100 ms씩. 경계 앞뒤를 되풀이해서 들려줍니다</translation>
    </message>
    <message>
        <source>By order</source>
        <translation>순서대로</translation>
    </message>
    <message>
        <source>Change what was asked…</source>
        <translation>설정 바꾸기…</translation>
    </message>
    <message>
        <source>Check beside the text</source>
        <translation>글 옆에서 확인</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>파일 선택…</translation>
    </message>
    <message>
        <source>Choose language</source>
        <translation>언어 선택</translation>
    </message>
    <message>
        <source>Choose participant</source>
        <translation>참여자 선택</translation>
    </message>
    <message>
        <source>Choose the participant…</source>
        <translation>참여자 선택…</translation>
    </message>
    <message>
        <source>Clean reading</source>
        <translation>다듬어 읽기</translation>
    </message>
    <message>
        <source>Clicks, pulse or chat from a table with times, beside the text</source>
        <translation>시각이 있는 표의 클릭, 맥박, 채팅을 본문 옆에 가져옵니다</translation>
    </message>
    <message>
        <source>Confirm words</source>
        <translation>말 확인</translation>
    </message>
    <message>
        <source>Correct the spelling of names…</source>
        <translation>이름 표기 고치기…</translation>
    </message>
    <message>
        <source>Delete segment</source>
        <translation>구간 삭제</translation>
    </message>
    <message>
        <source>Delete source</source>
        <translation>자료 삭제</translation>
    </message>
    <message>
        <source>Delete speaker</source>
        <translation>화자 삭제</translation>
    </message>
    <message>
        <source>Delete these segments</source>
        <translation>이 구간들 삭제</translation>
    </message>
    <message>
        <source>Delete this segment</source>
        <translation>이 구간 삭제</translation>
    </message>
    <message>
        <source>Doubtful word before</source>
        <translation>이전 불확실한 말</translation>
    </message>
    <message>
        <source>Doubtful words</source>
        <translation>불확실한 말</translation>
    </message>
    <message>
        <source>Downloads, adds, measures and removes the models that turn speech into text</source>
        <translation>말을 글로 바꾸는 모델을 내려받고, 추가하고, 측정하고, 삭제합니다</translation>
    </message>
    <message>
        <source>Drop recordings, videos or transcripts here, or choose them.</source>
        <translation>녹음, 동영상, 녹취록을 여기에 끌어다 놓거나 파일을 선택해 주세요.</translation>
    </message>
    <message>
        <source>End earlier</source>
        <translation>더 일찍 끝</translation>
    </message>
    <message>
        <source>End later</source>
        <translation>더 늦게 끝</translation>
    </message>
    <message>
        <source>Export transcript…</source>
        <translation>녹취록 내보내기…</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>빠르게</translation>
    </message>
    <message>
        <source>Fillers and stutters stand faint; the text itself stays</source>
        <translation>군말과 더듬은 말을 흐리게 보입니다. 글은 그대로입니다</translation>
    </message>
    <message>
        <source>Find the recording…</source>
        <translation>녹음 찾기…</translation>
    </message>
    <message>
        <source>First lines of the file</source>
        <translation>파일의 첫 줄들</translation>
    </message>
    <message>
        <source>First segments</source>
        <translation>첫 구간들</translation>
    </message>
    <message>
        <source>For a foot pedal: plays while it is down, and jumps back a little when it is let go of</source>
        <translation>풋 페달용: 밟고 있는 동안 재생하고, 떼면 조금 되감습니다</translation>
    </message>
    <message>
        <source>For large videos: the file stays where it is, and must stay there</source>
        <translation>큰 동영상에 알맞습니다. 파일을 옮기지 않고 지금 위치에 그대로 둡니다</translation>
    </message>
    <message>
        <source>Forward {n} seconds</source>
        <translation>{n}초 앞으로</translation>
    </message>
    <message>
        <source>From here on: {label}</source>
        <translation>여기부터: {label}</translation>
    </message>
    <message>
        <source>From the word at the cursor, also while you write; Ctrl+click on a word does the same</source>
        <translation>커서가 있는 말부터, 글을 쓰는 중에도 들을 수 있습니다. 말을 Ctrl+클릭해도 됩니다</translation>
    </message>
    <message>
        <source>From {n} s</source>
        <translation>{n}초부터</translation>
    </message>
    <message>
        <source>Give all of it to</source>
        <translation>모든 구간을 다음 화자에게</translation>
    </message>
    <message>
        <source>Give the first word to the segment before</source>
        <translation>첫 낱말을 앞 구간으로 보내기</translation>
    </message>
    <message>
        <source>Give the last word to the next segment</source>
        <translation>마지막 낱말을 다음 구간으로 보내기</translation>
    </message>
    <message>
        <source>Go on transcribing</source>
        <translation>전사 이어서 하기</translation>
    </message>
    <message>
        <source>Go on, or try again</source>
        <translation>이어 하기 또는 다시 시도</translation>
    </message>
    <message>
        <source>How the conversation went</source>
        <translation>대화가 어떻게 흘렀는지</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>폴더 가져오기…</translation>
    </message>
    <message>
        <source>Import a log of events…</source>
        <translation>이벤트 로그 가져오기…</translation>
    </message>
    <message>
        <source>Import a survey or table…</source>
        <translation>설문이나 표 가져오기…</translation>
    </message>
    <message>
        <source>Import a transcript</source>
        <translation>녹취록 가져오기</translation>
    </message>
    <message>
        <source>Import after a look…</source>
        <translation>미리 보고 가져오기…</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>파일 가져오기…</translation>
    </message>
    <message>
        <source>Import report</source>
        <translation>가져오기 보고서</translation>
    </message>
    <message>
        <source>Import tracks of one session…</source>
        <translation>한 세션의 트랙 가져오기…</translation>
    </message>
    <message>
        <source>Import without copying…</source>
        <translation>복사하지 않고 가져오기…</translation>
    </message>
    <message>
        <source>Importing {n} file</source>
        <translation>파일 {n}개 가져오는 중</translation>
    </message>
    <message>
        <source>Importing {n} files</source>
        <translation>파일 {n}개 가져오는 중</translation>
    </message>
    <message>
        <source>It is right as it is: not doubtful any more</source>
        <translation>그대로 맞으니 더는 의심하지 않습니다</translation>
    </message>
    <message>
        <source>Join short turns</source>
        <translation>짧은 발언 합치기</translation>
    </message>
    <message>
        <source>Joining short turns of “{name}”</source>
        <translation>“{name}”의 짧은 발언을 합치는 중</translation>
    </message>
    <message>
        <source>Language unknown</source>
        <translation>언어 미정</translation>
    </message>
    <message>
        <source>Lines of a pattern</source>
        <translation>패턴대로 쓰인 줄</translation>
    </message>
    <message>
        <source>Listen along</source>
        <translation>함께 듣기</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>듣기</translation>
    </message>
    <message>
        <source>Look back as moderator</source>
        <translation>진행자로서 돌아보기</translation>
    </message>
    <message>
        <source>Looking through the files</source>
        <translation>파일 살펴보는 중</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>반복 재생</translation>
    </message>
    <message>
        <source>Mark doubtful words</source>
        <translation>불확실한 말 표시</translation>
    </message>
    <message>
        <source>Mark now</source>
        <translation>지금 표시</translation>
    </message>
    <message>
        <source>Marks a laugh, a sigh, a nod at this moment</source>
        <translation>웃음, 한숨, 고개 끄덕임을 지금 이 순간에 표시합니다</translation>
    </message>
    <message>
        <source>Merge these segments</source>
        <translation>이 구간들 합치기</translation>
    </message>
    <message>
        <source>Merge with</source>
        <translation>다음 화자와 합치기</translation>
    </message>
    <message>
        <source>Merge with the next segment</source>
        <translation>다음 구간과 합치기</translation>
    </message>
    <message>
        <source>Move a quote's border</source>
        <translation>인용 경계 옮기기</translation>
    </message>
    <message>
        <source>Move a segment's edge</source>
        <translation>구간 끝 옮기기</translation>
    </message>
    <message>
        <source>Move down in the queue</source>
        <translation>대기열에서 아래로</translation>
    </message>
    <message>
        <source>Move the border between segments</source>
        <translation>구간 사이 경계 옮기기</translation>
    </message>
    <message>
        <source>Move up in the queue</source>
        <translation>대기열에서 위로</translation>
    </message>
    <message>
        <source>Name of the speaker</source>
        <translation>화자 이름</translation>
    </message>
    <message>
        <source>Names and products that speech recognition should expect</source>
        <translation>음성 인식이 알고 들어야 할 이름과 제품</translation>
    </message>
    <message>
        <source>Next doubtful word</source>
        <translation>다음 불확실한 말</translation>
    </message>
    <message>
        <source>No line looks so.</source>
        <translation>이런 모양의 줄이 없습니다.</translation>
    </message>
    <message>
        <source>No role</source>
        <translation>역할 없음</translation>
    </message>
    <message>
        <source>No word is in doubt</source>
        <translation>불확실한 말이 없습니다</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Note at this moment</source>
        <translation>지금 이 순간 기록</translation>
    </message>
    <message>
        <source>Notes beside the text</source>
        <translation>본문 옆 기록</translation>
    </message>
    <message>
        <source>Nothing of them is in the study.</source>
        <translation>연구에는 아무것도 추가되지 않았습니다.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>끄기</translation>
    </message>
    <message>
        <source>One recording a person, as Zoom, Craig or Riverside keep them: they become one source</source>
        <translation>Zoom, Craig, Riverside처럼 사람마다 따로 녹음된 파일을 하나의 자료로 가져옵니다</translation>
    </message>
    <message>
        <source>Pause transcribing</source>
        <translation>전사 일시 정지</translation>
    </message>
    <message>
        <source>Pauses in the text</source>
        <translation>글 속의 쉼</translation>
    </message>
    <message>
        <source>Picture in a window of its own</source>
        <translation>영상을 별도 창에서 보기</translation>
    </message>
    <message>
        <source>Play from this note</source>
        <translation>이 기록부터 재생</translation>
    </message>
    <message>
        <source>Play from this word</source>
        <translation>이 말부터 듣기</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>재생 또는 일시 정지</translation>
    </message>
    <message>
        <source>Play the selection</source>
        <translation>선택한 부분 재생</translation>
    </message>
    <message>
        <source>Play this place</source>
        <translation>이 자리 듣기</translation>
    </message>
    <message>
        <source>Play this segment</source>
        <translation>이 구간 재생</translation>
    </message>
    <message>
        <source>Play while held</source>
        <translation>누르는 동안 재생</translation>
    </message>
    <message>
        <source>Plays a doubtful word when you come to it</source>
        <translation>불확실한 말로 옮겨 가면 들려줍니다</translation>
    </message>
    <message>
        <source>Plays the segment at the cursor, and stops at its end</source>
        <translation>커서가 있는 구간을 재생하고 끝에서 멈춥니다</translation>
    </message>
    <message>
        <source>Plays the selection, or else the segment at the cursor, over and over</source>
        <translation>선택한 부분을, 없으면 커서가 있는 구간을 반복해서 재생합니다</translation>
    </message>
    <message>
        <source>Put at the moment being heard</source>
        <translation>지금 들리는 순간으로 옮기기</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>대기열</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>읽는 형식</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>녹음</translation>
    </message>
    <message>
        <source>Recordings and transcripts</source>
        <translation>녹음과 녹취록</translation>
    </message>
    <message>
        <source>Rename source</source>
        <translation>자료 이름 변경</translation>
    </message>
    <message>
        <source>Save clip…</source>
        <translation>클립 저장…</translation>
    </message>
    <message>
        <source>Saves the selected part of the recording; words can be bleeped out</source>
        <translation>선택한 녹음 부분을 저장합니다. 낱말을 가릴 수 있습니다</translation>
    </message>
    <message>
        <source>Says where a recording is that was moved away</source>
        <translation>옮겨진 녹음이 지금 어디에 있는지 알려 줍니다</translation>
    </message>
    <message>
        <source>Selection begins here</source>
        <translation>여기서 선택 시작</translation>
    </message>
    <message>
        <source>Selection ends here</source>
        <translation>여기서 선택 끝</translation>
    </message>
    <message>
        <source>Show pauses</source>
        <translation>쉼 표시</translation>
    </message>
    <message>
        <source>Show the import report</source>
        <translation>가져오기 보고서 보기</translation>
    </message>
    <message>
        <source>Show the picture</source>
        <translation>영상 보기</translation>
    </message>
    <message>
        <source>Show the quote</source>
        <translation>인용 보기</translation>
    </message>
    <message>
        <source>Show times</source>
        <translation>시간 표시</translation>
    </message>
    <message>
        <source>Shows a transcript's format, speakers and first lines; reads any text by a pattern</source>
        <translation>녹취록의 형식과 화자, 첫 부분을 보여 주고, 어떤 텍스트든 패턴으로 읽습니다</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>느리게</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>다른 사람</translation>
    </message>
    <message>
        <source>Speaker {label}, {role}</source>
        <translation>화자 {label}, {role}</translation>
    </message>
    <message>
        <source>Speaker: {label}</source>
        <translation>화자: {label}</translation>
    </message>
    <message>
        <source>Speakers of the study…</source>
        <translation>연구의 화자…</translation>
    </message>
    <message>
        <source>Speech models…</source>
        <translation>음성 모델…</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>한 단계 뒤로</translation>
    </message>
    <message>
        <source>Step forward</source>
        <translation>한 단계 앞으로</translation>
    </message>
    <message>
        <source>Steps of 100 ms</source>
        <translation>100 ms씩 옮기기</translation>
    </message>
    <message>
        <source>Stop transcribing</source>
        <translation>전사 중단</translation>
    </message>
    <message>
        <source>Swap with</source>
        <translation>다음 화자와 맞바꾸기</translation>
    </message>
    <message>
        <source>Take off the queue</source>
        <translation>대기열에서 빼기</translation>
    </message>
    <message>
        <source>Take the last word of the segment before</source>
        <translation>앞 구간의 마지막 낱말 가져오기</translation>
    </message>
    <message>
        <source>Take the next segment's first word</source>
        <translation>다음 구간의 첫 낱말 가져오기</translation>
    </message>
    <message>
        <source>Take {label} as the participant, as the name says</source>
        <translation>이름에 있는 {label}을(를) 참여자로 지정합니다</translation>
    </message>
    <message>
        <source>Tell me when transcribing ends</source>
        <translation>전사가 끝나면 알림</translation>
    </message>
    <message>
        <source>Tell voices apart by their sound…</source>
        <translation>목소리로 화자 구분…</translation>
    </message>
    <message>
        <source>The recording is here again.</source>
        <translation>녹음을 다시 찾았습니다.</translation>
    </message>
    <message>
        <source>The word at the cursor, or what is selected, is in doubt no longer; then goes to the next one</source>
        <translation>커서가 있는 말이나 선택한 부분을 확인한 것으로 하고 다음으로 넘어갑니다</translation>
    </message>
    <message>
        <source>There is nothing to import: neither recordings nor transcripts.</source>
        <translation>가져올 녹음이나 녹취록이 없습니다.</translation>
    </message>
    <message>
        <source>There were no short turns of one speaker in a row.</source>
        <translation>한 화자의 짧은 발언이 이어진 곳이 없습니다.</translation>
    </message>
    <message>
        <source>This is right</source>
        <translation>맞습니다</translation>
    </message>
    <message>
        <source>This role in every source with “{label}”</source>
        <translation>“{label}”이(가) 있는 모든 자료에 이 역할 지정</translation>
    </message>
    <message>
        <source>This segment and what follows of the same voice, up to where you said otherwise</source>
        <translation>이 구간과 그 뒤의 같은 화자 구간을, 직접 다르게 지정한 곳 앞까지 지정합니다</translation>
    </message>
    <message>
        <source>This segment has no times</source>
        <translation>이 구간에는 시간이 없습니다</translation>
    </message>
    <message>
        <source>Transcribe again…</source>
        <translation>다시 전사…</translation>
    </message>
    <message>
        <source>Transcribe this span again…</source>
        <translation>이 부분 다시 전사…</translation>
    </message>
    <message>
        <source>Transcribe…</source>
        <translation>전사…</translation>
    </message>
    <message>
        <source>Transcripts</source>
        <translation>녹취록</translation>
    </message>
    <message>
        <source>Turns of one speaker in a row become one, unless there is a pause between them</source>
        <translation>한 화자의 발언이 멈춤 없이 이어지면 하나로 합칩니다</translation>
    </message>
    <message>
        <source>Turns the selected recordings into text, on this machine</source>
        <translation>선택한 녹음을 이 컴퓨터에서 글로 옮깁니다</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>동영상</translation>
    </message>
    <message>
        <source>What it looks like</source>
        <translation>내용을 보고 판단</translation>
    </message>
    <message>
        <source>What it looks like: {format}</source>
        <translation>내용을 보고 판단: {format}</translation>
    </message>
    <message>
        <source>What speech recognition was unsure of, silences it left out, gaps</source>
        <translation>음성 인식이 확신하지 못한 글, 건너뛴 침묵, 빈 구간</translation>
    </message>
    <message>
        <source>What this turn does</source>
        <translation>이 발언의 역할</translation>
    </message>
    <message>
        <source>What was heard stays, and it can be gone on with</source>
        <translation>지금까지 전사된 내용은 남아 있으며 나중에 이어 할 수 있습니다</translation>
    </message>
    <message>
        <source>Where it plays now</source>
        <translation>지금 재생 중인 위치</translation>
    </message>
    <message>
        <source>While you listen, at what is heard; else at the selected words</source>
        <translation>듣는 중에는 들리는 순간에, 아니면 선택한 말에 기록합니다</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>이유 보기</translation>
    </message>
    <message>
        <source>With another model or language; you compare before anything is replaced</source>
        <translation>다른 모델이나 언어로 듣고, 바꾸기 전에 견주어 봅니다</translation>
    </message>
    <message>
        <source>Write in the text; Enter splits a segment, Esc ends</source>
        <translation>글을 고칩니다. Enter로 구간을 나누고 Esc로 마칩니다</translation>
    </message>
    <message>
        <source>Writes the selected transcripts for Word, for captions, or for another program</source>
        <translation>선택한 녹취록을 Word, 자막 또는 다른 프로그램용으로 씁니다</translation>
    </message>
    <message>
        <source>Zoom to the selection</source>
        <translation>선택한 부분으로 확대</translation>
    </message>
    <message>
        <source>no speakers</source>
        <translation>화자 없음</translation>
    </message>
    <message>
        <source>no times</source>
        <translation>시간 없음</translation>
    </message>
    <message>
        <source>{format}: {reason}</source>
        <translation>{format}: {reason}</translation>
    </message>
    <message>
        <source>{label}?</source>
        <translation>{label}?</translation>
    </message>
    <message>
        <source>{n} file came in</source>
        <translation>파일 {n}개를 가져왔습니다</translation>
    </message>
    <message>
        <source>{n} file came in.</source>
        <translation>파일 {n}개를 가져왔습니다.</translation>
    </message>
    <message>
        <source>{n} file was left out, as you cancelled.</source>
        <translation>취소하셔서 파일 {n}개를 제외했습니다.</translation>
    </message>
    <message>
        <source>{n} files came in</source>
        <translation>파일 {n}개를 가져왔습니다</translation>
    </message>
    <message>
        <source>{n} files came in.</source>
        <translation>파일 {n}개를 가져왔습니다.</translation>
    </message>
    <message>
        <source>{n} files could not be imported.</source>
        <translation>파일 {n}개를 가져오지 못했습니다.</translation>
    </message>
    <message>
        <source>{n} files were left out, as you cancelled.</source>
        <translation>취소하셔서 파일 {n}개를 제외했습니다.</translation>
    </message>
    <message>
        <source>{n} other file in the folders is neither recording nor transcript.</source>
        <translation>폴더에 있는 다른 파일 {n}개는 녹음도 녹취록도 아닙니다.</translation>
    </message>
    <message>
        <source>{n} other files in the folders are neither recordings nor transcripts.</source>
        <translation>폴더에 있는 다른 파일 {n}개는 녹음도 녹취록도 아닙니다.</translation>
    </message>
    <message>
        <source>{n} segment went into the one before it</source>
        <translation>구간 {n}개를 앞 구간에 합쳤습니다</translation>
    </message>
    <message>
        <source>{n} segments went into those before them</source>
        <translation>구간 {n}개를 앞 구간에 합쳤습니다</translation>
    </message>
    <message>
        <source>{n} source was deleted.</source>
        <translation>자료 {n}개를 삭제했습니다.</translation>
    </message>
    <message>
        <source>{n} sources were deleted.</source>
        <translation>자료 {n}개를 삭제했습니다.</translation>
    </message>
    <message>
        <source>{n} speaker</source>
        <translation>화자 {n}명</translation>
    </message>
    <message>
        <source>{n} speakers</source>
        <translation>화자 {n}명</translation>
    </message>
    <message>
        <source>{n} with a time</source>
        <translation>시간이 있는 구간 {n}개</translation>
    </message>
    <message>
        <source>{n} with times</source>
        <translation>시간이 있는 구간 {n}개</translation>
    </message>
    <message>
        <source>{time} s</source>
        <translation>{time}초</translation>
    </message>
    <message>
        <source>{time}, {end}, {speaker} and {text} say what stands where; {any} is passed over. A line that looks otherwise goes on with the turn above it.</source>
        <translation>{time}, {end}, {speaker}, {text}은(는) 무엇이 어디에 있는지 알려 주고, {any} 자리는 건너뜁니다. 모양이 다른 줄은 바로 위 발화에 이어집니다.</translation>
    </message>
    <message>
        <source>“{name}” came in.</source>
        <translation>“{name}”을(를) 가져왔습니다.</translation>
    </message>
    <message>
        <source>“{name}” is cut into very short pieces.</source>
        <translation>“{name}”이 아주 짧게 나뉘어 있습니다.</translation>
    </message>
</context>
</TS>
