<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko">
<context>
    <name>store</name>
    <message>
        <source>Another program is writing to this project.</source>
        <translation>다른 프로그램이 이 프로젝트에 쓰고 있습니다.</translation>
    </message>
    <message>
        <source>Ask {coder} to undo that first, or change it by hand.</source>
        <translation>{coder} 님에게 먼저 실행 취소를 부탁하거나 직접 고쳐 주세요.</translation>
    </message>
    <message>
        <source>Change it by hand instead.</source>
        <translation>대신 직접 고쳐 주세요.</translation>
    </message>
    <message>
        <source>Changes of this table are not recorded as they should be.</source>
        <translation>이 표의 변경이 제대로 기록되지 않고 있습니다.</translation>
    </message>
    <message>
        <source>Check that the file is still there and that you may read it.</source>
        <translation>파일이 그대로 있는지, 읽을 권한이 있는지 확인해 주세요.</translation>
    </message>
    <message>
        <source>Check that the folder beside the project that ends in “.backups” can be written.</source>
        <translation>프로젝트 옆에 있는 “.backups” 폴더에 쓸 수 있는지 확인해 주세요.</translation>
    </message>
    <message>
        <source>Check that you may write there, or choose another folder.</source>
        <translation>해당 폴더에 쓸 수 있는지 확인하시거나 다른 폴더를 선택해 주세요.</translation>
    </message>
    <message>
        <source>Check the address, or make a new project there.</source>
        <translation>주소를 확인하거나 그곳에 새 프로젝트를 만들어 주세요.</translation>
    </message>
    <message>
        <source>Check the drive and its cable, then open the project again.</source>
        <translation>드라이브와 케이블을 확인한 뒤 프로젝트를 다시 열어 주세요.</translation>
    </message>
    <message>
        <source>Check the folder and your rights to it, or choose another place.</source>
        <translation>폴더와 폴더 권한을 확인하거나 다른 위치를 선택해 주세요.</translation>
    </message>
    <message>
        <source>Check the network, the address and your password, then try again.</source>
        <translation>네트워크, 주소, 비밀번호를 확인한 뒤 다시 시도해 주세요.</translation>
    </message>
    <message>
        <source>Check your rights to the file and its folder.</source>
        <translation>파일과 폴더의 권한을 확인해 주세요.</translation>
    </message>
    <message>
        <source>Choose a shorter name.</source>
        <translation>더 짧은 이름을 선택해 주세요.</translation>
    </message>
    <message>
        <source>Close the file if another program has it open, or choose another folder.</source>
        <translation>다른 프로그램에서 파일을 열어 두었다면 닫거나 다른 폴더를 골라 주세요.</translation>
    </message>
    <message>
        <source>Copy both files to a folder you may write to, and open the project there.</source>
        <translation>두 파일을 모두 쓸 수 있는 폴더로 복사한 뒤 그곳에서 프로젝트를 열어 주세요.</translation>
    </message>
    <message>
        <source>Copy it to a folder you may write to, and open the copy.</source>
        <translation>쓸 수 있는 폴더로 복사한 뒤 복사본을 열어 주세요.</translation>
    </message>
    <message>
        <source>Copy the newest backup to another folder and open it there.</source>
        <translation>가장 최근 백업을 다른 폴더로 복사해 그곳에서 열어 주세요.</translation>
    </message>
    <message>
        <source>Correct it, or search for it as plain words.</source>
        <translation>표현을 고치거나 일반 낱말로 검색해 주세요.</translation>
    </message>
    <message>
        <source>Delete the imported source instead.</source>
        <translation>대신 가져온 자료를 삭제해 주세요.</translation>
    </message>
    <message>
        <source>Do it anew by hand.</source>
        <translation>직접 다시 해 주세요.</translation>
    </message>
    <message>
        <source>Everything before is saved.</source>
        <translation>이전 작업은 모두 저장되어 있습니다.</translation>
    </message>
    <message>
        <source>Free some space and try again.</source>
        <translation>공간을 확보한 뒤 다시 시도해 주세요.</translation>
    </message>
    <message>
        <source>Install it with: pip install 'interviewkit[postgres]'</source>
        <translation>다음 명령으로 설치해 주세요: pip install 'interviewkit[postgres]'</translation>
    </message>
    <message>
        <source>It begins or ends in another source.</source>
        <translation>다른 자료에서 시작하거나 끝납니다.</translation>
    </message>
    <message>
        <source>It ends at {end} ms, before it begins at {start} ms.</source>
        <translation>{start}ms에 시작하는데 {end}ms에 끝납니다.</translation>
    </message>
    <message>
        <source>It ends before it begins.</source>
        <translation>끝이 시작보다 앞에 있습니다.</translation>
    </message>
    <message>
        <source>It looks like postgresql://name@server/database.</source>
        <translation>주소는 postgresql://이름@서버/데이터베이스 꼴입니다.</translation>
    </message>
    <message>
        <source>It may have been moved or renamed: open it at its new place.</source>
        <translation>옮겨졌거나 이름이 바뀌었을 수 있습니다. 새 위치에서 열어 주세요.</translation>
    </message>
    <message>
        <source>It points to {table} {target}, which is not there.</source>
        <translation>존재하지 않는 {table} {target}을(를) 가리킵니다.</translation>
    </message>
    <message>
        <source>Its file “{place}” has {found} bytes, not {expected}.</source>
        <translation>파일 “{place}”의 크기가 {expected}바이트가 아니라 {found}바이트입니다.</translation>
    </message>
    <message>
        <source>Its file “{place}” is not there.</source>
        <translation>파일 “{place}”이(가) 없습니다.</translation>
    </message>
    <message>
        <source>Its offsets {start} and {end} lie outside the text.</source>
        <translation>위치 {start}, {end}이(가) 텍스트를 벗어납니다.</translation>
    </message>
    <message>
        <source>No backup of the project could be made.</source>
        <translation>프로젝트를 백업하지 못했습니다.</translation>
    </message>
    <message>
        <source>No project can be made at “{path}”.</source>
        <translation>“{path}”에는 프로젝트를 만들 수 없습니다.</translation>
    </message>
    <message>
        <source>Projects in a team's database need the extra “postgres”.</source>
        <translation>팀 데이터베이스의 프로젝트에는 추가 구성 “postgres”가 필요합니다.</translation>
    </message>
    <message>
        <source>Recordings could not be copied to “{folder}” ({reason}).</source>
        <translation>녹음을 “{folder}”(으)로 복사하지 못했습니다({reason}).</translation>
    </message>
    <message>
        <source>The database is damaged: {said}</source>
        <translation>데이터베이스가 손상되었습니다: {said}</translation>
    </message>
    <message>
        <source>The disk does not answer as it should.</source>
        <translation>디스크가 정상적으로 응답하지 않습니다.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>디스크가 가득 찼습니다.</translation>
    </message>
    <message>
        <source>The file was not touched.</source>
        <translation>파일은 그대로입니다.</translation>
    </message>
    <message>
        <source>The history of {table} {row} belongs to no step.</source>
        <translation>{table} {row}의 이력이 어느 단계에도 속하지 않습니다.</translation>
    </message>
    <message>
        <source>The history of {table} {row} cannot be read.</source>
        <translation>{table} {row}의 이력을 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>The last ten backups are in the folder beside the project that ends in “.backups”.</source>
        <translation>최근 백업 열 개가 프로젝트 옆의 “.backups”로 끝나는 폴더에 있습니다.</translation>
    </message>
    <message>
        <source>The name is too long for this folder.</source>
        <translation>이 폴더에 쓰기에는 이름이 너무 깁니다.</translation>
    </message>
    <message>
        <source>The project can only be read, not changed.</source>
        <translation>프로젝트를 읽을 수만 있고 바꿀 수는 없습니다.</translation>
    </message>
    <message>
        <source>The project file cannot be reached.</source>
        <translation>프로젝트 파일에 접근할 수 없습니다.</translation>
    </message>
    <message>
        <source>The project file is damaged.</source>
        <translation>프로젝트 파일이 손상되었습니다.</translation>
    </message>
    <message>
        <source>The project is untouched, and so is a file that was there before.</source>
        <translation>프로젝트와 그 자리에 있던 파일은 그대로입니다.</translation>
    </message>
    <message>
        <source>The project itself is saved.</source>
        <translation>프로젝트 자체는 저장되어 있습니다.</translation>
    </message>
    <message>
        <source>The project was not touched.</source>
        <translation>프로젝트는 그대로입니다.</translation>
    </message>
    <message>
        <source>The team's database does not answer.</source>
        <translation>팀 데이터베이스가 응답하지 않습니다.</translation>
    </message>
    <message>
        <source>There is a project in this database already.</source>
        <translation>이 데이터베이스에는 이미 프로젝트가 있습니다.</translation>
    </message>
    <message>
        <source>There is no project in this database.</source>
        <translation>이 데이터베이스에는 프로젝트가 없습니다.</translation>
    </message>
    <message>
        <source>They are all where they were.</source>
        <translation>녹음은 모두 원래 자리에 그대로 있습니다.</translation>
    </message>
    <message>
        <source>This change was not made; everything before it is saved.</source>
        <translation>이번 변경은 반영되지 않았으며, 이전 작업은 모두 저장되어 있습니다.</translation>
    </message>
    <message>
        <source>This is no address of a team's database.</source>
        <translation>팀 데이터베이스의 주소가 아닙니다.</translation>
    </message>
    <message>
        <source>This project was closed.</source>
        <translation>이 프로젝트는 닫혔습니다.</translation>
    </message>
    <message>
        <source>This work was undone meanwhile, so it was not continued.</source>
        <translation>그사이 이 작업이 실행 취소되어 이어 가지 않았습니다.</translation>
    </message>
    <message>
        <source>To bring in a recording or transcript, create a project and drop the file on it.</source>
        <translation>녹음이나 녹취록을 가져오려면 프로젝트를 만든 뒤 파일을 끌어다 놓아 주세요.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>잠시 후 다시 시도해 주세요.</translation>
    </message>
    <message>
        <source>Undo the later work first, or delete it.</source>
        <translation>나중 작업을 먼저 실행 취소하거나 삭제해 주세요.</translation>
    </message>
    <message>
        <source>Update InterviewKit, then open it again.</source>
        <translation>InterviewKit을 업데이트한 뒤 다시 열어 주세요.</translation>
    </message>
    <message>
        <source>Was it moved, or its drive taken out? Bring it back, then open the project again.</source>
        <translation>파일을 옮겼거나 드라이브를 빼지 않았나요? 제자리로 되돌린 뒤 프로젝트를 다시 열어 주세요.</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>다른 사람</translation>
    </message>
    <message>
        <source>{coder} changed the same place later (“{label}”), so this step stays.</source>
        <translation>이후에 {coder} 님이 같은 곳을 바꾸어(“{label}”) 이 단계를 되돌리지 않았습니다.</translation>
    </message>
    <message>
        <source>“{label}” cannot be done again: other work came in between.</source>
        <translation>그사이 다른 작업이 있어 “{label}”을(를) 다시 실행할 수 없습니다.</translation>
    </message>
    <message>
        <source>“{label}” cannot be taken back: later work builds on it.</source>
        <translation>나중 작업이 이어져 있어 “{label}”을(를) 실행 취소할 수 없습니다.</translation>
    </message>
    <message>
        <source>“{label}” was too large to be undone step by step.</source>
        <translation>“{label}”은(는) 너무 커서 단계별로 실행 취소할 수 없습니다.</translation>
    </message>
    <message>
        <source>“{later}” changed the same place later, so “{label}” stays as it is.</source>
        <translation>이후에 “{later}”이(가) 같은 곳을 바꾸어 “{label}”을(를) 그대로 두었습니다.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read.</source>
        <translation>“{name}”을(를) 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>“{name}” could not be read or copied ({reason}).</source>
        <translation>“{name}”을(를) 읽거나 복사하지 못했습니다({reason}).</translation>
    </message>
    <message>
        <source>“{name}” is not an InterviewKit project.</source>
        <translation>“{name}”은(는) InterviewKit 프로젝트가 아닙니다.</translation>
    </message>
    <message>
        <source>“{name}” was copied here while it was open: its newest changes lie in “{log}”.</source>
        <translation>“{name}”은(는) 열려 있는 동안 이곳에 복사되어, 최근 변경이 “{log}”에 들어 있습니다.</translation>
    </message>
    <message>
        <source>“{name}” was made by a newer version of InterviewKit.</source>
        <translation>“{name}”은(는) 더 새로운 InterviewKit에서 만든 프로젝트입니다.</translation>
    </message>
    <message>
        <source>“{name}” was made by an older version and cannot be updated where it is.</source>
        <translation>“{name}”은(는) 이전 버전에서 만들어졌고, 지금 위치에서는 업데이트할 수 없습니다.</translation>
    </message>
    <message>
        <source>“{path}” cannot be reached.</source>
        <translation>“{path}”에 접근할 수 없습니다.</translation>
    </message>
    <message>
        <source>“{query}” is no regular expression ({reason}).</source>
        <translation>“{query}”은(는) 정규 표현식이 아닙니다({reason}).</translation>
    </message>
</context>
</TS>
