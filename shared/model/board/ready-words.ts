import { z } from 'zod';
import { keysOf } from '../kinds.ts';
import { Id } from '../primitives.ts';

/** What is said by telephone or in a message: to units whose opinions are out, and to proposers. */
export const readyWordKinds = { chase: '催办会办单位', delivery: '送达答复', feedback: '征询意见' } as const;
/** Why of an item nothing is to be said. */
export const nothingToSay: Readonly<Record<keyof typeof readyWordKinds, string>> = {
  chase: '没有还没回的会办意见',
  delivery: '没有签发了还没送达的答复',
  feedback: '没有送达了还没反馈的答复',
};
export type ReadyWordKind = keyof typeof readyWordKinds;

export const ReadyWordsAsked = z.strictObject({
  what: z.enum(keysOf(readyWordKinds), '请选择催办、送达还是征询'),
  proposalIds: z.array(Id, '请选择办理件').min(1, '请选择办理件').max(500, '一次最多500件'),
  /** Of `chase`: only these units. */
  unitIds: z.array(Id).max(500).nullable().default(null),
});

/** One message to one receiver about all of the items that are theirs. */
export type ReadyMessage = { to: string; person: string; phone: string; text: string; items: number };
/** `left`: items of which nothing is to be said to anybody; why, says `nothingToSay`. */
export type ReadyWords = { messages: ReadyMessage[]; left: string[] };
