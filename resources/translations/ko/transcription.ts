<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko">
<context>
    <name>transcription</name>
    <message>
        <source>1 hour of recording takes about {time}</source>
        <translation>녹음 1시간에 약 {time}이 걸립니다</translation>
    </message>
    <message>
        <source>A good draft on any computer, in English and in Korean.</source>
        <translation>어느 컴퓨터에서나 영어와 한국어의 쓸 만한 초안을 만듭니다.</translation>
    </message>
    <message>
        <source>About 100 languages, Korean and English among them</source>
        <translation>한국어와 영어를 포함한 약 100개 언어</translation>
    </message>
    <message>
        <source>Ask the people who run your network to allow {host}, or add a model folder by hand.</source>
        <translation>네트워크 관리자에게 {host}의 허용을 요청하거나, 모델 폴더를 직접 추가해 주세요.</translation>
    </message>
    <message>
        <source>Check the model: remove it and download it again.</source>
        <translation>모델을 확인해 주세요. 삭제한 뒤 다시 내려받아 주세요.</translation>
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
        <source>Check whether this computer is online. On a machine without network, copy a model folder over and add it.</source>
        <translation>이 컴퓨터가 인터넷에 연결되어 있는지 확인해 주세요. 네트워크가 없는 컴퓨터에서는 모델 폴더를 복사해 와서 추가해 주세요.</translation>
    </message>
    <message>
        <source>Choose a file that begins with -----BEGIN CERTIFICATE-----, usually .pem or .crt.</source>
        <translation>-----BEGIN CERTIFICATE-----로 시작하는 파일을 선택해 주세요. 보통 .pem이나 .crt 파일입니다.</translation>
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
        <source>Clearly better than small; overnight on a computer without a graphics card.</source>
        <translation>small보다 확실히 정확합니다. 그래픽 카드가 없는 컴퓨터에서는 밤새 돌리기에 알맞습니다.</translation>
    </message>
    <message>
        <source>Close programs that use the card, or choose a smaller model.</source>
        <translation>그래픽 카드를 쓰는 프로그램을 닫거나 더 작은 모델을 선택해 주세요.</translation>
    </message>
    <message>
        <source>Copy or download the whole folder again.</source>
        <translation>폴더 전체를 다시 복사하거나 내려받아 주세요.</translation>
    </message>
    <message>
        <source>Correct them in the network settings of the speech models.</source>
        <translation>음성 모델의 네트워크 설정에서 고쳐 주세요.</translation>
    </message>
    <message>
        <source>Download both files again: a pyannote segmentation model and a speaker embedding model for sherpa-onnx.</source>
        <translation>두 파일을 다시 내려받아 주세요. sherpa-onnx용 pyannote segmentation 모델과 speaker embedding 모델입니다.</translation>
    </message>
    <message>
        <source>Download it first: interviewkit models download {name}</source>
        <translation>먼저 모델을 내려받아 주세요: interviewkit models download {name}</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>초안</translation>
    </message>
    <message>
        <source>English only</source>
        <translation>영어 전용</translation>
    </message>
    <message>
        <source>English only, and a little better at it than the model of the same size for all languages.</source>
        <translation>영어 전용입니다. 같은 크기의 다국어 모델보다 영어를 조금 더 잘 알아듣습니다.</translation>
    </message>
    <message>
        <source>English only: a shortened model, quicker than the full one at nearly the same accuracy.</source>
        <translation>영어 전용으로 줄인 모델입니다. 원래 모델보다 빠르고 정확도는 거의 같습니다.</translation>
    </message>
    <message>
        <source>For a first look at English on a slow computer; too weak for Korean.</source>
        <translation>느린 컴퓨터에서 영어를 훑어볼 때 씁니다. 한국어에는 너무 약합니다.</translation>
    </message>
    <message>
        <source>Give them in the network settings of the speech models.</source>
        <translation>음성 모델의 네트워크 설정에서 입력해 주세요.</translation>
    </message>
    <message>
        <source>If this network wants you to log in, open a page in a browser first; else check the hub's address.</source>
        <translation>이 네트워크가 로그인을 요구하면 먼저 브라우저에서 아무 페이지나 열어 주세요. 아니면 허브 주소를 확인해 주세요.</translation>
    </message>
    <message>
        <source>In a company network, ask for its root certificate and choose that file in the network settings of the speech models.</source>
        <translation>회사 네트워크라면 루트 인증서 파일을 받아 음성 모델의 네트워크 설정에서 선택해 주세요.</translation>
    </message>
    <message>
        <source>Install NVIDIA's CUDA 12, or the Python package nvidia-cublas-cu12.</source>
        <translation>NVIDIA CUDA 12나 Python 패키지 nvidia-cublas-cu12를 설치해 주세요.</translation>
    </message>
    <message>
        <source>Install a newer NVIDIA driver, or restart the computer.</source>
        <translation>더 새로운 NVIDIA 드라이버를 설치하거나 컴퓨터를 다시 시작해 주세요.</translation>
    </message>
    <message>
        <source>Install a newer NVIDIA driver. Transcribing works, only slower.</source>
        <translation>더 새로운 NVIDIA 드라이버를 설치해 주세요. 전사는 되지만 더 느립니다.</translation>
    </message>
    <message>
        <source>Install it with: uv sync --extra openai-whisper. Or choose a faster-whisper model.</source>
        <translation>다음 명령으로 설치해 주세요: uv sync --extra openai-whisper. 또는 faster-whisper 모델을 선택해 주세요.</translation>
    </message>
    <message>
        <source>It is whole, and can be used still.</source>
        <translation>모델은 온전하며 계속 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>It looks like http://proxy.example.org:8080.</source>
        <translation>http://proxy.example.org:8080과 같은 모양입니다.</translation>
    </message>
    <message>
        <source>It looks like https://models.example.org.</source>
        <translation>https://models.example.org와 같은 모양입니다.</translation>
    </message>
    <message>
        <source>It takes 3 MB.</source>
        <translation>차지하는 용량은 3MB입니다.</translation>
    </message>
    <message>
        <source>Let transcriptions that use it come to their end, and check that its folder may be written to.</source>
        <translation>이 모델을 쓰는 전사가 끝나기를 기다리고, 폴더에 쓸 수 있는지 확인해 주세요.</translation>
    </message>
    <message>
        <source>Look at the network settings of the speech models, or add a model folder by hand.</source>
        <translation>음성 모델의 네트워크 설정을 확인하거나, 모델 폴더를 직접 추가해 주세요.</translation>
    </message>
    <message>
        <source>Look for the same model “for CTranslate2” or “faster-whisper”, or have it converted with ct2-transformers-converter.</source>
        <translation>같은 모델의 “CTranslate2용” 또는 “faster-whisper” 판을 찾거나, ct2-transformers-converter로 변환해 주세요.</translation>
    </message>
    <message>
        <source>Make room on the disk, or keep models elsewhere by setting INTERVIEWKIT_MODELS.</source>
        <translation>디스크 공간을 확보하시거나, INTERVIEWKIT_MODELS를 지정해 모델을 다른 곳에 보관해 주세요.</translation>
    </message>
    <message>
        <source>Nearly as accurate as large-v3. Quick on a graphics card; on the processor four times as slow as small.</source>
        <translation>large-v3만큼 정확합니다. 그래픽 카드에서는 빠르지만, 프로세서에서는 small보다 네 배 느립니다.</translation>
    </message>
    <message>
        <source>Nobody published how well it hears Korean</source>
        <translation>한국어 정확도는 발표된 것이 없습니다</translation>
    </message>
    <message>
        <source>On the graphics card {card} ({compute})</source>
        <translation>그래픽 카드 {card}에서 실행합니다 ({compute})</translation>
    </message>
    <message>
        <source>On the processor ({compute})</source>
        <translation>프로세서에서 실행합니다 ({compute})</translation>
    </message>
    <message>
        <source>Overnight</source>
        <translation>밤새</translation>
    </message>
    <message>
        <source>Put the segmentation model (.onnx, “segmentation” in its name) and the embedding model (.onnx) into one folder.</source>
        <translation>이름에 “segmentation”이 들어간 segmentation 모델(.onnx)과 embedding 모델(.onnx)을 한 폴더에 넣어 주세요.</translation>
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
        <source>Something else answers in the place of {host}, so “{name}” cannot be downloaded.</source>
        <translation>{host} 대신 다른 것이 응답하여 “{name}”을 내려받을 수 없습니다.</translation>
    </message>
    <message>
        <source>Soon, to see what is there</source>
        <translation>빨리, 무슨 내용인지 보기 위해</translation>
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
        <source>The download of “{name}” breaks off again and again.</source>
        <translation>“{name}”의 내려받기가 자꾸 끊깁니다.</translation>
    </message>
    <message>
        <source>The download of “{name}” was stopped: no secure connection to {host} came about.</source>
        <translation>“{name}”의 내려받기를 멈췄습니다. {host}와 안전한 연결을 맺지 못했습니다.</translation>
    </message>
    <message>
        <source>The download of “{name}” was stopped: the certificate of the other side is not trusted ({reason}).</source>
        <translation>“{name}”의 내려받기를 멈췄습니다. 상대의 인증서를 신뢰할 수 없습니다 ({reason}).</translation>
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
        <source>The large model before large-v3; less accurate in Korean.</source>
        <translation>large-v3 이전의 큰 모델입니다. 한국어에서는 덜 정확합니다.</translation>
    </message>
    <message>
        <source>The most accurate, in Korean too; needs a graphics card, or a night.</source>
        <translation>한국어에서도 가장 정확합니다. 그래픽 카드나 하룻밤이 필요합니다.</translation>
    </message>
    <message>
        <source>The most accurate, while you sleep</source>
        <translation>자는 동안, 가장 정확하게</translation>
    </message>
    <message>
        <source>The network's proxy refuses the download of “{name}”.</source>
        <translation>네트워크의 프록시가 “{name}” 내려받기를 거부했습니다.</translation>
    </message>
    <message>
        <source>The network's proxy {proxy} asks for a user name and a password.</source>
        <translation>네트워크의 프록시 {proxy}가 사용자 이름과 비밀번호를 요구합니다.</translation>
    </message>
    <message>
        <source>The network's proxy {proxy} does not answer, so “{name}” cannot be downloaded.</source>
        <translation>네트워크의 프록시 {proxy}가 응답하지 않아 “{name}”을 내려받을 수 없습니다.</translation>
    </message>
    <message>
        <source>The network's proxy {proxy} does not take this user name and password.</source>
        <translation>네트워크의 프록시 {proxy}가 이 사용자 이름과 비밀번호를 받아들이지 않습니다.</translation>
    </message>
    <message>
        <source>The recording and what was transcribed so far are safe.</source>
        <translation>녹음과 지금까지 전사한 내용은 안전합니다.</translation>
    </message>
    <message>
        <source>The sample interviews only</source>
        <translation>예제 인터뷰만</translation>
    </message>
    <message>
        <source>The sample model belongs to InterviewKit and stays.</source>
        <translation>예제 모델은 InterviewKit에 포함된 것이어서 삭제할 수 없습니다.</translation>
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
        <source>The speech model “{name}” cannot be removed: {reason}</source>
        <translation>음성 모델 “{name}”을 삭제할 수 없습니다: {reason}</translation>
    </message>
    <message>
        <source>The speech model “{name}” heard nothing in the sample interview, so its speed is not known.</source>
        <translation>음성 모델 “{name}”이 예제 인터뷰에서 아무것도 듣지 못해 속도를 알 수 없습니다.</translation>
    </message>
    <message>
        <source>The speech model “{name}” is being downloaded already.</source>
        <translation>음성 모델 “{name}”을 이미 내려받는 중입니다.</translation>
    </message>
    <message>
        <source>The speech model “{name}” is damaged: {file} is cut off or is something else.</source>
        <translation>음성 모델 “{name}”이(가) 손상되었습니다. {file}이(가) 잘렸거나 다른 파일입니다.</translation>
    </message>
    <message>
        <source>The speech model “{name}” is incomplete: {file} are missing.</source>
        <translation>음성 모델 “{name}”이 온전하지 않습니다: {file}이 없습니다.</translation>
    </message>
    <message>
        <source>The speech model “{name}” is incomplete: {file} is missing.</source>
        <translation>음성 모델 “{name}”이(가) 완전하지 않습니다. {file}이(가) 없습니다.</translation>
    </message>
    <message>
        <source>The speech model “{name}” is made for another program (Transformers), not for faster-whisper.</source>
        <translation>음성 모델 “{name}”은 faster-whisper가 아니라 다른 프로그램(Transformers)용입니다.</translation>
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
        <source>The speech model “{name}” is only a reference: its model.bin was not fetched.</source>
        <translation>음성 모델 “{name}”은 참조뿐입니다: model.bin을 받지 않았습니다.</translation>
    </message>
    <message>
        <source>The speech recogniser ends again and again (status {status}).</source>
        <translation>음성 인식기가 계속 비정상 종료됩니다(상태 {status}).</translation>
    </message>
    <message>
        <source>The transcript is as it was.</source>
        <translation>녹취록은 그대로입니다.</translation>
    </message>
    <message>
        <source>The voices could not be told apart: the model files are damaged, or not of the kind that is needed.</source>
        <translation>화자를 구분하지 못했습니다. 모델 파일이 손상되었거나 필요한 종류가 아닙니다.</translation>
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
        <source>Try again later: it goes on where it ended.</source>
        <translation>나중에 다시 시도해 주세요. 멈춘 곳부터 이어집니다.</translation>
    </message>
    <message>
        <source>Try again. If it happens twice, something between here and the hub changes downloads.</source>
        <translation>다시 시도해 주세요. 같은 일이 반복되면 중간의 네트워크 장비가 내려받는 내용을 바꾸고 있는 것입니다.</translation>
    </message>
    <message>
        <source>Wait for it, or stop the other download first.</source>
        <translation>끝나기를 기다리거나 다른 내려받기를 먼저 멈춰 주세요.</translation>
    </message>
    <message>
        <source>What was loaded so far is kept.</source>
        <translation>지금까지 내려받은 부분은 보관됩니다.</translation>
    </message>
    <message>
        <source>Where you got it, fetch it again with Git LFS, or download model.bin from its page.</source>
        <translation>받은 곳에서 Git LFS로 다시 받거나, 모델 페이지에서 model.bin을 내려받아 주세요.</translation>
    </message>
    <message>
        <source>as you chose</source>
        <translation>선택하신 대로</translation>
    </message>
    <message>
        <source>no NVIDIA graphics card was found</source>
        <translation>NVIDIA 그래픽 카드를 찾지 못했습니다</translation>
    </message>
    <message>
        <source>openai-whisper needs the path of a .pt file.</source>
        <translation>openai-whisper에는 .pt 파일의 경로가 필요합니다.</translation>
    </message>
    <message>
        <source>sample model: knows only the sample interviews</source>
        <translation>예제 모델: 예제 인터뷰만 알아듣습니다</translation>
    </message>
    <message>
        <source>the graphics card has too little free memory for this model</source>
        <translation>그래픽 카드의 남은 메모리가 이 모델에 부족합니다</translation>
    </message>
    <message>
        <source>the graphics card was tried and refused: {detail}</source>
        <translation>그래픽 카드를 시도했으나 거절당했습니다: {detail}</translation>
    </message>
    <message>
        <source>the graphics card was tried, and the speech recogniser crashed on it</source>
        <translation>그래픽 카드를 시도했으나 음성 인식기가 비정상 종료되었습니다</translation>
    </message>
    <message>
        <source>there is a graphics card ({card}), but its driver does not answer</source>
        <translation>그래픽 카드({card})가 있으나 드라이버가 응답하지 않습니다</translation>
    </message>
    <message>
        <source>there is a graphics card, but the library cuBLAS 12 cannot be loaded</source>
        <translation>그래픽 카드가 있으나 cuBLAS 12 라이브러리를 불러올 수 없습니다</translation>
    </message>
    <message>
        <source>{file} of the model “{name}” arrived damaged: its checksum is wrong.</source>
        <translation>“{name}” 모델의 {file}이(가) 손상된 채 도착했습니다. 체크섬이 맞지 않습니다.</translation>
    </message>
    <message>
        <source>{hours} {minutes}</source>
        <translation>{hours} {minutes}</translation>
    </message>
    <message>
        <source>{n} hour</source>
        <translation>{n}시간</translation>
    </message>
    <message>
        <source>{n} hours</source>
        <translation>{n}시간</translation>
    </message>
    <message>
        <source>{n} minute</source>
        <translation>{n}분</translation>
    </message>
    <message>
        <source>{n} minutes</source>
        <translation>{n}분</translation>
    </message>
    <message>
        <source>{n} second</source>
        <translation>{n}초</translation>
    </message>
    <message>
        <source>{n} seconds</source>
        <translation>{n}초</translation>
    </message>
    <message>
        <source>{percent} % of characters wrong in spontaneous speech (KsponSpeech, 2023)</source>
        <translation>자유 발화에서 글자의 {percent} %가 틀림 (KsponSpeech, 2023)</translation>
    </message>
    <message>
        <source>{percent} % wrong on the average of eight test sets, counted otherwise (2024)</source>
        <translation>여덟 평가 자료 평균 {percent} % 틀림, 다른 기준 (2024)</translation>
    </message>
    <message>
        <source>“{address}” is no address of a hub.</source>
        <translation>“{address}”는 허브 주소가 아닙니다.</translation>
    </message>
    <message>
        <source>“{address}” is no address of a proxy.</source>
        <translation>“{address}”는 프록시 주소가 아닙니다.</translation>
    </message>
    <message>
        <source>“{file}” holds no certificates that can be read.</source>
        <translation>“{file}”에서 읽을 수 있는 인증서를 찾지 못했습니다.</translation>
    </message>
    <message>
        <source>“{folder}” does not hold both model files that tell voices apart.</source>
        <translation>“{folder}”에 화자를 구분하는 모델 파일 두 개가 모두 있지 않습니다.</translation>
    </message>
    <message>
        <source>“{name}” cannot be downloaded: {host} is not found in the network.</source>
        <translation>“{name}”을 내려받을 수 없습니다: 네트워크에서 {host}를 찾지 못했습니다.</translation>
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
