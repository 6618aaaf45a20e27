"""LibreOffice opens the report: figures, Hangul and all, no box among the letters."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from interviewkit.reports.write import export
from interviewkit.store.project import Project

OFFICE = shutil.which("soffice")
PDFTOTEXT = shutil.which("pdftotext")


@pytest.mark.skipif(OFFICE is None, reason="needs LibreOffice (apt-get install libreoffice-writer)")
@pytest.mark.parametrize(
    ("language", "words"), [("ko", ("요약", "감정 곡선", "충성도")), ("en", ("Summary", "결제 오류"))]
)
def test_libreoffice_opens_the_report_with_its_hangul(
    study: Project, tmp_path: Path, language: str, words: tuple[str, ...]
) -> None:
    export(study, tmp_path / "report.docx", speak=language)
    home = f"-env:UserInstallation={(tmp_path / 'office').as_uri()}"
    made = tmp_path / "report.pdf"
    command = [str(OFFICE), home, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    subprocess.run([*command, str(made.with_suffix(".docx"))], check=True, capture_output=True, timeout=180)
    assert made.stat().st_size > 30_000
    if PDFTOTEXT is None:
        pytest.skip("needs pdftotext to read the pages (apt-get install poppler-utils)")
    text = subprocess.run([PDFTOTEXT, str(made), "-"], check=True, capture_output=True, timeout=60).stdout.decode()
    assert all(word in text for word in words)
    assert "Error!" not in text
