/** What a state means to the reader; colour comes third, after the icon and the word. */
export type Tone = 'idle' | 'go' | 'wait' | 'done' | 'stop';
