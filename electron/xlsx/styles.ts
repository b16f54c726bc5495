/** How cells look: 宋体 11, thin lines, words wrapped; the header bold on a light ground. */

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const edges = ['left', 'right', 'top', 'bottom'].map((side) => `<${side} style="thin"><color auto="1"/></${side}>`);
const font = (bold: string) => `<font>${bold}<sz val="11"/><name val="宋体"/></font>`;
const fill = (pattern: string) => `<fill>${pattern}</fill>`;
const ground = '<patternFill patternType="solid"><fgColor rgb="FFE8F0FA"/><bgColor indexed="64"/></patternFill>';
const plain = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"';
const bordered = (fontId: number, fillId: number, alignment: string) =>
  `<xf numFmtId="0" fontId="${fontId}" fillId="${fillId}" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment ${alignment} wrapText="1"/></xf>`;

/** The places of the formats in `styles`. */
export const cellStyles = { body: 1, header: 2, rate: 3 } as const;

const formats = [
  `${plain} xfId="0"/>`,
  bordered(0, 0, 'vertical="top"'),
  bordered(1, 2, 'horizontal="center" vertical="center"'),
  bordered(0, 0, 'horizontal="right" vertical="top"'),
];

export const styles = [
  `${head}<styleSheet xmlns="${main}">`,
  `<fonts count="2">${font('')}${font('<b/>')}</fonts>`,
  `<fills count="3">${fill('<patternFill patternType="none"/>')}${fill('<patternFill patternType="gray125"/>')}${fill(ground)}</fills>`,
  `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${edges.join('')}<diagonal/></border></borders>`,
  `<cellStyleXfs count="1">${plain}/></cellStyleXfs>`,
  `<cellXfs count="${formats.length}">${formats.join('')}</cellXfs>`,
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
].join('');
