import { AlignmentType, Document, Packer, Paragraph, TextRun } from 'docx';
import { createReport } from 'docx-templates';
import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { letterDocx } from '../../electron/docx/letter-docx.ts';
import { lineText } from '../../shared/domain/paper/text.ts';
import { benchContent, benchLetterOf, benchSize } from './material/sample-letter.ts';
import { compared, inTurn, type Measured } from './measure.ts';

const out = { office: '云澜市民政局', day: '2026-03-20' };
const rounds = 40;

/** One letter of about 3,000 characters against docx called bare, and against two engines filling a template of it. */
export async function benchLetter(): Promise<Measured[]> {
  const ours = () => letterDocx(benchLetterOf(), out);
  const curly = Buffer.from(await templateOf('{#blocks}', '{text}', '{/blocks}'));
  const plus = Buffer.from(await templateOf('+++FOR b IN blocks+++', '+++INS $b.text+++', '+++END-FOR b+++'));
  const data = { blocks: benchContent.blocks.map(({ text }) => ({ text })) };
  const filled = (noSandbox: boolean) =>
    createReport({ template: plus, data, cmdDelimiter: ['+++', '+++'], noSandbox, processLineBreaks: false });
  const what = `制作一封答复函（${benchSize}字）`;
  return [
    compared(`${what} / 直接用 docx`, await inTurn(rounds, ours, bare), '≤ 1.3×'),
    compared(`${what} / docxtemplater 填模板`, await inTurn(rounds, ours, () => docxtemplater(curly, data)), '报告'),
    compared(`${what} / docx-templates 填模板`, await inTurn(rounds, ours, () => filled(true)), '报告'),
    compared(`${what} / docx-templates 沙箱中填模板`, await inTurn(rounds, ours, () => filled(false)), '报告'),
  ];
}

/** The same letter with a loop in the place of its paragraphs, made with the same styles. */
function templateOf(...lines: string[]): Promise<Uint8Array> {
  const blocks = lines.map((text, index) => ({ id: `t${index}`, level: 0 as const, text, sources: [] }));
  return letterDocx(benchLetterOf({ ...benchContent, blocks }), out);
}

function docxtemplater(template: Buffer, data: object): Uint8Array {
  const letter = new Docxtemplater(new PizZip(template), { paragraphLoop: true });
  letter.render(data);
  return letter.toBuffer({ compression: 'DEFLATE' });
}

function bare(): Promise<Buffer> {
  const children = benchLetterOf().lines.map(
    (line) =>
      new Paragraph({
        alignment: AlignmentType.BOTH,
        indent: { firstLine: 630 },
        children: [new TextRun({ text: lineText(line), font: '仿宋_GB2312', size: 32 })],
      }),
  );
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}
