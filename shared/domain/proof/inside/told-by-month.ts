import type { Found } from '../../../model/letter/proof.ts';
import { foundAt } from '../found.ts';

const sum = '(\\d{1,7}(?:\\.\\d{1,2})?)(万?元)';
const value = (figure: string, unit: string) => Number(figure) * (unit.startsWith('万') ? 10_000 : 1);

/**
 * 按年的数与按月的数合得上：每人每年7260元，即每人每月650元; 由110元提高到130元、由150元提高到170元，均提高10元.
 */
export function toldByMonth(text: string): Found[] {
  return text.includes('元') ? [...ofYearAndMonth(text), ...eachRaised(text)] : [];
}

function ofYearAndMonth(text: string): Found[] {
  const who = '每[人户床个名]{1,2}';
  const way = (long: string, short: string) =>
    new RegExp(
      `${who}${long}(?:[^，。；]{0,12}?到)?${sum}[，（(]?(?:即|相当于|折合|合|也就是|约合)[^，。；\\d]{0,4}?(?:${who})?${short}${sum}`,
      'gu',
    );
  const hold = (pattern: RegExp, ofShort: (each: number) => number): Found[] =>
    [...text.matchAll(pattern)].flatMap(({ 0: all, 1: a = '', 2: ofA = '', 3: b = '', 4: ofB = '', index }) => {
      const due = ofShort(value(a, ofA));
      const told = value(b, ofB);
      if (Math.abs(due - told) <= Math.max(1, due * 0.005)) return [];
      const words = b + ofB;
      const right = ofB === '元' && Number.isInteger(due) ? `${due}元` : null;
      return [
        foundAt(index + all.length - words.length, words, {
          ...{ kind: 'figures', severity: 'error', right },
          message: `${a}${ofA}折算是${Number(due.toFixed(2))}元，不是${words}`,
        }),
      ];
    });
  return [...hold(way('每?年', '每?月'), (year) => year / 12), ...hold(way('每?月', '每?年'), (month) => month * 12)];
}

/** 均提高10元, where each of the pairs before it rose by another sum alike. */
function eachRaised(text: string): Found[] {
  const pair =
    /(?:由|从)(\d{1,6}(?:\.\d{1,2})?)(元|%|张|名|个|万元)(?:提高|增加|上调|提升|上升|扩大)[到至为](\d{1,6}(?:\.\d{1,2})?)\2/gu;
  return [
    ...text.matchAll(/(?:均|都|各|分别)(?:提高|增加|上调|提升)了?(\d{1,6}(?:\.\d{1,2})?)(元|张|名|个|万元)/gu),
  ].flatMap(({ 0: all, 1: told = '', 2: unit = '', index }) => {
    const start = Math.max(text.lastIndexOf('。', index), text.lastIndexOf('；', index)) + 1;
    const rises = [...text.slice(start, index).matchAll(pair)]
      .filter(({ 2: of }) => of === unit)
      .map(({ 1: from = '', 3: to = '' }) => Number((Number(to) - Number(from)).toFixed(2)));
    const [first] = rises;
    if (rises.length < 2 || first === undefined || rises.some((each) => each !== first) || first === Number(told))
      return [];
    const words = told + unit;
    return [
      foundAt(index + all.length - words.length, words, {
        ...{ kind: 'figures', severity: 'error', right: `${first}${unit}` },
        message: `前面各提高了${first}${unit}`,
      }),
    ];
  });
}
