/** Where the parts of a Word 97 to 2003 document stand (the FIB of MS-DOC), as far as its words need them. */
export type FileInformation = {
  encrypted: boolean;
  table: '0Table' | '1Table';
  /** How many characters each story has, in the order in which they follow each other in the text. */
  lengths: Record<Story, number>;
  /** A part of the table stream, by its number in the directory. */
  part: (number: number) => { at: number; length: number };
};

const stories = ['main', 'footnotes', 'headers', 'macros', 'comments', 'endnotes', 'boxes', 'headerBoxes'] as const;
export type Story = (typeof stories)[number];

/** Numbers of the parts in the directory. */
export const parts = {
  styles: 1,
  footnoteMarks: 2,
  footnotes: 3,
  commentMarks: 4,
  comments: 5,
  headers: 11,
  characterPages: 12,
  paragraphPages: 13,
  fonts: 15,
  pieces: 33,
  drawings: 40,
  endnoteMarks: 46,
  endnotes: 47,
  boxes: 56,
  lists: 73,
  listUses: 74,
} as const;

/** Word 97 is the first to write it so; what is older has another shape. */
const word97 = 0x00c1;

/** Null when the document is of an older Word, or none. */
export function fileInformation(main: Buffer): FileInformation | null {
  if (main.length < 898 || main.readUInt16LE(0) !== 0xa5ec || main.readUInt16LE(2) < word97) return null;
  const flags = main.readUInt16LE(10);
  const longs = 32 + 2 + main.readUInt16LE(32) * 2 + 2;
  const directory = longs + main.readUInt16LE(longs - 2) * 4 + 2;
  const count = main.readUInt16LE(directory - 2);
  const lengths = stories.map((story, at) => [story, main.readInt32LE(longs + 12 + at * 4)]);
  return {
    encrypted: (flags & 0x0100) !== 0,
    table: (flags & 0x0200) !== 0 ? '1Table' : '0Table',
    lengths: Object.fromEntries(lengths) as Record<Story, number>,
    part: (number) =>
      number < count
        ? { at: main.readUInt32LE(directory + number * 8), length: main.readUInt32LE(directory + number * 8 + 4) }
        : { at: 0, length: 0 },
  };
}

/** Where a story begins in the text. */
export function storyStart(lengths: Record<Story, number>, story: Story): number {
  return stories.slice(0, stories.indexOf(story)).reduce((sum, each) => sum + lengths[each], 0);
}
