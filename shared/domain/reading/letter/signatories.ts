import type { Collective, Person } from '../../../model/items/proposal.ts';
import { excerpt, type Finding } from '../page/finding.ts';
import type { PageLine } from '../page/lines.ts';
import { isCollectiveName, readNames } from './salutation.ts';

const leadLabel =
  /(?:领衔代表|领衔委员|领衔人|第一提案人|第一提出人|提案人|提出人|提建议人|建议人|提案者|代表姓名|委员姓名|领衔|提案单位|提出单位)\s*[：:\t]\s*/;
const othersLabel = /(?:联名代表|联名人|联名|附议人|附议代表|附议|其他提案人|联名委员)\s*[：:\t]\s*/;
const officeLabel = /(?:工作单位及职务|工作单位|单位及职务|单位职务|所在单位|单位)\s*[：:\t]\s*([^\t；;，,。]{2,60})/;
const phoneLabel = /(?:联系电话|电话|手机号码|手机)\s*[：:\t]?\s*((?:[（(]?0\d{2,3}[）)]?[-－]?)?\d[\d*]{6,10})/;
const contactLabel = /联系人\s*[：:\t]\s*([\u4e00-\u9fff·]{2,8})/;

/** First signatory and others in order, from labels (领衔代表：…) or from the sentence (由某某等5位代表提出). */
export function readProposers(lines: readonly PageLine[]): Finding<Person[]> {
  const people: Person[] = [];
  const passages: string[] = [];
  lines.forEach(({ text }, at) => {
    for (const [label, first] of [
      [leadLabel, true],
      [othersLabel, false],
    ] as const) {
      const found = label.exec(text);
      if (!found || (!first && people.length === 0 && !leadLabel.test(text))) continue;
      const value = text.slice(found.index + found[0].length);
      const next = value
        .slice(1)
        .search(/\t|(?:联名|附议|工作单位|单位|联系电话|电话|通讯|领衔|届|编号|案由|主办|会办)[^：:]{0,6}[：:]/);
      const near = next < 0 ? value : value.slice(0, next + 1);
      if (isCollectiveName(near.trim().replace(/[，,；;（(].*$/, ''))) continue;
      const names = readNames(
        near
          .replace(/[。；;].*$/, '')
          .replace(/[（(].*?[）)]/g, '、')
          .replace(/等\s*\d*\s*[位名人]?.*$/, '')
          .replace(/[，,].*$/, (rest) => (/\d|[局校院司会委厅处所厂社]/.test(rest) ? '' : rest)),
      );
      if (names.length === 0) continue;
      const details = first
        ? [text.slice(found.index), ...lines.slice(at + 1, at + 4).map((line) => line.text)].join('\t')
        : '';
      names.forEach((name, i) => {
        if (people.some((person) => person.name === name)) return;
        people.push(first && i === 0 ? { name, ...detailsOf(details, name) } : { name, organization: '', phone: '' });
      });
      passages.push(excerpt(text));
    }
  });
  if (people.length > 0) return { value: people, passage: passages.join(' ｜ ') };
  return proposersInSentence(lines);
}

function detailsOf(text: string, name: string): { organization: string; phone: string } {
  const inBrackets = new RegExp(`${name}\\s*(?:代表|委员)?\\s*[（(]([^）)]*)[）)]`).exec(text)?.[1] ?? '';
  const bare = inBrackets
    .split(/[，,；;]/)
    .find((piece) => !/\d{5}|电话|手机|男|女|族/.test(piece) && piece.trim().length >= 3);
  return {
    organization: (officeLabel.exec(inBrackets)?.[1] ?? officeLabel.exec(text)?.[1] ?? bare ?? '').trim(),
    phone:
      phoneLabel.exec(inBrackets)?.[1] ??
      /(?<!\d)1\d{10}(?!\d)/.exec(inBrackets)?.[0] ??
      phoneLabel.exec(text)?.[1] ??
      '',
  };
}

function proposersInSentence(lines: readonly PageLine[]): Finding<Person[]> {
  for (const { text } of lines) {
    const found =
      /(?:由|将|对|^|[，。；、】）])((?:[\u4e00-\u9fff·]{2,6}、){0,11}[\u4e00-\u9fff·]{2,4})(?:等\s*\d*\s*[位名]?)?(?:人大)?(?:代表|委员)(?:在[^。]{0,30}?)?(?:联名)?(?:提出|提交|领衔)/.exec(
        text,
      );
    const names = readNames((found?.[1] ?? '').replace(/^(?:现将|将|由|对)/, ''));
    if (found && names.length > 0) {
      return { value: names.map((name) => ({ name, organization: '', phone: '' })), passage: excerpt(text, found[1]) };
    }
  }
  return null;
}

/** 集体提案: a party's committee, 工商联 or another body as proposer, with the person to talk to. */
export function readCollective(lines: readonly PageLine[]): Finding<Collective> {
  for (const [at, { text }] of lines.entries()) {
    const label = leadLabel.exec(text);
    const inSentence = /(?:由|将|对|^|[，。；])([\u4e00-\u9fff]{3,24})(?:在[^。]{0,30}?)?提出的/
      .exec(text)?.[1]
      ?.replace(/^(?:现将|将|由|对)/, '');
    const value = label ? text.slice(label.index + label[0].length).split(/[\t，,；;。（(\s]/)[0] : inSentence;
    if (!value || !isCollectiveName(value)) continue;
    const near = [text, ...lines.slice(at + 1, at + 5).map((line) => line.text)].join('\t');
    return {
      value: {
        name: value,
        contactPerson: contactLabel.exec(near)?.[1] ?? '',
        phone: phoneLabel.exec(near)?.[1] ?? '',
      },
      passage: excerpt(text, value),
    };
  }
  return null;
}
