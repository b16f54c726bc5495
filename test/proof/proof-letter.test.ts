import { describe, expect, test } from 'vitest';
import { proofLetter } from '../../shared/domain/proof/proof-letter.ts';
import { LetterProof, type ProofFinding } from '../../shared/model/letter/proof.ts';
import { cpuTimeOf, longestForHalfAMillion } from '../support/cpu-time.ts';
import { broaderFaults, broaderRight } from './broader-samples.ts';
import { plainBody, registeredCases } from './registered-cases.ts';
import { faultySentences, plainLetter, rightSentences } from './samples.ts';

const proposal: LetterProof['proposal'] = {
  ...({ kind: 'npc-suggestion', session: { level: 'municipal', term: 9, meeting: 5 } } as const),
  ...{ number: '126', body: '', title: '关于完善社区养老服务的建议', proposers: ['贺知秋'], collective: null },
};
const letterOf = (...texts: string[]) => ({ ...plainLetter, blocks: texts.map((text) => ({ level: 0, text })) });
const look = (...texts: string[]) => proofLetter(LetterProof.parse({ proposal, letter: letterOf(...texts) }));
const meets = (words: string) => (each: ProofFinding) => each.words.includes(words) || words.includes(each.words);

/** As they were when the samples were written: not to fall. */
const least = { found: 0.98, right: 0.97, precise: 0.97 };

describe('校核：样句', () => {
  test('错的找得到，改的写得对，说是错的确实是错', () => {
    const kinds = new Map<string, { all: number; found: number }>();
    let [right, asked, errors, falseErrors] = [0, 0, 0, 0];
    const missed: string[] = [];
    for (const [kind, text, words, stands] of [...faultySentences, ...broaderFaults]) {
      const places = [text.indexOf(words), text.lastIndexOf(words)];
      const found = look(text);
      const hits = found.filter(
        ({ where, from, to }) => where === 'blocks[0]' && places.some((at) => from < at + words.length && at < to),
      );
      const told = kinds.get(kind) ?? { all: 0, found: 0 };
      kinds.set(kind, { all: told.all + 1, found: told.found + Number(hits.length > 0) });
      if (hits.length === 0) missed.push(`${kind}：${text}`);
      if (stands !== null) {
        asked += 1;
        const fits = hits.some((each) => each.right && (each.right.includes(stands) || stands.includes(each.right)));
        right += Number(fits);
        if (!fits) missed.push(`${kind}（改法）：${text}`);
      }
      for (const each of found) {
        if (each.severity !== 'error') continue;
        errors += 1;
        // 内部掌握 beside 请勿公开: both are inside words.
        if (!hits.includes(each) && each.kind !== 'inside') falseErrors += 1;
      }
    }
    const all = [...kinds.values()].reduce((sum, each) => sum + each.all, 0);
    const found = [...kinds.values()].reduce((sum, each) => sum + each.found, 0);
    console.log([...kinds].map(([kind, each]) => `${kind} ${each.found}/${each.all}`).join('，'));
    console.log(`找到${found}/${all}，改对${right}/${asked}，误报${falseErrors}/${errors}`);
    expect(found / all, missed.join('\n')).toBeGreaterThanOrEqual(least.found);
    expect(right / asked, missed.join('\n')).toBeGreaterThanOrEqual(least.right);
    expect(1 - falseErrors / errors).toBeGreaterThanOrEqual(least.precise);
  });

  test.each([...rightSentences, ...broaderRight])('看着像错其实不错的，不说：%s', (text) => {
    expect(look(text).filter(({ severity }) => severity !== 'advice')).toEqual([]);
  });
});

describe('校核：与登记、日历和全函对照', () => {
  test.each(registeredCases.map((each) => [each[0], each] as const))('%s', (_, one) => {
    const [kind, registered, changed, where, words, right, opinions] = one;
    const found = proofLetter(
      LetterProof.parse({
        proposal: registered,
        letter: { ...plainLetter, blocks: plainBody, ...changed },
        ...(opinions ? { opinions } : {}),
      }),
    );
    if (kind === 'clean') {
      expect(found.filter(({ severity }) => severity !== 'advice')).toEqual([]);
      return;
    }
    const hits = found.filter((each) => each.where === where && meets(words)(each));
    expect(hits.length, JSON.stringify(found)).toBeGreaterThan(0);
    const fits = hits.some(
      (each) => each.right !== null && (each.right.includes(right ?? '') || right?.includes(each.right)),
    );
    if (right !== null) expect(fits, JSON.stringify(hits)).toBe(true);
  });

  test('每处都写明确切的字和位置', () => {
    const texts = faultySentences.map(([, text]) => text);
    for (const { where, from, to, words } of look(...texts)) {
      const at = /^blocks\[(\d+)\]$/u.exec(where)?.[1];
      if (at !== undefined) expect(texts[Number(at)]?.slice(from, to)).toBe(words);
    }
  });
});

describe('校核：快慢', () => {
  test('十页的函改动一段，不必整篇再查', () => {
    const texts = Array.from(
      { length: 40 },
      (_, at) => `第${at}段。${rightSentences.slice(at % 20, (at % 20) + 6).join('')}`,
    );
    const whole = cpuTimeOf(() => look(...texts));
    const times = [1, 2, 3, 4, 5].map((turn) => {
      const changed = texts.with(20, `${texts[20]}又改了第${turn}次。`);
      return cpuTimeOf(() => look(...changed));
    });
    const median = times.toSorted((a, b) => a - b)[2] ?? 0;
    console.log(`十页（${texts.join('').length}字）改一段：${median.toFixed(1)}毫秒`);
    expect(median).toBeLessThan(whole / 2);
  });

  test.each([
    '我',
    '1',
    '，',
    '“',
    '（',
    '其中1人、',
    '2026年',
    '《法',
    '一是',
    'X',
    '1,',
    '我局我局',
    '有限',
    '.',
    '（1',
    '第1号',
    '0',
  ])('五十万字不断句的「%s」，几秒之内查完', (unit) => {
    expect(cpuTimeOf(() => look(unit.repeat(500_000 / unit.length)))).toBeLessThan(longestForHalfAMillion);
  });
});
