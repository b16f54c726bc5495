import { type LetterFont, letterFonts } from '../../shared/domain/paper/fonts.ts';

/** Fonts of offices only: a free font that happens to be there must not come before the reader's own choice. */
const free = /Noto|Source Han|思源|Fandol|Liberation|Tinos/u;

/**
 * The whole of word/fontTable.xml: letters always name the standard's fonts, and here stands by which other names each
 * may be known and what may take its place where it is missing (ECMA-376, 17.8.3.1: a list parted by commas).
 */
export const fontTableXml: string =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
  Object.values(letterFonts).map(fontXml).join('') +
  '</w:fonts>';

function fontXml({ standard, instead, generic }: LetterFont): string {
  const names = [...standard.also, ...instead.flatMap(({ name, also }) => [name, ...also])];
  const others = names.filter((name) => !free.test(name));
  const alike = others.length === 0 ? '' : `<w:altName w:val="${others.join(',')}"/>`;
  const chinese = standard.name !== letterFonts.latin.standard.name;
  return (
    `<w:font w:name="${standard.name}">${alike}<w:charset w:val="${chinese ? '86' : '00'}"/>` +
    `<w:family w:val="${generic === 'serif' ? 'roman' : 'modern'}"/><w:pitch w:val="${chinese ? 'default' : 'variable'}"/></w:font>`
  );
}
