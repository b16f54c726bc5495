import { mayNotBegin, mayNotEnd } from '../../shared/domain/paper/kinsoku.ts';

/** Marks of a list in an attribute; of XML's own signs they hold but one. */
const listed = (marks: string) => marks.replaceAll('>', '&gt;');

/**
 * The whole of word/settings.xml. A program breaks rows by these lists and not by its own, which differ between programs
 * and versions: no mark is squeezed, and no row begins or ends with what the page does not begin or end one with.
 * `twoSided`: footers of odd and even pages differ. `tracked`: what is written into the file is kept as a change.
 */
export function settingsXml({ twoSided, tracked = false }: { twoSided: boolean; tracked?: boolean }): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:displayBackgroundShape/>' +
    `${tracked ? '<w:trackRevisions/>' : ''}<w:defaultTabStop w:val="720"/>${twoSided ? '<w:evenAndOddHeaders/>' : ''}` +
    '<w:characterSpacingControl w:val="doNotCompress"/>' +
    `<w:noLineBreaksAfter w:lang="zh-CN" w:val="${listed(mayNotEnd)}"/>` +
    `<w:noLineBreaksBefore w:lang="zh-CN" w:val="${listed(mayNotBegin)}"/>` +
    '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>' +
    '</w:compat></w:settings>'
  );
}
