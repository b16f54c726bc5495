import { strToU8, zipSync } from 'fflate';

/** One run of words as an OFD page has it: its place in millimetres from the upper left corner. */
export type OfdWords = { x: number; y: number; words: string; attributes?: string; deltaX?: string };

const escaped = (words: string) => words.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const xml = (root: string, content: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><ofd:${root} xmlns:ofd="http://www.ofdspec.org/2016">${content}</ofd:${root}>`;

function objects(words: readonly OfdWords[]): string {
  return words
    .map(
      (one, at) =>
        `<ofd:TextObject ID="${at + 100}" Boundary="${one.x} ${one.y} 150 6" Font="2" Size="5.6" ${one.attributes ?? ''}><ofd:TextCode X="0" Y="5"${one.deltaX ? ` DeltaX="${one.deltaX}"` : ''}>${escaped(one.words)}</ofd:TextCode></ofd:TextObject>`,
    )
    .join('');
}

/** An OFD file by hand (GB/T 33190): each page its words; `parts` are put over what is made. */
export function ofdFile(
  pages: readonly { words?: readonly OfdWords[]; pictures?: number; template?: boolean }[],
  more: { template?: readonly OfdWords[]; parts?: Record<string, string>; document?: string } = {},
): Buffer {
  const page = ({ words = [], pictures = 0, template = false }: (typeof pages)[number]) =>
    xml(
      'Page',
      `${template ? '<ofd:Template TemplateID="9"/>' : ''}<ofd:Content><ofd:Layer ID="1">${objects(words)}${'<ofd:ImageObject ID="7" ResourceID="8" Boundary="0 0 9 9"/>'.repeat(pictures)}</ofd:Layer></ofd:Content>`,
    );
  const parts: Record<string, string> = {
    'OFD.xml': xml('OFD', '<ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody>'),
    'Doc_0/Document.xml': xml(
      'Document',
      `<ofd:CommonData><ofd:TemplatePage ID="9" BaseLoc="Tpls/Content.xml"/></ofd:CommonData><ofd:Pages>${pages.map((_, at) => `<ofd:Page ID="${at + 1}" BaseLoc="Pages/Page_${at}/Content.xml"/>`).join('')}</ofd:Pages>${more.document ?? ''}`,
    ),
    'Doc_0/Tpls/Content.xml': xml(
      'Page',
      `<ofd:Content><ofd:Layer ID="1">${objects(more.template ?? [])}</ofd:Layer></ofd:Content>`,
    ),
    ...Object.fromEntries(pages.map((one, at) => [`Doc_0/Pages/Page_${at}/Content.xml`, page(one)])),
    ...more.parts,
  };
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))));
}
