<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko">
<context>
    <name>transcription</name>
    <message>
        <source>Ask the people who run your network to allow huggingface.co, or add a model folder by hand.</source>
        <translation>네트워크 관리자에게 huggingface.co 접속 허용을 요청하시거나, 모델 폴더를 직접 추가해 주세요.</translation>
    </message>
    <message>
        <source>Check the name, or download it by hand and add its folder.</source>
        <translation>이름을 확인하시거나, 모델을 직접 내려받아 폴더로 추가해 주세요.</translation>
    </message>
    <message>
        <source>Check the network. On a machine without network, copy a model folder over and add it.</source>
        <translation>네트워크 연결을 확인해 주세요. 네트워크가 없는 컴퓨터라면 모델 폴더를 복사해 와서 추가해 주세요.</translation>
    </message>
    <message>
        <source>Choose a model converted for CTranslate2.</source>
        <translation>CTranslate2용으로 변환된 모델을 선택해 주세요.</translation>
    </message>
    <message>
        <source>Choose a smaller model, or close other programs to free memory. Details are in {log}.</source>
        <translation>더 작은 모델을 선택하시거나, 다른 프로그램을 닫아 메모리를 확보해 주세요. 자세한 내용은 {log}에 있습니다.</translation>
    </message>
    <message>
        <source>Choose the folder that holds model.bin, config.json and tokenizer.json.</source>
        <translation>model.bin, config.json, tokenizer.json이 들어 있는 폴더를 선택해 주세요.</translation>
    </message>
    <message>
        <source>Copy or download the whole folder again.</source>
        <translation>폴더 전체를 다시 복사하거나 내려받아 주세요.</translation>
    </message>
    <message>
        <source>Download it first: interviewkit models download {name}</source>
        <translation>먼저 모델을 내려받아 주세요: interviewkit models download {name}</translation>
    </message>
    <message>
        <source>In a company network, have its certificate installed in the system, or set SSL_CERT_FILE.</source>
        <translation>회사 네트워크라면 회사 인증서를 시스템에 설치하시거나 SSL_CERT_FILE을 지정해 주세요.</translation>
    </message>
    <message>
        <source>Install it with: uv sync --extra openai-whisper. Or choose a faster-whisper model.</source>
        <translation>다음 명령으로 설치해 주세요: uv sync --extra openai-whisper. 또는 faster-whisper 모델을 선택해 주세요.</translation>
    </message>
    <message>
        <source>It takes 3 MB.</source>
        <translation>차지하는 용량은 3MB입니다.</translation>
    </message>
    <message>
        <source>Make room on the disk, or keep models elsewhere by setting INTERVIEWKIT_MODELS.</source>
        <translation>디스크 공간을 확보하시거나, INTERVIEWKIT_MODELS를 지정해 모델을 다른 곳에 보관해 주세요.</translation>
    </message>
    <message>
        <source>Recordings and transcripts are untouched.</source>
        <translation>녹음과 녹취록은 그대로 있습니다.</translation>
    </message>
    <message>
        <source>Remove the model and download it again, or choose another one.</source>
        <translation>모델을 삭제한 뒤 다시 내려받으시거나, 다른 모델을 선택해 주세요.</translation>
    </message>
    <message>
        <source>Rename the folder, or remove the other model first.</source>
        <translation>폴더 이름을 바꾸시거나, 먼저 기존 모델을 삭제해 주세요.</translation>
    </message>
    <message>
        <source>See what there is with: interviewkit models list</source>
        <translation>다음 명령으로 모델 목록을 확인해 주세요: interviewkit models list</translation>
    </message>
    <message>
        <source>The disk has no room for the model: {need} MB are needed, {free} MB are free in {folder}.</source>
        <translation>모델을 저장할 디스크 공간이 부족합니다. {need}MB가 필요하지만 {folder}에는 {free}MB만 남아 있습니다.</translation>
    </message>
    <message>
        <source>The disk is full: there is no room for the speech model in {folder}.</source>
        <translation>디스크가 가득 차서 {folder}에 음성 모델을 저장할 수 없습니다.</translation>
    </message>
    <message>
        <source>The download of “{name}” was stopped: the certificate of the other side is not trusted.</source>
        <translation>상대 서버의 인증서를 신뢰할 수 없어 “{name}” 내려받기를 중단했습니다.</translation>
    </message>
    <message>
        <source>The hub cannot serve “{name}” at the moment (answer {status}).</source>
        <translation>지금은 모델 저장소에서 “{name}”을(를) 내려받을 수 없습니다(응답 {status}).</translation>
    </message>
    <message>
        <source>The hub has no model “{name}” for everybody (answer {status}).</source>
        <translation>모델 저장소에 공개된 “{name}” 모델이 없습니다(응답 {status}).</translation>
    </message>
    <message>
        <source>The network's proxy refuses the download of “{name}”.</source>
        <translation>네트워크의 프록시가 “{name}” 내려받기를 거부했습니다.</translation>
    </message>
    <message>
        <source>The recording and what was transcribed so far are safe.</source>
        <translation>녹음과 지금까지 전사한 내용은 안전합니다.</translation>
    </message>
    <message>
        <source>The sample model belongs to InterviewKit and stays.</source>
        <translation>샘플 모델은 InterviewKit에 포함된 것이어서 삭제할 수 없습니다.</translation>
    </message>
    <message>
        <source>The second engine, openai-whisper, is not installed.</source>
        <translation>두 번째 엔진인 openai-whisper가 설치되어 있지 않습니다.</translation>
    </message>
    <message>
        <source>The speech model cannot be written to {folder}: {reason}</source>
        <translation>{folder}에 음성 모델을 저장할 수 없습니다: {reason}</translation>
    </message>
    <message>
        <source>The speech model “{name}” cannot be downloaded: the hub does not answer.</source>
        <translation>모델 저장소가 응답하지 않아 음성 모델 “{name}”을(를) 내려받을 수 없습니다.</translation>
    </message>
    <message>
        <source>The speech model “{name}” cannot be loaded: {reason}</source>
        <translation>음성 모델 “{name}”을(를) 불러올 수 없습니다: {reason}</translation>
    </message>
    <message>
        <source>The speech model “{name}” is damaged: {file} is cut off or is something else.</source>
        <translation>음성 모델 “{name}”이(가) 손상되었습니다. {file}이(가) 잘렸거나 다른 파일입니다.</translation>
    </message>
    <message>
        <source>The speech model “{name}” is incomplete: {file} is missing.</source>
        <translation>음성 모델 “{name}”이(가) 완전하지 않습니다. {file}이(가) 없습니다.</translation>
    </message>
    <message>
        <source>The speech model “{name}” is not on this machine.</source>
        <translation>음성 모델 “{name}”이(가) 이 컴퓨터에 없습니다.</translation>
    </message>
    <message>
        <source>The speech model “{name}” is not there.</source>
        <translation>음성 모델 “{name}”이(가) 그 위치에 없습니다.</translation>
    </message>
    <message>
        <source>The speech recogniser ends again and again (status {status}).</source>
        <translation>음성 인식기가 계속 비정상 종료됩니다(상태 {status}).</translation>
    </message>
    <message>
        <source>There is a speech model called “{name}” already.</source>
        <translation>“{name}”이라는 음성 모델이 이미 있습니다.</translation>
    </message>
    <message>
        <source>There is no speech model called “{name}”.</source>
        <translation>“{name}”이라는 음성 모델이 없습니다.</translation>
    </message>
    <message>
        <source>Try again in some minutes.</source>
        <translation>몇 분 뒤에 다시 시도해 주세요.</translation>
    </message>
    <message>
        <source>Try again. If it happens twice, something between here and the hub changes downloads.</source>
        <translation>다시 시도해 주세요. 같은 일이 반복되면 중간의 네트워크 장비가 내려받는 내용을 바꾸고 있는 것입니다.</translation>
    </message>
    <message>
        <source>What was loaded so far is kept.</source>
        <translation>지금까지 내려받은 부분은 보관됩니다.</translation>
    </message>
    <message>
        <source>openai-whisper needs the path of a .pt file.</source>
        <translation>openai-whisper에는 .pt 파일의 경로가 필요합니다.</translation>
    </message>
    <message>
        <source>sample model: knows only the sample interviews</source>
        <translation>샘플 모델: 샘플 인터뷰만 알아듣습니다</translation>
    </message>
    <message>
        <source>{file} of the model “{name}” arrived damaged: its checksum is wrong.</source>
        <translation>“{name}” 모델의 {file}이(가) 손상된 채 도착했습니다. 체크섬이 맞지 않습니다.</translation>
    </message>
    <message>
        <source>“{name}” is no folder with a speech model.</source>
        <translation>“{name}”은(는) 음성 모델 폴더가 아닙니다.</translation>
    </message>
    <message>
        <source>“{name}” on the hub is no model that faster-whisper can read.</source>
        <translation>모델 저장소의 “{name}”은(는) faster-whisper가 읽을 수 있는 모델이 아닙니다.</translation>
    </message>
</context>
</TS>
