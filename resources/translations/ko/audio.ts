<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko">
<context>
    <name>audio</name>
    <message>
        <source>Check on the recorder whether the recording is there.</source>
        <translation>녹음기에 녹음이 남아 있는지 확인해 주세요.</translation>
    </message>
    <message>
        <source>Check that the folder may be written to.</source>
        <translation>폴더에 쓰기 권한이 있는지 확인해 주세요.</translation>
    </message>
    <message>
        <source>Check the permissions of the file.</source>
        <translation>파일의 접근 권한을 확인해 주세요.</translation>
    </message>
    <message>
        <source>Choose a recording inside it.</source>
        <translation>폴더 안의 녹음 파일을 선택해 주세요.</translation>
    </message>
    <message>
        <source>Choose a recording with an audio track.</source>
        <translation>소리가 들어 있는 녹음을 선택해 주세요.</translation>
    </message>
    <message>
        <source>Copy it again from the recorder, or open it there and save it once more.</source>
        <translation>녹음기에서 다시 복사하시거나, 녹음기에서 열어 다시 저장해 주세요.</translation>
    </message>
    <message>
        <source>Copy it again from the recorder.</source>
        <translation>녹음기에서 다시 복사해 주세요.</translation>
    </message>
    <message>
        <source>Give it the ending .txt and import it as a transcript.</source>
        <translation>파일 확장자를 .txt로 바꾸어 녹취록으로 가져와 주세요.</translation>
    </message>
    <message>
        <source>Look where it was moved to.</source>
        <translation>파일이 어디로 옮겨졌는지 확인해 주세요.</translation>
    </message>
    <message>
        <source>Make room on the disk and try again.</source>
        <translation>디스크 공간을 확보한 뒤 다시 시도해 주세요.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>변경된 것은 없습니다.</translation>
    </message>
    <message>
        <source>Play it in another program; if that works, save it there as m4a, mp3 or wav.</source>
        <translation>다른 프로그램에서 재생해 보시고, 재생된다면 그 프로그램에서 m4a, mp3 또는 wav로 저장해 주세요.</translation>
    </message>
    <message>
        <source>Prepare the recording again.</source>
        <translation>녹음을 다시 준비해 주세요.</translation>
    </message>
    <message>
        <source>The disk is full: there is no room in {folder} for the working copy of the sound.</source>
        <translation>디스크가 가득 차서 {folder}에 작업용 음성 사본을 저장할 수 없습니다.</translation>
    </message>
    <message>
        <source>The recording itself is untouched, and nothing half-written was left behind.</source>
        <translation>원본 녹음은 그대로이며, 쓰다 만 파일도 남지 않았습니다.</translation>
    </message>
    <message>
        <source>The recording itself is untouched.</source>
        <translation>원본 녹음은 그대로입니다.</translation>
    </message>
    <message>
        <source>The sound in “{name}” is stored in a form that cannot be read.</source>
        <translation>“{name}”의 소리는 읽을 수 없는 형식으로 저장되어 있습니다.</translation>
    </message>
    <message>
        <source>The waveform of “{name}” cannot be read.</source>
        <translation>“{name}”의 파형을 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>The working copy of the sound cannot be written to {folder}.</source>
        <translation>{folder}에 작업용 음성 사본을 저장할 수 없습니다.</translation>
    </message>
    <message>
        <source>The working copy of the sound, “{name}”, is missing or damaged.</source>
        <translation>작업용 음성 사본 “{name}”이(가) 없거나 손상되었습니다.</translation>
    </message>
    <message>
        <source>“{name}” holds no sound.</source>
        <translation>“{name}”에는 소리가 없습니다.</translation>
    </message>
    <message>
        <source>“{name}” is 0 seconds long.</source>
        <translation>“{name}”의 길이가 0초입니다.</translation>
    </message>
    <message>
        <source>“{name}” is a folder.</source>
        <translation>“{name}”은(는) 폴더입니다.</translation>
    </message>
    <message>
        <source>“{name}” is a text file, whatever its name says.</source>
        <translation>“{name}”은(는) 이름과 달리 텍스트 파일입니다.</translation>
    </message>
    <message>
        <source>“{name}” is empty: the file has no content.</source>
        <translation>“{name}”은(는) 내용이 없는 빈 파일입니다.</translation>
    </message>
    <message>
        <source>“{name}” is incomplete: it was cut off before the recorder had finished writing it.</source>
        <translation>“{name}”이(가) 완전하지 않습니다. 녹음기가 파일을 다 쓰기 전에 끊겼습니다.</translation>
    </message>
    <message>
        <source>“{name}” is no recording that can be read.</source>
        <translation>“{name}”은(는) 읽을 수 있는 녹음이 아닙니다.</translation>
    </message>
    <message>
        <source>“{name}” is not there any more.</source>
        <translation>“{name}”이(가) 더 이상 그 위치에 없습니다.</translation>
    </message>
    <message>
        <source>“{name}” may not be read.</source>
        <translation>“{name}”을(를) 읽을 권한이 없습니다.</translation>
    </message>
</context>
</TS>
