<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko">
<context>
    <name>ui.checking</name>
    <message>
        <source>A click plays there; Enter too.</source>
        <translation>누르면 그 자리를 들려줍니다. Enter도 됩니다.</translation>
    </message>
    <message>
        <source>A phrase from video subtitles that speech recognition makes up where nobody speaks.</source>
        <translation>아무도 말하지 않는 곳에서 음성 인식이 지어내는 동영상 자막 문구입니다.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>추가</translation>
    </message>
    <message>
        <source>Add from a file…</source>
        <translation>파일에서 추가…</translation>
    </message>
    <message>
        <source>Also where the voice detector hears nobody</source>
        <translation>말소리가 감지되지 않은 곳도</translation>
    </message>
    <message>
        <source>Another language</source>
        <translation>다른 언어</translation>
    </message>
    <message>
        <source>Change the vocabulary</source>
        <translation>어휘 바꾸기</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>확인</translation>
    </message>
    <message>
        <source>Correct spelling</source>
        <translation>표기 고치기</translation>
    </message>
    <message>
        <source>Correct the spelling of names</source>
        <translation>이름 표기 고치기</translation>
    </message>
    <message>
        <source>Correct {n} place</source>
        <translation>{n}곳 고치기</translation>
    </message>
    <message>
        <source>Correct {n} places</source>
        <translation>{n}곳 고치기</translation>
    </message>
    <message>
        <source>Doubtful text</source>
        <translation>의심스러운 글</translation>
    </message>
    <message>
        <source>Every word of the vocabulary is spelt as it stands there.</source>
        <translation>어휘의 모든 낱말이 적힌 대로 쓰여 있습니다.</translation>
    </message>
    <message>
        <source>Find out by listening</source>
        <translation>듣고 알아내기</translation>
    </message>
    <message>
        <source>Found in this study</source>
        <translation>이 연구에서 찾은 말</translation>
    </message>
    <message>
        <source>Hear it once more</source>
        <translation>한 번 더 듣기</translation>
    </message>
    <message>
        <source>Heard again</source>
        <translation>다시 들은 글</translation>
    </message>
    <message>
        <source>Heard as {language}, which is hardly spoken otherwise here.</source>
        <translation>{language}로 들렸지만, 이 자료에서는 거의 쓰이지 않는 언어입니다.</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>지금 글</translation>
    </message>
    <message>
        <source>In all sources</source>
        <translation>모든 자료에서</translation>
    </message>
    <message>
        <source>KakaoPay = cacao pay, kakao pay</source>
        <translation>카카오페이 = 카카오 페이, 까까오페이</translation>
    </message>
    <message>
        <source>Language spoken</source>
        <translation>말하는 언어</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>그대로 두기</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>듣기</translation>
    </message>
    <message>
        <source>Lists of words</source>
        <translation>낱말 목록</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation>확인함</translation>
    </message>
    <message>
        <source>Looking for names spelt otherwise</source>
        <translation>다르게 적힌 이름 찾는 중</translation>
    </message>
    <message>
        <source>More letters than anybody can say in this time.</source>
        <translation>이 시간 안에 말할 수 있는 것보다 글자가 많습니다.</translation>
    </message>
    <message>
        <source>Names, products and rare words, one a line. Ways a word was wrongly heard go behind “=”, with commas between.</source>
        <translation>이름, 제품, 드문 말을 한 줄에 하나씩 적어 주세요. 잘못 들린 표기는 “=” 뒤에 쉼표로 나누어 적습니다.</translation>
    </message>
    <message>
        <source>Nobody was heard for {n} second, so it was not transcribed.</source>
        <translation>{n}초 동안 말소리가 없어서 전사하지 않았습니다.</translation>
    </message>
    <message>
        <source>Nobody was heard for {n} seconds, so it was not transcribed.</source>
        <translation>{n}초 동안 말소리가 없어서 전사하지 않았습니다.</translation>
    </message>
    <message>
        <source>Not transcribed</source>
        <translation>전사되지 않음</translation>
    </message>
    <message>
        <source>Note that nothing is said here</source>
        <translation>여기에는 말이 없다고 적어 두기</translation>
    </message>
    <message>
        <source>Nothing is doubtful here. What speech recognition is unsure of, long silences and gaps stand here.</source>
        <translation>의심스러운 곳이 없습니다. 음성 인식이 확신하지 못한 글, 긴 침묵, 빈 구간이 여기에 나옵니다.</translation>
    </message>
    <message>
        <source>Nothing is heard here.</source>
        <translation>여기서는 아무 말도 들리지 않습니다.</translation>
    </message>
    <message>
        <source>Perhaps another microphone's speaker, heard on this one too.</source>
        <translation>다른 마이크의 화자가 이 마이크에도 들린 것일 수 있습니다.</translation>
    </message>
    <message>
        <source>Places to correct</source>
        <translation>고칠 곳</translation>
    </message>
    <message>
        <source>Play from here</source>
        <translation>여기부터 듣기</translation>
    </message>
    <message>
        <source>Several words in a row were hardly understood.</source>
        <translation>여러 낱말이 이어서 잘 들리지 않았습니다.</translation>
    </message>
    <message>
        <source>Several, changing</source>
        <translation>여러 언어를 섞어 말함</translation>
    </message>
    <message>
        <source>Silence left out</source>
        <translation>건너뛴 침묵</translation>
    </message>
    <message>
        <source>Speech model</source>
        <translation>음성 모델</translation>
    </message>
    <message>
        <source>Speech recognition can expect the first {n} word only; all are used to correct spelling. The most important ones go first.</source>
        <translation>음성 인식에는 처음 {n}개만 알려 줄 수 있습니다. 표기를 고칠 때는 모두 쓰입니다. 중요한 말을 앞에 적어 주세요.</translation>
    </message>
    <message>
        <source>Speech recognition can expect {n} of these words; all are used to correct spelling. The most important ones go first.</source>
        <translation>음성 인식에는 이 가운데 {n}개를 알려 줄 수 있습니다. 표기를 고칠 때는 모두 쓰입니다. 중요한 말을 앞에 적어 주세요.</translation>
    </message>
    <message>
        <source>Speech recognition ended each time in these {n} seconds, so they have no text.</source>
        <translation>이 {n}초에서 음성 인식이 매번 멈추어 글이 없습니다.</translation>
    </message>
    <message>
        <source>Speech recognition ended each time in this second, so it has no text.</source>
        <translation>이 1초에서 음성 인식이 매번 멈추어 글이 없습니다.</translation>
    </message>
    <message>
        <source>Speech recognition expects {n} word.</source>
        <translation>음성 인식이 낱말 {n}개를 알고 듣습니다.</translation>
    </message>
    <message>
        <source>Speech recognition expects {n} words.</source>
        <translation>음성 인식이 낱말 {n}개를 알고 듣습니다.</translation>
    </message>
    <message>
        <source>Speech recognition was very unsure of this segment.</source>
        <translation>음성 인식이 이 구간을 거의 확신하지 못했습니다.</translation>
    </message>
    <message>
        <source>Take the new text</source>
        <translation>새 글로 바꾸기</translation>
    </message>
    <message>
        <source>Take the text away</source>
        <translation>글 지우기</translation>
    </message>
    <message>
        <source>The new text is in its place.</source>
        <translation>새 글이 들어갔습니다.</translation>
    </message>
    <message>
        <source>The same words come again and again, as when speech recognition is caught in a loop.</source>
        <translation>음성 인식이 제자리를 맴돌 때처럼 같은 말이 되풀이됩니다.</translation>
    </message>
    <message>
        <source>The vocabulary of the study is empty. Write the names into it first.</source>
        <translation>연구 어휘가 비어 있습니다. 먼저 이름을 적어 주세요.</translation>
    </message>
    <message>
        <source>There is no text here.</source>
        <translation>여기에는 글이 없습니다.</translation>
    </message>
    <message>
        <source>There is no text yet.</source>
        <translation>아직 글이 없습니다.</translation>
    </message>
    <message>
        <source>There is text, but the voice detector heard nobody here.</source>
        <translation>글이 있지만 말소리는 감지되지 않았습니다.</translation>
    </message>
    <message>
        <source>This segment was marked as doubtful.</source>
        <translation>의심스럽다고 표시된 구간입니다.</translation>
    </message>
    <message>
        <source>Ticked places are corrected in one step. Where more than blanks differ, tick what is right.</source>
        <translation>표시한 곳을 한 번에 고칩니다. 띄어쓰기 말고 다른 것도 다르면 맞는 것만 표시해 주세요.</translation>
    </message>
    <message>
        <source>Transcribe again</source>
        <translation>다시 전사</translation>
    </message>
    <message>
        <source>Transcribe this span again</source>
        <translation>이 부분 다시 전사</translation>
    </message>
    <message>
        <source>Vocabulary of the study</source>
        <translation>연구 어휘</translation>
    </message>
    <message>
        <source>Vocabulary of the study…</source>
        <translation>연구 어휘…</translation>
    </message>
    <message>
        <source>What should be heard again</source>
        <translation>다시 들어 볼 곳</translation>
    </message>
    <message>
        <source>Words, one a line</source>
        <translation>한 줄에 하나씩 적은 낱말</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>바꿀 표기</translation>
    </message>
    <message>
        <source>without text</source>
        <translation>글 없음</translation>
    </message>
    <message>
        <source>{n} doubt was put away.</source>
        <translation>의심스러운 곳 {n}개를 치웠습니다.</translation>
    </message>
    <message>
        <source>{n} doubts were put away.</source>
        <translation>의심스러운 곳 {n}개를 치웠습니다.</translation>
    </message>
    <message>
        <source>{n} place should be heard again</source>
        <translation>다시 들어 볼 곳 {n}개</translation>
    </message>
    <message>
        <source>{n} place was corrected.</source>
        <translation>{n}곳을 고쳤습니다.</translation>
    </message>
    <message>
        <source>{n} places should be heard again</source>
        <translation>다시 들어 볼 곳 {n}개</translation>
    </message>
    <message>
        <source>{n} places were corrected.</source>
        <translation>{n}곳을 고쳤습니다.</translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation>{start}부터 {end}까지</translation>
    </message>
    <message>
        <source>“{name}” is too large for a list of words.</source>
        <translation>“{name}”은(는) 낱말 목록이라기에는 너무 큽니다.</translation>
    </message>
</context>
</TS>
