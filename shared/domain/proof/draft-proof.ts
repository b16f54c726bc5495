import type { NewProposal } from '../../model/items/proposal.ts';
import type { LetterKind } from '../../model/kinds.ts';
import type { LetterContent } from '../../model/letter/letter.ts';
import type { DraftFinding, LetterProof, ProofFinding } from '../../model/letter/proof.ts';
import type { Opinion } from '../../model/opinions.ts';
import type { UnitCalled } from '../../model/people/unit.ts';
import type { Day } from '../../model/primitives.ts';
import { dayInWords } from '../dates/day.ts';
import { proofLetter } from './proof-letter.ts';

/** What a draft is held against; `sender` is the office's full name, `today` the day of signature once it is signed. */
export type DraftProofFacts = {
  letterKind: LetterKind;
  proposal: Pick<NewProposal, 'kind' | 'session' | 'number' | 'title' | 'proposers' | 'collective'> & { body: string };
  sender: string;
  today: Day;
  /** What the directory says of names of units. */
  unitsCalled?: readonly UnitCalled[];
  /** All versions of all units' opinions; null where we are not the lead unit. */
  opinions: readonly (Pick<Opinion, 'unitId' | 'version' | 'blocks'> & { unitName: string })[] | null;
  /** Opinions that were voided, and why. */
  voided?: readonly { id: number; unitName: string; version: number; why: string }[];
};

/** 校核一份稿件：the findings by the block or field that they stand in, those let stand by the clerk with his reason. */
export function proofOfDraft(content: LetterContent, facts: DraftProofFacts): DraftFinding[] {
  const ignored = new Map(
    content.decisions.flatMap((one) => (one.kind === 'proof' ? [[one.key, one.reason] as const] : [])),
  );
  const { letterKind, unitsCalled = [] } = facts;
  const found = proofLetter(subjectOf(content, facts), { toUnit: letterKind === 'opinion', called: unitsCalled });
  return [...fromVoidOpinions(content, facts), ...found].map((finding) => {
    const part = partOf(content, finding);
    const key = [part, finding.kind, finding.words.slice(0, 200), finding.right?.slice(0, 200) ?? ''].join('|');
    return { ...finding, part, key, ignored: ignored.get(key) ?? null };
  });
}

/** Paragraphs that were taken from an opinion which was voided since: what a wrong opinion said must not go out. */
function fromVoidOpinions({ blocks }: LetterContent, { voided = [] }: DraftProofFacts): ProofFinding[] {
  return blocks.flatMap(({ level, text, sources }, at): ProofFinding[] => {
    // A heading that cites opinions says nothing of theirs.
    if (level > 0 || sources.length === 0) return [];
    const gone = sources.map(({ opinionId }) => voided.find(({ id }) => id === opinionId));
    const [first] = gone;
    if (!first || gone.includes(undefined)) return [];
    const { unitName, version, why } = first;
    return [
      {
        ...{ where: `blocks[${at}]`, from: 0, to: text.length, words: text, kind: 'opinion', severity: 'error' },
        message: `这一段出自${unitName}第${version}版会办意见，该意见已作废（${why}）`,
        right: null,
      },
    ];
  });
}

/** Those that nobody has let stand. */
export const openFindings = (findings: readonly DraftFinding[]): DraftFinding[] =>
  findings.filter(({ ignored }) => ignored === null);

/** Those that stand in the way of sending: errors that nobody has given a reason for. */
export const openErrors = (findings: readonly DraftFinding[]): DraftFinding[] =>
  openFindings(findings).filter(({ severity }) => severity === 'error');

/** The letter with what should stand put in; as it is where the words have changed meanwhile. 布署 → 部署. */
export function putRight(content: LetterContent, { where, from, to, words, right }: ProofFinding): LetterContent {
  if (right === null) return content;
  const put = (text: string) => (text.slice(from, to) === words ? text.slice(0, from) + right + text.slice(to) : text);
  const [, name = '', at = ''] = /^(\w+)(?:\[(\d+)\])?$/u.exec(where) ?? [];
  const index = Number(at);
  if (name === 'title' || name === 'salutation' || name === 'opening' || name === 'note')
    return { ...content, [name]: put(content[name]) };
  if (name === 'blocks')
    return {
      ...content,
      blocks: content.blocks.map((block, turn) => (turn === index ? { ...block, text: put(block.text) } : block)),
    };
  if (name === 'closing' || name === 'copyTo' || name === 'enclosures')
    return { ...content, [name]: content[name].map((text, turn) => (turn === index ? put(text) : text)) };
  return content;
}

function subjectOf(
  content: LetterContent,
  { letterKind, proposal, sender, today, opinions }: DraftProofFacts,
): LetterProof {
  const { kind, session, number, title, proposers, collective, body } = proposal;
  // What is addressed to a unit says nothing of who proposed.
  const people = letterKind === 'opinion' ? [] : proposers.map(({ name }) => name);
  const latest =
    opinions &&
    [...Map.groupBy(opinions, ({ unitId }) => unitId).values()].flatMap((versions) =>
      versions.toSorted((a, b) => b.version - a.version).slice(0, 1),
    );
  return {
    proposal: {
      kind,
      session,
      number,
      title,
      body,
      proposers: people,
      collective: letterKind === 'opinion' ? null : (collective?.name ?? null),
    },
    letter: {
      ...{ title: content.title, salutation: content.salutation, opening: content.opening, closing: content.closing },
      blocks: content.blocks.map(({ level, text }) => ({ level, text })),
      ...{ signature: sender, date: dayInWords(today), note: content.note },
      ...{ copyTo: content.copyTo, enclosures: content.enclosures, disclosure: content.disclosure },
    },
    ...(latest && letterKind === 'reply'
      ? {
          opinions: latest.map(({ unitName, blocks }) => ({
            unit: unitName,
            text: blocks.map(({ text }) => text).join('\n'),
          })),
        }
      : {}),
  };
}

/** The id of the block, or the name of the field. */
function partOf({ blocks }: LetterContent, { where }: ProofFinding): string {
  const at = /^blocks\[(\d+)\]$/u.exec(where)?.[1];
  return at === undefined ? where.replace(/\[\d+\]$/u, '') : (blocks[Number(at)]?.id ?? 'blocks');
}
