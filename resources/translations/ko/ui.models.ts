<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko">
<context>
    <name>ui.models</name>
    <message>
        <source>A model that you brought in yourself; what it is good for is for you to know.</source>
        <translation>직접 가져온 모델입니다. 어디에 알맞은지는 가져오신 분이 아십니다.</translation>
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
        <source>Another model of the hub</source>
        <translation>허브의 다른 모델</translation>
    </message>
    <message>
        <source>Another model of the hub…</source>
        <translation>허브의 다른 모델…</translation>
    </message>
    <message>
        <source>As the system says</source>
        <translation>시스템 설정대로</translation>
    </message>
    <message>
        <source>Asking the hub…</source>
        <translation>허브에 묻는 중…</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>인증서</translation>
    </message>
    <message>
        <source>Certificates: a file of your company's root certificates (.pem or .crt), trusted besides the system's. The password is kept in your preferences, in a file that only you can read.</source>
        <translation>인증서: 시스템 인증서와 함께 신뢰할 회사 루트 인증서 파일(.pem 또는 .crt)입니다. 비밀번호는 본인만 읽을 수 있는 환경 설정 파일에 보관됩니다.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>선택…</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>내려받기</translation>
    </message>
    <message>
        <source>Downloading the speech model “{name}”</source>
        <translation>음성 모델 “{name}” 내려받는 중</translation>
    </message>
    <message>
        <source>For a machine without network: choose a folder that was copied from another one</source>
        <translation>네트워크가 없는 컴퓨터용: 다른 컴퓨터에서 복사해 온 폴더를 선택합니다</translation>
    </message>
    <message>
        <source>Go on downloading</source>
        <translation>이어서 내려받기</translation>
    </message>
    <message>
        <source>Has it listen to half a minute of a sample interview</source>
        <translation>예제 인터뷰 30초를 들려줍니다</translation>
    </message>
    <message>
        <source>Hub or mirror</source>
        <translation>허브 또는 미러</translation>
    </message>
    <message>
        <source>It is being copied.</source>
        <translation>복사하는 중입니다.</translation>
    </message>
    <message>
        <source>It is being deleted…</source>
        <translation>삭제하는 중…</translation>
    </message>
    <message>
        <source>It listens to half a minute of a sample interview…</source>
        <translation>예제 인터뷰 30초를 듣는 중…</translation>
    </message>
    <message>
        <source>Its name there, e.g. Systran/faster-whisper-small (for CTranslate2)</source>
        <translation>허브에서의 이름, 예: Systran/faster-whisper-small (CTranslate2용)</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>그대로 두기</translation>
    </message>
    <message>
        <source>Let it come to its end, or take the recording off the queue first.</source>
        <translation>끝나기를 기다리거나, 먼저 녹음을 대기열에서 빼 주세요.</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>라이선스</translation>
    </message>
    <message>
        <source>Looking for a graphics card</source>
        <translation>그래픽 카드 찾기</translation>
    </message>
    <message>
        <source>Looking for a graphics card…</source>
        <translation>그래픽 카드를 찾는 중…</translation>
    </message>
    <message>
        <source>Made for the sample interviews: with other recordings it writes nonsense.</source>
        <translation>예제 인터뷰용으로 만든 모델입니다. 다른 녹음에서는 엉뚱한 글이 나옵니다.</translation>
    </message>
    <message>
        <source>Measure the speed</source>
        <translation>속도 측정</translation>
    </message>
    <message>
        <source>Measuring the speech model “{name}”</source>
        <translation>음성 모델 “{name}” 속도 측정</translation>
    </message>
    <message>
        <source>Models take {used}; {free} are free in {folder}</source>
        <translation>모델이 {used} 차지, {folder}에 {free} 남음</translation>
    </message>
    <message>
        <source>Network settings for speech models</source>
        <translation>음성 모델의 네트워크 설정</translation>
    </message>
    <message>
        <source>Network settings…</source>
        <translation>네트워크 설정…</translation>
    </message>
    <message>
        <source>Not for Korean: it gets every third or fourth letter wrong.</source>
        <translation>한국어에는 쓰지 마세요. 서너 글자에 하나가 틀립니다.</translation>
    </message>
    <message>
        <source>Not known until it is here and was measured</source>
        <translation>내려받아 측정해야 알 수 있습니다</translation>
    </message>
    <message>
        <source>Not measured yet</source>
        <translation>아직 측정하지 않음</translation>
    </message>
    <message>
        <source>On this machine</source>
        <translation>이 컴퓨터에 있음</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>프록시</translation>
    </message>
    <message>
        <source>Remove “{name}”? This frees {size}.</source>
        <translation>“{name}”을 삭제할까요? {size}가 비워집니다.</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>삭제…</translation>
    </message>
    <message>
        <source>Removing the speech model “{name}”</source>
        <translation>음성 모델 “{name}” 삭제</translation>
    </message>
    <message>
        <source>Sample model</source>
        <translation>예제 모델</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>Speech models</source>
        <translation>음성 모델</translation>
    </message>
    <message>
        <source>Speed here</source>
        <translation>여기서의 속도</translation>
    </message>
    <message>
        <source>Stop and throw away</source>
        <translation>멈추고 버리기</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>중단하는 중…</translation>
    </message>
    <message>
        <source>Straight, without a proxy</source>
        <translation>프록시 없이 바로</translation>
    </message>
    <message>
        <source>The network is used for one thing only: to download a model when you ask for it.</source>
        <translation>네트워크는 요청하신 모델을 내려받을 때만 씁니다.</translation>
    </message>
    <message>
        <source>The speech model “{name}” is in use: a recording is transcribed with it or waits to be.</source>
        <translation>음성 모델 “{name}”을 쓰는 중입니다: 이 모델로 전사 중이거나 전사를 기다리는 녹음이 있습니다.</translation>
    </message>
    <message>
        <source>The speech model “{name}” is ready.</source>
        <translation>음성 모델 “{name}”을(를) 사용할 수 있습니다.</translation>
    </message>
    <message>
        <source>The system's only</source>
        <translation>시스템 인증서만</translation>
    </message>
    <message>
        <source>Through this proxy</source>
        <translation>이 프록시로</translation>
    </message>
    <message>
        <source>Throw away what was loaded</source>
        <translation>받은 부분 버리기</translation>
    </message>
    <message>
        <source>To download</source>
        <translation>내려받을 수 있음</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>사용자 이름</translation>
    </message>
    <message>
        <source>Way to the hub</source>
        <translation>허브로 가는 길</translation>
    </message>
    <message>
        <source>While a recording is transcribed, the figure would be wrong.</source>
        <translation>전사하는 동안에는 측정값이 틀리게 됩니다.</translation>
    </message>
    <message>
        <source>did not work</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>graphics card</source>
        <translation>그래픽 카드</translation>
    </message>
    <message>
        <source>loading {percent}</source>
        <translation>내려받는 중 {percent}</translation>
    </message>
    <message>
        <source>measured on {day}, {place}, {compute}</source>
        <translation>{day} 측정, {place}, {compute}</translation>
    </message>
    <message>
        <source>processor</source>
        <translation>프로세서</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{total} 중 {done}</translation>
    </message>
    <message>
        <source>{licence}, free for any use</source>
        <translation>{licence}, 어떤 용도로든 무료</translation>
    </message>
    <message>
        <source>{line}, guessed from another model</source>
        <translation>{line} (다른 모델로 미루어 짐작)</translation>
    </message>
    <message>
        <source>{size} of it are loaded already.</source>
        <translation>{size}를 이미 받았습니다.</translation>
    </message>
    <message>
        <source>{size} to download</source>
        <translation>내려받을 크기 {size}</translation>
    </message>
</context>
</TS>
