import type { PaperForm } from '../../model/papers/form.ts';
import type { SigningKey } from '../../model/people/signing-key.ts';
import { dayInWords } from '../dates/day.ts';
import { dayOfMoment } from '../dates/moment.ts';
import { handSigned, pair, wide } from '../paper/form.ts';
import { keyWarning } from '../people/key-words.ts';
import type { PaperItem, PaperLetter } from './item.ts';
import type { PaperAnswers } from './letter.ts';
import { inFours, logMark } from './log-mark.ts';

/** 发文稿纸: who drafted, checked and signs one exact text, named by its version and the fingerprint of its words. */
export function issueSheet(item: PaperItem, letter: PaperLetter, answers: PaperAnswers): PaperForm {
  const { office } = item.facts;
  const signed = letter.signedBy ? `${letter.signedBy}\n${letter.signedOn ? dayInWords(letter.signedOn) : ''}` : '';
  return {
    title: `${office.fullName}发文稿纸`,
    rows: [
      ...checkedBy(signed, letter.agreed),
      pair(['拟稿科室', answers.section ?? ''], ['拟稿人', answers.clerk ?? '']),
      pair(['联系电话', answers.phone ?? ''], ['文种', letter.kindName]),
      wide('标题', letter.title, 2),
      wide('主送', letter.salutation.replace(/：$/u, ''), 2),
      wide('抄送', letter.copyTo.join('、'), 2),
      wide('附件', letter.enclosures.join('\n'), 2),
      pair(['发文字号', letter.documentNumber ?? ''], ['成文日期', letter.signedOn ? dayInWords(letter.signedOn) : '']),
      pair(['办理结果类别', letter.resultClass], ['公开属性', letter.disclosure]),
      pair(['紧急程度', answers.urgency ?? ''], ['印数', answers.copies ?? '']),
      wide(
        '稿件版本',
        [`${letter.version}　文字指纹 ${inFours(letter.fingerprint)}`, ...keyLine(letter.key)].join('\n'),
      ),
      wide('备注', '', 2, handSigned.replace('签名：', '校对：')),
    ],
    footnote: '注：文字指纹由稿件全文算出，改动一字即不相同；签发以本稿纸所列版本为准。',
    mark: logMark(item.log),
  };
}

const byHand = { foot: '年　　月　　日' };
type Row = PaperForm['rows'][number];

/** Places for hands to sign; where letters go through steps in the program, whoever agreed there and when. */
function checkedBy(signed: string, agreed: PaperLetter['agreed']): Row[] {
  const signature = { label: '签发', value: signed, ...(signed === '' ? byHand : {}) };
  if (agreed.length === 0) {
    const empty = (label: string) => ({ label, value: '', ...byHand });
    return [
      { fields: [signature, empty('会签')], lines: 5 },
      { fields: [empty('核稿'), empty('科室审核')], lines: 4 },
    ];
  }
  const steps = [...Map.groupBy(agreed, ({ stepName }) => stepName)].map(([stepName, acts]) =>
    wide(stepName, acts.map(agreedWords).join('\n'), acts.length),
  );
  return [{ fields: [signature], lines: 4 }, ...steps];
}

/** 社会救助科　沙明川　2026年3月20日（代李慧办「会签」…）. */
function agreedWords({ sectionName, by, at, stead }: PaperLetter['agreed'][number]): string {
  const words = [sectionName, by, dayInWords(dayOfMoment(at))].filter(Boolean).join('　');
  return stead === '' ? words : `${words}（${stead}）`;
}

/** Whose key signed, and what must be known of it. */
function keyLine(key: SigningKey | null): string[] {
  if (key === null) return [];
  return [['签发密钥 ', key.fingerprint, keyWarning(key) && `　${keyWarning(key)}`].join('')];
}
