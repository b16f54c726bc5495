/** Something that follows from an item's facts: done, still to do, or to be seen to now. */
export type Standing = { key: StandingKey; words: string; tone: 'done' | 'todo' | 'alert' };

export type StandingKey =
  | 'opinions'
  | 'signature'
  | 'delivery'
  | 'feedback'
  | 'again'
  | 'publication'
  | 'upload'
  | 'commitment-reading'
  | 'commitments'
  | 'contact'
  | 'archive';
