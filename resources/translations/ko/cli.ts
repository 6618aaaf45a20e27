<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko">
<context>
    <name>cli</name>
    <message>
        <source>Add guide</source>
        <translation>가이드 추가</translation>
    </message>
    <message>
        <source>Certificates: {file}</source>
        <translation>인증서: {file}</translation>
    </message>
    <message>
        <source>Code by pattern</source>
        <translation>패턴으로 코딩</translation>
    </message>
    <message>
        <source>Created {project}</source>
        <translation>{project}을(를) 만들었습니다</translation>
    </message>
    <message>
        <source>Hub: {hub}</source>
        <translation>허브: {hub}</translation>
    </message>
    <message>
        <source>Import guide</source>
        <translation>가이드 가져오기</translation>
    </message>
    <message>
        <source>Import table</source>
        <translation>표 가져오기</translation>
    </message>
    <message>
        <source>Name one with --source, as info lists them.</source>
        <translation>--source로 인터뷰 이름을 알려 주세요.</translation>
    </message>
    <message>
        <source>No problems were found.</source>
        <translation>문제가 없습니다.</translation>
    </message>
    <message>
        <source>No window could be opened, so the study was only built. {why}</source>
        <translation>창을 열 수 없어 연구만 만들었습니다. {why}</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>비밀번호</translation>
    </message>
    <message>
        <source>Perhaps: --pattern “{pattern}”</source>
        <translation>혹시: --pattern “{pattern}”</translation>
    </message>
    <message>
        <source>Proxy: {proxy}</source>
        <translation>프록시: {proxy}</translation>
    </message>
    <message>
        <source>Stopped. What was heard is safe: the same command goes on from here.</source>
        <translation>중지했습니다. 들은 내용은 안전하며, 같은 명령을 실행하면 여기서 이어집니다.</translation>
    </message>
    <message>
        <source>Texts cut to the 255 bytes that SPSS holds: {count}</source>
        <translation>SPSS가 담을 수 있는 255바이트로 줄인 텍스트: {count}개</translation>
    </message>
    <message>
        <source>The sample study is in {folder} already.</source>
        <translation>예제 연구가 이미 {folder}에 있습니다.</translation>
    </message>
    <message>
        <source>The sample study is ready: {project}</source>
        <translation>예제 연구가 준비되었습니다: {project}</translation>
    </message>
    <message>
        <source>The stretch ends before it begins.</source>
        <translation>구간의 끝이 시작보다 앞에 있습니다.</translation>
    </message>
    <message>
        <source>There is no guide “{name}”.</source>
        <translation>“{name}” 가이드가 없습니다.</translation>
    </message>
    <message>
        <source>There is no interview “{name}” in the project.</source>
        <translation>프로젝트에 인터뷰 “{name}”이(가) 없습니다.</translation>
    </message>
    <message>
        <source>There is no map “{name}” in the project.</source>
        <translation>프로젝트에 지도 “{name}”이(가) 없습니다.</translation>
    </message>
    <message>
        <source>There is no report “{name}” in the project.</source>
        <translation>프로젝트에 보고서 “{name}”이(가) 없습니다.</translation>
    </message>
    <message>
        <source>Wrote {path}</source>
        <translation>{path}에 저장했습니다</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>닫힌 질문</translation>
    </message>
    <message>
        <source>open</source>
        <translation>열린 질문</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>취소됨</translation>
    </message>
    <message>
        <source>{name} is ready in {folder}</source>
        <translation>{name}이(가) {folder}에 준비되었습니다</translation>
    </message>
    <message>
        <source>{name} was removed</source>
        <translation>{name}을(를) 삭제했습니다</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n}분</translation>
    </message>
    <message>
        <source>{n} new participant</source>
        <translation>새 참여자 {n}명</translation>
    </message>
    <message>
        <source>{n} new participants</source>
        <translation>새 참여자 {n}명</translation>
    </message>
    <message>
        <source>{n} question</source>
        <translation>질문 {n}개</translation>
    </message>
    <message>
        <source>{n} questions</source>
        <translation>질문 {n}개</translation>
    </message>
    <message>
        <source>{n} quote</source>
        <translation>인용 {n}개</translation>
    </message>
    <message>
        <source>{n} quotes</source>
        <translation>인용 {n}개</translation>
    </message>
    <message>
        <source>{n} recording was not transcribed: {names}</source>
        <translation>녹음 {n}개를 전사하지 못했습니다: {names}</translation>
    </message>
    <message>
        <source>{n} recordings were not transcribed: {names}</source>
        <translation>녹음 {n}개를 전사하지 못했습니다: {names}</translation>
    </message>
    <message>
        <source>{n} segment</source>
        <translation>구간 {n}개</translation>
    </message>
    <message>
        <source>{n} segments</source>
        <translation>구간 {n}개</translation>
    </message>
    <message>
        <source>{n} source</source>
        <translation>자료 {n}개</translation>
    </message>
    <message>
        <source>{n} sources</source>
        <translation>자료 {n}개</translation>
    </message>
    <message>
        <source>{quotes} new, {tags} tagged</source>
        <translation>새 {quotes}, 코드 {tags}건 부여</translation>
    </message>
    <message>
        <source>{used} in {folder}, {free} free</source>
        <translation>{folder}에 {used}, 남은 공간 {free}</translation>
    </message>
    <message>
        <source>“{time}” is no time. Write it as 12:30 or 1:05:00.</source>
        <translation>“{time}”은(는) 시각이 아닙니다. 12:30이나 1:05:00처럼 써 주세요.</translation>
    </message>
</context>
</TS>
