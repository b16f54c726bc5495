import { type LetterKind, type ProposalKind, proposalKinds } from '../../model/kinds.ts';
import { type PaperKind, paperKinds } from '../../model/papers/kinds.ts';

type Named = {
  letterKind: LetterKind | 'request' | 'feedback';
  proposalKind: ProposalKind;
  /** 编号 of the item. */
  number: string;
  documentNumber: string | null;
  addressees: readonly string[];
  draft?: boolean;
};

const words = { reply: '答复函', opinion: '会办意见', request: '征求会办意见函', feedback: '征询意见表' } as const;

/** Name of an exported letter: 「临民函〔2026〕3号 第77号建议答复函（沈知远代表等2人）.docx」. */
export function letterFileName({ letterKind, ...named }: Named): string {
  return namedAs(words[letterKind], named);
}

/** Name of a draft that goes out to be revised: 「第77号建议答复函征求修改稿（第3版）.docx」. */
export function revisedFileName(
  named: Pick<Named, 'proposalKind' | 'number'> & { letterKind: LetterKind; version: number },
) {
  const { letterKind, proposalKind, number, version } = named;
  const name = `第${number}号${proposalKinds[proposalKind]}${words[letterKind]}征求修改稿（第${version}版）`;
  return `${cleanFileName(name)}.docx`;
}

/** Name of one of the further papers: 「第77号建议催办函（市教育局）.docx」. */
export function paperFileName({ paper, ...named }: Omit<Named, 'letterKind'> & { paper: PaperKind }): string {
  return namedAs(paperKinds[paper].name, named);
}

function namedAs(what: string, { proposalKind, number, documentNumber, addressees, draft }: Omit<Named, 'letterKind'>) {
  const [first = ''] = addressees;
  const whom = addressees.length > 1 ? `${first}等${addressees.length}${counted(addressees)}` : first;
  const name = `第${number}号${proposalKinds[proposalKind]}${what}${whom === '' ? '' : `（${whom}）`}${draft ? '送审稿' : ''}`;
  return `${cleanFileName(`${documentNumber === null ? '' : `${documentNumber} `}${name}`)}.docx`;
}

/** 3人 of persons, 3家 of bodies, 3个主送 where both are among them. */
function counted(addressees: readonly string[]): string {
  const people = addressees.filter((name) => /(?:代表|委员)$/u.test(name)).length;
  return people === addressees.length ? '人' : people === 0 ? '家' : '个主送';
}

const forbidden = /[<>:"/\\|?*\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;
const devices = /^(?:con|prn|aux|nul|com[1-9]|lpt[1-9])(?=\.|$)/iu;

/** A name without its ending that Windows, UOS and Kylin all accept, at most 120 characters. 「关于A/B的建议」 → 关于AB的建议. */
export function cleanFileName(name: string): string {
  const clean = [...name.replace(forbidden, '').replace(/\s+/gu, ' ').trim()]
    .slice(0, 120)
    .join('')
    .replace(/^[. ]+|[. ]+$/gu, '');
  if (clean === '') return '函件';
  return devices.test(clean) ? `_${clean}` : clean;
}

/** The same names again get （2）, （3）: two deputies may share a name. Twice 「陈某代表.docx」 → 陈某代表.docx, 陈某代表（2）.docx. */
export function distinctFileNames(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const key = name.toLowerCase();
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count === 1 ? name : name.replace(/(\.[a-z]+)?$/iu, `（${count}）$1`);
  });
}
