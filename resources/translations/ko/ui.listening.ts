<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko">
<context>
    <name>ui.listening</name>
    <message>
        <source>A click goes there; the arrow keys go back and forth, with Shift they select; + and − zoom.</source>
        <translation>클릭하면 그 위치로 이동합니다. 화살표 키로 앞뒤로 이동하고, Shift와 함께 누르면 선택하며, +와 −로 확대하거나 축소합니다.</translation>
    </message>
    <message>
        <source>Connect one, then start InterviewKit again.</source>
        <translation>장치를 연결한 다음 InterviewKit을 다시 시작해 주세요.</translation>
    </message>
    <message>
        <source>Drag to move the part that the waveform shows.</source>
        <translation>드래그하면 파형에 보이는 부분이 이동합니다.</translation>
    </message>
    <message>
        <source>Everything else works, transcribing too.</source>
        <translation>전사를 포함한 다른 기능은 모두 사용할 수 있습니다.</translation>
    </message>
    <message>
        <source>Find it…</source>
        <translation>찾아보기…</translation>
    </message>
    <message>
        <source>Hide the picture</source>
        <translation>화면 숨기기</translation>
    </message>
    <message>
        <source>Import the recording again.</source>
        <translation>녹음을 다시 가져와 주세요.</translation>
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
        <source>Its sound and its transcript are there.</source>
        <translation>소리와 녹취록은 그대로 있습니다.</translation>
    </message>
    <message>
        <source>Its transcript is untouched.</source>
        <translation>녹취록은 그대로입니다.</translation>
    </message>
    <message>
        <source>Jump back on pause</source>
        <translation>일시 정지할 때 되감기</translation>
    </message>
    <message>
        <source>Keys and foot pedals…</source>
        <translation>단축키와 풋 페달…</translation>
    </message>
    <message>
        <source>Looking at “{name}”</source>
        <translation>“{name}” 확인 중</translation>
    </message>
    <message>
        <source>Looking for a picture</source>
        <translation>영상 화면을 찾는 중</translation>
    </message>
    <message>
        <source>More about listening</source>
        <translation>듣기 설정 더 보기</translation>
    </message>
    <message>
        <source>Not at all</source>
        <translation>하지 않음</translation>
    </message>
    <message>
        <source>Nothing can be heard: the system names no loudspeaker or headphones.</source>
        <translation>소리가 나지 않습니다. 스피커나 헤드폰을 찾을 수 없습니다.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>일시 정지</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>영상</translation>
    </message>
    <message>
        <source>Picture of the video</source>
        <translation>영상 화면</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>재생</translation>
    </message>
    <message>
        <source>Reading the waveform</source>
        <translation>파형을 읽는 중</translation>
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
        <source>Save the video once more as mp4 (H.264) in another program, and import that.</source>
        <translation>다른 프로그램에서 mp4(H.264)로 다시 저장한 다음 그 파일을 가져와 주세요.</translation>
    </message>
    <message>
        <source>Show in a window of its own</source>
        <translation>별도 창에서 보기</translation>
    </message>
    <message>
        <source>Show the whole recording</source>
        <translation>녹음 전체 보기</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>속도</translation>
    </message>
    <message>
        <source>Steps back and forth</source>
        <translation>앞뒤 이동 간격</translation>
    </message>
    <message>
        <source>The picture of “{name}” cannot be shown: {reason}</source>
        <translation>“{name}”의 영상 화면을 표시할 수 없습니다: {reason}</translation>
    </message>
    <message>
        <source>The recording cannot be played: {reason}</source>
        <translation>녹음을 재생할 수 없습니다: {reason}</translation>
    </message>
    <message>
        <source>The whole recording</source>
        <translation>녹음 전체</translation>
    </message>
    <message>
        <source>The whole recording: drag to move the part that the waveform shows.</source>
        <translation>녹음 전체입니다. 드래그하면 파형에 보이는 부분이 이동합니다.</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>음량</translation>
    </message>
    <message>
        <source>Waveform</source>
        <translation>파형</translation>
    </message>
    <message>
        <source>Where is “{name}” now?</source>
        <translation>“{name}” 파일이 지금 어디에 있나요?</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>확대</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>축소</translation>
    </message>
</context>
</TS>
