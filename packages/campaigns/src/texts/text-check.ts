type Span = { start: number; end: number };

export type TextCheck = Span &
  (
    | {
        code:
          | 'straight-quotes'
          | 'foreign-quotes'
          | 'double-space'
          | 'hyphen-as-dash'
          | 'space-before-mark'
          | 'loose-space'
          | 'no-such-day';
      }
    /** `weekday` is the true one, 1 Monday … 7 Sunday. */
    | { code: 'weekday-mismatch'; weekday: number }
    | { code: 'avoid-word'; word: string; better: string; fix?: string }
    /** `forms` are the placeholders that would be right after this preposition. */
    | { code: 'form-after-preposition'; preposition: string; word: string; forms: string[]; fix?: string }
    /** The placeholder has no other form at all: the sentence has to be turned round. */
    | { code: 'place-after-preposition'; preposition: string; word: string }
  );
export type TextCheckCode = TextCheck['code'];
