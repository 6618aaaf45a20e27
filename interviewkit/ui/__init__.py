"""The desktop app. Everything that knows Qt is here; the rooms downstairs do not.

The shell, one module a thing:

    app           run(): starts it all; screen: says why no window can be opened
    application   puts desk, window and rooms together; heavy imports in the background after the first paint
    desk          what every workspace finds at hand: project, change, jobs, notices, the way to other rooms
    workspace     the contract between the shell and those who furnish a room: read this first
    actions       the one registry: menus, toolbars, Ctrl+K, F1 and the key editor come from it
    keys          single keys where they belong, never while typing, in Hangul mode too
    jobs          long work off the GUI thread
    style         spacing, palettes, style sheet (resources/style.qss); colours: code and valence colours
    overrides     keeps a bug in an override of Qt's from crashing the program; imported before all others
    icons         icon("mdi6.name"), following light and dark
    language      live switching; Speaks: a widget with texts
    empty         an empty state: one sentence and one button
    rooms         which rooms are open

and a folder for each room: sources, code, themes, journey, report; transcript is shared by Sources and Code.

Rules: no sqlalchemy or sqlmodel here; nothing heavy imported at the top of a module of the shell; no work over 50 ms on
the GUI thread; every control has an accessible name; every text goes through tr(); colours come from colours.py only.
"""
