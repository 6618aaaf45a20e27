<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko">
<context>
    <name>ui.live</name>
    <message>
        <source> s</source>
        <translation>초</translation>
    </message>
    <message>
        <source>1  Recording started</source>
        <translation>1  녹음 시작함</translation>
    </message>
    <message>
        <source>2  Begin questions</source>
        <translation>2  질문 시작</translation>
    </message>
    <message>
        <source>A guide of the ticked questions that remember where they come from</source>
        <translation>선택한 질문으로 만든 가이드입니다. 질문은 어디에서 왔는지 기억합니다</translation>
    </message>
    <message>
        <source>A phrase that helps</source>
        <translation>도움이 되는 말</translation>
    </message>
    <message>
        <source>A pseudonym such as P07; it may stay empty. The clock starts at once.</source>
        <translation>P07과 같은 가명을 쓰세요. 비워 두셔도 됩니다. 시계는 바로 시작합니다.</translation>
    </message>
    <message>
        <source>A silence that says something</source>
        <translation>의미 있는 침묵</translation>
    </message>
    <message>
        <source>Add a sentence to read back</source>
        <translation>되읽어 줄 문장 추가</translation>
    </message>
    <message>
        <source>Agrees</source>
        <translation>동의함</translation>
    </message>
    <message>
        <source>Align marks</source>
        <translation>표시 맞추기</translation>
    </message>
    <message>
        <source>All notes with words are here already.</source>
        <translation>글이 있는 메모는 모두 이미 여기에 있습니다.</translation>
    </message>
    <message>
        <source>Answer to a statement</source>
        <translation>되읽은 문장에 대한 답</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>질문</translation>
    </message>
    <message>
        <source>Ask for their consent</source>
        <translation>동의를 받아 주세요</translation>
    </message>
    <message>
        <source>Asked, then answered</source>
        <translation>질문함, 다시 누르면 답변함</translation>
    </message>
    <message>
        <source>Before the questions</source>
        <translation>질문하기 전에</translation>
    </message>
    <message>
        <source>Begin interview</source>
        <translation>인터뷰 시작</translation>
    </message>
    <message>
        <source>Begin questions</source>
        <translation>질문 시작</translation>
    </message>
    <message>
        <source>Begin the questions</source>
        <translation>질문을 시작합니다</translation>
    </message>
    <message>
        <source>Branch: {text}</source>
        <translation>분기: {text}</translation>
    </message>
    <message>
        <source>Choose the recording or transcript of this interview to find its marks on it.</source>
        <translation>이 인터뷰의 녹음이나 녹취록을 고르면 그 위에서 표시를 찾을 수 있습니다.</translation>
    </message>
    <message>
        <source>Consent: no</source>
        <translation>동의 안 함</translation>
    </message>
    <message>
        <source>Consent: yes</source>
        <translation>동의함</translation>
    </message>
    <message>
        <source>Corrects</source>
        <translation>바로잡음</translation>
    </message>
    <message>
        <source>Delete interview</source>
        <translation>인터뷰 삭제</translation>
    </message>
    <message>
        <source>Describe interview</source>
        <translation>인터뷰 정보 입력</translation>
    </message>
    <message>
        <source>Disagrees</source>
        <translation>동의하지 않음</translation>
    </message>
    <message>
        <source>Drag the mark to where the question is heard. ← → shift, ↑ ↓ other marks, Space plays.</source>
        <translation>질문이 들리는 곳으로 표시를 끌어 주세요. ← → 이동, ↑ ↓ 다른 표시, Space 재생.</translation>
    </message>
    <message>
        <source>End interview</source>
        <translation>인터뷰 끝내기</translation>
    </message>
    <message>
        <source>End the interview, or go on</source>
        <translation>인터뷰를 끝내거나 이어 갑니다</translation>
    </message>
    <message>
        <source>Export review</source>
        <translation>돌아보기 내보내기</translation>
    </message>
    <message>
        <source>Export review…</source>
        <translation>돌아보기 내보내기…</translation>
    </message>
    <message>
        <source>Find answers</source>
        <translation>답변 찾기</translation>
    </message>
    <message>
        <source>Find answers here</source>
        <translation>여기에서 답변 찾기</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>이어서 하기</translation>
    </message>
    <message>
        <source>Hold an interview</source>
        <translation>인터뷰 진행</translation>
    </message>
    <message>
        <source>In the list: {key}</source>
        <translation>목록에서: {key}</translation>
    </message>
    <message>
        <source>It felt bad, again: worse</source>
        <translation>나쁜 감정, 다시 누르면 더 나쁨</translation>
    </message>
    <message>
        <source>It felt good, again: better</source>
        <translation>좋은 감정, 다시 누르면 더 좋음</translation>
    </message>
    <message>
        <source>It felt neither good nor bad</source>
        <translation>좋지도 나쁘지도 않음</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>나가기</translation>
    </message>
    <message>
        <source>Left out and read back</source>
        <translation>빠진 것과 되읽은 것</translation>
    </message>
    <message>
        <source>Let the silence work …</source>
        <translation>잠시 기다려 주세요. 침묵도 답을 이끌어 냅니다 …</translation>
    </message>
    <message>
        <source>Listen for: {text}</source>
        <translation>귀 기울일 것: {text}</translation>
    </message>
    <message>
        <source>Looking for the questions in the transcript …</source>
        <translation>녹취록에서 질문을 찾고 있습니다 …</translation>
    </message>
    <message>
        <source>Looks for the words of the asked questions in the transcript</source>
        <translation>물은 질문의 말을 녹취록에서 찾습니다</translation>
    </message>
    <message>
        <source>Makes a sentence of each note and marker with words</source>
        <translation>글이 있는 메모와 표시마다 문장을 하나씩 만듭니다</translation>
    </message>
    <message>
        <source>Mark feeling</source>
        <translation>감정 표시</translation>
    </message>
    <message>
        <source>Mark silence</source>
        <translation>침묵 표시</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Marker</source>
        <translation>표시</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>표시</translation>
    </message>
    <message>
        <source>Marks on the recording</source>
        <translation>녹음 위의 표시</translation>
    </message>
    <message>
        <source>Moderator's or observer's view</source>
        <translation>진행자 화면과 관찰자 화면 전환</translation>
    </message>
    <message>
        <source>Next question</source>
        <translation>다음 질문</translation>
    </message>
    <message>
        <source>Next wave with {n} question</source>
        <translation>질문 {n}개로 다음 차수</translation>
    </message>
    <message>
        <source>Next wave with {n} questions</source>
        <translation>질문 {n}개로 다음 차수</translation>
    </message>
    <message>
        <source>Next: {question}</source>
        <translation>다음: {question}</translation>
    </message>
    <message>
        <source>No answers yet: put an interview on its recording, or look for the questions in a transcript.</source>
        <translation>아직 답변이 없습니다. 인터뷰를 녹음에 맞추거나 녹취록에서 질문을 찾아보세요.</translation>
    </message>
    <message>
        <source>No interview was held with this guide yet.</source>
        <translation>이 가이드로 진행한 인터뷰가 아직 없습니다.</translation>
    </message>
    <message>
        <source>No recorder was started in this interview, so answers are found by the questions' words.</source>
        <translation>이 인터뷰에서는 녹음 시작을 표시하지 않아, 답변은 질문의 말로 찾습니다.</translation>
    </message>
    <message>
        <source>No recording yet</source>
        <translation>아직 녹음 전</translation>
    </message>
    <message>
        <source>None of the asked questions was heard in the transcript. Set the shift by ear instead.</source>
        <translation>물어본 질문을 녹취록에서 찾지 못했습니다. 들으면서 직접 맞춰 주세요.</translation>
    </message>
    <message>
        <source>Note, at the time you begin to type …</source>
        <translation>메모: 입력을 시작한 시각이 기록됩니다 …</translation>
    </message>
    <message>
        <source>Observe: {text}</source>
        <translation>관찰할 것: {text}</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>다시 열기</translation>
    </message>
    <message>
        <source>Play from the mark, or stop</source>
        <translation>표시부터 재생하거나 멈추기</translation>
    </message>
    <message>
        <source>Previous question</source>
        <translation>이전 질문</translation>
    </message>
    <message>
        <source>Propose</source>
        <translation>제안받기</translation>
    </message>
    <message>
        <source>Put marks on the recording</source>
        <translation>표시를 녹음에 맞추기</translation>
    </message>
    <message>
        <source>Put on the recording</source>
        <translation>녹음에 맞추기</translation>
    </message>
    <message>
        <source>R recorder started · Y they agree · Q begin the questions without an answer</source>
        <translation>R 녹음 시작함 · Y 동의함 · Q 답 없이 질문 시작</translation>
    </message>
    <message>
        <source>Read back</source>
        <translation>되읽기</translation>
    </message>
    <message>
        <source>Read back what was noted, or back to the marks</source>
        <translation>적은 것을 되읽기, 또는 표시로 돌아가기</translation>
    </message>
    <message>
        <source>Read each sentence out and mark what they say to it. Nothing you noted is final before.</source>
        <translation>문장을 하나씩 읽어 주고 참여자의 답을 표시해 주세요. 그 전까지 메모는 확정된 것이 아닙니다.</translation>
    </message>
    <message>
        <source>Read notes back</source>
        <translation>메모 되읽기</translation>
    </message>
    <message>
        <source>Record consent</source>
        <translation>동의 기록</translation>
    </message>
    <message>
        <source>Set a marker</source>
        <translation>표시를 남깁니다</translation>
    </message>
    <message>
        <source>Set marker</source>
        <translation>표시 남기기</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>이동</translation>
    </message>
    <message>
        <source>Show: {text}</source>
        <translation>보여 줄 것: {text}</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>무음</translation>
    </message>
    <message>
        <source>Skip question</source>
        <translation>질문 건너뛰기</translation>
    </message>
    <message>
        <source>Skip the question</source>
        <translation>질문을 건너뜁니다</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>건너뜀</translation>
    </message>
    <message>
        <source>Space asked, again: answered · ↑↓ question · S skip · M marker · - 0 = feeling · , silence · N note · P phrase · B read back · O observer</source>
        <translation>Space 질문함, 다시 누르면 답변함 · ↑↓ 질문 이동 · S 건너뛰기 · M 표시 · - 0 = 감정 · , 침묵 · N 메모 · P 도움말 · B 되읽기 · O 관찰자</translation>
    </message>
    <message>
        <source>Start recording</source>
        <translation>녹음 시작</translation>
    </message>
    <message>
        <source>Take note</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>Take the notes</source>
        <translation>메모 가져오기</translation>
    </message>
    <message>
        <source>Takes the interview away with its marks; recording and transcript stay</source>
        <translation>인터뷰와 표시를 지웁니다. 녹음과 녹취록은 남습니다</translation>
    </message>
    <message>
        <source>The interview in a few words</source>
        <translation>인터뷰를 몇 마디로</translation>
    </message>
    <message>
        <source>The interview was deleted; its recording and transcript are still there.</source>
        <translation>인터뷰를 삭제했습니다. 녹음과 녹취록은 그대로 있습니다.</translation>
    </message>
    <message>
        <source>The mark before</source>
        <translation>이전 표시</translation>
    </message>
    <message>
        <source>The mark behind</source>
        <translation>다음 표시</translation>
    </message>
    <message>
        <source>The recorder was started</source>
        <translation>녹음기를 켰습니다</translation>
    </message>
    <message>
        <source>The table is on the clipboard.</source>
        <translation>표를 복사했습니다.</translation>
    </message>
    <message>
        <source>This guide has no questions yet.</source>
        <translation>이 가이드에는 아직 질문이 없습니다.</translation>
    </message>
    <message>
        <source>Tick off</source>
        <translation>답변함으로 표시</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>녹취록</translation>
    </message>
    <message>
        <source>What they said to it, in their words</source>
        <translation>참여자가 한 말 그대로</translation>
    </message>
    <message>
        <source>Who is interviewed?</source>
        <translation>누구를 인터뷰하시나요?</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>메모를 씁니다</translation>
    </message>
    <message>
        <source>Write statement</source>
        <translation>되읽을 문장 쓰기</translation>
    </message>
    <message>
        <source>Writing the review</source>
        <translation>돌아보기를 쓰는 중</translation>
    </message>
    <message>
        <source>consent: no</source>
        <translation>동의 안 함</translation>
    </message>
    <message>
        <source>consent: yes</source>
        <translation>동의함</translation>
    </message>
    <message>
        <source>no</source>
        <translation>아니요</translation>
    </message>
    <message>
        <source>not ended</source>
        <translation>끝나지 않음</translation>
    </message>
    <message>
        <source>not read back yet</source>
        <translation>아직 되읽지 않음</translation>
    </message>
    <message>
        <source>recorder started at {time}</source>
        <translation>녹음 시작 {time}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>예</translation>
    </message>
    <message>
        <source>{agreeing} of {found} questions that were heard agree on this shift.</source>
        <translation>녹취록에서 찾은 질문 {found}개 가운데 {agreeing}개가 이 이동과 일치합니다.</translation>
    </message>
    <message>
        <source>{name} review</source>
        <translation>{name} 돌아보기</translation>
    </message>
    <message>
        <source>{n} answer was found</source>
        <translation>답변 {n}개를 찾았습니다</translation>
    </message>
    <message>
        <source>{n} answer was found.</source>
        <translation>답변 {n}개를 찾았습니다.</translation>
    </message>
    <message>
        <source>{n} answers were found</source>
        <translation>답변 {n}개를 찾았습니다</translation>
    </message>
    <message>
        <source>{n} answers were found.</source>
        <translation>답변 {n}개를 찾았습니다.</translation>
    </message>
    <message>
        <source>{n} mark</source>
        <translation>표시 {n}개</translation>
    </message>
    <message>
        <source>{n} mark lies on the recording</source>
        <translation>표시 {n}개를 녹음에 놓았습니다</translation>
    </message>
    <message>
        <source>{n} marks</source>
        <translation>표시 {n}개</translation>
    </message>
    <message>
        <source>{n} marks lie on the recording</source>
        <translation>표시 {n}개를 녹음에 놓았습니다</translation>
    </message>
    <message>
        <source>{n} must-question is open</source>
        <translation>필수 질문 {n}개 남음</translation>
    </message>
    <message>
        <source>{n} must-question was never asked</source>
        <translation>필수 질문 {n}개를 한 번도 묻지 않음</translation>
    </message>
    <message>
        <source>{n} must-questions are open</source>
        <translation>필수 질문 {n}개 남음</translation>
    </message>
    <message>
        <source>{n} must-questions were never asked</source>
        <translation>필수 질문 {n}개를 한 번도 묻지 않음</translation>
    </message>
    <message>
        <source>{n} of {of} questions brought coded quotes</source>
        <translation>질문 {of}개 가운데 {n}개에서 코딩한 인용을 얻음</translation>
    </message>
    <message>
        <source>{people}; every question that must be asked was answered.</source>
        <translation>{people}. 꼭 물어야 할 질문에 모두 답변이 있습니다.</translation>
    </message>
    <message>
        <source>{people}; questions that must be asked but have no answer: {missing}</source>
        <translation>{people}. 꼭 물어야 하지만 답변이 없는 질문: {missing}</translation>
    </message>
    <message>
        <source>{time} long</source>
        <translation>길이 {time}</translation>
    </message>
    <message>
        <source>{who} was not asked: {questions}</source>
        <translation>{who}에게 묻지 않은 질문: {questions}</translation>
    </message>
    <message>
        <source>— not asked</source>
        <translation>— 묻지 않음</translation>
    </message>
    <message>
        <source>▲ No consent: stop the recorder</source>
        <translation>▲ 동의하지 않음: 녹음을 멈춰 주세요</translation>
    </message>
    <message>
        <source>● Recording {time}</source>
        <translation>● 녹음 중 {time}</translation>
    </message>
</context>
</TS>
