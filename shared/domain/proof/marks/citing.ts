import type { Found } from '../../../model/letter/proof.ts';
import { foundAt } from '../found.ts';

/** 发文字号：the year in 〔〕, whole, the number without 第 and without zeros before it. 民发（2025）37号 → 〔2025〕. */
export function documentNumbers(text: string): Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(
    /(?<=[\u4e00-\u9fff])([〔（([［【「〖])((?:19|20)?\d{2})([〕）)\]］】」〗])(第?)(0{0,3})(\d{1,5})号/gu,
  )) {
    const { 0: words, 1: open = '', 2: year = '', 3: close = '', 4: word = '', 5: zeros = '', index } = match;
    const bracket = `${open}${year}${close}`;
    const whole = year.length === 2 ? `20${year}` : year;
    if (bracket !== `〔${whole}〕`) {
      const right = `〔${whole}〕`;
      found.push(
        foundAt(index, bracket, {
          kind: 'mark',
          severity: 'error',
          right,
          message: '发文字号的年份写全四位，用六角括号〔〕（GB/T 9704-2012）',
        }),
      );
    }
    if (word || zeros) {
      const behind = words.slice(bracket.length);
      found.push(
        foundAt(index + bracket.length, behind, {
          kind: 'numeral',
          severity: 'warning',
          right: behind.replace(/^第?0*/u, ''),
          message: '发文字号的序号不加「第」，不编虚位（GB/T 9704-2012，7.2.5）',
        }),
      );
    }
  }
  return found;
}

const notPapers =
  '困难残疾人生活补贴和重度残疾人护理补贴|困难残疾人生活补贴|重度残疾人护理补贴|孤儿基本生活费|临时救助制度|最低生活保障|低保|低保边缘|特困|两项补贴|高龄津贴|临时救助|居家养老|时间银行|幸福院';
const notPaper = new RegExp(`《(${notPapers})》`, 'gu');

/** 书名号 is for papers, not for policies and places; between 《》《》 no 、 is needed. */
export function titleMarks(text: string): Found[] {
  return [
    ...[
      ...text.matchAll(
        /(?<![《〈][^》〉]{0,30})“[^“”《》]{2,12}”[\u4e00-\u9fff]{0,8}(?:细则|办法|条例|实施方案|规定|管理规范)(?=[和与及、]《)/gu,
      ),
    ].map(({ 0: words, index }) =>
      foundAt(index, words, {
        kind: 'mark',
        severity: 'warning',
        right: `《${words}》`,
        message: '文件名称用书名号',
      }),
    ),
    ...[
      ...text.matchAll(
        /(?<=出台|印发|制定|修订|按照|根据|依据|依照|执行|落实|编写|编印|编制|编辑|编发|发放|推出)(?:了)?“([^“”《》]{4,30}(?:办法|条例|方案|意见|通知|细则|规定|规划|规范|标准|指南|指引|手册|读本|导则|问答))”/gu,
      ),
    ].map(({ 0: words, 1: name = '', index }) =>
      foundAt(index + words.indexOf('“'), `“${name}”`, {
        kind: 'mark',
        severity: 'warning',
        right: `《${name}》`,
        message: '文件名称用书名号',
      }),
    ),
    ...[...text.matchAll(/‘([^‘’“”\n]{2,24})’/gu)]
      .filter(({ index }) => !/“[^”]*$/u.test(text.slice(Math.max(0, index - 80), index)))
      .map(({ 0: words, 1: inside = '', index }) =>
        foundAt(index, words, {
          kind: 'mark',
          severity: 'warning',
          right: `“${inside}”`,
          message: '先用双引号，引号里面再用单引号（GB/T 15834-2011，4.8.3.2）',
        }),
      ),
    ...[...text.matchAll(/<<|＜＜|>>|＞＞/gu)].map(({ 0: words, index }) =>
      foundAt(index, words, {
        kind: 'mark',
        severity: 'warning',
        right: /[<＜]/u.test(words) ? '《' : '》',
        message: '书名号用《》',
      }),
    ),
    ...[...text.matchAll(notPaper)].map(({ 0: words, 1: inside = '', index }) =>
      foundAt(index, words, {
        kind: 'mark',
        severity: 'warning',
        right: inside,
        message: '书名号只用于文件、书报名称',
      }),
    ),
    ...[
      ...text.matchAll(
        /《([^《》]{2,20}(?<!方案|意见|办法|通知|规划|条例|规定|标准|细则|计划|纲要|法|指南|清单|规范|协议|合同|公约|决定|报告|建议|意见书|手册|读本|教材|目录))》(?=[\u4e00-\u9fff]{0,6}(?:工程|项目|活动|行动(?!计划|方案)|品牌|平台|小程序|公众号|热线|服务站|大赛|比赛|论坛|仪式|模式|基金|服务队|志愿队|系统|APP|培训班|讲座|公司|中心|称号|奖|展览|主题))/gu,
      ),
    ].map(({ 0: words, 1: inside = '', index }) =>
      foundAt(index, words, {
        kind: 'mark',
        severity: 'warning',
        right: `“${inside}”`,
        message: '书名号只用于文件、书报名称，工程、活动、平台用引号（GB/T 15834-2011，4.15）',
      }),
    ),
    // 〈第228号〉 inside no other title.
    ...[...text.matchAll(/〈(第?\s?[\dA-Za-z]{1,10}号)〉/gu)].map(({ 0: words, 1: inside = '', index }) =>
      foundAt(index, words, { kind: 'mark', severity: 'error', right: `（${inside}）`, message: '编号用圆括号' }),
    ),
    // 市发展改革委、市市场监管局，市工商联等: units in a row.
    ...[
      ...text.matchAll(
        /(?<=(?:[省市县区][\u4e00-\u9fff]{1,10}?(?:局|委|办|厅|部|联|会|院|支队))、[省市县区][\u4e00-\u9fff]{1,10}(?:局|委|办|厅|部|联|会|院|支队))，([省市县区][\u4e00-\u9fff]{1,10}(?:局|委|办|厅|部|联|会|院|支队)?)(?=等(?:单位|部门|有关|相关|\d|[一二两三四五六七八九十]))/gu,
      ),
    ].map(({ 0: words, index }) =>
      foundAt(index, words, {
        kind: 'mark',
        severity: 'warning',
        right: words.replace('，', '、'),
        message: '并列的单位之间用顿号',
      }),
    ),
    ...[...text.matchAll(/》、《/gu)].map(({ 0: words, index }) =>
      foundAt(index, words, {
        kind: 'mark',
        severity: 'advice',
        right: '》《',
        message: '并列的书名号之间通常不用顿号（GB/T 15834-2011，4.5.3.5）',
      }),
    ),
  ];
}

