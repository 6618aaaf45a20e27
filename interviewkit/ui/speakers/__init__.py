"""Who speaks: how the voices of a recording are told apart, and all voices of the study."""
