<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko">
<context>
    <name>ui.sources</name>
    <message>
        <source>A click goes there; the arrow keys go back and forth by five seconds.</source>
        <translation>클릭하면 그 위치로 이동하고, 화살표 키로 5초씩 앞뒤로 이동합니다.</translation>
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
        <source>Add a model folder…</source>
        <translation>모델 폴더 추가…</translation>
    </message>
    <message>
        <source>Adding the speech model “{name}”</source>
        <translation>음성 모델 “{name}” 추가 중</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>모든 파일</translation>
    </message>
    <message>
        <source>Another one…</source>
        <translation>다른 참여자…</translation>
    </message>
    <message>
        <source>Assign speaker</source>
        <translation>화자 지정</translation>
    </message>
    <message>
        <source>Assign the selected segments</source>
        <translation>선택한 구간에 지정</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>돌아가기</translation>
    </message>
    <message>
        <source>Back 5 seconds</source>
        <translation>5초 뒤로</translation>
    </message>
    <message>
        <source>Brings in recordings, videos and transcripts; dropping them on the window does the same</source>
        <translation>녹음, 동영상, 녹취록을 가져옵니다. 창에 끌어다 놓아도 됩니다</translation>
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
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Connect one, then start InterviewKit again.</source>
        <translation>장치를 연결한 다음 InterviewKit을 다시 시작해 주세요.</translation>
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
        <source>Delete these segments</source>
        <translation>이 구간들 삭제</translation>
    </message>
    <message>
        <source>Delete this segment</source>
        <translation>이 구간 삭제</translation>
    </message>
    <message>
        <source>Download “{name}” ({megabytes} MB)</source>
        <translation>“{name}” 내려받기 ({megabytes} MB)</translation>
    </message>
    <message>
        <source>Downloading the speech model “{name}”</source>
        <translation>음성 모델 “{name}” 내려받는 중</translation>
    </message>
    <message>
        <source>Drop recordings, videos or transcripts here, or choose them.</source>
        <translation>녹음, 동영상, 녹취록을 여기에 끌어다 놓거나 파일을 선택해 주세요.</translation>
    </message>
    <message>
        <source>English only</source>
        <translation>영어 전용</translation>
    </message>
    <message>
        <source>Everything else works, transcribing too.</source>
        <translation>전사를 포함한 다른 기능은 모두 사용할 수 있습니다.</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>빠르게</translation>
    </message>
    <message>
        <source>Find out by listening</source>
        <translation>듣고 자동으로 알아내기</translation>
    </message>
    <message>
        <source>Finishing…</source>
        <translation>마무리하는 중…</translation>
    </message>
    <message>
        <source>For large videos: the file stays where it is, and must stay there</source>
        <translation>큰 동영상에 알맞습니다. 파일을 옮기지 않고 지금 위치에 그대로 둡니다</translation>
    </message>
    <message>
        <source>Forward 5 seconds</source>
        <translation>5초 앞으로</translation>
    </message>
    <message>
        <source>Give role</source>
        <translation>역할 지정</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>이어서 하기</translation>
    </message>
    <message>
        <source>Go on transcribing</source>
        <translation>전사 이어서 하기</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>폴더 가져오기…</translation>
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
        <source>Import the recording again.</source>
        <translation>녹음을 다시 가져와 주세요.</translation>
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
        <source>Importing “{name}”</source>
        <translation>“{name}” 가져오는 중</translation>
    </message>
    <message>
        <source>Install PySide6-Addons, and the libraries it names.</source>
        <translation>PySide6-Addons와 안내에 나온 라이브러리를 설치해 주세요.</translation>
    </message>
    <message>
        <source>Install it, on Debian and Ubuntu with: sudo apt install libpulse0</source>
        <translation>설치해 주세요. Debian과 Ubuntu에서는 다음과 같이 설치합니다: sudo apt install libpulse0</translation>
    </message>
    <message>
        <source>Interrupted: transcribed up to {time}.</source>
        <translation>중단되었습니다. {time}까지 전사했습니다.</translation>
    </message>
    <message>
        <source>Its transcript is untouched.</source>
        <translation>녹취록은 그대로입니다.</translation>
    </message>
    <message>
        <source>Language spoken</source>
        <translation>사용 언어</translation>
    </message>
    <message>
        <source>Language unknown</source>
        <translation>언어 미정</translation>
    </message>
    <message>
        <source>Listening for speech…</source>
        <translation>말소리를 찾는 중…</translation>
    </message>
    <message>
        <source>Loading the speech model…</source>
        <translation>음성 모델을 불러오는 중…</translation>
    </message>
    <message>
        <source>Merge these segments</source>
        <translation>이 구간들 합치기</translation>
    </message>
    <message>
        <source>Merge with the next segment</source>
        <translation>다음 구간과 합치기</translation>
    </message>
    <message>
        <source>Moderator</source>
        <translation>진행자</translation>
    </message>
    <message>
        <source>Move a quote's border</source>
        <translation>인용 경계 옮기기</translation>
    </message>
    <message>
        <source>Name of the speaker</source>
        <translation>화자 이름</translation>
    </message>
    <message>
        <source>No role</source>
        <translation>역할 없음</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Nothing can be heard: the system names no loudspeaker or headphones.</source>
        <translation>소리가 나지 않습니다. 스피커나 헤드폰을 찾을 수 없습니다.</translation>
    </message>
    <message>
        <source>Nothing of them is in the study.</source>
        <translation>연구에는 아무것도 추가되지 않았습니다.</translation>
    </message>
    <message>
        <source>Nothing said was heard in this recording.</source>
        <translation>이 녹음에서는 말소리를 찾지 못했습니다.</translation>
    </message>
    <message>
        <source>Observer</source>
        <translation>관찰자</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>일시 정지</translation>
    </message>
    <message>
        <source>Pause transcribing</source>
        <translation>전사 일시 정지</translation>
    </message>
    <message>
        <source>Paused: transcribed up to {time}.</source>
        <translation>일시 정지했습니다. {time}까지 전사했습니다.</translation>
    </message>
    <message>
        <source>Pausing after this passage…</source>
        <translation>이 부분을 마치고 일시 정지합니다…</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>재생</translation>
    </message>
    <message>
        <source>Play from here</source>
        <translation>여기부터 재생</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>재생 또는 일시 정지</translation>
    </message>
    <message>
        <source>Preparing “{name}” for listening</source>
        <translation>“{name}” 재생 준비 중</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>녹음</translation>
    </message>
    <message>
        <source>Recordings and transcripts</source>
        <translation>녹음과 녹취록</translation>
    </message>
    <message>
        <source>Recordings cannot be played: Qt's multimedia part could not be loaded ({reason}).</source>
        <translation>녹음을 재생할 수 없습니다. Qt의 멀티미디어 기능을 불러오지 못했습니다({reason}).</translation>
    </message>
    <message>
        <source>Recordings cannot be played: the system library libpulse0 is missing.</source>
        <translation>녹음을 재생할 수 없습니다. 시스템 라이브러리 libpulse0이 없습니다.</translation>
    </message>
    <message>
        <source>Rename source</source>
        <translation>자료 이름 변경</translation>
    </message>
    <message>
        <source>Rename speaker</source>
        <translation>화자 이름 변경</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>보기</translation>
    </message>
    <message>
        <source>Show the import report</source>
        <translation>가져오기 보고서 보기</translation>
    </message>
    <message>
        <source>Show the quote</source>
        <translation>인용 보기</translation>
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
        <source>Speaker</source>
        <translation>화자</translation>
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
        <source>Speech model</source>
        <translation>음성 모델</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>속도</translation>
    </message>
    <message>
        <source>Starting the speech recogniser…</source>
        <translation>음성 인식기를 시작하는 중…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>중단</translation>
    </message>
    <message>
        <source>Stop transcribing</source>
        <translation>전사 중단</translation>
    </message>
    <message>
        <source>Stopped: transcribed up to {time}.</source>
        <translation>중단했습니다. {time}까지 전사했습니다.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>중단하는 중…</translation>
    </message>
    <message>
        <source>Take {label} as the participant, as the name says</source>
        <translation>이름에 있는 {label}을(를) 참여자로 지정합니다</translation>
    </message>
    <message>
        <source>The recording cannot be played: {reason}</source>
        <translation>녹음을 재생할 수 없습니다: {reason}</translation>
    </message>
    <message>
        <source>The sample model knows only the sample interviews: with other recordings it writes nonsense.</source>
        <translation>샘플 모델은 샘플 인터뷰만 알아듣습니다. 다른 녹음은 제대로 전사하지 못합니다.</translation>
    </message>
    <message>
        <source>The speech model “{name}” is ready.</source>
        <translation>음성 모델 “{name}”을(를) 사용할 수 있습니다.</translation>
    </message>
    <message>
        <source>The speech recogniser ended unexpectedly. Nothing heard was lost, and it was started again.</source>
        <translation>음성 인식기가 예기치 않게 종료되었습니다. 지금까지 전사한 내용은 그대로이며 다시 시작했습니다.</translation>
    </message>
    <message>
        <source>The speech recogniser ends each time between {start} and {end} of “{name}”, so this was left out.</source>
        <translation>“{name}”의 {start}–{end}에서 음성 인식기가 매번 종료되어 이 부분은 제외했습니다.</translation>
    </message>
    <message>
        <source>The transcript that is there is replaced; what you corrected or quoted in it stays.</source>
        <translation>기존 녹취록을 새로 전사한 내용으로 바꿉니다. 직접 고치거나 인용한 부분은 그대로 둡니다.</translation>
    </message>
    <message>
        <source>There is no speech model on this machine yet. Download one, or add a model folder.</source>
        <translation>이 컴퓨터에는 아직 음성 모델이 없습니다. 모델을 내려받거나 모델 폴더를 추가해 주세요.</translation>
    </message>
    <message>
        <source>There is nothing to import: neither recordings nor transcripts.</source>
        <translation>가져올 녹음이나 녹취록이 없습니다.</translation>
    </message>
    <message>
        <source>This model knows English only.</source>
        <translation>이 모델은 영어만 알아듣습니다.</translation>
    </message>
    <message>
        <source>Too weak for Korean: about one letter in four is wrong. Take “small” or a larger model.</source>
        <translation>한국어에는 성능이 부족해 글자 네 개 중 하나꼴로 틀립니다. “small” 이상의 모델을 선택해 주세요.</translation>
    </message>
    <message>
        <source>Transcribe anew…</source>
        <translation>처음부터 다시 전사…</translation>
    </message>
    <message>
        <source>Transcribe {n} recording</source>
        <translation>녹음 {n}개 전사</translation>
    </message>
    <message>
        <source>Transcribe {n} recordings</source>
        <translation>녹음 {n}개 전사</translation>
    </message>
    <message>
        <source>Transcribe “{name}”</source>
        <translation>“{name}” 전사</translation>
    </message>
    <message>
        <source>Transcribe…</source>
        <translation>전사…</translation>
    </message>
    <message>
        <source>Transcribing</source>
        <translation>전사하는 중</translation>
    </message>
    <message>
        <source>Transcribing failed: {reason}</source>
        <translation>전사하지 못했습니다: {reason}</translation>
    </message>
    <message>
        <source>Transcribing “{name}”</source>
        <translation>“{name}” 전사 중</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>녹취록</translation>
    </message>
    <message>
        <source>Turns the selected recordings into text, on this machine</source>
        <translation>선택한 녹음을 이 컴퓨터에서 글로 옮깁니다</translation>
    </message>
    <message>
        <source>Two speakers were called “{label}”: now they are one.</source>
        <translation>“{label}”(이)라는 화자가 둘이어서 하나로 합쳤습니다.</translation>
    </message>
    <message>
        <source>Waiting for {n} recording before it</source>
        <translation>앞의 녹음 {n}개를 기다리는 중</translation>
    </message>
    <message>
        <source>Waiting for {n} recordings before it</source>
        <translation>앞의 녹음 {n}개를 기다리는 중</translation>
    </message>
    <message>
        <source>Waveform</source>
        <translation>파형</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>자세히 보기</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>이유 보기</translation>
    </message>
    <message>
        <source>Write in the text; Enter splits a segment, Esc ends</source>
        <translation>글을 고칩니다. Enter로 구간을 나누고 Esc로 마칩니다</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>중단됨</translation>
    </message>
    <message>
        <source>not transcribed</source>
        <translation>전사 전</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>일시 정지됨</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>중단함</translation>
    </message>
    <message>
        <source>to be downloaded</source>
        <translation>내려받기 필요</translation>
    </message>
    <message>
        <source>transcribed</source>
        <translation>전사 완료</translation>
    </message>
    <message>
        <source>transcribing {percent}</source>
        <translation>전사 중 {percent}</translation>
    </message>
    <message>
        <source>transcribing…</source>
        <translation>전사 중…</translation>
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
        <source>{n} recording has not been transcribed to its end.</source>
        <translation>끝까지 전사하지 못한 녹음이 {n}개 있습니다.</translation>
    </message>
    <message>
        <source>{n} recordings have not been transcribed to their end.</source>
        <translation>끝까지 전사하지 못한 녹음이 {n}개 있습니다.</translation>
    </message>
    <message>
        <source>{n} source</source>
        <translation>자료 {n}개</translation>
    </message>
    <message>
        <source>{n} source was deleted.</source>
        <translation>자료 {n}개를 삭제했습니다.</translation>
    </message>
    <message>
        <source>{n} sources</source>
        <translation>자료 {n}개</translation>
    </message>
    <message>
        <source>{n} sources were deleted.</source>
        <translation>자료 {n}개를 삭제했습니다.</translation>
    </message>
    <message>
        <source>{n} stretch could not be transcribed: {spans}</source>
        <translation>{n}개 부분을 전사하지 못했습니다: {spans}</translation>
    </message>
    <message>
        <source>{n} stretches could not be transcribed: {spans}</source>
        <translation>{n}개 부분을 전사하지 못했습니다: {spans}</translation>
    </message>
    <message>
        <source>“{name}” came in.</source>
        <translation>“{name}”을(를) 가져왔습니다.</translation>
    </message>
    <message>
        <source>“{name}” is not on this machine yet.</source>
        <translation>“{name}” 모델이 아직 이 컴퓨터에 없습니다.</translation>
    </message>
    <message>
        <source>“{name}” is transcribed.</source>
        <translation>“{name}” 전사를 마쳤습니다.</translation>
    </message>
    <message>
        <source>“{name}” was deleted.</source>
        <translation>“{name}”을(를) 삭제했습니다.</translation>
    </message>
</context>
</TS>
