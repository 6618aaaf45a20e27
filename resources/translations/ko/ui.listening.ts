<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko">
<context>
    <name>ui.listening</name>
    <message>
        <source>A click goes there; the arrow keys go back and forth by five seconds.</source>
        <translation>클릭하면 그 위치로 이동하고, 화살표 키로 5초씩 앞뒤로 이동합니다.</translation>
    </message>
    <message>
        <source>Connect one, then start InterviewKit again.</source>
        <translation>장치를 연결한 다음 InterviewKit을 다시 시작해 주세요.</translation>
    </message>
    <message>
        <source>Everything else works, transcribing too.</source>
        <translation>전사를 포함한 다른 기능은 모두 사용할 수 있습니다.</translation>
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
        <source>Its transcript is untouched.</source>
        <translation>녹취록은 그대로입니다.</translation>
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
        <source>Play</source>
        <translation>재생</translation>
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
        <source>Speed</source>
        <translation>속도</translation>
    </message>
    <message>
        <source>The recording cannot be played: {reason}</source>
        <translation>녹음을 재생할 수 없습니다: {reason}</translation>
    </message>
    <message>
        <source>Waveform</source>
        <translation>파형</translation>
    </message>
</context>
</TS>
