<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko">
<context>
    <name>audio</name>
    <message>
        <source>A clip cannot be written as “{name}”.</source>
        <translation>클립을 “{name}”(으)로 쓸 수 없습니다.</translation>
    </message>
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
        <source>Choose another folder, or save it as .wav.</source>
        <translation>다른 폴더를 고르거나 .wav로 저장해 주세요.</translation>
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
        <source>End the name with one of these: {endings}.</source>
        <translation>이름 끝을 다음 가운데 하나로 적어 주세요: {endings}.</translation>
    </message>
    <message>
        <source>Free some space, or choose another disk.</source>
        <translation>공간을 비우거나 다른 디스크를 골라 주세요.</translation>
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
        <source>Nothing was written.</source>
        <translation>아무것도 쓰지 않았습니다.</translation>
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
        <source>Save the clip as sound.</source>
        <translation>클립을 소리로 저장해 주세요.</translation>
    </message>
    <message>
        <source>Select another part.</source>
        <translation>다른 부분을 선택해 주세요.</translation>
    </message>
    <message>
        <source>Select what you want to save.</source>
        <translation>저장할 부분을 선택해 주세요.</translation>
    </message>
    <message>
        <source>The clip would be empty.</source>
        <translation>클립이 비어 있게 됩니다.</translation>
    </message>
    <message>
        <source>The clip “{name}” could not be made ({reason}).</source>
        <translation>클립 “{name}”을(를) 만들지 못했습니다({reason}).</translation>
    </message>
    <message>
        <source>The disk is full: there is no room in {folder} for the working copy of the sound.</source>
        <translation>디스크가 가득 차서 {folder}에 작업용 음성 사본을 저장할 수 없습니다.</translation>
    </message>
    <message>
        <source>The disk is too full to write “{name}”.</source>
        <translation>디스크에 공간이 부족해 “{name}” 파일을 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>The recording ends before the clip begins.</source>
        <translation>클립이 시작하기 전에 녹음이 끝납니다.</translation>
    </message>
    <message>
        <source>The recording is untouched, and so is a file that was there before.</source>
        <translation>녹음은 그대로이고, 전에 있던 파일도 그대로입니다.</translation>
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
        <source>“{name}” has no pictures.</source>
        <translation>“{name}”에는 화면이 없습니다.</translation>
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
