/** Groups of an RTF file that are not simply its text, and what is done with them. */
const kinds = {
  note: 'footnote',
  comment: 'annotation',
  page: 'header headerl headerr headerf footer footerl footerr footerf',
  box: 'shptxt dptxbxtext',
  label: 'listtext pntext',
  instruction: 'fldinst',
  /** Only what is written for programs that know Unicode is taken. */
  both: 'upr',
  fonts: 'fonttbl',
  lists: 'listtable',
  listUses: 'listoverridetable',
  form: 'formfield',
  choice: 'ffl',
  rowLook: 'nesttableprops',
  picture: 'pict',
  object: 'object',
  /** Pictures in them are counted, their words are none of the text. */
  drawing: 'sp shpgrp',
  open: 'shppict shpinst do field fldrslt result ud moMath mmath shp',
  skip:
    'colortbl stylesheet info revtbl themedata colorschememapping latentstyles datastore xmlnstbl rsidtbl generator ' +
    'filetbl pgdsctbl bkmkstart bkmkend private tc tcn xe rxe txe datafield nextfile template ftnsep ftnsepc ftncn ' +
    'aftnsep aftnsepc aftncn background atnid atnauthor atnref atndate atnicn atnparent atrfstart atrfend mmathPr ' +
    'wgrffmtfilter pn pnseclvl shprslt nonshppict nonesttables objdata objclass objname objalias objsect listpicture ' +
    'mmathPict blipuid picprop userprops docvar mailmerge keywords category comment author operator title subject',
} as const;
export type Destination = keyof typeof kinds;

const byName = new Map(
  Object.entries(kinds).flatMap(([kind, names]) =>
    names.split(' ').map((name): [string, Destination] => [name, kind as Destination]),
  ),
);

/** What a word makes of the group it opens; null where it opens none. */
export function destinationOf(word: string): Destination | null {
  return byName.get(word) ?? (/^m\w+Pr$/.test(word) ? 'skip' : null);
}
