import { describe, expect, test } from 'vitest';
import { letterDocx } from '../../electron/docx/letter-docx.ts';
import { letterPresets } from '../../seeds/letter-presets.ts';
import { contactOf, initialContent, valuesOf } from '../../shared/domain/letter/initial-content.ts';
import { templateWords, wordsWithoutPlace } from '../../shared/domain/letter/word-template.ts';
import { lineStyle } from '../../shared/domain/paper/style.ts';
import { lineText } from '../../shared/domain/paper/text.ts';
import type { LetterForm } from '../../shared/model/kinds.ts';
import type { ComposedLetter, LineRole } from '../../shared/model/letter/composed.ts';
import { LetterSettings, type PaperSettings, usualSettings } from '../../shared/model/letter/settings.ts';
import { sampleContent, sampleContext, sampleFacts, sampleLetter, sampleOffice } from '../samples/sample-letter.ts';
import { docxParts } from '../support/files/docx-parts.ts';

const set = (settings: PaperSettings, form: LetterForm = 'document', change: object = {}) =>
  sampleLetter(form, change, { office: { ...sampleContext.office, ...settings } });
const texts = ({ lines }: ComposedLetter, role: LineRole) => lines.filter((line) => line.role === role).map(lineText);
const sideOf = ({ lines, form }: ComposedLetter, role: LineRole) => {
  const line = lines.find((each) => each.role === role);
  return line && lineStyle(line, form).align;
};

describe('纸面设置', () => {
  test('没有选过的，与原来一样', () => {
    const { manner: _, contactHead: __, contact: ___, ...shown } = usualSettings;
    expect(set(shown)).toEqual(sampleLetter('document'));
    expect(LetterSettings.parse(usualSettings)).toEqual(usualSettings);
  });

  test('类别和同意公开印不印、印在哪一边', () => {
    expect(sideOf(set({}), 'class-mark')).toBe('left');
    expect(sideOf(set({}, 'letter'), 'class-mark')).toBe('right');
    expect(sideOf(set({ marksPlace: 'right' }), 'class-mark')).toBe('right');
    expect(sideOf(set({ marksPlace: 'left' }, 'letter'), 'publicity-mark')).toBe('left');
    expect(texts(set({ classMark: false }), 'class-mark')).toEqual([]);
    expect(texts(set({ classMark: false }), 'publicity-mark')).toEqual(['同意公开']);
    expect(texts(set({ publicityMark: false }), 'publicity-mark')).toEqual([]);
  });

  test('红头不带「文件」，版记不印公开属性', () => {
    expect(texts(set({ documentWord: false }), 'letterhead')).toEqual(['临江市民政局']);
    expect(texts(set({ disclosureLine: false }), 'disclosure')).toEqual([]);
  });

  test('数字和字母与正文同字体：Word 文件里不再出现西文字体的正文', async () => {
    const options = { office: '临江市民政局', day: '2026-05-20' };
    const same = await docxParts(await letterDocx(set({ digits: 'same' }, 'letter'), options));
    const usual = await docxParts(await letterDocx(set({}, 'letter'), options));
    const fonts = (xml = '') => [...xml.matchAll(/<w:rFonts w:ascii="([^"]*)"/gu)].map((found) => found[1]);
    expect(fonts(same.get('word/document.xml'))).not.toContain('Times New Roman');
    expect(fonts(same.get('word/document.xml'))).toEqual(expect.arrayContaining(['仿宋_GB2312', '楷体_GB2312']));
    expect(fonts(usual.get('word/document.xml'))).toContain('Times New Roman');
  });
});

describe('联系信息', () => {
  const office = { ...sampleOffice, templates: { ...sampleOffice.templates } };
  const contact = (place: 'note' | 'block' | 'none', contactHead = '') =>
    initialContent('reply', { ...sampleFacts, office: { ...office, letterSettings: { contact: place, contactHead } } });

  test('写在附注里、署名之前，或不印', () => {
    expect(contact('note')).toMatchObject({ note: '（联系人：罗青禾，联系电话：5550123）' });
    expect(contact('note').contactLines).toBeUndefined();
    expect(contact('block', '高远')).toMatchObject({
      note: '',
      contactLines: ['承办负责人：高远', '承办人：罗青禾', '联系电话：5550123'],
    });
    expect(contact('none')).toMatchObject({ note: '' });
  });

  test('没有填写的一项整行不印', () => {
    expect(contact('block').contactLines).toEqual(['承办人：罗青禾', '联系电话：5550123']);
    const values = { ...valuesOf(sampleFacts), 联系电话: '' };
    const letterSettings = { contact: 'block' as const, contactHead: '' };
    expect(contactOf({ ...office, letterSettings }, values).contactLines).toEqual(['承办人：罗青禾']);
  });

  test('联系信息在正文之后空一行，与署名同页', () => {
    const composed = set({}, 'document', { contactLines: ['承办人：罗青禾', '联系电话：5550123'] });
    const roles = composed.lines.map(({ role }) => role);
    expect(roles.indexOf('contact')).toBe(roles.indexOf('signature') - 2);
    expect(composed.lines.find(({ role }) => role === 'contact')?.blankLines).toBe(1);
  });
});

describe('四种样式', () => {
  test('各是一整套用语和设置，名目不重', () => {
    expect(letterPresets.map(({ form }) => form)).toEqual(['letter', 'letter', 'letter', 'document']);
    for (const { manner, settings } of letterPresets) {
      expect(LetterSettings.parse({ ...settings, contactHead: '' }).manner).toBe(manner);
    }
    const titles = letterPresets.map(
      ({ templates }) => initialContent('reply', { ...sampleFacts, office: { ...sampleOffice, templates } }).title,
    );
    expect(titles).toEqual([
      '临江市民政局关于市十五届人大四次会议第77号代表建议答复的函',
      '第77号建议的答复函',
      '关于市十五届人大四次会议第77号代表建议的答复',
      '对市十五届人大四次会议第77号建议的答复',
    ]);
  });

  test('附件正文不混进模板的正文，模板里没有位置就说明', () => {
    const content = sampleContent({ enclosures: ['一览表'], enclosureTexts: ['第一行'] });
    const words = templateWords(sampleLetter('letter', content), content, sampleContext, { number: '77', title: '' });
    expect(words.body.map(({ head }) => head)).not.toContain('第一行');
    expect(wordsWithoutPlace(words, ['附注', '附件', '抄送'])).toEqual(['附件正文']);
  });
});
