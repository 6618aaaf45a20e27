<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko">
<context>
    <name>ui.speakers</name>
    <message>
        <source>Begins</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Choose the folder with the model files…</source>
        <translation>모델 파일이 있는 폴더 선택…</translation>
    </message>
    <message>
        <source>Colour speaker</source>
        <translation>화자 색 지정</translation>
    </message>
    <message>
        <source>Comparing the channels of “{name}”</source>
        <translation>“{name}”의 채널 비교 중</translation>
    </message>
    <message>
        <source>Give all of a speaker to another</source>
        <translation>화자의 구간을 모두 다른 화자에게 지정</translation>
    </message>
    <message>
        <source>Give role</source>
        <translation>역할 지정</translation>
    </message>
    <message>
        <source>Give role in every source</source>
        <translation>모든 자료에서 역할 지정</translation>
    </message>
    <message>
        <source>How many people speak</source>
        <translation>말하는 사람 수</translation>
    </message>
    <message>
        <source>Import as one session</source>
        <translation>한 세션으로 가져오기</translation>
    </message>
    <message>
        <source>Import each on its own</source>
        <translation>각각 따로 가져오기</translation>
    </message>
    <message>
        <source>Looking for what two microphones heard in “{name}”</source>
        <translation>“{name}”에서 두 마이크에 겹쳐 들린 말을 찾는 중</translation>
    </message>
    <message>
        <source>Merge speakers</source>
        <translation>화자 합치기</translation>
    </message>
    <message>
        <source>Merged, they have one name in every source, and are one where a source has several.</source>
        <translation>합치면 모든 자료에서 같은 이름을 쓰고, 한 자료에 여럿이 있으면 한 화자가 됩니다.</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>합치기…</translation>
    </message>
    <message>
        <source>Name in every source</source>
        <translation>모든 자료에서 쓸 이름</translation>
    </message>
    <message>
        <source>Nobody speaks yet: say who does in a transcript, with the digits.</source>
        <translation>아직 화자가 없습니다. 녹취록에서 숫자 키로 화자를 지정해 주세요.</translation>
    </message>
    <message>
        <source>One text, voices by hand</source>
        <translation>한 텍스트로, 화자는 직접 지정</translation>
    </message>
    <message>
        <source>One voice a channel</source>
        <translation>채널마다 한 사람</translation>
    </message>
    <message>
        <source>One voice a channel: {n} voice</source>
        <translation>채널마다 한 사람: {n}명</translation>
    </message>
    <message>
        <source>One voice a channel: {n} voices</source>
        <translation>채널마다 한 사람: {n}명</translation>
    </message>
    <message>
        <source>One voice a track</source>
        <translation>트랙마다 한 사람</translation>
    </message>
    <message>
        <source>One voice a track: {n} voice</source>
        <translation>트랙마다 한 사람: {n}명</translation>
    </message>
    <message>
        <source>One voice a track: {n} voices</source>
        <translation>트랙마다 한 사람: {n}명</translation>
    </message>
    <message>
        <source>Only one channel carries sound, so the channels cannot tell the voices apart.</source>
        <translation>한 채널에만 소리가 있어 채널로는 화자를 구분할 수 없습니다.</translation>
    </message>
    <message>
        <source>Participant by name</source>
        <translation>참여자 지정</translation>
    </message>
    <message>
        <source>Rename speaker</source>
        <translation>화자 이름 바꾸기</translation>
    </message>
    <message>
        <source>Rename speaker in every source</source>
        <translation>모든 자료에서 화자 이름 바꾸기</translation>
    </message>
    <message>
        <source>Rename there too</source>
        <translation>거기에서도 바꾸기</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>구간</translation>
    </message>
    <message>
        <source>Segments are cut where the voice changes. What you assigned yourself stays.</source>
        <translation>목소리가 바뀌는 곳에서 구간을 나눕니다. 직접 지정한 화자는 그대로 둡니다.</translation>
    </message>
    <message>
        <source>Select several to merge them or to give them a role together.</source>
        <translation>여러 명을 선택하면 합치거나 역할을 함께 지정할 수 있습니다.</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>세션</translation>
    </message>
    <message>
        <source>Speakers of the study</source>
        <translation>연구의 화자</translation>
    </message>
    <message>
        <source>Spoken</source>
        <translation>말한 시간</translation>
    </message>
    <message>
        <source>Swap speakers</source>
        <translation>화자 맞바꾸기</translation>
    </message>
    <message>
        <source>Tell apart</source>
        <translation>구분하기</translation>
    </message>
    <message>
        <source>Tell the voices of “{name}” apart by their sound</source>
        <translation>“{name}”의 화자를 목소리로 구분하기</translation>
    </message>
    <message>
        <source>Tell voices apart by their sound, afterwards</source>
        <translation>전사한 뒤 목소리로 화자 구분</translation>
    </message>
    <message>
        <source>Telling the voices of “{name}” apart</source>
        <translation>“{name}”의 화자 구분 중</translation>
    </message>
    <message>
        <source>The channels are being compared.</source>
        <translation>채널을 비교하고 있습니다.</translation>
    </message>
    <message>
        <source>The channels hear different people, and each other a little.</source>
        <translation>채널마다 다른 사람의 목소리가 들리며, 서로의 소리가 조금 섞여 있습니다.</translation>
    </message>
    <message>
        <source>The channels hear different people, and hardly anything of each other.</source>
        <translation>채널마다 다른 사람의 목소리가 들리며, 서로의 소리는 거의 섞이지 않았습니다.</translation>
    </message>
    <message>
        <source>The channels hold the same sound, so they cannot tell the voices apart.</source>
        <translation>두 채널에 같은 소리가 담겨 있어 채널로는 화자를 구분할 수 없습니다.</translation>
    </message>
    <message>
        <source>The microphones stood side by side and hear everybody alike, so the channels cannot tell the voices apart.</source>
        <translation>마이크가 나란히 있어 모두가 똑같이 들리므로 채널로는 화자를 구분할 수 없습니다.</translation>
    </message>
    <message>
        <source>They become one source: you hear all of them together, and each is transcribed as a voice of its own. Recordings of the same room are laid on each other; others begin together.</source>
        <translation>하나의 자료가 됩니다. 재생하면 모두 함께 들리고, 전사할 때는 트랙마다 한 화자가 됩니다. 같은 방을 녹음한 파일은 소리에 맞추어 겹치고, 나머지는 함께 시작합니다.</translation>
    </message>
    <message>
        <source>To tell voices apart by their sound, install the extra: pip install "interviewkit[voices]"</source>
        <translation>목소리로 화자를 구분하려면 추가 구성 요소를 설치해 주세요: pip install "interviewkit[voices]"</translation>
    </message>
    <message>
        <source>To tell voices apart by their sound, two model files are needed.</source>
        <translation>목소리로 화자를 구분하려면 모델 파일 두 개가 필요합니다.</translation>
    </message>
    <message>
        <source>Tracks of one session</source>
        <translation>한 세션의 트랙</translation>
    </message>
    <message>
        <source>Two speakers were called “{label}”: now they are one.</source>
        <translation>“{label}”(이)라는 화자가 둘이어서 하나로 합쳤습니다.</translation>
    </message>
    <message>
        <source>Voices</source>
        <translation>화자 구분</translation>
    </message>
    <message>
        <source>When “{name}” begins</source>
        <translation>“{name}”의 시작 시각</translation>
    </message>
    <message>
        <source>Who is heard</source>
        <translation>들리는 사람</translation>
    </message>
    <message>
        <source>Who is heard on “{name}”</source>
        <translation>“{name}”에서 들리는 사람</translation>
    </message>
    <message>
        <source>any number</source>
        <translation>정하지 않음</translation>
    </message>
    <message>
        <source>different</source>
        <translation>서로 다름</translation>
    </message>
    <message>
        <source>find out</source>
        <translation>자동으로 찾기</translation>
    </message>
    <message>
        <source>{label}: {n} segment from here on</source>
        <translation>{label}: 여기부터 {n}개 구간</translation>
    </message>
    <message>
        <source>{label}: {n} segments from here on</source>
        <translation>{label}: 여기부터 {n}개 구간</translation>
    </message>
    <message>
        <source>{n} recording of one session</source>
        <translation>한 세션의 녹음 {n}개</translation>
    </message>
    <message>
        <source>{n} recordings of one session</source>
        <translation>한 세션의 녹음 {n}개</translation>
    </message>
    <message>
        <source>{n} segment may stand there twice and is flagged.</source>
        <translation>겹쳐 들렸을 수 있는 구간 {n}개를 표시했습니다.</translation>
    </message>
    <message>
        <source>{n} segment of “{name}” was heard by two microphones; the quieter copy was taken out.</source>
        <translation>“{name}”에서 두 마이크에 모두 들린 구간 {n}개의 작은 쪽 사본을 뺐습니다.</translation>
    </message>
    <message>
        <source>{n} segments may stand there twice and are flagged.</source>
        <translation>겹쳐 들렸을 수 있는 구간 {n}개를 표시했습니다.</translation>
    </message>
    <message>
        <source>{n} segments of “{name}” were heard by two microphones; the quieter copies were taken out.</source>
        <translation>“{name}”에서 두 마이크에 모두 들린 구간 {n}개의 작은 쪽 사본을 뺐습니다.</translation>
    </message>
    <message>
        <source>{n} speaker is selected.</source>
        <translation>화자 {n}명을 선택했습니다.</translation>
    </message>
    <message>
        <source>{n} speakers are selected.</source>
        <translation>화자 {n}명을 선택했습니다.</translation>
    </message>
    <message>
        <source>{n} voice was heard in “{name}”.</source>
        <translation>“{name}”에서 화자 {n}명을 구분했습니다.</translation>
    </message>
    <message>
        <source>{n} voices were heard in “{name}”.</source>
        <translation>“{name}”에서 화자 {n}명을 구분했습니다.</translation>
    </message>
    <message>
        <source>“{label}” was deleted; the text stays, said by nobody known.</source>
        <translation>“{label}”을(를) 삭제했습니다. 텍스트는 화자 없이 남습니다.</translation>
    </message>
    <message>
        <source>“{old}” has this name in {n} other source too.</source>
        <translation>다른 자료 {n}개에도 “{old}”(이)라는 화자가 있습니다.</translation>
    </message>
    <message>
        <source>“{old}” has this name in {n} other sources too.</source>
        <translation>다른 자료 {n}개에도 “{old}”(이)라는 화자가 있습니다.</translation>
    </message>
</context>
</TS>
