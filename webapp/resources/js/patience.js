// A line that hangs answers nothing and breaks nothing: whoever asks gives up after so many milliseconds.
export const PATIENCE = 8000;
