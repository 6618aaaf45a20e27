"""The room where recordings and transcripts come in, are transcribed, listened to and corrected."""
