from interviewkit.doors import door

__getattr__ = door(__name__)
