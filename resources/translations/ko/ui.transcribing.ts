<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko">
<context>
    <name>ui.transcribing</name>
    <message>
        <source>After all others</source>
        <translation>다른 녹음을 모두 마친 뒤</translation>
    </message>
    <message>
        <source>As 12:30 or 1:05:00</source>
        <translation>12:30 또는 1:05:00처럼 적어 주세요</translation>
    </message>
    <message>
        <source>At what time to begin</source>
        <translation>시작할 시각</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>돌아가기</translation>
    </message>
    <message>
        <source>Download “{name}” ({megabytes} MB)</source>
        <translation>“{name}” 내려받기 ({megabytes} MB)</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>Fewer choices</source>
        <translation>간단히 보기</translation>
    </message>
    <message>
        <source>Finishing…</source>
        <translation>마무리하는 중…</translation>
    </message>
    <message>
        <source>Go on with all</source>
        <translation>모두 이어 하기</translation>
    </message>
    <message>
        <source>In its turn</source>
        <translation>차례가 되면</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>중단됨</translation>
    </message>
    <message>
        <source>Interrupted: nothing is transcribed yet.</source>
        <translation>중단되었습니다. 아직 전사한 내용이 없습니다.</translation>
    </message>
    <message>
        <source>Interrupted: transcribed up to {time}.</source>
        <translation>중단되었습니다. {time}까지 전사했습니다.</translation>
    </message>
    <message>
        <source>Languages change within the interview</source>
        <translation>인터뷰 중에 언어가 바뀝니다</translation>
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
        <source>More choices</source>
        <translation>더 많은 선택</translation>
    </message>
    <message>
        <source>More: {choices}</source>
        <translation>더 보기: {choices}</translation>
    </message>
    <message>
        <source>Names and products, with commas between</source>
        <translation>이름과 제품명을 쉼표로 구분해 적어 주세요</translation>
    </message>
    <message>
        <source>Not before</source>
        <translation>정한 시각 이후</translation>
    </message>
    <message>
        <source>Not transcribed: {names}</source>
        <translation>전사하지 못함: {names}</translation>
    </message>
    <message>
        <source>Nothing said was heard in this recording.</source>
        <translation>이 녹음에서는 말소리를 찾지 못했습니다.</translation>
    </message>
    <message>
        <source>Pause all</source>
        <translation>모두 일시 정지</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>일시 정지됨</translation>
    </message>
    <message>
        <source>Paused: nothing is transcribed yet.</source>
        <translation>일시 정지했습니다. 아직 전사한 내용이 없습니다.</translation>
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
        <source>Queue ({n})</source>
        <translation>대기열 ({n})</translation>
    </message>
    <message>
        <source>Queue of transcriptions</source>
        <translation>전사 대기열</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>보기</translation>
    </message>
    <message>
        <source>Starting the speech recogniser…</source>
        <translation>음성 인식기를 시작하는 중…</translation>
    </message>
    <message>
        <source>Stopped: nothing is transcribed yet.</source>
        <translation>중단했습니다. 아직 전사한 내용이 없습니다.</translation>
    </message>
    <message>
        <source>Stopped: transcribed up to {time}.</source>
        <translation>중단했습니다. {time}까지 전사했습니다.</translation>
    </message>
    <message>
        <source>The first words appear here as soon as they are heard.</source>
        <translation>들리는 대로 첫 문장부터 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>The recording is only {time} long.</source>
        <translation>녹음 길이는 {time}입니다.</translation>
    </message>
    <message>
        <source>The sample model knows only the sample interviews: with other recordings it writes nonsense.</source>
        <translation>예제 모델은 예제 인터뷰만 알아듣습니다. 다른 녹음은 제대로 전사하지 못합니다.</translation>
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
        <source>Transcribe from</source>
        <translation>전사 시작 지점</translation>
    </message>
    <message>
        <source>Transcribe to</source>
        <translation>전사 끝 지점</translation>
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
        <source>Transcribing</source>
        <translation>전사하는 중</translation>
    </message>
    <message>
        <source>Transcribing failed: {reason}</source>
        <translation>전사하지 못했습니다: {reason}</translation>
    </message>
    <message>
        <source>Transcribing goes more slowly than it could. {why}</source>
        <translation>전사가 가능한 것보다 느리게 진행됩니다. {why}</translation>
    </message>
    <message>
        <source>Transcribing voice {n} of {all}</source>
        <translation>{all}개 음성 중 {n}번째 전사하는 중</translation>
    </message>
    <message>
        <source>Transcribing “{name}”</source>
        <translation>“{name}” 전사 중</translation>
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
        <source>Waiting until {time}</source>
        <translation>{time}까지 대기 중</translation>
    </message>
    <message>
        <source>Words to expect</source>
        <translation>나올 단어</translation>
    </message>
    <message>
        <source>about {n} hour</source>
        <translation>약 {n}시간</translation>
    </message>
    <message>
        <source>about {n} hours</source>
        <translation>약 {n}시간</translation>
    </message>
    <message>
        <source>about {n} minute</source>
        <translation>약 {n}분</translation>
    </message>
    <message>
        <source>about {n} minutes</source>
        <translation>약 {n}분</translation>
    </message>
    <message>
        <source>beginning</source>
        <translation>처음</translation>
    </message>
    <message>
        <source>by channel</source>
        <translation>채널별</translation>
    </message>
    <message>
        <source>by track</source>
        <translation>트랙별</translation>
    </message>
    <message>
        <source>changing languages</source>
        <translation>언어가 바뀜</translation>
    </message>
    <message>
        <source>end</source>
        <translation>끝</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>중단됨</translation>
    </message>
    <message>
        <source>language by listening</source>
        <translation>언어 자동 감지</translation>
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
        <source>sample model</source>
        <translation>예제 모델</translation>
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
        <source>waits until {time}</source>
        <translation>{time}까지 대기</translation>
    </message>
    <message>
        <source>{names} and {n} more</source>
        <translation>{names} 외 {n}개</translation>
    </message>
    <message>
        <source>{n} failed</source>
        <translation>{n}개 실패</translation>
    </message>
    <message>
        <source>{n} recording has not been transcribed to its end.</source>
        <translation>끝까지 전사하지 못한 녹음이 {n}개 있습니다.</translation>
    </message>
    <message>
        <source>{n} recording is transcribed</source>
        <translation>녹음 {n}개를 전사했습니다</translation>
    </message>
    <message>
        <source>{n} recordings are transcribed</source>
        <translation>녹음 {n}개를 전사했습니다</translation>
    </message>
    <message>
        <source>{n} recordings have not been transcribed to their end.</source>
        <translation>끝까지 전사하지 못한 녹음이 {n}개 있습니다.</translation>
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
        <source>{n} word to expect</source>
        <translation>나올 단어 {n}개</translation>
    </message>
    <message>
        <source>{n} words to expect</source>
        <translation>나올 단어 {n}개</translation>
    </message>
    <message>
        <source>“{name}” could not be transcribed</source>
        <translation>“{name}” 녹음을 전사하지 못했습니다</translation>
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
        <source>“{time}” is no time of the day. Write it as 22:00.</source>
        <translation>“{time}”은(는) 올바른 시각이 아닙니다. 22:00처럼 적어 주세요.</translation>
    </message>
</context>
</TS>