/** 序次语：（一）、 and 第一、 take no 、; 1、 is 1. */
export function countingMarks(text: string): Found[] {
  const rows: readonly (readonly [RegExp, string, string, 'error' | 'warning'])[] = [
    [/(?:^|(?<=[。；]))（[一二三四五六七八九十\d]{1,3}）[、.．，]/gu, '', '带括号的序号后不用标点', 'error'],
    [/(?:^|(?<=[。；\n]))\d{1,2}、(?=[\u4e00-\u9fff])/gu, '.', '阿拉伯数字序号后用下脚点「1.」', 'warning'],
    [/(?:^|(?<=[。；\n]))[一二三四五六七八九十]{1,3}[.．,，](?=[\u4e00-\u9fff])/gu, '、', '「一」后用顿号', 'warning'],
    [
      /(?:^|(?<=[。；\n]))(?:第[一二三四五六七八九十]|首先|其次|再次|最后|其[一二三四五])、/gu,
      '，',
      '「第一」「首先」后用逗号',
      'warning',
    ],
    [/(?:^|(?<=[。；\n]))[①-⑩][、.．]/gu, '', '「①」后不用标点', 'warning'],
  ];
  return rows.flatMap(([pattern, mark, message, severity]) =>
    [...text.matchAll(pattern)].map(({ 0: words, index }) =>
      foundAt(index, words, {
        kind: 'mark',
        severity,
        right: words.slice(0, -1) + mark,
        message: `${message}（GB/T 15834-2011，附录B.3）`,
      }),
    ),
  );
}

/** Between points of a list: 一是…、二是… parts them by ；. */
export function pointMarks(text: string): Found[] {
  return [...text.matchAll(/、(?=[二三四五六七八九十]是)/gu)].map(({ 0: words, index }) =>
    foundAt(index, words, { kind: 'mark', severity: 'warning', right: '；', message: '各点之间用分号' }),
  );
}
