import { type Answer, contract, type OperationName, type Question } from '../shared/contract.ts';
import { type Failure, type Reply, refusal } from '../shared/errors.ts';
import { openLineState } from './line.ts';
import { pageLock } from './lock.ts';

declare global {
  interface Window {
    /** Put there by the desktop window's preload; absent in an ordinary browser. */
    bridge?: {
      call(name: string, question: unknown, id?: string): Promise<Reply<unknown>>;
      /** Tells of what was done, as JSON text, until the page goes. */
      watch(tell: (news: string) => void): void;
    };
  }
}

/** What `call` throws: the program's refusal, ready to be shown. */
export class Refused extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.message);
    this.failure = failure;
  }
}

/** What is asked of a locked page too: how it stands, the way in, and the way out. */
const whileLocked: readonly OperationName[] = ['session.current', 'session.unlock', 'session.login', 'session.logout'];

/** Answers that say that nobody was reached, or that nobody knows whether it was done. */
const lineBroken: readonly string[] = ['program.silent', 'host.unreachable', 'host.line-broken'];
/** A person who signs in is told at once; what a page asks of itself again and again needs no second try. */
const notAgain: readonly OperationName[] = [
  ...(['session.login', 'session.unlock', 'session.stay', 'session.current', 'place.get'] as const),
  // An address that was typed may be no host at all.
  ...(['seat.look', 'seat.join'] as const),
];

/** Whether this page reaches the program. */
export const pageLine = openLineState(async () => {
  const reply = await send('session.current', {});
  return reply.ok || !lineBroken.includes(reply.error.code);
});

const mostRemembered = 300;
const own = new Set<string>();
/** Whether a call was this page's: it has seen to its own answers. */
export function isOwnCall(id: string | null): boolean {
  return id !== null && own.has(id);
}

/** A name for a call that changes something, by which the program knows it again. */
function named(name: OperationName): string | undefined {
  if (contract[name].mode === 'query') return undefined;
  const id = crypto.randomUUID();
  own.add(id);
  const [oldest] = own;
  if (own.size > mostRemembered && oldest) own.delete(oldest);
  return id;
}

/**
 * Asks the program one thing of the contract. Throws `Refused` with a sentence for the person. While the page is locked
 * it waits; when the line breaks it is asked again as soon as that is whole, and never done twice.
 */
export async function call<N extends OperationName>(name: N, question: Question<N>): Promise<Answer<N>> {
  const id = named(name);
  for (;;) {
    if (!whileLocked.includes(name) && !(await pageLock.opened())) throw new Refused(refusal('session.needed').failure);
    const reply = await send(name, question, id);
    if (reply.ok) {
      pageLine.set(null);
      return reply.value as Answer<N>;
    }
    const { code, message } = reply.error;
    // Nothing was done: it is asked again once the page is open.
    if (code === 'session.locked') pageLock.set(true);
    else if (lineBroken.includes(code)) {
      pageLine.set(message);
      if (notAgain.includes(name)) throw new Refused(reply.error);
      await pageLine.whole();
    } else throw new Refused(reply.error);
  }
}

function send(name: string, question: unknown, id?: string): Promise<Reply<unknown>> {
  return window.bridge ? window.bridge.call(name, question, id) : post(name, question, id);
}

async function post(name: string, question: unknown, id?: string): Promise<Reply<unknown>> {
  try {
    const response = await fetch(`/call/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(id !== undefined && { 'x-call': id }) },
      credentials: 'same-origin',
      body: JSON.stringify(question),
    });
    return (await response.json()) as Reply<unknown>;
  } catch {
    return { ok: false, error: refusal('program.silent').failure };
  }
}

/** The refusal in whatever was thrown; anything unexpected is told as the program's own error. */
export function failureOf(thrown: unknown): Failure {
  if (thrown instanceof Refused) return thrown.failure;
  return refusal('operation.crashed', { reference: thrown instanceof Error ? thrown.message : String(thrown) }).failure;
}
