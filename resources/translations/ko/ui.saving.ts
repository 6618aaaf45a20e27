<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko">
<context>
    <name>ui.saving</name>
    <message>
        <source>A tone</source>
        <translation>삐 소리</translation>
    </message>
    <message>
        <source>After the text</source>
        <translation>글 뒤</translation>
    </message>
    <message>
        <source>As chosen below</source>
        <translation>아래에서 고른 대로</translation>
    </message>
    <message>
        <source>As the program</source>
        <translation>프로그램과 같게</translation>
    </message>
    <message>
        <source>At every turn</source>
        <translation>발화마다</translation>
    </message>
    <message>
        <source>At intervals</source>
        <translation>일정한 간격으로</translation>
    </message>
    <message>
        <source>Before the speaker</source>
        <translation>화자 앞</translation>
    </message>
    <message>
        <source>Blur the picture there too</source>
        <translation>그 부분의 화면도 흐리게 하기</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>폴더 고르기…</translation>
    </message>
    <message>
        <source>Clean reading, without fillers and false starts</source>
        <translation>군말과 말더듬을 뺀 다듬은 글</translation>
    </message>
    <message>
        <source>Clip of {length}, from {start}</source>
        <translation>{start}부터 {length} 길이의 클립</translation>
    </message>
    <message>
        <source>Cut long segments into captions of two short lines</source>
        <translation>긴 구간을 짧은 두 줄 자막으로 나누기</translation>
    </message>
    <message>
        <source>End of the clip</source>
        <translation>클립의 끝</translation>
    </message>
    <message>
        <source>Export the transcript of “{name}”</source>
        <translation>“{name}”의 녹취록 내보내기</translation>
    </message>
    <message>
        <source>Export transcript</source>
        <translation>녹취록 내보내기</translation>
    </message>
    <message>
        <source>Export transcripts</source>
        <translation>녹취록 내보내기</translation>
    </message>
    <message>
        <source>Export {n} transcript, each into a file</source>
        <translation>녹취록 {n}개를 파일로 내보내기</translation>
    </message>
    <message>
        <source>Export {n} transcripts, each into a file</source>
        <translation>녹취록 {n}개를 각각 파일로 내보내기</translation>
    </message>
    <message>
        <source>Exporting {n} transcript</source>
        <translation>녹취록 {n}개를 내보내는 중</translation>
    </message>
    <message>
        <source>Exporting {n} transcripts</source>
        <translation>녹취록 {n}개를 내보내는 중</translation>
    </message>
    <message>
        <source>Expressions, tone and gestures</source>
        <translation>표정, 말투, 몸짓</translation>
    </message>
    <message>
        <source>Fields: {fields}. What stands beside a field, set off by |, is written only where it has a value.</source>
        <translation>칸: {fields}. |로 나누어 칸 옆에 적은 것은 값이 있을 때만 쓰입니다.</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>지우기</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>형식</translation>
    </message>
    <message>
        <source>From – to</source>
        <translation>처음 – 끝</translation>
    </message>
    <message>
        <source>Heading with source, participant, date and model</source>
        <translation>자료, 참여자, 날짜, 모델을 적은 머리글</translation>
    </message>
    <message>
        <source>Headings in</source>
        <translation>머리글 언어</translation>
    </message>
    <message>
        <source>Initials</source>
        <translation>머리글자</translation>
    </message>
    <message>
        <source>Interval, in seconds</source>
        <translation>간격(초)</translation>
    </message>
    <message>
        <source>Join neighbouring segments of one speaker</source>
        <translation>같은 화자의 이어진 구간 합치기</translation>
    </message>
    <message>
        <source>Keep this style</source>
        <translation>스타일 간직하기</translation>
    </message>
    <message>
        <source>Keep this style…</source>
        <translation>이 스타일 간직하기…</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>짜임</translation>
    </message>
    <message>
        <source>Lines, in Word</source>
        <translation>줄(Word에서)</translation>
    </message>
    <message>
        <source>Listen to it</source>
        <translation>들어 보기</translation>
    </message>
    <message>
        <source>Name of the style</source>
        <translation>스타일 이름</translation>
    </message>
    <message>
        <source>Names as they are</source>
        <translation>이름 그대로</translation>
    </message>
    <message>
        <source>Names that are spoken in the text stay as they are.</source>
        <translation>글 속에서 말한 이름은 그대로 남습니다.</translation>
    </message>
    <message>
        <source>No marks</source>
        <translation>표시 없음</translation>
    </message>
    <message>
        <source>No names</source>
        <translation>이름 없음</translation>
    </message>
    <message>
        <source>No numbers</source>
        <translation>번호 없음</translation>
    </message>
    <message>
        <source>No times</source>
        <translation>시간 없음</translation>
    </message>
    <message>
        <source>Nothing is bleeped.</source>
        <translation>가리는 말이 없습니다.</translation>
    </message>
    <message>
        <source>Own line</source>
        <translation>나만의 줄</translation>
    </message>
    <message>
        <source>Paragraphs</source>
        <translation>문단</translation>
    </message>
    <message>
        <source>Participants’ labels and roles instead of names</source>
        <translation>이름 대신 참여자 표시와 역할</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>자리</translation>
    </message>
    <message>
        <source>Preparing the clip</source>
        <translation>클립을 준비하는 중</translation>
    </message>
    <message>
        <source>Reading the transcript</source>
        <translation>녹취록을 읽는 중</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>저장 형식</translation>
    </message>
    <message>
        <source>Save clip</source>
        <translation>클립 저장</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>저장…</translation>
    </message>
    <message>
        <source>Select the part of the recording that you want to save.</source>
        <translation>저장할 녹음 부분을 선택해 주세요.</translation>
    </message>
    <message>
        <source>Shortest pause, in seconds</source>
        <translation>가장 짧은 쉼(초)</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>폴더에서 보기</translation>
    </message>
    <message>
        <source>Show pauses from</source>
        <translation>쉼 표시, 최소</translation>
    </message>
    <message>
        <source>Shown as plain text; the file has its styles.</source>
        <translation>일반 텍스트로 보여 드립니다. 파일에는 서식이 들어갑니다.</translation>
    </message>
    <message>
        <source>Sound, as it is (.wav)</source>
        <translation>소리, 그대로 (.wav)</translation>
    </message>
    <message>
        <source>Sound, lossless (.flac)</source>
        <translation>소리, 무손실 (.flac)</translation>
    </message>
    <message>
        <source>Sound, small (.m4a)</source>
        <translation>소리, 작은 파일 (.m4a)</translation>
    </message>
    <message>
        <source>Sound, small (.mp3)</source>
        <translation>소리, 작은 파일 (.mp3)</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>화자</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>중단</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>스타일</translation>
    </message>
    <message>
        <source>The first lines</source>
        <translation>첫 부분</translation>
    </message>
    <message>
        <source>Tick the words that nobody shall hear:</source>
        <translation>들리지 않아야 할 낱말에 표시해 주세요:</translation>
    </message>
    <message>
        <source>Time stamps</source>
        <translation>시간 표시</translation>
    </message>
    <message>
        <source>Video (.mp4)</source>
        <translation>영상 (.mp4)</translation>
    </message>
    <message>
        <source>Where it is bleeped</source>
        <translation>가린 자리에는</translation>
    </message>
    <message>
        <source>Where words have no times of their own, a whole segment is bleeped.</source>
        <translation>낱말에 시간이 없는 곳은 구간 전체를 가립니다.</translation>
    </message>
    <message>
        <source>Write captions (.srt) beside it</source>
        <translation>자막(.srt)도 함께 저장하기</translation>
    </message>
    <message>
        <source>Written as</source>
        <translation>적는 방식</translation>
    </message>
    <message>
        <source>f4 writes only where a turn ends; each begins where the one before ended.</source>
        <translation>f4는 발화가 끝나는 시간만 적습니다. 발화는 앞 발화가 끝난 곳에서 시작합니다.</translation>
    </message>
    <message>
        <source>{n} file was written.</source>
        <translation>파일 {n}개를 썼습니다.</translation>
    </message>
    <message>
        <source>{n} files were written.</source>
        <translation>파일 {n}개를 썼습니다.</translation>
    </message>
    <message>
        <source>{n} word is bleeped.</source>
        <translation>낱말 {n}개를 가립니다.</translation>
    </message>
    <message>
        <source>{n} words are bleeped.</source>
        <translation>낱말 {n}개를 가립니다.</translation>
    </message>
    <message>
        <source>{source}: {reason}</source>
        <translation>{source}: {reason}</translation>
    </message>
</context>
</TS>
