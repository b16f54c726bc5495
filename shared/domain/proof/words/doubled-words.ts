import type { Found } from '../../../model/letter/proof.ts';
import { foundAt, quotedPlaces } from '../found.ts';
import { usualSurnames } from '../outgoing/personal-data.ts';
import { isUsual, isWord } from './known-words.ts';

/** Characters that stand twice by right: 人人, 年年, 仅仅; and across two words: 老年人人均. */
const twice = new Set([
  ...'人年天日月个家户处时事样种层件条样步点刚常渐仅往偏纷默频历比恰稍略缓慢悄暗白苍茫滚源巍堂洋融郁勃彬津昭区人星爸妈爷奶哥弟姐妹叔公婆太宝娃谢看说想试听等走问谈聊深好高大小长短早晚远近轻重快满多少红绿明亮干净整齐清楚细密稳实扎平安顺利团圆滴方面代世次趟回遍桩项门行街巷村镇句字页栏排座间箱包袋盒瓶对期场院校站区县乡台张份笔件支所楼户回番类色口心季岗企厂店船车桥路树花叶朵片幅套双副首篇本册班组队周',
]);

/** 多字：核实了了 → 核实了, 名单单 → 名单, 老年人人 → 老年人. */
export function doubledCharacters(text: string): Found[] {
  const quoted = quotedPlaces(text);
  const found: Found[] = [];
  for (const { 0: pair, 1: one = '', index } of text.matchAll(/([\u4e00-\u9fff])\1(?!\1)(?<!\1\1\1)/gu)) {
    if (quoted(index) || isGivenName(text, index)) continue;
    const before = text.slice(Math.max(0, index - 3), index).replace(/^.*[^\u4e00-\u9fff]/u, '');
    const after = /^[\u4e00-\u9fff]{0,3}/u.exec(text.slice(index + 2))?.[0] ?? '';
    // 老年人｜人均, 社会｜会议: each of the two belongs to a word of its own.
    const held = (word: string) => (twice.has(one) ? isUsual(word) : isWord(word));
    const ends = [1, 2, 3].some((size) => size <= before.length && held(before.slice(-size) + one));
    const begins = [1, 2, 3].some((size) => size <= after.length && isWord(one + after.slice(0, size)));
    // 各类类: each is said once.
    if (/各$/u.test(before) && /[类项种级地个界方]/u.test(one) && !isWord(one + after.slice(0, 1))) {
      found.push(
        foundAt(index - 1, `各${pair}`, {
          ...{ kind: 'typing', severity: 'error', right: `各${one}` },
          message: `「${one}」重复`,
        }),
      );
      continue;
    }
    if (ends && begins) continue;
    if (one === '人' && /^(?:可|享|有|参|尽|都|皆|能|为|知|会|讲|争|平等)/u.test(after)) continue;
    // 床床配有呼叫器, 课课有讲义: each of them.
    if (
      /^(?:有|都|皆|均|必|配有?|无|满意|达标|过关|到位)/u.test(after) &&
      !/[了的是在和与及将为由从按已并或被我您局不要也就都进服]/u.test(one)
    )
      continue;
    const idle = '的了是在和与及将为由从按已并或被我您局中不要也就都进服';
    if (!ends && begins && !idle.includes(one)) continue;
    // 人人享有, 时时处处, 实实在在
    if (isWord(pair) && !idle.includes(one) && !ends) continue;
    if (twice.has(one) && !ends) continue;
    if (/^([\u4e00-\u9fff])\1/u.test(after) || /([\u4e00-\u9fff])\1$/u.test(before)) continue;
    if (one === '的' && (/^(?:确|士|哥)/u.test(after) || /目$/u.test(before))) continue;
    // 一项项, 一件件: each of them.
    if (/一$/u.test(before)) continue;
    if (
      [1, 2].some(
        (size) =>
          (size <= before.length && isWord(before.slice(-size) + pair)) ||
          (size <= after.length && isWord(pair + after.slice(0, size))),
      )
    )
      continue;
    const lead = before.slice(-2);
    const words = lead + pair;
    found.push(
      foundAt(index - lead.length, words, {
        kind: 'typing',
        severity: 'error',
        right: lead + one,
        message: `「${one}」重复`,
      }),
    );
  }
  return found;
}

/** 院长柯迎迎, 网格员诸葛亮亮: a given name behind a surname, behind what somebody is. */
function isGivenName(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 4), at);
  const surname = /(?:诸葛|欧阳|上官|司马|皇甫|慕容|令狐|尉迟)$/u.exec(before)?.[0] ?? before.slice(-1);
  return (
    (surname.length === 2 || usualSurnames.includes(surname)) &&
    /(?:[员长任师记生士人者民工干理]|主管|老人|同志|姓名|[：、（，])$/u.test(before.slice(0, -surname.length))
  );
}

/** 词语重复：开展了开展了, 养老服务养老服务; 研究研究 and what is parted by a mark are none. */
export function doubledWords(text: string): Found[] {
  const quoted = quotedPlaces(text);
  return [...besideEachOther(text, quoted), ...saidAgain(text, quoted)];
}

/** 加强政策宣传、加强政策宣传; 在今年年底前力争在今年年底前: the same words again behind a mark or a word or two. */
function saidAgain(text: string, quoted: (at: number) => boolean): Found[] {
  return [...text.matchAll(/(?<![\u4e00-\u9fff])([\u4e00-\u9fff]{5,14})([、，]|[\u4e00-\u9fff]{1,2})\1/gu)].flatMap(
    ({ 0: words, 1: one = '', 2: between = '', index }) => {
      if (quoted(index) || (/^[、，]$/u.test(between) === false && /[和与或对到至]/u.test(between))) return [];
      const right = /[、，]/u.test(between) ? one : between + one;
      return [foundAt(index, words, { kind: 'repetition', severity: 'error', right, message: `「${one}」重复` })];
    },
  );
}

function besideEachOther(text: string, quoted: (at: number) => boolean): Found[] {
  return [...text.matchAll(/([\u4e00-\u9fff]{2,8})\1/gu)].flatMap(({ 0: words, 1: one = '', index }) => {
    if (quoted(index) || (/(?:有关|法律|国家|的)$/u.test(text.slice(Math.max(0, index - 2), index)) && one === '规定'))
      return [];
    if (/^([\u4e00-\u9fff])\1+$/u.test(one) || /^一[步户项件点家]/u.test(one)) return [];
    // 探讨探讨; of two characters only what is a word.
    if (one.length === 2 && (!isWord(one) || /看|想|试|听|说|谈|研究|讨论|商量|了解|家家|年年/u.test(one))) return [];
    return [foundAt(index, words, { kind: 'repetition', severity: 'error', right: one, message: `「${one}」重复` })];
  });
}
