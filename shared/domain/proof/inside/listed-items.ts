import type { Found } from '../../../model/letter/proof.ts';
import { countLike, parseNumeral } from '../../words/numeral.ts';
import { foundAt, sentencePassages } from '../found.ts';

const number = '[两二三四五六七八九十]|十[一二三四五]|[2-9]|1\\d';
const counter = '个|家|项|类|种|所|处|名|位|大|条|部|支|座|件|场|方面|部门|单位';

/** 说的个数与列的个数：以下4类对象：A、B、C；A、B、C等2家单位；A、B、C、D三个社区. */
export function listedItems(text: string): Found[] {
  return sentencePassages(text).flatMap((sentence) =>
    [...ahead(sentence.text), ...behind(sentence.text)].map((each) => ({
      ...each,
      from: each.from + sentence.from,
      to: each.to + sentence.from,
    })),
  );
}

const say = (at: number, words: string, told: string, count: number) =>
  foundAt(at, words, {
    kind: 'figures',
    severity: 'warning',
    right: words.replace(told, countLike(told, count)),
    message: `说的是${told}，列的是${count}`,
  });

/** 4类对象：低保、特困、孤儿. Items that hold marks of their own are not counted. */
function ahead(text: string): Found[] {
  return [
    ...text.matchAll(
      new RegExp(
        `(?<![\\d第.一二三四五六七八九十])(${number})(${counter})[\\u4e00-\\u9fff]{0,10}(?:：|，?(?:即|分别(?:为|是)|包括)[：，]?)([^：；。（）()，]{5,120})(?=[。；，]|$)`,
        'gu',
      ),
    ),
  ].flatMap(({ 0: words, 1: told = '', 2: unit = '', 3: list = '', index }) => {
    const announced = parseNumeral(told);
    const items = list.split('、');
    if (!announced || items.length < 2 || /等|以及其[他它]|[“”《》]|\d|是|第/u.test(list)) return [];
    const tail = /(?:和|及|以及|与)(?=[\u4e00-\u9fff]{2})/u.test(items.at(-1) ?? '') ? 1 : 0;
    if (items.some((item) => item.length > 14)) return [];
    if (announced >= items.length && announced <= items.length + tail) return [];
    return [say(index, words.slice(0, told.length + unit.length), told, items.length + tail)];
  });
}

/** A、B、C三个社区; 等 may stand for more, never for fewer. */
function behind(text: string): Found[] {
  return [
    ...text.matchAll(
      new RegExp(
        `((?:[\\u4e00-\\u9fff“”]{2,14}、){2,12}[\\u4e00-\\u9fff“”]{2,16}?)(等)?(${number})(${counter})(?!多|月|以上|小时|点|批|次|级|期|层|倍)`,
        'gu',
      ),
    ),
  ].flatMap(({ 0: words, 1: list = '', 2: more, 3: told = '', 4: unit = '', index }) => {
    const announced = parseNumeral(told);
    // 会同财政局、住建局到金桥、幸福两个安置区: behind a verb of going the list begins anew.
    const items = list.replace(/^.*[\u4e00-\u9fff]{2}[到赴](?=[^、到赴]{2,}、)/u, '').split('、');
    const count = items.length;
    // 接运、冷藏、火化、骨灰寄存五项: of short things, none of which holds two, more are announced than listed.
    const isFull =
      !more &&
      count >= 3 &&
      !/[和及与、“”]|以及/u.test(items.join('')) &&
      items.slice(1).every((item) => item.length <= 6);
    if (!announced || (announced >= count && !(isFull && announced === count + 1 && /[项类种家个名]/u.test(unit))))
      return [];
    // Without 等 the figure may belong to the last alone: 助餐、助浴和新建三个站点.
    const last = items.at(-1) ?? '';
    if (announced < count && !more && (/[和及与共有新建设在为了]/u.test(last) || last.length > 5)) return [];
    if (/各|共|每|新|建成|前|后|近|约/u.test(last.slice(-2))) return [];
    const at = index + words.length - told.length - unit.length;
    return [say(at, told + unit, told, items.length)];
  });
}
